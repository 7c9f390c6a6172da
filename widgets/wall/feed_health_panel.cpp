// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/feed_health_panel.h"

#include "widgets/models/wall_text.h"
#include "widgets/wall/painting.h"

namespace ioc {

/// Left edges and widths; a problem column of width 0 is left out.
struct FeedHealthPanel::Columns
{
    double state, stateWidth;
    double name, nameWidth;
    double lastOk, lastOkWidth;
    double problem, problemWidth;
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
    columns.lastOk = columns.name + columns.nameWidth + gap;
    columns.lastOkWidth = time;
    columns.problem = columns.lastOk + time + gap;
    const double rest = area.right() - columns.problem;
    columns.problemWidth = rest > theme().type().body * 6 ? rest : 0;
    return columns;
}

void FeedHealthPanel::paintContent(QPainter &painter, const QRectF &area)
{
    const Palette &palette = theme().palette();
    const QFont font = theme().body();
    const QFont bold = theme().font(theme().type().body * 1.1, QFont::DemiBold);
    const double line = lineHeight(font) + theme().px(6);
    const double head = lineHeight(bold) + theme().px(4);
    drawLine(painter, QRectF(area.left(), area.top(), area.width(), lineHeight(bold)), state()->title, bold,
             palette.ink);
    if (state()->rows.empty()) {
        drawLine(painter, QRectF(area.left(), area.top() + head, area.width(), line), state()->emptyText, font,
                 palette.inkSecond);
        return;
    }
    const Columns at = columns(area);
    double y = area.top() + head;
    drawLine(painter, QRectF(at.state, y, at.stateWidth, line), state()->stateHeading, font, palette.inkThird);
    drawLine(painter, QRectF(at.name, y, at.nameWidth, line), state()->nameHeading, font, palette.inkThird);
    drawLine(painter, QRectF(at.lastOk, y, at.lastOkWidth, line), state()->lastOkHeading, font, palette.inkThird,
             Qt::AlignRight);
    drawLine(painter, QRectF(at.problem, y, at.problemWidth, line), state()->problemHeading, font, palette.inkThird);
    y += line;
    for (size_t i = 0; i < state()->rows.size(); ++i) {
        const bool lastRow = i + 1 == state()->rows.size();
        if (y + line * (lastRow ? 1 : 2) > area.bottom() + 1) {
            drawLine(painter, QRectF(area.left(), y, area.width(), line), WallText::more(int(state()->rows.size() - i)),
                     font, palette.inkSecond);
            return;
        }
        painter.setPen(QPen(palette.line, std::max(1.0, theme().px(1))));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        paintRow(painter, at, y, state()->rows[i]);
        y += line;
    }
}

void FeedHealthPanel::paintRow(QPainter &painter, const Columns &columns, double y, const FeedRow &row) const
{
    const Palette &palette = theme().palette();
    const QFont font = theme().body();
    const double line = lineHeight(font) + theme().px(6);
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

} // namespace ioc
