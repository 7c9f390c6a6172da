// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/bullets_panel.h"

#include "widgets/tiles/bullet_track.h"
#include "widgets/tiles/legend_row.h"
#include "widgets/tiles/tile_parts.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr double kLeastTrack = 8;     // in sizes of the body text, for a bar beside its name
constexpr double kTrackHeight = 0.75; // of a line of text
constexpr double kTrackThick = 0.5;

} // namespace

/// How all rows are laid out.
struct BulletsPanel::Shape
{
    bool isWide = false;    ///< name, bar and value on one line
    bool hasStatus = false; ///< words on what is wrong on a line of their own
    double name = 0;        ///< widths of a wide row
    double value = 0;
    double row = 0; ///< height
};

BulletsState BulletsPanel::stateOf(const Snapshot &snapshot, const PresentContext &context) const
{
    return makeBulletsState(tile(), snapshot, context);
}

void BulletsPanel::stateChanged()
{
    describe(state()->accessibleName, state()->accessibleText);
}

QString BulletsPanel::valueOf(const FigureRow &row) const
{
    return row.unitText.isEmpty() ? row.valueText : QString(row.valueText + QChar(QChar::Nbsp) + row.unitText);
}

double BulletsPanel::valueWidth(const FigureRow &row) const
{
    return textWidth(valueOf(row), theme().body(QFont::DemiBold)) + markIndent(row.mark, theme()) +
           (row.partial ? ringWidth(theme()) : 0);
}

BulletsPanel::Shape BulletsPanel::shapeOf(const QRectF &area) const
{
    const double line = lineHeight(theme().body());
    const double gap = theme().px(16);
    Shape shape;
    for (const FigureRow &row : state()->rows) {
        shape.name = std::max(shape.name, textWidth(row.name, theme().body()));
        shape.value = std::max(shape.value, valueWidth(row));
    }
    shape.isWide = area.width() - shape.name - shape.value - 2 * gap >= theme().type().body * kLeastTrack;
    shape.row = (shape.isWide ? line : line * (1 + kTrackHeight)) + theme().px(8);
    const double rows = double(state()->rows.size());
    if ((shape.row + line) * rows <= area.height()) {
        shape.hasStatus = true;
        shape.row += line;
    }
    const double spare = area.height() - shape.row * rows;
    if (spare > 0 && rows > 0)
        shape.row += std::min(spare / rows, line * 0.8);
    return shape;
}

QString BulletsPanel::moreText(size_t first, double width) const
{
    const double room = width - markIndent(gravestFrom(state()->rows, first), theme());
    return fittingForm({moreRows(state()->rows, first), moreRowsBrief(state()->rows, first)}, theme().body(), room);
}

void BulletsPanel::paintContent(QPainter &painter, const QRectF &area)
{
    const double line = lineHeight(theme().body());
    QRectF rest = area;
    if (area.height() < tileHeadHeight(state()->title, theme()) + line * 2) {
        paintTooSmall(painter, area, state()->accessibleName, theme());
        return;
    }
    rest.setTop(area.top() + paintTileHead(painter, area, state()->title, {}, theme()));
    const bool hasLegend = !QString(state()->targetLegend + state()->comparisonLegend + state()->partialText).isEmpty();
    if (hasLegend && shapeOf(rest).row * double(state()->rows.size()) + line <= rest.height()) {
        paintLegend(painter, QRectF(rest.left(), rest.bottom() - line, rest.width(), line));
        rest.setBottom(rest.bottom() - line);
    }
    const Shape shape = shapeOf(rest);
    double y = rest.top();
    for (size_t i = 0; i < state()->rows.size(); ++i) {
        const bool isLast = i + 1 == state()->rows.size();
        if (y + shape.row + (isLast ? 0 : line) > rest.bottom() + 1) {
            paintMarkedLine(painter, QRectF(rest.left(), y, rest.width(), line), gravestFrom(state()->rows, i),
                            moreText(i, rest.width()), theme().body(), theme().palette().inkSecond, theme());
            return;
        }
        paintRow(painter, QRectF(rest.left(), y, rest.width(), shape.row), state()->rows[i], shape);
        y += shape.row;
    }
}

