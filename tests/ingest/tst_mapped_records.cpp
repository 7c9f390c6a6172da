// SPDX-License-Identifier: GPL-3.0-or-later
// Records and what they count, the watermark, and the parts that a payload is given in.
#include "tests/ingest/mapped_rows.h"

using namespace ioc;
using namespace ioc::test;

class MappedRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void countsARecordOnItsDays();
    void leavesOutWhatItsConditionsExclude();
    void refusesARecordWithoutKeyOrVersion();
    void refusesCountsBefore1990();
    void takesTheWatermarkFromGoodRowsOnly();
    void keepsMillisecondsInTheWatermark();
    void neverPutsANumberOfTheWatermarkAboveTheRow_data();
    void neverPutsANumberOfTheWatermarkAboveTheRow();
    void countsUnreadableRows();
    void givesPartsOfBoundedSizeWithOneListOfSeries();
    void stopsWhenTheSinkDoes();
    void cutsLongValuesInQuarantine();
};

void MappedRecordsTest::countsARecordOnItsDays()
{
    FeedFixture feed(declared(dossierFeed()));
    const auto mapped =
        map(feed, {{"H1", "2026-11-21T09:00:00Z", "2026-11-20T18:40:00Z", "so-y-te", "24133", "15000.5", "open"}});
    const Batch &batch = mapped.parts[0];
    QCOMPARE(batch.records.size(), 1u);
    const Record &record = batch.records[0];
    QCOMPARE(record.key, text("H1"));
    QCOMPARE(utc(record.version), text("2026-11-21T09:00:00.000Z"));
    // Received 21 November 01:40 in Vietnam: the day begins at 17:00Z of the 20th, five days later is the 26th.
    QCOMPARE(contributionsOf(batch, record),
             (QStringList{text("tthc.received 24133@2025-07-01 [so-y-te] 2026-11-20T17:00:00.000Z 1"),
                          text("tthc.due 96@2025-07-01 [] 2026-11-25T17:00:00.000Z 1"),
                          text("tthc.fee 96@2025-07-01 [] 2026-11-20T18:00:00.000Z 15000.5")}));
    QVERIFY(batch.recordFields);
    QCOMPARE(record.values.size(), batch.recordFields->list.size());
    QCOMPARE(valuesOf(batch, record),
             (QStringList{text("id text H1"), text("changed time 2026-11-21T09:00:00.000Z"),
                          text("received time 2026-11-20T18:40:00.000Z"), text("agency text so-y-te"),
                          text("unit unit 24133@2025-07-01"), text("fee real 15000.5"), text("state text open")}));
}

void MappedRecordsTest::leavesOutWhatItsConditionsExclude()
{
    FeedFixture feed(declared(dossierFeed()));
    const auto mapped =
        map(feed, {{"H1", "2026-11-21T09:00:00Z", "2026-11-20T18:40:00Z", "a", "24133", "", "withdrawn"},
                   {"H2", "2026-11-21T09:00:00Z", "2026-11-20T18:40:00Z", "a", "24133", "", ""}});
    const Batch &batch = mapped.parts[0];
    QCOMPARE(contributionsOf(batch, batch.records[0]),
             QStringList{text("tthc.received 24133@2025-07-01 [a] 2026-11-20T17:00:00.000Z 1")});
    // Without a state nothing says that it was withdrawn; without a fee there is nothing to sum.
    QCOMPARE(contributionsOf(batch, batch.records[1]).size(), 2);
}

void MappedRecordsTest::refusesARecordWithoutKeyOrVersion()
{
    FeedFixture feed(declared(dossierFeed()));
    const auto mapped = map(feed, {{"", "2026-11-21T09:00:00Z", "2026-11-20T18:40:00Z", "a", "24133", "", ""},
                                   {"H2", "", "2026-11-20T18:40:00Z", "a", "24133", "", ""},
                                   {"H3", "2026-11-21T11:49:01Z", "2026-11-20T18:40:00Z", "a", "24133", "", ""},
                                   {"H4", "1970-01-01T00:00:00Z", "2026-11-20T18:40:00Z", "a", "24133", "", ""}});
    const Batch &batch = mapped.parts[0];
    QVERIFY(batch.records.empty());
    QCOMPARE(batch.quarantined.size(), 4u);
    QCOMPARE(batch.quarantined[0].field, text("id"));
    for (int i = 1; i < 4; ++i)
        QCOMPARE(batch.quarantined[size_t(i)].field, text("changed"));
}

