// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/text.h"

#include <vector>

namespace ioc {

enum class TileKind { Indicator, Trend, Map, Alarms, Bulletins, Feeds, Clock, Text, Directives };

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
    std::vector<IndicatorId> indicators; ///< one for Indicator and Map; one or more for Trend
    UnitId unit;                         ///< empty: the province
    // Trend
    TrendBucket bucket = TrendBucket::Day;
    int buckets = 30;        ///< how many, ending now; for Hour 24 means today from midnight
    bool compare = false;    ///< the same buckets a week (Hour), or a year (Day, Month) earlier
    bool cumulative = false; ///< running total within the year of the first indicator's rule
    bool plan = false;       ///< the target as a line (its pace when it has one)
    // Map
    std::vector<double> classes; ///< class limits, ascending; colours from bad to good by the direction
    // Directives
    AgencyId agency; ///< only those that it is in charge of; empty: all
};

/// A page of the wall, a document of the pack.
struct PageDocument
{
    PageId id;
    LocalizedText title;
    int columns = 24;
    int rows = 18;
    std::vector<Tile> tiles;
};

} // namespace ioc
