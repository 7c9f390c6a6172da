// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"
#include "core/domain/alarms/scorecard.h"
#include "core/domain/shift.h"

namespace ioc {

/// A shift as it is worked: one turn of it.
struct ShiftTurn
{
    const Shift *shift = nullptr; ///< borrowed
    ScoredStretch stretch;
};

/// The turn of a shift that begins on a day.
ScoredStretch turnOn(const Shift &shift, QDate day, const Zone &zone);

/// The turn that lasts at a moment: of several the one that began last. Nothing where nobody works.
std::optional<ShiftTurn> turnAt(const std::vector<Shift> &shifts, Instant at, const Zone &zone);

/// The parts of a stretch that are a shift's.
std::vector<ScoredStretch> stretchesOf(const Shift &shift, const ScoredStretch &within, const Zone &zone);

} // namespace ioc
