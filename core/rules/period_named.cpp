// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/period_named.h"

#include "core/base/zone.h"
#include "core/rules/period_arithmetic.h"

namespace ioc {
namespace {

/// A kind, and a day that lies in the period under every rule.
struct Guess
{
    PeriodKind kind;
    QDate day;
};

/// The first civil day of a month lies in the month of that name whether months begin on the 1st or on the 15th before.
Guess guess(const QString &id)
{
    const int year = QStringView(id).left(4).toInt();
    const QString rest = id.mid(5);
    const int number = QStringView(rest).mid(1).toInt();
    if (id.size() == 4)
        return Guess{PeriodKind::Year, QDate(year, 1, 1)};
    if (id.size() == 9 && rest.size() == 4 && rest.toInt() > year)
        return Guess{PeriodKind::Term, QDate(year, 1, 1)};
    if (rest == u"9M")
        return Guess{PeriodKind::NineMonths, QDate(year, 1, 1)};
    if (rest.startsWith(QLatin1Char('W')))
        return Guess{PeriodKind::Week, QDate(year, 1, 4).addDays((number - 1) * 7)};
    if (rest.startsWith(QLatin1Char('Q')))
        return Guess{PeriodKind::Quarter, QDate(year, number * 3, 1)};
    if (rest.startsWith(QLatin1Char('H')))
        return Guess{PeriodKind::HalfYear, QDate(year, number * 6, 1)};
    if (rest.size() == 2)
        return Guess{PeriodKind::Month, QDate(year, rest.toInt(), 1)};
    return Guess{PeriodKind::Day, dayFromIso(id)};
}

} // namespace

std::optional<Period> periodNamed(const PeriodRule &rule, const QString &id)
{
    const Guess meant = guess(id);
    if (!meant.day.isValid())
        return std::nullopt;
    const Period period = periodContaining(rule, meant.kind, meant.day);
    return period.id == id ? std::optional(period) : std::nullopt;
}

} // namespace ioc
