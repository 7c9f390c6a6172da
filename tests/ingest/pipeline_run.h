// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/pipeline.h"
#include "datasources/decoders/json_decoder.h"
#include "tests/ingest/feed_fixture.h"

namespace ioc::test {

/// What became of a payload.
struct Outcome
{
    Result<void> result;
    std::vector<Batch> parts;
};

inline Payload payloadOf(const QByteArray &bytes, const QString &watermark = {})
{
    Payload payload;
    payload.feed = FeedId(QStringLiteral("air"));
    payload.run = QStringLiteral("run-1");
    payload.received = at("2026-11-21T11:44:00Z");
    payload.bytes = bytes;
    payload.origin = QStringLiteral("http://station.invalid/air");
    payload.cursor.entityTag = QStringLiteral("\"v7\"");
    payload.watermark = watermark;
    return payload;
}

inline Outcome run(const FeedDefinition &definition, Decoder &decoder, const Payload &payload, bool takeParts = true)
{
    FeedFixture feed(definition);
    Outcome outcome;
    outcome.result = runPipeline(*feed.compiled, decoder, payload, {}, [&](Batch &&part) {
        outcome.parts.push_back(std::move(part));
        return takeParts;
    });
    return outcome;
}

inline Outcome runJson(const QByteArray &bytes, const FeedDefinition &definition = airFeed(),
                       const QString &watermark = {})
{
    JsonDecoder decoder{QStringLiteral("/data")};
    return run(definition, decoder, payloadOf(bytes, watermark));
}

/// A row of airFeed().
inline QByteArray row(const char *time, const char *value = "12")
{
    return QByteArray(R"({"station":"KK1","at":")") + time + R"(","value":)" + value + R"(,"unit":"24133"})";
}

inline QByteArray document(const QByteArrayList &rows)
{
    return R"({"data":[)" + rows.join(',') + "]}";
}

} // namespace ioc::test
