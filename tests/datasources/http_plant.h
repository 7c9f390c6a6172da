// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/connectors/http/http_connector.h"
#include "datasources/connectors/http/http_network.h"
#include "tests/datasources/fetch.h"
#include "tests/datasources/known_secrets.h"
#include "tests/datasources/scripted_server.h"

#include <QEventLoop>

namespace ioc::test {

/// A feed with a second of patience and room for one MiB.
inline FeedDefinition httpFeed()
{
    return feedWith({{"type", "http"}, {"timeout_s", 1}, {"max_mib", 1}, {"headers", QJsonObject{{"X-Key", "abc"}}}});
}

inline QByteArray ok(const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body;
}

inline QByteArray withLength(const QByteArray &body)
{
    return ok("Content-Length: " + QByteArray::number(body.size()) + "\r\n", body);
}

/// Connectors without credentials, and single fetches with them.
class HttpPlant
{
public:
    HttpConnector connector(const QString &url, const FeedDefinition &feed = httpFeed())
    {
        return {feed, url, std::make_shared<HttpTransport>(QJsonObject(), network, *secrets),
                makeHttpCredentials({}, *secrets, nullptr)};
    }

    Fetched fetch(HttpConnector &connector, const FeedCursor &cursor = {}, const QString &watermark = {})
    {
        Fetched fetched;
        QEventLoop loop; // QTest's own waiting sleeps between two looks
        connector.fetch({QStringLiteral("run-1"), cursor, watermark, now}, [&](FetchOutcome outcome) {
            ++fetched.times;
            fetched.outcome = std::move(outcome);
            loop.quit();
        });
        QTimer::singleShot(5000, &loop, [] { qFatal("the connector never called back"); });
        loop.exec();
        return fetched;
    }

    const Instant now = at("2026-11-21T11:44:00Z");
    HttpNetwork network;
    std::shared_ptr<KnownSecrets> secrets = std::make_shared<KnownSecrets>();
};

} // namespace ioc::test
