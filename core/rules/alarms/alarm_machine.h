// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_status.h"

namespace ioc {

/// Where an event leads from a phase; nothing when it is not allowed there. `isAbnormal`: whether what the alarm
/// watches is out of line before the event. The whole of the state machine; docs/alarms.md shows it as a table.
///
/// The transitions are those of ISA-18.2-2016 and IEC 62682 (A to G), with `Confirmed` beside acknowledged (OPC UA
/// Part 9). An alarm that is shelved, suppressed or out of service still follows what it watches, and stands again as
/// that says when it is let go. Comments and assignments keep the phase.
std::optional<AlarmPhase> nextPhase(AlarmPhase phase, AlarmEvent event, bool isAbnormal);

/// Whether an alarm can be in that phase while what it watches is (or is not) out of line.
bool canStand(AlarmPhase phase, bool isAbnormal);

/// Shelved, suppressed or out of service: nobody is told of what it does.
bool isSilent(AlarmPhase phase);

} // namespace ioc
