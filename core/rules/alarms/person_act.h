// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/format.h"
#include "core/domain/alarms/alarm_status.h"

namespace ioc {

/// ISA-18.2 wants shelving limited in time; what must rest for longer is taken out of service.
constexpr Milliseconds kLongestShelf = std::chrono::hours(24);

/// Whether the end of a shelf has come. One that nobody could have set by the clock as it is now was set by a clock
/// that was ahead, and has come too.
bool isShelfOver(const AlarmStatus &status, Instant now);

/// Whether a person may do that to an alarm that stands so, and where it leads. An act needs an actor; shelving an end
/// after `now` and within kLongestShelf, and a reason; taking out of service a reason; a comment a text; assigning an
/// owner, and an alarm that is not normal. Errors: Usage, with a sentence for that person that says why not.
Result<AlarmPhase> judgeAct(const AlarmEntry &act, const AlarmStatus &status, Instant now, const Format &format);

} // namespace ioc
