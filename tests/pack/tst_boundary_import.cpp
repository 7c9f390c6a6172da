// SPDX-License-Identifier: GPL-3.0-or-later
// Shapefiles and GeoPackages that ogr2ogr writes from GeoJSON, taken into a pack.
#include "tests/pack/boundary_files.h"

using namespace ioc;
using namespace ioc::test;

class BoundaryImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void turnsVn2000IntoWgs84();
    void readsALayerOfAGeoPackage();
    void readsTextsOfOldFonts();
    void tellsWhatDoesNotFitThePack();
    void takesNoLetterOfANameForAType();
    void tellsOverlapsAndGaps();
    void joinsTheShapesOfOneUnit();
    void simplifiesWhenAsked();
    void writesNoFileOver();
};

// VN-2000, TM-3 of 105°45′ (k = 0.9999): by Krüger's series and the seven parameters of Decision 05/2007/QĐ-BTNMT,
// reckoned apart from GDAL, the corners lie at 106.4830545°, 10.6695244° and 106.5747013°, 10.7597021°. There are other
// parameters in use, which lead to places a metre away.
void BoundaryImportTest::turnsVn2000IntoWgs84()
{
    BoundaryFiles files;
    files.make("xa.shp", {kWest, kEast});
    const auto taken = files.import();
    IOC_VERIFY(taken);
    QVERIFY2(files.report.refused.empty(), qPrintable(files.refusals().join('\n')));
    QCOMPARE(taken->size(), 2u);
    QCOMPARE(taken->at(0).unitId, QStringLiteral("26041@2025-07-01"));
    QCOMPARE(taken->at(1).unitId, QStringLiteral("26042@2025-07-01"));
    const Ring &ring = taken->at(0).shape.front().outer();
    const auto has = [&ring](double lon, double lat) {
        return std::any_of(ring.begin(), ring.end(), [=](const Point &point) {
            return std::abs(point.lon - lon) < 0.000'015 && std::abs(point.lat - lat) < 0.000'015;
        });
    };
    QVERIFY2(has(106.4830545, 10.6695244), formatBoundaries(*taken).constData());
    QVERIFY2(has(106.5747013, 10.7597021), formatBoundaries(*taken).constData());
    const double km2 = areaKm2(taken->at(0).shape); // 100 km² over the scale of 0.9999·(1 + …) here, squared
    QVERIFY2(std::abs(km2 - 100) < 0.05, qPrintable(QString::number(km2)));
    QCOMPARE(files.report.referenceSystem, QStringLiteral("VN-2000 / TM-3 105-45"));
    QCOMPARE(files.report.features, 2);
    QVERIFY(files.report.otherwiseNamed.isEmpty() && files.report.overlaps.empty() && files.report.gaps.empty());
    QVERIFY(files.report.withoutPolygon.isEmpty() && files.report.withoutUnit.isEmpty() &&
            files.report.mended.isEmpty());
}

void BoundaryImportTest::readsALayerOfAGeoPackage()
{
    BoundaryFiles files;
    files.make("nen.gpkg", {kWest, kEast}, "EPSG:9210", {"-nln", "xã 2025"});
    files.mapping.file.path = files.path("nen.gpkg");
    auto taken = files.import();
    IOC_VERIFY(taken);
    QCOMPARE(taken->size(), 2u);
    QCOMPARE(files.report.referenceSystem, QStringLiteral("VN-2000 / TM-3 105-45"));

    files.make("nen.gpkg", {kWest}, "EPSG:9210", {"-update", "-nln", "song"});
    QCOMPARE(files.failure(), QStringLiteral("The file has several layers; name one with --layer: xã 2025, song"));
    files.mapping.file.layer = QStringLiteral("xã 2025");
    taken = files.import();
    IOC_VERIFY(taken);
    QCOMPARE(taken->size(), 2u);
    files.mapping.file.layer = QStringLiteral("đường");
    QVERIFY2(files.failure().contains(QStringLiteral("đường")), qPrintable(files.failure()));
}

