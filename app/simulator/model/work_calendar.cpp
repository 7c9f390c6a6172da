// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/model/work_calendar.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace ioc::sim {
namespace {

constexpr std::array kTet{dayOf(2019, 2, 5),  dayOf(2020, 1, 25), dayOf(2021, 2, 12), dayOf(2022, 2, 1),
                          dayOf(2023, 1, 22), dayOf(2024, 2, 10), dayOf(2025, 1, 29), dayOf(2026, 2, 17),
                          dayOf(2027, 2, 6),  dayOf(2028, 1, 26), dayOf(2029, 2, 13), dayOf(2030, 2, 2)};

// Giỗ Tổ, the 10th of the 3rd lunar month.
constexpr std::array kHungKings{dayOf(2023, 4, 29), dayOf(2024, 4, 18), dayOf(2025, 4, 7), dayOf(2026, 4, 26),
                                dayOf(2027, 4, 16)};

constexpr std::array kWeekdayLoad{1.10, 1.04, 1.0, 0.98, 0.92, 0.24, 0.20};
constexpr std::array kMonthLoad{1.0, 0.95, 1.04, 1.03, 1.02, 1.0, 1.05, 1.04, 0.98, 1.0, 1.0, 0.97};

} // namespace

Day nearestTet(Day day)
{
    const auto next = std::lower_bound(kTet.begin(), kTet.end(), day);
    if (next == kTet.begin())
        return *next;
    if (next == kTet.end() || *next - day > day - *(next - 1))
        return *(next - 1);
    return *next;
}

Season seasonOf(Day day)
{
    const int offset = day - nearestTet(day);
    if (offset >= -2 && offset <= 4)
        return Season::Tet;
    if (offset >= -9 && offset < -2)
        return Season::BeforeTet;
    return offset > 4 && offset <= 18 ? Season::AfterTet : Season::Ordinary;
}

bool isPublicHoliday(Day day)
{
    if (seasonOf(day) == Season::Tet)
        return true;
    const auto date = civil(day);
    const unsigned month = unsigned(date.month());
    const unsigned inMonth = unsigned(date.day());
    return (month == 1 && inMonth == 1) || (month == 4 && inMonth == 30) || (month == 5 && inMonth == 1) ||
           (month == 9 && (inMonth == 1 || inMonth == 2)) ||
           std::find(kHungKings.begin(), kHungKings.end(), day) != kHungKings.end();
}

WorkCalendar::WorkCalendar(Day first, Day last)
    : m_first(first)
{
    m_ordinal.reserve(size_t(last - first + 1));
    for (Day day = first; day <= last; ++day) {
        m_ordinal.push_back(int(m_working.size()));
        if (isWorkingDay(day))
            m_working.push_back(day);
    }
}

Day WorkCalendar::after(Day day, int count) const
{
    const size_t index = size_t(std::clamp(day - m_first, 0, int(m_ordinal.size()) - 1));
    const int base = m_ordinal[index];
    const bool standsOnWorkingDay = size_t(base) < m_working.size() && m_working[size_t(base)] == day;
    const size_t wanted = size_t(base + count - (standsOnWorkingDay || count == 0 ? 0 : 1));
    if (wanted < m_working.size())
        return m_working[wanted];
    const int missing = int(wanted - m_working.size()) + 1;
    const Day end = std::max(day, m_working.empty() ? day : m_working.back());
    return end + missing + 2 * ((missing + weekday(end)) / 5);
}

double officeActivity(Day day)
{
    const double month = kMonthLoad[unsigned(civil(day).month()) - 1];
    switch (seasonOf(day)) {
    case Season::Tet:
        return 0.04;
    case Season::BeforeTet:
        return kWeekdayLoad[size_t(weekday(day))] * 0.72;
    case Season::AfterTet:
        return kWeekdayLoad[size_t(weekday(day))] * 1.08;
    case Season::Ordinary:
        break;
    }
    return isPublicHoliday(day) ? 0.14 : kWeekdayLoad[size_t(weekday(day))] * month;
}

} // namespace ioc::sim
