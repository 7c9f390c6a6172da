// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace ioc {

/// How the titles of a report tell its period.
enum class TitlePeriodKind {
    Day,     ///< ngày 15 tháng 10 năm 2026, ngày 15/10/2026
    Month,   ///< Tháng 10 năm 2026, tháng 10/2026
    Quarter, ///< Quý III/2026, Quý 3 năm 2026
    Year,    ///< Năm 2026
    Range    ///< Từ ngày 15/9/2026 đến ngày 14/10/2026
};

QString toString(TitlePeriodKind kind);
std::optional<TitlePeriodKind> titlePeriodKindFromString(const QString &text);

/// A period as a title tells it. Both days are within.
struct TitlePeriod
{
    QDate from;
    QDate to;
    QString words; ///< as written

    friend bool operator==(const TitlePeriod &a, const TitlePeriod &b) { return a.from == b.from && a.to == b.to; }
};

/// The periods of one kind that a text tells. Days that do not exist are none.
QList<TitlePeriod> periodsIn(const QString &text, TitlePeriodKind kind);

/// The one period that the titles holding `line` tell. Decode error for none, and for two that differ.
Result<TitlePeriod> titlePeriod(const QStringList &titles, TitlePeriodKind kind, const QString &line);

} // namespace ioc
