// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/text.h"

#include <QTime>

#include <chrono>
#include <optional>
#include <vector>

namespace ioc {

/// When a page is played, by local time. A stretch that does not end later than it begins goes over midnight, and is
/// of the day on which it began.
struct PlayTime
{
    std::vector<int> days; ///< Qt::Monday to Qt::Sunday, rising; empty: every day
    std::optional<QTime> from;
    std::optional<QTime> to; ///< set where `from` is

    bool contains(const QDateTime &local) const;
};

/// A page for so long.
struct PlaylistEntry
{
    PageId page;
    std::chrono::seconds duration{60};
    PlayTime when = {};
};

/// What a wall shows one after the other, a part of the pack. A critical alarm that nobody has acknowledged takes over,
/// where `takeover` says for how long at most: its page is that of the alarm's sector, else `takeoverPage`.
struct Playlist
{
    PlaylistId id;
    LocalizedText title;
    std::vector<PlaylistEntry> entries; ///< one at least
    std::optional<std::chrono::seconds> takeover = {};
    PageId takeoverPage = {};
};

} // namespace ioc
