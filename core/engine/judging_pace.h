// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <algorithm>

namespace ioc {

/// When what alarms watch may be judged again: soon after a change, as long as that takes no more than a tenth of a
/// core, and the snapshots that alarms bring no more than a third. Pure: times are those since any fixed moment.
class JudgingPace
{
public:
    static constexpr Milliseconds kSoon = std::chrono::milliseconds(20);
    static constexpr int kShareOfTime = 10;     ///< pauses are so many times as long as judging took …
    static constexpr int kShareOfSnapshots = 2; ///< … and so many times as long as the snapshots took

    /// A judging that began at `began`, and the snapshot that it brought (none: 0).
    void took(Milliseconds began, Milliseconds judging, Milliseconds making)
    {
        m_notBefore = began + judging + making + judging * kShareOfTime + making * kShareOfSnapshots;
    }

    /// How long after `now`, when something has changed.
    Milliseconds wait(Milliseconds now) const { return std::max(kSoon, m_notBefore - now); }

private:
    Milliseconds m_notBefore{0};
};

} // namespace ioc
