// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/bench_report.h"
#include "app/bench/benchmarks.h"
#include "core/engine/engine.h"
#include "translations/translations.h"
#include "widgets/wall/panel.h"
#include "widgets/wall/wall_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>

#include <cstdio>

namespace ioc {
namespace {

constexpr int kPresents = 50;

/// The same snapshot with every figure a little different, so that nothing may be skipped.
SnapshotPtr moved(const Snapshot &snapshot, int step)
{
    auto copy = std::make_shared<Snapshot>(snapshot);
    copy->sequence += std::uint64_t(step);
    const double factor = 1 + 0.01 * step;
    for (Reading &reading : copy->readings) {
        if (reading.value)
            reading.value = *reading.value * factor;
    }
    for (Trend &trend : copy->trends) {
        for (TrendLine &line : trend.lines) {
            for (auto &point : line.points) {
                if (point.value)
                    point.value = *point.value * factor;
            }
        }
    }
    return copy;
}

} // namespace

int benchWall(const QStringList &arguments)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("data"), QStringLiteral("Data folder with a warm cache."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("size"), QStringLiteral("Size of the wall."), QStringLiteral("WxH"),
                      QStringLiteral("3840x2160")});
    parser.process(arguments);
    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    installLanguage(Language::Vietnamese);

    EngineSettings settings;
    settings.dataFolder = parser.value(QStringLiteral("data"));
    settings.feeds = EngineSettings::Feeds::Off;
    Engine engine(settings);
    if (const auto started = engine.start(); !started) {
        std::fputs(qPrintable(toString(started.error()) + QLatin1Char('\n')), stderr);
        return 1;
    }
    {
        WallWindow window(engine);
        window.resize(size.value(0).toInt(), size.value(1).toInt());
        QObject::connect(&window, &WallWindow::firstFrameCompleted, qApp, &QCoreApplication::quit);
        window.show();
        QApplication::exec();
        const QImage frame = window.renderPage();
        report("wall", "first_frame_without_map", double(sinceStart.nsecsElapsed()) / 1e6, "ms");
        report("wall", "frame_pixels", double(frame.width()) * frame.height(), "px");

        const SnapshotPtr base = engine.snapshot();
        const PresentContext context{engine.pack(),
                                     Format(Language::Vietnamese, engine.pack()->zone),
                                     engine.now(),
                                     engine.pack()->startPage,
                                     {}};
        const auto panels = window.findChildren<Panel *>();
        for (Panel *panel : panels) {
            int step = 0;
            std::vector<SnapshotPtr> snapshots;
            for (int i = 0; i < kPresents; ++i)
                snapshots.push_back(moved(*base, i + 1));
            const auto times = timeRuns(kPresents, [&] { panel->present(*snapshots[size_t(step++)], context); });
            reportTimes("wall", QStringLiteral("present_") + panel->objectName(), times);
        }
    }
    engine.stop();
    return 0;
}

} // namespace ioc
