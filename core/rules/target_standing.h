// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/domain/reading.h"

namespace ioc {

/// Where a value stands against the target in force on `today` (the provincial one before the national one, as it is
/// often stricter). A plan with a pace is held against its share of the time gone by: tiến độ bình quân. Nothing
/// without a target.
std::optional<TargetStanding> targetStanding(const ProvincePack &pack, const Indicator &indicator, const UnitId &unit,
                                             std::optional<double> value, QDate today);

/// The target in force; nullptr when there is none.
const Target *targetInForce(const ProvincePack &pack, const IndicatorId &indicator, const UnitId &unit, QDate today);

/// The part of a plan that should be reached at the end of `day`.
double paceOn(const Target &target, QDate day);

} // namespace ioc
