// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/format.h"

#include "core/base/rounding.h"

#include <cmath>

namespace ioc {
namespace {

constexpr QChar kNoValue(0x2014);
constexpr QChar kMinus(0x2212);

QString grouped(const QString &plain, QChar group, QChar point)
{
    const auto dot = plain.indexOf(QLatin1Char('.'));
    QString whole = dot < 0 ? plain : plain.left(dot);
    for (auto i = whole.size() - 3; i > 0; i -= 3)
        whole.insert(i, group);
    return dot < 0 ? whole : QString(whole + point + plain.mid(dot + 1));
}

} // namespace

QString Format::number(double value, int decimals) const
{
    if (!std::isfinite(value))
        return kNoValue;
    const double rounded = roundHalfAway(value, decimals);
    const QString plain = QString::number(std::abs(rounded), 'f', decimals);
    const bool vietnamese = m_language == Language::Vietnamese;
    const QString text = grouped(plain, vietnamese ? QLatin1Char('.') : QLatin1Char(','),
                                 vietnamese ? QLatin1Char(',') : QLatin1Char('.'));
    return rounded < 0 ? QString(kMinus + text) : text;
}

QString Format::signedNumber(double value, int decimals) const
{
    const QString text = number(value, decimals);
    return std::isfinite(value) && roundHalfAway(value, decimals) > 0 ? QString(QLatin1Char('+') + text) : text;
}

QString Format::axisNumber(double value, int maxDecimals) const
{
    int decimals = maxDecimals;
    while (decimals > 0 && std::abs(roundHalfAway(value, decimals) - roundHalfAway(value, decimals - 1)) < 1e-12)
        --decimals;
    return number(value, decimals);
}

QString Format::date(QDate day) const
{
    return day.toString(QStringLiteral("dd/MM/yyyy"));
}

QString Format::dayMonth(QDate day) const
{
    return day.toString(QStringLiteral("dd/MM"));
}

QString Format::time(Instant instant) const
{
    return m_zone.time(instant).toString(QStringLiteral("HH:mm"));
}

QString Format::timeWithSeconds(Instant instant) const
{
    return m_zone.time(instant).toString(QStringLiteral("HH:mm:ss"));
}

QString Format::dateTime(Instant instant) const
{
    return time(instant) + QLatin1Char(' ') + date(m_zone.date(instant));
}

QString Format::weekday(QDate day) const
{
    switch (day.dayOfWeek()) {
    case Qt::Monday:
        return tr("Monday");
    case Qt::Tuesday:
        return tr("Tuesday");
    case Qt::Wednesday:
        return tr("Wednesday");
    case Qt::Thursday:
        return tr("Thursday");
    case Qt::Friday:
        return tr("Friday");
    case Qt::Saturday:
        return tr("Saturday");
    default:
        return tr("Sunday");
    }
}

QString Format::moment(Instant instant, Instant now) const
{
    const QDate day = m_zone.date(instant);
    const QDate today = m_zone.date(now);
    if (day == today)
        return time(instant);
    if (day.year() == today.year())
        return time(instant) + QLatin1Char(' ') + dayMonth(day);
    return dateTime(instant);
}

QString Format::duration(Milliseconds span) const
{
    using namespace std::chrono;
    const auto minutesTotal = duration_cast<minutes>(span).count();
    if (minutesTotal < 1)
        return tr("under a minute");
    const int days = int(minutesTotal / 1440);
    const int hours = int(minutesTotal / 60 % 24);
    const int mins = int(minutesTotal % 60);
    if (days > 0)
        return hours > 0 && days < 10
                   ? QString(tr("%n day(s)", nullptr, days) + QLatin1Char(' ') + tr("%n hour(s)", nullptr, hours))
                   : tr("%n day(s)", nullptr, days);
    if (hours > 0)
        return mins > 0
                   ? QString(tr("%n hour(s)", nullptr, hours) + QLatin1Char(' ') + tr("%n minute(s)", nullptr, mins))
                   : tr("%n hour(s)", nullptr, hours);
    return tr("%n minute(s)", nullptr, mins);
}

} // namespace ioc
