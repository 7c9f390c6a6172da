// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/calendar/freshness.h"

#include "core/domain/calendar/due_times.h"

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr int kDaysLookedAt = 4000;

/// The last moment before which no more than `time` of worked days has passed since `from`.
Instant afterWorkedTime(const PackCalendar &calendar, Instant from, Milliseconds time)
{
    Instant at = from;
    QDate day = calendar.zone.date(at);
    for (int looked = 0; looked < kDaysLookedAt; ++looked, day = day.addDays(1)) {
        const Instant end = calendar.zone.startOf(day.addDays(1));
        if (calendar.workingDays.isWorked(day)) {
            if (time < end - at)
                return at + time;
            time -= end - at;
        }
        at = end;
    }
    return from;
}

/// The first moment after which no more than `time` of worked days has passed until `to`.
Instant beforeWorkedTime(const PackCalendar &calendar, Instant to, Milliseconds time)
{
    Instant at = to;
    QDate day = calendar.zone.date(at - 1ms);
    for (int looked = 0; looked < kDaysLookedAt; ++looked, day = day.addDays(-1)) {
        const Instant begin = calendar.zone.startOf(day);
        if (calendar.workingDays.isWorked(day)) {
            if (time < at - begin)
                return at - time;
            time -= at - begin;
        }
        at = begin;
    }
    return to;
}

} // namespace

Instant lateAfter(const FeedDefinition &feed, const PackCalendar &calendar, Instant news)
{
    if (feed.schedule) {
        const auto due = nextDue(*feed.schedule, calendar, news);
        return due ? *due + feed.promise : news;
    }
    return feed.promiseOnWorkdays ? afterWorkedTime(calendar, news, feed.promise) : news + feed.promise;
}

Instant oldestFresh(const FeedDefinition &feed, const PackCalendar &calendar, Instant moment)
{
    if (feed.schedule)
        return lastDueBefore(*feed.schedule, calendar, moment - feed.promise).value_or(moment);
    return feed.promiseOnWorkdays ? beforeWorkedTime(calendar, moment, feed.promise) : moment - feed.promise;
}

} // namespace ioc
