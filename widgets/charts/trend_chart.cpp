// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/trend_chart.h"

#include "widgets/tiles/doubt_painting.h"
#include "widgets/tiles/over_time_painting.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>

namespace ioc {
namespace {

QPen dashed(const QColor &colour, double width, const QList<qreal> &pattern)
{
    QPen pen(colour, width, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
    pen.setDashPattern(pattern);
    return pen;
}

/// Lines that have lost their colours are told apart by what no other look of a line has.
QPen oldPen(size_t index, const QColor &colour, const Theme &theme)
{
    const double width = theme.stroke(2.5);
    switch (index) {
    case 1:
        return dashed(colour, width, {5, 2, 1.2, 2});
    case 2:
        return dashed(colour, width, {5, 2, 1.2, 2, 1.2, 2});
    default:
        break;
    }
    return QPen(colour, index == 0 ? width : 2 * width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

} // namespace

TrendChart::TrendChart(QWidget *parent)
    : QChartView(parent)
    , m_x(new QValueAxis)
    , m_y(new QValueAxis)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setStyleSheet(QStringLiteral("background: transparent"));
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    for (QValueAxis *axis : {m_x, m_y}) {
        axis->setVisible(false);
        chart()->addAxis(axis, axis == m_x ? Qt::AlignBottom : Qt::AlignLeft);
    }
}

QRectF TrendChart::plot() const
{
    return QRectF(rect()).adjusted(m_inset, m_inset, -m_inset, -m_inset);
}

void TrendChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    fitAxes();
}

void TrendChart::fitAxes()
{
    const QRectF inner = plot();
    if (inner.width() <= 0 || inner.height() <= 0)
        return;
    chart()->setPlotArea(QRectF(rect()));
    m_x->setRange(-m_inset / inner.width(), 1 + m_inset / inner.width());
    m_y->setRange(-m_inset / inner.height(), 1 + m_inset / inner.height());
}

QLineSeries *TrendChart::lineAt(size_t index)
{
    while (m_lines.size() <= index) {
        auto *series = new QLineSeries;
        chart()->addSeries(series);
        series->attachAxis(m_x);
        series->attachAxis(m_y);
        m_lines.push_back(series);
    }
    return m_lines[index];
}

QScatterSeries *TrendChart::dotsAt(size_t index)
{
    while (m_dots.size() <= index) {
        auto *series = new QScatterSeries;
        chart()->addSeries(series);
        series->attachAxis(m_x);
        series->attachAxis(m_y);
        series->setPen(Qt::NoPen);
        m_dots.push_back(series);
    }
    return m_dots[index];
}

QPen TrendChart::penOf(const TrendLineState &line, Face face, const Theme &theme, Firmness firmness)
{
    const bool old = face == Face::Old;
    const Palette &palette = theme.palette();
    const QColor own = dataColour(theme, face, size_t(line.colour));
    switch (line.role) {
    case LineRole::Actual:
        return firmness == Firmness::Doubtful   ? doubtfulPen(own, theme)
               : firmness == Firmness::Weighted ? dashed(own, theme.stroke(2.5), {4, 2})
               : old                            ? oldPen(size_t(line.colour), own, theme)
                     : QPen(own, theme.stroke(2.5), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    case LineRole::Comparison:
        return dashed(palette.inkThird, theme.stroke(2), {1.2, 1.8});
    case LineRole::Forecast:
        return dashed(own, theme.stroke(2), {2.5, 2});
    case LineRole::Plan:
        break;
    }
    return QPen(old ? palette.inkThird : palette.ink, theme.stroke(1.2));
}

void TrendChart::drawDots(const QList<QPointF> &places, const QBrush &brush, const QPen &pen, double size)
{
    if (places.isEmpty())
        return;
    QScatterSeries *series = dotsAt(m_usedDots++);
    series->setBrush(brush);
    series->setPen(pen);
    series->setMarkerSize(size);
    series->replace(places);
    series->show();
}

void TrendChart::drawRuns(const TrendLineState &line, const TrendState &state, const Theme &theme)
{
    const int most = std::max(4, width());
    QList<QPointF> alone;
    const auto draw = [&](const std::vector<QList<QPointF>> &runs, Firmness firmness) {
        for (const QList<QPointF> &run : runs) {
            if (run.size() == 1) {
                alone.append(run.front());
                continue;
            }
            QLineSeries *series = lineAt(m_usedLines++);
            series->setPen(penOf(line, state.face, theme, firmness));
            series->replace(thinned(run, most));
            series->show();
        }
    };
    draw(line.doubtfulRuns, Firmness::Doubtful);
    draw(line.runs, Firmness::Firm);
    draw(line.weightedRuns, Firmness::Weighted);
    const QPen pen = penOf(line, state.face, theme);
    drawDots(alone, pen.color(), Qt::NoPen, std::max(3.0, pen.widthF() * 1.6));
}

void TrendChart::draw(const TrendState &state, const Theme &theme)
{
    const bool hasRingedCross = std::any_of(state.lines.begin(), state.lines.end(), [](const TrendLineState &line) {
        return line.isRunning && line.isLastDoubtful;
    });
    const bool old = state.face == Face::Old;
    m_theme = theme;
    m_inset = hasRingedCross ? ringedDoubtReach(theme) : theme.stroke(5);
    fitAxes();
    m_usedLines = 0;
    m_usedDots = 0;
    m_doubts.clear();
    QList<QPointF> newest;
    QList<QPointF> running;
    for (const TrendLineState &line : state.lines) {
        drawRuns(line, state, theme);
        if (!line.doubtful.isEmpty())
            m_doubts.push_back({line.doubtful, line.isRunning && line.isLastDoubtful});
        if (!line.last || line.isLastDoubtful)
            continue;
        if (line.isRunning)
            running.append(*line.last);
        else if (!old)
            newest.append(*line.last);
    }
    // On top of everything: the newest points, as rings where their time is not over.
    const Palette &palette = theme.palette();
    drawDots(newest, palette.ink, Qt::NoPen, theme.stroke(8));
    drawDots(running, palette.panel, QPen(old ? palette.inkSecond : palette.ink, theme.stroke(2)), theme.stroke(8));
    for (size_t i = m_usedLines; i < m_lines.size(); ++i) {
        m_lines[i]->hide();
        m_lines[i]->clear();
    }
    for (size_t i = m_usedDots; i < m_dots.size(); ++i) {
        m_dots[i]->hide();
        m_dots[i]->clear();
    }
    viewport()->update();
}

/// The crosses, which no series can have for points.
void TrendChart::drawForeground(QPainter *painter, const QRectF &)
{
    const QRectF inner = plot();
    for (const Doubts &doubts : m_doubts) {
        QList<QPointF> places;
        for (const QPointF &point : doubts.places)
            places.append({inner.left() + point.x() * inner.width(), inner.bottom() - point.y() * inner.height()});
        paintDoubts(*painter, places, m_theme);
        if (doubts.isLastRunning)
            paintRingedDoubt(*painter, places.back(), m_theme);
    }
}

} // namespace ioc
