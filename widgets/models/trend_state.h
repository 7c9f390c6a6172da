// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/axis.h"
#include "widgets/models/tiles/over_time_head.h"

#include <optional>

namespace ioc {

/// One line of a trend chart; x and y from 0 to 1. A gap in the figures ends a run; a run of one point is a dot. What
/// leads to or from figures that are restated by weight or doubtful is a run of its own, which shares its ends with its
/// neighbours.
struct TrendLineState
{
    LineRole role = LineRole::Actual;
    int colour = 0; ///< which of the tile's indicators, from 0
    QString name;   ///< for the legend; empty where an earlier line of the same look has it
    std::vector<QList<QPointF>> runs;
    std::vector<QList<QPointF>> weightedRuns; ///< Actual only
    std::vector<QList<QPointF>> doubtfulRuns; ///< Actual only
    QList<QPointF> doubtful;                  ///< Actual only: the doubtful points themselves, oldest first
    std::optional<QPointF> last;              ///< Actual only: the newest point
    bool isRunning = false;                   ///< … which is of a part of its bucket
    bool isLastDoubtful = false;              ///< … which is the last of the doubtful
    QList<QPointF> band; ///< Forecast only: outline of where the figures will lie with 80 % confidence

    friend bool operator==(const TrendLineState &, const TrendLineState &) = default;
};

/// All that a trend panel draws, with finished text: where it has no figure, the head alone. Immutable once made; equal
/// states draw the same picture.
struct TrendState : OverTimeHead
{
    std::vector<TrendLineState> lines; ///< comparisons and plans before actual lines: the order of drawing
    QString weightedText;              ///< for the legend: what dashes mean; empty where nothing is restated by weight
    QString doubtfulText;              ///< for the legend: what a cross means; empty where none is drawn
    QString runningText;               ///< for the legend: what a ring at the end means; empty where none is drawn
    QString forecastText;              ///< for the legend: why there is no forecast; empty where none is asked for
    std::vector<AxisTick> xTicks;      ///< every sensible one; the panel takes as many as it has room for
    std::vector<AxisTick> yTicks;
    QString accessibleText;

    friend bool operator==(const TrendState &, const TrendState &) = default;
};

/// The state of a trend tile. Pure; any thread.
TrendState makeTrendState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context);

} // namespace ioc
