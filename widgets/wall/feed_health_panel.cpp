// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/feed_health_panel.h"

#include "widgets/models/wall_text.h"
#include "widgets/tiles/list_rows.h"
#include "widgets/tiles/tile_parts.h"

namespace ioc {
namespace {

constexpr double kLeastName = 8; // in sizes of the body text

} // namespace

/// Left edges and widths; a problem column of width 0 is left out.
struct FeedHealthPanel::Columns
{
    double state, stateWidth;
    double name, nameWidth;
    double lastOk, lastOkWidth;
    double problem, problemWidth;
    bool isStacked; ///< names have no room beside the rest, which stands below them
};

FeedHealthState FeedHealthPanel::stateOf(const Snapshot &snapshot, const PresentContext &context) const
{
    return makeFeedHealthState(tile(), snapshot, context);
}

void FeedHealthPanel::stateChanged()
{
    describe(state()->title, state()->accessibleText);
}

FeedHealthPanel::Columns FeedHealthPanel::columns(const QRectF &area) const
{
    const QFont font = theme().body();
    const double gap = theme().px(20);
    double word = textWidth(state()->stateHeading, font);
    double name = textWidth(state()->nameHeading, font);
    double time = textWidth(state()->lastOkHeading, font);
    for (const FeedRow &row : state()->rows) {
        word = std::max(word, theme().type().body * 1.2 + textWidth(row.word, font));
        name = std::max(name, textWidth(row.name, font));
        time = std::max(time, textWidth(row.lastOkText, font));
    }
    Columns columns{};
    columns.state = area.left();
    columns.stateWidth = word;
    columns.name = columns.state + word + gap;
    columns.nameWidth = std::max(0.0, std::min(name, area.right() - columns.name - gap - time));
    columns.isStacked = columns.nameWidth < std::min(name, theme().type().body * kLeastName);
    columns.lastOk = columns.name + columns.nameWidth + gap;
    columns.lastOkWidth = time;
    columns.problem = columns.lastOk + time + gap;
    const double rest = area.right() - columns.problem;
    columns.problemWidth = rest > theme().type().body * 6 ? rest : 0;
    return columns;
}

void FeedHealthPanel::paintContent(QPainter &painter, const QRectF &area)
{
    const QFont font = theme().body();
    const double line = rowLine();
    const double head = tileHeadHeight(state()->title, theme());
    double y = area.top();
    if (state()->rows.empty() || hasRoomForHead(area.height(), head, theme())) {
        paintTileHead(painter, area, state()->title, {}, theme());
        y += head;
    }
    if (state()->rows.empty())
        return drawLine(painter, QRectF(area.left(), y, area.width(), line), state()->emptyText, font,
                        theme().palette().inkSecond);
    const Columns at = columns(area);
    const double high = line * (at.isStacked ? 2 : 1);
    if (!at.isStacked && area.bottom() + 1 - y >= line * 3) {
        paintHeadings(painter, at, y);
        y += line;
    }
    for (size_t i = 0; i < state()->rows.size(); ++i) {
        const bool isLast = i + 1 == state()->rows.size();
        if (y + high + (isLast ? 0 : lineHeight(font)) > area.bottom() + 1) {
            drawLine(painter, QRectF(area.left(), y, area.width(), lineHeight(font)),
                     WallText::more(int(state()->rows.size() - i)), font, theme().palette().inkSecond);
            return;
        }
        if (y > area.top())
            paintRule(painter, area.left(), area.right(), y, theme());
        if (at.isStacked)
            paintStackedRow(painter, QRectF(area.left(), y, area.width(), high), state()->rows[i]);
        else
            paintRow(painter, at, y, state()->rows[i]);
        y += high;
    }
}

double FeedHealthPanel::rowLine() const
{
    return lineHeight(theme().body()) + (contentArea().height() < lineHeight(theme().body()) * 6 ? 0 : theme().px(6));
}

void FeedHealthPanel::paintHeadings(QPainter &painter, const Columns &at, double y) const
{
    const QFont font = theme().body();
    const double line = rowLine();
    const QColor ink = theme().palette().inkThird;
    drawLine(painter, QRectF(at.state, y, at.stateWidth, line), state()->stateHeading, font, ink);
    drawLine(painter, QRectF(at.name, y, at.nameWidth, line), state()->nameHeading, font, ink);
    drawLine(painter, QRectF(at.lastOk, y, at.lastOkWidth, line), state()->lastOkHeading, font, ink, Qt::AlignRight);
    drawLine(painter, QRectF(at.problem, y, at.problemWidth, line), state()->problemHeading, font, ink);
}

void FeedHealthPanel::paintRow(QPainter &painter, const Columns &columns, double y, const FeedRow &row) const
{
    const Palette &palette = theme().palette();
    const QFont font = theme().body();
    const double line = rowLine();
    const double side = theme().type().body;
    drawFeedMark(painter, QRectF(columns.state, y, side * 0.9, line), row.state, side,
                 feedMarkColour(row.state, palette));
    drawLine(painter, QRectF(columns.state + side * 1.2, y, columns.stateWidth - side * 1.2, line), row.word, font,
             palette.ink);
    drawLine(painter, QRectF(columns.name, y, columns.nameWidth, line), row.name, font, palette.ink);
    drawLine(painter, QRectF(columns.lastOk, y, columns.lastOkWidth, line), row.lastOkText, font, palette.inkSecond,
             Qt::AlignRight);
    drawLine(painter, QRectF(columns.problem, y, columns.problemWidth, line), row.problemText, font, palette.inkSecond);
}

void FeedHealthPanel::paintStackedRow(QPainter &painter, const QRectF &box, const FeedRow &row) const
{
    const Palette &palette = theme().palette();
    const QFont font = theme().body();
    const double side = theme().type().body;
    const QRectF first(box.left(), box.top(), box.width(), box.height() / 2);
    drawFeedMark(painter, QRectF(first.left(), first.top(), side * 0.9, first.height()), row.state, side,
                 feedMarkColour(row.state, palette));
    const QRectF text = first.adjusted(side * 1.2, 0, 0, 0);
    drawLine(painter, text, row.name, font, palette.ink);
    drawLine(painter, text.translated(0, first.height()),
             joinedWhileFitting({row.lastOkText, row.word, row.problemText}, font, text.width()), font,
             palette.inkSecond);
}

} // namespace ioc
