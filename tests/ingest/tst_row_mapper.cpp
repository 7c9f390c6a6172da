// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/row_mapper.h"
#include "tests/ingest/feed_fixture.h"

using namespace ioc;
using namespace ioc::test;

namespace {

/// One row: texts in the order of the feed's fields; "" is absent.
using Row = std::vector<std::string>;

struct Mapped
{
    std::vector<Batch> parts;
    QString watermark;
    std::int64_t refused = 0;
};

Batch prototype()
{
    Batch batch;
    batch.feed = FeedId(QStringLiteral("feed"));
    batch.run = QStringLiteral("run-1");
    batch.received = at("2026-11-21T11:44:00Z");
    return batch;
}

Mapped map(FeedFixture &feed, const std::vector<Row> &rows)
{
    Mapped mapped;
    RowMapper mapper(*feed.compiled, prototype(), [&](Batch &&part) {
        mapped.parts.push_back(std::move(part));
        return true;
    });
    for (const Row &row : rows) {
        std::vector<Cell> cells(row.size());
        for (size_t i = 0; i < row.size(); ++i) {
            cells[i].kind = row[i].empty() ? Cell::Kind::Absent : Cell::Kind::Text;
            cells[i].text = row[i];
        }
        mapper.row(cells);
    }
    mapped.watermark = mapper.watermark();
    mapped.refused = mapper.refused();
    mapped.parts.push_back(mapper.takeRest());
    return mapped;
}

/// "air.pm25 24133@… [KK1] 2026-…Z 12.5"
QStringList observationsOf(const Batch &batch)
{
    QStringList lines;
    for (const auto &one : batch.observations)
        lines.push_back(
            QStringLiteral("%1 %2 %3").arg(describe(batch.series[one.series].key), utc(one.at)).arg(one.value));
    return lines;
}

/// "received time 2026-…Z", absent ones left out.
QStringList valuesOf(const Batch &batch, const Record &record)
{
    QStringList lines;
    for (size_t i = 0; i < record.values.size(); ++i) {
        const RecordField &field = batch.recordFields->list[i];
        const QString head = field.name + QLatin1Char(' ') + toString(field.type) + QLatin1Char(' ');
        if (const auto *written = std::get_if<std::string>(&record.values[i]))
            lines.push_back(head + QString::fromStdString(*written));
        else if (const auto *real = std::get_if<double>(&record.values[i]))
            lines.push_back(head + QString::number(*real, 'g', 17));
        else if (const auto *whole = std::get_if<std::int64_t>(&record.values[i]))
            lines.push_back(head +
                            (field.type == RecordFieldType::Time ? utc(fromMillis(*whole)) : QString::number(*whole)));
    }
    return lines;
}

/// An economy that is estimated first and settled later.
FeedDefinition grdpFeed()
{
    FeedDefinition feed;
    feed.id = FeedId(text("grdp"));
    FieldMapping vintage = field("vintage", FieldType::Text);
    vintage.words = {
        {text("ước"), text("estimated")}, {text("sơ bộ"), text("preliminary")}, {text("chính thức"), text("final")}};
    feed.fields = {field("at", FieldType::Date), field("value", FieldType::Number), vintage};
    feed.observations = {{MeasureId(text("power.day")), text("value"), text("at"), {}, {}, {}, text("vintage")}};
    return feed;
}

QStringList contributionsOf(const Batch &batch, const Record &record)
{
    QStringList lines;
    for (const auto &one : record.contributions)
        lines.push_back(
            QStringLiteral("%1 %2 %3").arg(describe(batch.series[one.series].key), utc(one.at)).arg(one.weight));
    return lines;
}

} // namespace

class RowMapperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsHowSettledAValueIs();
    void init() { failOnAnyWarning(); }
    void makesObservationsOfASeries();
    void putsValuesAtTheStartOfTheirGrain_data();
    void putsValuesAtTheStartOfTheirGrain();
    void givesACodeTheUnitThatBoreItThen();
    void quarantinesACodeThatNobodyBoreThen();
    void quarantinesWithFieldValueAndReason_data();
    void quarantinesWithFieldValueAndReason();
    void skipsARowWithoutAValueInSilence();
    void bearsTimesAheadWithinTheTolerance();
    void landsARowWholeOrNotAtAll();
    void countsARecordOnItsDays();
    void leavesOutWhatItsConditionsExclude();
    void refusesARecordWithoutKeyOrVersion();
    void refusesCountsBefore1990();
    void takesTheWatermarkFromGoodRowsOnly();
    void keepsMillisecondsInTheWatermark();
    void givesOneSeriesToBothFormsOfAName();
    void keepsNamesWithAnySignApart();
    void countsUnreadableRows();
    void givesPartsOfBoundedSizeWithOneListOfSeries();
    void stopsWhenTheSinkDoes();
    void cutsLongValuesInQuarantine();
};

