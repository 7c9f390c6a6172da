// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/tiles/over_time_head.h"

#include <QList>
#include <QPointF>

#include <optional>

namespace ioc {

/// One of several small trends; x and y from 0 to 1. A gap ends a run, a run of one point is a dot. What leads to or
/// from doubtful figures is a run of its own.
struct SmallTrend
{
    QString name;
    Face face = Face::NoData;
    QString valueText;            ///< the newest value of the trend, with its unit where units differ; "—" for NoData
    bool isValueDoubtful = false; ///< its sources do not vouch for it
    Mark mark = Mark::None;       ///< an alarm on it, or a target that a current value misses
    QString statusText; ///< Old: its time, and the alarm or why; NoData: what is missing; else the alarm or the gap to
                        ///< the target
    std::vector<QList<QPointF>> runs;
    std::vector<QList<QPointF>> doubtfulRuns;
    QList<QPointF> doubtful; ///< the doubtful points themselves, oldest first
    std::vector<QList<QPointF>> comparisonRuns;
    std::optional<QPointF> last; ///< the newest point
    bool isRunning = false;      ///< … which is of a part of its bucket
    bool isLastDoubtful = false; ///< … which is the last of the doubtful

    friend bool operator==(const SmallTrend &, const SmallTrend &) = default;
};

/// All that a tile of small trends draws, with finished text. Immutable once made; equal states draw the same picture.
struct MultiplesState
{
    OverTimeHead head;              ///< NoData only where no trend has anything; Old only where none is current
    std::vector<SmallTrend> trends; ///< in the tile's order
    std::optional<double> zero;     ///< where the zero line stands on the one scale of all, if it lies on it
    QString scaleText;              ///< "one scale: 0–40", "each on its own scale"
    QString doubtfulText;           ///< what a cross means; empty where none is drawn
    QString runningText;            ///< what a ring at the end means; empty where none is drawn
    QString accessibleText;

    friend bool operator==(const MultiplesState &, const MultiplesState &) = default;
};

/// The state of a tile of small trends: one for each indicator, or for each unit of one. Pure; any thread.
MultiplesState makeMultiplesState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context);

} // namespace ioc
