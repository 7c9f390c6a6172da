// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/trend_buckets.h"

#include "core/rules/period_arithmetic.h"

namespace ioc {
namespace {

constexpr auto kHour = std::chrono::hours(1);
constexpr int kHoursOfDay = 24;

std::vector<TrendStep> hoursOf(const EvaluationContext &context, int count)
{
    const Instant midnight = context.pack.zone.startOf(context.today());
    const Instant from = midnight + kHour * (kHoursOfDay - count);
    std::vector<TrendStep> steps;
    for (int i = 0; i < count; ++i)
        steps.push_back({from + kHour * i, from + kHour * (i + 1), {}, {}});
    return steps;
}

/// The days or months of the axis: the last ones, or for a running total those of its year.
std::vector<Period> periodsOf(const Tile &tile, const PeriodRule &rule, QDate today)
{
    const PeriodKind kind = bucketOf(tile) == TrendBucket::Month ? PeriodKind::Month : PeriodKind::Day;
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

} // namespace

std::vector<TrendStep> trendSteps(const EvaluationContext &context, const Tile &tile, const PeriodRule &rule)
{
    if (bucketOf(tile) == TrendBucket::Hour)
        return hoursOf(context, bucketsOf(tile));
    const Zone &zone = context.pack.zone;
    std::vector<TrendStep> steps;
    for (const Period &period : periodsOf(tile, rule, context.today()))
        steps.push_back({zone.startOf(period.from), zone.startOf(period.to), period.from, period.to});
    return steps;
}

} // namespace ioc
