// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/axis.h"
#include "widgets/models/tiles/over_time_head.h"

namespace ioc {

/// How a figure, or a feed, stood in a bucket; each has a look of its own besides its colour.
enum class Stood {
    Met,
    Missed,
    Doubtful, ///< its source told the figure as old or in doubt
    NoTarget, ///< a figure, and nothing to hold it against
    NoData,
    Current, ///< of feeds, from here to Paused
    Late,
    Down,
    Paused,
    ToCome
};

/// Buckets of one standing that follow each other; from 0 to 1 on the axis of time.
struct StateStretch
{
    Stood stood = Stood::NoData;
    double from = 0;
    double to = 0;

    friend bool operator==(const StateStretch &, const StateStretch &) = default;
};

/// The row of an indicator, or of a feed.
struct StateRow
{
    QString name;
    std::vector<StateStretch> stretches; ///< oldest first
    Mark mark = Mark::None;              ///< where the target is missed, or the feed in trouble, now
    std::optional<FeedState> feed = {};  ///< of a feed: how it stands now
    QString summaryText; ///< "không đạt 4 trong 28 ngày; 2 ngày không có số liệu"; of a feed led by
                         ///< its state now, where that is not well
    QString shortText;   ///< "không đạt 14 %"
    QString oldText;     ///< where its newest figure is old: "16:02 · disconnected for 2 hours"
    QString oldBrief;    ///< the same without why

    friend bool operator==(const StateRow &, const StateRow &) = default;
};

/// What a look of the legend means.
struct StateKey
{
    Stood stood = Stood::Met;
    QString text;

    friend bool operator==(const StateKey &, const StateKey &) = default;
};

/// All that a state timeline draws, with finished text. Immutable once made; equal states draw the same picture.
struct StatesState
{
    OverTimeHead head;
    std::vector<StateRow> rows; ///< in the tile's order
    std::vector<StateKey> keys; ///< of the looks that are drawn
    std::vector<AxisTick> ticks;
    double running = 1;  ///< where the bucket begins that is not over; 1: nowhere
    QString runningText; ///< for the legend: what stands behind the dashed line; empty where no bucket is running
    QString accessibleText;

    friend bool operator==(const StatesState &, const StatesState &) = default;
};

/// The state of a tile of TileKind::States. Pure; any thread.
StatesState makeStatesState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context);

} // namespace ioc
