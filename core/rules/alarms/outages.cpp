// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/outages.h"

#include <QSet>

namespace ioc {
namespace {

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
