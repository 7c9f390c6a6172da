// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/trend_builder.h"

#include "core/rules/period_arithmetic.h"
#include "core/rules/target_standing.h"

namespace ioc {
namespace {

/// One step of the axis: where it stands, and what it covers.
struct Bucket
{
    Instant start;
    Instant end;
    QDate fromDay; ///< day and month buckets
    QDate toDay;
};

constexpr auto kHour = std::chrono::hours(1);
constexpr int kHoursOfDay = 24;

std::vector<Bucket> hoursOf(const EvaluationContext &context, const Tile &tile)
{
    const Instant midnight = context.pack.zone.startOf(context.today());
    const Instant from = tile.buckets == kHoursOfDay ? midnight : midnight + kHour * (kHoursOfDay - tile.buckets);
    std::vector<Bucket> buckets;
    for (int i = 0; i < tile.buckets; ++i)
        buckets.push_back({from + kHour * i, from + kHour * (i + 1), {}, {}});
    return buckets;
}

/// The days or months of the axis: the last ones, or for a running total those of its year.
std::vector<Period> periodsOf(const Tile &tile, const PeriodRule &rule, QDate today)
{
    const PeriodKind kind = tile.bucket == TrendBucket::Month ? PeriodKind::Month : PeriodKind::Day;
    if (tile.cumulative) {
        const Period year = periodContaining(rule, PeriodKind::Year, today);
        return periodsBetween(rule, kind, year.from, year.to);
    }
    const Period last = periodContaining(rule, kind, today);
    Period first = last;
    for (int i = 1; i < tile.buckets; ++i)
        first = previousPeriod(rule, first);
    return periodsBetween(rule, kind, first.from, last.to);
}

std::vector<Bucket> bucketsOf(const EvaluationContext &context, const Tile &tile, const PeriodRule &rule)
{
    if (tile.bucket == TrendBucket::Hour)
        return hoursOf(context, tile);
    const Zone &zone = context.pack.zone;
    std::vector<Bucket> buckets;
    for (const Period &period : periodsOf(tile, rule, context.today()))
        buckets.push_back({zone.startOf(period.from), zone.startOf(period.to), period.from, period.to});
    return buckets;
}

/// The same bucket a week (hours) or a year (days, months) earlier.
Bucket earlier(const EvaluationContext &context, const Bucket &bucket)
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
                const Bucket &bucket, const PeriodRule *runningOver)
{
    if (!bucket.fromDay.isValid())
        return figureOver(context, indicator, unit, Stretch::ofHours(bucket.start, bucket.end));
    const QDate from =
        runningOver ? periodContaining(*runningOver, PeriodKind::Year, bucket.fromDay).from : bucket.fromDay;
    const QDate to = std::min(bucket.toDay, context.today().addDays(1));
    return figureOver(context, indicator, unit, Stretch::ofDays(from, std::max(from, to)));
}

TrendLine lineOf(const EvaluationContext &context, const Tile &tile, const PeriodRule &rule,
                 CompiledIndicator &indicator, const UnitId &unit, const std::vector<Bucket> &buckets, LineRole role)
{
    TrendLine line{indicator.definition().id, role, {}};
    for (const Bucket &bucket : buckets) {
        if (role == LineRole::Actual && bucket.start > context.now)
            break;
        const Bucket what = role == LineRole::Comparison ? earlier(context, bucket) : bucket;
        const Figure figure = figureOf(context, indicator, unit, what, tile.cumulative ? &rule : nullptr);
        line.points.push_back({bucket.start, figure.value, figure.restated});
    }
    return line;
}

/// The target to draw. A plan of another span than the running total's year, such as a term's, is no pace for it.
const Target *targetToDraw(const EvaluationContext &context, const Tile &tile, const PeriodRule &rule,
                           const IndicatorId &indicator, const UnitId &unit)
{
    const QDate today = context.today();
    const Span year = periodContaining(rule, PeriodKind::Year, today).span();
    for (const Target *target : targetsInForce(context.pack, indicator, unit, today)) {
        if (!tile.cumulative || target->pace == Pace::None || Span{target->from, target->to} == year)
            return target;
    }
    return nullptr;
}

std::optional<TrendLine> planLine(const EvaluationContext &context, const Tile &tile, const PeriodRule &rule,
                                  CompiledIndicator &indicator, const UnitId &unit, const std::vector<Bucket> &buckets)
{
    const IndicatorId &id = indicator.definition().id;
    const Target *target = targetToDraw(context, tile, rule, id, unit);
    if (!target)
        return std::nullopt;
    const WorkingDays workingDays(context.pack);
    TrendLine line{id, LineRole::Plan, {}};
    for (const Bucket &bucket : buckets) {
        const QDate lastDay = bucket.fromDay.isValid() ? bucket.toDay.addDays(-1) : context.today();
        line.points.push_back({bucket.start, targetOn(workingDays, *target, lastDay)});
    }
    return line;
}

} // namespace

Trend buildTrend(const EvaluationContext &context, const Tile &tile, const std::vector<CompiledIndicator *> &indicators)
{
    const PeriodRule &rule = indicators.front()->periodRule();
    const auto buckets = bucketsOf(context, tile, rule);
    const AdministrativeUnit *province = context.pack.units.provinceOn(context.today());
    const UnitId unit = tile.unit.isEmpty() && province ? province->id : tile.unit;
    Trend trend;
    trend.from = buckets.front().start;
    trend.to = buckets.back().end;
    trend.quality = Quality::Good;
    for (CompiledIndicator *indicator : indicators) {
        if (tile.compare)
            trend.lines.push_back(lineOf(context, tile, rule, *indicator, unit, buckets, LineRole::Comparison));
        if (tile.plan) {
            if (auto plan = planLine(context, tile, rule, *indicator, unit, buckets))
                trend.lines.push_back(std::move(*plan));
        }
        trend.lines.push_back(lineOf(context, tile, rule, *indicator, unit, buckets, LineRole::Actual));
    }
    return trend;
}

} // namespace ioc
