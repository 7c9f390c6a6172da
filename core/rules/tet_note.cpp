// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/tet_note.h"

#include "core/domain/calendar/lunar_calendar.h"
#include "core/rules/period_arithmetic.h"
#include "core/domain/calendar/statutory_holidays.h"

namespace ioc {
namespace {

QDate earliestTetDay(int year)
{
    return {year, 1, 20};
}

QDate latestTetDay(int year)
{
    return {year, 2, 24};
}

int yearOf(const Span &span)
{
    return span.to.addDays(-1).year();
}

} // namespace

int tetDaysIn(const Span &span)
{
    int days = 0;
    for (int year = span.from.year(); year <= span.to.year(); ++year) {
        if (latestTetDay(year) < span.from || earliestTetDay(year) >= span.to)
            continue;
        for (const QDate day : tetDays(year))
            days += day >= span.from && day < span.to ? 1 : 0;
    }
    return days;
}

Span tetMonths(const PeriodRule &rule, int year)
{
    return {periodContaining(rule, PeriodKind::Month, earliestTetDay(year)).from,
            periodContaining(rule, PeriodKind::Month, latestTetDay(year)).to};
}

TetNote tetNote(const WorkingDays &workingDays, const Span &own, const Span &other)
{
    const WorkingDayCount ours = workingDays.count(own);
    const WorkingDayCount theirs = workingDays.count(other);
    TetNote note;
    note.ownTet = lunarNewYear(yearOf(own));
    note.otherTet = lunarNewYear(yearOf(other));
    note.ownDays = tetDaysIn(own);
    note.otherDays = tetDaysIn(other);
    note.ownWorkingDays = ours.days;
    note.otherWorkingDays = theirs.days;
    note.computed = ours.computed || theirs.computed;
    return note;
}

} // namespace ioc
