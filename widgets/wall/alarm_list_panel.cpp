// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/alarm_list_panel.h"

#include "widgets/tiles/list_rows.h"
#include "widgets/tiles/tile_parts.h"

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
    const double head = tileHeadHeight(state()->title, theme());
    if (!state()->rows.empty() && !hasRoomForHead(area.height(), head, theme()))
        return paintRows(painter, area);
    paintTileHead(painter, area.adjusted(0, 0, -countsWidth() - theme().px(12), 0), state()->title, {}, theme());
    paintCounts(painter, QRectF(area.left(), area.top(), area.width(), head - theme().px(4)));
    const QRectF rest = area.adjusted(0, head, 0, 0);
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
    const auto rowAt = [&](size_t i) {
        const AlarmRow &row = state()->rows[i];
        return ListRow{
            row.mark,         {},
            row.title,        row.old ? palette.inkSecond : palette.ink,
            kTitleLines,      {row.place + QStringLiteral(" · ") + row.word + QStringLiteral(" · ") + row.ageText},
            palette.inkThird, kPlaceLines};
    };
    paintListRows(painter, area, state()->rows.size(), rowAt, theme());
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
    const QFont headline = theme().font(theme().type().headline, QFont::DemiBold);
    const double line = lineHeight(theme().body());
    const double head = lineHeight(headline);
    const double badge = std::min(area.height(), theme().type().body * 2.5);
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
