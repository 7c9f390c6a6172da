// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/tiles/heat_state.h"
#include "widgets/wall/panel.h"

namespace ioc {

/// A heat map of days or hours: cells in one quiet scale of blue, or in the map's colours where the tile gives class
/// limits; hatched where there is no data, framed where the time is not over, empty and crossed where they are
/// doubtful. Values stand in the cells where they have room; where the cells have none the oldest go.
class HeatPanel final : public StatePanel<HeatState>
{
    Q_OBJECT

public:
    using StatePanel::StatePanel;

protected:
    HeatState stateOf(const Snapshot &snapshot, const PresentContext &context) const override;
    void stateChanged() override;
    bool isHatched() const override { return state() && state()->head.face == Face::Old; }
    void paintContent(QPainter &painter, const QRectF &area) override;

private:
    struct Grid;

    std::optional<Grid> layOut(const QRectF &area) const;
    QColor colourOf(const HeatStep &step) const;
    void paintLegend(QPainter &painter, const QRectF &box) const;
    void paintLabels(QPainter &painter, const Grid &grid) const;
    void paintCells(QPainter &painter, const Grid &grid) const;
    void paintCell(QPainter &painter, const QRectF &box, const HeatCell &cell, bool writes) const;
    void paintDoubtful(QPainter &painter, const QRectF &box, const HeatCell &cell, bool writes) const;
};

} // namespace ioc
