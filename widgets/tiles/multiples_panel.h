// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/tiles/multiples_state.h"
#include "widgets/wall/panel.h"

namespace ioc {

/// Small trends side by side, each with its name and newest value, as many as there is room for in the tile's order,
/// and how many more.
class MultiplesPanel final : public StatePanel<MultiplesState>
{
    Q_OBJECT

public:
    using StatePanel::StatePanel;

protected:
    MultiplesState stateOf(const Snapshot &snapshot, const PresentContext &context) const override;
    void stateChanged() override;
    bool isHatched() const override { return state() && state()->head.face == Face::Old; }
    void paintContent(QPainter &painter, const QRectF &area) override;

private:
    struct Grid
    {
        int columns = 0;
        int rows = 0;
    };
    Grid gridFor(const QRectF &area) const;
    void paintFoot(QPainter &painter, const QRectF &box, int more) const;
    void paintCell(QPainter &painter, const QRectF &box, const SmallTrend &small) const;
    void paintWords(QPainter &painter, const QRectF &box, const SmallTrend &small) const;
    void paintEnd(QPainter &painter, const QPointF &at, bool isRunning, Face face) const;
    void paintTrend(QPainter &painter, const QRectF &box, const SmallTrend &small) const;
};

} // namespace ioc
