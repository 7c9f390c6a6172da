// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/ranking_panel.h"

#include "widgets/models/wall_text.h"
#include "widgets/tiles/figure_painting.h"
#include "widgets/tiles/tile_parts.h"

#include <utility>

namespace ioc {
namespace {

constexpr double kLeastOfName = 0.8; // of a name that is seen, or its value stands below
constexpr double kLeastName = 5;     // in sizes of the body text
constexpr double kLeastBar = 4;
constexpr double kMostBar = 30;
constexpr double kBarShare = 0.5; // of the row's height
constexpr int kFootLines = 2;
constexpr int kEmptyLines = 3;

} // namespace

/// Of one column of rows.
struct RankingPanel::Widths
{
    double name = 0;
    double bar = 0; ///< 0: none
    double value = 0;
    bool isStacked = false; ///< the value below the name
};

RankingState RankingPanel::stateOf(const Snapshot &snapshot, const PresentContext &context) const
{
    return makeRankingState(tile(), snapshot, context);
}

void RankingPanel::stateChanged()
{
    describe(state()->title, state()->accessibleText);
    m_isMeasured = false;
}

void RankingPanel::themeChanged()
{
    m_isMeasured = false;
}

/// When it is drawn: hundreds of texts take longer than a snapshot may.
void RankingPanel::measure()
{
    if (std::exchange(m_isMeasured, true))
        return;
    m_nameWidth = 0;
    m_valueWidth = 0;
    for (const RankingRow &row : state()->rows) {
        m_nameWidth = std::max(m_nameWidth, textWidth(row.name, theme().body()));
        m_valueWidth = std::max(m_valueWidth,
                                textWidth(valueOf(row), theme().body(QFont::Medium)) + markIndent(row.mark, theme()));
    }
}

QString RankingPanel::valueOf(const RankingRow &row) const
{
    const QString &unit = state()->unitText;
    return unit.isEmpty() || unit.size() > kMostSymbolLetters ? row.valueText
                                                              : QString(row.valueText + QChar(QChar::Nbsp) + unit);
}

double RankingPanel::rowHeight() const
{
    return lineHeight(theme().body()) + theme().px(2);
}

RankingPanel::Widths RankingPanel::widthsOf(double available) const
{
    const double gap = theme().px(12);
    Widths widths{m_nameWidth, 0, m_valueWidth};
    const double bar = available - widths.name - widths.value - 2 * gap;
    widths.isStacked = available - widths.value - gap < widths.name * kLeastOfName;
    if (bar >= theme().type().body * kLeastBar)
        widths.bar = bar;
    else
        widths.name = std::min(widths.name, available - (widths.isStacked ? 0 : widths.value + gap));
    return widths;
}

/// What is said below the rows, as far as it leaves room for some of them.
QStringList RankingPanel::footLines(double width, double height) const
{
    const QFont font = theme().body();
    const QStringList unranked =
        state()->unrankedText.isEmpty() ? QStringList() : wrapped(state()->unrankedText, font, width, kFootLines);
    QStringList lines = unranked;
    const QString source = joinedWhileFitting({state()->timeText, state()->sourceText}, font, width);
    if (state()->face != Face::Old && !source.isEmpty() && height > rowHeight() * 8)
        lines.append(source);
    return lines;
}

void RankingPanel::paintContent(QPainter &painter, const QRectF &area)
{
    const Palette &palette = theme().palette();
    const QFont font = theme().body();
    const double line = lineHeight(font);
    measure();
    const double leastWidth = std::max(m_valueWidth, theme().type().body * kLeastName);
    if (area.height() < tileHeadHeight(state()->title, theme()) + line * 2 || area.width() < leastWidth) {
        paintTooSmall(painter, area, state()->title, theme());
        return;
    }
    // A longer unit stands in the heading.
    const bool isLongUnit = state()->unitText.size() > kMostSymbolLetters;
    QRectF rest = area;
    rest.setTop(area.top() +
                paintTileHead(painter, area, state()->title, isLongUnit ? state()->unitText : QString(), theme()));
    if (state()->rows.empty())
        return paintEmpty(painter, rest);
    const bool isOld = state()->face == Face::Old;
    const QStringList about =
        isOld ? rest.height() >= line * 5
                    ? wrapped(state()->reasonText, font, area.width(), 2)
                    : QStringList(fittingForm({state()->reasonText, state()->timeText}, font, area.width()))
              : filledLines({state()->missedText, state()->targetText, state()->orderText, state()->periodText}, font,
                            area.width(), rest.height() >= line * 12 ? 2 : 1);
    if (isOld || rest.height() >= line * 5) {
        drawLines(painter, rest, about, font, isOld ? palette.inkSecond : palette.inkThird);
        rest.setTop(rest.top() + line * double(about.size()) + theme().px(4));
    }
    const QStringList foot = footLines(rest.width(), rest.height());
    const double footHeight = line * double(foot.size());
    if (rest.height() - footHeight >= rowHeight() * 2) {
        rest.setBottom(rest.bottom() - footHeight);
        drawLines(painter, QRectF(rest.left(), rest.bottom(), rest.width(), footHeight), foot, font, palette.inkThird);
    }
    paintRows(painter, rest);
}

void RankingPanel::paintEmpty(QPainter &painter, const QRectF &area) const
{
    const QFont font = theme().body();
    const double line = lineHeight(font);
    const int room = int((area.height() + 1) / line);
    const QString sentence = QChar(0x2014) + QStringLiteral(" ") + state()->emptyText;
    const QStringList why = wrapped(sentence, font, area.width(), std::clamp(room - 1, 1, kEmptyLines));
    drawLines(painter, area, why, font, theme().palette().inkSecond);
    const int left = std::min(kEmptyLines, room - int(why.size()));
    if (left > 0 && !state()->reasonText.isEmpty())
        drawLines(painter, area.adjusted(0, line * double(why.size()), 0, 0),
                  wrapped(state()->reasonText, font, area.width(), left), font, theme().palette().inkThird);
}

void RankingPanel::paintRows(QPainter &painter, const QRectF &area) const
{
    const double gap = theme().px(28);
    const double leastColumn = m_nameWidth + m_valueWidth + theme().px(24) + theme().type().body * kLeastBar * 1.5;
    const size_t count = state()->rows.size();
    const size_t lines = std::max<size_t>(1, size_t((area.height() + 1) / rowHeight())); // of one column
    const size_t perRow = widthsOf(area.width()).isStacked ? 2 : 1;
    const size_t wanted = (count * perRow + lines - 1) / lines;
    const size_t columns =
        std::clamp<size_t>(size_t((area.width() + gap) / (leastColumn + gap)), 1, std::max<size_t>(1, wanted));
    const double width = (area.width() - gap * double(columns - 1)) / double(columns);
    const Widths widths = widthsOf(width);
    const bool areAll = count * perRow <= lines * columns;
    const size_t shown = areAll ? count : (lines * columns - 1) / perRow;
    if (shown == 0) {
        paintTooSmall(painter, area, {}, theme());
        return;
    }
    const bool isBoth = state()->end == RankingEnd::Both;
    const size_t first = areAll || !isBoth ? shown : (shown + 1) / 2;
    size_t line = 0;
    const auto next = [&](size_t high) {
        const QRectF box(area.left() + double(line / lines) * (width + gap),
                         area.top() + double(line % lines) * rowHeight(), width, rowHeight() * double(high));
        line += high;
        return box;
    };
    for (size_t i = 0; i < first; ++i)
        paintRow(painter, next(perRow), state()->rows[i], widths);
    if (areAll)
        return;
    const int left = int(count - shown);
    drawLine(
        painter, next(1),
        fittingForm({isBoth ? communesBetween(left) : moreCommunes(left), WallText::more(left)}, theme().body(), width),
        theme().body(), theme().palette().inkSecond);
    for (size_t i = count - (shown - first); i < count; ++i)
        paintRow(painter, next(perRow), state()->rows[i], widths);
}

void RankingPanel::paintRow(QPainter &painter, const QRectF &box, const RankingRow &row, const Widths &widths) const
{
    const Palette &palette = theme().palette();
    const bool isOld = state()->face == Face::Old;
    const QColor ink = isOld ? palette.inkSecond : palette.ink;
    const double line = box.height() / (widths.isStacked ? 2 : 1);
    drawLine(painter, QRectF(box.left(), box.top(), widths.name, line), row.name, theme().body(), ink);
    double right = box.right();
    if (widths.bar > 0) {
        const double length = std::min(widths.bar, theme().type().body * kMostBar);
        const QRectF track(box.left() + widths.name + theme().px(12), box.top(), length, line);
        paintBar(painter, track, row);
        right = std::min(right, track.right() + theme().px(12) + widths.value);
    }
    const QRectF cell(right - widths.value, box.bottom() - line, widths.value, line);
    const double side = theme().type().body;
    if (row.mark != Mark::None)
        drawMark(painter, QRectF(cell.left(), cell.top(), side * 0.9, cell.height()), row.mark, side,
                 markColour(row.mark, palette));
    drawLine(painter, cell, valueOf(row), theme().body(QFont::Medium), ink, Qt::AlignRight);
}

void RankingPanel::paintBar(QPainter &painter, const QRectF &track, const RankingRow &row) const
{
    const Palette &palette = theme().palette();
    const bool isOld = state()->face == Face::Old;
    const auto at = [&track](double share) { return track.left() + share * track.width(); };
    const double thick = track.height() * kBarShare;
    QRectF bar(0, track.center().y() - thick / 2, 0, thick);
    bar.setLeft(std::min(at(state()->zero), at(row.bar)));
    bar.setRight(std::max({at(state()->zero), at(row.bar), bar.left() + theme().px(1)}));
    if (isOld) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.inkThird, theme().stroke(1)));
        painter.drawRect(bar);
    } else {
        painter.fillRect(bar, row.mark > Mark::Notice ? markColour(row.mark, palette) : palette.bulletFill);
    }
    if (!state()->target)
        return;
    const double tick = theme().px(2);
    painter.fillRect(QRectF(at(*state()->target) - tick / 2, track.top(), tick, track.height()),
                     isOld ? palette.inkSecond : palette.ink);
}

} // namespace ioc
