// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/calendar/statutory_holidays.h"

#include "core/domain/calendar/lunar_calendar.h"

#include <vector>

namespace ioc {
namespace {

bool isWeekend(QDate day)
{
    return day.dayOfWeek() >= Qt::Saturday;
}

QDate besideNationalDay(QDate nationalDay)
{
    switch (nationalDay.dayOfWeek()) {
    case Qt::Monday:
    case Qt::Thursday:
    case Qt::Sunday:
        return nationalDay.addDays(1);
    default:
        return nationalDay.addDays(-1);
    }
}

} // namespace

std::array<QDate, 5> tetDays(int year)
{
    const QDate first = lunarNewYear(year);
    return {first.addDays(-1), first, first.addDays(1), first.addDays(2), first.addDays(3)};
}

std::set<QDate> statutoryHolidays(int year)
{
    const QDate nationalDay(year, 9, 2);
    std::vector<QDate> given = {QDate(year, 1, 1),  *civilDate({year, 3, false, 10}),
                                QDate(year, 4, 30), QDate(year, 5, 1),
                                nationalDay,        besideNationalDay(nationalDay)};
    for (const QDate day : tetDays(year))
        given.push_back(day);
    std::set<QDate> off;
    std::vector<QDate> inLieuOf;
    for (const QDate day : given) {
        if (!off.insert(day).second || isWeekend(day))
            inLieuOf.push_back(day);
    }
    for (QDate day : inLieuOf) {
        while (isWeekend(day) || off.contains(day))
            day = day.addDays(1);
        off.insert(day);
    }
    return off;
}

} // namespace ioc
