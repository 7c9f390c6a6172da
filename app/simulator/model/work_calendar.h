// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/civil.h"

#include <vector>

namespace ioc::sim {

/// How far from Tết a day lies, as offices feel it.
enum class Season { Ordinary, BeforeTet, Tet, AfterTet };

Season seasonOf(Day day);

/// The first day of the lunar year nearest to this day (UTC+7, Hồ Ngọc Đức's method), 2019 to 2030.
Day nearestTet(Day day);

bool isPublicHoliday(Day day);
inline bool isWorkingDay(Day day)
{
    return weekday(day) < 5 && !isPublicHoliday(day);
}

/// Working days laid out for fast counting. Immutable once built; any thread.
class WorkCalendar
{
public:
    WorkCalendar(Day first, Day last);

    /// The `count`-th working day after `day`; 0 gives `day` itself or the next working day. Beyond the
    /// calendar's end weekends alone are left out.
    Day after(Day day, int count) const;

private:
    Day m_first;
    std::vector<int> m_ordinal; ///< by day: how many working days lie before it
    std::vector<Day> m_working;
};

/// How busy offices are on a day against an ordinary working day (1).
double officeActivity(Day day);

} // namespace ioc::sim
