// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/moving_wall.h"

#include <QRect>

namespace ioc {
namespace {

constexpr int kColumns = 30;
constexpr int kRows = 30;

Tile placed(Tile tile, const QString &id, QRect cells)
{
    tile.id = id;
    tile.column = cells.x();
    tile.row = cells.y();
    tile.columns = cells.width();
    tile.rows = cells.height();
    return tile;
}

/// The map in the middle, six indicators and six trends on each side of it.
PageDocument pageOf(const QString &id, const Tile &map, const std::vector<Tile> &indicators,
                    const std::vector<Tile> &trends)
{
    PageDocument page;
    page.id = PageId(id);
    page.title = {id, id};
    page.columns = kColumns;
    page.rows = kRows;
    page.tiles.push_back(placed(map, QStringLiteral("map"), {10, 0, 10, kRows}));
    for (int i = 0; i < 24; ++i) {
        const int side = i < 12 ? 0 : 20;
        const QRect cells(side + (i % 2) * 5, (i % 12) / 2 * 5, 5, 5);
        const auto &from = i % 4 < 2 ? indicators : trends;
        page.tiles.push_back(placed(from[size_t(i) % from.size()], QStringLiteral("t%1").arg(i), cells));
    }
    return page;
}

} // namespace

MovingWall::MovingWall(const ProvincePack &pack, Snapshot base)
{
    std::vector<Tile> indicators;
    std::vector<Tile> trends;
    std::optional<Tile> map;
    QHash<IndicatorId, Trend> known;
    for (const PageDocument &page : pack.pages) {
        for (const Tile &tile : page.tiles) {
            if (tile.kind == TileKind::Indicator)
                indicators.push_back(tile);
            if (tile.kind == TileKind::Trend) {
                trends.push_back(tile);
                known.insert(tile.indicators.front(), base.trends.value(trendKey(page.id, tile.id)));
            }
            if (tile.kind == TileKind::Map && !map)
                map = tile;
        }
    }
    if (indicators.empty() || trends.empty() || !map)
        qFatal("the pack has no indicators, trends and map");
    auto made = std::make_shared<ProvincePack>(pack);
    made->pages = {pageOf(QStringLiteral("one"), *map, indicators, trends),
                   pageOf(QStringLiteral("two"), *map, trends, indicators)};
    made->startPage = made->pages.front().id;
    made->startPlaylist = PlaylistId();
    made->playlists.clear();
    for (const PageDocument &page : made->pages) {
        for (const Tile &tile : page.tiles) {
            if (tile.kind == TileKind::Trend)
                base.trends.insert(trendKey(page.id, tile.id), known.value(tile.indicators.front()));
        }
    }
    m_pack = made;
    m_figures.emplace(base);
    next();
}

void MovingWall::next()
{
    m_snapshot = std::make_shared<const Snapshot>(m_figures->next(now()));
    Q_EMIT snapshotChanged(m_snapshot);
}

} // namespace ioc
