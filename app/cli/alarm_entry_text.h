// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_status.h"
#include "core/base/format.h"

namespace ioc {

/// What happened, in a word; of what was found late also when: it is of then, and nobody was told.
QString eventText(const AlarmEntry &entry, const Format &format);

/// Where the alarm stood after it; empty of what was found late, for that has moved nothing.
QString phaseText(const AlarmEntry &entry);

/// What a person has said or else why it was raised.
QString wordsOf(const AlarmEntry &entry);

} // namespace ioc
