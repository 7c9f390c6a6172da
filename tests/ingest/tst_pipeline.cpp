// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/pipeline.h"
#include "datasources/decoders/csv_decoder.h"
#include "datasources/decoders/json_decoder.h"
#include "tests/ingest/feed_fixture.h"

#include <QCryptographicHash>

using namespace ioc;
using namespace ioc::test;

namespace {

struct Outcome
{
    Result<void> result;
    std::vector<Batch> parts;
};

Payload payloadOf(const QByteArray &bytes, const QString &watermark = {})
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

Outcome run(const FeedDefinition &definition, Decoder &decoder, const Payload &payload, bool takeParts = true)
{
    FeedFixture feed(definition);
    Outcome outcome;
    outcome.result = runPipeline(*feed.compiled, decoder, payload, {}, [&](Batch &&part) {
        outcome.parts.push_back(std::move(part));
        return takeParts;
    });
    return outcome;
}

Outcome runJson(const QByteArray &bytes, const FeedDefinition &definition = airFeed(), const QString &watermark = {})
{
    JsonDecoder decoder{QStringLiteral("/data")};
    return run(definition, decoder, payloadOf(bytes, watermark));
}

Outcome runCsv(const QByteArray &bytes)
{
    FeedDefinition definition = airFeed();
    for (auto &field : definition.fields)
        field.source = field.name;
    CsvDecoder decoder(',', CsvDecoder::Encoding::Utf8);
    return run(definition, decoder, payloadOf(bytes));
}

QByteArray row(const char *time, const char *value = "12")
{
    return QByteArray(R"({"station":"KK1","at":")") + time + R"(","value":)" + value + R"(,"unit":"24133"})";
}

QByteArray document(const QByteArrayList &rows)
{
    return R"({"data":[)" + rows.join(',') + "]}";
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
    void keepsGoodRowsBesideBadOnes();
    void asksForTheNextPageAfterAFullOne();
    void readsAllPagesOfAPayload();
    void refusesAPayloadOfWhichOnePageIsUnusable_data();
    void refusesAPayloadOfWhichOnePageIsUnusable();
    void refusesAFullPageThatDoesNotMoveTheWatermark();
    void bringsEveryRowOfGroupsThatPagesCut_data();
    void bringsEveryRowOfGroupsThatPagesCut();
    void refusesAFullPageOfOneMoment();
    void refusesFullPagesThatDoNotGetOn();
    void cutsAWindowByItsPages();
    void passesRowsThatDoNotFitInAFullPage();
    void bringsEveryRowOfPagesBehindANumber_data();
    void bringsEveryRowOfPagesBehindANumber();
    void recordsTheQuarantineOfAFullPageInWhichNothingFits();
    void keepsTheWatermarkWhenNothingCame();
    void keepsRowsBeforeTheCutOfACsv();
    void tellsThatItWasStopped();
    void keepsWhatTheConnectorItselfTells();
};

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

void PipelineTest::keepsGoodRowsBesideBadOnes()
{
    const Outcome outcome = runJson(document({row("2026-11-21T10:00:00Z"), row("2026-02-31T10:00:00Z"), "17"}));
    IOC_VERIFY(outcome.result);
    QCOMPARE(outcome.parts[0].observations.size(), 1u);
    QCOMPARE(outcome.parts[0].quarantined.size(), 2u);
    QVERIFY(!outcome.parts[0].failure);
}

void PipelineTest::asksForTheNextPageAfterAFullOne()
{
    FeedDefinition definition = airFeed();
    definition.pageRows = 2;
    const Outcome full = runJson(document({row("2026-11-21T10:00:00Z"), row("2026-11-21T10:10:00Z")}), definition,
                                 QStringLiteral("2026-11-21T16:00:00+07:00"));
    IOC_VERIFY(full.result);
    QVERIFY(full.parts[0].more);
    // More rows of 17:10 may wait: it is asked for again.
    QCOMPARE(full.parts[0].cursor.watermark, QStringLiteral("2026-11-21T17:00:00+07:00"));
    const Outcome rest = runJson(document({row("2026-11-21T10:10:00Z")}), definition, full.parts[0].cursor.watermark);
    IOC_VERIFY(rest.result);
    QVERIFY(!rest.parts[0].more);
    QCOMPARE(rest.parts[0].cursor.watermark, QStringLiteral("2026-11-21T17:10:00+07:00"));
}

void PipelineTest::readsAllPagesOfAPayload()
{
    FeedDefinition definition = airFeed();
    definition.pageRows = 1;
    Payload payload = payloadOf(document({row("2026-11-21T10:20:00Z")}), QStringLiteral("2026-11-21T16:00:00+07:00"));
    payload.further = {document({row("2026-11-21T10:00:00Z")}), document({})};
    payload.allPages = true;
    JsonDecoder decoder{QStringLiteral("/data")};
    const Outcome outcome = run(definition, decoder, payload);
    IOC_VERIFY(outcome.result);
    QCOMPARE(outcome.parts.size(), 1u);
    QCOMPARE(outcome.parts[0].observations.size(), 2u);
    QVERIFY(!outcome.parts[0].more);
    // Of all pages, in whatever order they tell.
    QCOMPARE(outcome.parts[0].cursor.watermark, QStringLiteral("2026-11-21T17:20:00+07:00"));
    // The hash is that of every page.
    const QByteArray hash = outcome.parts[0].payloadHash;
    payload.further[1] = document({row("2026-11-21T10:10:00Z")});
    QVERIFY(run(definition, decoder, payload).parts[0].payloadHash != hash);
}

void PipelineTest::refusesAPayloadOfWhichOnePageIsUnusable_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("cut") << QByteArray("{\"data\":[");
    QTest::newRow("a login page") << QByteArray("<!DOCTYPE html><html>");
    QTest::newRow("without the list") << QByteArray("{}");
}

void PipelineTest::refusesAPayloadOfWhichOnePageIsUnusable()
{
    QFETCH(QByteArray, page);
    Payload payload = payloadOf(document({row("2026-11-21T10:20:00Z")}));
    payload.further = {page};
    JsonDecoder decoder{QStringLiteral("/data")};
    const Outcome outcome = run(airFeed(), decoder, payload);
    QVERIFY(!outcome.result);
    QVERIFY(outcome.parts.empty());
}

void PipelineTest::refusesAFullPageThatDoesNotMoveTheWatermark()
{
    FeedDefinition definition = airFeed();
    definition.pageRows = 2;
    const QByteArray page = document({row("2026-11-21T10:00:00Z"), row("2026-11-21T10:00:00Z")});
    const Outcome outcome = runJson(page, definition, QStringLiteral("2026-11-21T17:00:00+07:00"));
    IOC_FAILS(outcome.result, ErrorCode::Mapping);
    QVERIFY(outcome.parts.empty());
}

void PipelineTest::bringsEveryRowOfGroupsThatPagesCut_data()
{
    QTest::addColumn<bool>("isInclusive");
    QTest::newRow("behind the watermark") << false;
    QTest::newRow("from the watermark on") << true;
}

// Rows that changed in one second, or on one day, stand together wherever a page ends.
void PipelineTest::bringsEveryRowOfGroupsThatPagesCut()
{
    QFETCH(bool, isInclusive);
    const std::vector<std::pair<const char *, int>> groups{{"2026-11-21T17:00:00+07:00", 1},
                                                           {"2026-11-21T17:00:01+07:00", 2},
                                                           {"2026-11-21T17:00:02+07:00", 3},
                                                           {"2026-11-21T17:00:03+07:00", 3},
                                                           {"2026-11-21T17:00:04+07:00", 1}};
    FeedDefinition definition = airFeed();
    definition.pageRows = 4;
    QString watermark = QStringLiteral("2026-11-21T16:59:59+07:00");
    QSet<QString> brought;
    for (bool more = true; more;) {
        QByteArrayList rows;
        int station = 0;
        for (const auto &[time, size] : groups) {
            const QString moment = QString::fromLatin1(time);
            for (int i = 0; i < size; ++i, ++station) {
                if (rows.size() == definition.pageRows || moment < watermark || (!isInclusive && moment == watermark))
                    continue;
                rows.push_back(R"({"station":"KK)" + QByteArray::number(station) + R"(","at":")" + time +
                               R"(","value":1,"unit":"24133"})");
            }
        }
        const Outcome outcome = runJson(document(rows), definition, watermark);
        IOC_VERIFY(outcome.result);
        const Batch &batch = outcome.parts[0];
        for (const BatchSeries &series : batch.series)
            brought.insert(series.key.members[0]);
        more = batch.more;
        watermark = batch.cursor.watermark;
    }
    QCOMPARE(brought.size(), 10);
    QCOMPARE(watermark, QStringLiteral("2026-11-21T17:00:04+07:00"));
}

