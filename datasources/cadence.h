// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/pack_calendar.h"
#include "datasources/due_time.h"

#include <memory>
#include <optional>

namespace ioc {

/// When a feed is read as long as all goes well. Without a schedule on a rhythm: `every` after its first turn, counted
/// on the clock that nobody sets, so that a slow run or a run out of turn moves no later one, and feeds that were held
/// up together do not go on together. With a schedule at its due times by the clock on the wall, each once, with what
/// fell due while the program was off or the machine slept. Borrows the feed; pure but for its first turn.
class Cadence
{
public:
    Cadence(const FeedDefinition &feed, std::shared_ptr<const PackCalendar> calendar)
        : m_feed(feed)
        , m_calendar(std::move(calendar))
    {
    }

    bool isByCalendar() const { return m_feed.schedule.has_value(); }

    /// The first turn of a rhythm is due `spread` from now; due times are as much later than the schedule says.
    void begin(const Moment &now, Milliseconds spread);

    /// After a run, from now until the next turn; 0 when it is due. A run before the first turn was that turn. `news`:
    /// when the run that brought the last news began. One that lies ahead is that of a clock which has been set back,
    /// and counts as now.
    Milliseconds wait(std::optional<Instant> news, const Moment &now) const;

private:
    Milliseconds untilDue(std::optional<Instant> news, Instant now) const;

    const FeedDefinition &m_feed;
    std::shared_ptr<const PackCalendar> m_calendar;
    Milliseconds m_first{0}; ///< since boot
    Milliseconds m_spread{0};
};

} // namespace ioc