void MappedRecordsTest::refusesCountsBefore1990()
{
    // 1970 is what an empty date becomes in many a system; counted, it would stand in every total "to date".
    FeedDefinition definition = declared(dossierFeed());
    definition.codeListField.clear();
    definition.codeListDate = day("2025-07-01");
    FeedFixture feed(definition);
    const auto mapped = map(feed, {{"H1", "2026-11-21T09:00:00Z", "1970-01-01T00:00:00Z", "a", "24133", "", ""}});
    QVERIFY(mapped.parts[0].records.empty());
    QCOMPARE(mapped.parts[0].quarantined.size(), 1u);
    QCOMPARE(mapped.parts[0].quarantined[0].field, text("received"));
}

void MappedRecordsTest::takesTheWatermarkFromGoodRowsOnly()
{
    FeedFixture feed(declared(airFeed()));
    const auto mapped = map(feed, {{"KK1", "2026-11-21T10:00:00Z", "1", "24133"},
                                   {"KK1", "2026-11-21T10:30:00Z", "bad", "24133"},
                                   {"KK1", "2026-11-21T09:00:00Z", "1", "24133"},
                                   {"KK1", "2027-11-21T09:00:00Z", "1", "24133"}});
    QCOMPARE(mapped.watermark, text("2026-11-21T17:00:00+07:00"));
    FeedFixture other(declared(airFeed()));
    QCOMPARE(map(other, {{"KK1", "2026-11-21T10:30:00Z", "bad", "24133"}}).watermark, QString());
}

void MappedRecordsTest::keepsMillisecondsInTheWatermark()
{
    // Cut to the second, a page full of rows of one second would bring the same page for ever.
    FeedFixture feed(declared(airFeed()));
    const auto mapped = map(
        feed, {{"KK1", "2026-11-21T10:00:00.100Z", "1", "24133"}, {"KK1", "2026-11-21T10:00:00.900Z", "1", "24133"}});
    QCOMPARE(mapped.watermark, text("2026-11-21T17:00:00.900+07:00"));
}

void MappedRecordsTest::neverPutsANumberOfTheWatermarkAboveTheRow_data()
{
    QTest::addColumn<QList<Cell>>("cells");
    QTest::addColumn<QString>("watermark");

    const auto whole = [](std::int64_t number) {
        return Cell{.kind = Cell::Kind::Integer, .text = {}, .integer = number};
    };
    const auto real = [](double number) { return Cell{.kind = Cell::Kind::Number, .text = {}, .number = number}; };
    const auto written = [](std::string_view number) { return Cell{.kind = Cell::Kind::Text, .text = number}; };
    QTest::newRow("ids") << QList{whole(4), whole(17), whole(5)} << text("17");
    QTest::newRow("below zero") << QList{whole(-4), whole(-17)} << text("-4");
    // 2^53 + 3 lies between two doubles, 2^53 + 2 and 2^53 + 4.
    QTest::newRow("an id of 54 bits") << QList{whole(9007199254740995)} << text("9007199254740995");
    QTest::newRow("two that are one double")
        << QList{whole(9007199254740993), whole(9007199254740992)} << text("9007199254740993");
    QTest::newRow("the greatest id of 64 bits") << QList{whole(9223372036854775807)} << text("9223372036854775807");
    QTest::newRow("an id that is written as a text") << QList{written("9007199254740995")} << text("9007199254740995");
    QTest::newRow("a whole number with a point") << QList{real(7.0), whole(5)} << text("7");
    // The next doubles below 2.7, 2^64 and -2.5, in the fewest digits that tell them: all that is taken for 2^64 lies
    // above 2^64 - 1024. A row too many changes nothing, a row too few is lost.
    QTest::newRow("a fraction") << QList{real(2.7), whole(2)} << text("2.6999999999999997");
    QTest::newRow("beyond 64 bits") << QList{real(18446744073709551616.0)} << text("18446744073709550000");
    QTest::newRow("below zero, a fraction") << QList{real(-2.5)} << text("-2.5000000000000004");
    QTest::newRow("a whole number above a fraction") << QList{real(2.7), whole(3)} << text("3");
}