void PipelineTest::refusesAFullPageOfOneMoment()
{
    FeedDefinition definition = airFeed();
    definition.pageRows = 2;
    const QByteArray page = document({row("2026-11-21T10:00:00Z"), row("2026-11-21T10:00:00Z")});
    const Outcome outcome = runJson(page, definition, QStringLiteral("2026-11-21T16:00:00+07:00"));
    IOC_FAILS(outcome.result, ErrorCode::Mapping);
    QVERIFY(outcome.result.error().message.contains(QStringLiteral("enlarge page_rows")));
    QVERIFY(outcome.parts.empty());
}

// A source that repeats a stretch before the watermark: a page full of that would come for ever.
void PipelineTest::refusesFullPagesThatDoNotGetOn()
{
    FeedDefinition definition = airFeed();
    definition.pageRows = 3;
    const QByteArray page =
        document({row("2026-11-21T09:40:00Z"), row("2026-11-21T09:50:00Z"), row("2026-11-21T10:10:00Z")});
    IOC_FAILS(runJson(page, definition, QStringLiteral("2026-11-21T17:00:00+07:00")).result, ErrorCode::Mapping);
    IOC_VERIFY(runJson(page, definition, QStringLiteral("2026-11-21T16:45:00+07:00")).result);
}

void PipelineTest::cutsAWindowByItsPages()
{
    FeedDefinition definition = airFeed();
    definition.pageRows = 2;
    Payload payload = payloadOf(document({row("2026-11-21T10:00:00Z"), row("2026-11-21T10:10:00Z")}),
                                QStringLiteral("2026-11-21T16:00:00+07:00"));
    payload.more = true;
    payload.reached = QStringLiteral("2026-11-22T16:00:00+07:00");
    JsonDecoder decoder{QStringLiteral("/data")};
    const Outcome full = run(definition, decoder, payload);
    IOC_VERIFY(full.result);
    QVERIFY(full.parts[0].more);
    QCOMPARE(full.parts[0].cursor.watermark, QStringLiteral("2026-11-21T17:00:00+07:00"));
    payload.bytes = document({row("2026-11-21T10:10:00Z")});
    QCOMPARE(run(definition, decoder, payload).parts[0].cursor.watermark, payload.reached);
}

