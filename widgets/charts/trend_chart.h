// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/tiles/line_runs.h"
#include "widgets/models/trend_state.h"
#include "widgets/wall/theme.h"

#include <QChartView>

class QLineSeries;
class QScatterSeries;
class QValueAxis;

namespace ioc {

/// The lines of a trend, without axes: the panel around it writes those. Series are kept and their points replaced, so
/// that a wall that runs for weeks makes no new objects. GUI thread; owned by its panel.
class TrendChart final : public QChartView
{
    Q_OBJECT

public:
    explicit TrendChart(QWidget *parent);

    void draw(const TrendState &state, const Theme &theme);

    /// Where x and y from 0 to 1 lie, in this widget's pixels: inset so that a dot at the edge stays whole.
    QRectF plot() const;

    /// How a line is drawn, on the chart and in the legend: an actual line solid, dashed where it is restated by
    /// weight, and thin where it is doubtful; a comparison dotted. An old line is grey; several
    /// of one picture differ by dots between their dashes, and by their width.
    static QPen penOf(const TrendLineState &line, Face face, const Theme &theme, Firmness firmness = Firmness::Firm);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    /// The crosses of a line, from 0 to 1.
    struct Doubts
    {
        QList<QPointF> places;
        bool isLastRunning = false;
    };

    QLineSeries *lineAt(size_t index);
    QScatterSeries *dotsAt(size_t index);
    void fitAxes();
    void drawRuns(const TrendLineState &line, const TrendState &state, const Theme &theme);
    void drawDots(const QList<QPointF> &places, const QBrush &brush, const QPen &pen, double size);

    QValueAxis *m_x;
    QValueAxis *m_y;
    std::vector<QLineSeries *> m_lines;   ///< owned by the chart
    std::vector<QScatterSeries *> m_dots; ///< owned by the chart
    size_t m_usedLines = 0;
    size_t m_usedDots = 0;
    double m_inset = 5;
    Theme m_theme;
    std::vector<Doubts> m_doubts;
};

} // namespace ioc
