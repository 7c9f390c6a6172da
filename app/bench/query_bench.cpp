// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/bench_report.h"
#include "app/bench/benchmarks.h"
#include "app/bench/query_times.h"
#include "core/engine/indicator_query.h"
#include "core/pack/load_pack.h"
#include "core/store/cache_reader.h"
#include "core/store/data_folder.h"

#include <QCommandLineParser>

namespace ioc {
namespace {

constexpr int kRuns = 21;

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
        return complain(toString(reader.error()));
    const auto pack = loadPack(DataFolder::packFolder(data));
    if (!pack)
        return complain(toString(pack.error()));

    const MeasureId measure(QStringLiteral("bench.value"));
    if (const auto asked = reportQueryTimes("query", reader->figures(), measure); !asked)
        return complain(toString(asked.error()));
    const std::int64_t lastDay = (*pack)->zone.dayNumber(reader->figures().latest(measure)->front().at);
    IndicatorQuery query;
    query.indicator = IndicatorId(QStringLiteral("bench.mean"));
    query.now = (*pack)->zone.startOf(dateOfDayNumber(lastDay + 1));
    query.from = dateOfDayNumber(lastDay);
    query.to = query.from.addDays(1);
    if (const auto answer = askIndicator(**pack, cache, query); !answer || !answer->rows.front().value)
        return complain(answer ? QStringLiteral("the last day has no figure") : toString(answer.error()));
    reportTimes("query", QStringLiteral("indicator_of_one_day"),
                timeRuns(kRuns, [&] { (void)askIndicator(**pack, cache, query); }));
    return 0;
}

} // namespace ioc
