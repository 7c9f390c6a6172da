// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/comparison.h"

#include "core/rules/period_arithmetic.h"

namespace ioc {
namespace {

/// The part of an earlier period that has as many days, and as much of its last day, as have gone by of the current
/// one.
Stretch samePart(const EvaluationContext &context, const Period &current, const Period &earlier)
{
    const QDate today = context.today();
    if (current.to <= today)
        return Stretch::ofDays(earlier.from, earlier.to);
    const auto elapsed = current.from.daysTo(today) + 1;
    if (earlier.from.addDays(elapsed) > earlier.to) // on the 31st, February is over
        return Stretch::ofDays(earlier.from, earlier.to);
    Stretch stretch = Stretch::ofDays(earlier.from, earlier.from.addDays(elapsed));
    const QDate lastDay = stretch.toDay.addDays(-1);
    stretch.cut = context.pack.zone.instant(lastDay, context.pack.zone.time(context.now));
    return stretch;
}

/// The mean of the days before today in the spark: what is usual.
std::optional<double> usual(const Reading &reading)
{
    double sum = 0;
    int n = 0;
    for (size_t i = 0; i + 1 < reading.spark.size(); ++i) {
        if (reading.spark[i]) {
            sum += *reading.spark[i];
            ++n;
        }
    }
    return n > 0 ? std::optional(sum / n) : std::nullopt;
}

Comparison compare(const EvaluationContext &context, CompiledIndicator &indicator, const UnitId &unit,
                   const Reading &reading, ComparisonKind kind)
{
    Comparison comparison;
    comparison.kind = kind;
    comparison.inPoints = indicator.definition().rate;
    if (kind == ComparisonKind::UsualDay) {
        comparison.value = usual(reading);
        comparison.period = {PeriodKind::Day, {}, context.today().addDays(-29), context.today()};
    } else {
        comparison.period = kind == ComparisonKind::SamePeriodLastYear
                                ? samePeriodLastYear(indicator.periodRule(), reading.period)
                                : previousPeriod(indicator.periodRule(), reading.period);
        comparison.value =
            figureOver(context, indicator, unit, samePart(context, reading.period, comparison.period)).value;
    }
    if (reading.value && comparison.value) {
        if (comparison.inPoints)
            comparison.difference = *reading.value - *comparison.value;
        else if (*comparison.value != 0)
            comparison.difference = (*reading.value - *comparison.value) / std::abs(*comparison.value) * 100;
    }
    return comparison;
}

} // namespace

std::vector<Comparison> comparisonsOf(const EvaluationContext &context, CompiledIndicator &indicator,
                                      const UnitId &unit, const Reading &reading)
{
    std::vector<Comparison> comparisons;
    for (const ComparisonKind kind : indicator.definition().comparisons)
        comparisons.push_back(compare(context, indicator, unit, reading, kind));
    return comparisons;
}

} // namespace ioc
