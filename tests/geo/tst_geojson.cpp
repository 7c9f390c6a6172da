// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geojson.h"
#include "tests/geo/shapes.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ioc;
using namespace ioc::test;

namespace {

const QByteArray kSquare = "[[106,15],[107,15],[107,16],[106,16],[106,15]]";

QByteArray feature(const QByteArray &properties, const QByteArray &type, const QByteArray &coordinates)
{
    return R"({"type":"Feature","properties":)" + properties + R"(,"geometry":{"type":")" + type +
           R"(","coordinates":)" + coordinates + "}}";
}

QByteArray collection(const QByteArray &features)
{
    return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

QByteArray polygon(const QByteArray &ring)
{
    return collection(feature(R"({"id":"90001@2025-07-01"})", "Polygon", "[" + ring + "]"));
}

} // namespace

class GeoJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPolygonsAndMultiPolygons();
    void ignoresWhatItDoesNotNeed();
    void turnsRingsOfTheWrongOrientation();
    void rejectsBadInput_data();
    void rejectsBadInput();
    void namesFileAndFeature();
    void namesTheMissingFile();
    void writesWhatItReads();
    void writesOneFeatureALineWithFiveDecimals();
    void refusesToWriteIntoNothing();
};

void GeoJsonTest::readsPolygonsAndMultiPolygons()
{
    const QByteArray hole = "[[106.4,15.4],[106.4,15.6],[106.6,15.6],[106.6,15.4],[106.4,15.4]]";
    const QByteArray islet = "[[[108,15],[108.1,15],[108.1,15.1],[108,15]]]";
    const auto read = parseBoundaries(
        collection(feature(R"({"id":"a@2025-07-01"})", "Polygon", "[" + kSquare + "," + hole + "]") + "," +
                   feature(R"({"id":"b@2025-07-01"})", "MultiPolygon",
                           "[[[[109,15],[110,15],[110,16],[109,15]]]," + islet + "]")),
        QStringLiteral("test"));
    QVERIFY2(read, qPrintable(read ? QString() : toString(read.error())));
    QCOMPARE(read->size(), 2u);
    QCOMPARE(read->at(0).unitId, QStringLiteral("a@2025-07-01"));
    QCOMPARE(read->at(0).shape.size(), 1u);
    QCOMPARE(read->at(0).shape.front().inners().size(), 1u);
    QCOMPARE(read->at(0).shape.front().outer().front(), (Point{106, 15}));
    QCOMPARE(read->at(1).shape.size(), 2u);
}

void GeoJsonTest::ignoresWhatItDoesNotNeed()
{
    const auto read = parseBoundaries(
        R"({"type":"FeatureCollection","name":"x","features":[{"type":"Feature","id":7,"bbox":[0,0,1,1],
            "properties":{"id":"a","name":"Hòa An"},"geometry":{"type":"Polygon",
            "coordinates":[[[106,15,3],[107,15,3],[107,16,3],[106,15,3]]]}}]})",
        QStringLiteral("test"));
    QVERIFY(read);
    QCOMPARE(read->size(), 1u);
}

void GeoJsonTest::turnsRingsOfTheWrongOrientation()
{
    const auto read =
        parseBoundaries(polygon("[[106,15],[106,16],[107,16],[107,15],[106,15]]"), QStringLiteral("test"));
    QVERIFY(read);
    QVERIFY(!invalidity(read->front().shape));
}

