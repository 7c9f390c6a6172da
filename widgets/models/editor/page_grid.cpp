// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/editor/page_grid.h"

#include <QStringList>

#include <algorithm>

namespace ioc {

QRect gridOf(const PageDocument &page)
{
    return {0, 0, page.columns, page.rows};
}

QRect placeOf(const Tile &tile)
{
    return {tile.column, tile.row, tile.columns, tile.rows};
}

void setPlace(Tile &tile, const QRect &cells)
{
    tile.column = cells.x();
    tile.row = cells.y();
    tile.columns = cells.width();
    tile.rows = cells.height();
}

const Tile *tileOf(const PageDocument &page, const QString &id)
{
    const auto found =
        std::find_if(page.tiles.begin(), page.tiles.end(), [&id](const Tile &tile) { return tile.id == id; });
    return found == page.tiles.end() ? nullptr : &*found;
}

const Tile *tileAt(const PageDocument &page, const QPoint &cell)
{
    const auto found = std::find_if(page.tiles.rbegin(), page.tiles.rend(),
                                    [&cell](const Tile &tile) { return placeOf(tile).contains(cell); });
    return found == page.tiles.rend() ? nullptr : &*found;
}

bool isFree(const PageDocument &page, const QRect &cells, const QString &except)
{
    return !cells.isEmpty() && gridOf(page).contains(cells) &&
           std::none_of(page.tiles.begin(), page.tiles.end(),
                        [&](const Tile &tile) { return tile.id != except && placeOf(tile).intersects(cells); });
}

std::optional<QRect> freePlace(const PageDocument &page, QSize cells, QPoint after)
{
    const int width = page.columns - cells.width() + 1;
    const int height = page.rows - cells.height() + 1;
    if (width <= 0 || height <= 0 || cells.isEmpty())
        return std::nullopt;
    const int count = width * height;
    const int first = std::clamp(after.y(), 0, height - 1) * width + std::clamp(after.x(), 0, width - 1);
    for (int i = 0; i < count; ++i) {
        const int index = (first + i) % count;
        const QRect place(QPoint(index % width, index / width), cells);
        if (isFree(page, place))
            return place;
    }
    return std::nullopt;
}

QStringList readingOrder(const PageDocument &page)
{
    std::vector<const Tile *> tiles;
    for (const Tile &tile : page.tiles)
        tiles.push_back(&tile);
    std::stable_sort(tiles.begin(), tiles.end(), [](const Tile *a, const Tile *b) {
        return std::pair(a->column, a->row) < std::pair(b->column, b->row);
    });
    QStringList ids;
    for (const Tile *tile : tiles)
        ids.append(tile->id);
    return ids;
}

QString freeTileId(const PageDocument &page, const QString &stem)
{
    QString id = stem;
    for (int number = 2; tileOf(page, id); ++number)
        id = QStringLiteral("%1-%2").arg(stem).arg(number);
    return id;
}

QRect resized(const QRect &cells, Handle handle, QPoint by)
{
    QRect moved = cells;
    const auto isAt = [handle](std::initializer_list<Handle> side) {
        return std::find(side.begin(), side.end(), handle) != side.end();
    };
    if (isAt({Handle::TopLeft, Handle::Left, Handle::BottomLeft}))
        moved.setLeft(std::min(cells.left() + by.x(), cells.right()));
    if (isAt({Handle::TopRight, Handle::Right, Handle::BottomRight}))
        moved.setRight(std::max(cells.right() + by.x(), cells.left()));
    if (isAt({Handle::TopLeft, Handle::Top, Handle::TopRight}))
        moved.setTop(std::min(cells.top() + by.y(), cells.bottom()));
    if (isAt({Handle::BottomLeft, Handle::Bottom, Handle::BottomRight}))
        moved.setBottom(std::max(cells.bottom() + by.y(), cells.top()));
    return moved;
}

} // namespace ioc
