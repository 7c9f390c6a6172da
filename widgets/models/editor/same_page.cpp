// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/editor/same_page.h"

#include <algorithm>
#include <tuple>

namespace ioc {
namespace {

auto textOf(const LocalizedText &text)
{
    return std::tie(text.vi, text.en);
}

auto cellsOf(const Tile &tile)
{
    return std::tie(tile.column, tile.row, tile.columns, tile.rows);
}

/// What of a tile decides its series, besides its buckets.
auto seriesOf(const Tile &tile)
{
    return std::tie(tile.kind, tile.indicators, tile.unit, tile.units, tile.compare, tile.cumulative, tile.plan,
                    tile.forecast);
}

} // namespace

bool isSame(const LocalizedText &a, const LocalizedText &b)
{
    return textOf(a) == textOf(b);
}

bool showsTheSame(const Tile &a, const Tile &b)
{
    const auto rest = [](const Tile &tile) {
        return std::tie(tile.id, tile.bucket, tile.buckets, tile.classes, tile.end, tile.agency, tile.feed);
    };
    return seriesOf(a) == seriesOf(b) && rest(a) == rest(b) && isSame(a.title, b.title) && isSame(a.text, b.text);
}

bool isSame(const Tile &a, const Tile &b)
{
    return cellsOf(a) == cellsOf(b) && showsTheSame(a, b);
}

bool isSame(const PageDocument &a, const PageDocument &b)
{
    const auto head = [](const PageDocument &page) { return std::tie(page.id, page.sector, page.columns, page.rows); };
    return head(a) == head(b) && isSame(a.title, b.title) &&
           std::equal(a.tiles.begin(), a.tiles.end(), b.tiles.begin(), b.tiles.end(),
                      [](const Tile &one, const Tile &other) { return isSame(one, other); });
}

bool drawsTheSame(const Tile &a, const Tile &b)
{
    return seriesOf(a) == seriesOf(b) && bucketOf(a) == bucketOf(b) && bucketsOf(a) == bucketsOf(b);
}

} // namespace ioc
