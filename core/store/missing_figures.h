// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/figure_tables.h"

namespace ioc {

/// After rows of a cache were lost: makes the roll-ups that observations tell of and that are missing, counts what
/// records count anew, removes what belongs to no series, and makes every newest value and total anew. Roll-ups that
/// are there stay, for the observations behind them may be pruned or lost. `tables` has loaded. Reads everything.
/// Writer thread, within its transaction.
Result<void> makeMissingFigures(FigureTables &tables);

/// Whether every figure can be read, of today and of earlier moments: false when there are roll-ups or newest values of
/// a series that is not there, or lost counts (see lost_counts.h). `tables` has loaded. Reads all of them. Writer
/// thread.
Result<bool> canAllBeRead(const FigureTables &tables);

} // namespace ioc
