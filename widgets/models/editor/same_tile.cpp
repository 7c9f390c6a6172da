// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/editor/same_tile.h"

#include "core/domain/same_page.h"

#include <tuple>

namespace ioc {
namespace {

/// What of a tile decides its series, besides its buckets.
auto seriesOf(const Tile &tile)
{
    return std::tie(tile.kind, tile.indicators, tile.unit, tile.units, tile.compare, tile.cumulative, tile.plan,
                    tile.forecast, tile.feeds);
}

} // namespace

bool showsTheSame(const Tile &a, const Tile &b)
{
    const auto rest = [](const Tile &tile) {
        return std::tie(tile.id, tile.bucket, tile.buckets, tile.classes, tile.end, tile.agency, tile.feed);
    };
    return seriesOf(a) == seriesOf(b) && rest(a) == rest(b) && isSame(a.title, b.title) && isSame(a.text, b.text);
}

bool drawsTheSame(const Tile &a, const Tile &b)
{
    return seriesOf(a) == seriesOf(b) && bucketOf(a) == bucketOf(b) && bucketsOf(a) == bucketsOf(b);
}

} // namespace ioc
