// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/text.h"

#include <vector>

namespace ioc {

enum class TileKind {
    Indicator, ///< figure, comparison, target, age, source
    Number,    ///< one figure as large as it fits
    Trend,
    Bars,      ///< actual, comparison and plan of each bucket
    Ranking,   ///< communes by one indicator
    Multiples, ///< a small trend for each indicator, or for each unit of one
    Table,
    Bullets,
    Pace,     ///< progress of a plan against the time gone by
    Calendar, ///< a cell for each day
    Hours,    ///< a cell for each hour of each day
    States,   ///< where figures stood against their targets, or feeds stood, bucket by bucket
    Map,
    Alarms,
    Bulletins,
    Feeds,
    Directives,
    Scorecard, ///< how well the alarms serve (EEMUA 191)
    Clock,
    Text,
    Still ///< the newest picture of a feed
};

/// Which communes a ranking shows where it cannot show all.
enum class RankingEnd { Worst, Best, Both };

/// What a trend chart draws for each indicator.
enum class TrendBucket { Hour, Day, Month };

/// A tile of a page document: what it shows and the grid cells it covers.
struct Tile
{
    QString id;
    TileKind kind = TileKind::Indicator;
    int column = 0;
    int row = 0;
    int columns = 1;
    int rows = 1;
    LocalizedText title;                 ///< empty: the indicator's short name
    LocalizedText text;                  ///< TileKind::Text
    std::vector<IndicatorId> indicators; ///< how many: isCountOfIndicators()
    UnitId unit;                         ///< empty: the province
    // what is drawn over buckets of time
    TrendBucket bucket = TrendBucket::Day;
    int buckets = 30;        ///< how many, ending now; for Hour 24 means today from midnight
    bool compare = false;    ///< the same buckets a week (Hour), or a year (Day, Month) earlier
    bool cumulative = false; ///< running total within the year of the first indicator's rule
    bool plan = false;       ///< the target as a line (its pace when it has one)
    bool forecast = false;   ///< months to come, where a forecast beats last year's figures
    // Map
    std::vector<double> classes;        ///< class limits, ascending; colours from bad to good by the direction
    std::vector<UnitId> units;          ///< Multiples: of one indicator, one for each; empty: one for each indicator
    RankingEnd end = RankingEnd::Worst; ///< Ranking
    AgencyId agency;                    ///< Directives: only those that it is in charge of; empty: all
    FeedId feed;                        ///< Still
    std::vector<FeedId> feeds;          ///< States: instead of indicators
};

/// Whether a tile of this kind may name so many indicators.
bool isCountOfIndicators(TileKind kind, size_t count);

/// Whether a tile of this kind may name feeds instead of indicators.
bool mayNameFeeds(TileKind kind);

/// Whether a tile names what it shows: as many indicators as its kind may, or feeds where it may, and not both.
bool namesWhatItShows(const Tile &tile);

/// Whether what a tile of this kind shows is drawn over buckets of time, and stands in Snapshot::trends.
bool isOverTime(TileKind kind);

/// The buckets of a tile over time: a calendar is of days and a table of hours of hours, whatever they say.
TrendBucket bucketOf(const Tile &tile);

/// How many there are; of a table of hours those of whole days.
int bucketsOf(const Tile &tile);

/// A page of the wall, a document of the pack.
struct PageDocument
{
    PageId id;
    LocalizedText title;
    SectorId sector = {}; ///< that a meeting about this sector shows it; empty: of none
    int columns = 24;
    int rows = 18;
    std::vector<Tile> tiles;
};

} // namespace ioc
