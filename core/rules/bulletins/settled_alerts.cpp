// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/bulletins/settled_alerts.h"

#include <algorithm>
#include <map>

namespace ioc {
namespace {

Instant endOf(const ReceivedAlert &alert)
{
    Instant end = std::max(alert.alert.sent, alert.received);
    for (const CapInfo &info : alert.alert.infos)
        end = std::max(end, info.expires.value_or(alert.alert.sent + kBulletinStands));
    return end;
}

bool isEnding(const CapAlert &alert)
{
    return alert.msgType == u"Update" || alert.msgType == u"Cancel";
}

} // namespace

std::vector<AlertNeed> alertNeeds(std::span<const ReceivedAlert *const> alerts, Instant now)
{
    std::map<CapAlert::Reference, bool> isOver; // by the clock, in each version of it that has come
    for (const ReceivedAlert *one : alerts) {
        const bool isOld = endOf(*one) + kAlertKept <= now;
        const auto [known, isNew] = isOver.try_emplace(one->alert.identity(), isOld);
        known->second = known->second && isOld;
    }
    const auto isNamedOver = [&isOver](const CapAlert::Reference &named) {
        const auto known = isOver.find(named);
        return known != isOver.end() && known->second;
    };
    std::vector<AlertNeed> needs;
    for (const ReceivedAlert *one : alerts) {
        const auto &named = one->alert.references;
        if (!isOver.at(one->alert.identity()))
            needs.push_back(AlertNeed::Whole);
        else if (isEnding(one->alert) && !std::all_of(named.begin(), named.end(), isNamedOver))
            needs.push_back(AlertNeed::Head);
        else
            needs.push_back(AlertNeed::Nothing);
    }
    return needs;
}

ReceivedAlert headOf(const ReceivedAlert &alert)
{
    ReceivedAlert head;
    head.alert.identifier = alert.alert.identifier;
    head.alert.sender = alert.alert.sender;
    head.alert.sent = alert.alert.sent;
    head.alert.status = alert.alert.status;
    head.alert.msgType = alert.alert.msgType;
    head.alert.references = alert.alert.references;
    head.feed = alert.feed;
    head.received = alert.received;
    return head;
}

} // namespace ioc
