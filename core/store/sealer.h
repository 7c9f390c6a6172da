// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/figure_tables.h"

#include <chrono>

namespace ioc {

/// Moves observations from the log into sealed blocks, a few blocks at a time. A pass that is broken off, by a crash as
/// well, is simply begun anew: what is both in a block and in the log counts once. Writer thread.
class Sealer
{
public:
    explicit Sealer(FigureTables &tables)
        : m_tables(tables)
    {
    }

    /// Whether there is enough to seal, or it has lain long enough, or a pass is under way.
    bool wanted(Instant now) const;

    /// Whether half as much again as a pass should take has come together.
    bool isBehind() const;

    /// Begins a pass over what the log holds, be it much or little; nothing when a pass is under way or it is empty.
    void begin();

    /// Goes on with the pass for about `budget`, in one transaction. True while there is more.
    Result<bool> step(std::chrono::microseconds budget);

private:
    Result<void> sealSome(std::chrono::microseconds budget);
    Result<void> trimLog();

    FigureTables &m_tables;
    std::vector<std::int64_t> m_series; ///< still to seal, last first
    std::int64_t m_upTo = 0;            ///< entries of the log that this pass covers; 0: no pass
};

} // namespace ioc
