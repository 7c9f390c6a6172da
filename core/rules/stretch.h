// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"

#include <array>
#include <optional>

namespace ioc {

/// The stretch of time that is gathered.
struct Stretch
{
    enum class Kind { Days, Hours, Latest };

    Kind kind = Kind::Days;
    QDate fromDay; ///< Days: [fromDay, toDay)
    QDate toDay;
    std::optional<Instant> cut; ///< Days, Latest: of the last day only the hours that began before this time, for
                                ///< measures kept by hour; of a moment that has passed that is the whole of its hour
    Instant from;               ///< Hours: [from, to)
    Instant to;

    static Stretch ofDays(QDate from, QDate to) { return {Kind::Days, from, to, {}, {}, {}}; }
    static Stretch ofHours(Instant from, Instant to) { return {Kind::Hours, {}, {}, {}, from, to}; }
    /// The newest values at `now`; flows are taken over the civil day so far.
    static Stretch latestAt(Instant now, QDate day) { return {Kind::Latest, day, day.addDays(1), now, {}, {}}; }

    /// Both sides of the beginning of a day that lies within.
    std::array<Stretch, 2> cutAt(QDate day, const Zone &zone) const
    {
        std::array<Stretch, 2> parts{*this, *this};
        parts[0].toDay = parts[1].fromDay = day;
        parts[0].cut.reset();
        parts[0].to = parts[1].from = zone.startOf(day);
        return parts;
    }

    /// The civil days that it touches.
    QDate firstDay(const Zone &zone) const { return kind == Kind::Hours ? zone.date(from) : fromDay; }
    QDate lastDay(const Zone &zone) const
    {
        return kind == Kind::Hours ? zone.date(to - Milliseconds(1)) : std::max(fromDay, toDay.addDays(-1));
    }
};

/// The beginning of the civil hour that an instant lies in.
inline Instant hourBegun(Instant at, const Zone &zone)
{
    constexpr std::int64_t kHourMs = 3'600'000;
    const std::int64_t offset = zone.offsetSeconds(at) * 1000LL;
    return at - Milliseconds((toMillis(at) + offset) % kHourMs);
}

} // namespace ioc
