// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

/// Civil time of Vietnam, which has stood at UTC+7 all year round since 1975. All pure, any thread.
namespace ioc::sim {

/// A point in time, UTC, in whole seconds.
using Moment = std::chrono::sys_seconds;

/// A civil day: days since 1970-01-01.
using Day = int;

constexpr std::chrono::seconds kZoneOffset = std::chrono::hours(7);
constexpr int kSecondsADay = 86'400;

/// Later than anything that the simulator tells.
constexpr Moment kNever = Moment(std::chrono::seconds(INT64_C(1) << 40));

constexpr Day dayOf(Moment moment)
{
    return Day(std::chrono::floor<std::chrono::days>(moment + kZoneOffset).time_since_epoch().count());
}

/// The first moment of a civil day.
constexpr Moment startOf(Day day)
{
    return Moment(std::chrono::days(day)) - kZoneOffset;
}

/// 0 … 86399.
constexpr int secondOfDay(Moment moment)
{
    return int((moment - startOf(dayOf(moment))).count());
}

constexpr Moment at(Day day, int hour, int minute = 0)
{
    return startOf(day) + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

constexpr std::chrono::year_month_day civil(Day day)
{
    return std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(day)));
}

constexpr Day dayOf(int year, unsigned month, unsigned dayOfMonth)
{
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                           std::chrono::day(dayOfMonth)};
    return Day(std::chrono::sys_days(date).time_since_epoch().count());
}

/// 0 is Monday, 6 Sunday.
constexpr int weekday(Day day)
{
    return (day + 3) % 7;
}

/// The last step of `step` at or before `moment`, counted from local midnight.
constexpr Moment floorTo(Moment moment, std::chrono::seconds step)
{
    const auto sinceMidnight = moment - startOf(dayOf(moment));
    return moment - sinceMidnight % step;
}

/// The first step of `step` at or after `moment`; `step` divides a day.
constexpr Moment ceilTo(Moment moment, std::chrono::seconds step)
{
    const Moment floored = floorTo(moment, step);
    return floored == moment ? moment : floored + step;
}

} // namespace ioc::sim
