// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_rule.h"
#include "core/domain/alarms/alarm_key.h"

#include <map>

namespace ioc {

/// An alarm by the positions of its rule and its unit.
struct AlarmPlace
{
    size_t rule = 0;
    size_t unit = 0;

    friend auto operator<=>(const AlarmPlace &, const AlarmPlace &) = default;
};

/// Positions instead of ids: rules in the order of the pack, communes in that of their inputs, then the province. What
/// the pack knows no more, but the journal does, comes after these.
class AlarmPlaces
{
public:
    AlarmPlaces(const std::vector<AlarmRule> &rules, const std::vector<UnitId> &communes, const UnitId &province);

    AlarmPlace of(const AlarmKey &key); ///< makes room for what is not known
    std::optional<AlarmPlace> find(const AlarmKey &key) const;
    std::optional<size_t> rule(const RuleId &id) const;
    AlarmKey key(const AlarmPlace &place) const { return {m_rules[place.rule], m_units[place.unit]}; }

private:
    std::vector<RuleId> m_rules;
    std::vector<UnitId> m_units;
    std::map<RuleId, size_t> m_rulePositions;
    std::map<UnitId, size_t> m_unitPositions;
};

} // namespace ioc
