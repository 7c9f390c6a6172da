// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/bench_report.h"
#include "app/bench/benchmarks.h"
#include "app/bench/query_times.h"
#include "app/bench/workload.h"
#include "core/store/cache_reader.h"
#include "core/store/data_folder.h"

#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <optional>

namespace ioc {
namespace {

constexpr int kMinutesAtOnce = 25; // 50,000 observations, as a part of a payload

Zone zone()
{
    return Zone::byName(QStringLiteral("Asia/Ho_Chi_Minh")).value();
}

Result<void> fill(const QString &path, std::int64_t minutes)
{
    auto writer = CacheWriter::open(path, zone());
    if (!writer)
        return writer.error();
    const Workload workload;
    for (std::int64_t minute = 0; minute < minutes; minute += kMinutesAtOnce) {
        const int some = int(std::min<std::int64_t>(kMinutesAtOnce, minutes - minute));
        if (const auto done = (*writer)->commit(workload.minutes(minute, some)); !done)
            return done.error();
        while ((*writer)->isBehind()) {
            if (const auto more = (*writer)->maintain(Workload::at(0)); !more)
                return more.error();
        }
        if (const auto done = (*writer)->checkpoint(64 * 1024 * 1024); !done)
            return done.error();
    }
    if (const auto sealed = (*writer)->sealAll(); !sealed)
        return sealed;
    const auto emptied = (*writer)->checkpoint();
    return emptied ? Result<void>() : Result<void>(emptied.error());
}

/// Kilobytes that this process has held at most.
double mostMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toDouble();
    }
    return 0;
}

/// Opens as the program does at start, and asks.
int measure(const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    auto writer = CacheWriter::open(path, zone());
    if (!writer)
        return complain(toString(writer.error()));
    auto reader = CacheReader::open(path);
    if (!reader)
        return complain(toString(reader.error()));
    report("scale", "open", double(timer.nsecsElapsed()) / 1e6, "ms");
    if (const auto asked = reportQueryTimes("scale", reader->figures(), Workload::kMeasure); !asked)
        return complain(toString(asked.error()));
    report("scale", "memory", mostMemory() / 1024, "MiB");
    return 0;
}

} // namespace

int benchScale(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("observations"), QStringLiteral("How many, of 2,000 series."), QStringLiteral("N"),
                      QStringLiteral("100000000")});
    parser.addOption(
        {QStringLiteral("data"), QStringLiteral("Data folder, kept; filled when it is new."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("measure-only"), QStringLiteral("Asks a cache that is there.")});
    parser.process(arguments);
    std::optional<QTemporaryDir> scratch;
    QString folder = parser.value(QStringLiteral("data"));
    if (folder.isEmpty())
        folder = scratch.emplace().path();
    QDir().mkpath(folder);
    const QString path = DataFolder::cacheFile(folder);
    if (parser.isSet(QStringLiteral("measure-only")))
        return measure(path);
    const std::int64_t minutes = parser.value(QStringLiteral("observations")).toLongLong() / Workload::kSeries;
    if (minutes < 1)
        return complain(QStringLiteral("--observations takes a whole number from %1").arg(Workload::kSeries));
    if (!QFileInfo::exists(path)) {
        QElapsedTimer timer;
        timer.start();
        if (const auto filled = fill(path, minutes); !filled)
            return complain(toString(filled.error()));
        const double rows = double(minutes) * Workload::kSeries;
        report("scale", "observations", rows, "rows");
        report("scale", "store_rate", rows * 1e9 / double(timer.nsecsElapsed()), "rows/s");
        report("scale", "bytes_per_observation", double(QFileInfo(path).size()) / rows, "B");
    }
    // In a process of its own, whose memory is not that of the filling.
    return QProcess::execute(
        QCoreApplication::applicationFilePath(),
        {QStringLiteral("scale"), QStringLiteral("--measure-only"), QStringLiteral("--data"), folder});
}

} // namespace ioc
