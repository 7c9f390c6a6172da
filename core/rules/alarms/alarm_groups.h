// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/alarms/alarm_book.h"

namespace ioc {

/// Alarms that belong together, as positions in the list that was grouped.
template <typename Head>
struct AlarmGroup
{
    Head head;
    std::vector<size_t> members; ///< in the order of the list
    Priority highest = Priority::Info;
    std::optional<Instant> first; ///< when the first of them was raised
    size_t unacknowledged = 0;    ///< how many wait for somebody
};

/// One cause, one group: under an alarm those that it suppresses, by way of others too; alone what has no cause. The
/// head is among the members when it stands in the list itself.
std::vector<AlarmGroup<AlarmKey>> groupByCause(std::span<const StandingAlarm> alarms);

/// Under each feed the alarms of the rules that depend on it; an alarm of two feeds stands under both, one of none
/// under an empty id, which comes last.
std::vector<AlarmGroup<FeedId>> groupByFeed(std::span<const StandingAlarm> alarms,
                                            const std::function<std::vector<FeedId>(const RuleId &)> &feedsOf);

/// Under each territory, which may be the unit itself or one above it.
std::vector<AlarmGroup<UnitId>> groupByTerritory(std::span<const StandingAlarm> alarms,
                                                 const std::function<UnitId(const UnitId &)> &territoryOf);

/// The same thing wrong in many places.
std::vector<AlarmGroup<RuleId>> groupByRule(std::span<const StandingAlarm> alarms);

} // namespace ioc
