// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/alarms/alarm_flood.h"
#include "core/rules/alarms/nuisance_alarms.h"
#include "core/domain/shift_turns.h"

#include <functional>
#include <map>

namespace ioc {

/// Of the journal in ledger order, with what came before the stretches as far as it still mattered then; stretches
/// ascending and apart. Times are never negative, though a clock may have gone back.
Scorecard scorecard(std::span<const AlarmEntry> entries, std::span<const ScoredStretch> stretches);

/// One card for each shift, in their order.
std::vector<Scorecard> scoreByShift(std::span<const AlarmEntry> entries, const ScoredStretch &within,
                                    std::span<const Shift> shifts, const Zone &zone);

/// One card for each owner of the alarms, as a desk of their own: floods too are theirs.
std::map<AgencyId, Scorecard> scoreByOwner(std::span<const AlarmEntry> entries, const ScoredStretch &within,
                                           const std::function<AgencyId(const RuleId &)> &ownerOf);

} // namespace ioc
