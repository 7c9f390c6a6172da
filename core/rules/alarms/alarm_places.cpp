// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/alarm_places.h"

namespace ioc {
namespace {

template <typename Id>
size_t positionOf(const Id &id, std::vector<Id> &ids, std::map<Id, size_t> &positions)
{
    const auto [found, isNew] = positions.try_emplace(id, ids.size());
    if (isNew)
        ids.push_back(id);
    return found->second;
}

template <typename Id>
std::optional<size_t> known(const Id &id, const std::map<Id, size_t> &positions)
{
    const auto found = positions.find(id);
    return found == positions.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

AlarmPlaces::AlarmPlaces(const std::vector<AlarmRule> &rules, const std::vector<UnitId> &communes,
                         const UnitId &province)
{
    for (const AlarmRule &rule : rules)
        positionOf(rule.id, m_rules, m_rulePositions);
    for (const UnitId &commune : communes)
        positionOf(commune, m_units, m_unitPositions);
    positionOf(province, m_units, m_unitPositions);
    Q_ASSERT(m_rules.size() == rules.size() && m_units.size() == communes.size() + 1);
}

AlarmPlace AlarmPlaces::of(const AlarmKey &key)
{
    return {positionOf(key.rule, m_rules, m_rulePositions), positionOf(key.unit, m_units, m_unitPositions)};
}

std::optional<AlarmPlace> AlarmPlaces::find(const AlarmKey &key) const
{
    const auto atRule = known(key.rule, m_rulePositions);
    const auto atUnit = known(key.unit, m_unitPositions);
    return atRule && atUnit ? std::optional(AlarmPlace{*atRule, *atUnit}) : std::nullopt;
}

std::optional<size_t> AlarmPlaces::rule(const RuleId &id) const
{
    return known(id, m_rulePositions);
}

} // namespace ioc
