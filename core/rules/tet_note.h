// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/reading.h"
#include "core/domain/calendar/working_days.h"

namespace ioc {

/// How many days of Tết (the eve and the first four days of the year) lie in a span.
int tetDaysIn(const Span &span);

/// The months of a rule that Tết can fall into, from the eve to the fourth day: January and February of the calendar,
/// months 2 and 3 under the 15th rule. `year` is the civil year of that Tết.
Span tetMonths(const PeriodRule &rule, int year);

/// What there is to say of Tết when `own` is compared with `other`.
TetNote tetNote(const WorkingDays &workingDays, const Span &own, const Span &other);

} // namespace ioc
