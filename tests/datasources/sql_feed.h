// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/connectors/connector_factory.h"
#include "datasources/blocking_pool.h"
#include "datasources/connectors/http/http_network.h"
#include "tests/datasources/fetch.h"
#include "tests/datasources/known_secrets.h"

namespace ioc::test {

constexpr int kPatience = 30'000; // ms: machines of many jobs are slow

inline QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// SQL feeds, each with its own connector over one pool; keeps everything that was logged.
class SqlPlant
{
public:
    SqlPlant()
        : pool(BlockingPool::Limits{8, 16, 2, std::chrono::milliseconds(300)})
    {
    }

    void setPassword(const QByteArray &password) { secrets->values[QStringLiteral("db")] = password; }

    std::unique_ptr<Connector> connector(QJsonObject settings, int pageRows = 0)
    {
        settings.insert(QStringLiteral("type"), QStringLiteral("sql"));
        FeedDefinition feed = feedWith(settings);
        feed.pageRows = pageRows;
        auto made = makeConnector(feed, {network, endpoints, secrets, pool});
        if (!made)
            qFatal("%s", qPrintable(toString(made.error())));
        return std::move(*made);
    }

    /// One whole fetch of a connector of its own.
    Fetched fetch(const QJsonObject &settings, const QString &watermark = {}, int pageRows = 0)
    {
        const auto made = connector(settings, pageRows);
        Fetched fetched;
        begin(*made, fetched, watermark);
        if (!QTest::qWaitFor([&] { return fetched.times > 0; }, 20'000))
            qFatal("the connector never called back");
        return fetched;
    }

    static void begin(Connector &connector, Fetched &fetched, const QString &watermark = {})
    {
        start(connector, fetched, {QStringLiteral("run-1"), {}, watermark, at("2026-11-21T11:44:00Z")});
    }

    HttpNetwork network;
    std::map<QString, QString> endpoints;
    std::shared_ptr<KnownSecrets> secrets = std::make_shared<KnownSecrets>(); ///< the feeds ask for “db”
    BlockingPool pool;
};

/// The words of a failure, for a look at what they tell and what they must not.
inline QString wordsOf(const Fetched &fetched)
{
    return toString(fetched.failure().error);
}

} // namespace ioc::test
