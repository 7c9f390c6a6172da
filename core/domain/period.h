// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace ioc {

/// The length of a reporting period. A term is five years (nhiệm kỳ).
enum class PeriodKind { Day, Week, Month, Quarter, HalfYear, NineMonths, Year, Term };
std::optional<PeriodKind> periodKindFromString(const QString &text); ///< "day", …, "nine_months", "year", "term"
QString toString(PeriodKind kind);

/// Civil days [from, to).
struct Span
{
    QDate from;
    QDate to;

    int days() const { return int(from.daysTo(to)); }
    friend bool operator==(const Span &, const Span &) = default;
};

/// A reporting period: an id such as 2026-11, 2026-W47 or 2026-2030 and the civil days [from, to) that its rule gives
/// it.
struct Period
{
    PeriodKind kind = PeriodKind::Day;
    QString id;
    QDate from;
    QDate to;

    Span span() const { return {from, to}; }
    int days() const { return span().days(); }
    friend bool operator==(const Period &, const Period &) = default;
};

/// How days are gathered into periods. `calendar`: civil months. A `startDay` of 15 gives months from the 15th of the
/// month before to the 14th, and years from 15 December to 14 December (provincial periodic reports).
struct PeriodRule
{
    QString id = QStringLiteral("calendar");
    int startDay = 1;     ///< 1 = calendar; 2…28 = months start on that day of the month before
    int termStart = 2026; ///< a year with which a term begins; the other terms follow and go before it without a gap
};

} // namespace ioc
