// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/period_arithmetic.h"

namespace ioc {
namespace {

/// A month of a rule: counted from year 0, so that months add like numbers.
using MonthNumber = int;

constexpr int kTermYears = 5;

MonthNumber monthNumber(int year, int month)
{
    return year * 12 + month - 1;
}

MonthNumber monthHolding(const PeriodRule &rule, QDate day)
{
    const MonthNumber civil = monthNumber(day.year(), day.month());
    return rule.startDay > 1 && day.day() >= rule.startDay ? civil + 1 : civil;
}

QDate firstDay(const PeriodRule &rule, MonthNumber month)
{
    const MonthNumber civil = rule.startDay > 1 ? month - 1 : month;
    return QDate(civil / 12, civil % 12 + 1, rule.startDay);
}

Period ofMonths(const PeriodRule &rule, PeriodKind kind, MonthNumber first, int count, const QString &id)
{
    return {kind, id, firstDay(rule, first), firstDay(rule, first + count)};
}

Period dayPeriod(QDate day)
{
    return {PeriodKind::Day, day.toString(Qt::ISODate), day, day.addDays(1)};
}

Period weekPeriod(QDate day)
{
    int year = 0;
    const int week = day.weekNumber(&year);
    const QDate monday = day.addDays(1 - day.dayOfWeek());
    return {PeriodKind::Week, QStringLiteral("%1-W%2").arg(year).arg(week, 2, 10, QLatin1Char('0')), monday,
            monday.addDays(7)};
}

Period termPeriod(const PeriodRule &rule, int year)
{
    const int into = ((year - rule.termStart) % kTermYears + kTermYears) % kTermYears;
    const int first = year - into;
    return ofMonths(rule, PeriodKind::Term, first * 12, kTermYears * 12,
                    QStringLiteral("%1-%2").arg(first).arg(first + kTermYears - 1));
}

Period monthsPeriod(const PeriodRule &rule, PeriodKind kind, MonthNumber month)
{
    const int year = month / 12;
    const int index = month % 12;
    switch (kind) {
    case PeriodKind::Month:
        return ofMonths(rule, kind, month, 1,
                        QStringLiteral("%1-%2").arg(year).arg(index + 1, 2, 10, QLatin1Char('0')));
    case PeriodKind::Quarter:
        return ofMonths(rule, kind, year * 12 + index / 3 * 3, 3,
                        QStringLiteral("%1-Q%2").arg(year).arg(index / 3 + 1));
    case PeriodKind::HalfYear:
        return ofMonths(rule, kind, year * 12 + index / 6 * 6, 6,
                        QStringLiteral("%1-H%2").arg(year).arg(index / 6 + 1));
    case PeriodKind::NineMonths:
        return ofMonths(rule, kind, year * 12, 9, QStringLiteral("%1-9M").arg(year));
    case PeriodKind::Term:
        return termPeriod(rule, year);
    default:
        return ofMonths(rule, PeriodKind::Year, year * 12, 12, QString::number(year));
    }
}

} // namespace

Period periodContaining(const PeriodRule &rule, PeriodKind kind, QDate day)
{
    switch (kind) {
    case PeriodKind::Day:
        return dayPeriod(day);
    case PeriodKind::Week:
        return weekPeriod(day);
    default:
        return monthsPeriod(rule, kind, monthHolding(rule, day));
    }
}

Period previousPeriod(const PeriodRule &rule, const Period &period)
{
    if (period.kind == PeriodKind::NineMonths)
        return samePeriodLastYear(rule, period);
    return periodContaining(rule, period.kind, period.from.addDays(-1));
}

Period samePeriodLastYear(const PeriodRule &rule, const Period &period)
{
    if (period.kind == PeriodKind::Day)
        return dayPeriod(period.from.addYears(-1));
    if (period.kind == PeriodKind::Week) {
        int year = 0;
        const int week = period.from.weekNumber(&year);
        // 4 January always lies in week 1; week 53 of a year without one becomes week 52.
        const QDate first = weekPeriod(QDate(year - 1, 1, 4)).from;
        const Period same = weekPeriod(first.addDays((week - 1) * 7));
        return same.id.startsWith(QString::number(year - 1)) ? same : weekPeriod(first.addDays((week - 2) * 7));
    }
    return monthsPeriod(rule, period.kind, monthHolding(rule, period.from) - 12);
}

QDate endYearBefore(QDate to)
{
    const QDate there = to.addYears(-1);
    return there.day() == to.day() ? there : there.addDays(1);
}

Period sameWeekday(QDate day, int monthsBack)
{
    constexpr int kDaysOfWeek = 7;
    const int weeksBefore = (day.day() - 1) / kDaysOfWeek;
    const QDate month = QDate(day.year(), day.month(), 1).addMonths(-monthsBack);
    const int toWeekday = (day.dayOfWeek() - month.dayOfWeek() + kDaysOfWeek) % kDaysOfWeek;
    const QDate same = month.addDays(toWeekday + weeksBefore * kDaysOfWeek);
    return dayPeriod(same.month() == month.month() ? same : same.addDays(-kDaysOfWeek));
}

std::vector<Period> periodsBetween(const PeriodRule &rule, PeriodKind kind, QDate from, QDate to)
{
    std::vector<Period> periods;
    for (QDate day = from; day < to;) {
        const Period period = periodContaining(rule, kind, day);
        if (period.from >= from && period.from < to && (periods.empty() || periods.back().id != period.id))
            periods.push_back(period);
        // A nine-month period leaves the rest of its year uncovered.
        day = period.to > day ? period.to : periodContaining(rule, PeriodKind::Year, day).to;
    }
    return periods;
}

} // namespace ioc
