// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/page.h"
#include "core/rules/evaluate.h"

namespace ioc {

/// One step of the axis of a tile over time: where it stands, and what it covers.
struct TrendStep
{
    Instant start;
    Instant end;
    QDate fromDay; ///< of days and months; none of hours
    QDate toDay;
};

/// The steps of a tile, oldest first: the last hours until tonight, or the last days or months, the running one among
/// them; of a running total those of its whole year.
std::vector<TrendStep> trendSteps(const EvaluationContext &context, const Tile &tile, const PeriodRule &rule);

} // namespace ioc
