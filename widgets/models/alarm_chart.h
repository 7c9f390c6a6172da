// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm_service.h"
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

/// What is asked of a station.
constexpr int kStationDays = 7;

/// The rule's table where an alarm is of one station, whose own readings are drawn then; null otherwise.
const TableCondition *stationTableOf(const Alarm &alarm, const PresentContext &context);

/// The readings of the alarm's station, hour by hour, with its own limit as a line. The alarm has a table. Pure.
TrendState makeStationChart(const Alarm &alarm, const std::vector<StationReading> &readings,
                            const PresentContext &context);

/// The chart of an alarm's figure with its limit as a line: of a page's tile, else of `days` and of today so far. Pure.
TrendState makeAlarmChart(const Alarm &alarm, const AlarmDays &days, const Snapshot &snapshot,
                          const PresentContext &context);

} // namespace ioc
