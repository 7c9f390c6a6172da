// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <optional>

namespace ioc {

/// "outage:FEED", which no rule of a pack can be called: the alarm that a feed is down.
RuleId outageRuleId(const FeedId &feed);

/// The feed whose outage a rule tells of; nothing for the rules of the pack.
std::optional<FeedId> feedOfOutage(const RuleId &rule);

} // namespace ioc
