// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/outages.h"

#include <QSet>

namespace ioc {
namespace {

constexpr QLatin1StringView kPrefix("outage:");

AlarmRule ruleOf(const FeedOutage &outage)
{
    AlarmRule rule;
    rule.id = outageRuleId(outage.feed);
    rule.name = outage.name;
    rule.condition = MissingCondition{};
    rule.hold = outage.hold;
    rule.priority = outage.priority;
    rule.owner = outage.owner;
    return rule;
}

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

void addOutages(std::vector<AlarmRule> &rules, const std::vector<FeedOutage> &outages)
{
    for (const FeedOutage &outage : outages) {
        const QSet<RuleId> dependents(outage.dependents.begin(), outage.dependents.end());
        for (AlarmRule &rule : rules) {
            if (dependents.contains(rule.id))
                rule.suppressedBy.push_back(outageRuleId(outage.feed));
        }
    }
    for (const FeedOutage &outage : outages)
        rules.push_back(ruleOf(outage));
}

} // namespace ioc
