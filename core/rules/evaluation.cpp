// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/evaluation.h"

namespace ioc {
namespace {

void noteAsOf(Figure &figure, std::optional<Instant> asOf)
{
    figure.ageUnknown = figure.ageUnknown || !asOf;
    if (asOf)
        figure.asOf = figure.asOf ? std::min(*figure.asOf, *asOf) : *asOf;
}

} // namespace

Evaluation::Evaluation(const EvaluationContext &context, CompiledIndicator &indicator, const Stretch &stretch,
                       const Grouping &grouping, const Place &place)
    : m_context(context)
    , m_indicator(indicator)
    , m_hours(stretch.kind == Stretch::Kind::Hours)
    , m_empty(stretch.kind == Stretch::Kind::Days && stretch.fromDay >= stretch.toDay)
{
    m_numerator = gatherSide(indicator.numeratorInputs(), stretch, grouping, place);
    m_denominator = gatherSide(indicator.denominatorInputs(), stretch, grouping, place);
}

Evaluation::Side Evaluation::gatherSide(const std::vector<CompiledIndicator::Input> &inputs, const Stretch &stretch,
                                        const Grouping &grouping, const Place &place)
{
    Side side;
    const auto oldest = [this](Instant newest) { return m_indicator.oldestThatSpeaks(newest); };
    for (const CompiledIndicator::Input &input : inputs) {
        const InputReports &reports = side.reports.emplace_back(m_context, input, stretch);
        side.gathered.push_back(
            gather(input, reports.told(stretch), grouping, place, oldest, m_members, *m_context.gatherings));
    }
    return side;
}

bool Evaluation::hasValues(int group) const
{
    for (const Side *side : {&m_numerator, &m_denominator}) {
        for (const auto &input : side->gathered) {
            if (size_t(group) < input.size() && input[size_t(group)].series > 0)
                return true;
        }
    }
    return false;
}

QStringList Evaluation::members() const
{
    QStringList names;
    for (int i = 0; i < m_members.members().size(); ++i) {
        if (hasValues(i))
            names.push_back(m_members.members()[i]);
    }
    names.sort();
    return names;
}

/// The values of one formula's inputs for one group; false, with the reason noted, when one is missing.
bool Evaluation::valuesFor(const std::vector<CompiledIndicator::Input> &inputs, const Side &side, int group,
                           Figure &figure)
{
    m_values.clear();
    for (size_t i = 0; i < inputs.size(); ++i) {
        const auto &groups = side.gathered[i];
        if (size_t(group) < groups.size() && groups[size_t(group)].series > 0) {
            const Gathered &gathered = groups[size_t(group)];
            figure.restated = std::max(figure.restated, gathered.restated);
            if (gathered.restated == Restated::Impossible) {
                figure.missing = MissingReason::NotRestatable;
                figure.missingMeasure = inputs[i].measure->id;
                return false;
            }
            m_values.push_back(gathered.value);
            figure.quality = std::max(figure.quality, gathered.quality);
            figure.vintage = lessSettled(figure.vintage, gathered.vintage);
            noteAsOf(figure, side.reports[i].spokenFor(gathered));
            figure.partly = figure.partly || gathered.leftOut > gathered.series;
            continue;
        }
        if (const auto known = side.reports[i].zeroUntil()) {
            m_values.push_back(0);
            noteAsOf(figure, known);
            continue;
        }
        figure.missing = m_context.source.latest(inputs[i].measure->id).empty() ? MissingReason::NeverReceived
                                                                                : MissingReason::NotInPeriod;
        figure.missingMeasure = inputs[i].measure->id;
        return false;
    }
    return true;
}

Figure Evaluation::figure(int group)
{
    Figure figure;
    if (const Measure *coarse = coarserThanAnHour()) {
        figure.missing = MissingReason::TooCoarse;
        figure.missingMeasure = coarse->id;
        return figure;
    }
    if (m_empty) {
        figure.missing = MissingReason::NotInPeriod;
        return figure;
    }
    if (!valuesFor(m_indicator.numeratorInputs(), m_numerator, group, figure))
        return figure;
    const auto numerator = m_indicator.numerator(m_values);
    const Indicator &definition = m_indicator.definition();
    if (!m_indicator.isRatio()) {
        if (numerator)
            figure.value = definition.scale * *numerator;
        else
            figure.missing = MissingReason::FormulaUndefined;
        return figure;
    }
    if (!valuesFor(m_indicator.denominatorInputs(), m_denominator, group, figure))
        return figure;
    const auto denominator = m_indicator.denominator(m_values);
    figure.numerator = numerator;
    figure.denominator = denominator;
    if (!numerator || !denominator)
        figure.missing = MissingReason::FormulaUndefined;
    else if (*denominator == 0 || *denominator < definition.minimumVolume)
        figure.missing = MissingReason::NoVolume;
    else
        figure.value = definition.scale * *numerator / *denominator;
    return figure;
}

/// The first input that says nothing of hours; nullptr when all do, or days are asked for.
const Measure *Evaluation::coarserThanAnHour() const
{
    if (!m_hours)
        return nullptr;
    for (const auto *inputs : {&m_indicator.numeratorInputs(), &m_indicator.denominatorInputs()}) {
        for (const CompiledIndicator::Input &input : *inputs) {
            if (!isByHour(input.measure->grain) && input.how.gather != Gather::ToDate)
                return input.measure;
        }
    }
    return nullptr;
}

} // namespace ioc
