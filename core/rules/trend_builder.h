// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/page.h"
#include "core/domain/snapshot.h"
#include "core/rules/evaluate.h"

namespace ioc {

/// The lines of a tile over time (isOverTime()) as they stand at `now`: one point a bucket, nothing where there is no
/// value, none in the future. `indicators` are the tile's, in its order, one at least; months, and the year of a
/// running total, are those of the first one's period rule. Beside a running total stands a plan of that year, or a
/// value to reach; beside columns what the target of each asks of it. Of small trends of one indicator there is a line
/// for each of the tile's units.
Trend buildTrend(const EvaluationContext &context, const Tile &tile,
                 const std::vector<CompiledIndicator *> &indicators);

} // namespace ioc
