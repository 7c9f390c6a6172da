// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/zone.h"

#include <QCoreApplication>

namespace ioc {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;

std::int64_t floorDiv(std::int64_t a, std::int64_t b)
{
    const std::int64_t q = a / b;
    return (a % b != 0 && (a < 0) != (b < 0)) ? q - 1 : q;
}

} // namespace

Zone::Zone() = default;

Result<Zone> Zone::byName(const QString &ianaName)
{
    const QTimeZone zone(ianaName.toLatin1());
    if (ianaName.isEmpty() || !zone.isValid()) // Qt takes the machine's own zone for an empty name
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("Zone", "This machine knows no time zone of that name."), ianaName};
    Zone result;
    result.m_name = ianaName;
    result.m_zone = zone;
    const QDateTime begin(QDate(1900, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime end(QDate(2100, 1, 1), QTime(0, 0), Qt::UTC);
    result.m_spans = {{INT64_MIN, zone.offsetFromUtc(begin)}};
    for (const auto &transition : zone.transitions(begin, end))
        result.m_spans.push_back({transition.atUtc.toMSecsSinceEpoch(), transition.offsetFromUtc});
    return result;
}

int Zone::offsetSeconds(Instant instant) const
{
    const auto ms = toMillis(instant);
    if (ms >= m_spans.back().fromMs)
        return m_spans.back().offsetSeconds;
    const auto after = std::upper_bound(m_spans.begin(), m_spans.end(), ms,
                                        [](std::int64_t value, const Span &span) { return value < span.fromMs; });
    return std::prev(after)->offsetSeconds;
}

std::int64_t Zone::dayNumber(Instant instant) const
{
    return floorDiv(toMillis(instant) + offsetSeconds(instant) * 1000LL, kDayMs);
}

QDate Zone::date(Instant instant) const
{
    return dateOfDayNumber(dayNumber(instant));
}

QTime Zone::time(Instant instant) const
{
    const auto localMs = toMillis(instant) + offsetSeconds(instant) * 1000LL;
    return QTime::fromMSecsSinceStartOfDay(int(localMs - floorDiv(localMs, kDayMs) * kDayMs));
}

QDateTime Zone::local(Instant instant) const
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(instant), m_zone);
}

Instant Zone::instant(QDate day, QTime time) const
{
    const std::int64_t localMs = ioc::dayNumber(day) * kDayMs + time.msecsSinceStartOfDay();
    // The offset before and after a transition may differ; the earlier reading wins in a repeat.
    const int before = offsetSeconds(fromMillis(localMs - kDayMs));
    const Instant first = fromMillis(localMs - before * 1000LL);
    if (offsetSeconds(first) == before)
        return first;
    const int after = offsetSeconds(fromMillis(localMs + kDayMs));
    const Instant second = fromMillis(localMs - after * 1000LL);
    return offsetSeconds(second) == after ? second : first;
}

QString Zone::toIso(Instant instant) const
{
    const int offset = offsetSeconds(instant);
    return QDateTime::fromMSecsSinceEpoch(toMillis(instant), Qt::OffsetFromUTC, offset).toString(Qt::ISODate);
}

Result<Instant> Zone::fromIso(const QString &text) const
{
    const QString trimmed = text.trimmed();
    if (const QDate day = dayFromIso(trimmed); day.isValid())
        return startOf(day);
    // Without an offset: read as if it were UTC, for the machine's own zone may have a gap there.
    const QDateTime local = QDateTime::fromString(trimmed + QLatin1Char('Z'), Qt::ISODateWithMs);
    if (local.isValid() && trimmed.contains(QLatin1Char(':')))
        return instant(local.date(), local.time());
    const QDateTime parsed = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (!parsed.isValid() || parsed.timeSpec() == Qt::LocalTime)
        return Error{
            ErrorCode::Usage,
            QCoreApplication::translate("Zone", "“%1” is no ISO 8601 time such as 2026-11-20T14:05.").arg(text)};
    return fromMillis(parsed.toMSecsSinceEpoch());
}

QDate dayFromIso(const QString &text)
{
    // QDate reads “2026-11-21T14:05” and “2026-11-21x” as that day.
    return text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
}

} // namespace ioc
