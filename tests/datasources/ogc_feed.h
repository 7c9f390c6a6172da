// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/pipeline.h"
#include "datasources/blocking_pool.h"
#include "datasources/connectors/connector_factory.h"
#include "datasources/connectors/http/http_network.h"
#include "datasources/decoders/decoder_factory.h"
#include "tests/datasources/fetch.h"
#include "tests/datasources/known_secrets.h"
#include "tests/datasources/scripted_server.h"
#include "tests/ingest/map_pack.h"
#include "tests/ingest/mapped_rows.h"

namespace ioc::test {

/// A server with a page for each address, and a feed that asks it, from the request to the values.
class OgcFeed
{
public:
    const Instant kNow = at("2026-11-21T11:44:00Z");

    void clear()
    {
        pages.clear();
        asked.clear();
    }

    static QByteArray ok(const QByteArray &body, const QByteArray &type = "application/json")
    {
        return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size()) +
               "\r\n\r\n" + body;
    }

    Fetched fetch(const FeedDefinition &feed, const QString &watermark = {})
    {
        const auto connector = std::move(*makeConnector(feed, {m_network, {}, m_secrets, m_blocking}));
        Fetched fetched;
        start(*connector, fetched, {QStringLiteral("run-1"), {}, watermark, kNow});
        if (!QTest::qWaitFor([&] { return fetched.times > 0; }, 10'000))
            qFatal("the connector never called back");
        return fetched;
    }

    /// The one part that a payload gives.
    static Result<Batch> land(const FeedDefinition &feed, const Fetched &fetched)
    {
        FeedFixture fixture(feed, mapPack());
        const auto decoder = makeDecoder(feed.format);
        if (!decoder)
            return decoder.error();
        Batch batch;
        const auto done = runPipeline(*fixture.compiled, **decoder, *fetched.payload(), {}, [&](Batch &&part) {
            batch = std::move(part);
            return true;
        });
        if (!done)
            return done.error();
        return batch;
    }

    QHash<QByteArray, QByteArray> pages; ///< by target; anything else is a 404
    QByteArrayList asked;
    ScriptedServer server{[this](QTcpSocket &socket) {
        asked.push_back(server.requests.back().split(' ').value(1));
        socket.write(pages.value(asked.back(), "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
        socket.disconnectFromHost();
    }};

private:
    HttpNetwork m_network;
    std::shared_ptr<KnownSecrets> m_secrets = std::make_shared<KnownSecrets>();
    BlockingPool m_blocking;
};

inline FieldMapping from(const char *source, const char *name, FieldType type)
{
    FieldMapping mapping = field(name, type);
    mapping.source = QString::fromUtf8(source);
    return mapping;
}

inline FieldMapping fromPlace(const char *name, const char *lon, const char *lat)
{
    FieldMapping mapping = from("@place", name, FieldType::Unit);
    mapping.longitudeField = QString::fromLatin1(lon);
    mapping.latitudeField = QString::fromLatin1(lat);
    mapping.required = true;
    return mapping;
}

} // namespace ioc::test
