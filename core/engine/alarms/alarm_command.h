// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"
#include "core/domain/alarms/alarm_status.h"
#include "core/engine/actor.h"
#include "core/engine/command_message.h"

namespace ioc {

/// What a person wants of an alarm, from a Command::Kind::ActOnAlarm. Times are ISO 8601, local to the zone where they
/// bear no offset. Usage: no alarm, nothing that people do, or a member that is unknown or of the wrong type.
Result<AlarmEntry> alarmActFrom(const Command &command, const Actor &actor, const Zone &zone);

/// … and the command of it.
Command commandOf(const AlarmEntry &act, const Zone &zone);

/// "RULE|UNIT"; nothing when it is none.
std::optional<AlarmKey> alarmKeyFrom(const QString &text);

} // namespace ioc
