// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm.h"
#include "core/domain/alarms/nuisance.h"
#include "core/domain/alarms/scorecard.h"

namespace ioc {

/// What somebody has told those who take the desk over; the ledger keeps it ("shift.handed_over").
struct HandOverNote
{
    Instant at;
    QString actor;
    QString shift; ///< of the pack: the one that ends; may be empty
    QString text;

    friend bool operator==(const HandOverNote &, const HandOverNote &) = default;
};

/// The desk over a stretch of time: for who takes over, and for who looks back. A value.
struct ShiftReport
{
    ScoredStretch stretch;
    std::vector<AlarmEntry> entries; ///< of the stretch, in ledger order
    std::vector<Alarm> standing;     ///< not normal at its end: highest priority first, then newest
    std::vector<HandOverNote> notes; ///< of the stretch, and the last one before it: what was taken over
    Scorecard whole;
    std::vector<std::pair<QString, Scorecard>> byShift; ///< of the pack, in its order
    std::map<AgencyId, Scorecard> byOwner;              ///< of the rules; empty id: those of the program itself
    std::vector<FleetingAlarm> fleeting;                ///< the worst first
};

} // namespace ioc
