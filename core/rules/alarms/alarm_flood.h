// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_status.h"
#include "core/domain/alarms/flood.h"

#include <deque>
#include <span>

namespace ioc {

constexpr Milliseconds kFloodWindow = std::chrono::minutes(10);
constexpr int kFloodBeginsAbove = 10;
constexpr int kFloodEndsBelow = 5;

/// Follows the journal as it is written. One thread. A clock that goes back ends a flood and begins the count anew.
class FloodWatch
{
public:
    /// Counts what people are told of (isAnnounced()), and lets time pass.
    void note(const AlarmEntry &entry);
    void passTo(Instant now);

    const std::optional<AlarmFlood> &flood() const { return m_flood; } ///< that lasts

    /// Whether it lasts at a moment to which time is not let pass here, since what is yet to be noted may be of before.
    std::optional<AlarmFlood> floodAt(Instant now) const;

    const std::vector<AlarmFlood> &past() const { return m_past; } ///< that are over, oldest first

private:
    struct Announcement
    {
        Instant at;
        AlarmKey key;
    };

    void begin();
    void end(Instant at);

    std::deque<Announcement> m_window; ///< of the last ten minutes
    size_t m_counted = 0;              ///< of them, the oldest: by a flood that is over
    std::optional<Instant> m_last;
    std::optional<AlarmFlood> m_flood;
    std::vector<AlarmFlood> m_past;
};

/// The floods of a stretch of the journal, as they stand at `now`.
std::vector<AlarmFlood> floodsIn(std::span<const AlarmEntry> entries, Instant now);

} // namespace ioc
