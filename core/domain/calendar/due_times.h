// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/feed_schedule.h"
#include "core/domain/calendar/pack_calendar.h"

#include <optional>

namespace ioc {

// A local time that a change of the clock leaves out is due as much later as the clock was put forward; one that comes
// twice is due the first time.

/// The first due time behind `after`. Nothing when the calendar has none for more than a year.
std::optional<Instant> nextDue(const FeedSchedule &schedule, const PackCalendar &calendar, Instant after);

/// The last due time before `moment`. Nothing when the calendar has none for more than a year.
std::optional<Instant> lastDueBefore(const FeedSchedule &schedule, const PackCalendar &calendar, Instant moment);

} // namespace ioc
