// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/new_alarms.h"

namespace ioc {

std::vector<Alarm> NewAlarms::in(const Snapshot &snapshot)
{
    std::vector<Alarm> fresh;
    for (const Alarm &alarm : snapshot.alarms) {
        if (alarm.status.phase != AlarmPhase::Unacknowledged)
            continue;
        const auto told = m_told.constFind(alarm.key);
        if (told != m_told.constEnd() && *told == alarm.status.since)
            continue;
        m_told.insert(alarm.key, alarm.status.since);
        if (m_hasBegun)
            fresh.push_back(alarm);
    }
    m_hasBegun = true;
    return fresh;
}

} // namespace ioc
