// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/calendar/due_times.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr int kDaysLookedAt = 400;

bool contains(const std::vector<int> &numbers, int number)
{
    return std::binary_search(numbers.begin(), numbers.end(), number);
}

bool isDueOn(const ScheduleDays &days, QDate day, const WorkingDays &workingDays)
{
    switch (days.kind) {
    case ScheduleDays::Kind::Daily:
        return true;
    case ScheduleDays::Kind::Workdays:
        return workingDays.isWorked(day);
    case ScheduleDays::Kind::Weekdays:
        return contains(days.numbers, day.dayOfWeek());
    case ScheduleDays::Kind::OfMonth:
        break;
    }
    const bool isLast = day.day() == day.daysInMonth();
    return contains(days.numbers, day.day()) || (isLast && !days.numbers.empty() && days.numbers.back() > day.day());
}

/// The due times of a day, ascending: a gap of the zone may change their order.
std::vector<Instant> dueOn(const FeedSchedule &schedule, const PackCalendar &calendar, QDate day)
{
    std::vector<Instant> times;
    if (!isDueOn(schedule.days, day, calendar.workingDays))
        return times;
    for (const QTime &time : schedule.at)
        times.push_back(calendar.zone.instant(day, time));
    std::sort(times.begin(), times.end());
    return times;
}

} // namespace

std::optional<Instant> nextDue(const FeedSchedule &schedule, const PackCalendar &calendar, Instant after)
{
    // From the day before: where a zone leaves out a day, that day's times fall on the next.
    QDate day = calendar.zone.date(after).addDays(-1);
    for (int looked = 0; looked < kDaysLookedAt; ++looked, day = day.addDays(1)) {
        const std::vector<Instant> times = dueOn(schedule, calendar, day);
        if (const auto next = std::upper_bound(times.begin(), times.end(), after); next != times.end())
            return *next;
    }
    return std::nullopt;
}

std::optional<Instant> lastDueBefore(const FeedSchedule &schedule, const PackCalendar &calendar, Instant moment)
{
    QDate day = calendar.zone.date(moment);
    for (int looked = 0; looked < kDaysLookedAt; ++looked, day = day.addDays(-1)) {
        const std::vector<Instant> times = dueOn(schedule, calendar, day);
        if (const auto next = std::lower_bound(times.begin(), times.end(), moment); next != times.begin())
            return *std::prev(next);
    }
    return std::nullopt;
}

} // namespace ioc
