// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/wall_screens.h"

#include <QGuiApplication>
#include <QLoggingCategory>
#include <QScreen>

namespace ioc {
namespace {

Q_LOGGING_CATEGORY(lcWall, "toancanh.wall")

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Wall)
};

QScreen *screenCalled(const QString &identity)
{
    const auto screens = QGuiApplication::screens();
    const auto found = std::find_if(screens.begin(), screens.end(), [&identity](const QScreen *screen) {
        return WallScreens::identityOf(*screen) == identity || screen->name() == identity;
    });
    return found == screens.end() ? nullptr : *found;
}

} // namespace

WallScreens::WallScreens(Make make, QString file)
    : m_make(std::move(make))
    , m_file(std::move(file))
{
    using Plans = Result<std::vector<ScreenPlan>>;
    Plans plans = m_file.isEmpty() ? Plans(std::vector<ScreenPlan>()) : readScreenPlans(m_file);
    if (plans) {
        m_plans = std::move(*plans);
    } else {
        m_unreadable = plans.error();
        qCWarning(lcWall) << toString(plans.error());
    }
    connect(qApp, &QGuiApplication::screenAdded, this, &WallScreens::add);
    connect(qApp, &QGuiApplication::screenRemoved, this, &WallScreens::remove);
}

WallScreens::~WallScreens() = default;

QString WallScreens::identityOf(const QScreen &screen)
{
    QStringList parts{screen.manufacturer(), screen.model(), screen.serialNumber()};
    if (screen.serialNumber().isEmpty())
        parts = {screen.manufacturer(), screen.model(), screen.name()};
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' ')).simplified();
}

const ScreenPlan *WallScreens::planOf(const QString &screen) const
{
    const auto found =
        std::find_if(m_plans.begin(), m_plans.end(), [&](const ScreenPlan &plan) { return plan.screen == screen; });
    return found == m_plans.end() ? nullptr : &*found;
}

void WallScreens::start(const ScreenPlan &otherwise)
{
    for (QScreen *screen : QGuiApplication::screens())
        add(screen);
    QScreen *screen = m_walls.empty() ? screenCalled(otherwise.screen) : nullptr;
    if (!screen)
        return;
    if (const auto done = open(otherwise, *screen); !done)
        qCWarning(lcWall) << toString(done.error());
}

void WallScreens::follow(QScreen *screen)
{
    const auto changed = [this, screen] {
        for (const auto &[identity, wall] : m_walls) {
            if (wall.screen == screen)
                place(*wall.window, *screen);
        }
    };
    connect(screen, &QScreen::geometryChanged, this, changed);
    connect(screen, &QScreen::logicalDotsPerInchChanged, this, changed);
}

void WallScreens::add(QScreen *screen)
{
    follow(screen);
    const QString identity = identityOf(*screen);
    const auto known = m_walls.find(identity);
    if (known != m_walls.end()) {
        known->second.screen = screen;
        place(*known->second.window, *screen);
        return;
    }
    const ScreenPlan *plan = planOf(identity);
    if (!plan)
        return takeIn(identity, *screen);
    if (const auto done = open(*plan, *screen); !done)
        qCWarning(lcWall) << toString(done.error()); // a page that the pack no longer has: the others are shown
}

/// Without plans the wall goes to whatever screen comes, when its own has gone: a television that was off when the
/// machine began has another name then.
void WallScreens::takeIn(const QString &identity, QScreen &screen)
{
    if (m_walls.empty() || !m_plans.empty() || !windows().empty())
        return;
    auto homeless = m_walls.extract(m_walls.begin());
    homeless.key() = identity;
    homeless.mapped().screen = &screen;
    place(*homeless.mapped().window, screen);
    m_walls.insert(std::move(homeless));
}

/// Before Qt moves its windows to another screen.
void WallScreens::remove(QScreen *screen)
{
    for (auto &[identity, wall] : m_walls) {
        if (wall.screen != screen)
            continue;
        wall.screen = nullptr;
        wall.window->hide();
    }
}

void WallScreens::place(WallWindow &window, QScreen &screen)
{
    window.setScreen(&screen);
    // Also without a window manager, as in a kiosk session, where full screen alone changes nothing.
    window.setGeometry(screen.geometry());
    window.hidePointer();
    window.showFullScreen();
}

/// NotFound when the pack has no such page or playlist: then the wall stands with what the pack begins with.
Result<void> WallScreens::open(const ScreenPlan &plan, QScreen &screen)
{
    Wall &wall = m_walls[identityOf(screen)];
    const bool isNew = !wall.window;
    if (isNew)
        wall.window = m_make();
    wall.screen = &screen;
    WallWindow &window = *wall.window;
    window.setFarthestSeat(plan.seatInHeights());
    Result<void> done;
    if (!plan.playlist.isEmpty()) {
        WallOrder play{WallOrder::Kind::Play};
        play.playlist = plan.playlist;
        done = window.carryOut(play);
    }
    if (!plan.page.isEmpty() && !window.beginWith(plan.page))
        done = Error{ErrorCode::NotFound, Texts::tr("The pack has no page “%1”.").arg(plan.page.toString())};
    place(window, screen);
    if (isNew)
        Q_EMIT opened(&window);
    return done;
}

