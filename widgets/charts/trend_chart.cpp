// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/trend_chart.h"

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

QPen TrendChart::penOf(const TrendLineState &line, Face face, const Theme &theme, bool weighted)
{
    const bool old = face == Face::Old;
    const Palette &palette = theme.palette();
    const QColor colours[] = {palette.accent, palette.second, palette.third};
    const QColor own = old ? palette.inkSecond : colours[size_t(line.colour) % std::size(colours)];
    switch (line.role) {
    case LineRole::Actual:
        return weighted ? dashed(own, theme.stroke(2.5), {4, 2})
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

void TrendChart::draw(const TrendState &state, const Theme &theme)
{
    const bool old = state.face == Face::Old;
    m_inset = theme.stroke(5);
    fitAxes();
    const int most = std::max(4, width());
    size_t lines = 0;
    size_t dots = 0;
    QList<QPointF> newest;
    QList<QPointF> running;
    for (const TrendLineState &line : state.lines) {
        const QPen pen = penOf(line, state.face, theme);
        QList<QPointF> alone;
        for (const auto *runs : {&line.runs, &line.weightedRuns}) {
            const bool weighted = runs == &line.weightedRuns;
            for (const auto &run : *runs) {
                if (run.size() == 1) {
                    alone.append(run.front());
                    continue;
                }
                QLineSeries *series = lineAt(lines++);
                series->setPen(weighted ? penOf(line, state.face, theme, true) : pen);
                series->replace(thinned(run, most));
                series->show();
            }
        }
        if (line.last && !old)
            (line.isRunning ? running : newest).append(*line.last);
        if (alone.isEmpty())
            continue;
        QScatterSeries *series = dotsAt(dots++);
        series->setBrush(pen.color());
        series->setPen(Qt::NoPen);
        series->setMarkerSize(std::max(3.0, pen.widthF() * 1.6));
        series->replace(alone);
        series->show();
    }
    // On top of everything: the newest points, as rings where their time is not over.
    for (const auto *points : {&newest, &running}) {
        if (points->isEmpty())
            continue;
        QScatterSeries *series = dotsAt(dots++);
        series->setBrush(points == &running ? theme.palette().panel : theme.palette().ink);
        series->setPen(points == &running ? QPen(theme.palette().ink, theme.stroke(2)) : QPen(Qt::NoPen));
        series->setMarkerSize(theme.stroke(8));
        series->replace(*points);
        series->show();
    }
    for (size_t i = lines; i < m_lines.size(); ++i) {
        m_lines[i]->hide();
        m_lines[i]->clear();
    }
    for (size_t i = dots; i < m_dots.size(); ++i) {
        m_dots[i]->hide();
        m_dots[i]->clear();
    }
}

} // namespace ioc
