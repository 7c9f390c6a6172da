// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/bench_report.h"
#include "app/bench/benchmarks.h"
#include "app/bench/frame_meter.h"
#include "app/bench/moving_wall.h"
#include "app/bench/process_use.h"
#include "core/base/memory_use.h"
#include "core/engine/engine.h"
#include "translations/translations.h"
#include "widgets/map/map_panel.h"
#include "widgets/wall/panel.h"
#include "widgets/wall/wall_page.h"
#include "widgets/wall/wall_window.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <cstdio>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr double kSeat = 2; // so that 24 tiles and a map are not refused
constexpr int kPresents = 50;
constexpr int kPageChanges = 100;

struct Settings
{
    QString dataFolder;
    QSize size;
    std::chrono::seconds duration;
};

std::optional<Settings> settingsFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("data"), QStringLiteral("Data folder with a warm cache."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("size"), QStringLiteral("Size of the wall."), QStringLiteral("WxH"),
                      QStringLiteral("3840x2160")});
    parser.addOption({QStringLiteral("seconds"), QStringLiteral("How long figures move."), QStringLiteral("N"),
                      QStringLiteral("30")});
    parser.process(arguments);
    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    const Settings settings{parser.value(QStringLiteral("data")), QSize(size.value(0).toInt(), size.value(1).toInt()),
                            std::chrono::seconds(parser.value(QStringLiteral("seconds")).toInt())};
    return settings.size.isEmpty() || settings.duration < 1s ? std::nullopt : std::optional(settings);
}

void untilComplete(WallWindow &window)
{
    QEventLoop loop; // quit() of the application would close the window
    QObject::connect(&window, &WallWindow::firstFrameCompleted, &loop, &QEventLoop::quit);
    window.show();
    loop.exec();
}

/// From the start of the program to a picture of the overview, its map among it. Gives what it showed.
Result<std::pair<PackPtr, SnapshotPtr>> measureStart(const Settings &settings, const QElapsedTimer &sinceStart)
{
    EngineSettings engineSettings;
    engineSettings.dataFolder = settings.dataFolder;
    engineSettings.feeds = EngineSettings::Feeds::Off;
    Engine engine(engineSettings);
    if (const auto started = engine.start(); !started)
        return started.error();
    {
        WallWindow window(engine, makeMapPanelFactory());
        window.resize(settings.size);
        untilComplete(window);
        const QImage frame = window.renderPage();
        report("wall", "first_frame", double(sinceStart.nsecsElapsed()) / 1e6, "ms");
        report("wall", "frame_pixels", double(frame.width()) * frame.height(), "px");
    }
    const std::pair shown(engine.pack(), engine.snapshot());
    engine.stop();
    return shown;
}

/// The longest of all panels counts.
void measurePresents(const WallWindow &window, MovingWall &wall)
{
    const PresentContext context{
        wall.pack(), Format(Language::Vietnamese, wall.pack()->zone), wall.now(), window.currentPage(), {}};
    std::vector<double> all;
    for (Panel *panel : window.findChildren<Panel *>()) {
        for (int i = 0; i < kPresents; ++i) {
            wall.next();
            QElapsedTimer one;
            one.start();
            panel->present(*wall.snapshot(), context);
            all.push_back(double(one.nsecsElapsed()) / 1e6);
        }
    }
    std::sort(all.begin(), all.end());
    reportTimes("wall", QStringLiteral("present"), all);
    report("wall", "present_max", all.back(), "ms");
}

void measureFrames(WallWindow &window, MovingWall &wall, std::chrono::seconds duration)
{
    auto &meter = *static_cast<FrameMeter *>(qApp);
    QTimer figures;
    QObject::connect(&figures, &QTimer::timeout, &window, [&wall] { wall.next(); });
    const double before = processorSeconds();
    meter.start();
    figures.start(1s);
    FrameMeter::run(duration);
    const auto frames = meter.sortedFrames();
    reportTimes("wall", QStringLiteral("frame"), frames);
    report("wall", "frame_max", frames.empty() ? 0 : frames.back(), "ms");
    reportTimes("wall", QStringLiteral("frame_processor"), meter.sortedProcessorFrames());
    report("wall", "processor", (processorSeconds() - before) / double(duration.count()) * 100, "% of a core");
    report("wall", "memory", residentMiB(), "MiB");
}

/// Until the page is drawn, for pages that have been shown before.
void measurePageChanges(WallWindow &window)
{
    std::vector<double> times;
    for (int i = -2; i < kPageChanges; ++i) {
        QElapsedTimer one;
        one.start();
        if (!window.carryOut({WallOrder::Kind::NextPage}))
            return;
        QCoreApplication::processEvents();
        window.repaint();
        if (i >= 0)
            times.push_back(double(one.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    reportTimes("wall", QStringLiteral("page_change"), times);
    report("wall", "page_change_max", times.back(), "ms");
}

} // namespace

int benchWall(const QStringList &arguments)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    const auto settings = settingsFrom(arguments);
    if (!settings)
        return complain(QStringLiteral("--size takes WxH, --seconds a number from 1"));
    installLanguage(Language::Vietnamese);
    const auto begun = measureStart(*settings, sinceStart);
    if (!begun)
        return complain(toString(begun.error()));
    const auto &[pack, base] = *begun;

    MovingWall wall(*pack, *base);
    WallWindow window(wall, makeMapPanelFactory());
    window.setFarthestSeat(kSeat);
    window.resize(settings->size);
    untilComplete(window);
    if (!window.findChild<WallPage *>()->fit().isReadable())
        return complain(QStringLiteral("the page would be refused at this size"));
    FrameMeter::run(2s);  // what is drawn late after a start
    giveFreeMemoryBack(); // as an engine does, which has ended here
    measurePresents(window, wall);
    measureFrames(window, wall, settings->duration);
    measurePageChanges(window);
    if (!window.isVisible())
        return complain(QStringLiteral("the wall was not on the screen: nothing was measured"));
    return 0;
}

} // namespace ioc
