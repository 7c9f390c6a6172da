// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_rule.h"
#include "core/domain/alarms/outage.h"

namespace ioc {

/// A feed whose silence is one alarm, and the rules that watch what it may bring.
struct FeedOutage
{
    FeedId feed;
    LocalizedText name;   ///< of the alarm
    Milliseconds hold{0}; ///< how long the feed may be down, by the clock, before somebody is told
    Priority priority = Priority::Normal;
    AgencyId owner;
    std::vector<RuleId> dependents;
};

/// Adds a province-wide rule for each feed, whose input is yes while the feed is down, and suppresses by it the rules
/// that depend on the feed.
void addOutages(std::vector<AlarmRule> &rules, const std::vector<FeedOutage> &outages);

} // namespace ioc
