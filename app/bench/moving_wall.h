// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bench/moving_figures.h"
#include "core/domain/services.h"

namespace ioc {

/// A service whose figures all move with each snapshot, on two pages of 24 tiles and a map. GUI thread.
class MovingWall final : public ReadService
{
    Q_OBJECT

public:
    /// `base`: a snapshot of the pack with the readings of its pages.
    MovingWall(const ProvincePack &pack, Snapshot base);

    PackPtr pack() const override { return m_pack; }
    SnapshotPtr snapshot() const override { return m_snapshot; }
    Instant now() const override { return SystemClock().now(); }

    /// The next one.
    void next();

private:
    PackPtr m_pack;
    std::optional<MovingFigures> m_figures;
    SnapshotPtr m_snapshot;
};

} // namespace ioc