void RowMapperTest::makesObservationsOfASeries()
{
    FeedFixture feed(declared(airFeed()));
    const auto mapped = map(feed, {{"KK1", "2026-11-21T18:00:00+07:00", "12.5", "24133"},
                                   {"KK2", "2026-11-21T18:00:00+07:00", "40", "24160"},
                                   {"KK1", "2026-11-21T18:10:00+07:00", "13", "24133"}});
    QCOMPARE(mapped.parts.size(), 1u);
    const Batch &batch = mapped.parts[0];
    QCOMPARE(observationsOf(batch), (QStringList{text("air.pm25 24133@2025-07-01 [KK1] 2026-11-21T11:00:00.000Z 12.5"),
                                                 text("air.pm25 24160@2025-07-01 [KK2] 2026-11-21T11:00:00.000Z 40"),
                                                 text("air.pm25 24133@2025-07-01 [KK1] 2026-11-21T11:10:00.000Z 13")}));
    QCOMPARE(batch.series.size(), 2u);
    QCOMPARE(batch.series[0].grain, Grain::Instant);
    QCOMPARE(batch.rows, std::int64_t(3));
    QVERIFY(batch.quarantined.empty());
    QCOMPARE(mapped.refused, std::int64_t(0));
}

void RowMapperTest::putsValuesAtTheStartOfTheirGrain_data()
{
    QTest::addColumn<QString>("measureId");
    QTest::addColumn<QString>("start");

    // 21 November 00:40 in Vietnam is 17:40Z of the 20th.
    QTest::newRow("hour") << "rain.hour"
                          << "2026-11-20T17:00:00.000Z";
    QTest::newRow("day") << "power.day"
                         << "2026-11-20T17:00:00.000Z";
    QTest::newRow("month") << "budget.month"
                           << "2026-10-31T17:00:00.000Z";
}

void RowMapperTest::putsValuesAtTheStartOfTheirGrain()
{
    QFETCH(QString, measureId);
    FeedDefinition definition = declared(airFeed());
    definition.observations[0].measure = MeasureId(measureId);
    definition.observations[0].unit.clear();
    FeedFixture feed(definition);
    const auto mapped = map(feed, {{"KK1", "2026-11-21T00:40:00+07:00", "1", ""}});
    QCOMPARE(mapped.parts[0].observations.size(), 1u);
    QTEST(utc(mapped.parts[0].observations[0].at), "start");
    // No unit field: the province that exists.
    QCOMPARE(mapped.parts[0].series[0].key.unit.toString(), QStringLiteral("96@2025-07-01"));
}

void RowMapperTest::givesACodeTheUnitThatBoreItThen()
{
    FeedFixture feed(declared(dossierFeed()));
    const auto mapped =
        map(feed, {{"H1", "2026-11-21T09:00:00Z", "2025-06-30T16:59:59Z", "ubnd", "24133", "", "open"},
                   {"H2", "2026-11-21T09:00:00Z", "2025-06-30T17:00:00Z", "ubnd", "24133", "", "open"}});
    const Batch &batch = mapped.parts[0];
    QCOMPARE(batch.records.size(), 2u);
    // 16:59:59Z is the last second of 30 June in Vietnam, 17:00Z the first of 1 July.
    QCOMPARE(contributionsOf(batch, batch.records[0])[0],
             text("tthc.received 24133@1978-01-01 [ubnd] 2025-06-29T17:00:00.000Z 1"));
    QCOMPARE(contributionsOf(batch, batch.records[1])[0],
             text("tthc.received 24133@2025-07-01 [ubnd] 2025-06-30T17:00:00.000Z 1"));
}

void RowMapperTest::quarantinesACodeThatNobodyBoreThen()
{
    FeedFixture feed(declared(dossierFeed()));
    const auto mapped = map(feed, {{"H1", "2026-11-21T09:00:00Z", "2025-06-01T00:00:00Z", "ubnd", "24160", "", "open"},
                                   {"H2", "2026-11-21T09:00:00Z", "2026-06-01T00:00:00Z", "ubnd", "77777", "", "open"},
                                   {"H3", "2026-11-21T09:00:00Z", "", "ubnd", "24160", "", "open"}});
    const Batch &batch = mapped.parts[0];
    QVERIFY(batch.records.empty());
    QCOMPARE(batch.quarantined.size(), 3u);
    QCOMPARE(batch.quarantined[0].field, QStringLiteral("unit"));
    QCOMPARE(batch.quarantined[0].value, QStringLiteral("24160"));
    QVERIFY(batch.quarantined[0].reason.contains(QStringLiteral("01/06/2025")));
    QCOMPARE(batch.quarantined[1].value, QStringLiteral("77777"));
    QCOMPARE(batch.quarantined[2].field, QStringLiteral("received"));
}

