// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/table_panel.h"

#include "widgets/tiles/figure_painting.h"
#include "widgets/tiles/tile_parts.h"

#include <algorithm>
#include <array>

namespace ioc {
namespace {

enum { kName, kValue, kDifference, kTarget, kTime, kComparison, kCount };

constexpr double kLeastName = 14;  // in sizes of the body text, before a column goes
constexpr double kMostAir = 0.8;   // lines that a row may be higher
constexpr double kNameAtLeast = 3; // or nothing can be told apart

QString wholeTrouble(const FigureRow &row)
{
    return row.face == Face::NoData && !row.dueText.isEmpty()
               ? QString(row.troubleText + QStringLiteral(" · ") + row.dueText)
               : row.troubleText;
}

QString briefTrouble(const FigureRow &row)
{
    return row.face == Face::Old && !row.timeText.isEmpty()
               ? QString(row.timeText + QStringLiteral(" · ") + row.dueText)
               : row.troubleText;
}

} // namespace

TableState TablePanel::stateOf(const Snapshot &snapshot, const PresentContext &context) const
{
    return makeTableState(tile(), snapshot, context);
}

void TablePanel::stateChanged()
{
    describe(state()->accessibleName, state()->accessibleText);
}

QString TablePanel::valueOf(const FigureRow &row) const
{
    QString value = row.unitText.isEmpty() ? row.valueText : QString(row.valueText + QChar(QChar::Nbsp) + row.unitText);
    return row.qualifierText.isEmpty() ? value : QString(value + QStringLiteral(" · ") + row.qualifierText);
}

std::vector<TileColumn> TablePanel::columns(const QRectF &area) const
{
    const QFont font = theme().body();
    std::vector<TileColumn> columns(kCount);
    const std::array headings{state()->nameHeading,   state()->valueHeading, state()->differenceHeading,
                              state()->targetHeading, state()->timeHeading,  state()->comparisonHeading};
    for (size_t i = 0; i < kCount; ++i)
        columns[i].width = textWidth(headings[i], font);
    for (size_t i = kDifference; i < kCount; ++i)
        columns[i].isShown = false; // until a row has something to say there
    const auto widen = [&columns](int column, double width) {
        columns[size_t(column)].isShown = columns[size_t(column)].isShown || width > 0;
        columns[size_t(column)].width = std::max(columns[size_t(column)].width, width);
    };
    for (const FigureRow &row : state()->rows) {
        widen(kName, markIndent(row.mark, theme()) + textWidth(row.name, font));
        widen(kValue, textWidth(valueOf(row), theme().body(QFont::DemiBold)) + (row.partial ? ringWidth(theme()) : 0));
        if (isInTrouble(row))
            continue;
        widen(kDifference, textWidth(row.differenceText, font));
        widen(kTarget, textWidth(row.targetText, font));
        widen(kTime, textWidth(row.timeText, font));
        widen(kComparison, textWidth(row.comparisonText, font));
    }
    columns[kComparison].weight = 1;
    columns[kTime].weight = 2;
    columns[kTarget].weight = 3;
    columns[kDifference].weight = 4;
    const double leastName = std::min(columns[kName].width, theme().type().body * kLeastName);
    placeColumns(columns, area, theme().px(18), leastName);
    giveSlackToNames(columns, area);
    return columns;
}

/// The columns stand on the right, but for what the words on an old or missing figure need behind the last.
void TablePanel::giveSlackToNames(std::vector<TileColumn> &columns, const QRectF &area) const
{
    double right = area.left();
    for (const TileColumn &column : columns)
        right = column.isShown ? column.left + column.width : right;
    double slack = std::max(0.0, area.right() - right);
    for (const FigureRow &row : state()->rows) {
        const double room = troubleWidth(columns, area);
        if (isInTrouble(row) && !isBelowValue(row, room))
            slack = std::min(slack, std::max(0.0, room - troubleNeeds(row, wholeTrouble(row))));
    }
    columns[kName].width += slack;
    for (size_t i = kValue; i < kCount; ++i)
        columns[i].left += slack;
}

double TablePanel::troubleNeeds(const FigureRow &row, const QString &words) const
{
    return textWidth(words, theme().body()) + markIndent(row.feedState, theme());
}

/// How wide the words on an old or missing figure may be behind its value.
double TablePanel::troubleWidth(const std::vector<TileColumn> &columns, const QRectF &area) const
{
    return area.right() - columns[kValue].left - columns[kValue].width - theme().px(18);
}

double TablePanel::rowHeight(const FigureRow &row, const std::vector<TileColumn> &columns, const QRectF &area) const
{
    const double line = lineHeight(theme().body());
    return line * (isBelowValue(row, troubleWidth(columns, area)) ? 2 : 1) + theme().px(6);
}

/// Whether the words on an old or missing figure need a line of their own.
bool TablePanel::isBelowValue(const FigureRow &row, double room) const
{
    return isInTrouble(row) && room < troubleNeeds(row, briefTrouble(row));
}

QString TablePanel::moreText(size_t first, double width) const
{
    const double room = width - markIndent(gravestFrom(state()->rows, first), theme());
    return fittingForm({moreRows(state()->rows, first), moreRowsBrief(state()->rows, first)}, theme().body(), room);
}

void TablePanel::paintContent(QPainter &painter, const QRectF &area)
{
    const double line = lineHeight(theme().body());
    const double head = tileHeadHeight(state()->title, theme());
    if (area.height() < head + line * 2) {
        paintTooSmall(painter, area, state()->accessibleName, theme());
        return;
    }
    const std::vector<TileColumn> at = columns(area);
    if (at[kName].width < theme().type().body * kNameAtLeast) {
        paintTooSmall(painter, area, state()->accessibleName, theme());
        return;
    }
    double y = area.top() + paintTileHead(painter, area, state()->title, {}, theme());
    if (area.bottom() - y >= line * 4)
        y += paintHeadings(painter, QRectF(area.left(), y, area.width(), line), at);
    double whole = state()->partialText.isEmpty() ? 0 : line;
    for (const FigureRow &row : state()->rows)
        whole += rowHeight(row, at, area);
    const double spare = (area.bottom() - y - whole) / double(std::max<size_t>(1, state()->rows.size()));
    const double airier = std::clamp(spare, 0.0, line * kMostAir);
    for (size_t i = 0; i < state()->rows.size(); ++i) {
        const FigureRow &row = state()->rows[i];
        const double height = rowHeight(row, at, area) + airier;
        const bool isLast = i + 1 == state()->rows.size();
        if (y + height + (isLast ? 0 : line) > area.bottom() + 1) {
            paintMarkedLine(painter, QRectF(area.left(), y, area.width(), line), gravestFrom(state()->rows, i),
                            moreText(i, area.width()), theme().body(), theme().palette().inkSecond, theme());
            return;
        }
        paintRule(painter, area.left(), area.right(), y, theme());
        paintRow(painter, QRectF(area.left(), y, area.width(), height), row, at);
        y += height;
    }
    const QRectF foot(area.left(), area.bottom() - line, area.width(), line);
    if (!state()->partialText.isEmpty() && foot.top() >= y) {
        paintRing(painter, foot, theme());
        drawLine(painter, foot.adjusted(ringWidth(theme()) + theme().px(6), 0, 0, 0), state()->partialText,
                 theme().body(), theme().palette().inkThird);
    }
}

double TablePanel::paintHeadings(QPainter &painter, const QRectF &area, const std::vector<TileColumn> &columns) const
{
    const std::array headings{state()->nameHeading,   state()->valueHeading, state()->differenceHeading,
                              state()->targetHeading, state()->timeHeading,  state()->comparisonHeading};
    for (size_t i = 0; i < kCount; ++i) {
        if (columns[i].isShown)
            drawLine(painter, columns[i].box(area.top(), area.height()), headings[i], theme().body(),
                     theme().palette().inkThird, i == kName || i == kComparison ? Qt::AlignLeft : Qt::AlignRight);
    }
    return area.height();
}

void TablePanel::paintRow(QPainter &painter, const QRectF &box, const FigureRow &row,
                          const std::vector<TileColumn> &columns) const
{
    const Palette &palette = theme().palette();
    const QFont font = theme().body();
    if (row.face == Face::Old)
        paintOldRow(painter, box, theme());
    const double width = troubleWidth(columns, box);
    const bool isBelow = isBelowValue(row, width);
    const double line = box.height() / (isBelow ? 2 : 1);
    const QColor ink = row.face == Face::Old ? palette.inkSecond : palette.ink;
    paintMarkedLine(painter, columns[kName].box(box.top(), line), row.mark, row.name, font, ink, theme());
    paintValue(painter, columns[kValue].box(box.top(), line), row);
    if (isInTrouble(row)) {
        paintTrouble(painter,
                     isBelow ? QRectF(box.left(), box.top() + line, box.width(), box.height() - line)
                             : QRectF(box.right() - width, box.top(), width, line),
                     row);
        return;
    }
    const auto cell = [&](int column, const QString &text, const QColor &colour, Qt::Alignment side) {
        if (columns[size_t(column)].isShown)
            drawLine(painter, columns[size_t(column)].box(box.top(), line), text, font, colour, side);
    };
    cell(kDifference, row.differenceText, palette.ink, Qt::AlignRight);
    cell(kTarget, row.targetText, palette.inkSecond, Qt::AlignRight);
    cell(kTime, row.timeText, palette.inkThird, Qt::AlignRight);
    cell(kComparison, row.comparisonText, palette.inkSecond, Qt::AlignLeft);
}

void TablePanel::paintValue(QPainter &painter, const QRectF &cell, const FigureRow &row) const
{
    const QColor ink = figureColour(row.face, row.mark, theme().palette());
    const QFont bold = theme().body(QFont::DemiBold);
    const double width = textWidth(valueOf(row), bold);
    drawLine(painter, cell, valueOf(row), bold, ink, Qt::AlignRight);
    if (row.partial)
        paintRing(painter,
                  QRectF(cell.right() - width - ringWidth(theme()), cell.top(), ringWidth(theme()), cell.height()),
                  theme());
}

void TablePanel::paintTrouble(QPainter &painter, const QRectF &box, const FigureRow &row) const
{
    const double room = box.width() - markIndent(row.feedState, theme());
    paintFeedLine(painter, box, row.feedState,
                  fittingForm({wholeTrouble(row), briefTrouble(row)}, theme().body(), room), theme().body(),
                  theme().palette().inkSecond, theme());
}

} // namespace ioc