// The bytes of TCVN3 for "Đạ Tẻh" (docs/feeds.md, CSV).
void BoundaryImportTest::readsTextsOfOldFonts()
{
    BoundaryFiles files;
    files.make("xa.shp", {{kWest.code, QStringLiteral("Xa_Teh"), kWest.ring}, kEast});
    QFile table(files.path("xa.dbf"));
    QVERIFY(table.open(QIODevice::ReadWrite));
    const QByteArray bytes = table.readAll();
    const auto place = bytes.indexOf("Xa_Teh");
    QVERIFY(place > 0 && table.seek(place) && table.write("\xA7\xB9 T\xCEh") == 6);
    table.close();
    QVERIFY(QFile::remove(files.path("xa.cpg")));

    files.mapping.file.encoding = QStringLiteral("ISO-8859-1");
    QByteArray seen;
    files.mapping.text = [&seen](const QByteArray &text) {
        if (text.startsWith('\xA7'))
            seen = text;
        return text == "\xA7\xB9 T\xCEh" ? QStringLiteral("Đạ Tẻh") : QString::fromLatin1(text);
    };
    files.tables.units[0].name.vi = QStringLiteral("Đạ Tẻh");
    IOC_VERIFY(files.import());
    QCOMPARE(seen, QByteArray("\xA7\xB9 T\xCEh"));
    QCOMPARE(files.report.otherwiseNamed.size(), 1); // the eastern one, whose UTF-8 is no Latin-1
}

