// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/bulletin_list_panel.h"

#include "widgets/tiles/list_rows.h"
#include "widgets/tiles/tile_parts.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr int kTitleLines = 3;
constexpr int kDetailLines = 2;
constexpr int kTroubleLines = 2;
constexpr double kLinesForTwo = 8; // of body text; a lower tile tells its trouble in one line

} // namespace

BulletinListState BulletinListPanel::stateOf(const Snapshot &snapshot, const PresentContext &context) const
{
    return makeBulletinListState(tile(), snapshot, context);
}

void BulletinListPanel::stateChanged()
{
    describe(state()->title, state()->accessibleText);
}

void BulletinListPanel::paintContent(QPainter &painter, const QRectF &area)
{
    const double line = lineHeight(theme().body());
    const double head = tileHeadHeight(state()->title, theme());
    const double trouble = state()->trouble.isEmpty() ? 0 : line + theme().px(4);
    QRectF rest = area;
    if (hasRoomForHead(area.height(), head + trouble, theme())) {
        paintTileHead(painter, area, state()->title, {}, theme());
        rest.setTop(rest.top() + head);
    }
    rest.setTop(rest.top() + paintTrouble(painter, rest));
    if (!state()->rows.empty())
        return paintRows(painter, rest);
    const int most = std::max(1, int((rest.height() + 1) / line));
    drawLines(painter, rest, wrapped(state()->emptyText, theme().body(), rest.width(), most), theme().body(),
              theme().palette().inkSecond);
}

double BulletinListPanel::paintTrouble(QPainter &painter, const QRectF &area) const
{
    if (state()->trouble.isEmpty())
        return 0;
    const bool hasRoom = area.height() >= lineHeight(theme().body()) * kLinesForTwo;
    const QStringList lines =
        wrapped(QStringLiteral("▲ ") + state()->trouble, theme().body(), area.width(), hasRoom ? kTroubleLines : 1);
    drawLines(painter, area, lines, theme().body(), theme().palette().warning);
    return lineHeight(theme().body()) * double(lines.size()) + theme().px(4);
}

void BulletinListPanel::paintRows(QPainter &painter, const QRectF &area) const
{
    const Palette &palette = theme().palette();
    const auto rowAt = [&](size_t i) {
        const BulletinRow &row = state()->rows[i];
        return ListRow{row.mark,         row.label,
                       row.title,        row.label.isEmpty() ? palette.ink : palette.inkSecond,
                       kTitleLines,      {row.detail, row.place},
                       palette.inkThird, kDetailLines};
    };
    paintListRows(painter, area, state()->rows.size(), rowAt, theme());
}

} // namespace ioc
