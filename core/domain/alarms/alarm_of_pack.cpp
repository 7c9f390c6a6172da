// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/alarms/alarm_of_pack.h"

#include "core/domain/alarms/channel_failure.h"
#include "core/domain/alarms/outage.h"

namespace ioc {

bool hasAlarm(const ProvincePack &pack, const RuleId &rule)
{
    if (const auto feed = feedOfOutage(rule))
        return pack.feed(*feed);
    if (const auto id = channelOfFailure(rule)) {
        const NotifyChannel *channel = pack.notify ? pack.notify->channel(*id) : nullptr;
        return channel && !channel->isOfTheScreen();
    }
    return pack.rule(rule);
}

std::optional<AlarmUnit> unitOfValue(const Alarm &alarm, const ProvincePack &pack)
{
    const AlarmRule *rule = pack.rule(alarm.key.rule);
    if (const auto *table = rule ? std::get_if<TableCondition>(&rule->condition) : nullptr) {
        const auto measure = pack.measures.find(table->measure);
        if (measure != pack.measures.end())
            return AlarmUnit{measure->second.unit, measure->second.decimals};
    }
    const Indicator *indicator = pack.indicator(alarm.indicator);
    return indicator ? std::optional(AlarmUnit{indicator->unit, indicator->decimals}) : std::nullopt;
}

} // namespace ioc
