// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm.h"
#include "core/domain/pack.h"

namespace ioc {

/// Whether there can be alarms of that id: it is a rule of the pack, or the program's own on the outage of one of its
/// feeds or the failure of one of the channels by which it tells people.
bool hasAlarm(const ProvincePack &pack, const RuleId &rule);

/// How the values of an alarm are told.
struct AlarmUnit
{
    LocalizedText unit;
    int decimals = 0;
};

/// Of a rule on a table that of the measure which the stations report, else that of the indicator; nothing where the
/// pack knows neither.
std::optional<AlarmUnit> unitOfValue(const Alarm &alarm, const ProvincePack &pack);

} // namespace ioc
