// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/over_time_painting.h"

#include "core/domain/page_faults.h"
#include "widgets/tiles/doubt_painting.h"
#include "widgets/tiles/tile_parts.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr double kLinesForTwoTitles = 8; // a tile as high as this may have a title of two lines
constexpr double kCrossShare = 0.26;     // reach of a cross before words, of the body text

QString joined(const QString &a, const QString &b)
{
    return a.isEmpty() ? b : b.isEmpty() ? a : QString(a + QStringLiteral(" · ") + b);
}

/// How many lines have room.
int linesIn(double height, double line)
{
    return std::max(0, int((height + 1) / line));
}

} // namespace

HeadLayout layOutHead(const QRectF &area, const OverTimeHead &head, const Theme &theme)
{
    const QFont bold = theme.body(QFont::DemiBold);
    const QFont plain = theme.body();
    const double line = lineHeight(plain);
    const bool isOld = head.face == Face::Old;
    HeadLayout layout;
    layout.rest = QRectF(area.bottomLeft(), area.bottomRight());
    if (linesIn(area.height(), line) == 0)
        return layout;
    const bool mayWrap = area.height() >= kLinesForTwoTitles * line;
    const double room = area.width() - textWidth(head.title, bold) - theme.px(16);
    layout.title = wrapped(head.title, bold, area.width(), mayWrap ? 2 : 1);
    layout.beside =
        isOld ? formThatFits({head.ageText, head.timeText}, plain, room)
              : formThatFits({joined(head.unitText, head.spanText), head.unitText, head.spanText}, plain, room);
    if (isOld)
        layout.below = formThatFits({layout.beside.isEmpty() ? joined(head.timeText, head.reasonText) : head.reasonText,
                                     layout.beside.isEmpty() ? head.timeText : QString()},
                                    plain, area.width());
    else if (!head.doubtText.isEmpty())
        layout.below = head.doubtText; // "…" rather than nothing
    else if (layout.beside.isEmpty() && mayWrap)
        layout.below = formThatFits({joined(head.unitText, head.spanText), head.unitText}, plain, area.width());
    const double top = area.top() + line * double(layout.title.size());
    if (linesIn(area.bottom() - top, line) == 0)
        layout.below.clear();
    layout.isDoubtBelow = !isOld && !layout.below.isEmpty() && layout.below == head.doubtText;
    layout.rest.setTop(top + line * (layout.below.isEmpty() ? 0.2 : 1.2));
    return layout;
}

QRectF paintHead(QPainter &painter, const QRectF &area, const OverTimeHead &head, const Theme &theme)
{
    const HeadLayout layout = layOutHead(area, head, theme);
    const double line = lineHeight(theme.body());
    const QColor ink = head.face == Face::Old ? theme.palette().inkSecond : theme.palette().inkThird;
    drawLines(painter, area, layout.title, theme.body(QFont::DemiBold), theme.palette().ink);
    const QRectF first(area.left(), area.top(), area.width(), line);
    drawLine(painter, first, layout.beside, theme.body(), ink, Qt::AlignRight);
    QRectF below = first.translated(0, line * double(layout.title.size()));
    if (layout.isDoubtBelow) {
        const double reach = theme.type().body * kCrossShare;
        paintDoubt(painter, QPointF(below.left() + reach, below.center().y()), reach, theme);
        below.setLeft(below.left() + reach * 3.2);
    }
    drawLine(painter, below, layout.below, theme.body(), ink);
    return layout.rest;
}

void paintNoData(QPainter &painter, const QRectF &area, const OverTimeHead &head, const Theme &theme)
{
    const QRectF rest = paintHead(painter, area, head, theme);
    const QFont plain = theme.body();
    const double line = lineHeight(plain);
    const QFont large = theme.font(theme.type().numeral, QFont::DemiBold);
    const int most = std::min(2, linesIn(rest.height(), line));
    if (most == 0)
        return;
    QStringList sentence = wrapped(head.sentence, plain, rest.width(), most);
    const QStringList reason = wrapped(head.reasonText, plain, rest.width(), 2);
    const double dash = rest.height() >= line * double(sentence.size()) + lineHeight(large) ? lineHeight(large) : 0;
    if (dash == 0) // no room for a large one
        sentence = wrapped(QChar(0x2014) + QStringLiteral(" ") + head.sentence, plain, rest.width(), most);
    const double words = line * double(sentence.size());
    const bool hasReason = !head.reasonText.isEmpty() && rest.height() >= dash + words + line * double(reason.size());
    const double height = dash + words + (hasReason ? line * double(reason.size()) : 0);
    QRectF box(rest.left(), std::max(rest.top(), rest.center().y() - height / 2), rest.width(), height);
    if (dash > 0)
        drawLine(painter, QRectF(box.topLeft(), QSizeF(box.width(), dash)), QString(QChar(0x2014)), large,
                 theme.palette().ink, Qt::AlignHCenter);
    box.setTop(box.top() + dash);
    drawLines(painter, box, sentence, plain, theme.palette().inkSecond, Qt::AlignHCenter);
    if (hasReason)
        drawLines(painter, box.adjusted(0, words, 0, 0), reason, plain, theme.palette().inkThird, Qt::AlignHCenter);
}

double widestLabel(const std::vector<AxisTick> &ticks, const QFont &font)
{
    double width = 0;
    for (const AxisTick &tick : ticks)
        width = std::max(width, textWidth(tick.label, font));
    return width;
}

void paintTimeLabels(QPainter &painter, const QRectF &box, const std::vector<AxisTick> &ticks, const Theme &theme)
{
    const QFont font = theme.body();
    const double distance = theme.type().body * 0.6;
    double free = box.right() + distance;
    for (auto tick = ticks.rbegin(); tick != ticks.rend(); ++tick) {
        const double width = textWidth(tick->label, font);
        const double x = box.left() + tick->position * box.width();
        const double left = std::clamp(x - width / 2, box.left(), std::max(box.left(), box.right() - width));
        if (left + width + distance > free)
            continue;
        free = left;
        drawLine(painter, QRectF(left, box.top(), width, box.height()), tick->label, font, theme.palette().inkThird);
    }
}

QColor dataColour(const Theme &theme, Face face, size_t index)
{
    const Palette &palette = theme.palette();
    const QColor colours[] = {palette.accent, palette.second, palette.third, palette.fourth};
    static_assert(std::size(colours) == kMostTogether);
    return face == Face::Old ? palette.inkSecond : colours[index % std::size(colours)];
}

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto between = [share](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return {between(from.red(), to.red()), between(from.green(), to.green()), between(from.blue(), to.blue())};
}

} // namespace ioc