Result<void> WallScreens::remember(std::vector<ScreenPlan> plans)
{
    if (m_unreadable)
        return *m_unreadable;
    if (m_file.isEmpty())
        return Error{ErrorCode::Usage, Texts::tr("This program was started for one screen alone.")};
    if (const auto written = writeScreenPlans(m_file, plans); !written)
        return written;
    m_plans = std::move(plans);
    return {};
}

Result<void> WallScreens::openAndRemember(const WallOrder &order)
{
    QScreen *screen = screenCalled(order.screen);
    if (!screen)
        return Error{ErrorCode::NotFound, Texts::tr("There is no screen “%1”.").arg(order.screen.left(64))};
    if (!m_walls.empty() && !m_walls.begin()->second.window->hasWhat(order))
        return Error{ErrorCode::NotFound, Texts::tr("The pack has no such page or playlist.")};
    const QString identity = identityOf(*screen);
    const ScreenPlan *before = planOf(identity);
    ScreenPlan plan = before ? *before : ScreenPlan{identity};
    if (!order.page.isEmpty() || !order.playlist.isEmpty()) {
        plan.page = order.page;
        plan.playlist = order.playlist;
    }
    plan.pictureHeight = order.pictureHeight.value_or(plan.pictureHeight);
    plan.farthestSeat = order.farthestSeat.value_or(plan.farthestSeat);
    std::vector<ScreenPlan> plans = m_plans;
    std::erase_if(plans, [&identity](const ScreenPlan &other) { return other.screen == identity; });
    plans.push_back(plan);
    if (const auto remembered = remember(std::move(plans)); !remembered)
        return remembered;
    return open(plan, *screen);
}

Result<void> WallScreens::closeAndForget(const QString &screen)
{
    const QScreen *there = screenCalled(screen);
    const QString identity = there ? identityOf(*there) : screen;
    if (!planOf(identity) && !m_walls.contains(identity))
        return Error{ErrorCode::NotFound, Texts::tr("There is no wall on the screen “%1”.").arg(screen.left(64))};
    const auto wall = m_walls.find(identity);
    if (wall != m_walls.end() && wall->second.screen && windows().size() == 1)
        return Error{ErrorCode::Usage, Texts::tr("This is the last wall: end the program instead.")};
    std::vector<ScreenPlan> plans = m_plans;
    std::erase_if(plans, [&identity](const ScreenPlan &other) { return other.screen == identity; });
    if (const auto remembered = remember(std::move(plans)); !remembered)
        return remembered;
    m_walls.erase(identity);
    return {};
}

std::vector<WallWindow *> WallScreens::windows() const
{
    std::vector<WallWindow *> shown;
    for (const auto &[identity, wall] : m_walls) {
        if (wall.screen)
            shown.push_back(wall.window.get());
    }
    return shown;
}

std::vector<WallStatus> WallScreens::statuses(const QString &wanted) const
{
    std::vector<WallStatus> list;
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QString identity = identityOf(*screen);
        if (!wanted.isEmpty() && wanted != identity && wanted != screen->name())
            continue;
        const auto wall = m_walls.find(identity);
        WallStatus status = wall == m_walls.end() ? WallStatus{{}, {}, QStringLiteral("closed"), {}, {}}
                                                  : wall->second.window->status();
        status.screen = identity;
        list.push_back(std::move(status));
    }
    return list;
}

Result<std::vector<WallStatus>> WallScreens::carryOut(const WallOrder &order)
{
    if (order.kind == WallOrder::Kind::Open || order.kind == WallOrder::Kind::Close) {
        const auto done = order.kind == WallOrder::Kind::Open ? openAndRemember(order) : closeAndForget(order.screen);
        if (!done)
            return done.error();
        return statuses({});
    }
    bool isThere = false;
    for (const auto &[identity, wall] : m_walls) {
        // Also those whose screens are switched off: tomorrow they are not to stand in today's meeting.
        const bool isCalledSo = order.screen == identity || (wall.screen && order.screen == wall.screen->name());
        if (!order.screen.isEmpty() && (!isCalledSo || !wall.screen))
            continue;
        isThere = true;
        // All walls have one pack: what the first refuses, all refuse.
        if (const auto done = wall.window->carryOut(order); !done)
            return done.error();
    }
    if (!isThere)
        return Error{ErrorCode::NotFound,
                     order.screen.isEmpty()
                         ? Texts::tr("No wall is shown.")
                         : Texts::tr("There is no wall on the screen “%1”.").arg(order.screen.left(64))};
    return statuses(order.screen);
}

} // namespace ioc
