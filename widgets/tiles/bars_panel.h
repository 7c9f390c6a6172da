// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/tiles/bars_state.h"
#include "widgets/wall/panel.h"

namespace ioc {

/// Columns after IBCS: actual solid, the same period earlier lighter behind on the left, a plan as an outline behind on
/// the right, the zero line always there. A column of a part of its period is half filled within a dashed outline, a
/// doubtful one is empty with a cross at its end. Values are written where all have room; where columns have none the
/// oldest go.
class BarsPanel final : public StatePanel<BarsState>
{
    Q_OBJECT

public:
    using StatePanel::StatePanel;

protected:
    BarsState stateOf(const Snapshot &snapshot, const PresentContext &context) const override;
    void stateChanged() override;
    bool isHatched() const override { return state() && state()->head.face == Face::Old; }
    void paintContent(QPainter &painter, const QRectF &area) override;

private:
    struct Plot;

    size_t bucketsThatFit(double width) const;
    bool wantsLegend() const;
    double widestValue(size_t from) const;
    Plot bucketsIn(double width) const;
    void place(Plot &plot, const QRectF &area) const;
    void paintLegend(QPainter &painter, const QRectF &box) const;
    void paintScale(QPainter &painter, const Plot &plot) const;
    void paintBucket(QPainter &painter, const Plot &plot, size_t index, QList<QPointF> &doubts) const;
    void paintBar(QPainter &painter, const QRectF &box, const QColor &colour, bool isRunning,
                  bool isDoubtful = false) const;
    void paintDoubts(QPainter &painter, const Plot &plot, const QList<QPointF> &ends) const;
    void paintPlan(QPainter &painter, const QRectF &box) const;
};

} // namespace ioc
