// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"

namespace ioc {

/// Which alarms have become unacknowledged from one snapshot to the next, each told once. What stands in the first
/// snapshot is old, and what comes back as it was is not new. One thread.
class NewAlarms
{
public:
    /// In the order of the snapshot.
    std::vector<Alarm> in(const Snapshot &snapshot);

private:
    bool m_hasBegun = false;
    QHash<AlarmKey, Instant> m_told; ///< since when each was unacknowledged when it was last told of
};

} // namespace ioc
