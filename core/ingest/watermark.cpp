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

bool isExact(double number)
{
    return number == std::floor(number) && std::abs(number) < kMostWhole;
}

QString numberText(double number)
{
    return QString::number(isExact(number) ? number : std::nextafter(number, -HUGE_VAL), 'f',
                           QLocale::FloatingPointShortest);
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

bool Watermark::Mark::standsBelow() const
{
    return kind == TypedValue::Kind::Number && !whole && !isExact(number);
}

bool Watermark::Mark::isAt(const Mark &other) const
{
    if (whole || standsBelow())
        return whole && whole == other.whole;
    return !(*this < other) && !(other < *this);
}

std::optional<Watermark::Mark> Watermark::Mark::likeThis(const QString &asked, const Zone &zone) const
{
    Mark mark;
    mark.kind = kind;
    if (kind == TypedValue::Kind::Time) {
        const auto at = zone.fromIso(asked);
        if (!at)
            return std::nullopt;
        mark.time = *at;
    } else if (kind == TypedValue::Kind::Number) {
        bool isWhole = false;
        bool isNumber = false;
        const qint64 number64 = asked.toLongLong(&isWhole);
        mark.number = asked.toDouble(&isNumber);
        if (!isNumber)
            return std::nullopt;
        if (isWhole)
            mark.whole = number64;
    } else {
        mark.text = asked.toStdString();
    }
    return mark;
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
    // Rows of `before` itself come only where it is asked for by ≥, and then those of the last one come again as well.
    const auto asked = all.second->likeThis(before, zone);
    const bool comesAgain = all.first->standsBelow() || (asked && all.second->isAt(*asked));
    return comesAgain && leadsBeyond(*all.first, before, zone) ? all.first->toText(zone) : QString();
}

bool Watermark::leadsBeyond(const Mark &mark, const QString &before, const Zone &zone)
{
    const auto asked = mark.likeThis(before, zone);
    return mark.toText(zone) != before && (!asked || *asked < mark);
}

} // namespace ioc
