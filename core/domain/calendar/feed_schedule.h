// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTime>

#include <vector>

namespace ioc {

/// The civil days on which a feed is due.
struct ScheduleDays
{
    enum class Kind {
        Daily,
        Workdays, ///< worked by the pack's calendar (working_days.h)
        Weekdays, ///< of `numbers`, holidays or not
        OfMonth   ///< of `numbers`; a shorter month has its last day instead
    };

    Kind kind = Kind::Daily;
    std::vector<int> numbers; ///< Weekdays: 1 Monday … 7 Sunday; OfMonth: 1…31. Ascending

    friend bool operator==(const ScheduleDays &, const ScheduleDays &) = default;
};

/// When a feed is read by the calendar: at these local times of the pack's zone, on these days.
struct FeedSchedule
{
    ScheduleDays days;
    std::vector<QTime> at; ///< ascending, one at least

    friend bool operator==(const FeedSchedule &, const FeedSchedule &) = default;
};

} // namespace ioc
