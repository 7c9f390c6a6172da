// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/check_rule_links.h"

#include "core/pack/pack_problem.h"

#include <QSet>

namespace ioc {
namespace {

QString unknown(const RuleId &id)
{
    return PackTexts::tr("There is no rule “%1”.").arg(id.toString());
}

QString faultOfPart(const ProvincePack &pack, const AlarmRule &rule, const RuleId &id)
{
    const AlarmRule *part = pack.rule(id);
    if (!part)
        return unknown(id);
    if (std::holds_alternative<CombinedCondition>(part->condition))
        return PackTexts::tr("“%1” is combined itself, and combinations are made of other rules.").arg(id.toString());
    if (rule.scope == AlarmRule::Scope::Province && part->scope == AlarmRule::Scope::Communes)
        return PackTexts::tr("“%1” is told for each commune, so it takes no part in what is told for the province.")
            .arg(id.toString());
    return {};
}

/// Whether `wanted` suppresses `from`, or what suppresses it, and so on.
bool isSuppressedBy(const ProvincePack &pack, const AlarmRule &from, const RuleId &wanted, QSet<RuleId> &seen)
{
    for (const RuleId &id : from.suppressedBy) {
        if (id == wanted)
            return true;
        const AlarmRule *cause = pack.rule(id);
        if (!cause || seen.contains(id))
            continue;
        seen.insert(id);
        if (isSuppressedBy(pack, *cause, wanted, seen))
            return true;
    }
    return false;
}

QString faultOfCause(const ProvincePack &pack, const AlarmRule &rule, const RuleId &id)
{
    const AlarmRule *cause = pack.rule(id);
    if (!cause)
        return unknown(id);
    if (rule.scope == AlarmRule::Scope::Province && cause->scope == AlarmRule::Scope::Communes)
        return PackTexts::tr("“%1” is told for each commune, so it suppresses nothing that is told for the province.")
            .arg(id.toString());
    return {};
}

} // namespace

QStringList faultsOfRuleLinks(const ProvincePack &pack, const AlarmRule &rule)
{
    QStringList faults;
    if (const auto *combined = std::get_if<CombinedCondition>(&rule.condition)) {
        for (const RuleId &id : combined->rules)
            faults.push_back(faultOfPart(pack, rule, id));
    }
    for (const RuleId &id : rule.suppressedBy)
        faults.push_back(faultOfCause(pack, rule, id));
    QSet<RuleId> seen;
    if (isSuppressedBy(pack, rule, rule.id, seen))
        faults.push_back(PackTexts::tr(
            "By “suppressed_by” the rule suppresses itself, over others or at once, so none would tell."));
    faults.removeAll(QString());
    return faults;
}

} // namespace ioc
