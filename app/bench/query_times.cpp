// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/query_times.h"

#include "app/bench/bench_report.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr int kRuns = 21;
constexpr auto kRange = std::chrono::minutes(2500); // what the peers' workload covers

} // namespace

Result<void> reportQueryTimes(const char *name, FigureReader &figures, const MeasureId &measure)
{
    const auto latest = figures.latest(measure);
    if (!latest)
        return latest.error();
    if (latest->empty())
        return Error{ErrorCode::NotFound, QStringLiteral("the cache holds no value of %1").arg(measure.toString())};
    const Instant newest =
        std::max_element(latest->begin(), latest->end(), [](const auto &a, const auto &b) { return a.at < b.at; })->at;
    const Instant end = newest + std::chrono::hours(1);
    const Instant begin = newest - kRange;
    const std::int64_t oneSeries = (*latest)[latest->size() / 2].series;
    const std::int64_t lastDay = figures.buckets().dayOf(toMillis(newest)).number;
    size_t rows = 0;
    const auto time = [&](const char *metric, auto ask) {
        reportTimes(name, QString::fromLatin1(metric), timeRuns(kRuns, [&] { rows += ask()->size(); }));
    };
    time("one_series_hourly", [&] { return figures.hoursOf(oneSeries, begin, end); });
    time("latest_all_series", [&] { return figures.latest(measure); });
    time("all_series_hourly", [&] { return figures.hourTotals(measure, begin, end); });
    time("all_series_hourly_rows", [&] { return figures.hours(measure, begin, end); });
    time("all_series_one_day", [&] { return figures.days(measure, lastDay, lastDay + 1); });
    time("one_series_raw", [&] { return figures.observations(oneSeries, begin, end); });
    report(name, "rows_read", double(rows), "rows");
    return {};
}

} // namespace ioc
