// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <algorithm>

namespace ioc {

/// A moment on two clocks: the one that people set, and one that nobody sets.
struct Moment
{
    Milliseconds sinceBoot; ///< sleep counts
    Instant wall;
};

/// When something is to happen next. Timers do not count the time that the machine sleeps or its virtual machine
/// stands still; a due time does: it is reached as soon as either clock has reached it. A clock that is set back
/// therefore delays nothing, and one that is set ahead brings what is due forward once.
class DueTime
{
public:
    DueTime(const Moment &now, Milliseconds wait)
        : m_at{now.sinceBoot + wait, now.wall + wait}
    {
    }

    /// From now; 0 once it is reached.
    Milliseconds wait(const Moment &now) const
    {
        const Milliseconds wait = std::min<Milliseconds>(m_at.sinceBoot - now.sinceBoot, m_at.wall - now.wall);
        return std::max(wait, Milliseconds(0));
    }
    Instant wall() const { return m_at.wall; }
    bool isReached(const Moment &now) const { return wait(now) == Milliseconds(0); }

private:
    Moment m_at;
};

/// CLOCK_BOOTTIME of Linux: it counts sleep, and nobody sets it.
Milliseconds sinceBoot();

} // namespace ioc
