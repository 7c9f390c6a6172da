// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/content_hash.h"
#include "core/base/zstd_frame.h"
#include "core/domain/kept_payload.h"
#include "core/ingest/payload_recorder.h"
#include "core/ingest/pipeline.h"
#include "datasources/decoders/csv_decoder.h"
#include "datasources/decoders/json_decoder.h"
#include "datasources/decoders/redacted_decoder.h"
#include "tests/decoders/row_list.h"
#include "tests/ingest/feed_fixture.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const QByteArray kRows = R"({"data":[{"station":"KK1","at":"2026-11-21T18:00:00+07:00","value":12.0,"unit":"24133",)"
                         R"("reader":"Nguyễn Văn A","phone":"0912345678"},)"
                         R"({"station":{"name":"KK2"},"at":null,"value":true,"unit":24160}]})";

Payload payloadOf(const QByteArray &bytes)
{
    Payload payload;
    payload.feed = FeedId(QStringLiteral("air"));
    payload.run = QStringLiteral("run-1");
    payload.received = at("2026-11-21T11:44:00Z");
    payload.bytes = bytes;
    payload.origin = QStringLiteral("http://station.invalid/air");
    payload.status = 200;
    payload.headers = {{"ETag", "\"v7\""}};
    return payload;
}

/// What is kept of a payload of JSON.
KeptPayload keptOf(const Payload &payload, FeedDefinition definition = airFeed())
{
    FeedFixture feed(std::move(definition));
    JsonDecoder decoder{QStringLiteral("/data")};
    KeptPayload kept;
    const auto done = runPipeline(*feed.compiled, decoder, payload, {}, [&](Batch &&part) {
        if (part.last && part.payload)
            kept = *part.payload;
        return true;
    });
    Q_ASSERT(done);
    return kept;
}

QByteArray bodyOf(const KeptPayload &kept)
{
    return zstdContent(viewOf(kept.packed), 100'000'000).value();
}

} // namespace

class PayloadRecorderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void keepsWhatTheMappingNamesAndNothingElse();
    void tellsOfThePayload();
    void isReadAgainCellByCell();
    void isReadAgainWhereTwoFieldsTakeOne();
    void aTimeOfTheFileStaysOne();
    void aRowThatCouldNotBeReadCannotBeReadAgain();
    void keepsTheBytesWhereThereIsNoPersonalData();
    void keepsNothingOfAFeedThatSaysSo();
    void keepsTheHeadAloneOfWhatIsTooLarge();
    void keepsTheHeadAloneWhenTheRowsGrowTooLong();
};

void PayloadRecorderTest::keepsWhatTheMappingNamesAndNothingElse()
{
    QCOMPARE(
        bodyOf(keptOf(payloadOf(kRows))),
        QByteArray("{\"/station\":\"KK1\",\"/at\":\"2026-11-21T18:00:00+07:00\",\"/value\":12.0,\"/unit\":\"24133\"}\n"
                   "{\"/station\":{},\"/at\":null,\"/value\":true,\"/unit\":24160}\n"));
}

void PayloadRecorderTest::tellsOfThePayload()
{
    Payload payload = payloadOf(kRows);
    payload.further = {R"({"data":[]})"};
    const PayloadHead head = keptOf(payload).head;
    QVERIFY(head.feed == payload.feed);
    QCOMPARE(head.hash, contentHashOf({payload.bytes, payload.further[0]}));
    QCOMPARE(head.origin, payload.origin);
    QVERIFY(head.received == payload.received);
    QCOMPARE(head.status, std::optional(200));
    QVERIFY(head.headers == payload.headers);
    QVERIFY(head.body == PayloadHead::Body::Redacted);
    QCOMPARE(head.sources, (QStringList{QStringLiteral("/station"), QStringLiteral("/at"), QStringLiteral("/value"),
                                        QStringLiteral("/unit")}));
    QVERIFY(head.pages == (std::vector<std::int64_t>{kRows.size(), 11}));
}

/// A number that was no whole one stays so, and a structure stays none of a value.
void PayloadRecorderTest::isReadAgainCellByCell()
{
    const std::vector<QString> sources{QStringLiteral("/station"), QStringLiteral("/at"), QStringLiteral("/value"),
                                       QStringLiteral("/unit")};
    RowList first;
    IOC_VERIFY(JsonDecoder(QStringLiteral("/data")).decode(viewOf(kRows), sources, first));
    const QByteArray body = bodyOf(keptOf(payloadOf(kRows)));
    RowList again;
    IOC_VERIFY(RedactedDecoder().decode(viewOf(body), sources, again));
    QCOMPARE(again.rows, first.rows);
    QCOMPARE(first.rows[1][0], QStringLiteral("structure"));
    QCOMPARE(first.rows[0][2], QStringLiteral("number 12"));
}

