// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/feed_host.h"

#include "core/base/endpoints.h"
#include "core/domain/feed_kinds.h"

#include <QHash>
#include <QUrl>

namespace ioc {
namespace {

/// Of a scheme or a driver; the word itself where there is none.
QString usualPort(const QString &service)
{
    static const QHash<QString, QString> ports{{QStringLiteral("http"), QStringLiteral("80")},
                                               {QStringLiteral("https"), QStringLiteral("443")},
                                               {QStringLiteral("sftp"), QStringLiteral("22")},
                                               {QStringLiteral("postgresql"), QStringLiteral("5432")},
                                               {QStringLiteral("mysql"), QStringLiteral("3306")}};
    return ports.value(service, service);
}

QString serviceOf(const QUrl &url)
{
    return url.port() > 0 ? QString::number(url.port()) : usualPort(url.scheme());
}

/// "db", "db:5433" or "[::1]:5433", with a port that stands apart.
QString serverOf(const QString &host, const QJsonValue &port, const QString &service)
{
    const QUrl url(QStringLiteral("//") + host);
    const int apart = port.toInt(url.port());
    return url.host().isEmpty()
               ? QString()
               : QString(url.host() + QLatin1Char(':') + (apart > 0 ? QString::number(apart) : usualPort(service)));
}

} // namespace

QString feedHost(const QJsonObject &connector, const std::map<QString, QString> &endpoints)
{
    const QString type = connector["type"].toString();
    if (isStream(connector))
        return {};
    for (const char *key : {"url", "host", "connection"}) {
        const auto text = withEndpoints(connector[QLatin1StringView(key)].toString(), endpoints);
        if (!text || text->isEmpty())
            continue;
        if (key == QLatin1StringView("connection"))
            return *text;
        if (key == QLatin1StringView("host"))
            return serverOf(*text, connector["port"], connector["driver"].toString(type));
        const QUrl url(*text);
        return url.host().isEmpty() ? QString() : QString(url.host() + QLatin1Char(':') + serviceOf(url));
    }
    return {};
}

} // namespace ioc
