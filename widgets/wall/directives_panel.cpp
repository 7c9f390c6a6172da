// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/directives_panel.h"

#include "widgets/tiles/list_rows.h"
#include "widgets/tiles/tile_parts.h"

namespace ioc {
namespace {

constexpr int kTitleLines = 2;
constexpr int kWhoLines = 2;
constexpr double kLinesForLargeCounts = 9; // of body text; a lower tile has none to spare

} // namespace

/// Where the counts stand, from the first on.
struct DirectivesPanel::Counts
{
    QFont numeral;
    std::vector<QPointF> places;
    double width = 0;
    double height = 0; ///< with the gap below
};

DirectiveTileState DirectivesPanel::stateOf(const Snapshot &snapshot, const PresentContext &context) const
{
    return makeDirectiveTileState(tile(), snapshot, context);
}

void DirectivesPanel::stateChanged()
{
    describe(state()->title, state()->accessibleText);
}

void DirectivesPanel::paintContent(QPainter &painter, const QRectF &area)
{
    const double head = tileHeadHeight(state()->title, theme());
    const Counts counts = layOutCounts(area.adjusted(0, head, 0, 0));
    QRectF rest = area;
    if (state()->rows.empty() || hasRoomForHead(area.height(), head + counts.height, theme())) {
        paintTileHead(painter, area, state()->title, {}, theme());
        rest.setTop(rest.top() + head);
    }
    paintCounts(painter, counts, rest.topLeft());
    rest.setTop(rest.top() + counts.height);
    if (state()->rows.empty())
        drawLines(painter, rest, wrapped(state()->emptyText, theme().body(), rest.width(), 3), theme().body(),
                  theme().palette().inkSecond);
    else
        paintRows(painter, rest);
}

/// One beside the other, the next line where there is no more room.
DirectivesPanel::Counts DirectivesPanel::layOutCounts(const QRectF &area) const
{
    const bool isLarge = area.height() > lineHeight(theme().body()) * kLinesForLargeCounts;
    Counts counts;
    counts.numeral = isLarge ? theme().font(theme().type().numeral, QFont::DemiBold) : theme().body(QFont::DemiBold);
    counts.width = area.width();
    const double line = lineHeight(counts.numeral);
    double x = 0;
    double y = 0;
    for (const DirectiveTileCount &count : state()->counts) {
        const double width = markWidth(count) + textWidth(count.count, counts.numeral) + theme().px(8) +
                             textWidth(count.word, theme().body());
        if (x > 0 && x + width > area.width()) {
            x = 0;
            y += line;
        }
        if (y > 0 && y + line > area.height())
            break;
        counts.places.emplace_back(x, y);
        x += width + theme().px(24);
    }
    counts.height = counts.places.empty() ? 0 : y + line + theme().px(4);
    return counts;
}

double DirectivesPanel::markWidth(const DirectiveTileCount &count) const
{
    return count.mark == Mark::None ? 0 : theme().type().body * 1.35;
}

void DirectivesPanel::paintCounts(QPainter &painter, const Counts &counts, const QPointF &topLeft) const
{
    const double line = lineHeight(counts.numeral);
    for (size_t i = 0; i < counts.places.size(); ++i) {
        const DirectiveTileCount &count = state()->counts[i];
        QPointF at = topLeft + counts.places[i];
        drawMark(painter, QRectF(at, QSizeF(theme().type().body * 0.95, line)), count.mark, theme().type().body * 1.1,
                 markColour(count.mark, theme().palette()));
        at.rx() += markWidth(count);
        const double number = textWidth(count.count, counts.numeral);
        drawLine(painter, QRectF(at, QSizeF(number + 1, line)), count.count, counts.numeral, theme().palette().ink);
        at.rx() += number + theme().px(8);
        drawLine(painter, QRectF(at, QSizeF(topLeft.x() + counts.width - at.x(), line)), count.word, theme().body(),
                 theme().palette().inkSecond);
    }
}

void DirectivesPanel::paintRows(QPainter &painter, const QRectF &area) const
{
    const Palette &palette = theme().palette();
    const auto rowAt = [&](size_t i) {
        const DirectiveTileRow &row = state()->rows[i];
        return ListRow{row.mark,
                       {},
                       row.title,
                       palette.ink,
                       kTitleLines,
                       {row.daysText + QStringLiteral(" · ") + row.who},
                       row.mark == Mark::None ? palette.inkThird : markColour(row.mark, palette),
                       kWhoLines};
    };
    paintListRows(painter, area, state()->rows.size(), rowAt, theme());
}

} // namespace ioc
