// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <vector>

namespace ioc {

/// How far a farthest seat may be, in picture heights. At the far end no page can be read, and it says so.
inline constexpr double kNearestSeat = 1;
inline constexpr double kFarthestSeat = 40;

/// What a screen shows, remembered by what the screen says that it is, not by the plug that it hangs on.
struct ScreenPlan
{
    QString screen;           ///< maker, model and serial number, or the plug where it says none
    PageId page = {};         ///< it stays with this page, or begins the playlist with it; empty: the pack's start page
    PlaylistId playlist = {}; ///< that it plays; empty: the pack's, where it has no page
    double pictureHeight = 0; ///< metres; 0: not known, then `farthestSeat` is in picture heights
    double farthestSeat = 3;  ///< metres

    /// The distance of the farthest seat in picture heights, kNearestSeat to kFarthestSeat.
    double seatInHeights() const;

    friend bool operator==(const ScreenPlan &, const ScreenPlan &) = default;
};

/// The plans in a file, as it was written; none where there is no file. Decode
/// when it cannot be read.
Result<std::vector<ScreenPlan>> readScreenPlans(const QString &file);

/// Replaces the file whole, or leaves it as it was. Io.
Result<void> writeScreenPlans(const QString &file, const std::vector<ScreenPlan> &plans);

} // namespace ioc
