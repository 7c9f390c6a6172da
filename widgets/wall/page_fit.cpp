// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/page_fit.h"

#include "widgets/tiles/figure_painting.h"
#include "widgets/wall/painting.h"
#include "widgets/wall/panel.h"
#include "widgets/wall/wall_areas.h"

#include <algorithm>
#include <cmath>

namespace ioc {
namespace {

/// What a tile must have room for.
struct Need
{
    double figures; ///< of the least size of a figure
    double lines;
    double width; ///< in sizes of the body text; a letter is about half of it, a digit of a figure about one
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
        return {0, 14, 20}; // with its legend, words of warnings and the communes that it names
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
        return {1.1, 0, 5};
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

/// Whether all have room in shelves, the tallest first, each in the first shelf that has room for it.
bool haveRoom(std::vector<QSizeF> sizes, QSizeF room)
{
    std::sort(sizes.begin(), sizes.end(), [](QSizeF a, QSizeF b) { return a.height() > b.height(); });
    std::vector<double> shelves; // how wide they are filled
    double height = 0;
    for (const QSizeF &size : sizes) {
        const auto shelf = std::find_if(shelves.begin(), shelves.end(),
                                        [&](double filled) { return filled + size.width() <= room.width(); });
        if (shelf != shelves.end()) {
            *shelf += size.width();
            continue;
        }
        if (size.width() > room.width())
            return false;
        shelves.push_back(size.width());
        height += size.height();
    }
    return height <= room.height();
}

/// The largest go first.
int tilesToDrop(const PageDocument &page, QSize size, const Theme &theme)
{
    const double gap = theme.px(kPageGap);
    const QSizeF between(gap, gap);
    std::vector<QSizeF> sizes;
    for (const Tile &tile : page.tiles)
        sizes.push_back(leastSizeOf(tile.kind, theme) + between);
    std::sort(sizes.begin(), sizes.end(),
              [](QSizeF a, QSizeF b) { return a.width() * a.height() < b.width() * b.height(); });
    int dropped = 0;
    for (; !sizes.empty() && !haveRoom(sizes, size + between); ++dropped)
        sizes.pop_back();
    return dropped;
}

/// The size that the page has for another seat of the same picture: a lower head leaves more.
QSize sizeForSeat(QSize size, const Theme &theme, const Theme &other)
{
    const auto head = [&size](const Theme &at) { return headHeight(size.width(), at.withLetters(kUsualArc)); };
    return size + QSize(0, head(theme) - head(other));
}

} // namespace

Theme lettersFor(const PageDocument &page, QSize size, const Theme &theme)
{
    for (double minutes = kUsualArc; minutes > kLeastArc; minutes -= 0.5) {
        const Theme tried = theme.withLetters(minutes);
        if (tooSmallOf(page, size, tried).isEmpty())
            return tried;
    }
    return theme.withLetters(kLeastArc);
}

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
    const double letter = need.figures > 0 ? std::max(theme.type().body, theme.type().numeral / 2) : theme.type().body;
    const QSizeF content(need.width * letter,
                         need.figures * theme.type().numeral * kFigureLine + need.lines * lineHeight(theme.body()));
    return content + Panel::padding(theme) * 2;
}

bool isReadable(const PageDocument &page, QSize size, const Theme &theme)
{
    return tooSmallOf(page, size, theme.withLetters(kLeastArc)).isEmpty();
}

PageFit fitOf(const PageDocument &page, QSize size, const Theme &roomy)
{
    const Theme theme = roomy.withLetters(kLeastArc);
    PageFit fit;
    fit.tooSmall = tooSmallOf(page, size, theme);
    if (fit.isReadable())
        return fit;
    fit.toDrop = tilesToDrop(page, size, theme);
    constexpr int kStepsAHeight = 10;
    for (int step = int(theme.farthestSeat() * kStepsAHeight); step >= kStepsAHeight; --step) {
        const double seat = double(step) / kStepsAHeight;
        const Theme there = Theme(theme.pictureHeight(), seat, theme.palette()).withLetters(kLeastArc);
        if (tooSmallOf(page, sizeForSeat(size, theme, there), there).isEmpty()) {
            fit.readableTo = seat;
            return fit;
        }
    }
    fit.readableTo = 0;
    return fit;
}

} // namespace ioc