void BulletsPanel::paintRow(QPainter &painter, const QRectF &box, const FigureRow &row, const Shape &shape) const
{
    const double line = lineHeight(theme().body());
    const double gap = theme().px(16);
    const QColor ink = row.face == Face::Old ? theme().palette().inkSecond : theme().palette().ink;
    if (row.face == Face::Old)
        paintOldRow(painter, box.adjusted(0, theme().px(1), 0, -theme().px(1)), theme());
    const double content = (shape.isWide ? line : line * (1 + kTrackHeight)) + (shape.hasStatus ? line : 0);
    const double top = box.top() + (box.height() - content) / 2;
    const double nameWidth = shape.isWide ? shape.name : box.width() - valueWidth(row) - gap;
    const QRectF first(box.left(), top, box.width(), line);
    drawLine(painter, QRectF(first.left(), first.top(), nameWidth, line), row.name, theme().body(), ink);
    paintValue(painter, first, row);
    QRectF track(box.left(), top + line, box.width(), line * kTrackHeight);
    QRectF status(box.left(), track.bottom(), box.width(), line);
    if (shape.isWide) {
        track = QRectF(box.left() + shape.name + gap, top, box.width() - shape.name - shape.value - 2 * gap, line);
        status = QRectF(track.left(), first.bottom(), box.right() - track.left(), line);
    }
    if (row.face == Face::Old && !shape.hasStatus) { // since when is told before how much
        paintStatus(painter, QRectF(track.left(), track.center().y() - line / 2, track.width(), line), row);
        return;
    }
    paintTrack(painter, track.adjusted(0, track.height() * 0.1, 0, -track.height() * 0.1), row);
    if (shape.hasStatus)
        paintStatus(painter, status, row);
}

void BulletsPanel::paintValue(QPainter &painter, const QRectF &cell, const FigureRow &row) const
{
    const Palette &palette = theme().palette();
    const QFont bold = theme().body(QFont::DemiBold);
    const QColor ink = row.face == Face::Old ? palette.inkSecond : palette.ink;
    double left = cell.right() - textWidth(valueOf(row), bold);
    drawLine(painter, cell, valueOf(row), bold, ink, Qt::AlignRight);
    if (row.partial) {
        left -= ringWidth(theme());
        paintRing(painter, QRectF(left, cell.top(), ringWidth(theme()), cell.height()), theme());
    }
    if (row.mark == Mark::None)
        return;
    left -= markIndent(row.mark, theme());
    const double side = theme().type().body;
    drawMark(painter, QRectF(left, cell.top(), side * 0.9, cell.height()), row.mark, side,
             markColour(row.mark, palette));
}

/// Without a bar the words stand in its place.
void BulletsPanel::paintTrack(QPainter &painter, const QRectF &box, const FigureRow &row) const
{
    if (row.bullet) {
        drawBullet(
            painter, box, *row.bullet,
            {box.height() * kTrackThick / 0.8, row.mark > Mark::Notice ? row.mark : Mark::None, row.face == Face::Old},
            theme());
        return;
    }
    const QString words = row.face == Face::NoData ? row.troubleText : row.comparisonText;
    const double line = lineHeight(theme().body());
    drawLine(painter, QRectF(box.left(), box.center().y() - line / 2, box.width(), line), words, theme().body(),
             theme().palette().inkSecond);
}

/// What is said besides what is wrong.
QString BulletsPanel::asideOf(const FigureRow &row, double width) const
{
    const QFont font = theme().body();
    if (row.face == Face::NoData)
        return row.bullet ? row.troubleText : row.dueText;
    if (row.face == Face::Old)
        return fittingForm({row.troubleText, row.timeText + QStringLiteral(" · ") + row.dueText}, font, width);
    const QString aside = joinedWhileFitting({row.bullet ? row.comparisonText : QString(), row.timeText}, font, width);
    return textWidth(aside, font) <= width || row.statusText.isEmpty() ? aside : QString();
}

void BulletsPanel::paintStatus(QPainter &painter, const QRectF &box, const FigureRow &row) const
{
    const Palette &palette = theme().palette();
    const QFont font = theme().body();
    if (isInTrouble(row)) {
        const double room = box.width() - markIndent(row.feedState, theme());
        return paintFeedLine(painter, box, row.feedState, asideOf(row, room), font, palette.inkSecond, theme());
    }
    QRectF rest = box;
    if (!row.statusText.isEmpty()) {
        drawLine(painter, box, row.statusText, font,
                 row.mark > Mark::Notice ? markColour(row.mark, palette) : palette.inkSecond);
        rest.setLeft(box.left() + textWidth(row.statusText, font) + theme().px(18));
    }
    drawLine(painter, rest, asideOf(row, rest.width()), font, palette.inkThird);
}

void BulletsPanel::paintLegend(QPainter &painter, const QRectF &box) const
{
    const Palette &palette = theme().palette();
    LegendRow legend(painter, box, theme());
    const auto stroke = [&](double width, double high, const QColor &colour) {
        return [&painter, width, high, colour](const QRectF &swatch) {
            painter.fillRect(QRectF(swatch.center().x() - width / 2, swatch.center().y() - swatch.height() * high / 2,
                                    width, swatch.height() * high),
                             colour);
        };
    };
    legend.add(state()->targetLegend, stroke(theme().px(3), 1, palette.ink));
    legend.add(state()->comparisonLegend, stroke(theme().px(2), 0.8, palette.inkSecond));
    legend.add(state()->partialText, [&](const QRectF &swatch) { paintRing(painter, swatch, theme()); });
}

} // namespace ioc
