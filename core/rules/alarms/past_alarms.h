// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/alarms/alarm_signal.h"
#include "core/domain/alarms/alarm_status.h"

#include <span>
#include <vector>

namespace ioc {

/// What a rule would have said of a stretch of the past that a backfill or a correction has brought: entries for the
/// journal, all marked late, of which nobody is told and which move no alarm. `values` ascending by data time, with
/// those that were known before among them so that holds are seen whole; entries outside [from, to) are left out.
std::vector<AlarmEntry> pastAlarms(const AlarmRule &rule, const UnitId &unit, std::span<const SignalInput> values,
                                   Instant from, Instant to, Instant now);

/// What the stations of a rule on a table said at a moment of the past; of `dataTime` each input's own counts.
using PastMembers = std::vector<MemberInput>;

/// The same of a rule on a table: the alarm is out of line while any of its stations is. `moments` ascending.
std::vector<AlarmEntry> pastMemberAlarms(const AlarmRule &rule, const UnitId &unit,
                                         std::span<const PastMembers> moments, Instant from, Instant to, Instant now);

} // namespace ioc
