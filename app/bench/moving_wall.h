// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/services.h"

namespace ioc {

/// A service whose figures all move with each snapshot: those of a real one, a little different each time, on two pages
/// of 24 tiles and a map. GUI thread.
class MovingWall final : public ReadService
{
    Q_OBJECT

public:
    /// `base` is a snapshot of the pack with the readings of its pages.
    MovingWall(const ProvincePack &pack, const Snapshot &base);

    PackPtr pack() const override { return m_pack; }
    SnapshotPtr snapshot() const override { return m_snapshot; }
    Instant now() const override { return SystemClock().now(); }

    /// The next one.
    void next();

private:
    PackPtr m_pack;
    Snapshot m_base;
    SnapshotPtr m_snapshot;
    std::uint64_t m_step = 0;
};

} // namespace ioc
