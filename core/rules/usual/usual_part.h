// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_rule.h"
#include "core/rules/stretch.h"

#include <vector>

namespace ioc {

/// The stretch of a figure that is held against the usual, and those that the usual is made of.
struct UsualPart
{
    DeviationCondition::Part part = DeviationCondition::Part::Hour;
    QDate day;        ///< civil day that the stretch lies in
    int fromHour = 0; ///< 0 to 23; of days 0
    int toHour = 24;  ///< 1 to 24; of days 24
    Stretch now;
    std::vector<Stretch> before; ///< the same part of the same weekday, the week before first
};

/// What can be held against the usual when figures are told until `toldUntil`: the last whole hour, the day until its
/// end (at midnight the whole day before), or the last whole day, by local time.
UsualPart usualPart(DeviationCondition::Part part, int weeks, Instant toldUntil, const Zone &zone);

} // namespace ioc
