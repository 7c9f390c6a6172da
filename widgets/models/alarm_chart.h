// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/trend_state.h"

namespace ioc {

/// How many days are asked for where no page has a chart of an alarm's figure.
constexpr int kAlarmChartDays = 30;

/// The page and tile that draw the figure of an alarm for its unit; nothing where none does.
struct AlarmChartSource
{
    PageId page;
    Tile tile;
};
std::optional<AlarmChartSource> chartSourceOf(const Alarm &alarm, const PresentContext &context);

/// What a figure said at the end of each of some civil days, oldest first.
struct AlarmDays
{
    std::vector<std::optional<double>> values;
    QDate before; ///< the day they were asked on; the last of them is the day before
};

/// The chart of an alarm's figure with its limit as a line: of a page's tile, else of `days`. Pure.
TrendState makeAlarmChart(const Alarm &alarm, const AlarmDays &days, const Snapshot &snapshot,
                          const PresentContext &context);

} // namespace ioc
