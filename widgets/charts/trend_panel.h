// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/trend_state.h"
#include "widgets/wall/panel.h"

namespace ioc {

class TrendChart;

/// A trend: title, unit, legend, axes with words, and the lines. Without data a sentence stands instead of an empty
/// chart.
class TrendPanel final : public StatePanel<TrendState>
{
    Q_OBJECT

public:
    explicit TrendPanel(const Tile &tile, QWidget *parent = nullptr);

protected:
    TrendState stateOf(const Snapshot &snapshot, const PresentContext &context) const override;
    void stateChanged() override;
    void themeChanged() override;
    bool isHatched() const override { return state() && state()->face == Face::Old; }
    void paintContent(QPainter &painter, const QRectF &area) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void paintBands(QPainter &painter) const;
    void paintAxes(QPainter &painter) const;

    TrendChart *m_chart;
    bool m_fits = true;
    bool m_legend = false; ///< whether a row under the head is given to the legend
};

} // namespace ioc
