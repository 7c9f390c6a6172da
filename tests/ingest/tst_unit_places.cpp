// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/unit_places.h"
#include "tests/ingest/map_pack.h"
#include "tests/ingest/mapped_rows.h"

#include <thread>

using namespace ioc;
using namespace ioc::test;

namespace {

/// Air stations that tell where they stand.
FeedDefinition placedFeed()
{
    FeedDefinition feed = airFeed();
    feed.fields[3].source = kPlaceSource;
    feed.fields[3].longitudeField = text("lon");
    feed.fields[3].latitudeField = text("lat");
    feed.fields.push_back(field("lon", FieldType::Number));
    feed.fields.push_back(field("lat", FieldType::Number));
    feed.codeListDate = {};
    feed.codeListField = text("at");
    return declared(feed);
}

} // namespace

class UnitPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void findsTheUnitOfThatDay_data();
    void findsTheUnitOfThatDay();
    void saysWhyThereIsNone_data();
    void saysWhyThereIsNone();
    void knowsNoPlacesWithoutBoundaries();
    void answersManyThreadsAtOnce();
    void givesARowTheUnitOfItsPlace();
    void quarantinesARowByItsPlace_data();
    void quarantinesARowByItsPlace();
    void landsARowWithoutAPlaceUnlessItIsRequired();
};

void UnitPlacesTest::findsTheUnitOfThatDay_data()
{
    QTest::addColumn<double>("lon");
    QTest::addColumn<double>("lat");
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QString>("id");

    QTest::newRow("west") << 106.25 << 10.5 << day("2024-01-01") << "24133@1978-01-01";
    QTest::newRow("east") << 106.75 << 10.5 << day("2024-01-01") << "24136@1978-01-01";
    QTest::newRow("on the border: the lower id") << 106.5 << 10.5 << day("2024-01-01") << "24133@1978-01-01";
    QTest::newRow("on the border of the province") << 107.0 << 11.0 << day("2024-01-01") << "24136@1978-01-01";
    QTest::newRow("the last day before") << 106.75 << 10.5 << day("2025-06-30") << "24136@1978-01-01";
    QTest::newRow("the day itself") << 106.75 << 10.5 << day("2025-07-01") << "24133@2025-07-01";
}

void UnitPlacesTest::findsTheUnitOfThatDay()
{
    QFETCH(double, lon);
    QFETCH(double, lat);
    QFETCH(QDate, on);
    const auto pack = mapPack();
    const auto found = UnitPlaces(pack->units, pack->boundaries).at({lon, lat}, on);
    const auto *unit = std::get_if<const AdministrativeUnit *>(&found);
    QVERIFY2(unit, qPrintable(unit ? QString() : std::get<QString>(found)));
    QTEST((*unit)->id.toString(), "id");
}

void UnitPlacesTest::saysWhyThereIsNone_data()
{
    QTest::addColumn<double>("lon");
    QTest::addColumn<double>("lat");
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, double lon, double lat, const char *on, const char *reason) {
        QTest::newRow(name) << lon << lat << day(on) << QString::fromLatin1(reason);
    };
    row("swapped, and so off the earth", 10.5, 106.25, "2024-01-01", "longitude and latitude look swapped");
    row("metres", 566000, 1770000, "2024-01-01", "longitude and latitude are out of range");
    row("no number", qQNaN(), 10.5, "2024-01-01", "longitude and latitude are out of range");
    row("outside", 107.001, 10.5, "2024-01-01", "the place lies outside the province");
    row("nowhere", 0, 0, "2024-01-01", "the place lies outside the province");
    row("before all boundaries", 106.25, 10.5, "2022-12-31", "the pack has no boundaries of 31/12/2022");
    row("a unit that was renamed since the boundaries", 106.25, 10.5, "2027-01-01",
        "the boundaries of the pack are older than the units of 01/01/2027");
}

void UnitPlacesTest::saysWhyThereIsNone()
{
    QFETCH(double, lon);
    QFETCH(double, lat);
    QFETCH(QDate, on);
    const auto pack = mapPack();
    const auto found = UnitPlaces(pack->units, pack->boundaries).at({lon, lat}, on);
    const auto *reason = std::get_if<QString>(&found);
    QVERIFY(reason);
    QTEST(*reason, "reason");
}

void UnitPlacesTest::knowsNoPlacesWithoutBoundaries()
{
    const auto pack = smallPack();
    QVERIFY(std::holds_alternative<QString>(UnitIndex(*pack).byPlace({106.25, 10.5}, day("2026-01-01"))));
    QVERIFY(std::holds_alternative<QString>(UnitIndex(pack->units).byPlace({106.25, 10.5}, day("2026-01-01"))));
}

