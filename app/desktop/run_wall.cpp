// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/run_wall.h"

#include "app/desktop/desk.h"
#include "app/desktop/picture_taker.h"
#include "app/desktop/screen_awake.h"
#include "core/engine/orders_told.h"
#include "core/engine/wall_socket.h"
#include "core/store/data_folder.h"
#include "translations/translations.h"
#include "widgets/map/map_panel.h"
#include "widgets/wall/wall_screens.h"

#include <QApplication>
#include <QScreen>

namespace ioc {
namespace {

/// The walls of the program, and the desk that any of them opens. All speak one language.
class Walls
{
public:
    Walls(Engine &engine, const DesktopOptions &options)
        : m_engine(engine)
        , m_options(options)
        , m_language(options.language)
    {
    }

    std::unique_ptr<WallWindow> makeWindow()
    {
        auto window = std::make_unique<WallWindow>(m_engine, makeMapPanelFactory(), m_language);
        const QString name = m_engine.pack()->name.in(m_language);
        window->setWindowTitle(
            m_engine.isReader()
                ? QCoreApplication::translate("Desktop", "%1 (another program runs the feeds)").arg(name)
                : name);
        window->setFarthestSeat(m_options.farthestSeat);
        window->setLight(m_options.light);
        QObject::connect(window.get(), &WallWindow::languageChanged, &m_receiver,
                         [this](Language language) { setLanguage(language); });
        QObject::connect(window.get(), &WallWindow::deskAsked, &m_receiver, [this] { openDesk(); });
        return window;
    }

    /// Tells what changes the language of all walls.
    void follow(std::function<void(Language)> speak) { m_speak = std::move(speak); }

private:
    void setLanguage(Language language)
    {
        if (language == m_language)
            return;
        m_language = language;
        installLanguage(language);
        m_speak(language);
        if (m_desk)
            m_desk->setLanguage(language);
    }

    void openDesk()
    {
        if (!m_desk) {
            m_desk = makeDesk(m_engine, m_language);
            QObject::connect(m_desk.get(), &DeskWindow::languageChanged, &m_receiver,
                             [this](Language language) { setLanguage(language); });
            m_desk->resize(m_options.size);
        }
        m_desk->show();
        m_desk->raise();
        m_desk->activateWindow();
    }

    Engine &m_engine;
    const DesktopOptions &m_options;
    Language m_language;
    std::function<void(Language)> m_speak;
    std::unique_ptr<DeskWindow> m_desk;
    QObject m_receiver;
};

/// A wall in a window of its own, which takes orders as walls do.
class OneWall final : public WallService
{
public:
    explicit OneWall(WallWindow &window)
        : m_window(window)
    {
    }

    Result<std::vector<WallStatus>> carryOut(const WallOrder &order) override
    {
        if (order.kind == WallOrder::Kind::Open || order.kind == WallOrder::Kind::Close)
            return Error{ErrorCode::Usage,
                         QCoreApplication::translate("Desktop", "This wall is a window: start it with --wall.")};
        const QString screen = labelOf(*m_window.screen()).identity();
        if (!order.screen.isEmpty() && order.screen != screen && order.screen != m_window.screen()->name())
            return Error{
                ErrorCode::NotFound,
                QCoreApplication::translate("Wall", "There is no wall on the screen “%1”.").arg(order.screen.left(64))};
        if (const auto done = m_window.carryOut(order); !done)
            return done.error();
        WallStatus status = m_window.status();
        status.screen = screen;
        return std::vector{status};
    }

private:
    WallWindow &m_window;
};

std::unique_ptr<WallSocket> takeOrders(Engine &engine, WallService &walls)
{
    auto socket = WallSocket::listen(engine.dataFolder(), engine.pack()->zone, walls,
                                     [&engine](const Command &command, const CommandSocket::Answer &answer) {
                                         engine.order(command, [answer](const CommandAnswer &given) { answer(given); });
                                     });
    if (socket)
        return std::move(*socket);
    qWarning("the walls take no orders: %s", qPrintable(toString(socket.error())));
    return nullptr;
}

/// What is said today was not said then: with --at, what the ledger knows.
StandingOrders toldThen(Engine &engine, Instant at)
{
    auto orders = ordersTold(DataFolder::ledgerFile(engine.dataFolder()), at);
    if (orders)
        return std::move(*orders);
    qWarning("what the walls had been told is not known: %s", qPrintable(toString(orders.error())));
    return {};
}

Error noSuchPage(const PageId &page)
{
    return {ErrorCode::Usage,
            QCoreApplication::translate("Desktop", "The pack has no page “%1”.").arg(page.toString())};
}

int runInWindow(Engine &engine, const DesktopOptions &options)
{
    Walls walls(engine, options);
    const auto window = walls.makeWindow();
    walls.follow([&window](Language language) { window->setLanguage(language); });
    if (!options.page.isEmpty() && !window->beginWith(options.page))
        return complain(noSuchPage(options.page));
    const auto picture = takePicture(*window, options.snapshotFile);
    OneWall service(*window);
    const auto socket = takeOrders(engine, service);
    const auto screens = QGuiApplication::screens();
    QScreen *screen = screens.value(options.screen.value_or(0), screens.front());
    window->setScreen(screen);
    window->move(screen->geometry().topLeft());
    window->resize(options.size);
    if (options.engine.at) {
        for (const WallOrder &order : toldThen(engine, *options.engine.at).at(*options.engine.at)) {
            if (const auto done = window->carryOut(order); !done)
                qInfo("%s", qPrintable(toString(done.error()))); // of a sector that the pack no longer has
        }
    }
    window->show();
    return QApplication::exec();
}

int runOnScreens(Engine &engine, const DesktopOptions &options)
{
    if (!options.page.isEmpty() && !engine.pack()->page(options.page))
        return complain(noSuchPage(options.page));
    Walls walls(engine, options);
    // Somebody who names a screen means that one alone, and nothing of it is remembered.
    WallScreens::Files files;
    if (!options.screen)
        files.plans = engine.dataFolder() + QStringLiteral("/screens.json");
    if (!options.engine.at)
        files.orders = engine.dataFolder() + QStringLiteral("/wall-orders.json");
    WallScreens screens(
        engine, [&walls] { return walls.makeWindow(); }, files);
    if (options.engine.at)
        screens.goOnWith(toldThen(engine, *options.engine.at));
    walls.follow([&screens](Language language) { screens.setLanguage(language); });
    std::vector<std::unique_ptr<PictureTaker>> pictures;
    QObject::connect(&screens, &WallScreens::opened, &screens, [&](WallWindow *window) {
        if (pictures.empty())
            pictures.push_back(takePicture(*window, options.snapshotFile));
    });
    const auto there = QGuiApplication::screens();
    const QScreen &chosen = *there.value(options.screen.value_or(0), there.front());
    ScreenPlan plan{chosen.name(), options.page};
    plan.farthestSeat = options.farthestSeat;
    screens.start(plan);
    const ScreenAwake awake(QCoreApplication::translate("Desktop", "A wall is shown."));
    const auto socket = takeOrders(engine, screens);
    return QApplication::exec();
}

} // namespace

int runWall(Engine &engine, const DesktopOptions &options)
{
    return options.wall ? runOnScreens(engine, options) : runInWindow(engine, options);
}

} // namespace ioc
