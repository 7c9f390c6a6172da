// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/tiles/pace_state.h"
#include "widgets/wall/panel.h"

namespace ioc {

/// Progress of a plan as a bar, with a mark where it should stand by now. Without a plan there is no bar, and the tile
/// says so. What has no room is left out in a fixed order: source, plan, amounts, time gone by, the bar.
class PacePanel final : public StatePanel<PaceState>
{
    Q_OBJECT

public:
    using StatePanel::StatePanel;

protected:
    PaceState stateOf(const Snapshot &snapshot, const PresentContext &context) const override;
    void stateChanged() override;
    bool isHatched() const override { return state() && state()->face == Face::Old; }
    void paintContent(QPainter &painter, const QRectF &area) override;

private:
    struct Rows;
    Rows layOut(const QRectF &area) const;
    Rows rowsWithRoom(const QRectF &area) const;
    void growFigure(Rows &rows, const QRectF &area) const;
    void place(Rows &rows, const QRectF &area) const;
    void paintFigure(QPainter &painter, const QRectF &box, double pixels) const;
    void paintGauge(QPainter &painter, const QRectF &box) const;
    void paintElapsed(QPainter &painter, const QRectF &box) const;
    void paintStatus(QPainter &painter, const QRectF &box, const QStringList &lines) const;
};

} // namespace ioc
