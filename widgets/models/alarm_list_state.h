// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"
#include "widgets/models/marks.h"
#include "widgets/models/present_context.h"

namespace ioc {

/// One active alarm.
struct AlarmRow
{
    Mark mark = Mark::Notice;
    QString word;     ///< its priority: "critical"
    QString title;    ///< what is wrong
    QString place;    ///< where, and the value: "X. Lâm Thủy · 112,74 m"; says so when the value is old
    QString ageText;  ///< "2 minutes"
    bool old = false; ///< the value behind it is stale or missing

    friend bool operator==(const AlarmRow &, const AlarmRow &) = default;
};

/// How many alarms of one priority there are.
struct AlarmCount
{
    Mark mark = Mark::Notice;
    QString count;
    QString word; ///< "critical"

    friend bool operator==(const AlarmCount &, const AlarmCount &) = default;
};

/// All that an alarm list draws. Immutable once made; equal states draw the same picture.
struct AlarmListState
{
    QString title;
    std::vector<AlarmCount> counts; ///< gravest first; only those above zero
    std::vector<AlarmRow> rows;     ///< in the order of the snapshot: highest priority first, then newest
    QString emptyText;              ///< instead of the rows; tells when feeds are silent
    QString emptyReason;
    QString accessibleText;

    friend bool operator==(const AlarmListState &, const AlarmListState &) = default;
};

/// One alarm as lists and banners tell it. Pure; any thread.
AlarmRow makeAlarmRow(const Alarm &alarm, const PresentContext &context);

/// The state of an alarm tile. Pure; any thread.
AlarmListState makeAlarmListState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context);

} // namespace ioc
