// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/check_feed_zone.h"

#include "core/domain/feed_zone.h"
#include "core/pack/check_manual_feed.h"
#include "core/pack/pack_problem.h"

namespace ioc {

QStringList faultsOfFeedZone(const FeedDefinition &feed)
{
    const QString zone = zoneNameOf(feed);
    QStringList faults;
    if (zone.isEmpty())
        return faults;
    if (!declaredZone(zone))
        faults.push_back(
            PackTexts::tr("“%1” is no time zone such as UTC, +07:00 or Asia/Ho_Chi_Minh (format.zone).").arg(zone));
    if (isManual(feed.connector))
        faults.push_back(PackTexts::tr("What people enter is told in the province's time: its format has no zone."));
    return faults;
}

} // namespace ioc
