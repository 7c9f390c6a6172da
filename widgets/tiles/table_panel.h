// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/tiles/table_state.h"
#include "widgets/wall/panel.h"

namespace ioc {

struct TileColumn;

/// A row for each indicator. Columns for which there is no room are left out (comparison first, then time, target,
/// difference); name and value stay. An old figure is hatched, and why it is old or missing stands in place of the
/// columns behind the value, or below it. Rows without room are counted.
class TablePanel final : public StatePanel<TableState>
{
    Q_OBJECT

public:
    using StatePanel::StatePanel;

protected:
    TableState stateOf(const Snapshot &snapshot, const PresentContext &context) const override;
    void stateChanged() override;
    void paintContent(QPainter &painter, const QRectF &area) override;

private:
    std::vector<TileColumn> columns(const QRectF &area) const;
    double rowHeight(const FigureRow &row, const std::vector<TileColumn> &columns, const QRectF &area) const;
    double troubleWidth(const std::vector<TileColumn> &columns, const QRectF &area) const;
    void giveSlackToNames(std::vector<TileColumn> &columns, const QRectF &area) const;
    double troubleNeeds(const FigureRow &row, const QString &words) const;
    bool isBelowValue(const FigureRow &row, double room) const;
    QString moreText(size_t first, double width) const;
    QString valueOf(const FigureRow &row) const;
    double paintHeadings(QPainter &painter, const QRectF &area, const std::vector<TileColumn> &columns) const;
    void paintRow(QPainter &painter, const QRectF &box, const FigureRow &row,
                  const std::vector<TileColumn> &columns) const;
    void paintValue(QPainter &painter, const QRectF &cell, const FigureRow &row) const;
    void paintTrouble(QPainter &painter, const QRectF &box, const FigureRow &row) const;
};

} // namespace ioc