void MappedRecordsTest::neverPutsANumberOfTheWatermarkAboveTheRow()
{
    QFETCH(QList<Cell>, cells);
    FeedDefinition definition = airFeed();
    definition.fields.push_back(field("id", FieldType::Number));
    definition.watermarkField = text("id");
    FeedFixture feed(definition);
    RowMapper mapper(*feed.compiled, prototype(), [](Batch &&) { return true; });
    const size_t at = feed.compiled->fields.size() - 1;
    for (const Cell &cell : cells) {
        std::vector<Cell> row(feed.compiled->fields.size());
        row[at] = cell;
        mapper.row(row);
    }
    QCOMPARE(mapper.refused(), std::int64_t(0));
    QTEST(mapper.watermark(), "watermark");
}

void MappedRecordsTest::countsUnreadableRows()
{
    FeedFixture feed(declared(airFeed()));
    RowMapper mapper(*feed.compiled, prototype(), [](Batch &&) { return true; });
    QVERIFY(mapper.unreadableRow(text("line 7 has 3 fields"), std::vector<Cell>(feed.compiled->fields.size())));
    QCOMPARE(mapper.rows(), std::int64_t(1));
    QCOMPARE(mapper.refused(), std::int64_t(1));
    const Batch batch = mapper.takeRest();
    QCOMPARE(batch.quarantined.size(), 1u);
    QCOMPARE(batch.quarantined[0].field, QString());
    QCOMPARE(batch.quarantined[0].reason, text("line 7 has 3 fields"));
}

void MappedRecordsTest::givesPartsOfBoundedSizeWithOneListOfSeries()
{
    FeedFixture feed(declared(airFeed()));
    const std::vector<Row> rows(size_t(RowMapper::kRowsPerPart) + 1, Row{"KK1", "2026-11-21T10:00:00Z", "1", "24133"});
    const auto mapped = map(feed, rows);
    QCOMPARE(mapped.parts.size(), 2u);
    QCOMPARE(mapped.parts[0].rows, RowMapper::kRowsPerPart);
    QVERIFY(!mapped.parts[0].last);
    QCOMPARE(mapped.parts[1].rows, std::int64_t(1));
    QCOMPARE(mapped.parts[1].series.size(), 1u);
    QCOMPARE(mapped.parts[1].observations.size(), 1u);
    QCOMPARE(mapped.parts[1].run, QStringLiteral("run-1"));
}

void MappedRecordsTest::stopsWhenTheSinkDoes()
{
    FeedFixture feed(declared(airFeed()));
    RowMapper mapper(*feed.compiled, prototype(), [](Batch &&) { return false; });
    const Cell empty;
    const std::vector<Cell> cells(4, empty);
    for (std::int64_t i = 1; i < RowMapper::kRowsPerPart; ++i)
        QVERIFY(mapper.row(cells));
    QVERIFY(!mapper.row(cells));
}

void MappedRecordsTest::cutsLongValuesInQuarantine()
{
    FeedFixture feed(declared(airFeed()));
    const auto mapped = map(feed, {{"KK1", "2026-11-21T10:00:00Z", std::string(5000, '9') + "x", "24133"}});
    QCOMPARE(mapped.parts[0].quarantined[0].value.size(), 200);
}

QTEST_GUILESS_MAIN(MappedRecordsTest)
#include "tst_mapped_records.moc"
