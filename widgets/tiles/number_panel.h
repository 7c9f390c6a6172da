// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/indicator_tile_state.h"
#include "widgets/wall/panel.h"

namespace ioc {

/// One figure as large as its tile lets it be. Its name, its time, what is wrong with it and, of an old or missing
/// figure, why always stand by it; source, comparison, target and period where the figure stays large.
class NumberPanel final : public StatePanel<IndicatorTileState>
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
    struct Line;
    std::vector<Line> linesBelow(double width) const;
    std::vector<Line> broken(const std::vector<Line> &lines, double width) const;
    std::optional<std::vector<Line>> linesThatFit(const std::vector<Line> &lines, double height) const;
    double figureSize(double width, double height) const;
    double sizeBesideUnit(double width) const;
    bool isUnitBelow(const QRectF &area) const;
    QString unitText() const;
    double widthOf(double figure, bool withUnit) const;
    bool isUnitSymbol() const;
    void paintFigure(QPainter &painter, const QRectF &box, double pixels, bool withUnit) const;
    double indentOf(const Line &line) const;
    void paintLine(QPainter &painter, const QRectF &box, const Line &line) const;
};

} // namespace ioc