void BoundaryImportTest::tellsWhatDoesNotFitThePack()
{
    BoundaryFiles files;
    files.tables.units = {commune("26041", "Tây", Point{106.53, 10.71}, 100), commune("26042", "Bắc", {}, 120),
                          commune("26043", "Nam")};
    files.tables.units.push_back(commune("26044", "Mới"));
    files.tables.units.back().validFrom = day("2027-01-01"); // not yet
    files.make("xa.shp",
               {kWest, kEast, {QStringLiteral("99999"), QStringLiteral("Xã khác"), square(600'000, 1'180'000)}});
    const auto taken = files.import();
    IOC_VERIFY(taken);
    QCOMPARE(taken->size(), 2u);
    QCOMPARE(files.report.withoutPolygon, QStringList{"26043@2025-07-01 (Nam)"});
    QCOMPARE(files.report.withoutUnit, QStringList{"99999"});
    QCOMPARE(files.report.otherwiseNamed, QStringList{QStringLiteral("26042@2025-07-01 (Bắc) / Phường Đông")});
    QCOMPARE(files.report.otherwiseSized.size(), 1);
    QVERIFY(files.report.otherwiseSized.front().startsWith(QStringLiteral("26042@2025-07-01 (Bắc): 120 / ")));

    files.mapping.code = QStringLiteral("MA_XA");
    QVERIFY(files.import());
    QCOMPARE(files.refusals().size(), 3);
    QVERIFY2(files.refusals().front().contains(QStringLiteral("(ma, ten): there is no field “MA_XA”")),
             qPrintable(files.refusals().front()));
    files.mapping.code = QStringLiteral("ma");
    files.mapping.validFrom = day("2020-01-01");
    QVERIFY2(files.failure().contains(QStringLiteral("No shape is of a commune of the pack on 2020-01-01")),
             qPrintable(files.failure()));
}

void BoundaryImportTest::takesNoLetterOfANameForAType()
{
    BoundaryFiles files;
    files.tables.units = {commune("26041", "H'Bông"), commune("26042", "T'Nưng")};
    files.make("xa.shp", {{kWest.code, QStringLiteral("Xã H’Bông"), kWest.ring},
                          {kEast.code, QStringLiteral("Xã Nưng"), kEast.ring}});
    IOC_VERIFY(files.import());
    QCOMPARE(files.report.otherwiseNamed, QStringList{QStringLiteral("26042@2025-07-01 (T'Nưng) / Xã Nưng")});
    files.make("xa.shp", {{kWest.code, QStringLiteral("H'Bông"), kWest.ring},
                          {kEast.code, QStringLiteral("x. T'nưng"), kEast.ring}});
    IOC_VERIFY(files.import());
    QCOMPARE(files.report.otherwiseNamed, QStringList());
}

void BoundaryImportTest::tellsOverlapsAndGaps()
{
    BoundaryFiles files;
    files.tables.units = {commune("1", "a"), commune("2", "b"), commune("3", "c"), commune("4", "d")};
    const auto shape = [](const char *code, double east, double north, double width, double height) {
        return Shape{QString::fromLatin1(code),
                     {},
                     {{east, north}, {east + width, north}, {east + width, north + height}, {east, north + height}}};
    };
    // Four around an empty square of 4 km², the first two with a common strip of 1 km by 2 km.
    files.make("xa.shp", {shape("1", 580'000, 1'180'000, 10'000, 4'000), shape("2", 580'000, 1'183'000, 4'000, 6'000),
                          shape("3", 586'000, 1'184'000, 4'000, 5'000), shape("4", 584'000, 1'186'000, 2'000, 3'000)});
    files.mapping.name.clear();
    const auto taken = files.import();
    IOC_VERIFY(taken);
    QCOMPARE(files.report.overlaps.size(), 1u);
    QCOMPARE(files.report.overlaps[0].second, QStringLiteral("2@2025-07-01"));
    QVERIFY2(std::abs(files.report.overlaps[0].km2 - 4) < 0.01,
             qPrintable(QString::number(files.report.overlaps[0].km2)));
    QCOMPARE(files.report.gaps.size(), 1u);
    QVERIFY2(std::abs(files.report.gaps[0].km2 - 4) < 0.01, qPrintable(QString::number(files.report.gaps[0].km2)));
    files.mapping.toleranceKm2 = 5;
    IOC_VERIFY(files.import());
    QVERIFY(files.report.overlaps.empty() && files.report.gaps.empty());
}

void BoundaryImportTest::joinsTheShapesOfOneUnit()
{
    BoundaryFiles files;
    files.make("xa.shp",
               {kWest, {kWest.code, kWest.name, kEast.ring}, {kWest.code, kWest.name, square(620'000, 1'180'000)}});
    const auto taken = files.import();
    IOC_VERIFY(taken);
    QCOMPARE(taken->size(), 1u);
    QCOMPARE(taken->at(0).shape.size(), 2u); // two that touch, and an island
    QVERIFY(std::abs(areaKm2(taken->at(0).shape) - 300) < 0.2);
}

void BoundaryImportTest::simplifiesWhenAsked()
{
    BoundaryFiles files;
    Shape wavy = kWest;
    wavy.ring.insert(1, QPointF(585'000, 1'180'020));
    files.make("xa.shp", {wavy, kEast});
    auto taken = files.import();
    IOC_VERIFY(taken);
    QCOMPARE(taken->at(0).shape.front().outer().size(), 6u);
    files.mapping.simplifyMetres = 1000;
    taken = files.import();
    IOC_VERIFY(taken);
    QCOMPARE(taken->at(0).shape.front().outer().size(), 5u);
}

void BoundaryImportTest::writesNoFileOver()
{
    BoundaryFiles files;
    files.make("xa.shp", {kWest, kEast});
    const auto taken = files.import();
    IOC_VERIFY(taken);
    const QString out = files.path("pack/boundaries/2026-01-01.geojson");
    IOC_VERIFY(writeNewBoundaries(out, *taken));
    const auto read = readBoundaries(out);
    IOC_VERIFY(read);
    QCOMPARE(formatBoundaries(*read), formatBoundaries(*taken));
    const auto again = writeNewBoundaries(out, {});
    QVERIFY(!again);
    QCOMPARE(again.error().message, QStringLiteral("There is such a file already; it is not written over."));
    QCOMPARE(readBoundaries(out)->size(), 2u);
}

QTEST_GUILESS_MAIN(BoundaryImportTest)
#include "tst_boundary_import.moc"
