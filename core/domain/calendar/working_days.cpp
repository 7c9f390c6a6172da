// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/calendar/working_days.h"

#include "core/domain/calendar/statutory_holidays.h"

namespace ioc {
namespace {

bool isWeekday(QDate day)
{
    return day.dayOfWeek() < Qt::Saturday;
}

/// Mondays to Fridays of a span.
int weekdays(const Span &span)
{
    const int weeks = span.days() / 7;
    int days = weeks * 5;
    for (QDate day = span.from.addDays(weeks * 7); day < span.to; day = day.addDays(1))
        days += isWeekday(day) ? 1 : 0;
    return days;
}

} // namespace

bool WorkingDays::isWorked(QDate day) const
{
    return count({day, day.addDays(1)}).days > 0;
}

WorkingDayCount WorkingDays::count(const Span &span) const
{
    if (span.from >= span.to)
        return {};
    WorkingDayCount result{weekdays(span), false};
    for (int year = span.from.year(); year <= span.to.addDays(-1).year(); ++year) {
        result.computed = result.computed || !knows(year);
        for (const QDate day : holidaysOf(year)) {
            if (day >= span.from && day < span.to && isWeekday(day))
                --result.days;
        }
    }
    for (const auto &[day, holiday] : m_pack.makeUpDays) {
        if (day >= span.from && day < span.to)
            ++result.days;
    }
    return result;
}

bool WorkingDays::knows(int year) const
{
    const auto first = m_pack.holidays.lower_bound(QDate(year, 1, 1));
    return first != m_pack.holidays.end() && first->first.year() == year;
}

const std::vector<QDate> &WorkingDays::holidaysOf(int year) const
{
    const auto [found, isNew] = m_holidays.try_emplace(year);
    std::vector<QDate> &days = found->second;
    if (!isNew)
        return days;
    if (!knows(year)) {
        const auto off = statutoryHolidays(year);
        days.assign(off.begin(), off.end());
        return days;
    }
    for (auto it = m_pack.holidays.lower_bound(QDate(year, 1, 1)); it != m_pack.holidays.end(); ++it) {
        if (it->first.year() != year)
            break;
        days.push_back(it->first);
    }
    return days;
}

} // namespace ioc
