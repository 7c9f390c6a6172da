// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/alarms/outage.h"

namespace ioc {
namespace {

constexpr QLatin1StringView kPrefix("outage:");

} // namespace

RuleId outageRuleId(const FeedId &feed)
{
    return RuleId(kPrefix + feed.toString());
}

std::optional<FeedId> feedOfOutage(const RuleId &rule)
{
    if (!rule.toString().startsWith(kPrefix))
        return std::nullopt;
    return FeedId(rule.toString().mid(kPrefix.size()));
}

} // namespace ioc
