// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/desk_chart.h"

#include "widgets/models/alarm_words.h"
#include "widgets/wall/painting.h"

#include <QPainterPath>

#include <algorithm>
#include <vector>

namespace ioc {
namespace {

constexpr double kGap = 6;
constexpr double kPlate = 2; ///< about the name of a limit

double widest(const std::vector<AxisTick> &ticks, const QFont &font)
{
    double width = 0;
    for (const AxisTick &tick : ticks)
        width = std::max(width, textWidth(tick.label, font));
    return width;
}

QPointF placeOf(const QPointF &point, const QRectF &plot)
{
    return {plot.left() + point.x() * plot.width(), plot.bottom() - point.y() * plot.height()};
}

bool crosses(const QLineF &line, const QRectF &box)
{
    const QLineF sides[] = {{box.topLeft(), box.topRight()},
                            {box.bottomLeft(), box.bottomRight()},
                            {box.topLeft(), box.bottomLeft()},
                            {box.topRight(), box.bottomRight()}};
    return box.contains(line.p1()) || std::any_of(std::begin(sides), std::end(sides), [&line](const QLineF &side) {
               return side.intersects(line, nullptr) == QLineF::BoundedIntersection;
           });
}

/// Where a name so wide may begin on a level line: at the line's right end, its left one, and from right to left
/// between them.
std::vector<QPointF> beginsOfName(const QLineF &ends, double width)
{
    const QPointF last = ends.p2() - QPointF(width, 0);
    const QPointF first = ends.p1() + QPointF(kGap, 0);
    const QPointF step = (last - first) * width / 4 / std::max(1.0, last.x() - first.x());
    std::vector<QPointF> begins{last, first};
    for (QPointF at = last - step; at.x() > first.x(); at -= step)
        begins.push_back(at);
    return begins;
}

/// Where the name of a level line stands, from `ends` left to right: above or below it, where the fewest lines go
/// through it and no other name stands; empty where it has no room.
QRectF placeOfName(const QLineF &ends, const QSizeF &size, const QRectF &plot, const QList<QLineF> &lines,
                   const QList<QRectF> &names)
{
    QRectF best;
    qsizetype fewest = -1;
    for (const QPointF &at : beginsOfName(ends, size.width())) {
        for (const double top : {at.y() - size.height(), at.y()}) {
            const QRectF box(QPointF(std::max(plot.left(), at.x()), top), size);
            if (top < plot.top() - size.height() / 2 || box.bottom() > plot.bottom())
                continue;
            const auto through = [&box](const QLineF &line) { return crosses(line, box); };
            const auto over = [&box](const QRectF &name) { return name.intersects(box); };
            const qsizetype count = std::count_if(lines.begin(), lines.end(), through) +
                                    (lines.size() + 1) * std::count_if(names.begin(), names.end(), over);
            if (count == 0)
                return box;
            if (fewest < 0 || count < fewest) {
                fewest = count;
                best = box;
            }
        }
    }
    return best;
}

} // namespace

DeskChart::DeskChart(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("alarmChart"));
    setMinimumHeight(150);
}

void DeskChart::setState(const std::optional<TrendState> &state)
{
    if (m_state == state)
        return;
    m_state = state;
    setAccessibleName(state ? state->title : QString());
    setAccessibleDescription(state ? state->accessibleText : QString());
    setToolTip(AlarmWords::toolTip(accessibleDescription()));
    update();
}

void DeskChart::paintEvent(QPaintEvent *)
{
    if (!m_state)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &palette = m_theme.palette();
    const QFont font = m_theme.font(12);
    const QFont bold = m_theme.body(QFont::DemiBold);
    const double line = lineHeight(font);
    const double head = lineHeight(bold);
    const QRectF area(rect());
    const QRectF title(area.left(), area.top(), area.width(), head);
    const bool isOld = m_state->face == Face::Old;
    const QString beside = isOld ? m_state->ageText : m_state->unitText + QStringLiteral(" · ") + m_state->spanText;
    drawLine(painter, title.adjusted(0, 0, -textWidth(beside, font) - kGap, 0), m_state->title, bold, palette.ink);
    if (!m_state->sentence.isEmpty()) {
        drawLine(painter, area.adjusted(0, head, 0, 0), m_state->sentence, m_theme.body(), palette.inkSecond,
                 Qt::AlignHCenter);
        return;
    }
    drawLine(painter, title, beside, font, palette.inkThird, Qt::AlignRight);
    const double left = widest(m_state->yTicks, font) + kGap;
    const QRectF plot(left, head + line, area.width() - left - kGap, area.height() - head - 2.4 * line);
    if (plot.height() < line)
        return;
    if (isOld) {
        QPainterPath whole;
        whole.addRect(plot);
        drawHatch(painter, whole, m_theme);
    }
    paintAxes(painter, plot);
    paintLines(painter, plot);
}

