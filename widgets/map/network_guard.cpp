// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/network_guard.h"

#include "widgets/map/map_log.h"

namespace ioc {

bool NetworkGuard::allows(const QUrl &url)
{
    return url.scheme() == QLatin1String("ioc") && url.host() == QLatin1String("map");
}

void NetworkGuard::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    if (allows(info.requestUrl()))
        return;
    info.block(true);
    qCWarning(lcMap, "refused to load %s", qPrintable(info.requestUrl().toDisplayString().left(200)));
    Q_EMIT refused(info.requestUrl());
}

} // namespace ioc
