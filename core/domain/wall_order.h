// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <optional>

namespace ioc {

/// What the officer on duty orders of the walls: by the keyboard, a remote control, touch, or `toancanh-cli wall`. A
/// value.
struct WallOrder
{
    enum class Kind {
        ShowPage,     ///< `page`, until its time is over
        NextPage,     ///< of what is played
        PreviousPage, ///< …
        Hold,         ///< the page stays, for `lasts` or until Resume
        Resume,       ///< the playlist goes on
        Play,         ///< `playlist`
        Meet,         ///< pages of `sector` alone, and nothing takes over
        EndMeeting,
        Say, ///< `text` stands on every page, for `lasts`
        Unsay,
        Open,  ///< a wall on `screen`, now and whenever that screen is there, with `page` or `playlist` where named
        Close, ///< none there any more
        Ask    ///< what it shows; changes nothing
    };

    Kind kind = Kind::Ask;
    QString screen = {}; ///< the name of a screen; empty: every wall
    PageId page = {};
    PlaylistId playlist = {};
    SectorId sector = {};
    QString text = {}; ///< one line, at most kLongestMessage characters
    std::optional<Milliseconds> lasts = {};
    std::optional<double> pictureHeight = {}; ///< Open: metres; with farthestSeat only
    std::optional<double> farthestSeat = {};  ///< Open: metres, or picture heights where their height is not named

    friend bool operator==(const WallOrder &, const WallOrder &) = default;
};

constexpr qsizetype kLongestMessage = 200;
constexpr Milliseconds kMessageLasts = std::chrono::minutes(30); ///< where nothing is said
constexpr Milliseconds kLongestOrder = std::chrono::hours(24);

/// The words of the command line and the socket: "page", "next" …
QString toString(WallOrder::Kind kind);
std::optional<WallOrder::Kind> wallOrderFromString(const QString &text);

/// What one wall shows.
struct WallStatus
{
    QString screen;
    PageId page;
    QString mode; ///< "playlist", "held", "meeting", "takeover"; "closed": a screen without a wall
    std::optional<Instant> until;
    QString message;

    friend bool operator==(const WallStatus &, const WallStatus &) = default;
};

/// The walls of one program. Lives on the GUI thread.
class WallService
{
public:
    virtual ~WallService() = default;

    /// Carries the order out on every wall that it means, and says how these stand then. NotFound when there is none,
    /// or no such page, playlist or sector: then nothing has changed.
    virtual Result<std::vector<WallStatus>> carryOut(const WallOrder &order) = 0;
};

} // namespace ioc
