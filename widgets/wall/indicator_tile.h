// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/indicator_tile_state.h"
#include "widgets/wall/panel.h"

namespace ioc {

/// One indicator: name, figure, small line, status, target bar, source and time. What has no room at the wall's text
/// size is left out in a fixed order (period, bar, second lines); name, figure and status never are. A small tile with
/// an old or a missing figure names the reason in the place of the source.
class IndicatorTile final : public StatePanel<IndicatorTileState>
{
    Q_OBJECT

public:
    using StatePanel::StatePanel;

protected:
    IndicatorTileState stateOf(const Snapshot &snapshot, const PresentContext &context) const override;
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
    void paintSpark(QPainter &painter, const QRectF &box) const;
    void paintStatus(QPainter &painter, const QRectF &box, const QStringList &lines, const QString &beside) const;
    void paintReason(QPainter &painter, const QRectF &box, const QStringList &lines) const;
    void paintBullet(QPainter &painter, const QRectF &box) const;
    void paintFoot(QPainter &painter, const QRectF &box) const;
    QStringList statusLines(double width, bool mayBeTwo) const;
    QString reasonLine(double width) const;
};

} // namespace ioc
