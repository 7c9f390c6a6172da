// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/evaluate.h"

namespace ioc {

/// Whether a reading's figure is that of the moment (the newest values of sensors) or that of its period. Sensors of
/// the moment are set beside the mean of the same hour.
enum class Figures { OfTheMoment, OfThePeriod };

/// The comparisons that an indicator asks for, in its order, each over the same part of both periods (same_part.h).
/// Differences are percentage points for rates and per cent of the earlier figure otherwise; none when the earlier
/// figure is missing or zero. Left out are those that the reading's period has no use for: a weekday of a month, the
/// usual day of a reading without a spark. Both sides are told by the units of `boundary`, also where the reading is
/// told as it was, and reach to the last whole hour where hours are summed.
///
/// Tết: with JanuaryFebruary a month that Tết can fall into is compared from the first of such months on; other periods
/// as ever. With WorkingDays both figures are divided by the working days of the days they cover, whole days only, so
/// not today. A note is added wherever Tết lies otherwise in one span than in the other, whether it is allowed for or
/// not.
std::vector<Comparison> comparisonsOf(const EvaluationContext &context, CompiledIndicator &indicator,
                                      const UnitId &unit, const Reading &reading, Figures figures,
                                      const Boundary &boundary = {});

} // namespace ioc
