// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"

namespace ioc {

/// Of when the figures on a screen are, by the data path alone: only a snapshot that follows another one counts, by the
/// time that it was made for, not that of its coming. One that comes again, or late, lets nothing look alive. A value;
/// one thread.
class DataPulse
{
public:
    /// Waiting begins.
    explicit DataPulse(Instant begun)
        : m_newest(begun)
    {
    }

    void take(const Snapshot &snapshot, Instant now);

    /// When the newest snapshot was made, or waiting began. A clock that was set back makes nothing newer than now.
    Instant newest(Instant now);

private:
    Instant m_newest;
    std::optional<std::uint64_t> m_sequence;
};

} // namespace ioc
