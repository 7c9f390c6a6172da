// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/usual_part.h"

namespace ioc {
namespace {

constexpr int kDaysOfWeek = 7;
constexpr int kHoursOfDay = 24;

Instant atHour(const Zone &zone, QDate day, int hour)
{
    return hour == kHoursOfDay ? zone.startOf(day.addDays(1)) : zone.instant(day, QTime(hour, 0));
}

Stretch stretchOn(const UsualPart &part, QDate day, const Zone &zone)
{
    if (part.part == DeviationCondition::Part::Day)
        return Stretch::ofDays(day, day.addDays(1));
    return Stretch::ofHours(atHour(zone, day, part.fromHour), atHour(zone, day, part.toHour));
}

} // namespace

UsualPart usualPart(DeviationCondition::Part part, int weeks, Instant toldUntil, const Zone &zone)
{
    UsualPart result;
    result.part = part;
    const QDate today = zone.date(toldUntil);
    const int hoursToday = zone.time(toldUntil).hour();
    const bool isToday = part != DeviationCondition::Part::Day && hoursToday > 0;
    result.day = isToday ? today : today.addDays(-1);
    if (isToday)
        result.toHour = hoursToday;
    if (part == DeviationCondition::Part::Hour)
        result.fromHour = result.toHour - 1;
    result.now = stretchOn(result, result.day, zone);
    for (int week = 1; week <= weeks; ++week)
        result.before.push_back(stretchOn(result, result.day.addDays(-kDaysOfWeek * week), zone));
    return result;
}

} // namespace ioc