void DeskChart::paintAxes(QPainter &painter, const QRectF &plot) const
{
    const Palette &palette = m_theme.palette();
    const QFont font = m_theme.font(12);
    const double line = lineHeight(font);
    for (const AxisTick &tick : m_state->yTicks) {
        const double y = plot.bottom() - tick.position * plot.height();
        painter.setPen(QPen(palette.line, 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        drawLine(painter, QRectF(0, y - line / 2, plot.left() - kGap, line), tick.label, font, palette.inkThird,
                 Qt::AlignRight);
    }
    const double step = widest(m_state->xTicks, font) + 3 * kGap;
    double free = -step;
    for (const AxisTick &tick : m_state->xTicks) {
        const double x = plot.left() + tick.position * plot.width();
        if (x - free < step)
            continue;
        free = x;
        const double width = textWidth(tick.label, font);
        drawLine(painter,
                 QRectF(std::min(x - width / 2, rect().right() - width), plot.bottom() + kGap, width + 1, line),
                 tick.label, font, palette.inkThird);
    }
}

QPen DeskChart::penOf(const TrendLineState &line, bool weighted) const
{
    const Palette &palette = m_theme.palette();
    const bool isOld = m_state->face == Face::Old;
    switch (line.role) {
    case LineRole::Actual: {
        QPen pen(isOld ? palette.inkSecond : palette.accent, 2, weighted ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap,
                 Qt::RoundJoin);
        return pen;
    }
    case LineRole::Forecast:
        return QPen(isOld ? palette.inkSecond : palette.accent, 1.5, Qt::DashLine);
    case LineRole::Comparison:
        return QPen(palette.inkThird, 1.5, Qt::DotLine);
    case LineRole::Plan:
        break;
    }
    return QPen(palette.ink, 1.2);
}

void DeskChart::paintLines(QPainter &painter, const QRectF &plot) const
{
    QList<QLineF> drawn;
    for (const TrendLineState &line : m_state->lines) {
        for (const auto *runs : {&line.runs, &line.weightedRuns}) {
            const QPen pen = penOf(line, runs == &line.weightedRuns);
            for (const QList<QPointF> &run : *runs) {
                QPolygonF places;
                for (const QPointF &point : thinned(run, std::max(4, width())))
                    places.append(placeOf(point, plot));
                for (qsizetype i = 1; i < places.size() && line.role != LineRole::Plan; ++i)
                    drawn.append({places[i - 1], places[i]});
                painter.setPen(pen);
                painter.setBrush(Qt::NoBrush);
                if (places.size() == 1)
                    painter.drawEllipse(places.front(), 1.5, 1.5);
                else
                    painter.drawPolyline(places);
            }
        }
        if (line.last && m_state->face != Face::Old) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.palette().ink);
            painter.drawEllipse(placeOf(*line.last, plot), 3.5, 3.5);
        }
    }
    paintNames(painter, plot, drawn);
}

void DeskChart::paintNames(QPainter &painter, const QRectF &plot, const QList<QLineF> &drawn) const
{
    const QFont font = m_theme.font(12);
    const Palette &palette = m_theme.palette();
    QList<QRectF> names;
    for (const TrendLineState &line : m_state->lines) {
        if (line.role != LineRole::Plan || line.name.isEmpty() || line.runs.empty())
            continue;
        const QSizeF size(std::min(textWidth(line.name, font) + 1, plot.width()), lineHeight(font));
        const QList<QPointF> &run = line.runs.front();
        const QRectF box =
            placeOfName({placeOf(run.front(), plot), placeOf(run.back(), plot)}, size, plot, drawn, names);
        if (box.isEmpty())
            continue;
        painter.fillRect(box.adjusted(-kPlate, kPlate, kPlate, -kPlate), palette.panel); // where a line goes through it
        drawLine(painter, box, line.name, font, palette.ink);
        names.append(box);
    }
}

} // namespace ioc
