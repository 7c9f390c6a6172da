// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/trend_builder.h"

#include "core/rules/period_arithmetic.h"
#include "core/rules/target_standing.h"
#include "core/rules/trend_buckets.h"
#include "core/rules/usual/target_months.h"

namespace ioc {
namespace {

/// The same bucket a week (hours) or a year (days, months) earlier.
TrendStep earlier(const EvaluationContext &context, const TrendStep &bucket)
{
    if (!bucket.fromDay.isValid())
        return {bucket.start - std::chrono::days(7), bucket.end - std::chrono::days(7), {}, {}};
    const Zone &zone = context.pack.zone;
    const QDate from = bucket.fromDay.addYears(-1);
    const bool oneDay = bucket.fromDay.addDays(1) == bucket.toDay; // or 28 February would end where it begins
    const QDate to = oneDay ? from.addDays(1) : bucket.toDay.addYears(-1);
    return {zone.startOf(from), zone.startOf(to), from, to};
}

Figure figureOf(const EvaluationContext &context, CompiledIndicator &indicator, const UnitId &unit,
                const TrendStep &bucket, const PeriodRule *runningOver)
{
    if (!bucket.fromDay.isValid())
        return figureOver(context, indicator, unit, Stretch::ofHours(bucket.start, bucket.end));
    const QDate from =
        runningOver ? periodContaining(*runningOver, PeriodKind::Year, bucket.fromDay).from : bucket.fromDay;
    const QDate to = std::min(bucket.toDay, context.today().addDays(1));
    return figureOver(context, indicator, unit, Stretch::ofDays(from, std::max(from, to)));
}

/// What all lines of a tile have in common.
struct Axis
{
    const EvaluationContext &context;
    const Tile &tile;
    const PeriodRule &rule;
    std::vector<TrendStep> steps;
};

/// Whether a target without pace, which is one of the indicator's own period, is one of such a bucket too: of what adds
/// up only where the bucket is such a period.
bool isOfBucket(const CompiledIndicator &indicator, TrendBucket bucket)
{
    if (accrualOf(indicator) != TargetQuestion::Accrual::Sum)
        return true;
    const PeriodKind period = indicator.definition().period;
    return (bucket == TrendBucket::Day && period == PeriodKind::Day) ||
           (bucket == TrendBucket::Month && period == PeriodKind::Month);
}

/// Whether what has been reached in a part of a bucket is as good as final: what adds up has passed its limit for good.
bool isDecided(const CompiledIndicator &indicator, const Target &target, double reached)
{
    const bool isCeiling = indicator.definition().direction == Direction::Down;
    return accrualOf(indicator) != TargetQuestion::Accrual::Sum ||
           (isCeiling ? reached > target.value : reached >= target.value);
}

/// Whether the target of a bucket was met; nothing without a figure or a target. A plan is held against what has been
/// reached since it began; a good range against the bucket's own figure.
std::optional<bool> wasMet(const Axis &axis, CompiledIndicator &indicator, const UnitId &unit, const TrendStep &bucket,
                           const Figure &figure)
{
    const EvaluationContext &context = axis.context;
    const Indicator &definition = indicator.definition();
    if (definition.direction == Direction::Band) {
        const bool known = figure.value && definition.bandLow < definition.bandHigh;
        return known ? std::optional(*figure.value >= definition.bandLow && *figure.value <= definition.bandHigh)
                     : std::nullopt;
    }
    const QDate lastDay = bucket.fromDay.isValid() ? std::min(bucket.toDay.addDays(-1), context.today())
                                                   : context.pack.zone.date(bucket.start);
    const auto targets = targetsInForce(context.pack, definition.id, unit, lastDay);
    if (targets.empty())
        return std::nullopt;
    const Target &target = *targets.front();
    std::optional<double> reached = figure.value;
    if (reached && target.pace != Pace::None)
        reached = figureOver(context, indicator, unit, Stretch::ofDays(target.from, lastDay.addDays(1))).value;
    if (!reached)
        return std::nullopt;
    const bool isPart = bucket.end > context.now;
    if (target.pace == Pace::None &&
        (!isOfBucket(indicator, bucketOf(axis.tile)) || (isPart && !isDecided(indicator, target, *reached))))
        return std::nullopt;
    return standingAgainst(WorkingDays(context.pack), target, definition, reached, lastDay).met;
}

TrendLine lineOf(const Axis &axis, CompiledIndicator &indicator, const UnitId &unit, LineRole role)
{
    const EvaluationContext &context = axis.context;
    const bool standing = role == LineRole::Actual && axis.tile.kind == TileKind::States;
    TrendLine line{indicator.definition().id, role, {}, unit};
    for (const TrendStep &bucket : axis.steps) {
        if (role == LineRole::Actual && bucket.start > context.now)
            break;
        const TrendStep what = role == LineRole::Comparison ? earlier(context, bucket) : bucket;
        const Figure figure = figureOf(context, indicator, unit, what, axis.tile.cumulative ? &axis.rule : nullptr);
        line.points.push_back({bucket.start, figure.value, figure.restated, figure.quality,
                               standing ? wasMet(axis, indicator, unit, bucket, figure) : std::nullopt});
    }
    return line;
}

/// The target of a running total. A plan of another span than its year, such as a term's, is no pace for it.
const Target *targetOfTotal(const Axis &axis, const IndicatorId &indicator, const UnitId &unit)
{
    const QDate today = axis.context.today();
    const Span year = periodContaining(axis.rule, PeriodKind::Year, today).span();
    for (const Target *target : targetsInForce(axis.context.pack, indicator, unit, today)) {
        if (target->pace == Pace::None || Span{target->from, target->to} == year)
            return target;
    }
    return nullptr;
}

/// What a target asks of one bucket: of a plan whose months make the figure of its year the bucket's own share.
double shareOf(const WorkingDays &workingDays, const Target &target, const CompiledIndicator &indicator,
               const TrendStep &bucket)
{
    const double byEnd = targetOn(workingDays, target, bucket.toDay.addDays(-1));
    const bool adds = target.pace != Pace::None && accrualOf(indicator) == TargetQuestion::Accrual::Sum;
    return adds ? byEnd - targetOn(workingDays, target, bucket.fromDay.addDays(-1)) : byEnd;
}

/// What is wanted of each bucket: by the target in force at its end.
std::optional<TrendLine> plansOfBuckets(const Axis &axis, const CompiledIndicator &indicator, const UnitId &unit)
{
    const EvaluationContext &context = axis.context;
    const IndicatorId &id = indicator.definition().id;
    const WorkingDays workingDays(context.pack);
    TrendLine line{id, LineRole::Plan, {}, unit};
    bool any = false;
    for (const TrendStep &bucket : axis.steps) {
        const bool hour = !bucket.fromDay.isValid();
        const QDate lastDay = hour ? context.pack.zone.date(bucket.start) : bucket.toDay.addDays(-1);
        const auto targets = targetsInForce(context.pack, id, unit, lastDay);
        std::optional<double> plan;
        if (!targets.empty() &&
            (targets.front()->pace != Pace::None ? !hour : isOfBucket(indicator, bucketOf(axis.tile))))
            plan = hour ? targets.front()->value : shareOf(workingDays, *targets.front(), indicator, bucket);
        any = any || plan;
        line.points.push_back({bucket.start, plan});
    }
    return any ? std::optional(std::move(line)) : std::nullopt;
}

/// By the end of each bucket.
std::optional<TrendLine> planOfTotal(const Axis &axis, const IndicatorId &id, const UnitId &unit)
{
    const Target *target = targetOfTotal(axis, id, unit);
    if (!target)
        return std::nullopt;
    const WorkingDays workingDays(axis.context.pack);
    TrendLine line{id, LineRole::Plan, {}, unit};
    for (const TrendStep &bucket : axis.steps)
        line.points.push_back({bucket.start, targetOn(workingDays, *target, bucket.toDay.addDays(-1))});
    return line;
}

std::optional<TrendLine> planLine(const Axis &axis, const CompiledIndicator &indicator, const UnitId &unit)
{
    return axis.tile.cumulative ? planOfTotal(axis, indicator.definition().id, unit)
                                : plansOfBuckets(axis, indicator, unit);
}

std::vector<UnitId> unitsOf(const EvaluationContext &context, const Tile &tile)
{
    if (!tile.units.empty())
        return tile.units;
    const AdministrativeUnit *province = context.pack.units.provinceOn(context.today());
    return {tile.unit.isEmpty() && province ? province->id : tile.unit};
}

} // namespace

Trend buildTrend(const EvaluationContext &context, const Tile &tile, const std::vector<CompiledIndicator *> &indicators)
{
    const PeriodRule &rule = indicators.front()->periodRule();
    const Axis axis{context, tile, rule, trendSteps(context, tile, rule)};
    Trend trend;
    trend.from = axis.steps.front().start;
    trend.to = axis.steps.back().end;
    trend.quality = Quality::Good;
    for (const TrendStep &bucket : axis.steps) {
        if (bucket.start <= context.now && context.now < bucket.end)
            trend.running = bucket.start;
    }
    for (CompiledIndicator *indicator : indicators) {
        for (const UnitId &unit : unitsOf(context, tile)) {
            if (tile.compare)
                trend.lines.push_back(lineOf(axis, *indicator, unit, LineRole::Comparison));
            if (tile.plan) {
                if (auto plan = planLine(axis, *indicator, unit))
                    trend.lines.push_back(std::move(*plan));
            }
            trend.lines.push_back(lineOf(axis, *indicator, unit, LineRole::Actual));
        }
    }
    return trend;
}

} // namespace ioc
