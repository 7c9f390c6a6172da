// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm.h"
#include "core/domain/alarms/alarm_rule.h"

namespace ioc {

/// What a rule sees of its indicator at a moment. `value` only when it may be trusted: an old or missing value neither
/// raises nor clears.
struct AlarmInput
{
    std::optional<double> value;
    QString member;
};

/// One step of one alarm of a rule with a threshold: pure, so the same inputs give the same states. A clock that goes
/// back restarts the hold time and never gives a negative one.
AlarmState stepAlarm(const AlarmRule &rule, const AlarmState &before, const AlarmInput &input, Instant now);

} // namespace ioc
