// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/watermark.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace ioc {
namespace {

constexpr double kMostWhole = 9'007'199'254'740'992.0; // 2⁵³: beyond it neighbours in double are further apart than one

QString timeText(Instant time, const Zone &zone)
{
    // To the millisecond, or a page full of rows of one second would never end.
    if (toMillis(time) % 1000 == 0)
        return zone.toIso(time);
    return QDateTime::fromMSecsSinceEpoch(toMillis(time), Qt::OffsetFromUTC, zone.offsetSeconds(time))
        .toString(Qt::ISODateWithMs);
}

QString numberText(double number)
{
    const bool isExact = number == std::floor(number) && std::abs(number) < kMostWhole;
    return QString::number(isExact ? number : std::nextafter(number, -HUGE_VAL), 'f', QLocale::FloatingPointShortest);
}

template <typename T>
void raise(std::optional<T> &greatest, T value)
{
    if (!greatest || value > *greatest)
        greatest = value;
}

} // namespace

void Watermark::note(const TypedValue &value, Instant latestAllowed)
{
    switch (value.kind) {
    case TypedValue::Kind::Time:
        if (value.time <= latestAllowed)
            raise(m_time, value.time);
        break;
    case TypedValue::Kind::Number:
        if (value.whole)
            raise(m_whole, *value.whole);
        else
            raise(m_number, value.number);
        break;
    case TypedValue::Kind::Text:
        if (value.text > m_text)
            m_text = value.text;
        break;
    default:
        break;
    }
}

QString Watermark::text(const Zone &zone) const
{
    if (m_time)
        return timeText(*m_time, zone);
    if (m_whole && (!m_number || double(*m_whole) >= *m_number))
        return QString::number(*m_whole);
    if (m_number)
        return numberText(*m_number);
    return QString::fromStdString(m_text);
}

} // namespace ioc
