// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/states_panel.h"

#include "widgets/models/wall_text.h"
#include "widgets/tiles/doubt_painting.h"
#include "widgets/tiles/over_time_painting.h"
#include "widgets/tiles/tile_parts.h"

#include <QPainterPath>

#include <algorithm>

namespace ioc {
namespace {

constexpr double kLeastRow = 2.1; // in lines: words and the bar
constexpr double kMostRow = 3.4;
constexpr double kSlim = 0.4;     // height of what is normal, of a bar's
constexpr double kDownGap = 0.24; // along the middle, of the height
constexpr double kPausedGap = 0.4;
constexpr double kRoomForCross = 3; // width of a doubtful stretch, in reaches of its cross

/// A bar with a gap along its middle.
void paintBroken(QPainter &painter, const QRectF &box, double gap, const QColor &colour)
{
    const double half = box.height() * (1 - gap) / 2;
    painter.fillRect(QRectF(box.left(), box.top(), box.width(), half), colour);
    painter.fillRect(QRectF(box.left(), box.bottom() - half, box.width(), half), colour);
}

} // namespace

StatesState StatesPanel::stateOf(const Snapshot &snapshot, const PresentContext &context) const
{
    return makeStatesState(tile(), snapshot, context);
}

void StatesPanel::stateChanged()
{
    describe(state()->head.title, state()->accessibleText, state()->accessibleText);
}

void StatesPanel::paintContent(QPainter &painter, const QRectF &area)
{
    if (state()->head.face == Face::NoData)
        return paintNoData(painter, area, state()->head, theme());
    const double line = lineHeight(theme().body());
    QRectF rest = paintHead(painter, area, state()->head, theme());
    const int count = int(state()->rows.size());
    if (rest.height() >= (kLeastRow * std::min(count, 2) + 2) * line) {
        paintLegend(painter, QRectF(rest.left(), rest.top(), rest.width(), line));
        rest.setTop(rest.top() + line * 1.15);
    }
    if (rest.height() < (kLeastRow + 1) * line)
        return paintTooSmall(painter, rest, {}, theme());
    rest.setBottom(rest.bottom() - line);
    paintTimeLabels(painter, QRectF(rest.left(), rest.bottom(), rest.width(), line), state()->ticks, theme());
    int shown = std::min(count, int(rest.height() / (kLeastRow * line)));
    if (shown < count) {
        shown = std::min(count, int((rest.height() - line) / (kLeastRow * line)));
        drawLine(painter, QRectF(rest.left(), rest.bottom() - line, rest.width(), line), WallText::more(count - shown),
                 theme().body(), theme().palette().inkSecond);
        rest.setBottom(rest.bottom() - line);
    }
    if (shown < 1)
        return;
    std::vector<const StateRow *> rows;
    for (const StateRow &row : state()->rows)
        rows.push_back(&row);
    if (shown < count) // what is wrong now before what has no room
        std::stable_partition(rows.begin(), rows.end(), [](const StateRow *row) { return row->mark != Mark::None; });
    const double high = std::min(rest.height() / shown, kMostRow * line);
    for (int i = 0; i < shown; ++i)
        paintRow(painter, QRectF(rest.left(), rest.top() + high * i, rest.width(), high), *rows[size_t(i)]);
}

void StatesPanel::paintLegend(QPainter &painter, const QRectF &box) const
{
    LegendRow legend(painter, box, theme());
    for (const StateKey &key : state()->keys)
        legend.add(key.text, [&](const QRectF &swatch) { paintStretch(painter, swatch, key.stood); });
    legend.add(state()->runningText,
               [&](const QRectF &swatch) { paintRunning(painter, swatch.adjusted(swatch.width() * 0.7, 0, 0, 0)); });
}

void StatesPanel::paintRow(QPainter &painter, const QRectF &box, const StateRow &row) const
{
    const Palette &palette = theme().palette();
    const QFont font = theme().body();
    const double line = lineHeight(font);
    const double side = theme().type().body;
    double left = box.left();
    const bool isMarked = row.feed ? *row.feed != FeedState::Ok : row.mark != Mark::None;
    if (isMarked) {
        const QRectF mark(left, box.top(), side, line);
        if (row.feed)
            drawFeedMark(painter, mark, *row.feed, side, feedMarkColour(*row.feed, palette));
        else
            drawMark(painter, mark, row.mark, side, markColour(row.mark, palette));
        left += side * 1.15;
    }
    const bool isOld = !row.oldText.isEmpty() && !isHatched(); // else the head tells it
    if (isOld)
        paintOldRow(painter, box, theme());
    const double room = box.right() - left - side;
    const double name = textWidth(row.name, font);
    const QString whole = isOld ? row.oldText : row.summaryText;
    const QString words = name + textWidth(whole, font) <= room ? whole : isOld ? row.oldBrief : row.shortText;
    const double wide = std::min(textWidth(words, font), room);
    const bool fits = name + wide <= room || name > room; // a name alone may be longer than the tile
    drawLine(painter, QRectF(left, box.top(), fits && name <= room ? name : room - wide, line), row.name, font,
             row.oldText.isEmpty() ? palette.ink : palette.inkSecond);
    drawLine(painter, QRectF(box.right() - wide, box.top(), wide, line), words, font,
             row.mark == Mark::None ? palette.inkSecond : markColour(row.mark, palette), Qt::AlignRight);

    const double gap = std::max(line * 0.15, box.height() * 0.12);
    const QRectF bar(box.left(), box.top() + line, box.width(), box.height() - line - gap);
    for (const StateStretch &stretch : row.stretches)
        paintStretch(painter,
                     QRectF(bar.left() + stretch.from * bar.width(), bar.top(),
                            (stretch.to - stretch.from) * bar.width(), bar.height()),
                     stretch.stood);
    if (state()->running >= 1)
        return;
    const double x = bar.left() + state()->running * bar.width();
    paintRunning(painter, QRectF(x, bar.top(), 0, bar.height()));
}

/// A dashed line on the left of a box: what stands behind it is not over.
void StatesPanel::paintRunning(QPainter &painter, const QRectF &box) const
{
    QPen dashed(theme().palette().ink, theme().stroke(1.2), Qt::CustomDashLine, Qt::FlatCap);
    dashed.setDashPattern({2, 1.5});
    painter.setPen(dashed);
    painter.drawLine(box.topLeft(), box.bottomLeft());
}

void StatesPanel::paintStretch(QPainter &painter, const QRectF &box, Stood stood) const
{
    const Palette &palette = theme().palette();
    const bool isOld = state()->head.face == Face::Old;
    const double slim = box.height() * (1 - kSlim) / 2;
    const QRectF middle = box.adjusted(0, slim, 0, -slim);
    const double thin = std::max(1.0, theme().stroke(1));
    QPainterPath shape;
    switch (stood) {
    case Stood::Met:
    case Stood::Current:
        painter.fillRect(middle, palette.bulletFill);
        break;
    case Stood::Missed:
        painter.fillRect(box, isOld ? palette.inkSecond : palette.warning);
        break;
    case Stood::Late:
        painter.fillRect(box.adjusted(0, slim / 2, 0, -slim / 2), isOld ? palette.inkSecond : palette.warning);
        break;
    case Stood::Down:
        paintBroken(painter, box, kDownGap, isOld ? palette.inkSecond : palette.critical);
        break;
    case Stood::Paused:
        paintBroken(painter, middle, kPausedGap, palette.inkSecond);
        break;
    case Stood::Doubtful:
        shape.addRect(middle);
        painter.fillRect(middle, palette.raised);
        drawHatch(painter, shape, palette.inkSecond, thin * 2);
        if (box.width() >= doubtReach(theme()) * kRoomForCross)
            paintDoubt(painter, box.center(), doubtReach(theme()), theme());
        break;
    case Stood::NoTarget:
        painter.fillRect(QRectF(box.left(), box.center().y() - thin, box.width(), thin * 2), palette.bulletFill);
        break;
    case Stood::NoData:
        shape.addRect(box);
        drawHatch(painter, shape, palette.inkThird, thin);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.inkThird, thin));
        painter.drawRect(box.adjusted(thin / 2, thin / 2, -thin / 2, -thin / 2));
        break;
    case Stood::ToCome:
        break;
    }
}

} // namespace ioc
