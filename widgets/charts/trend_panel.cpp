// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/trend_panel.h"

#include "widgets/charts/trend_chart.h"
#include "widgets/charts/trend_legend.h"
#include "widgets/tiles/over_time_painting.h"
#include "widgets/tiles/tile_parts.h"

#include <QPainterPath>

namespace ioc {
namespace {

constexpr double kLeastPlot = 2.2; // plot height in lines of text
constexpr double kUnderPlot = 0.3; // lines between the plot and the labels of time

/// Every how many ticks a label is written so that labels keep a distance.
size_t strideOf(const std::vector<AxisTick> &ticks, double length, double labelSize)
{
    if (ticks.size() < 2)
        return 1;
    const double spacing = (ticks.back().position - ticks.front().position) * length / double(ticks.size() - 1);
    return spacing > 0 ? std::max<size_t>(1, size_t(std::ceil(labelSize / spacing))) : ticks.size();
}

} // namespace

TrendPanel::TrendPanel(const Tile &tile, QWidget *parent)
    : StatePanel(tile, parent)
    , m_chart(new TrendChart(this))
{
    m_chart->setObjectName(tile.id + QStringLiteral(".chart"));
    m_chart->hide();
}

TrendState TrendPanel::stateOf(const Snapshot &snapshot, const PresentContext &context) const
{
    return makeTrendState(tile(), snapshot, context);
}

void TrendPanel::stateChanged()
{
    describe(state()->title, state()->accessibleText, state()->accessibleText);
    m_chart->setAccessibleName(state()->accessibleText);
    layOut();
}

void TrendPanel::themeChanged()
{
    layOut();
}

void TrendPanel::resizeEvent(QResizeEvent *event)
{
    StatePanel::resizeEvent(event);
    layOut();
}

void TrendPanel::layOut()
{
    if (!state() || width() <= 0)
        return;
    const QRectF area = contentArea();
    const QFont font = theme().body();
    const double line = lineHeight(font);
    const double axes = line * (1 + kUnderPlot);
    const QRectF rest = layOutHead(area, *state(), theme()).rest;
    const bool hasSeveral =
        state()->lines.size() > 1 || !state()->weightedText.isEmpty() || !state()->forecastText.isEmpty();
    const bool isMarked = !state()->doubtfulText.isEmpty() || !state()->runningText.isEmpty();
    const bool wantsLegend = hasSeveral || (state()->face == Face::Old && isMarked);
    m_legend = wantsLegend && rest.height() - line - axes >= kLeastPlot * line;
    const double top = rest.top() + line * (m_legend ? 1 : 0) + line * 0.2;
    const double left = area.left() + widestLabel(state()->yTicks, font) + theme().px(4);
    const QRectF view(left, top, area.right() - left, area.bottom() - axes - top);
    m_fits = view.height() >= kLeastPlot * line * 0.8 && view.width() >= area.width() / 3;
    const bool visible = m_fits && state()->face != Face::NoData;
    m_chart->setVisible(visible);
    if (!visible)
        return;
    m_chart->setGeometry(view.toRect());
    m_chart->draw(*state(), theme());
}

void TrendPanel::paintContent(QPainter &painter, const QRectF &area)
{
    if (state()->face == Face::NoData)
        return paintNoData(painter, area, *state(), theme());
    const QRectF rest = paintHead(painter, area, *state(), theme());
    if (!m_fits)
        return paintTooSmall(painter, rest, {}, theme());
    if (m_legend)
        paintTrendLegend(painter, QRectF(rest.left(), rest.top(), rest.width(), lineHeight(theme().body())), *state(),
                         theme());
    paintBands(painter);
    paintAxes(painter);
}

/// Under the lines, which the chart draws: hatched, for nobody has counted these figures yet.
void TrendPanel::paintBands(QPainter &painter) const
{
    const QRectF plot = m_chart->plot().translated(m_chart->pos());
    for (const TrendLineState &line : state()->lines) {
        QPolygonF outline;
        for (const QPointF &point : line.band)
            outline.append({plot.left() + point.x() * plot.width(), plot.bottom() - point.y() * plot.height()});
        QPainterPath band;
        band.addPolygon(outline);
        drawHatch(painter, band, TrendChart::penOf(line, state()->face, theme()).color().darker(220),
                  theme().stroke(2));
    }
}

void TrendPanel::paintAxes(QPainter &painter) const
{
    const QFont font = theme().body();
    const Palette &palette = theme().palette();
    const double line = lineHeight(font);
    const QRectF area = contentArea();
    const QRectF plot = m_chart->plot().translated(m_chart->pos());
    const size_t everyY = strideOf(state()->yTicks, plot.height(), line);
    for (size_t i = 0; i < state()->yTicks.size(); ++i) {
        const double y = plot.bottom() - state()->yTicks[i].position * plot.height();
        painter.setPen(QPen(palette.line, std::max(1.0, theme().px(1))));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        if (i % everyY == 0)
            drawLine(painter, QRectF(area.left(), y - line / 2, m_chart->x() - theme().px(4) - area.left(), line),
                     state()->yTicks[i].label, font, palette.inkThird, Qt::AlignRight);
    }
    const double labelWidth = widestLabel(state()->xTicks, font);
    const size_t everyX = strideOf(state()->xTicks, plot.width(), labelWidth + theme().px(18));
    for (size_t i = 0; i < state()->xTicks.size(); i += everyX) {
        const double width = textWidth(state()->xTicks[i].label, font);
        const double x = plot.left() + state()->xTicks[i].position * plot.width();
        const double left = std::clamp(x - width / 2, area.left(), area.right() - width);
        drawLine(painter, QRectF(left, area.bottom() - line, width, line), state()->xTicks[i].label, font,
                 palette.inkThird);
    }
}

} // namespace ioc
