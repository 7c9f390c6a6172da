// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/bench_report.h"
#include "app/bench/benchmarks.h"
#include "app/bench/growth.h"
#include "app/bench/process_use.h"
#include "app/bench/soak_wall.h"
#include "app/bench/warning_count.h"
#include "app/bench/web_garbage.h"
#include "core/base/memory_use.h"
#include "core/engine/engine.h"
#include "translations/translations.h"
#include "widgets/map/map_panel.h"
#include "widgets/wall/wall_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QEventLoop>
#include <QTimer>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr auto kStepEvery = 100ms;
constexpr double kSettling = 0.1;  // of all days: pages are made when they are first shown
constexpr double kMostSlope = 0.5; // MB a day
constexpr Milliseconds kDay = 24h;

struct Settings
{
    QString dataFolder;
    QSize size;
    double minutes = 0;
    double days = 0;
    int pages = 0;

    int steps() const { return std::max(1, int(minutes * 60'000 / double(kStepEvery.count()))); }
    Milliseconds step() const { return Milliseconds(qint64(days * double(kDay.count()) / steps())); }
};

std::optional<Settings> settingsFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    const auto option = [&parser](const char *name, const char *what, const char *value, const char *usual) {
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(what), QString::fromLatin1(value),
                          QString::fromLatin1(usual)});
    };
    option("data", "Data folder with a warm cache.", "DIR", "");
    option("size", "Size of the wall.", "WxH", "1920x1080");
    option("minutes", "How long.", "N", "60");
    option("days", "That pass on the wall meanwhile.", "N", "30");
    option("pages", "Changes of the page that there must have been.", "N", "10000");
    parser.process(arguments);
    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    const Settings settings{parser.value(QStringLiteral("data")), QSize(size.value(0).toInt(), size.value(1).toInt()),
                            parser.value(QStringLiteral("minutes")).toDouble(),
                            parser.value(QStringLiteral("days")).toDouble(),
                            parser.value(QStringLiteral("pages")).toInt()};
    return settings.size.isEmpty() || settings.minutes <= 0 || settings.days <= 0 ? std::nullopt
                                                                                  : std::optional(settings);
}

Result<std::pair<PackPtr, SnapshotPtr>> whatTheCacheShows(const QString &dataFolder)
{
    EngineSettings settings;
    settings.dataFolder = dataFolder;
    settings.feeds = EngineSettings::Feeds::Off;
    Engine engine(settings);
    if (const auto started = engine.start(); !started)
        return started.error();
    if (!engine.snapshot()) {
        QEventLoop loop;
        QObject::connect(&engine, &Engine::snapshotChanged, &loop, &QEventLoop::quit);
        loop.exec();
    }
    const std::pair shown(engine.pack(), engine.snapshot());
    engine.stop();
    return shown;
}

/// What must not grow.
class Watch
{
public:
    void look(double day)
    {
        giveFreeMemoryBack(); // as an engine does, every ten minutes of its own time
        m_memory.add(day, residentMiB() * 1.048576);
        m_page.add(day, webProcessMiB() * 1.048576);
        m_handles.add(day, openHandles());
        m_threads.add(day, threads());
        m_files.add(day, temporaryFiles());
    }

    /// Why the wall is not well; empty: nothing has grown.
    QString tell() const
    {
        bool isTold = true;
        bool grows = false;
        const auto look = [&](const char *name, std::optional<double> by, const char *unit, double most) {
            isTold = isTold && by;
            grows = grows || by.value_or(0) > most;
            if (by)
                report("soak", name, *by, unit);
        };
        look("memory_slope", m_memory.slope(), "MB/day", kMostSlope);
        look("web_process_slope", m_page.slope(), "MB/day", kMostSlope);
        look("handles_rise", m_handles.rise(), "", 0);
        look("threads_rise", m_threads.rise(), "", 0);
        look("temporary_files_rise", m_files.rise(), "", 0);
        if (!isTold)
            return QStringLiteral("Too short to tell: the days after the first tenth are too few.");
        return grows ? QStringLiteral("Something grows.") : QString();
    }

private:
    Growth m_memory;
    Growth m_page;
    Growth m_handles;
    Growth m_threads;
    Growth m_files;
};

/// What people do to a wall in the course of a day.
void handle(WallWindow &window, int day)
{
    window.setLight(day % 2 == 1);
    window.setLanguage(day % 4 == 3 ? Language::English : Language::Vietnamese);
    WallOrder say{WallOrder::Kind::Say};
    say.text = QStringLiteral("Giao ban lúc 7 giờ 30, ngày thứ %1").arg(day + 1);
    (void)window.carryOut(say);
}

} // namespace

int benchSoak(const QStringList &arguments)
{
    const auto settings = settingsFrom(arguments);
    if (!settings)
        return complain(QStringLiteral("--size takes WxH, --minutes and --days numbers above 0"));
    installLanguage(Language::Vietnamese);
    const auto shown = whatTheCacheShows(settings->dataFolder);
    if (!shown)
        return complain(toString(shown.error()));

    letPagesCollect();
    const WarningCount warnings;
    SoakWall wall(shown->first, *shown->second);
    WallWindow window(wall, makeMapPanelFactory());
    QObject::connect(&window, &WallWindow::languageChanged, &window, installLanguage);
    int changes = 0;
    QObject::connect(&window, &WallWindow::currentPageChanged, &window, [&changes] { ++changes; });
    window.resize(settings->size);
    window.show();

    Watch watch;
    QEventLoop loop; // quit() of the application would close the window
    QTimer steps;
    int step = 0;
    int day = -1;
    bool haveCollected = true;
    QObject::connect(&steps, &QTimer::timeout, &window, [&] {
        wall.step(settings->step());
        window.tick();
        const double days = settings->days * ++step / settings->steps();
        if (int(days) != day) {
            day = int(days);
            steps.stop(); // the loop runs within
            haveCollected = collectInPagesOf(window) && haveCollected;
            steps.start(kStepEvery);
            report("soak", "day", day, "");
            report("soak", "memory", residentMiB(), "MiB");
            report("soak", "web_process", webProcessMiB(), "MiB");
            std::fflush(stdout);
            handle(window, day);
            if (days >= settings->days * kSettling)
                watch.look(days);
        }
        if (step == settings->steps())
            loop.quit();
    });
    steps.start(kStepEvery);
    loop.exec();
    if (!window.isVisible())
        return complain(QStringLiteral("the wall was not on the screen: nothing was measured"));
    if (!haveCollected)
        return complain(QStringLiteral("A page did not collect its garbage: what it holds is not known."));
    report("soak", "page_changes", changes, "");
    report("soak", "warnings", warnings.count(), "");
    if (const QString fault = watch.tell(); !fault.isEmpty())
        return complain(fault);
    if (warnings.count() > 0)
        return complain(QStringLiteral("The log is not clean: ") + warnings.first());
    if (changes < settings->pages)
        return complain(QStringLiteral("The page did not change often enough."));
    return 0;
}

} // namespace ioc
