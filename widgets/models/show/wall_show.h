// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/domain/snapshot.h"
#include "core/domain/wall_order.h"

namespace ioc {

/// Why a wall shows the page that it shows.
enum class ShowMode { Playlist, Held, Meeting, Takeover };
QString toString(ShowMode mode); ///< "playlist" …

/// What a wall shows at a moment.
struct ShowView
{
    PageId page; ///< empty: the pack has none
    ShowMode mode = ShowMode::Playlist;
    int place = 0;                ///< of the page in what is played, from 0; −1: it is none of it
    int places = 0;               ///< how many pages are played in turn
    std::optional<Instant> until; ///< when the page is turned; nothing: it stays until somebody turns it
    SectorId sector = {};         ///< Meeting

    friend bool operator==(const ShowView &, const ShowView &) = default;
};

/// Decides which page a wall shows: its playlist, what the officer on duty orders, and critical alarms. Deterministic:
/// the same calls with the same times give the same pages; it reads no clock. One thread.
///
/// Without a playlist the pages of the pack are the list, and none turns by itself. An alarm takes over that is
/// critical, active, not acknowledged, and was raised no longer ago than the playlist's `takeover`; the newest one
/// has the wall. It gives back when it is acknowledged or gone, when that time is over, or when somebody turns the
/// page. In a meeting nothing takes over. A clock that is set back holds no page for longer than its time; one that is
/// set ahead, or a machine that slept, turns one page.
class WallShow
{
public:
    WallShow(PackPtr pack, Instant now);

    /// Another edition of the pack: goes on where it stood, as far as what it played is still there.
    void setPack(PackPtr pack, Instant now);

    /// Begins with this page instead of the start page: it stands for its time. False when the pack has no such page.
    bool beginWith(const PageId &page, Instant now);

    /// This page is shown from now on, whatever playlist the pack has: others stand for their time when somebody asks
    /// for them or turns to them, and give back. Until a playlist is ordered. False when the pack has no such page.
    bool stayWith(const PageId &page, Instant now);

    /// The active alarms, as a snapshot has them.
    void take(const std::vector<Alarm> &alarms, Instant now);

    /// Of the kinds that concern pages. NotFound: no such page, playlist or sector, or a sector without pages; then
    /// nothing has changed.
    Result<void> carryOut(const WallOrder &order, Instant now);

    /// Turns what is due, and says what is shown.
    ShowView at(Instant now);

private:
    struct Step
    {
        size_t index; ///< in the playlist, or among the pages of the pack
        PageId page;
        std::optional<Milliseconds> duration; ///< nothing: until somebody turns it
    };
    struct Hold
    {
        Instant since;
        std::optional<Milliseconds> lasts; ///< nothing: until somebody resumes
    };
    struct Takeover
    {
        AlarmKey alarm;
        Instant raisedAt;
        PageId page;
        Instant until;
    };

    const Playlist *playlist() const { return m_pack->playlist(m_playlist); }
    bool staysAtHome() const { return m_sector.isEmpty() && m_pack->page(m_home); }
    std::vector<Step> steps(Instant now) const;
    std::vector<Step> listed(Instant now) const;
    int placeIn(const std::vector<Step> &steps, const PageId &page) const;
    std::optional<Milliseconds> timeOf(const std::vector<Step> &steps) const;
    void show(const Step &step, Instant now);
    void showByHand(const PageId &page, Instant now);
    void turn(int by, Instant now);
    void turnByHand(int by, Instant now);
    void follow(Instant now);
    PageId pageFor(const Alarm &alarm) const;
    bool hasHadItsTurn(const Alarm &alarm, Instant now) const;
    void dismissTakeover();
    void playFromTheStart(Instant now);
    Result<void> meet(const SectorId &sector, Instant now);

    PackPtr m_pack;
    PlaylistId m_playlist;
    size_t m_index = 0; ///< of the step that is shown, or was before a page was shown by hand
    PageId m_page;
    PageId m_home;                       ///< that stays; empty: the list is played
    Instant m_since;                     ///< when its time began
    std::optional<Milliseconds> m_lasts; ///< its time, where it was shown by hand
    std::optional<Hold> m_held;
    SectorId m_sector; ///< of the meeting; empty: none
    std::optional<Takeover> m_takeover;
    std::optional<Takeover> m_dismissed; ///< what somebody has turned away from, or whose time was over
};

} // namespace ioc
