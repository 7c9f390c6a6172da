// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/screen_names.h"
#include "core/domain/screen_plans.h"
#include "core/domain/standing_orders.h"
#include "widgets/wall/wall_window.h"

#include <map>
#include <memory>

class QScreen;

namespace ioc {

/// What a screen says of itself to Qt.
ScreenLabel labelOf(const QScreen &screen);

/// The walls of this program, one on each screen that has a plan. A screen is known by its maker, model and serial
/// number: unplugged and plugged in elsewhere it shows what it showed (namesOf()). A wall whose screen is gone is
/// hidden, never moved to another screen. A wall that is made later is told what all others were told before. GUI
/// thread.
class WallScreens final : public QObject, public WallService
{
    Q_OBJECT

public:
    /// Makes the window of a wall, not yet shown.
    using Make = std::function<std::unique_ptr<WallWindow>()>;

    using Label = std::function<ScreenLabel(const QScreen &)>;

    /// What outlives the program; none of the files need be there.
    struct Files
    {
        QString plans;  ///< where it cannot be read, that is logged, and nothing is written over it; empty: no plans
        QString orders; ///< message and meeting; empty: they end with the program
    };

    /// Borrows the service, for its time.
    WallScreens(const ReadService &service, Make make, Files files, Label label = labelOf);
    ~WallScreens() override;

    /// What had been told before the walls that are made from now on; in the place of what the file said. Before
    /// start().
    void goOnWith(StandingOrders orders) { m_standing = std::move(orders); }

    /// Opens walls on the screens that have plans; where none of them is there, on `otherwise`, without remembering it:
    /// that wall goes when a screen with a plan comes.
    void start(const ScreenPlan &otherwise);

    /// Of all walls, also of those whose screens are switched off.
    void setLanguage(Language language);

    /// Open and Close are remembered before they are done.
    Result<std::vector<WallStatus>> carryOut(const WallOrder &order) override;

    /// The walls that are shown.
    std::vector<WallWindow *> windows() const;

Q_SIGNALS:
    void opened(ioc::WallWindow *window);

private:
    struct Wall
    {
        std::unique_ptr<WallWindow> window;
        QScreen *screen = nullptr; ///< null: it is not there now
        bool standsIn = false;     ///< for a planned screen that has not come yet
    };

    const ScreenPlan *planOf(const QString &screen) const;
    QString nameOf(const QScreen &screen) const;
    QScreen *screenCalled(const QString &name) const;
    void add(QScreen *screen);
    void takeIn(const QString &name, QScreen &screen);
    void closeStandIns();
    void remove(QScreen *screen);
    void follow(QScreen *screen);
    Result<void> open(const ScreenPlan &plan, QScreen &screen);
    void tellWhatStands(WallWindow &window);
    void keepWhatStands(const WallOrder &order);
    static void place(WallWindow &window, QScreen &screen);
    Result<void> openAndRemember(const WallOrder &order);
    Result<void> closeAndForget(const QString &screen);
    Result<void> remember(std::vector<ScreenPlan> plans);
    std::vector<WallStatus> statuses(const QString &screen) const;

    const ReadService &m_service;
    Make m_make;
    Files m_files;
    Label m_label;
    std::vector<ScreenPlan> m_plans;
    std::optional<Error> m_unreadable;
    StandingOrders m_standing;
    std::map<QString, Wall> m_walls; ///< by the name of the screen
};

} // namespace ioc
