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

} // namespace

bool Watermark::Mark::operator<(const Mark &other) const
{
    switch (kind) {
    case TypedValue::Kind::Time:
        return time < other.time;
    case TypedValue::Kind::Number:
        return whole && other.whole ? *whole < *other.whole : number < other.number;
    default:
        return text < other.text;
    }
}

QString Watermark::Mark::toText(const Zone &zone) const
{
    switch (kind) {
    case TypedValue::Kind::Time:
        return timeText(time, zone);
    case TypedValue::Kind::Number:
        return whole ? QString::number(*whole) : numberText(number);
    default:
        return QString::fromStdString(text);
    }
}

void Watermark::Greatest::note(const Mark &mark)
{
    if (!first || *first < mark)
        second = std::exchange(first, mark);
    else if (mark < *first && (!second || *second < mark))
        second = mark;
}

std::optional<Watermark::Mark> Watermark::markOf(const TypedValue &value, Instant latestAllowed)
{
    switch (value.kind) {
    case TypedValue::Kind::Time:
        if (value.time > latestAllowed)
            return std::nullopt;
        return Mark{value.kind, value.time, {}, 0, {}};
    case TypedValue::Kind::Number:
        return Mark{value.kind, {}, value.whole, value.whole ? double(*value.whole) : value.number, {}};
    case TypedValue::Kind::Text:
        return Mark{value.kind, {}, {}, 0, std::string(value.text)};
    default:
        return std::nullopt;
    }
}

void Watermark::note(const TypedValue &value, Instant latestAllowed)
{
    if (const auto mark = markOf(value, latestAllowed))
        m_landed.note(*mark);
}

void Watermark::noteRefused(const TypedValue &value, Instant latestAllowed)
{
    if (const auto mark = markOf(value, latestAllowed))
        m_refused.note(*mark);
}

QString Watermark::text(const Zone &zone) const
{
    return m_landed.first ? m_landed.first->toText(zone) : QString();
}

QString Watermark::textOfFullPage(const Zone &zone, const QString &before) const
{
    Greatest all = m_landed;
    for (const auto &mark : {m_refused.second, m_refused.first}) {
        if (mark)
            all.note(*mark);
    }
    if (!all.second)
        return {};
    const bool isLast = m_landed.first && !(*m_landed.first < *all.first);
    for (const auto &mark : {isLast ? m_landed.second : m_landed.first, all.second}) {
        if (mark && leadsBeyond(*mark, before, zone))
            return mark->toText(zone);
    }
    return {};
}

bool Watermark::leadsBeyond(const Mark &mark, const QString &before, const Zone &zone)
{
    if (mark.toText(zone) == before)
        return false;
    Mark asked = mark;
    if (mark.kind == TypedValue::Kind::Time) {
        const auto time = zone.fromIso(before);
        if (!time)
            return true;
        asked.time = *time;
    } else if (mark.kind == TypedValue::Kind::Number) {
        bool isWhole = false;
        bool isNumber = false;
        const qint64 whole = before.toLongLong(&isWhole);
        asked.number = before.toDouble(&isNumber);
        if (!isNumber)
            return true;
        asked.whole = isWhole ? std::optional<std::int64_t>(whole) : std::nullopt;
    } else {
        asked.text = before.toStdString();
    }
    return asked < mark;
}

} // namespace ioc
