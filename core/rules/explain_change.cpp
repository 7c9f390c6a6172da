// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/explain_change.h"

#include "core/rules/evaluation.h"
#include "core/rules/same_part.h"

#include <QCoreApplication>

#include <map>

namespace ioc {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Decomposition)
};

/// Amounts of a Figure or Reading; nothing where it has none, or has them of nothing.
template <typename Told>
std::optional<Amounts> amountsOf(const CompiledIndicator &indicator, const Told &figure)
{
    if (!indicator.isRatio())
        return figure.value ? std::optional(Amounts{*figure.value / indicator.definition().scale, 0}) : std::nullopt;
    if (!figure.numerator || !figure.denominator || (*figure.numerator == 0 && *figure.denominator == 0))
        return std::nullopt;
    return Amounts{*figure.numerator, *figure.denominator};
}

using ByGroup = std::map<QString, std::optional<Amounts>>;

ByGroup byCommune(const EvaluationContext &context, CompiledIndicator &indicator, const Change &change,
                  const Stretch &stretch)
{
    const std::vector<bool> territory = territoryOf(context.pack.units, change.unit);
    const auto figures = figuresByUnit(context, indicator, stretch, change.boundary);
    ByGroup groups;
    for (const AdministrativeUnit *unit : context.pack.units.communesOn(change.boundary)) {
        if (territory[size_t(context.pack.units.indexOf(unit->id))])
            groups[unit->id.toString()] = amountsOf(indicator, figures.value(unit->id));
    }
    return groups;
}

ByGroup byMember(const EvaluationContext &context, CompiledIndicator &indicator, const Change &change,
                 const Stretch &stretch)
{
    Place place{change.unit, Boundary::Kind::On, change.boundary};
    if (isEverything(context.pack.units, change.unit))
        place.boundary = Boundary::Kind::AsItWas;
    Evaluation evaluation(context, indicator, stretch, {Grouping::By::Member, change.over}, place);
    ByGroup groups;
    for (const QString &member : evaluation.members())
        groups[member] = amountsOf(indicator, evaluation.figure(evaluation.numberOf(member)));
    return groups;
}

std::vector<GroupAmounts> paired(const ByGroup &before, const ByGroup &after)
{
    std::map<QString, GroupAmounts> pairs;
    for (const auto &[group, amounts] : before)
        pairs[group].before = amounts;
    for (const auto &[group, amounts] : after)
        pairs[group].after = amounts;
    std::vector<GroupAmounts> groups;
    for (auto &[group, amounts] : pairs) {
        amounts.group = group;
        groups.push_back(amounts);
    }
    return groups;
}

std::optional<Error> refusal(const CompiledIndicator &indicator, const QString &dimension, bool additive)
{
    if (!additive || !indicator.definition().worstOf.isEmpty())
        return Error{ErrorCode::Usage, Texts::tr("“%1” is no sum and no ratio of sums, so its change has no parts.")
                                           .arg(indicator.definition().id.toString())};
    for (const auto *inputs : {&indicator.numeratorInputs(), &indicator.denominatorInputs()}) {
        for (const CompiledIndicator::Input &input : *inputs) {
            if (!dimension.isEmpty() && !input.measure->dimensions.contains(dimension))
                return Error{
                    ErrorCode::NotFound,
                    Texts::tr("The measure “%1” has no dimension “%2”.").arg(input.measure->id.toString(), dimension)};
        }
    }
    return std::nullopt;
}

} // namespace

Result<ExplainedChange> explainChange(const EvaluationContext &context, CompiledIndicator &indicator,
                                      const Change &change)
{
    if (const auto error = refusal(indicator, change.over, indicator.isAdditive()))
        return *error;
    ExplainedChange explained;
    std::optional<Amounts> whole[2];
    ByGroup groups[2];
    const Period *const periods[2] = {&change.before, &change.after};
    Reading *const readings[2] = {&explained.before, &explained.after};
    for (int i = 0; i < 2; ++i) {
        *readings[i] = evaluatePeriod(context, indicator, change.unit, *periods[i], change.boundary);
        whole[i] = amountsOf(indicator, *readings[i]);
        if (!whole[i] || !readings[i]->value)
            return Error{ErrorCode::Formula,
                         Texts::tr("The figure of the days from %1 is missing (%2).")
                             .arg(periods[i]->from.toString(Qt::ISODate), toString(readings[i]->missing))};
        const Stretch stretch = coveredPart(context.pack.zone, context.now, *periods[i]);
        groups[i] = change.over.isEmpty() ? byCommune(context, indicator, change, stretch)
                                          : byMember(context, indicator, change, stretch);
    }
    auto parts = decompose(paired(groups[0], groups[1]), *whole[0], *whole[1], indicator.isRatio(),
                           indicator.definition().scale);
    if (!parts)
        return parts.error();
    explained.parts = std::move(*parts);
    return explained;
}

} // namespace ioc
