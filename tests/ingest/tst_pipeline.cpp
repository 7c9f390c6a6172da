// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/csv_decoder.h"
#include "datasources/decoders/ndjson_decoder.h"
#include "tests/ingest/pipeline_run.h"

#include <QCryptographicHash>

using namespace ioc;
using namespace ioc::test;

namespace {

Outcome runCsv(const QByteArray &bytes)
{
    FeedDefinition definition = airFeed();
    for (auto &field : definition.fields)
        field.source = field.name;
    CsvDecoder decoder(',', CsvDecoder::Encoding::Utf8);
    return run(definition, decoder, payloadOf(bytes));
}

} // namespace

class PipelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void makesOneBatchOfAPayload();
    void refusesUnusablePayloads_data();
    void refusesUnusablePayloads();
    void takesAnEmptyListForASuccess();
    void recordsTheQuarantineOfAPayloadInWhichNothingFits();
    void takesNoErrorForARow_data();
    void takesNoErrorForARow();
    void takesRowsOfWhichLittleIsThere();
    void keepsGoodRowsBesideBadOnes();
    void keepsTheWatermarkWhenNothingCame();
    void keepsRowsBeforeTheCutOfACsv();
    void tellsThatItWasStopped();
    void keepsWhatTheConnectorItselfTells();
};

void PipelineTest::makesOneBatchOfAPayload()
{
    const QByteArray bytes = document({row("2026-11-21T10:00:00Z"), row("2026-11-21T10:10:00Z")});
    const Outcome outcome = runJson(bytes);
    IOC_VERIFY(outcome.result);
    QCOMPARE(outcome.parts.size(), 1u);
    const Batch &batch = outcome.parts[0];
    QVERIFY(batch.last);
    QVERIFY(!batch.more);
    QVERIFY(!batch.failure);
    QCOMPARE(batch.rows, std::int64_t(2));
    QCOMPARE(batch.observations.size(), 2u);
    QCOMPARE(batch.run, QStringLiteral("run-1"));
    QCOMPARE(batch.payloadHash, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QCOMPARE(batch.cursor.entityTag, QStringLiteral("\"v7\""));
    QCOMPARE(batch.cursor.watermark, QStringLiteral("2026-11-21T17:10:00+07:00"));
}

void PipelineTest::refusesUnusablePayloads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");

    const auto row = [](const char *name, const QByteArray &bytes, ErrorCode code) {
        QTest::newRow(name) << bytes << toString(code);
    };
    const QByteArray good = document({::row("2026-11-21T10:00:00Z")});
    row("empty", "", ErrorCode::Payload);
    row("white space", " \r\n", ErrorCode::Payload);
    row("null", "null", ErrorCode::Decode);
    row("a list where an object holds the rows", "[]", ErrorCode::Decode);
    row("an object without the rows", "{}", ErrorCode::Decode);
    row("rows that are null", R"({"data":null})", ErrorCode::Decode);
    row("rows that are a text", R"({"data":"none"})", ErrorCode::Decode);
    row("an error instead of rows", R"({"error":"session expired"})", ErrorCode::Decode);
    row("login page", "<!DOCTYPE html><html><body>Log in</body></html>", ErrorCode::Payload);
    row("login page in small letters after a mark and lines", "\xEF\xBB\xBF\r\n <html lang=\"vi\">",
        ErrorCode::Payload);
    row("two documents", good + good, ErrorCode::Payload);
    row("NaN", document({::row("2026-11-21T10:00:00Z", "NaN")}), ErrorCode::Payload);
    row("Infinity", document({::row("2026-11-21T10:00:00Z", "-Infinity")}), ErrorCode::Payload);
    row("1e400", document({::row("2026-11-21T10:00:00Z", "1e400")}), ErrorCode::Payload);
    row("UTF-16", QByteArray::fromHex("fffe7b007d00"), ErrorCode::Payload);
    row("a NUL at the end", good + QByteArray(1, '\0'), ErrorCode::Payload);
    for (qsizetype length = 1; length < good.size(); length += 7)
        QTest::addRow("cut off after %lld bytes", static_cast<long long>(length))
            << good.left(length) << toString(ErrorCode::Payload);
}

void PipelineTest::refusesUnusablePayloads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const Outcome outcome = runJson(bytes);
    QVERIFY(!outcome.result);
    QCOMPARE(toString(outcome.result.error().code), code);
    QCOMPARE(outcome.result.error().where, QStringLiteral("http://station.invalid/air"));
    QVERIFY(outcome.parts.empty());
}

void PipelineTest::takesAnEmptyListForASuccess()
{
    const Outcome outcome = runJson(R"({"data":[]})");
    IOC_VERIFY(outcome.result);
    QCOMPARE(outcome.parts.size(), 1u);
    QVERIFY(outcome.parts[0].last);
    QVERIFY(!outcome.parts[0].failure);
    QCOMPARE(outcome.parts[0].rows, std::int64_t(0));
}

void PipelineTest::recordsTheQuarantineOfAPayloadInWhichNothingFits()
{
    // A field was renamed: every row lacks its time.
    const Outcome outcome =
        runJson(R"({"data":[{"station":"KK1","time":"2026-11-21T10:00:00Z","value":1,"unit":"24133"},
                                                {"station":"KK2","time":"2026-11-21T10:00:00Z","value":1,"unit":"24133"}, 7]})");
    IOC_VERIFY(outcome.result);
    const Batch &batch = outcome.parts[0];
    QCOMPARE(batch.quarantined.size(), 3u);
    QVERIFY(batch.failure);
    QCOMPARE(toString(batch.failure->code), toString(ErrorCode::Mapping));
    QVERIFY(batch.failure->message.contains(QLatin1Char('3')));
}

