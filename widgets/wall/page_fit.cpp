// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/page_fit.h"

#include "widgets/tiles/figure_painting.h"
#include "widgets/wall/painting.h"
#include "widgets/wall/panel.h"

#include <algorithm>
#include <cmath>

namespace ioc {
namespace {

/// What a tile must have room for.
struct Need
{
    double figures; ///< of the least size of a figure
    double lines;
    double width; ///< in sizes of the body text; a letter is about half of it
};

Need needOf(TileKind kind)
{
    switch (kind) {
    case TileKind::Indicator:
        return {1, 3, 10};
    case TileKind::Number:
    case TileKind::Pace:
        return {1, 4, 10};
    case TileKind::Trend:
    case TileKind::Bars:
        return {0, 6, 10};
    case TileKind::Calendar:
    case TileKind::Hours:
        return {0, 6, 14};
    case TileKind::Multiples:
        return {0, 6.5, 12};
    case TileKind::States:
        return {0, 6.5, 14};
    case TileKind::Bullets:
        return {0, 6, 12};
    case TileKind::Ranking:
        return {0, 5.5, 10};
    case TileKind::Table:
        return {0, 6, 14};
    case TileKind::Scorecard:
        return {0, 5, 12};
    case TileKind::Map:
        return {0, 11, 16}; // with its legend and the communes that it names
    case TileKind::Still:
        return {0, 6, 9};
    case TileKind::Feeds:
        return {0, 3, 10};
    case TileKind::Alarms:
        return {0, 3, 14};
    case TileKind::Bulletins:
    case TileKind::Directives:
        return {0, 5.5, 12};
    case TileKind::Clock:
        return {0, 2, 5};
    case TileKind::Text:
        return {0, 1, 6};
    }
    Q_UNREACHABLE();
}

QStringList tooSmallOf(const PageDocument &page, QSize size, const Theme &theme)
{
    QStringList ids;
    for (const Tile &tile : page.tiles) {
        const QSizeF least = leastSizeOf(tile.kind, theme);
        const QRect cells = cellsOf(tile, page, size, theme);
        if (cells.width() < std::floor(least.width()) || cells.height() < std::floor(least.height()))
            ids.append(tile.id);
    }
    return ids;
}

/// The largest go first, so that no smaller number would do. That the others have room does not say that they have it
/// as they lie.
int tilesToDrop(const PageDocument &page, QSize size, const Theme &theme)
{
    const double gap = theme.px(kPageGap);
    std::vector<double> areas;
    double sum = 0;
    int never = 0; // larger than the page
    for (const Tile &tile : page.tiles) {
        const QSizeF least = leastSizeOf(tile.kind, theme);
        if (least.width() > size.width() || least.height() > size.height()) {
            ++never;
            continue;
        }
        areas.push_back((least.width() + gap) * (least.height() + gap));
        sum += areas.back();
    }
    std::sort(areas.begin(), areas.end());
    const double room = (size.width() + gap) * (size.height() + gap);
    int dropped = never;
    while (sum > room) {
        sum -= areas.back();
        areas.pop_back();
        ++dropped;
    }
    return dropped;
}

} // namespace

QRect cellsOf(const Tile &tile, const PageDocument &page, QSize size, const Theme &theme)
{
    // Grid lines first, gaps between them after.
    const double gap = theme.px(kPageGap);
    const auto edge = [gap](double length, int count, int index) {
        return (length + gap) * std::clamp(index, 0, count) / count;
    };
    const int columns = std::max(1, page.columns);
    const int rows = std::max(1, page.rows);
    const double left = edge(size.width(), columns, tile.column);
    const double right = edge(size.width(), columns, tile.column + std::max(1, tile.columns)) - gap;
    const double top = edge(size.height(), rows, tile.row);
    const double bottom = edge(size.height(), rows, tile.row + std::max(1, tile.rows)) - gap;
    return QRect(QPoint(int(std::lround(left)), int(std::lround(top))),
                 QPoint(int(std::lround(right)) - 1, int(std::lround(bottom)) - 1));
}

QSizeF leastSizeOf(TileKind kind, const Theme &theme)
{
    const Need need = needOf(kind);
    const QSizeF content(need.width * theme.type().body,
                         need.figures * theme.type().numeral * kFigureLine + need.lines * lineHeight(theme.body()));
    return content + Panel::padding(theme) * 2;
}

PageFit fitOf(const PageDocument &page, QSize size, const Theme &theme)
{
    PageFit fit;
    fit.tooSmall = tooSmallOf(page, size, theme);
    if (fit.isReadable())
        return fit;
    fit.toDrop = tilesToDrop(page, size, theme);
    constexpr int kStepsAHeight = 10;
    for (int step = int(theme.farthestSeat() * kStepsAHeight); step >= kStepsAHeight; --step) {
        const double seat = double(step) / kStepsAHeight;
        if (tooSmallOf(page, size, Theme(theme.pictureHeight(), seat, theme.palette())).isEmpty()) {
            fit.readableTo = seat;
            return fit;
        }
    }
    fit.readableTo = 0;
    return fit;
}

} // namespace ioc
