// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeper/last_picture.h"

#include <QTimer>

#include <map>
#include <memory>

namespace ioc {

/// Whence it is known how far from a screen somebody sits.
struct FarthestSeats
{
    QString plans;        ///< file of the screens' plans (readScreenPlans()); empty: there are none
    double otherwise = 3; ///< of a screen without a plan, in picture heights
};

/// What stands on the screens while the wall is not there: a picture on each, also on one that comes meanwhile. GUI
/// thread.
class LastPictures final : public QObject
{
    Q_OBJECT

public:
    /// Borrows the clock.
    LastPictures(Format format, const Clock &clock, FarthestSeats seats = {});

    /// Keeps what the screens show now.
    void take();

    /// Covers the screens. Who comes and goes again before it was ready does not change since when and why.
    void cover(Keeper::Reason reason);

    /// The wall is there again.
    void uncover();

    /// Says when in words of now: what was today is yesterday's after midnight. Called by its own timer every minute
    /// while the screens are covered.
    void tick();

private:
    void add(QScreen *screen);
    void cover(QScreen *screen, LastPicture &picture) const;
    double seatOf(const QScreen &screen) const;

    Format m_format;
    const Clock &m_clock;
    FarthestSeats m_seats;
    std::optional<LastPicture::Gone> m_gone;
    std::map<QScreen *, std::unique_ptr<LastPicture>> m_pictures;
    QTimer m_minutes;
};

} // namespace ioc
