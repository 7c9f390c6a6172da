// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/notify/notify_settings.h"

#include <algorithm>

namespace ioc {
namespace {

/// The program's own alarms have no owner, and concern everybody.
bool isAmong(const std::vector<AgencyId> &owners, const AgencyId &owner)
{
    return owners.empty() || owner.isEmpty() || std::find(owners.begin(), owners.end(), owner) != owners.end();
}

template <typename Thing, typename Id>
const Thing *findById(const std::vector<Thing> &things, const Id &wanted)
{
    const auto found = std::find_if(things.begin(), things.end(), [&](const Thing &one) { return one.id == wanted; });
    return found == things.end() ? nullptr : &*found;
}

} // namespace

bool NotifyRoute::takes(Priority priority, const AgencyId &owner) const
{
    return priority >= least && isAmong(owners, owner);
}

bool EscalationStep::takes(Priority priority, const AgencyId &owner) const
{
    return priority >= least && isAmong(owners, owner);
}

const NotifyChannel *NotifySettings::channel(const ChannelId &wanted) const
{
    return findById(channels, wanted);
}

const NotifiedPerson *NotifySettings::person(const QString &wanted) const
{
    return findById(people, wanted);
}

const NotifiedRole *NotifySettings::role(const QString &wanted) const
{
    return findById(roles, wanted);
}

} // namespace ioc
