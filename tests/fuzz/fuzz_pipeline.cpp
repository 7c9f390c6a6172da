// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/pipeline.h"
#include "datasources/decoders/json_decoder.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/ingest/feed_fixture.h"

#include <cmath>

using namespace ioc;

namespace {

const Instant kNow = test::at("2026-11-21T05:00:00Z");

void check(const Batch &part)
{
    FUZZ_EXPECT(part.rows >= 0);
    for (const Observation &observation : part.observations) {
        FUZZ_EXPECT(observation.series < part.series.size());
        FUZZ_EXPECT(std::isfinite(observation.value));
    }
    for (const Record &record : part.records) {
        FUZZ_EXPECT(!record.key.isEmpty());
        for (const auto &contribution : record.contributions) {
            FUZZ_EXPECT(contribution.series < part.series.size());
            FUZZ_EXPECT(std::isfinite(contribution.weight));
        }
    }
    for (const QuarantinedRecord &row : part.quarantined)
        FUZZ_EXPECT(!row.reason.isEmpty());
}

} // namespace

/// First byte: which of the two feeds. Rest: a JSON array of rows.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static test::FeedFixture air(test::airFeed());
    static test::FeedFixture dossiers(test::dossierFeed());
    fuzz::Input input(data, size);
    test::FeedFixture &feed = input.byte() % 2 == 0 ? air : dossiers;
    JsonDecoder decoder{QString()};
    Payload payload;
    payload.feed = feed.compiled->definition->id;
    payload.run = QStringLiteral("run");
    payload.received = kNow;
    payload.bytes = input.restBytes();
    bool last = false;
    const auto done = runPipeline(*feed.compiled, decoder, payload, {}, [&last](Batch part) {
        FUZZ_EXPECT(!last);
        check(part);
        last = part.last;
        return true;
    });
    FUZZ_EXPECT(done ? last : !done.error().message.isEmpty());
    return 0;
}
