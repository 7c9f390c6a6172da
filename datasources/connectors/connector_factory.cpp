// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/connector_factory.h"

#include "datasources/connectors/endpoints.h"
#include "datasources/connectors/folder_connector.h"
#include "datasources/connectors/http/http_connector.h"
#include "datasources/connectors/sql_connector.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace ioc {
namespace {

/// The network layer of Qt would read file: and qrc: as well.
bool isHttp(QString text)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{[a-z]+\\}"));
    const QUrl url(text.replace(placeholder, QStringLiteral("0")), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"http" || url.scheme() == u"https");
}

Error noHttp(const QString &text)
{
    return {ErrorCode::InvalidPack,
            QCoreApplication::translate("ConnectorFactory", "“%1” is no address that begins with http:// or https://.")
                .arg(text)};
}

} // namespace

Result<std::unique_ptr<Connector>> makeConnector(const FeedDefinition &feed, const ConnectorResources &resources)
{
    const QString type = feed.connector["type"].toString();
    if (type == u"http") {
        const auto url = withEndpoints(feed.connector["url"].toString(), resources.endpoints);
        if (!url)
            return url.error();
        if (!isHttp(*url))
            return noHttp(*url);
        QJsonObject auth = feed.connector["auth"].toObject();
        if (auth.contains("token_url")) {
            const auto tokens = withEndpoints(auth["token_url"].toString(), resources.endpoints);
            if (!tokens)
                return tokens.error();
            if (!isHttp(*tokens))
                return noHttp(*tokens);
            auth["token_url"] = *tokens;
        }
        const auto transport = std::make_shared<HttpTransport>(feed.connector, resources.network, *resources.secrets);
        return std::make_unique<HttpConnector>(feed, *url, transport,
                                               makeHttpCredentials(auth, *resources.secrets, transport));
    }
    if (type == u"folder") {
        const auto path = withEndpoints(feed.connector["path"].toString(), resources.endpoints);
        if (!path)
            return path.error();
        return std::make_unique<FolderConnector>(feed, *path);
    }
    if (type == u"sql") {
        auto source = sqlSourceOf(feed, resources.endpoints);
        if (!source)
            return source.error();
        return std::make_unique<SqlConnector>(feed, std::move(*source), resources.secrets, resources.blocking);
    }
    return Error{ErrorCode::InvalidPack,
                 QCoreApplication::translate("ConnectorFactory", "There is no connector of the type “%1”.").arg(type)};
}

} // namespace ioc