// Answers of status 200 to a feed of which no field is required: none of them is news.
void PipelineTest::takesNoErrorForARow_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QByteArray>("bytes");

    const QByteArray error = R"({"error":"quota exceeded"})";
    QTest::newRow("where one object is the row") << QString() << error;
    QTest::newRow("with a structure in it") << QString() << QByteArray(R"({"error":{"value":7,"at":null}})");
    QTest::newRow("empty") << QString() << QByteArray("{}");
    QTest::newRow("as the object that holds the row") << "/data"
                                                      << R"({"data":)" + error + "}";
    QTest::newRow("in the list") << "/data" << document({error, error});
}

void PipelineTest::takesNoErrorForARow()
{
    QFETCH(QString, rows);
    QFETCH(QByteArray, bytes);
    JsonDecoder decoder{rows};
    const Outcome outcome = run(airFeed(), decoder, payloadOf(bytes));
    IOC_VERIFY(outcome.result);
    const Batch &batch = outcome.parts[0];
    QVERIFY(batch.failure);
    QCOMPARE(toString(batch.failure->code), toString(ErrorCode::Mapping));
    QCOMPARE(batch.quarantined.size(), size_t(batch.rows));
    QCOMPARE(batch.quarantined[0].reason, QStringLiteral("the row has none of the fields that the mapping asks for"));
    NdjsonDecoder lines;
    const Outcome ofLines = run(airFeed(), lines, payloadOf(QByteArray(bytes).replace('\n', "")));
    IOC_VERIFY(ofLines.result);
    QVERIFY(ofLines.parts[0].failure);
}

// Sources that send what has changed, or null where nothing was measured.
void PipelineTest::takesRowsOfWhichLittleIsThere()
{
    JsonDecoder decoder{QString()};
    for (const char *bytes : {R"({"station":"KK1","note":"x"})", R"({"value":null})", R"([{"at":null},{"unit":""}])"}) {
        const Outcome outcome = run(airFeed(), decoder, payloadOf(bytes));
        IOC_VERIFY(outcome.result);
        QVERIFY(!outcome.parts[0].failure);
        QVERIFY(outcome.parts[0].quarantined.empty());
        QVERIFY(outcome.parts[0].observations.empty());
    }
}

void PipelineTest::keepsGoodRowsBesideBadOnes()
{
    const Outcome outcome = runJson(document({row("2026-11-21T10:00:00Z"), row("2026-02-31T10:00:00Z"), "17"}));
    IOC_VERIFY(outcome.result);
    QCOMPARE(outcome.parts[0].observations.size(), 1u);
    QCOMPARE(outcome.parts[0].quarantined.size(), 2u);
    QVERIFY(!outcome.parts[0].failure);
}

void PipelineTest::keepsTheWatermarkWhenNothingCame()
{
    const Outcome outcome = runJson(R"({"data":[]})", airFeed(), QStringLiteral("2026-11-21T17:00:00+07:00"));
    IOC_VERIFY(outcome.result);
    QCOMPARE(outcome.parts[0].cursor.watermark, QStringLiteral("2026-11-21T17:00:00+07:00"));
}

void PipelineTest::keepsRowsBeforeTheCutOfACsv()
{
    const QByteArray header = "station,at,value,unit\n";
    const QByteArray line = "KK1,2026-11-21T10:00:00Z,12,24133\n";
    const Outcome shortLine = runCsv(header + line + "KK1,2026-11-21T10:1");
    IOC_VERIFY(shortLine.result);
    QCOMPARE(shortLine.parts[0].observations.size(), 1u);
    QCOMPARE(shortLine.parts[0].quarantined.size(), 1u);
    const Outcome quoted = runCsv(header + line + "\"KK1,2026-11-21T10:1");
    IOC_FAILS(quoted.result, ErrorCode::Payload);
    const Outcome renamed = runCsv("station,time,value,unit\n" + line);
    IOC_FAILS(renamed.result, ErrorCode::Decode);
    QVERIFY(renamed.result.error().message.contains(QStringLiteral("“at”")));
}

void PipelineTest::tellsThatItWasStopped()
{
    const QByteArrayList rows(qsizetype(RowMapper::kRowsPerPart), row("2026-11-21T10:00:00Z"));
    JsonDecoder decoder{QStringLiteral("/data")};
    const Outcome outcome = run(airFeed(), decoder, payloadOf(document(rows)), false);
    IOC_FAILS(outcome.result, ErrorCode::Cancelled);
    QCOMPARE(outcome.parts.size(), 1u);
}

void PipelineTest::keepsWhatTheConnectorItselfTells()
{
    JsonDecoder decoder{QStringLiteral("/data")};
    Payload payload = payloadOf(document({row("2026-11-21T10:00:00Z")}));
    payload.aside = {{{}, {}, QStringLiteral("no JSON"), "{}"}, {{}, {}, QStringLiteral("a gap"), "{}"}};
    payload.unreadable = 1;
    const Outcome good = run(airFeed(), decoder, payload);
    QCOMPARE(good.parts.size(), size_t(1));
    QCOMPARE(good.parts[0].quarantined.size(), size_t(2));
    QVERIFY(!good.parts[0].quarantined[0].row);
    QCOMPARE(good.parts[0].rows, 2); // the gap is no row
    QVERIFY(!good.parts[0].failure);
    payload.bytes = document({});
    const Outcome none = run(airFeed(), decoder, payload);
    QVERIFY(none.parts[0].failure && none.parts[0].failure->code == ErrorCode::Mapping);
    QCOMPARE(none.parts[0].quarantined.size(), size_t(2));
}

QTEST_GUILESS_MAIN(PipelineTest)
#include "tst_pipeline.moc"