void GeoJsonTest::rejectsBadInput_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("reason");

    QTest::newRow("no JSON") << QByteArray("{\"type\":") << "unterminated object";
    QTest::newRow("empty") << QByteArray() << "illegal value";
    QTest::newRow("bare feature") << feature(R"({"id":"a"})", "Polygon", "[" + kSquare + "]")
                                  << "The file is not a FeatureCollection.";
    QTest::newRow("features missing") << QByteArray(R"({"type":"FeatureCollection"})")
                                      << "The file is not a FeatureCollection.";
    QTest::newRow("feature is a number") << collection("1") << "The member is not a Feature.";
    QTest::newRow("no id") << collection(feature(R"({"code":"90001"})", "Polygon", "[" + kSquare + "]"))
                           << "The property \"id\" is missing.";
    QTest::newRow("number as id") << collection(feature(R"({"id":90001})", "Polygon", "[" + kSquare + "]"))
                                  << "The property \"id\" is missing.";
    QTest::newRow("properties null") << collection(feature("null", "Polygon", "[" + kSquare + "]"))
                                     << "The property \"id\" is missing.";
    QTest::newRow("id twice") << collection(feature(R"({"id":"a"})", "Polygon", "[" + kSquare + "]") + "," +
                                            feature(R"({"id":"a"})", "Polygon", "[" + kSquare + "]"))
                              << "The id is there twice.";
    QTest::newRow("point") << collection(feature(R"({"id":"a"})", "Point", "[106,15]"))
                           << "The geometry is neither Polygon nor MultiPolygon.";
    QTest::newRow("no geometry") << collection(R"({"type":"Feature","properties":{"id":"a"},"geometry":null})")
                                 << "The geometry is neither Polygon nor MultiPolygon.";
    QTest::newRow("no polygon") << collection(feature(R"({"id":"a"})", "MultiPolygon", "[]"))
                                << "The geometry has no polygon.";
    QTest::newRow("no ring") << collection(feature(R"({"id":"a"})", "Polygon", "[]")) << "A polygon has no ring.";
    QTest::newRow("three points") << polygon("[[106,15],[107,15],[106,15]]") << "A ring has fewer than four points.";
    QTest::newRow("open") << polygon("[[106,15],[107,15],[107,16],[106,16]]") << "A ring is not closed.";
    QTest::newRow("bow tie") << polygon("[[106,15],[107,16],[107,15],[106,16],[106,15]]")
                             << "A ring crosses itself or another ring.";
    QTest::newRow("no area") << polygon("[[106,15],[107,15],[106.5,15],[106,15]]") << "A ring runs back on itself.";
    QTest::newRow("swapped") << polygon("[[15,106],[15,107],[16,107],[15,106]]")
                             << "Longitude and latitude look swapped at [15, 106].";
    QTest::newRow("off the earth") << polygon("[[206,15],[207,15],[207,16],[206,15]]")
                                   << "Longitude and latitude are out of range at [206, 15].";
    QTest::newRow("VN-2000 metres") << polygon("[[566000,1770000],[567000,1770000],[567000,1771000],[566000,1770000]]")
                                    << "Longitude and latitude are out of range at [566000, 1.77e+06].";
    QTest::newRow("across the 180th meridian, uncut")
        << polygon("[[179,15],[-179,15],[-179,16],[179,15]]")
        << "A ring is wider than half of the earth; what crosses the 180th meridian must be cut there.";
    QTest::newRow("text as number") << polygon(R"([["106","15"],[107,15],[107,16],[106,15]])")
                                    << "A position is not a pair of numbers.";
    QTest::newRow("lone number") << polygon("[[106],[107,15],[107,16],[106]]")
                                 << "A position is not a pair of numbers.";
}

void GeoJsonTest::rejectsBadInput()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, reason);
    const auto read = parseBoundaries(json, QStringLiteral("test"));
    QVERIFY(!read);
    QCOMPARE(read.error().message, reason);
}

void GeoJsonTest::namesFileAndFeature()
{
    const auto read = parseBoundaries(collection(feature(R"({"id":"a@2025-07-01"})", "Polygon", "[" + kSquare + "]") +
                                                 "," + feature(R"({"id":"b@2025-07-01"})", "Polygon", "[[[1,2]]]")),
                                      QStringLiteral("boundaries/2025-07-01.geojson"));
    QVERIFY(!read);
    QVERIFY(read.error().code == ErrorCode::InvalidPack);
    QCOMPARE(read.error().where, QStringLiteral("boundaries/2025-07-01.geojson: feature 2 (b@2025-07-01)"));
}

void GeoJsonTest::namesTheMissingFile()
{
    const auto read = readBoundaries(QStringLiteral("/nowhere/2025-07-01.geojson"));
    QVERIFY(!read);
    QVERIFY(read.error().code == ErrorCode::NotFound);
    QCOMPARE(read.error().where, QStringLiteral("/nowhere/2025-07-01.geojson"));
}

void GeoJsonTest::writesWhatItReads()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("boundaries.geojson"));
    MultiPolygon archipelago = rectangle({106.12345, 15}, {106.5, 15.5});
    archipelago.push_back(rectangle({106.7, 15.7}, {106.8, 15.8}).front());
    const std::vector<UnitBoundary> written{{QStringLiteral("90001@2025-07-01"), rectangle({106, 16}, {107, 17})},
                                            {QStringLiteral("a \"quoted\" id"), archipelago}};
    QVERIFY(writeBoundaries(path, written));
    const auto read = readBoundaries(path);
    QVERIFY(read);
    QCOMPARE(read->size(), written.size());
    QCOMPARE(read->at(1).unitId, written[1].unitId);
    QCOMPARE(formatBoundaries(*read), formatBoundaries(written));
}

void GeoJsonTest::writesOneFeatureALineWithFiveDecimals()
{
    const std::vector<UnitBoundary> boundaries{
        {QStringLiteral("a"), shapeOf({{106, 15}, {107, 15}, {107, 16.123456}, {106, 15}})}};
    QCOMPARE(formatBoundaries(boundaries), QByteArray("{\"type\":\"FeatureCollection\",\"features\":[\n"
                                                      "{\"type\":\"Feature\",\"properties\":{\"id\":\"a\"},"
                                                      "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                                                      "[[[106.00000,15.00000],[107.00000,15.00000],[107."
                                                      "00000,16.12346],[106.00000,15.00000]]]}}\n]}\n"));
}

void GeoJsonTest::refusesToWriteIntoNothing()
{
    const auto written = writeBoundaries(QStringLiteral("/nowhere/at/all.geojson"), {});
    QVERIFY(!written);
    QVERIFY(written.error().code == ErrorCode::Io);
}

QTEST_GUILESS_MAIN(GeoJsonTest)
#include "tst_geojson.moc"
