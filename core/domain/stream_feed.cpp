// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/stream_feed.h"

namespace ioc {

bool isStream(const QJsonObject &connector)
{
    const QString type = connector["type"].toString();
    return type == u"mqtt" || type == u"websocket" || type == u"sse";
}

} // namespace ioc
