// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/mapped_rows.h"

using namespace ioc;
using namespace ioc::test;

class RowMapperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
    void givesOneSeriesToBothFormsOfAName();
    void keepsNamesWithAnySignApart();
    void readsHowSettledAValueIs();
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
    feed.compiled.emplace(pack, pack->feeds[0], std::make_shared<UnitIndex>());
    const auto mapped = map(feed, {{"a\x1f"
                                    "b",
                                    "2026-11-21T10:00:00Z", "1", "c"},
                                   {"a", "2026-11-21T10:00:00Z", "2",
                                    "b\x1f"
                                    "c"}});
    QCOMPARE(mapped.parts[0].series.size(), 2u);
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
