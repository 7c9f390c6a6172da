// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"

namespace ioc {

/// Snapshots whose figures all move: those of a real one, a little different each time.
class MovingFigures
{
public:
    explicit MovingFigures(const Snapshot &base)
        : m_base(base)
    {
    }

    /// The next one, made at `now`.
    Snapshot next(Instant now);

private:
    Snapshot m_base;
    std::uint64_t m_step = 0;
};

} // namespace ioc
