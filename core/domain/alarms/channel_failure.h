// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/notify/channel.h"

#include <optional>

namespace ioc {

/// "channel:ID", which no rule of a pack can be called: the alarm that nobody can be told by a channel.
RuleId channelRuleId(const ChannelId &channel);

/// The channel whose failure a rule tells of; nothing for other rules.
std::optional<ChannelId> channelOfFailure(const RuleId &rule);

} // namespace ioc
