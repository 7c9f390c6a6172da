// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/alarms/channel_failure.h"

namespace ioc {
namespace {

constexpr QLatin1StringView kPrefix("channel:");

} // namespace

RuleId channelRuleId(const ChannelId &channel)
{
    return RuleId(kPrefix + channel.toString());
}

std::optional<ChannelId> channelOfFailure(const RuleId &rule)
{
    if (!rule.toString().startsWith(kPrefix))
        return std::nullopt;
    return ChannelId(rule.toString().mid(kPrefix.size()));
}

} // namespace ioc
