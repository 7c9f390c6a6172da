// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/feed_kinds.h"

namespace ioc {

bool isStream(const QJsonObject &connector)
{
    const QString type = connector["type"].toString();
    return type == u"mqtt" || type == u"websocket" || type == u"sse";
}

bool isRemote(const QJsonObject &connector)
{
    const QString type = connector["type"].toString();
    return type != u"folder" && type != u"manual" && connector["driver"].toString() != u"sqlite";
}

bool isBusy(const FeedDefinition &feed)
{
    return isStream(feed.connector) || (!feed.schedule && feed.every < std::chrono::minutes(1));
}

} // namespace ioc
