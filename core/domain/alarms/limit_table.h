// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace ioc {

/// A limit of a station with the days for which it holds.
struct DatedLimit
{
    QString member; ///< as the feed names the station
    QString level;  ///< "I", "II", "III"
    double limit = 0;
    QDate validFrom;
    std::optional<QDate> validTo; ///< the first day on which it holds no more
};

/// A table of limits of the pack (limits/ID.csv).
struct LimitTable
{
    QString id;
    std::vector<DatedLimit> rows; ///< of one member and level no two hold on one day

    /// Nothing when the table knows none for that day.
    std::optional<double> limit(const QString &member, const QString &level, QDate day) const;

    /// Whether any row is of that level, on whatever day.
    bool knowsLevel(const QString &level) const;
};

} // namespace ioc
