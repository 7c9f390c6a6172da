// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/tiles/over_time_head.h"

#include <QColor>

#include <optional>

namespace ioc {

/// A day or an hour of a heat map.
struct HeatCell
{
    enum class Kind {
        Outside, ///< not asked for: before the first day, after tonight
        ToCome,
        NoData, ///< hatched, and never of the colour of a low figure
        Figure
    };

    Kind kind = Kind::Outside;
    int step = 0;            ///< Figure: into HeatState::steps
    bool isRunning = false;  ///< not over yet
    bool isDoubtful = false; ///< Figure: its sources do not vouch for it
    QString text = {};       ///< Figure: the value without its unit

    friend bool operator==(const HeatCell &, const HeatCell &) = default;
};

/// A step of the scale of colours.
struct HeatStep
{
    double depth = 0;             ///< of the one quiet blue, 0 (least) to 1 (greatest)
    std::optional<QColor> colour; ///< instead of it, where the tile gives class limits: as on the map
    QString text;                 ///< "20–40"

    friend bool operator==(const HeatStep &, const HeatStep &) = default;
};

/// A label of a row or column of cells.
struct HeatLabel
{
    int at = 0;
    QString text;

    friend bool operator==(const HeatLabel &, const HeatLabel &) = default;
};

/// All that a heat map draws, with finished text: a calendar has weeks as columns and weekdays from Monday as rows, a
/// table of hours has the hours of the day as columns and days as rows, the newest last. Immutable once made; equal
/// states draw the same picture.
struct HeatState
{
    OverTimeHead head;
    int columns = 0;
    int rows = 0;
    std::vector<HeatCell> cells; ///< row by row
    bool growsByColumns = false; ///< where there is no room for all, the first columns go, else the first rows
    std::vector<HeatLabel> columnLabels;
    std::vector<HeatLabel> rowLabels;
    std::vector<HeatStep> steps; ///< ascending by value
    QString leastText;           ///< "thấp nhất 12 (03/11)" of the figures that are not doubtful; empty without any
    QString greatestText;
    QString noDataText;   ///< for the legend; empty where every cell has a figure
    QString doubtfulText; ///< for the legend: what a crossed cell means; empty where none is drawn
    QString runningText;  ///< for the legend: what the frame of a cell means
    QString accessibleText;

    const HeatCell &cell(int row, int column) const { return cells[size_t(row * columns + column)]; }

    friend bool operator==(const HeatState &, const HeatState &) = default;
};

/// The state of a tile of TileKind::Calendar or TileKind::Hours. Pure; any thread.
HeatState makeHeatState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context);

} // namespace ioc