// They are kept, and good ones may wait behind them.
void PipelineTest::passesRowsThatDoNotFitInAFullPage()
{
    const auto bad = [](const char *time) { return row(time, "\"none\""); };
    FeedDefinition definition = airFeed();
    definition.pageRows = 4;
    const auto watermarkAfter = [&](const QByteArrayList &rows) {
        const Outcome outcome = runJson(document(rows), definition, QStringLiteral("2026-11-21T16:00:00+07:00"));
        return outcome.result ? outcome.parts[0].cursor.watermark : toString(outcome.result.error());
    };
    QCOMPARE(watermarkAfter({row("2026-11-21T10:00:00Z"), bad("2026-11-21T10:10:00Z"), bad("2026-11-21T10:20:00Z"),
                             bad("2026-11-21T10:30:00Z")}),
             QStringLiteral("2026-11-21T17:00:00+07:00"));
    QCOMPARE(watermarkAfter({bad("2026-11-21T10:00:00Z"), bad("2026-11-21T10:10:00Z"), bad("2026-11-21T10:20:00Z"),
                             row("2026-11-21T10:30:00Z")}),
             QStringLiteral("2026-11-21T17:20:00+07:00"));
    // Of a page in which nothing fits, nobody knows whether its times do: it comes again until the mapping is mended.
    QCOMPARE(watermarkAfter({bad("2026-11-21T10:00:00Z"), bad("2026-11-21T10:10:00Z"), bad("2026-11-21T10:20:00Z"),
                             bad("2026-11-21T10:30:00Z")}),
             QStringLiteral("2026-11-21T16:00:00+07:00"));
}

void PipelineTest::bringsEveryRowOfPagesBehindANumber_data()
{
    QTest::addColumn<QStringList>("numbers");

    QStringList ids; // neighbours of 2^62 in double lie 512 and 1,024 apart
    for (qint64 id = (1LL << 62) - 5; id < (1LL << 62) + 5; ++id)
        ids.push_back(QString::number(id));
    QTest::newRow("ids of 64 bits") << ids;
    QTest::newRow("fractions") << QStringList{"-0.7", "-0.1", "0.1",  "0.3",  "2.4",
                                              "2.6",  "2.7",  "2.71", "1e20", "1e21"};
}

// As a server does it: rows whose number is greater than the watermark, in their order, three at a time.
void PipelineTest::bringsEveryRowOfPagesBehindANumber()
{
    QFETCH(QStringList, numbers);
    const auto isBehind = [](const QString &number, const QString &watermark) {
        bool isWhole = false;
        const qint64 id = number.toLongLong(&isWhole);
        return isWhole ? id > watermark.toLongLong() : number.toDouble() > watermark.toDouble();
    };
    FeedDefinition definition = airFeed();
    definition.pageRows = 3;
    definition.fields.push_back(field("id", FieldType::Number));
    definition.watermarkField = text("id");
    QString watermark = QStringLiteral("-1");
    QSet<QString> brought;
    for (bool more = true; more;) {
        QByteArrayList rows;
        for (const QString &number : numbers) {
            if (rows.size() < 3 && isBehind(number, watermark)) {
                rows.push_back("{\"id\":" + number.toUtf8() + '}');
                brought.insert(number);
            }
        }
        const Outcome outcome = runJson(document(rows), definition, watermark);
        IOC_VERIFY(outcome.result);
        more = outcome.parts[0].more;
        watermark = outcome.parts[0].cursor.watermark;
    }
    QCOMPARE(brought.size(), numbers.size());
}

void PipelineTest::recordsTheQuarantineOfAFullPageInWhichNothingFits()
{
    FeedDefinition definition = airFeed();
    definition.pageRows = 2;
    const Outcome outcome = runJson(document({row("2026-02-31T10:00:00Z"), row("1970-01-01T00:00:00Z")}), definition);
    IOC_VERIFY(outcome.result);
    QCOMPARE(outcome.parts.size(), 1u);
    QCOMPARE(outcome.parts[0].quarantined.size(), 2u);
    QVERIFY(outcome.parts[0].failure);
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

QTEST_GUILESS_MAIN(PipelineTest)
#include "tst_pipeline.moc"
