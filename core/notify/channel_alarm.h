// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/alarm_happening.h"
#include "core/notify/channel_health.h"

namespace ioc {

/// The rule of the program's own alarm that a channel fails: "program.channel.ID".
RuleId ruleOfChannel(const ChannelId &channel);

/// What happened to that alarm: raised with what failed, or returned. High, and of no agency. The number of its entry
/// is the journal's to give. In the language of the program. Pure.
AlarmHappening happeningOf(const NotifyChannel &channel, const ChannelHealth &health, Instant at, Language language);

} // namespace ioc
