// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/page.h"

namespace ioc {

bool isCountOfIndicators(TileKind kind, size_t count)
{
    switch (kind) {
    case TileKind::Indicator:
    case TileKind::Number:
    case TileKind::Ranking:
    case TileKind::Map:
    case TileKind::Pace:
    case TileKind::Calendar:
    case TileKind::Hours:
        return count == 1;
    case TileKind::Trend:
    case TileKind::Bars:
    case TileKind::Multiples:
    case TileKind::Table:
    case TileKind::Bullets:
    case TileKind::States:
        return count >= 1;
    case TileKind::Alarms:
    case TileKind::Bulletins:
    case TileKind::Feeds:
    case TileKind::Directives:
    case TileKind::Scorecard:
    case TileKind::Clock:
    case TileKind::Text:
    case TileKind::Still:
        return true; // that they name any changes nothing
    }
    return false;
}

bool mayNameFeeds(TileKind kind)
{
    return kind == TileKind::States;
}

bool namesWhatItShows(const Tile &tile)
{
    if (tile.feeds.empty())
        return isCountOfIndicators(tile.kind, tile.indicators.size());
    return mayNameFeeds(tile.kind) && tile.indicators.empty();
}

bool isOverTime(TileKind kind)
{
    switch (kind) {
    case TileKind::Trend:
    case TileKind::Bars:
    case TileKind::Multiples:
    case TileKind::Calendar:
    case TileKind::Hours:
    case TileKind::States:
        return true;
    default:
        return false;
    }
}

TrendBucket bucketOf(const Tile &tile)
{
    return tile.kind == TileKind::Calendar ? TrendBucket::Day
           : tile.kind == TileKind::Hours  ? TrendBucket::Hour
                                           : tile.bucket;
}

int bucketsOf(const Tile &tile)
{
    constexpr int kHoursOfDay = 24;
    return tile.kind == TileKind::Hours ? (tile.buckets + kHoursOfDay - 1) / kHoursOfDay * kHoursOfDay : tile.buckets;
}

} // namespace ioc
