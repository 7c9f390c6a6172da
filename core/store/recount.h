// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/commit_summary.h"
#include "core/store/figure_tables.h"

#include <set>

namespace ioc {

/// Counts what all records add to these measures anew and puts it in the place of the roll-ups and totals that differ:
/// for when nobody knows any more what a record had counted. What was rolled up from observations stays as it is,
/// though the observations be gone, and so do hours that are pruned. Reads every record: seconds for a million. Within
/// the writer's transaction.
Result<void> recountRecords(FigureTables &tables, const std::set<std::int64_t> &measures, CommitSummary &summary);

} // namespace ioc
