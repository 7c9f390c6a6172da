// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/domain/reading.h"
#include "core/domain/calendar/working_days.h"

#include <vector>

namespace ioc {

/// The targets in force for a unit on a day, the one to judge by first: pledges before provincial targets (often
/// stricter) and those before national ones; of one level the unit's own before those of every unit, then in the order
/// of the pack. The province's plans (targets with a pace) are no plans of a commune.
std::vector<const Target *> targetsInForce(const ProvincePack &pack, const IndicatorId &indicator, const UnitId &unit,
                                           QDate day);

/// What the target asks for at the end of `day`: its value, of a plan the part of it that should be reached by then
/// (tiến độ bình quân): as much as has gone by of the days of its span, or of the working days. A span without a
/// working day goes by in days.
double targetOn(const WorkingDays &workingDays, const Target &target, QDate day);

/// Where `reached` stands against a target at the end of `day`.
TargetStanding standingAgainst(const WorkingDays &workingDays, const Target &target, const Indicator &indicator,
                               std::optional<double> reached, QDate day);

} // namespace ioc
