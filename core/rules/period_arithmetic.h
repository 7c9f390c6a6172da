// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/period.h"

#include <vector>

namespace ioc {

/// The period of a kind that holds a civil day under a rule. Weeks run from Monday and are numbered as in ISO 8601;
/// longer periods are made of the rule's months, so under the 15th rule the year 2026 runs from 15 December 2025 to 14
/// December 2026 (Khánh Hòa Decision 01/2023, Art. 4), and the term 2026–2030 from 15 December 2025 to 14 December
/// 2030.
Period periodContaining(const PeriodRule &rule, PeriodKind kind, QDate day);

/// The period just before.
Period previousPeriod(const PeriodRule &rule, const Period &period);

/// The same period of the year before: the same week number, month, quarter …; the same date for a day (28 February for
/// 29). A term has no year before it to be the same in, so it is the term before.
Period samePeriodLastYear(const PeriodRule &rule, const Period &period);

/// The day after a span (its `to`), a year earlier: the day after 28 February is 1 March where there is no 29th.
QDate endYearBefore(QDate to);

/// The n-th Saturday of November as the n-th Saturday of a month `monthsBack` earlier, and so for every day of the
/// week. A fifth one is set beside the last of a month that has only four.
Period sameWeekday(QDate day, int monthsBack);

/// Every period that begins in [from, to), in order.
std::vector<Period> periodsBetween(const PeriodRule &rule, PeriodKind kind, QDate from, QDate to);

} // namespace ioc