void PayloadRecorderTest::isReadAgainWhereTwoFieldsTakeOne()
{
    FeedDefinition definition = airFeed();
    definition.fields[3].source = definition.fields[0].source;
    const QByteArray body = bodyOf(keptOf(payloadOf(kRows), definition));
    const QString station = QStringLiteral("/station");
    RowList again;
    IOC_VERIFY(RedactedDecoder().decode(viewOf(body), {station, QStringLiteral("/value"), station}, again));
    QVERIFY(again.unreadable.isEmpty());
    QCOMPARE(again.rows,
             (QList<QStringList>{{"text KK1", "number 12", "text KK1"}, {"structure", "true", "structure"}}));
}

/// A workbook holds times as times: the format that the feed declares for texts is not theirs, today or later.
void PayloadRecorderTest::aTimeOfTheFileStaysOne()
{
    FeedFixture feed(airFeed());
    const Cell cells[] = {{Cell::Kind::Text, false, "KK1", 0, 0},
                          {Cell::Kind::Text, true, "2026-11-21", 0, 0},
                          {Cell::Kind::Integer, false, {}, 12, 0},
                          {}};
    RowList first;
    const Payload payload = payloadOf({});
    PayloadRecorder recorder(*feed.compiled, payload, "hash", first);
    QVERIFY(recorder.rows().row(cells));
    const QByteArray body = bodyOf(*recorder.take());
    RowList again;
    IOC_VERIFY(RedactedDecoder().decode(viewOf(body), feed.compiled->sources, again));
    QCOMPARE(again.rows, first.rows);
    QCOMPARE(again.rows[0][1], QStringLiteral("time 2026-11-21"));
}

void PayloadRecorderTest::aRowThatCouldNotBeReadCannotBeReadAgain()
{
    FeedDefinition definition = declared(airFeed());
    for (auto &field : definition.fields)
        field.source = field.name;
    FeedFixture feed(definition);
    CsvDecoder decoder(',', CsvDecoder::Encoding::Utf8);
    KeptPayload kept;
    std::int64_t refused = 0;
    IOC_VERIFY(runPipeline(*feed.compiled, decoder,
                           payloadOf("station,at,value,unit\nKK1,2026-11-21T18:00:00+07:00,12,24133,one too many\n"
                                     "KK1,2026-11-21T18:00:00+07:00,12,24133\n"),
                           {}, [&](Batch &&part) {
                               kept = *part.payload;
                               refused = std::int64_t(part.quarantined.size());
                               return true;
                           }));
    QCOMPARE(refused, std::int64_t(1));
    const QByteArray body = bodyOf(kept);
    QCOMPARE(body.count('\n'), 2);
    RowList again;
    IOC_VERIFY(RedactedDecoder().decode(viewOf(body), feed.compiled->sources, again));
    QCOMPARE(again.unreadable.size(), 1);
    QCOMPARE(again.rows.size(), 1);
}

void PayloadRecorderTest::keepsTheBytesWhereThereIsNoPersonalData()
{
    FeedDefinition definition = airFeed();
    definition.personalData = false;
    Payload payload = payloadOf(kRows);
    payload.further = {R"({"data":[]})"};
    const KeptPayload kept = keptOf(payload, definition);
    QVERIFY(kept.head.body == PayloadHead::Body::Raw);
    QCOMPARE(bodyOf(kept), kRows + R"({"data":[]})");
}

void PayloadRecorderTest::keepsNothingOfAFeedThatSaysSo()
{
    FeedDefinition definition = airFeed();
    definition.payloadDays = 0;
    QVERIFY(keptOf(payloadOf(kRows), definition).head.hash.isEmpty());
}

void PayloadRecorderTest::keepsTheHeadAloneOfWhatIsTooLarge()
{
    for (const bool personal : {true, false}) {
        FeedDefinition definition = airFeed();
        definition.personalData = personal;
        definition.payloadBytes = kRows.size() - 1;
        const KeptPayload kept = keptOf(payloadOf(kRows), definition);
        QVERIFY(kept.head.body == PayloadHead::Body::None);
        QVERIFY(kept.packed.isEmpty());
        QCOMPARE(kept.head.hash, contentHash(viewOf(kRows)));
        definition.payloadBytes = kRows.size();
        QVERIFY(keptOf(payloadOf(kRows), definition).head.body != PayloadHead::Body::None);
    }
}

/// A row of {} is 3 bytes as it comes, and why it is none is 59 as it is kept: 100,000 of them are more than four times
/// 300,001.
void PayloadRecorderTest::keepsTheHeadAloneWhenTheRowsGrowTooLong()
{
    const QByteArray rows = "{\"data\":[" + QByteArray("{},").repeated(99'999) + "{}]}";
    FeedDefinition definition = airFeed();
    definition.payloadBytes = rows.size();
    const KeptPayload kept = keptOf(payloadOf(rows), definition);
    QVERIFY(kept.head.body == PayloadHead::Body::None);
    QVERIFY(kept.packed.isEmpty());
}

QTEST_GUILESS_MAIN(PayloadRecorderTest)
#include "tst_payload_recorder.moc"
