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

} // namespace ioc
