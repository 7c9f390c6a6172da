// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/format.h"
#include "core/keeper/keeper.h"

#include <QPixmap>
#include <QWidget>

namespace ioc {

/// Stands on a screen while its wall does not: what the screen showed last, in grey, with its time and why. GUI thread.
class LastPicture final : public QWidget
{
    Q_OBJECT

public:
    /// Since when the wall is not there, and why.
    struct Gone
    {
        Keeper::Reason reason;
        Instant since;
    };

    LastPicture(QScreen *screen, const Format &format);

    /// For whom the words must be large enough: in picture heights, 1 to 12.
    void setFarthestSeat(double pictureHeights);

    /// Keeps what the screen shows now. Where the platform does not tell (Wayland), there will be words alone.
    void take(Instant now);

    /// Covers the screen, whatever its size becomes.
    void cover(const Gone &gone, Instant now);

    /// Says in words of now when the wall went.
    void tell(const Gone &gone, Instant now);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Format m_format;
    double m_farthestSeat = 3;
    QPixmap m_picture;
    QPixmap m_shown; ///< the same without its colours
    std::optional<Instant> m_takenAt;
    QString m_words;
};

} // namespace ioc
