// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <optional>

namespace ioc {

/// A date of the Vietnamese lunisolar calendar. The year bears the number of the civil year that it begins in.
struct LunarDate
{
    int year = 0;
    int month = 0;     ///< 1…12
    bool leap = false; ///< the second month of that number
    int day = 0;       ///< 1…30

    friend bool operator==(const LunarDate &, const LunarDate &) = default;
};

/// The calendar is computed, at UTC+7: a month begins with the civil day of the new moon; the winter solstice lies in
/// month 11; of thirteen months between two such months the first in which the sun enters no new sign (a multiple of
/// 30°) is leap. Good for civil days of 1900 to 2100. Before 1968 Vietnam used other meridians, which is not followed.
/// The new moon of 8 May 2054 falls within half a minute of midnight, nearer than the earth's rotation can be foretold.
LunarDate lunarDate(QDate day);

/// The civil day; nothing when the year has no such month or the month no such day.
std::optional<QDate> civilDate(const LunarDate &date);

/// The first day of Tết in a civil year: between 21 January and 20 February.
QDate lunarNewYear(int year);

} // namespace ioc