void RowMapperTest::quarantinesWithFieldValueAndReason_data()
{
    QTest::addColumn<QStringList>("row");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");

    const auto row = [](const char *name, const QStringList &cells, const char *field, const char *value) {
        QTest::newRow(name) << cells << QString::fromLatin1(field) << QString::fromLatin1(value);
    };
    row("a value that is no number", {"KK1", "2026-11-21T18:00:00+07:00", "12,5", "24133"}, "value", "12,5");
    row("a day that does not exist", {"KK1", "2026-02-29T18:00:00+07:00", "1", "24133"}, "at",
        "2026-02-29T18:00:00+07:00");
    row("a value without a time", {"KK1", "", "1", "24133"}, "at", "");
    row("a time ahead", {"KK1", "2026-11-21T11:49:01Z", "1", "24133"}, "at", "2026-11-21T11:49:01Z");
    row("1970", {"KK1", "1970-01-01T00:00:00Z", "1", "24133"}, "at", "1970-01-01T00:00:00Z");
    row("the last moment before 1990", {"KK1", "1989-12-31T23:59:59.999Z", "1", "24133"}, "at",
        "1989-12-31T23:59:59.999Z");
    row("no unit", {"KK1", "2026-11-21T18:00:00+07:00", "1", ""}, "unit", "");
    row("no station", {"", "2026-11-21T18:00:00+07:00", "1", "24133"}, "station", "");
}

void RowMapperTest::quarantinesWithFieldValueAndReason()
{
    QFETCH(QStringList, row);
    FeedFixture feed(declared(airFeed()));
    Row cells;
    for (const QString &cell : row)
        cells.push_back(cell.toStdString());
    const auto mapped = map(feed, {cells});
    const Batch &batch = mapped.parts[0];
    QVERIFY(batch.observations.empty());
    QCOMPARE(batch.quarantined.size(), 1u);
    QTEST(batch.quarantined[0].field, "field");
    QTEST(batch.quarantined[0].value, "value");
    QVERIFY(!batch.quarantined[0].reason.isEmpty());
    const auto record = QJsonDocument::fromJson(batch.quarantined[0].record).object();
    QCOMPARE(record.keys(), (QStringList{text("at"), text("station"), text("unit"), text("value")}));
    QCOMPARE(record[u"station"].toString(), row[0]);
    QCOMPARE(mapped.refused, std::int64_t(1));
}

void RowMapperTest::skipsARowWithoutAValueInSilence()
{
    FeedFixture feed(declared(airFeed()));
    const auto mapped = map(feed, {{"KK1", "2026-11-21T18:00:00+07:00", "", "24133"}});
    QVERIFY(mapped.parts[0].observations.empty());
    QVERIFY(mapped.parts[0].quarantined.empty());
}

void RowMapperTest::bearsTimesAheadWithinTheTolerance()
{
    FeedFixture feed(declared(airFeed()));
    const auto mapped =
        map(feed, {{"KK1", "2026-11-21T11:49:00Z", "1", "24133"}}); // five minutes after receipt, to the second
    QCOMPARE(mapped.parts[0].observations.size(), 1u);
}

void RowMapperTest::landsARowWholeOrNotAtAll()
{
    // One row gives a value and a record; the record has no version, so the value may not land either.
    FeedDefinition definition = declared(airFeed());
    definition.fields.push_back(field("changed", FieldType::DateTime));
    definition.records = RecordMapping{text("reading"),
                                       text("station"),
                                       text("changed"),
                                       {{MeasureId(text("power.day")), text("at"), 0, {}, {}, {}, {}}}};
    FeedFixture feed(definition);
    const auto mapped = map(feed, {{"KK1", "2026-11-21T11:00:00Z", "1", "24133", ""},
                                   {"KK2", "2026-11-21T11:00:00Z", "2", "24133", "2026-11-21T11:00:00Z"}});
    const Batch &batch = mapped.parts[0];
    QCOMPARE(batch.quarantined.size(), 1u);
    QCOMPARE(observationsOf(batch), QStringList{text("air.pm25 24133@2025-07-01 [KK2] 2026-11-21T11:00:00.000Z 2")});
    QCOMPARE(batch.records.size(), 1u);
    QCOMPARE(batch.records[0].key, text("KK2"));
}

void RowMapperTest::countsARecordOnItsDays()
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

void RowMapperTest::leavesOutWhatItsConditionsExclude()
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

void RowMapperTest::refusesARecordWithoutKeyOrVersion()
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

void RowMapperTest::refusesCountsBefore1990()
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

