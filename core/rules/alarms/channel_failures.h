// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_rule.h"
#include "core/domain/notify/channel.h"

namespace ioc {

/// "channel:ID", which no rule of a pack can be called.
RuleId channelRuleId(const ChannelId &channel);

/// The channel whose failure a rule tells of; nothing for other rules.
std::optional<ChannelId> channelOfFailure(const RuleId &rule);

/// The province-wide rule whose input is yes while a channel by which people are told fails: raised after a minute by
/// the clock, high, and of no agency, so that every route takes it and the other channels tell of this one. `name` is
/// what is wrong, `advice` what to do.
AlarmRule channelFailureRule(const ChannelId &channel, const LocalizedText &name, const LocalizedText &advice);

} // namespace ioc
