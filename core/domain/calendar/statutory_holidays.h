// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <array>
#include <set>

namespace ioc {

/// The five days of Tết: the eve and the first four days of the lunar year. The law gives five days and leaves it to
/// each year's notice which; this is the usual choice.
std::array<QDate, 5> tetDays(int year);

/// The days off of a year by the Labour Code (45/2019/QH14): Art. 112 gives 1 January, five days of Tết, the tenth of
/// the third lunar month, 30 April, 1 May, and 2 September with the day before or after it; Art. 111 a day in lieu, the
/// next working day, for each that falls on a Saturday or Sunday. So eleven working days are off in every year. Of the
/// days beside 2 September the one is taken that makes the longer break. Days that a notice exchanges are not known
/// here.
std::set<QDate> statutoryHolidays(int year);

} // namespace ioc
