// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/alarms/past_inputs.h"

#include "core/rules/usual/usual_deviation.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr Milliseconds kHour = std::chrono::hours(1);
constexpr Milliseconds kDay = std::chrono::hours(24);
constexpr Milliseconds kMoment{1};

/// How many whole days before its own a change looks at (ValueTrail).
int daysBehind(const RateCondition &condition)
{
    const Milliseconds behind = condition.over + condition.over / 2;
    return int((behind + kDay - kMoment) / kDay);
}

bool mayBeTold(const Figure &figure)
{
    return figure.value && !figure.partly && isTrusted(figure.quality);
}

} // namespace

PastInputs::PastInputs(const AlarmRule &rule, const CompiledIndicator &indicator, UnitId unit, QDate from, QDate to)
    : m_rule(rule)
    , m_unit(std::move(unit))
    , m_isByHour(areByHour(rule, indicator))
    , m_from(from)
    , m_to(to)
    , m_next(from)
{
    const Milliseconds each = m_isByHour ? kHour : kDay;
    // A deviation is told once for its hour or day in the present too: no hold is over within it.
    if (!std::holds_alternative<DeviationCondition>(rule.condition))
        m_stood = std::min(std::max(rule.hold, rule.clearHold), each - kMoment);
    if (const auto *rate = std::get_if<RateCondition>(&rule.condition)) {
        m_trail.emplace(rate->over);
        m_next = from.addDays(-daysBehind(*rate));
    }
}

bool PastInputs::areThere(const AlarmRule &rule, const CompiledIndicator &indicator, const ProvincePack &pack)
{
    if (std::holds_alternative<DeviationCondition>(rule.condition))
        return true;
    const auto *rate = std::get_if<RateCondition>(&rule.condition);
    if (!rule.threshold() && !rate)
        return false;
    if (rate && rate->over < (areByHour(rule, indicator) ? kHour : kDay))
        return false;
    const auto &measures = indicator.measures();
    if (indicator.definition().window == Window::ToDate)
        return true;
    return indicator.definition().window == Window::Now &&
           std::all_of(measures.begin(), measures.end(), [&pack](const MeasureId &measure) {
               const Measure &known = pack.measures.at(measure);
               return known.kind == MeasureKind::Intensive && known.grain <= Grain::Hour;
           });
}

bool PastInputs::areByHour(const AlarmRule &rule, const CompiledIndicator &indicator)
{
    if (const auto *deviation = std::get_if<DeviationCondition>(&rule.condition))
        return deviation->part != DeviationCondition::Part::Day;
    return indicator.definition().window == Window::Now;
}

void PastInputs::add(const EvaluationContext &context, CompiledIndicator &indicator)
{
    const Instant end = context.pack.zone.startOf(m_next.addDays(1));
    if (m_isByHour) {
        addHours(context, indicator);
    } else if (std::holds_alternative<DeviationCondition>(m_rule.condition)) {
        addDeviation(context, indicator, end);
    } else {
        const EvaluationContext then{context.pack, end - kMoment, context.feeds, context.source, context.gatherings};
        Period period;
        const Stretch stretch = windowStretch(then, indicator, period);
        addFigure(figureOver(then, indicator, m_unit, stretch), end);
    }
    m_next = m_next.addDays(1);
}

void PastInputs::addHours(const EvaluationContext &context, CompiledIndicator &indicator)
{
    const Zone &zone = context.pack.zone;
    const bool deviates = std::holds_alternative<DeviationCondition>(m_rule.condition);
    for (Instant hour = zone.startOf(m_next); hour < zone.startOf(m_next.addDays(1)); hour += kHour) {
        if (deviates)
            addDeviation(context, indicator, hour + kHour);
        else
            addFigure(figureOver(context, indicator, m_unit, Stretch::ofHours(hour, hour + kHour)), hour + kHour);
    }
}

void PastInputs::addFigure(const Figure &figure, Instant end)
{
    if (!mayBeTold(figure))
        return; // neither raises nor returns, as in the present
    if (!m_trail) {
        addInput(*figure.value, figure, end);
        return;
    }
    m_trail->take(end - kMoment, *figure.value);
    if (const auto change = m_trail->change(); change && m_next >= m_from)
        addInput(change->by, figure, end);
}

void PastInputs::addDeviation(const EvaluationContext &context, CompiledIndicator &indicator, Instant end)
{
    if (!m_toldUntil) {
        Period period;
        const Stretch stretch = windowStretch(context, indicator, period);
        const Figure now = figureOver(context, indicator, m_unit, stretch);
        m_toldUntil = now.ageUnknown ? Instant() : now.asOf.value_or(Instant());
    }
    if (end > *m_toldUntil)
        return; // the present has not judged it yet
    const auto &condition = std::get<DeviationCondition>(m_rule.condition);
    const auto deviation = usualDeviation(condition, context, indicator, m_unit, end);
    if (deviation && mayBeTold(deviation->figure))
        addInput(deviation->deviations, deviation->figure, deviation->end);
}

void PastInputs::addInput(double judged, const Figure &figure, Instant end)
{
    const Instant last = end - kMoment; // of its hour or day
    if (m_stood.count() > 0)
        m_values.push_back({judged, last - m_stood, true, figure.value});
    m_values.push_back({judged, last, true, figure.value});
}

} // namespace ioc
