// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/plans.h"

#include "core/rules/same_part.h"
#include "core/rules/target_standing.h"

namespace ioc {
namespace {

Span goneOf(const Target &target, QDate day)
{
    return {target.from, std::min(target.to, day.addDays(1))};
}

/// Whether the reading's figure is the one to hold against the target.
bool isReadingsOwn(const EvaluationContext &context, const Reading &reading, const Target &target, QDate day)
{
    return target.pace == Pace::None ||
           goneOf(target, day) == coveredDays(context.pack.zone, context.now, reading.period);
}

std::optional<double> figureOfSpan(const EvaluationContext &context, CompiledIndicator &indicator, const UnitId &unit,
                                   const Target &target, QDate day, const Boundary &boundary)
{
    const Span gone = goneOf(target, day);
    Stretch stretch = Stretch::ofDays(gone.from, gone.to);
    if (day == context.today())
        stretch.cut = context.now;
    return figureOver(context, indicator, unit, stretch, boundary).value;
}

} // namespace

std::vector<TargetStanding> plansOf(const EvaluationContext &context, CompiledIndicator &indicator,
                                    const Reading &reading, QDate day, const Boundary &boundary)
{
    const Indicator &definition = indicator.definition();
    const WorkingDays workingDays(context.pack);
    std::vector<TargetStanding> plans;
    for (const Target *target : targetsInForce(context.pack, definition.id, reading.unit, day)) {
        const auto reached = target->pace == Pace::None
                                 ? reading.value
                                 : figureOfSpan(context, indicator, reading.unit, *target, day, boundary);
        plans.push_back(standingAgainst(workingDays, *target, definition, reached, day));
    }
    return plans;
}

std::vector<TargetStanding> refreshedPlans(const EvaluationContext &context, const CompiledIndicator &indicator,
                                           const Reading &reading, const std::vector<TargetStanding> &before)
{
    const Indicator &definition = indicator.definition();
    const QDate today = context.today();
    const WorkingDays workingDays(context.pack);
    std::vector<TargetStanding> plans;
    for (const Target *target : targetsInForce(context.pack, definition.id, reading.unit, today)) {
        auto reached = reading.value;
        if (!isReadingsOwn(context, reading, *target, today)) {
            const auto kept = std::find_if(before.begin(), before.end(),
                                           [&](const TargetStanding &plan) { return plan.id == target->id; });
            reached = kept != before.end() ? kept->reached : std::nullopt;
        }
        plans.push_back(standingAgainst(workingDays, *target, definition, reached, today));
    }
    return plans;
}

std::optional<TargetStanding> judgedBy(const std::vector<TargetStanding> &plans)
{
    return plans.empty() ? std::nullopt : std::optional(plans.front());
}

void judgeCommunes(const EvaluationContext &context, CompiledIndicator &indicator, std::vector<Reading> &readings,
                   const std::vector<Reading> &before)
{
    for (size_t i = 0; i < readings.size(); ++i) {
        Reading &reading = readings[i];
        const bool isKnown = i < before.size() && before[i].unit == reading.unit;
        reading.plans = isKnown ? refreshedPlans(context, indicator, reading, before[i].plans)
                                : plansOf(context, indicator, reading, context.today());
        reading.target = judgedBy(reading.plans);
    }
}

} // namespace ioc
