// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/screen_plans.h"
#include "widgets/wall/wall_window.h"

#include <map>
#include <memory>

class QScreen;

namespace ioc {

/// The walls of this program, one on each screen that has a plan. A screen is known by its maker, model and serial
/// number: unplugged and plugged in elsewhere it shows what it showed. A wall whose screen is gone is hidden, never
/// moved to another screen. GUI thread.
class WallScreens final : public QObject, public WallService
{
    Q_OBJECT

public:
    /// Makes the window of a wall, not yet shown.
    using Make = std::function<std::unique_ptr<WallWindow>()>;

    /// `file` keeps the plans; it need not be there. Where it cannot be read, that is logged, and nothing is written
    /// over it. Without a name there are no plans, and none are remembered.
    WallScreens(Make make, QString file);
    ~WallScreens() override;

    /// Opens walls on the screens that have plans; where none of them is there, on `otherwise`, without remembering it.
    void start(const ScreenPlan &otherwise);

    /// Open and Close are remembered before they are done.
    Result<std::vector<WallStatus>> carryOut(const WallOrder &order) override;

    /// The walls that are shown.
    std::vector<WallWindow *> windows() const;

    /// By what a screen is remembered: "Dell U2720Q 7CK1", or its plug where it says no number.
    static QString identityOf(const QScreen &screen);

Q_SIGNALS:
    void opened(ioc::WallWindow *window);

private:
    struct Wall
    {
        std::unique_ptr<WallWindow> window;
        QScreen *screen = nullptr; ///< null: it is not there now
    };

    const ScreenPlan *planOf(const QString &screen) const;
    void add(QScreen *screen);
    void takeIn(const QString &identity, QScreen &screen);
    void remove(QScreen *screen);
    void follow(QScreen *screen);
    Result<void> open(const ScreenPlan &plan, QScreen &screen);
    static void place(WallWindow &window, QScreen &screen);
    Result<void> openAndRemember(const WallOrder &order);
    Result<void> closeAndForget(const QString &screen);
    Result<void> remember(std::vector<ScreenPlan> plans);
    std::vector<WallStatus> statuses(const QString &screen) const;

    Make m_make;
    QString m_file;
    std::vector<ScreenPlan> m_plans;
    std::optional<Error> m_unreadable;
    std::map<QString, Wall> m_walls; ///< by identity
};

} // namespace ioc
