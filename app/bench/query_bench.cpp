// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/bench_report.h"
#include "app/bench/benchmarks.h"
#include "core/engine/indicator_query.h"
#include "core/engine/engine.h"
#include "core/store/cache_reader.h"

#include <QCommandLineParser>

#include <cstdio>

namespace ioc {
namespace {

constexpr int kRuns = 21;

int complain(const Error &error)
{
    std::fputs(qPrintable(QStringLiteral("toancanh-bench: ") + toString(error) + QLatin1Char('\n')), stderr);
    return 1;
}

} // namespace

int benchQuery(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("data"), QStringLiteral("Data folder that ingest left."), QStringLiteral("DIR")});
    parser.process(arguments);
    const QString data = parser.value(QStringLiteral("data"));
    const QString cache = DataFolder::cacheFile(data);
    auto reader = CacheReader::open(cache);
    if (!reader)
        return complain(reader.error());
    const auto pack = loadPack(DataFolder::packFolder(data));
    if (!pack)
        return complain(pack.error());

    const MeasureId measure(QStringLiteral("bench.value"));
    const auto latest = reader->latest(measure);
    if (!latest)
        return complain(latest.error());
    if (latest->empty())
        return complain(
            {ErrorCode::NotFound, QStringLiteral("the cache holds no bench.value; run ingest --data first"), data});
    const std::int64_t lastDay = (*pack)->zone.dayNumber(latest->front().at);
    const Instant end = latest->front().at + std::chrono::hours(1);
    const Instant begin = end - std::chrono::hours(24 * 7);

    size_t rows = 0;
    reportTimes("query", QStringLiteral("latest_all_series"),
                timeRuns(kRuns, [&] { rows += reader->latest(measure)->size(); }));
    reportTimes("query", QStringLiteral("all_series_hourly"),
                timeRuns(kRuns, [&] { rows += reader->hours(measure, begin, end)->size(); }));
    reportTimes("query", QStringLiteral("all_series_one_day"),
                timeRuns(kRuns, [&] { rows += reader->days(measure, lastDay, lastDay + 1)->size(); }));
    IndicatorQuery query;
    query.indicator = IndicatorId(QStringLiteral("bench.mean"));
    query.now = end;
    query.from = dateOfDayNumber(lastDay);
    query.to = query.from.addDays(1);
    reportTimes("query", QStringLiteral("indicator_of_one_day"),
                timeRuns(kRuns, [&] { rows += askIndicator(**pack, cache, query)->rows.size(); }));
    report("query", "rows_read", double(rows), "rows");
    return 0;
}

} // namespace ioc
