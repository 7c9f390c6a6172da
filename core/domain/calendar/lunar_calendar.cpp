// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/calendar/lunar_calendar.h"

#include "core/domain/calendar/sun_and_moon.h"

#include <cmath>

namespace ioc {
namespace {

constexpr double kEastOfGreenwich = 7.0 / 24;
constexpr double kDegreesOfSign = 30;

/// The civil day, as QDate counts Julian days, that a month begins with.
qint64 firstDay(int lunation)
{
    return qint64(std::floor(newMoon(lunation) + 0.5 + kEastOfGreenwich));
}

/// The sign that the sun stands in when a civil day begins: 0 from the spring equinox on, 9 from the winter solstice
/// on.
int signAtStartOf(qint64 day)
{
    return int(solarLongitude(double(day) - 0.5 - kEastOfGreenwich) / kDegreesOfSign);
}

int lunationHolding(qint64 day)
{
    int lunation = int(std::floor((double(day) - 2451550.1) / 29.530588861)) + 1;
    while (firstDay(lunation) > day)
        --lunation;
    return lunation;
}

/// Month 11 of a year, the one that holds the winter solstice.
int solsticeLunation(int year)
{
    constexpr int kCapricorn = 9;
    const int lunation = lunationHolding(QDate(year, 12, 31).toJulianDay());
    return signAtStartOf(firstDay(lunation)) >= kCapricorn ? lunation - 1 : lunation;
}

/// The months from month 11 of `year` to the one before the next month 11.
struct SolsticeYear
{
    int year;
    int first;    ///< lunation of month 11
    int leap = 0; ///< how many months after it the leap month stands; 0 = none

    explicit SolsticeYear(int number)
        : year(number)
        , first(solsticeLunation(number))
    {
        constexpr int kMonthsOfLeapYear = 13;
        if (solsticeLunation(number + 1) - first < kMonthsOfLeapYear)
            return;
        leap = 1;
        while (signAtStartOf(firstDay(first + leap)) != signAtStartOf(firstDay(first + leap + 1)))
            ++leap;
    }
};

} // namespace

LunarDate lunarDate(QDate day)
{
    const qint64 julian = day.toJulianDay();
    const int lunation = lunationHolding(julian);
    const int year = lunation >= solsticeLunation(day.year()) ? day.year() : day.year() - 1;
    const SolsticeYear months(year);
    const int place = lunation - months.first;
    const bool leap = months.leap > 0 && place == months.leap;
    const int number = months.leap > 0 && place >= months.leap ? place - 1 : place;
    return {number >= 2 ? year + 1 : year, (number + 10) % 12 + 1, leap, int(julian - firstDay(lunation)) + 1};
}

std::optional<QDate> civilDate(const LunarDate &date)
{
    const bool beforeNewYear = date.month >= 11;
    const SolsticeYear months(beforeNewYear ? date.year : date.year - 1);
    const int number = beforeNewYear ? date.month - 11 : date.month + 1;
    int place = number;
    if (date.leap) {
        if (months.leap != number + 1)
            return std::nullopt;
        place = months.leap;
    } else if (months.leap > 0 && number >= months.leap) {
        place = number + 1;
    }
    const qint64 first = firstDay(months.first + place);
    const qint64 next = firstDay(months.first + place + 1);
    if (date.month < 1 || date.month > 12 || date.day < 1 || first + date.day > next)
        return std::nullopt;
    return QDate::fromJulianDay(first + date.day - 1);
}

QDate lunarNewYear(int year)
{
    return *civilDate({year, 1, false, 1});
}

} // namespace ioc
