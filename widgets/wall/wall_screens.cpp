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

Error noSuchPage(const PageId &page)
{
    return {ErrorCode::NotFound, Texts::tr("The pack has no page “%1”.").arg(page.toString())};
}

} // namespace

ScreenLabel labelOf(const QScreen &screen)
{
    return {screen.manufacturer(), screen.model(), screen.serialNumber(), screen.name()};
}

WallScreens::WallScreens(const ReadService &service, Make make, Files files, Label label)
    : m_service(service)
    , m_make(std::move(make))
    , m_files(std::move(files))
    , m_label(std::move(label))
{
    using Plans = Result<std::vector<ScreenPlan>>;
    Plans plans = m_files.plans.isEmpty() ? Plans(std::vector<ScreenPlan>()) : readScreenPlans(m_files.plans);
    if (plans) {
        m_plans = std::move(*plans);
    } else {
        m_unreadable = plans.error();
        qCWarning(lcWall) << toString(plans.error());
    }
    if (!m_files.orders.isEmpty()) {
        if (auto orders = readStandingOrders(m_files.orders, service.now()))
            m_standing = std::move(*orders);
        else
            qCWarning(lcWall) << toString(orders.error());
    }
    connect(qApp, &QGuiApplication::screenAdded, this, &WallScreens::add);
    connect(qApp, &QGuiApplication::screenRemoved, this, &WallScreens::remove);
}

WallScreens::~WallScreens() = default;

QString WallScreens::nameOf(const QScreen &screen) const
{
    std::map<QString, QString> given;
    QStringList remembered;
    for (const auto &[name, wall] : m_walls) {
        if (wall.screen)
            given.emplace(wall.screen->name(), name);
        else
            remembered.append(name);
    }
    for (const ScreenPlan &plan : m_plans)
        remembered.append(plan.screen);
    std::vector<ScreenLabel> labels;
    for (const QScreen *each : QGuiApplication::screens())
        labels.push_back(m_label(*each));
    return namesOf(labels, given, remembered)[screen.name()];
}

QScreen *WallScreens::screenCalled(const QString &name) const
{
    const auto screens = QGuiApplication::screens();
    const auto found = std::find_if(screens.begin(), screens.end(), [&](const QScreen *screen) {
        return nameOf(*screen) == name || screen->name() == name;
    });
    return found == screens.end() ? nullptr : *found;
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
    ScreenPlan plan = otherwise;
    plan.page = PageId(); // with which it begins, and does not stay
    if (const auto done = open(plan, *screen); !done)
        qCWarning(lcWall) << toString(done.error());
    if (!otherwise.page.isEmpty() && !m_walls.begin()->second.window->beginWith(otherwise.page))
        qCWarning(lcWall) << toString(noSuchPage(otherwise.page));
    m_walls.begin()->second.standsIn = !m_plans.empty();
}

void WallScreens::setLanguage(Language language)
{
    for (const auto &[name, wall] : m_walls)
        wall.window->setLanguage(language);
}

