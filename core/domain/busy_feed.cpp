// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/busy_feed.h"

namespace ioc {

bool isStream(const QJsonObject &connector)
{
    const QString type = connector["type"].toString();
    return type == u"mqtt" || type == u"websocket" || type == u"sse";
}

bool isBusy(const FeedDefinition &feed)
{
    return isStream(feed.connector) || (!feed.schedule && feed.every < std::chrono::minutes(1));
}

} // namespace ioc
