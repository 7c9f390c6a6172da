// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/axis.h"
#include "widgets/models/tiles/over_time_head.h"

#include <optional>

namespace ioc {

/// The column of one indicator in one bucket. Heights from 0 to 1 on the axis of values.
struct Bar
{
    std::optional<double> actual;
    std::optional<double> comparison;
    std::optional<double> plan;
    QString text;            ///< of the actual value: "412"; "—" where there is none and the bucket has begun
    bool isDoubtful = false; ///< of the actual value: its sources do not vouch for it

    friend bool operator==(const Bar &, const Bar &) = default;
};

/// The columns of one stretch of time.
struct BarBucket
{
    QString label;          ///< "21/11"
    bool isRunning = false; ///< not over yet: its columns are of a part of it
    std::vector<Bar> bars;  ///< one for each indicator, in the tile's order

    friend bool operator==(const BarBucket &, const BarBucket &) = default;
};

/// All that a tile of columns draws, with finished text. Immutable once made; equal states draw the same picture.
struct BarsState
{
    OverTimeHead head;
    std::vector<BarBucket> buckets; ///< oldest first
    QStringList names;              ///< of several indicators; for the legend
    double zero = 0;                ///< where the zero line stands, 0 to 1
    std::vector<AxisTick> ticks;    ///< of the axis of values
    QString comparisonText;         ///< for the legend; empty where nothing is compared
    QString planText;               ///< the same of plans
    QString doubtfulText;           ///< what the look of a doubtful column means; empty where none is drawn
    QString runningText;            ///< what the mark of the running bucket means; empty where none is drawn
    std::vector<QString> spanTexts; ///< spanTexts[n]: how the head names the span where n buckets have room
    QString accessibleText;

    friend bool operator==(const BarsState &, const BarsState &) = default;
};

/// The state of a tile of columns. Pure; any thread.
BarsState makeBarsState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context);

} // namespace ioc
