// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/usual_deviation.h"

namespace ioc {
namespace {

Instant endOf(const Stretch &stretch, const Zone &zone)
{
    return stretch.kind == Stretch::Kind::Hours ? stretch.to : zone.startOf(stretch.toDay);
}

/// One that its sources vouch for; nothing else makes a usual, or is judged by it.
std::optional<double> trusted(const Figure &figure)
{
    return !figure.partly && isTrusted(figure.quality) ? figure.value : std::nullopt;
}

} // namespace

std::optional<UsualDeviation> usualDeviation(const DeviationCondition &condition, const EvaluationContext &context,
                                             CompiledIndicator &indicator, const UnitId &unit, Instant toldUntil)
{
    UsualPart part = usualPart(condition.part, condition.weeks, toldUntil, context.pack.zone);
    const Figure figure = figureOver(context, indicator, unit, part.now);
    if (!trusted(figure))
        return std::nullopt;
    std::vector<std::optional<double>> before;
    for (const Stretch &stretch : part.before)
        before.push_back(trusted(figureOver(context, indicator, unit, stretch)));
    const auto usual = usualOf(before, condition.least);
    if (!usual)
        return std::nullopt;
    const Instant end = endOf(part.now, context.pack.zone);
    return UsualDeviation{*usual, std::move(part), figure, deviationsFrom(*usual, *figure.value), end};
}

} // namespace ioc
