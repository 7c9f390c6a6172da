// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/alarm_groups.h"

#include "core/rules/alarms/outages.h"

#include <algorithm>

namespace ioc {
namespace {

/// Groups in the order in which their heads first come.
template <typename Head>
class Groups
{
public:
    void add(const Head &head, std::span<const StandingAlarm> alarms, size_t member)
    {
        const auto [found, isNew] = m_positions.try_emplace(textOf(head), m_groups.size());
        if (isNew) {
            m_groups.emplace_back();
            m_groups.back().head = head;
        }
        AlarmGroup<Head> &group = m_groups[found->second];
        const StandingAlarm &alarm = alarms[member];
        group.members.push_back(member);
        group.highest = std::max(group.highest, alarm.priority);
        if (alarm.status.raisedAt)
            group.first = group.first ? std::min(*group.first, *alarm.status.raisedAt) : *alarm.status.raisedAt;
        group.unacknowledged += alarm.status.phase == AlarmPhase::Unacknowledged ||
                                alarm.status.phase == AlarmPhase::ReturnedUnacknowledged;
    }

    std::vector<AlarmGroup<Head>> take() { return std::move(m_groups); }

private:
    static std::pair<QString, QString> textOf(const AlarmKey &key)
    {
        return {key.rule.toString(), key.unit.toString()};
    }
    template <typename Tag>
    static QString textOf(const Id<Tag> &id)
    {
        return id.toString();
    }

    std::map<decltype(textOf(Head())), size_t> m_positions;
    std::vector<AlarmGroup<Head>> m_groups;
};

AlarmKey rootOf(std::span<const StandingAlarm> alarms, const QHash<AlarmKey, size_t> &positions, size_t alarm)
{
    AlarmKey root = alarms[alarm].key;
    for (size_t steps = 0; steps <= alarms.size(); ++steps) {
        const auto found = positions.constFind(root);
        if (found == positions.cend() || !alarms[*found].cause)
            break;
        root = *alarms[*found].cause;
    }
    return root;
}

} // namespace

std::vector<AlarmGroup<AlarmKey>> groupByCause(std::span<const StandingAlarm> alarms)
{
    QHash<AlarmKey, size_t> positions;
    for (size_t i = 0; i < alarms.size(); ++i)
        positions.insert(alarms[i].key, i);
    Groups<AlarmKey> groups;
    for (size_t i = 0; i < alarms.size(); ++i)
        groups.add(rootOf(alarms, positions, i), alarms, i);
    return groups.take();
}

std::vector<AlarmGroup<FeedId>> groupByFeed(std::span<const StandingAlarm> alarms,
                                            const std::function<std::vector<FeedId>(const RuleId &)> &feedsOf)
{
    Groups<FeedId> groups;
    for (size_t i = 0; i < alarms.size(); ++i) {
        std::vector<FeedId> feeds = feedsOf(alarms[i].key.rule);
        if (const auto feed = feedOfOutage(alarms[i].key.rule))
            feeds = {*feed};
        if (feeds.empty())
            feeds.emplace_back();
        for (const FeedId &feed : feeds)
            groups.add(feed, alarms, i);
    }
    auto list = groups.take();
    std::stable_partition(list.begin(), list.end(),
                          [](const AlarmGroup<FeedId> &group) { return !group.head.isEmpty(); });
    return list;
}

std::vector<AlarmGroup<UnitId>> groupByTerritory(std::span<const StandingAlarm> alarms,
                                                 const std::function<UnitId(const UnitId &)> &territoryOf)
{
    Groups<UnitId> groups;
    for (size_t i = 0; i < alarms.size(); ++i)
        groups.add(territoryOf(alarms[i].key.unit), alarms, i);
    return groups.take();
}

std::vector<AlarmGroup<RuleId>> groupByRule(std::span<const StandingAlarm> alarms)
{
    Groups<RuleId> groups;
    for (size_t i = 0; i < alarms.size(); ++i)
        groups.add(alarms[i].key.rule, alarms, i);
    return groups.take();
}

} // namespace ioc
