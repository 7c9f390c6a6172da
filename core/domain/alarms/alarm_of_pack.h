// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm.h"
#include "core/domain/pack.h"

namespace ioc {

/// Whether there can be alarms of that id: it is a rule of the pack, or the program's own on the outage of one of its
/// feeds or the failure of one of the channels by which it tells people.
bool hasAlarm(const ProvincePack &pack, const RuleId &rule);

} // namespace ioc
