// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/bench_report.h"
#include "app/bench/benchmarks.h"
#include "core/engine/engine.h"

#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <unistd.h>

namespace ioc {
namespace {

/// The file in a drop folder of its own: linked where the file system allows it, copied otherwise.
bool deliver(const QString &file, const QString &drop)
{
    const QString target = drop + QStringLiteral("/bench.csv");
    return ::link(QFile::encodeName(file).constData(), QFile::encodeName(target).constData()) == 0 ||
           QFile::copy(file, target);
}

} // namespace

int benchIngest(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("csv"), QStringLiteral("File of series,t,value."), QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("data"), QStringLiteral("New data folder, kept."), QStringLiteral("DIR")});
    parser.process(arguments);
    const QString csv = parser.value(QStringLiteral("csv"));
    if (!QFile::exists(csv))
        return complain(QStringLiteral("name the workload with --csv FILE"));
    const QTemporaryDir scratch(QFileInfo(csv).absolutePath() + QStringLiteral("/toancanh-bench-XXXXXX"));
    const QString data = parser.isSet(QStringLiteral("data")) ? parser.value(QStringLiteral("data"))
                                                              : scratch.filePath(QStringLiteral("data"));
    const QString drop = scratch.filePath(QStringLiteral("drop"));
    if (QFile::exists(DataFolder::cacheFile(data)))
        return complain(QStringLiteral("the data folder must be new"));
    if (!QDir().mkpath(drop) || !deliver(csv, drop))
        return complain(QStringLiteral("the workload cannot be delivered"));

    EngineSettings settings;
    settings.packFolder = QStringLiteral(":/pack");
    settings.dataFolder = data;
    settings.endpoints[QStringLiteral("drop")] = drop;
    settings.feeds = EngineSettings::Feeds::Once;
    Engine engine(settings);
    std::int64_t rows = 0;
    QObject::connect(&engine, &Engine::committed, &engine, [&rows](const CommitSummaries &summaries) {
        for (const CommitSummary &summary : summaries)
            rows += summary.added;
    });
    QObject::connect(&engine, &Engine::allDone, qApp, &QCoreApplication::quit);
    QElapsedTimer timer;
    timer.start();
    if (const auto started = engine.start(); !started)
        return complain(toString(started.error()));
    QCoreApplication::exec();
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    QCoreApplication::processEvents();
    if (!engine.failedFeeds().isEmpty() || rows == 0)
        return complain(QStringLiteral("the workload was not taken"));
    engine.stop();
    report("ingest", "rows", double(rows), "rows");
    report("ingest", "rate", double(rows) / seconds, "rows/s");
    report("ingest", "bytes_per_observation", double(QFileInfo(DataFolder::cacheFile(data)).size()) / double(rows),
           "B");
    return 0;
}

} // namespace ioc
