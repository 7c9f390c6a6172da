// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/tile_parts.h"

#include "widgets/models/wall_text.h"

#include <QPainterPath>

#include <algorithm>

namespace ioc {
namespace {

constexpr double kHeadScale = 1.1; // of the body text
constexpr double kMarkShare = 1.1; // of the body text: a mark with its gap

QFont headFont(const Theme &theme)
{
    return theme.font(theme.type().body * kHeadScale, QFont::DemiBold);
}

/// Width of the columns that are shown, and of the gaps between them.
double widthOf(const std::vector<TileColumn> &columns, double gap)
{
    double width = -gap;
    for (const TileColumn &column : columns)
        width += column.isShown ? column.width + gap : 0;
    return width;
}

} // namespace

QString fittingForm(const QStringList &forms, const QFont &font, double width)
{
    for (const QString &form : forms) {
        if (!form.isEmpty() && textWidth(form, font) <= width)
            return form;
    }
    return forms.isEmpty() ? QString() : forms.back();
}

QString formThatFits(const QStringList &forms, const QFont &font, double width)
{
    const auto fits = [&](const QString &form) { return !form.isEmpty() && textWidth(form, font) <= width + 1; };
    const auto found = std::find_if(forms.begin(), forms.end(), fits);
    return found == forms.end() ? QString() : *found;
}

QString joinedWhileFitting(const QStringList &texts, const QFont &font, double width)
{
    QString joined;
    for (const QString &text : texts) {
        if (text.isEmpty())
            continue;
        const QString longer = joined.isEmpty() ? text : QString(joined + QStringLiteral(" · ") + text);
        if (textWidth(longer, font) <= width)
            joined = longer;
    }
    const auto first = std::find_if(texts.begin(), texts.end(), [](const QString &text) { return !text.isEmpty(); });
    return joined.isEmpty() && first != texts.end() ? *first : joined;
}

QStringList filledLines(const QStringList &texts, const QFont &font, double width, int most)
{
    QStringList lines;
    for (const QString &text : texts) {
        if (text.isEmpty())
            continue;
        const QString longer = lines.isEmpty() ? text : QString(lines.back() + QStringLiteral(" · ") + text);
        if (!lines.isEmpty() && textWidth(longer, font) <= width)
            lines.back() = longer;
        else if (lines.isEmpty() || (lines.size() < most && textWidth(text, font) <= width))
            lines.append(text);
    }
    return lines;
}

double tileHeadHeight(const QString &title, const Theme &theme)
{
    return title.isEmpty() ? 0 : lineHeight(headFont(theme)) + theme.px(4);
}

double paintTileHead(QPainter &painter, const QRectF &area, const QString &title, const QString &beside,
                     const Theme &theme)
{
    if (title.isEmpty())
        return 0;
    const QFont bold = headFont(theme);
    const QRectF box(area.left(), area.top(), area.width(), lineHeight(bold));
    drawLine(painter, box, title, bold, theme.palette().ink);
    const double rest = area.width() - textWidth(title, bold) - theme.px(16);
    if (textWidth(beside, theme.body()) <= rest)
        drawLine(painter, box, beside, theme.body(), theme.palette().inkThird, Qt::AlignRight);
    return tileHeadHeight(title, theme);
}

void paintTooSmall(QPainter &painter, const QRectF &area, const QString &title, const Theme &theme)
{
    const QString sentence =
        title.isEmpty() ? WallText::tooSmall() : QString(title + QStringLiteral(": ") + WallText::tooSmall());
    const int lines = std::max(title.isEmpty() ? 0 : 1, int((area.height() + 1) / lineHeight(theme.body())));
    drawLines(painter, area, wrapped(sentence, theme.body(), area.width(), lines), theme.body(),
              theme.palette().inkThird);
}

double markIndent(Mark mark, const Theme &theme)
{
    return mark == Mark::None ? 0 : theme.type().body * kMarkShare;
}

void paintMarkedLine(QPainter &painter, const QRectF &box, Mark mark, const QString &text, const QFont &font,
                     const QColor &colour, const Theme &theme)
{
    const double side = theme.type().body;
    if (mark != Mark::None)
        drawMark(painter, QRectF(box.left(), box.top(), side * 0.9, box.height()), mark, side,
                 markColour(mark, theme.palette()));
    drawLine(painter, box.adjusted(markIndent(mark, theme), 0, 0, 0), text, font, colour);
}

double markIndent(FeedState state, const Theme &theme)
{
    return state == FeedState::Ok ? 0 : theme.type().body * kMarkShare;
}

void paintFeedLine(QPainter &painter, const QRectF &box, FeedState state, const QString &text, const QFont &font,
                   const QColor &colour, const Theme &theme)
{
    const double side = theme.type().body;
    if (state != FeedState::Ok)
        drawFeedMark(painter, QRectF(box.left(), box.top(), side * 0.9, box.height()), state, side, colour);
    drawLine(painter, box.adjusted(markIndent(state, theme), 0, 0, 0), text, font, colour);
}

double ringWidth(const Theme &theme)
{
    return theme.type().body * 0.75;
}

void paintRing(QPainter &painter, const QRectF &box, const Theme &theme)
{
    const double radius = theme.type().body * 0.2;
    const double line = theme.stroke(2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.palette().inkSecond, line));
    painter.drawEllipse(QPointF(box.left() + radius + line, box.center().y()), radius, radius);
}

void paintRule(QPainter &painter, double left, double right, double y, const Theme &theme)
{
    painter.setPen(QPen(theme.palette().line, std::max(1.0, theme.px(1))));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
}

void paintOldRow(QPainter &painter, const QRectF &row, const Theme &theme)
{
    QPainterPath path;
    path.addRect(row);
    drawHatch(painter, path, theme);
}

void placeColumns(std::vector<TileColumn> &columns, const QRectF &area, double gap, double leastFirst)
{
    const auto least = [&] { return widthOf(columns, gap) - std::max(0.0, columns.front().width - leastFirst); };
    while (least() > area.width()) {
        TileColumn *lightest = nullptr;
        for (TileColumn &column : columns) {
            if (column.isShown && column.weight > 0 && (!lightest || column.weight < lightest->weight))
                lightest = &column;
        }
        if (!lightest)
            break;
        lightest->isShown = false;
    }
    const double spare = area.width() - widthOf(columns, gap);
    if (spare < 0)
        columns.front().width = std::max(0.0, columns.front().width + spare);
    const auto shown = std::count_if(columns.begin(), columns.end(), [](const TileColumn &one) { return one.isShown; });
    double wider = gap;
    if (spare > 0 && shown > 1) {
        wider = gap + std::min(gap * 2, spare / double(shown - 1));
    }
    double x = area.left();
    for (TileColumn &column : columns) {
        column.left = x;
        x += column.isShown ? column.width + wider : 0;
    }
}

} // namespace ioc
