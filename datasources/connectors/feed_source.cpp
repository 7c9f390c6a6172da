// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/feed_source.h"

#include "core/base/connection_string.h"
#include "core/base/endpoints.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace ioc {
namespace {

QByteArray hashOf(const QJsonObject &source)
{
    return QCryptographicHash::hash(QJsonDocument(source).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256)
        .toHex();
}

/// Whose cursor holds wherever it lies; empty for others.
QString movableKind(const QString &type)
{
    return type == u"folder" || type == u"sftp" ? QStringLiteral("files") : type == u"manual" ? type : QString();
}

} // namespace

QByteArray feedSource(const QJsonObject &connector, const std::map<QString, QString> &endpoints)
{
    const QString type = connector["type"].toString();
    if (const QString kind = movableKind(type); !kind.isEmpty())
        return hashOf({{"type", kind}});
    QJsonObject source{{"type", type}};
    for (const char *key : {"driver", "port", "database", "query", "topic", "post"})
        source.insert(QLatin1StringView(key), connector[QLatin1StringView(key)]);
    for (const char *key : {"url", "host", "path", "connection"}) {
        const auto filled = withEndpoints(connector[QLatin1StringView(key)].toString(), endpoints);
        if (!filled || (key == QLatin1StringView("connection") && namesUserOrPassword(*filled)))
            return {};
        source.insert(QLatin1StringView(key), withoutUser(*filled));
    }
    return hashOf(source);
}

} // namespace ioc