void WallScreens::follow(QScreen *screen)
{
    const auto changed = [this, screen] {
        for (const auto &[name, wall] : m_walls) {
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
    const QString name = nameOf(*screen);
    const auto known = m_walls.find(name);
    if (known != m_walls.end()) {
        known->second.screen = screen;
        place(*known->second.window, *screen);
    } else if (const ScreenPlan *plan = planOf(name)) {
        if (const auto done = open(*plan, *screen); !done)
            qCWarning(lcWall) << toString(done.error()); // a page that the pack no longer has: the others are shown
    } else {
        takeIn(name, *screen);
    }
    if (planOf(name))
        closeStandIns();
}

/// Without plans the wall goes to whatever screen comes, when its own has gone: a television that was off when the
/// machine began has another name then. So does one that stands in for a planned screen.
void WallScreens::takeIn(const QString &name, QScreen &screen)
{
    if (m_walls.empty() || !windows().empty() || !(m_plans.empty() || m_walls.begin()->second.standsIn))
        return;
    auto homeless = m_walls.extract(m_walls.begin());
    homeless.key() = name;
    homeless.mapped().screen = &screen;
    place(*homeless.mapped().window, screen);
    m_walls.insert(std::move(homeless));
}

void WallScreens::closeStandIns()
{
    std::erase_if(m_walls, [](const auto &nameAndWall) { return nameAndWall.second.standsIn; });
}

/// Before Qt moves its windows to another screen.
void WallScreens::remove(QScreen *screen)
{
    for (auto &[name, wall] : m_walls) {
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
    Wall &wall = m_walls[nameOf(screen)];
    const bool isNew = !wall.window;
    if (isNew)
        wall.window = m_make();
    wall.screen = &screen;
    wall.standsIn = false;
    WallWindow &window = *wall.window;
    window.setFarthestSeat(plan.seatInHeights());
    Result<void> done;
    if (!plan.playlist.isEmpty()) {
        WallOrder play{WallOrder::Kind::Play};
        play.playlist = plan.playlist;
        done = window.carryOut(play);
    }
    const bool stays = plan.playlist.isEmpty();
    if (!plan.page.isEmpty() && !(stays ? window.stayWith(plan.page) : window.beginWith(plan.page)))
        done = noSuchPage(plan.page);
    if (isNew)
        tellWhatStands(window);
    place(window, screen);
    if (isNew)
        Q_EMIT opened(&window);
    return done;
}

void WallScreens::tellWhatStands(WallWindow &window)
{
    for (const WallOrder &order : m_standing.at(m_service.now())) {
        if (const auto done = window.carryOut(order); !done)
            qCInfo(lcWall) << toString(done.error()); // of a sector that the pack no longer has
    }
}

void WallScreens::keepWhatStands(const WallOrder &order)
{
    StandingOrders next = m_standing;
    next.take(order, m_service.now());
    if (next == std::exchange(m_standing, next) || m_files.orders.isEmpty())
        return;
    if (const auto written = writeStandingOrders(m_files.orders, m_standing); !written)
        qCWarning(lcWall) << toString(written.error());
}

Result<void> WallScreens::remember(std::vector<ScreenPlan> plans)
{
    if (m_unreadable)
        return *m_unreadable;
    if (m_files.plans.isEmpty())
        return Error{ErrorCode::Usage, Texts::tr("This program was started for one screen alone.")};
    if (const auto written = writeScreenPlans(m_files.plans, plans); !written)
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
    const QString name = nameOf(*screen);
    const ScreenPlan *before = planOf(name);
    ScreenPlan plan = before ? *before : ScreenPlan{name};
    if (!order.page.isEmpty() || !order.playlist.isEmpty()) {
        plan.page = order.page;
        plan.playlist = order.playlist;
    }
    if (order.farthestSeat) { // in picture heights again where the order names no height
        plan.pictureHeight = order.pictureHeight.value_or(0);
        plan.farthestSeat = *order.farthestSeat;
    }
    std::vector<ScreenPlan> plans = m_plans;
    std::erase_if(plans, [&name](const ScreenPlan &other) { return other.screen == name; });
    plans.push_back(plan);
    if (const auto remembered = remember(std::move(plans)); !remembered)
        return remembered;
    const auto done = open(plan, *screen); // which may be where one stands in: then it stays, and is none any more
    closeStandIns();
    return done;
}

Result<void> WallScreens::closeAndForget(const QString &screen)
{
    const QScreen *there = screenCalled(screen);
    const QString name = there ? nameOf(*there) : screen;
    if (!planOf(name) && !m_walls.contains(name))
        return Error{ErrorCode::NotFound, Texts::tr("There is no wall on the screen “%1”.").arg(screen.left(64))};
    const auto wall = m_walls.find(name);
    if (wall != m_walls.end() && wall->second.screen && windows().size() == 1)
        return Error{ErrorCode::Usage, Texts::tr("This is the last wall: end the program instead.")};
    std::vector<ScreenPlan> plans = m_plans;
    std::erase_if(plans, [&name](const ScreenPlan &other) { return other.screen == name; });
    if (const auto remembered = remember(std::move(plans)); !remembered)
        return remembered;
    m_walls.erase(name);
    return {};
}

std::vector<WallWindow *> WallScreens::windows() const
{
    std::vector<WallWindow *> shown;
    for (const auto &[name, wall] : m_walls) {
        if (wall.screen)
            shown.push_back(wall.window.get());
    }
    return shown;
}

std::vector<WallStatus> WallScreens::statuses(const QString &wanted) const
{
    std::vector<WallStatus> list;
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QString name = nameOf(*screen);
        if (!wanted.isEmpty() && wanted != name && wanted != screen->name())
            continue;
        const auto wall = m_walls.find(name);
        WallStatus status = wall == m_walls.end() ? WallStatus{{}, {}, QStringLiteral("closed"), {}, {}}
                                                  : wall->second.window->status();
        status.screen = name;
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
    for (const auto &[name, wall] : m_walls) {
        // Also those whose screens are switched off: tomorrow they are not to stand in today's meeting.
        const bool isCalledSo = order.screen == name || (wall.screen && order.screen == wall.screen->name());
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
    keepWhatStands(order);
    return statuses(order.screen);
}

} // namespace ioc
