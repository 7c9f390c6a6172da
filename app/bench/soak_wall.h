// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bench/moving_figures.h"
#include "core/domain/services.h"

namespace ioc {

/// A service for weeks in an hour: its time goes in steps, a snapshot each, and stands still between them. Figures
/// move, grow old, go missing and come back; critical alarms come, are acknowledged and go; a feed is down for a while
/// each day. The same steps give the same snapshots. GUI thread.
class SoakWall final : public ReadService
{
    Q_OBJECT

public:
    /// `base`: a snapshot of the pack with the readings of its pages. Begins at its time.
    SoakWall(PackPtr pack, const Snapshot &base);

    PackPtr pack() const override { return m_pack; }
    SnapshotPtr snapshot() const override { return m_snapshot; }
    Instant now() const override { return m_now; }

    void step(Milliseconds by);

private:
    void trouble(Snapshot &snapshot) const;

    PackPtr m_pack;
    MovingFigures m_figures;
    Instant m_begun;
    Instant m_now;
    SnapshotPtr m_snapshot;
};

} // namespace ioc
