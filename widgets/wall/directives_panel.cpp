// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/directives_panel.h"

#include "widgets/models/wall_text.h"
#include "widgets/wall/painting.h"

namespace ioc {
namespace {

constexpr int kTitleLines = 2;
constexpr int kWhoLines = 2;
constexpr double kLinesForLargeCounts = 9; // of body text; a lower tile has none to spare

} // namespace

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
    const QFont bold = theme().font(theme().type().body * 1.1, QFont::DemiBold);
    const double head = lineHeight(bold);
    drawLine(painter, QRectF(area.left(), area.top(), area.width(), head), state()->title, bold, theme().palette().ink);
    QRectF rest = area.adjusted(0, head + theme().px(4), 0, 0);
    rest.setTop(rest.top() + paintCounts(painter, rest));
    if (state()->rows.empty())
        drawLines(painter, rest, wrapped(state()->emptyText, theme().body(), rest.width(), 3), theme().body(),
                  theme().palette().inkSecond);
    else
        paintRows(painter, rest);
}

/// One beside the other, the next line where there is no more room. The height that they took.
double DirectivesPanel::paintCounts(QPainter &painter, const QRectF &area) const
{
    const bool isLarge = area.height() > lineHeight(theme().body()) * kLinesForLargeCounts;
    const QFont numeral =
        isLarge ? theme().font(theme().type().numeral, QFont::DemiBold) : theme().body(QFont::DemiBold);
    const QFont word = theme().body();
    const double line = lineHeight(numeral);
    const double mark = theme().type().body * 1.35;
    const double gap = theme().px(8);
    double x = area.left();
    double y = area.top();
    for (const DirectiveTileCount &count : state()->counts) {
        const double number = textWidth(count.count, numeral);
        const double words = textWidth(count.word, word);
        const double width = (count.mark == Mark::None ? 0 : mark) + number + gap + words;
        if (x > area.left() && x + width > area.right()) {
            x = area.left();
            y += line;
        }
        if (count.mark != Mark::None) {
            drawMark(painter, QRectF(x, y, mark * 0.7, line), count.mark, theme().type().body * 1.1,
                     markColour(count.mark, theme().palette()));
            x += mark;
        }
        drawLine(painter, QRectF(x, y, number + 1, line), count.count, numeral, theme().palette().ink);
        x += number + gap;
        drawLine(painter, QRectF(x, y, std::min(words + 1, area.right() - x), line), count.word, word,
                 theme().palette().inkSecond);
        x += words + gap * 3;
    }
    return state()->counts.empty() ? 0 : y + line + theme().px(4) - area.top();
}

void DirectivesPanel::paintRows(QPainter &painter, const QRectF &area) const
{
    const Palette &palette = theme().palette();
    const QFont bold = theme().body(QFont::Medium);
    const QFont plain = theme().body();
    const double line = lineHeight(plain);
    const double side = theme().type().body;
    const double indent = side * 1.35;
    const double padding = theme().px(7);
    double y = area.top();
    for (size_t i = 0; i < state()->rows.size(); ++i) {
        const DirectiveTileRow &row = state()->rows[i];
        const double width = area.width() - indent;
        const QStringList title = wrapped(row.title, bold, width, kTitleLines);
        const QStringList who = wrapped(row.daysText + QStringLiteral(" · ") + row.who, plain, width, kWhoLines);
        const double height = line * double(title.size() + who.size()) + padding * 2;
        const bool isLast = i + 1 == state()->rows.size();
        if (y + height + (isLast ? 0 : line) > area.bottom() + 1) {
            if (y + padding + line <= area.bottom() + padding) // else the counts have to do
                drawLine(painter, QRectF(area.left() + indent, y + padding, width, line),
                         WallText::more(int(state()->rows.size() - i)), plain, palette.inkSecond);
            return;
        }
        if (i > 0) {
            painter.setPen(QPen(palette.line, std::max(1.0, theme().px(1))));
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        }
        if (row.mark != Mark::None)
            drawMark(painter, QRectF(area.left(), y + padding, side * 0.95, line), row.mark, side * 1.1,
                     markColour(row.mark, palette));
        const QRectF text(area.left() + indent, y + padding, width, height);
        drawLines(painter, text, title, bold, palette.ink);
        drawLines(painter, text.translated(0, line * double(title.size())), who, plain,
                  row.mark == Mark::None ? palette.inkThird : markColour(row.mark, palette));
        y += height;
    }
}

} // namespace ioc
