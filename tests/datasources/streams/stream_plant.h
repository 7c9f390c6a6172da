// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/blocking_pool.h"
#include "datasources/connectors/connector_factory.h"
#include "datasources/connectors/http/http_network.h"
#include "datasources/connectors/streams/stream_connector.h"
#include "tests/datasources/fetch.h"
#include "tests/datasources/known_secrets.h"

#include <QEventLoop>
#include <QJsonDocument>

namespace ioc::test {

/// Streams of one feed over one pool, as the program makes them, with a shorter patience.
class StreamPlant
{
public:
    StreamPlant() { timing.quiet = std::chrono::milliseconds(300); }

    std::unique_ptr<Connector> connector(const QJsonObject &settings)
    {
        auto made = makeConnector(feedWith(settings), {network, {}, secrets, pool, QStringLiteral("/data")});
        if (!made)
            qFatal("%s", qPrintable(toString(made.error())));
        static_cast<StreamConnector &>(**made).setTiming(timing);
        return std::move(*made);
    }

    /// Why no connector is made.
    QString refusal(const QJsonObject &settings)
    {
        const auto made = makeConnector(feedWith(settings), {network, {}, secrets, pool, QStringLiteral("/data")});
        return made ? QStringLiteral("made") : toString(made.error());
    }

    /// One whole fetch; it goes on where the last committed payload stood.
    Fetched fetch(Connector &connector)
    {
        Fetched fetched;
        QEventLoop loop;
        const FetchRequest request{QStringLiteral("run-1"), cursor, {}, at("2026-11-21T11:44:00Z")};
        connector.fetch(request, [&](FetchOutcome outcome) {
            ++fetched.times;
            fetched.outcome = std::move(outcome);
            loop.quit();
        });
        QTimer::singleShot(20'000, &loop, [] { qFatal("the connector never called back"); });
        loop.exec(); // QTest's own waiting sleeps between two looks
        return fetched;
    }

    void settle(Connector &connector, const Fetched &fetched, Settlement settlement = Settlement::Committed)
    {
        if (fetched.payload() && settlement == Settlement::Committed)
            cursor = fetched.payload()->cursor;
        connector.settled(settlement);
    }

    /// Fetches and commits until `count` lines are there or the line is quiet; fails when the connection does.
    QByteArrayList lines(Connector &connector, qsizetype count)
    {
        QByteArrayList found;
        while (found.size() < count) {
            const Fetched fetched = fetch(connector);
            settle(connector, fetched);
            if (!fetched.payload()) {
                found.push_back(fetched.kind().toUtf8());
                break;
            }
            for (const QByteArray &line : fetched.bytes().split('\n')) {
                if (!line.isEmpty())
                    found.push_back(line);
            }
        }
        return found;
    }

    HttpNetwork network;
    std::shared_ptr<KnownSecrets> secrets = std::make_shared<KnownSecrets>();
    BlockingPool pool;
    StreamConnector::Timing timing;
    FeedCursor cursor;
};

/// Settings, with more of them or others in their place.
inline QJsonObject merged(QJsonObject settings, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it)
        settings.insert(it.key(), it.value());
    return settings;
}

inline QJsonObject json(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

} // namespace ioc::test
