// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/bench_report.h"
#include "app/bench/benchmarks.h"
#include "app/bench/workload.h"
#include "core/engine/writer_thread.h"
#include "core/store/data_folder.h"

#include <QCommandLineParser>
#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <future>

namespace ioc {
namespace {

constexpr int kSeriesInATick = 1000;

} // namespace

int benchTick(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("data"), QStringLiteral("New data folder, kept."), QStringLiteral("DIR")});
    parser.addOption(
        {QStringLiteral("ticks"), QStringLiteral("How many."), QStringLiteral("N"), QStringLiteral("600")});
    parser.addOption({QStringLiteral("every"), QStringLiteral("Milliseconds from tick to tick."), QStringLiteral("MS"),
                      QStringLiteral("100")});
    parser.process(arguments);
    const QTemporaryDir scratch;
    const QString folder = parser.isSet(QStringLiteral("data")) ? parser.value(QStringLiteral("data")) : scratch.path();
    const int ticks = parser.value(QStringLiteral("ticks")).toInt();
    const std::chrono::milliseconds every(parser.value(QStringLiteral("every")).toInt());
    if (ticks < 1 || every.count() < 1)
        return complain(QStringLiteral("--ticks and --every take whole numbers from 1"));
    if (QFileInfo::exists(DataFolder::cacheFile(folder))) // ticks that are there already store nothing
        return complain(QStringLiteral("the data folder must be new"));
    QDir().mkpath(folder);
    auto cache =
        CacheWriter::open(DataFolder::cacheFile(folder), Zone::byName(QStringLiteral("Asia/Ho_Chi_Minh")).value());
    if (!cache)
        return complain(toString(cache.error()));
    const SystemClock clock;
    const Workload workload;
    std::vector<double> times;
    {
        WriterThread writer(std::move(*cache), clock);
        auto next = std::chrono::steady_clock::now();
        for (int tick = 0; tick < ticks; ++tick) {
            const auto batch = std::make_shared<const Batch>(workload.minutes(tick, 1, kSeriesInATick));
            next += every;
            std::this_thread::sleep_until(next);
            std::promise<Result<void>> done;
            writer.commit(batch, [&done](Result<void> result) { done.set_value(std::move(result)); });
            if (const auto committed = done.get_future().get(); !committed)
                return complain(toString(committed.error()));
            // From when the tick was due: waiting for a slow one before it counts.
            times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - next).count());
        }
    }
    std::sort(times.begin(), times.end());
    reportTimes("tick", QStringLiteral("commit"), times);
    report("tick", "commit_max", times.back(), "ms");
    report("tick", "observations", double(ticks) * kSeriesInATick, "rows");
    return 0;
}

} // namespace ioc
