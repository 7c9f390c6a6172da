// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QTimeZone>

#include <vector>

namespace ioc {

/// A civil time zone with its transitions laid out for fast look-up. A value; safe to share between threads.
class Zone
{
public:
    /// UTC.
    Zone();

    /// An IANA name such as "Asia/Ho_Chi_Minh". NotFound when the system does not know it.
    static Result<Zone> byName(const QString &ianaName);

    QString name() const { return m_name; }

    /// Seconds east of UTC at that instant.
    int offsetSeconds(Instant instant) const;

    QDate date(Instant instant) const;
    QTime time(Instant instant) const;
    QDateTime local(Instant instant) const;

    /// The first instant of a civil day.
    Instant startOf(QDate day) const { return instant(day, QTime(0, 0)); }

    /// The instant of a local time; in a gap the time after it, in a repeat the first of the two.
    Instant instant(QDate day, QTime time) const;

    /// Days since 1970-01-01 of the civil day that holds this instant.
    std::int64_t dayNumber(Instant instant) const;

    /// ISO 8601 with offset, e.g. 2026-11-21T18:45:03+07:00.
    QString toIso(Instant instant) const;

    /// Reads ISO 8601. A text without offset is taken in this zone; a bare date is its first instant.
    Result<Instant> fromIso(const QString &text) const;

private:
    struct Span
    {
        std::int64_t fromMs;
        int offsetSeconds;
    };

    QString m_name = QStringLiteral("UTC");
    QTimeZone m_zone = QTimeZone::utc();
    std::vector<Span> m_spans{{INT64_MIN, 0}};
};

/// A day written as 2026-11-21 and nothing else; invalid when it is not.
QDate dayFromIso(const QString &text);

/// Days since 1970-01-01 of a civil date, and back.
constexpr qint64 kJulianDayOf1970 = 2440588;
inline std::int64_t dayNumber(QDate day)
{
    return day.toJulianDay() - kJulianDayOf1970;
}
inline QDate dateOfDayNumber(std::int64_t days)
{
    return QDate::fromJulianDay(days + kJulianDayOf1970);
}

} // namespace ioc