void RowMapperTest::takesTheWatermarkFromGoodRowsOnly()
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

void RowMapperTest::keepsMillisecondsInTheWatermark()
{
    // Cut to the second, a page full of rows of one second would bring the same page for ever.
    FeedFixture feed(declared(airFeed()));
    const auto mapped = map(
        feed, {{"KK1", "2026-11-21T10:00:00.100Z", "1", "24133"}, {"KK1", "2026-11-21T10:00:00.900Z", "1", "24133"}});
    QCOMPARE(mapped.watermark, text("2026-11-21T17:00:00.900+07:00"));
}

void RowMapperTest::givesOneSeriesToBothFormsOfAName()
{
    // "Trạm Đạ Tẻh" composed and decomposed.
    const QString name = QStringLiteral("Trạm Đạ Tẻh");
    const std::string composed = name.normalized(QString::NormalizationForm_C).toStdString();
    const std::string decomposed = name.normalized(QString::NormalizationForm_D).toStdString();
    QVERIFY(composed != decomposed);
    FeedFixture feed(declared(airFeed()));
    const auto mapped = map(
        feed, {{composed, "2026-11-21T10:00:00Z", "1", "24133"}, {decomposed, "2026-11-21T10:10:00Z", "2", "24133"}});
    const Batch &batch = mapped.parts[0];
    QCOMPARE(batch.series[batch.observations[0].series].key, batch.series[batch.observations[1].series].key);
    QCOMPARE(batch.series[batch.observations[1].series].key.members[0], name.normalized(QString::NormalizationForm_C));
}

void RowMapperTest::keepsNamesWithAnySignApart()
{
    FeedDefinition definition = declared(airFeed());
    definition.observations[0].measure = MeasureId(text("two.names"));
    definition.observations[0].members = {{text("a"), text("station")}, {text("b"), text("unit")}};
    definition.observations[0].unit.clear();
    definition.fields[3] = field("unit", FieldType::Text);
    FeedFixture feed(airFeed());
    auto pack = smallPack();
    const Measure two = measure("two.names", MeasureKind::Intensive, Grain::Instant, {text("a"), text("b")});
    pack->measures.emplace(two.id, two);
    pack->feeds = {definition};
    feed.pack = pack;
    feed.compiled.emplace(pack, pack->feeds[0], std::make_shared<UnitsByCode>());
    const auto mapped = map(feed, {{"a\x1f"
                                    "b",
                                    "2026-11-21T10:00:00Z", "1", "c"},
                                   {"a", "2026-11-21T10:00:00Z", "2",
                                    "b\x1f"
                                    "c"}});
    QCOMPARE(mapped.parts[0].series.size(), 2u);
}

void RowMapperTest::countsUnreadableRows()
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

void RowMapperTest::givesPartsOfBoundedSizeWithOneListOfSeries()
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

void RowMapperTest::stopsWhenTheSinkDoes()
{
    FeedFixture feed(declared(airFeed()));
    RowMapper mapper(*feed.compiled, prototype(), [](Batch &&) { return false; });
    const Cell empty;
    const std::vector<Cell> cells(4, empty);
    for (std::int64_t i = 1; i < RowMapper::kRowsPerPart; ++i)
        QVERIFY(mapper.row(cells));
    QVERIFY(!mapper.row(cells));
}

void RowMapperTest::cutsLongValuesInQuarantine()
{
    FeedFixture feed(declared(airFeed()));
    const auto mapped = map(feed, {{"KK1", "2026-11-21T10:00:00Z", std::string(5000, '9') + "x", "24133"}});
    QCOMPARE(mapped.parts[0].quarantined[0].value.size(), 200);
}

void RowMapperTest::readsHowSettledAValueIs()
{
    FeedFixture feed(grdpFeed());
    const Mapped mapped = map(feed, {{"2026-06-30", "100", "ước"},
                                     {"2026-06-30", "104", "sơ bộ"},
                                     {"2026-06-30", "103", "chính thức"},
                                     {"2026-06-30", "103", ""}});
    const auto &observations = mapped.parts[0].observations;
    QCOMPARE(observations.size(), 3u);
    QVERIFY(observations[0].vintage == Vintage::Estimated);
    QVERIFY(observations[0].quality == Quality::Estimated);
    QVERIFY(observations[1].vintage == Vintage::Preliminary);
    QVERIFY(observations[1].quality == Quality::Good);
    QVERIFY(observations[2].vintage == Vintage::Final);
    QCOMPARE(mapped.refused, std::int64_t(1));
    QCOMPARE(mapped.parts[0].quarantined[0].field, text("vintage"));
}

QTEST_GUILESS_MAIN(RowMapperTest)
#include "tst_row_mapper.moc"
