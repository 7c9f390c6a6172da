// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/connector_factory.h"

#include "core/base/endpoints.h"
#include "datasources/blocking_pool.h"
#include "datasources/connectors/files/file_feed.h"
#include "datasources/connectors/http/http_connector.h"
#include "datasources/connectors/sql_connector.h"
#include "datasources/connectors/streams/mqtt_connector.h"
#include "datasources/connectors/streams/sse_connector.h"
#include "datasources/connectors/streams/websocket_connector.h"

#include <QCoreApplication>
#include <QUrl>

namespace ioc {
namespace {

bool isHttp(const QString &text)
{
    return isAddress(text, {QStringLiteral("http"), QStringLiteral("https")});
}

Error noHttp(const QString &text)
{
    return {ErrorCode::InvalidPack,
            QCoreApplication::translate("ConnectorFactory", "“%1” is no address that begins with http:// or https://.")
                .arg(withoutUser(text))};
}

Result<std::unique_ptr<Connector>> makeWebConnector(const FeedDefinition &feed, const QString &type,
                                                    const ConnectorResources &resources)
{
    const auto url = withEndpoints(feed.connector["url"].toString(), resources.endpoints);
    if (!url)
        return url.error();
    if (type == u"websocket" && !isAddress(*url, {QStringLiteral("ws"), QStringLiteral("wss")}))
        return Error{
            ErrorCode::InvalidPack,
            QCoreApplication::translate("ConnectorFactory", "“%1” is no address that begins with ws:// or wss://.")
                .arg(withoutUser(*url))};
    if (type != u"websocket" && !isHttp(*url))
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
    auto credentials = makeHttpCredentials(auth, *resources.secrets, transport);
    if (type == u"sse")
        return std::make_unique<SseConnector>(feed, QUrl(*url, QUrl::StrictMode), transport, std::move(credentials));
    if (type == u"websocket")
        return std::make_unique<WebSocketConnector>(feed, QUrl(*url, QUrl::StrictMode), transport,
                                                    std::move(credentials), poolOf(QUrl(*url).authority(), resources));
    return std::make_unique<HttpConnector>(feed, *url, transport, std::move(credentials));
}

} // namespace

BlockingPool &poolOf(const QString &server, const ConnectorResources &resources)
{
    return resources.servers ? resources.servers->of(server) : resources.blocking;
}

Result<std::unique_ptr<Connector>> makeConnector(const FeedDefinition &feed, const ConnectorResources &resources)
{
    const QString type = feed.connector["type"].toString();
    if (type == u"http" || type == u"sse" || type == u"websocket")
        return makeWebConnector(feed, type, resources);
    if (type == u"folder" || type == u"sftp")
        return makeFileConnector(feed, resources);
    if (type == u"sql") {
        auto source = sqlSourceOf(feed, resources.endpoints);
        if (!source)
            return source.error();
        BlockingPool &pool = poolOf(source->server(), resources);
        return std::make_unique<SqlConnector>(feed, std::move(*source), resources.secrets, pool);
    }
    if (type == u"manual")
        return std::make_unique<ManualConnector>(feed, resources.manual,
                                                 resources.people ? *resources.people : resources.blocking);
    if (type == u"mqtt") {
        auto settings = mqttSettingsOf(feed, resources.endpoints, resources.installation);
        if (!settings)
            return settings.error();
        BlockingPool &pool = poolOf(QStringLiteral("%1:%2").arg(settings->host).arg(settings->port), resources);
        return std::make_unique<MqttConnector>(feed, std::move(*settings), *resources.secrets, pool);
    }
    return Error{ErrorCode::InvalidPack,
                 QCoreApplication::translate("ConnectorFactory", "There is no connector of the type “%1”.").arg(type)};
}

} // namespace ioc
