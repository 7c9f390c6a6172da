// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_status.h"

#include <deque>
#include <span>

namespace ioc {

/// More alarms than anybody can follow: begins with more than ten announced in ten minutes, ends when there are fewer
/// than five (ISA-18.2-2016, alarm flood; EEMUA 191).
struct AlarmFlood
{
    Instant from;              ///< when its first alarm was announced
    std::optional<Instant> to; ///< nothing while it lasts
    AlarmKey firstOut;         ///< that first alarm: where to look for the cause
    int announced = 0;         ///< since it began

    friend bool operator==(const AlarmFlood &, const AlarmFlood &) = default;
};

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
    const std::vector<AlarmFlood> &past() const { return m_past; }     ///< that are over, oldest first

private:
    struct Announcement
    {
        Instant at;
        AlarmKey key;
    };

    void begin();
    void end(Instant at);

    std::deque<Announcement> m_window; ///< of the last ten minutes
    std::optional<Instant> m_last;
    std::optional<AlarmFlood> m_flood;
    std::vector<AlarmFlood> m_past;
};

/// The floods of a stretch of the journal, as they stand at `now`.
std::vector<AlarmFlood> floodsIn(std::span<const AlarmEntry> entries, Instant now);

} // namespace ioc
