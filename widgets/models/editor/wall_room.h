// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

namespace ioc {

/// The room in which a page shall be read.
struct WallRoom
{
    QSize picture{1920, 1080}; ///< pixels
    double pictureHeight = 1;  ///< metres, above 0
    double farthestSeat = 3;   ///< metres from the picture

    /// The distance of the farthest seat in picture heights, 1 to 12, as a wall reckons it that is opened so.
    double seat() const;

    friend bool operator==(const WallRoom &, const WallRoom &) = default;
};

} // namespace ioc
