// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rollup.h"
#include "core/store/statement.h"

#include <utility>
#include <vector>

namespace ioc {

using RollupRows = std::vector<std::pair<RollupKey, Rollup>>;

/// One of the two roll-up tables, for the writer.
class RollupTable
{
public:
    enum class Width { Hour, Day };

    RollupTable(Database &database, Width width);

    /// Adds to what stands there. Sorts `rows` so that the tree is walked once.
    Result<void> merge(RollupRows &rows);

    /// Replaces what stands there: after a correction, counted anew from the observations. An empty roll-up removes it.
    Result<void> replace(const RollupKey &key, const Rollup &rollup);

private:
    Database &m_database;
    Statement m_merge;
    Statement m_replace;
    Statement m_remove;
};

} // namespace ioc
