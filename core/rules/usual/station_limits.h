// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/alarms/alarm_rule.h"
#include "core/domain/alarms/limit_table.h"
#include "core/rules/alarms/alarm_signal.h"

#include <QStringList>

#include <span>
#include <vector>

namespace ioc {

/// What a station told last.
struct StationValue
{
    QString member;
    double value = 0; ///< in the measure's unit
    Instant at;       ///< data time
};

/// A station beside its own limit.
struct StationStanding
{
    QString member;
    double value = 0;
    double limit = 0;
    double margin = 0; ///< how far past its limit it is, on the rule's side; 0 or less: not past it
    Instant at;

    friend bool operator==(const StationStanding &, const StationStanding &) = default;
};

/// What the signal of a station judges: as SignalBounds do it, of what must not fall below its limit less than 0 when
/// it does.
MemberInput inputOf(const StationStanding &station, AlarmSide side);

/// … of a station that has no limit any more: it cannot be past it, whatever it says.
MemberInput inputWithoutLimit(const QString &member, AlarmSide side, Instant dataTime);

/// All stations beside their own limits of a level.
struct StationsJudged
{
    std::optional<StationStanding> furthest; ///< nothing when no station has a limit
    std::vector<StationStanding> stations;   ///< those with a limit, by name; of values of one the furthest, at the
                                             ///< newest moment of any
    int judged = 0;
    QStringList withoutLimit; ///< members, sorted: the table knows no limit of theirs for that level and day
};

/// Judges the stations by the table on a civil day. Of two that are equally far the first by name stands. Values that
/// are too old to be told are left out by the caller.
StationsJudged judgeStations(std::span<const StationValue> values, const LimitTable &table, const QString &level,
                             AlarmSide side, QDate day);

} // namespace ioc
