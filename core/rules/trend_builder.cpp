// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/trend_builder.h"

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

std::vector<Bucket> bucketsOf(const EvaluationContext &context, const Tile &tile)
{
    const Zone &zone = context.pack.zone;
    const QDate today = context.today();
    std::vector<Bucket> buckets;
    if (tile.bucket == TrendBucket::Hour) {
        const Instant midnight = zone.startOf(today);
        const Instant from = tile.buckets == kHoursOfDay ? midnight : midnight + kHour * (kHoursOfDay - tile.buckets);
        for (int i = 0; i < tile.buckets; ++i)
            buckets.push_back({from + kHour * i, from + kHour * (i + 1), {}, {}});
        return buckets;
    }
    const bool months = tile.bucket == TrendBucket::Month;
    const QDate monthStart(today.year(), today.month(), 1);
    // A running total belongs to a year, so its axis is the year.
    const QDate first = tile.cumulative ? QDate(today.year(), 1, 1)
                        : months        ? monthStart.addMonths(1 - tile.buckets)
                                        : today.addDays(1 - tile.buckets);
    const int count = tile.cumulative ? (months ? 12 : int(first.daysTo(first.addYears(1)))) : tile.buckets;
    for (int i = 0; i < count; ++i) {
        const QDate from = months ? first.addMonths(i) : first.addDays(i);
        const QDate to = months ? from.addMonths(1) : from.addDays(1);
        buckets.push_back({zone.startOf(from), zone.startOf(to), from, to});
    }
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

std::optional<double> valueOf(const EvaluationContext &context, CompiledIndicator &indicator, const UnitId &unit,
                              const Bucket &bucket, bool cumulative)
{
    if (!bucket.fromDay.isValid())
        return figureOver(context, indicator, unit, Stretch::ofHours(bucket.start, bucket.end)).value;
    const QDate from = cumulative ? QDate(bucket.fromDay.year(), 1, 1) : bucket.fromDay;
    const QDate to = std::min(bucket.toDay, context.today().addDays(1));
    return figureOver(context, indicator, unit, Stretch::ofDays(from, std::max(from, to))).value;
}

TrendLine lineOf(const EvaluationContext &context, const Tile &tile, CompiledIndicator &indicator, const UnitId &unit,
                 const std::vector<Bucket> &buckets, LineRole role)
{
    TrendLine line{indicator.definition().id, role, {}};
    for (const Bucket &bucket : buckets) {
        if (role == LineRole::Actual && bucket.start > context.now)
            break;
        const Bucket what = role == LineRole::Comparison ? earlier(context, bucket) : bucket;
        line.points.push_back({bucket.start, valueOf(context, indicator, unit, what, tile.cumulative)});
    }
    return line;
}

std::optional<TrendLine> planLine(const EvaluationContext &context, CompiledIndicator &indicator, const UnitId &unit,
                                  const std::vector<Bucket> &buckets)
{
    const IndicatorId &id = indicator.definition().id;
    const Target *target = targetInForce(context.pack, id, unit, context.today());
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
    const auto buckets = bucketsOf(context, tile);
    const AdministrativeUnit *province = context.pack.units.provinceOn(context.today());
    const UnitId unit = tile.unit.isEmpty() && province ? province->id : tile.unit;
    Trend trend;
    trend.from = buckets.front().start;
    trend.to = buckets.back().end;
    trend.quality = Quality::Good;
    for (CompiledIndicator *indicator : indicators) {
        if (tile.compare)
            trend.lines.push_back(lineOf(context, tile, *indicator, unit, buckets, LineRole::Comparison));
        if (tile.plan) {
            if (auto plan = planLine(context, *indicator, unit, buckets))
                trend.lines.push_back(std::move(*plan));
        }
        trend.lines.push_back(lineOf(context, tile, *indicator, unit, buckets, LineRole::Actual));
    }
    return trend;
}

} // namespace ioc
