// SPDX-License-Identifier: GPL-3.0-or-later
// Where one page of rows ends and the next begins: no row is lost between them, and none comes for ever.
#include "tests/ingest/pipeline_run.h"

using namespace ioc;
using namespace ioc::test;

class PagesOfRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
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
};

void PagesOfRowsTest::asksForTheNextPageAfterAFullOne()
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

void PagesOfRowsTest::readsAllPagesOfAPayload()
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

void PagesOfRowsTest::refusesAPayloadOfWhichOnePageIsUnusable_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("cut") << QByteArray("{\"data\":[");
    QTest::newRow("a login page") << QByteArray("<!DOCTYPE html><html>");
    QTest::newRow("without the list") << QByteArray("{}");
}

void PagesOfRowsTest::refusesAPayloadOfWhichOnePageIsUnusable()
{
    QFETCH(QByteArray, page);
    Payload payload = payloadOf(document({row("2026-11-21T10:20:00Z")}));
    payload.further = {page};
    JsonDecoder decoder{QStringLiteral("/data")};
    const Outcome outcome = run(airFeed(), decoder, payload);
    QVERIFY(!outcome.result);
    QVERIFY(outcome.parts.empty());
}

void PagesOfRowsTest::refusesAFullPageThatDoesNotMoveTheWatermark()
{
    FeedDefinition definition = airFeed();
    definition.pageRows = 2;
    const QByteArray page = document({row("2026-11-21T10:00:00Z"), row("2026-11-21T10:00:00Z")});
    const Outcome outcome = runJson(page, definition, QStringLiteral("2026-11-21T17:00:00+07:00"));
    IOC_FAILS(outcome.result, ErrorCode::Mapping);
    QVERIFY(outcome.parts.empty());
}

void PagesOfRowsTest::bringsEveryRowOfGroupsThatPagesCut_data()
{
    QTest::addColumn<bool>("isInclusive");
    QTest::newRow("behind the watermark") << false;
    QTest::newRow("from the watermark on") << true;
}

// Rows that changed in one second, or on one day, stand together wherever a page ends.
void PagesOfRowsTest::bringsEveryRowOfGroupsThatPagesCut()
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
    bool more = true;
    for (int pages = 0; more; ++pages) {
        QVERIFY(pages < 10); // or it would come for ever
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

void PagesOfRowsTest::refusesAFullPageOfOneMoment()
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
void PagesOfRowsTest::refusesFullPagesThatDoNotGetOn()
{
    FeedDefinition definition = airFeed();
    definition.pageRows = 3;
    const QByteArray page =
        document({row("2026-11-21T09:40:00Z"), row("2026-11-21T09:50:00Z"), row("2026-11-21T10:10:00Z")});
    IOC_FAILS(runJson(page, definition, QStringLiteral("2026-11-21T17:00:00+07:00")).result, ErrorCode::Mapping);
    IOC_VERIFY(runJson(page, definition, QStringLiteral("2026-11-21T16:45:00+07:00")).result);
}

void PagesOfRowsTest::cutsAWindowByItsPages()
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
void PagesOfRowsTest::passesRowsThatDoNotFitInAFullPage()
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

void PagesOfRowsTest::bringsEveryRowOfPagesBehindANumber_data()
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
void PagesOfRowsTest::bringsEveryRowOfPagesBehindANumber()
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
    bool more = true;
    for (int pages = 0; more; ++pages) {
        QVERIFY(pages < 10); // or it would come for ever
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

void PagesOfRowsTest::recordsTheQuarantineOfAFullPageInWhichNothingFits()
{
    FeedDefinition definition = airFeed();
    definition.pageRows = 2;
    const Outcome outcome = runJson(document({row("2026-02-31T10:00:00Z"), row("1970-01-01T00:00:00Z")}), definition);
    IOC_VERIFY(outcome.result);
    QCOMPARE(outcome.parts.size(), 1u);
    QCOMPARE(outcome.parts[0].quarantined.size(), 2u);
    QVERIFY(outcome.parts[0].failure);
}

QTEST_GUILESS_MAIN(PagesOfRowsTest)
#include "tst_pages_of_rows.moc"
