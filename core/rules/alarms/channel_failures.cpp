// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/channel_failures.h"

namespace ioc {
namespace {

constexpr auto kHold = std::chrono::minutes(1);

} // namespace

AlarmRule channelFailureRule(const ChannelId &channel, const LocalizedText &name, const LocalizedText &advice)
{
    AlarmRule rule;
    rule.id = channelRuleId(channel);
    rule.name = name;
    rule.condition = MissingCondition{};
    rule.hold = kHold;
    rule.priority = Priority::High;
    rule.advice = advice;
    return rule;
}

} // namespace ioc
