// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/show/data_pulse.h"

namespace ioc {

void DataPulse::take(const Snapshot &snapshot, Instant now)
{
    if (m_sequence == snapshot.sequence)
        return;
    m_sequence = snapshot.sequence;
    m_newest = std::min(snapshot.at, now);
}

Instant DataPulse::newest(Instant now)
{
    m_newest = std::min(m_newest, now);
    return m_newest;
}

} // namespace ioc
