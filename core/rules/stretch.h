// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"

#include <optional>

namespace ioc {

/// The stretch of time that is gathered.
struct Stretch
{
    enum class Kind { Days, Hours, Latest };

    Kind kind = Kind::Days;
    QDate fromDay; ///< Days: [fromDay, toDay)
    QDate toDay;
    std::optional<Instant>
        cut;      ///< Days, Latest: on the last day only what came before this time, for measures kept by hour
    Instant from; ///< Hours: [from, to)
    Instant to;

    static Stretch ofDays(QDate from, QDate to) { return {Kind::Days, from, to, {}, {}, {}}; }
    static Stretch ofHours(Instant from, Instant to) { return {Kind::Hours, {}, {}, {}, from, to}; }
    /// The newest values at `now`; flows are taken over the civil day so far.
    static Stretch latestAt(Instant now, QDate day) { return {Kind::Latest, day, day.addDays(1), now, {}, {}}; }

    /// The civil days that it touches.
    QDate firstDay(const Zone &zone) const { return kind == Kind::Hours ? zone.date(from) : fromDay; }
    QDate lastDay(const Zone &zone) const
    {
        return kind == Kind::Hours ? zone.date(to - Milliseconds(1)) : std::max(fromDay, toDay.addDays(-1));
    }
};

} // namespace ioc
