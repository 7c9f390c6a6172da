// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/multiples_panel.h"

#include "widgets/models/wall_text.h"
#include "widgets/tiles/doubt_painting.h"
#include "widgets/tiles/over_time_painting.h"
#include "widgets/tiles/tile_parts.h"

#include <QPainterPath>

#include <algorithm>

namespace ioc {
namespace {

constexpr double kLeastWide = 8;   // of a small trend, in letters' sizes
constexpr double kLeastHigh = 3.2; // in lines: name and value, and two lines of a trend
constexpr double kShape = 2.6;     // the width over the height that a small trend looks best with
constexpr double kGap = 0.7;       // between them, in letters' sizes

} // namespace

MultiplesState MultiplesPanel::stateOf(const Snapshot &snapshot, const PresentContext &context) const
{
    return makeMultiplesState(tile(), snapshot, context);
}

void MultiplesPanel::stateChanged()
{
    describe(state()->head.title, state()->accessibleText, state()->accessibleText);
}

/// As many rows and columns as show most, and of those the ones with the best shape.
MultiplesPanel::Grid MultiplesPanel::gridFor(const QRectF &area) const
{
    const double gap = theme().type().body * kGap;
    double wide = theme().type().body * kLeastWide;
    for (const SmallTrend &small : state()->trends)
        wide = std::max(wide, std::min(area.width(), textWidth(small.valueText, theme().body(QFont::DemiBold)) +
                                                         theme().type().body * 4));
    const double high = lineHeight(theme().body()) * kLeastHigh;
    const int mostColumns = std::max(0, int((area.width() + gap) / (wide + gap)));
    const int mostRows = std::max(0, int((area.height() + gap) / (high + gap)));
    const int count = int(state()->trends.size());
    Grid best;
    int bestShown = 0;
    double bestShape = 0;
    for (int columns = 1; columns <= mostColumns; ++columns) {
        const int rows = std::min(mostRows, (count + columns - 1) / columns);
        if (rows == 0)
            continue;
        const int shown = std::min(count, columns * rows);
        const double shape = (area.width() / columns) / (area.height() / rows) / kShape;
        const double distance = shape < 1 ? 1 / shape : shape;
        if (shown > bestShown || (shown == bestShown && distance < bestShape)) {
            best = {columns, rows};
            bestShown = shown;
            bestShape = distance;
        }
    }
    return best;
}

void MultiplesPanel::paintContent(QPainter &painter, const QRectF &area)
{
    if (state()->head.face == Face::NoData)
        return paintNoData(painter, area, state()->head, theme());
    QRectF rest = paintHead(painter, area, state()->head, theme());
    const QFont plain = theme().body();
    const double line = lineHeight(plain);
    Grid grid = gridFor(rest);
    const int count = int(state()->trends.size());
    const bool all = grid.columns * grid.rows >= count;
    if (grid.columns * grid.rows == 0)
        return paintTooSmall(painter, rest, {}, theme());
    const bool footFits = rest.height() >= (kLeastHigh * 2 + 1) * line;
    if (footFits || !all) {
        const QRectF shorter = rest.adjusted(0, 0, 0, -line);
        const Grid below = gridFor(shorter);
        const bool keeps = below.columns * below.rows >= std::min(count, grid.columns * grid.rows);
        if (below.columns > 0 && (keeps || !all)) {
            grid = below;
            rest = shorter;
            const int shown = std::min(count, grid.columns * grid.rows);
            paintFoot(painter, QRectF(rest.left(), rest.bottom(), rest.width(), line), count - shown);
        }
    }
    const double gap = theme().type().body * kGap;
    const double wide = (rest.width() + gap) / grid.columns;
    const double high = (rest.height() + gap) / grid.rows;
    for (int i = 0; i < std::min(count, grid.columns * grid.rows); ++i) {
        const QRectF cell(rest.left() + wide * (i % grid.columns), rest.top() + high * int(i / grid.columns),
                          wide - gap, high - gap);
        paintCell(painter, cell, state()->trends[size_t(i)]);
    }
}

void MultiplesPanel::paintFoot(QPainter &painter, const QRectF &box, int more) const
{
    LegendRow foot(painter, box, theme());
    const auto addDoubtful = [&] {
        foot.add(state()->doubtfulText,
                 [&](const QRectF &swatch) { paintDoubt(painter, swatch.center(), doubtReach(theme()), theme()); });
    };
    const bool isOld = state()->head.face == Face::Old; // then the head does not tell it
    if (more > 0)
        foot.add(WallText::more(more));
    if (isOld)
        addDoubtful();
    foot.add(state()->scaleText);
    foot.add(state()->runningText,
             [&](const QRectF &swatch) { paintEnd(painter, swatch.center(), true, state()->head.face); });
    if (!isOld)
        addDoubtful();
}

void MultiplesPanel::paintCell(QPainter &painter, const QRectF &box, const SmallTrend &small) const
{
    const double line = lineHeight(theme().body());
    if (small.face == Face::Old && !isHatched()) {
        QPainterPath shape;
        shape.addRect(box);
        drawHatch(painter, shape, theme());
    }
    paintWords(painter, box, small);
    const bool hasStatus = !small.statusText.isEmpty() && box.height() >= line * 4;
    const double top = box.top() + line * (hasStatus ? 2.1 : 1.15);
    paintTrend(painter, QRectF(box.left(), top, box.width(), box.bottom() - top - theme().stroke(3)), small);
}

void MultiplesPanel::paintWords(QPainter &painter, const QRectF &box, const SmallTrend &small) const
{
    const Palette &palette = theme().palette();
    const QFont bold = theme().body(QFont::DemiBold);
    const double line = lineHeight(theme().body());
    const double side = theme().type().body;
    const QRectF first(box.left(), box.top(), box.width(), line);
    const bool quiet = small.face == Face::Old || small.face == Face::NoData || small.isValueDoubtful;
    double value = textWidth(small.valueText, bold);
    drawLine(painter, first, small.valueText, bold, quiet ? palette.inkSecond : palette.ink, Qt::AlignRight);
    if (small.isValueDoubtful) {
        const double reach = std::min(doubtReach(theme()), side * 0.3);
        value += reach * 3;
        paintDoubt(painter, QPointF(first.right() - value + reach, first.center().y()), reach, theme());
    }
    double left = first.left();
    if (small.mark != Mark::None) {
        drawMark(painter, QRectF(left, first.top(), side, line), small.mark, side, markColour(small.mark, palette));
        left += side * 1.15;
    }
    drawLine(painter, QRectF(left, first.top(), first.right() - value - side * 0.5 - left, line), small.name,
             theme().body(), palette.inkSecond);
    if (!small.statusText.isEmpty() && box.height() >= line * 4)
        drawLine(painter, first.translated(0, line), small.statusText, theme().body(),
                 small.mark == Mark::None ? palette.inkThird : markColour(small.mark, palette));
}

/// The newest point: a ring where its time is not over.
void MultiplesPanel::paintEnd(QPainter &painter, const QPointF &at, bool isRunning, Face face) const
{
    const Palette &palette = theme().palette();
    const QColor ink = face == Face::Old ? palette.inkSecond : palette.ink;
    const double half = theme().stroke(3.5);
    painter.setPen(isRunning ? QPen(ink, theme().stroke(1.8)) : QPen(Qt::NoPen));
    painter.setBrush(isRunning ? palette.panel : ink);
    painter.drawEllipse(at, half, half);
}

void MultiplesPanel::paintTrend(QPainter &painter, const QRectF &box, const SmallTrend &small) const
{
    const Palette &palette = theme().palette();
    const double inset = theme().stroke(4);
    const QRectF plot = box.adjusted(inset, inset, -inset, -inset);
    if (plot.height() <= 0 || plot.width() <= 0)
        return;
    const auto place = [&plot](const QPointF &point) {
        return QPointF(plot.left() + point.x() * plot.width(), plot.bottom() - point.y() * plot.height());
    };
    painter.setPen(QPen(palette.line, std::max(1.0, theme().px(1))));
    const double base = state()->zero.value_or(0);
    painter.drawLine(place({0, base}), place({1, base}));
    const auto draw = [&](const std::vector<QList<QPointF>> &runs, const QPen &pen) {
        painter.setBrush(Qt::NoBrush);
        for (const QList<QPointF> &run : runs) {
            QPolygonF places;
            for (const QPointF &point : thinned(run, std::max(4, int(plot.width()))))
                places.append(place(point));
            painter.setPen(pen);
            if (places.size() > 1) {
                painter.drawPolyline(places);
                continue;
            }
            painter.setPen(Qt::NoPen);
            painter.setBrush(pen.color());
            painter.drawEllipse(places.front(), pen.widthF() * 1.2, pen.widthF() * 1.2);
            painter.setBrush(Qt::NoBrush);
        }
    };
    QPen dotted(palette.inkThird, theme().stroke(1.5), Qt::CustomDashLine, Qt::FlatCap);
    dotted.setDashPattern({1.2, 1.8});
    draw(small.comparisonRuns, dotted);
    const QColor colour = small.face == Face::Old ? palette.inkSecond : palette.accent;
    draw(small.doubtfulRuns, doubtfulPen(colour, theme()));
    draw(small.runs, QPen(colour, theme().stroke(2.2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QList<QPointF> doubts;
    for (const QPointF &point : small.doubtful)
        doubts.append(place(point));
    paintDoubts(painter, doubts, theme());
    if (!small.last || (small.face == Face::Old && !small.isRunning))
        return;
    if (!small.isLastDoubtful)
        paintEnd(painter, place(*small.last), small.isRunning, small.face);
    else if (small.isRunning)
        paintRingedDoubt(painter, place(*small.last), theme());
}

} // namespace ioc
