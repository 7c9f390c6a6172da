// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/pack_calendar.h"

namespace ioc {

// How long the news of a feed stand for now, by its promise: an age (all time, or that of worked days alone), or the
// next due time of its schedule and the grace after it. Where the calendar knows no due time, nothing is fresh.

/// Until when news of a moment keep the feed from being late: late from the next millisecond on.
Instant lateAfter(const FeedDefinition &feed, const PackCalendar &calendar, Instant news);

/// The other way round: the oldest news that are fresh at a moment.
Instant oldestFresh(const FeedDefinition &feed, const PackCalendar &calendar, Instant moment);

} // namespace ioc
