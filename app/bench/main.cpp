// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/benchmarks.h"
#include "core/base/core_dumps.h"
#include "core/base/log.h"
#include "core/base/memory_use.h"

#ifdef TOANCANH_GUI
#include "app/bench/frame_meter.h"
#include "widgets/map/web_engine_setup.h"

#include <QTemporaryDir>
#else
#include <QCoreApplication>
#endif

#include <cstdio>
#include <memory>

namespace {

struct Benchmark
{
    const char *name;
    int (*run)(const QStringList &);
};

constexpr Benchmark kBenchmarks[] = {
    {"alarms", ioc::benchAlarms},
    {"decode", ioc::benchDecode},
    {"evaluate", ioc::benchEvaluate},
    {"feeds", ioc::benchFeeds},
    {"ingest", ioc::benchIngest},
    {"mqtt", ioc::benchMqtt},
    {"query", ioc::benchQuery},
    {"scale", ioc::benchScale},
    {"tick", ioc::benchTick},
#ifdef TOANCANH_GUI
    {"alarm-delay", ioc::benchAlarmDelay},
    {"desk", ioc::benchDesk},
    {"soak", ioc::benchSoak},
    {"wall", ioc::benchWall},
#endif
};

} // namespace

int main(int argc, char **argv)
{
    ioc::leaveNoCoreDumps();
    ioc::giveLargeBlocksBack();
    const QByteArray wanted = argc > 1 ? argv[1] : "";
#ifdef TOANCANH_GUI
    std::unique_ptr<QCoreApplication> app;
    const QTemporaryDir own; // so that whatever it leaves behind is seen
    if (wanted == "soak")
        qputenv("TMPDIR", own.path().toLocal8Bit());
    if (wanted == "wall" || wanted == "soak")
        ioc::prepareWebEngine();
    if (wanted == "desk" || wanted == "wall")
        app = std::make_unique<ioc::FrameMeter>(argc, argv);
    else if (wanted == "alarm-delay" || wanted == "soak")
        app = std::make_unique<QApplication>(argc, argv);
    else
        app = std::make_unique<QCoreApplication>(argc, argv);
#else
    const auto app = std::make_unique<QCoreApplication>(argc, argv);
#endif
    QCoreApplication::setApplicationName(QStringLiteral("toancanh-bench"));
    ioc::startLogging();
    QStringList arguments = QCoreApplication::arguments();
    for (const Benchmark &benchmark : kBenchmarks) {
        if (wanted == benchmark.name) {
            arguments.removeAt(1);
            return benchmark.run(arguments);
        }
    }
    QByteArray names;
    for (const Benchmark &benchmark : kBenchmarks)
        names += (names.isEmpty() ? "" : "|") + QByteArray(benchmark.name);
    std::fprintf(stderr, "Usage: toancanh-bench %s … (--help after a name tells more)\n", names.constData());
    return 1;
}
