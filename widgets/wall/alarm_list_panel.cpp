// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/alarm_list_panel.h"

#include "widgets/models/wall_text.h"
#include "widgets/wall/painting.h"

namespace ioc {
namespace {

constexpr int kTitleLines = 3;
constexpr int kPlaceLines = 2;
constexpr double kBannerShape = 4; // a tile wider than this many heights …
constexpr double kBannerLines = 6; // … and lower than this many lines is a banner

} // namespace

AlarmListState AlarmListPanel::stateOf(const Snapshot &snapshot, const PresentContext &context) const
{
    return makeAlarmListState(tile(), snapshot, context);
}

void AlarmListPanel::stateChanged()
{
    describe(state()->title, state()->accessibleText);
}

bool AlarmListPanel::isBanner() const
{
    return width() > height() * kBannerShape && height() < lineHeight(theme().body()) * kBannerLines;
}

std::optional<QColor> AlarmListPanel::edge() const
{
    const bool critical = state() && !state()->rows.empty() && state()->rows.front().mark == Mark::Critical;
    return critical && isBanner() ? std::optional(theme().palette().critical) : std::nullopt;
}

void AlarmListPanel::paintContent(QPainter &painter, const QRectF &area)
{
    if (isBanner()) {
        paintBanner(painter, area);
        return;
    }
    const QFont bold = theme().font(theme().type().body * 1.1, QFont::DemiBold);
    const double head = lineHeight(bold);
    const QRectF top(area.left(), area.top(), area.width(), head);
    paintCounts(painter, top);
    drawLine(painter, top.adjusted(0, 0, -countsWidth() - theme().px(12), 0), state()->title, bold,
             theme().palette().ink);
    const QRectF rest = area.adjusted(0, head + theme().px(4), 0, 0);
    state()->rows.empty() ? paintEmpty(painter, rest) : paintRows(painter, rest);
}

double AlarmListPanel::countsWidth() const
{
    double width = 0;
    for (const AlarmCount &count : state()->counts)
        width += theme().type().body * 1.05 + textWidth(count.count, theme().body(QFont::DemiBold)) + theme().px(14);
    return width;
}

void AlarmListPanel::paintCounts(QPainter &painter, const QRectF &box) const
{
    const QFont font = theme().body(QFont::DemiBold);
    const double side = theme().type().body;
    double x = box.right() - countsWidth() + theme().px(14);
    for (const AlarmCount &count : state()->counts) {
        const QColor colour = markColour(count.mark, theme().palette());
        drawMark(painter, QRectF(x, box.top(), side * 0.9, box.height()), count.mark, side, colour);
        x += side * 1.05;
        const double width = textWidth(count.count, font);
        drawLine(painter, QRectF(x, box.top(), width, box.height()), count.count, font, theme().palette().ink);
        x += width + theme().px(14);
    }
}

void AlarmListPanel::paintEmpty(QPainter &painter, const QRectF &area) const
{
    const double line = lineHeight(theme().body());
    drawLine(painter, QRectF(area.left(), area.top(), area.width(), line), state()->emptyText, theme().body(),
             theme().palette().inkSecond);
    drawLines(painter, area.adjusted(0, line, 0, 0), wrapped(state()->emptyReason, theme().body(), area.width(), 3),
              theme().body(), theme().palette().inkThird);
}

void AlarmListPanel::paintRows(QPainter &painter, const QRectF &area) const
{
    const Palette &palette = theme().palette();
    const QFont bold = theme().body(QFont::Medium);
    const QFont plain = theme().body();
    const double line = lineHeight(plain);
    const double side = theme().type().body;
    const double indent = side * 1.35;
    const double padding = theme().px(9);
    double y = area.top();
    for (size_t i = 0; i < state()->rows.size(); ++i) {
        const AlarmRow &row = state()->rows[i];
        const double width = area.width() - indent;
        const QStringList title = wrapped(row.title, bold, width, kTitleLines);
        const QStringList place = wrapped(row.place + QStringLiteral(" · ") + row.ageText, plain, width, kPlaceLines);
        const double height = line * double(title.size() + place.size()) + padding * 2;
        const bool lastRow = i + 1 == state()->rows.size();
        if (y + height + (lastRow ? 0 : line) > area.bottom() + 1) {
            drawLine(painter, QRectF(area.left() + indent, y + padding, width, line),
                     WallText::more(int(state()->rows.size() - i)), plain, palette.inkSecond);
            return;
        }
        if (i > 0) {
            painter.setPen(QPen(palette.line, std::max(1.0, theme().px(1))));
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        }
        drawMark(painter, QRectF(area.left(), y + padding, side * 0.95, line), row.mark, side * 1.1,
                 markColour(row.mark, palette));
        const QRectF text(area.left() + indent, y + padding, width, height);
        drawLines(painter, text, title, bold, row.old ? palette.inkSecond : palette.ink);
        drawLines(painter, text.translated(0, line * double(title.size())), place, plain, palette.inkThird);
        y += height;
    }
}

void AlarmListPanel::paintBanner(QPainter &painter, const QRectF &area) const
{
    const Palette &palette = theme().palette();
    if (state()->rows.empty()) {
        paintEmpty(painter,
                   area.adjusted(0, std::max(0.0, (area.height() - lineHeight(theme().body()) * 2) / 2), 0, 0));
        return;
    }
    const AlarmRow &row = state()->rows.front();
    const QFont headline = theme().font(theme().type().heading, QFont::DemiBold);
    const double line = lineHeight(theme().body());
    const double head = lineHeight(headline);
    const double badge = std::min(area.height(), theme().type().heading * 2.0);
    drawMark(painter, QRectF(area.left(), area.top(), badge, area.height()), row.mark, badge,
             markColour(row.mark, palette));
    const double top = area.center().y() - (head + line) / 2;
    const double left = area.left() + badge + theme().px(16);
    const QRectF first(left, top, area.right() - left, head);
    const double room = first.width();
    const QString whole = row.title + QStringLiteral(" · ") + row.place;
    const bool together = textWidth(whole, headline) <= room;
    drawLine(painter, first, together ? whole : row.title, headline, row.old ? palette.inkSecond : palette.ink);
    const QRectF second(left, top + head, room, line);
    drawLine(painter, second.adjusted(0, 0, -countsWidth(), 0),
             together ? row.ageText : QString(row.place + QStringLiteral(" · ") + row.ageText), theme().body(),
             palette.inkSecond);
    paintCounts(painter, second);
}

} // namespace ioc
