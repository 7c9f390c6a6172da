// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/shift_report.h"
#include "core/domain/pack.h"

#include <span>

namespace ioc {

/// The report of a stretch, but for `standing`. `entries` and `notes` are all until its end, in ledger order. Rules
/// that the pack has no more, and those of the program, are nobody's.
ShiftReport shiftReport(const ProvincePack &pack, const ScoredStretch &stretch, std::span<const AlarmEntry> entries,
                        std::span<const HandOverNote> notes);

} // namespace ioc
