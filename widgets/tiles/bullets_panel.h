// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/tiles/bullets_state.h"
#include "widgets/wall/panel.h"

namespace ioc {

/// A bullet graph for each indicator (Stephen Few, 2006): the figure as a bar, the target as a line across it, the
/// figure compared with as a shorter line, the good range brighter. A wide tile has name, bar and value side by side, a
/// narrow one the bar below. What is wrong stands in words where there is room. Rows without room are counted.
class BulletsPanel final : public StatePanel<BulletsState>
{
    Q_OBJECT

public:
    using StatePanel::StatePanel;

protected:
    BulletsState stateOf(const Snapshot &snapshot, const PresentContext &context) const override;
    void stateChanged() override;
    void paintContent(QPainter &painter, const QRectF &area) override;

private:
    struct Shape;
    Shape shapeOf(const QRectF &area) const;
    QString moreText(size_t first, double width) const;
    QString valueOf(const FigureRow &row) const;
    QString asideOf(const FigureRow &row, double width) const;
    double valueWidth(const FigureRow &row) const;
    void paintRow(QPainter &painter, const QRectF &box, const FigureRow &row, const Shape &shape) const;
    void paintValue(QPainter &painter, const QRectF &cell, const FigureRow &row) const;
    void paintStatus(QPainter &painter, const QRectF &box, const FigureRow &row) const;
    void paintTrack(QPainter &painter, const QRectF &box, const FigureRow &row) const;
    void paintLegend(QPainter &painter, const QRectF &box) const;
};

} // namespace ioc