void UnitPlacesTest::answersManyThreadsAtOnce()
{
    const auto pack = mapPack();
    const UnitPlaces places(pack->units, pack->boundaries);
    std::atomic<int> found = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < 1000; ++n)
                found += std::holds_alternative<const AdministrativeUnit *>(
                    places.at({106 + n * 0.001, 10.5}, day("2024-01-01")));
        });
    }
    for (auto &thread : threads)
        thread.join();
    QCOMPARE(found.load(), 4000);
}

void UnitPlacesTest::givesARowTheUnitOfItsPlace()
{
    FeedFixture feed(placedFeed(), mapPack());
    // The field of the place has no cell of its own: the decoder is asked for the others.
    QCOMPARE(feed.compiled->sources,
             (std::vector<QString>{text("/station"), text("/at"), text("/value"), text("/lon"), text("/lat")}));
    const auto mapped = map(feed, {{"KK1", "2025-06-30T23:59:59+07:00", "12.5", "106.75", "10.5"},
                                   {"KK1", "2025-07-01T00:00:00+07:00", "13", "106.75", "10.5"}});
    QCOMPARE(observationsOf(mapped.parts[0]),
             (QStringList{text("air.pm25 24136@1978-01-01 [KK1] 2025-06-30T16:59:59.000Z 12.5"),
                          text("air.pm25 24133@2025-07-01 [KK1] 2025-06-30T17:00:00.000Z 13")}));
    QCOMPARE(mapped.refused, std::int64_t(0));
}

void UnitPlacesTest::quarantinesARowByItsPlace_data()
{
    QTest::addColumn<QString>("lon");
    QTest::addColumn<QString>("lat");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *lon, const char *lat, const char *field, const char *value,
                        const char *reason) {
        QTest::newRow(name) << QString::fromLatin1(lon) << QString::fromLatin1(lat) << QString::fromLatin1(field)
                            << QString::fromLatin1(value) << QString::fromLatin1(reason);
    };
    row("outside", "108.5", "10.5", "unit", "108.5 10.5", "the place lies outside the province");
    row("swapped", "10.5", "106.75", "unit", "10.5 106.75", "longitude and latitude look swapped");
    row("half a place", "106.75", "", "unit", "106.75 ", "the place is missing");
    row("the other half", "", "10.5", "unit", " 10.5", "the place is missing");
    row("degrees and minutes", "106°45'", "10.5", "lon", "106°45'", "this is no number in the declared convention");
}

void UnitPlacesTest::quarantinesARowByItsPlace()
{
    QFETCH(QString, lon);
    QFETCH(QString, lat);
    FeedFixture feed(placedFeed(), mapPack());
    const auto mapped = map(feed, {{"KK1", "2025-06-30T12:00:00+07:00", "12.5", lon.toStdString(), lat.toStdString()},
                                   {"KK2", "2025-06-30T12:00:00+07:00", "12.5", "106.75", "10.5"}});
    const Batch &batch = mapped.parts[0];
    QCOMPARE(batch.observations.size(), 1u);
    QCOMPARE(batch.quarantined.size(), 1u);
    QTEST(batch.quarantined[0].field, "field");
    QTEST(batch.quarantined[0].value, "value");
    QTEST(batch.quarantined[0].reason, "reason");
    // The place is in the redacted record, so that the row can be read again.
    const QByteArray kept = lat.isEmpty() ? QByteArray("\"lat\":null") : QByteArray("\"lat\":\"" + lat.toUtf8() + '"');
    QVERIFY(batch.quarantined[0].record.contains(kept));
}

void UnitPlacesTest::landsARowWithoutAPlaceUnlessItIsRequired()
{
    for (const bool required : {false, true}) {
        FeedDefinition definition = placedFeed();
        definition.fields[3].required = required;
        definition.observations[0].unit.clear(); // of the province
        FeedFixture feed(definition, mapPack());
        const auto mapped = map(feed, {{"KK1", "2025-06-30T12:00:00+07:00", "12.5", "", ""}});
        QCOMPARE(mapped.parts[0].observations.size(), required ? 0u : 1u);
        QCOMPARE(mapped.refused, std::int64_t(required ? 1 : 0));
        QCOMPARE(mapped.parts[0].quarantined.empty() ? QString() : mapped.parts[0].quarantined[0].field,
                 required ? text("unit") : QString());
    }
}

QTEST_GUILESS_MAIN(UnitPlacesTest)
#include "tst_unit_places.moc"
