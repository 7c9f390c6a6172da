// SPDX-License-Identifier: GPL-3.0-or-later
// Shapefiles and GeoPackages that ogr2ogr writes from GeoJSON, taken into a pack.
#include "core/pack/boundaries/boundary_import.h"
#include "tests/support.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace ioc;
using namespace ioc::test;

namespace {

struct Shape
{
    QString code;
    QString name;
    QList<QPointF> ring; ///< not closed
};

/// A square in metres from its south-west corner.
QList<QPointF> square(double east, double north, double side = 10'000)
{
    return {{east, north}, {east + side, north}, {east + side, north + side}, {east, north + side}};
}

QByteArray geoJsonOf(const QList<Shape> &shapes)
{
    QJsonArray features;
    for (const Shape &shape : shapes) {
        QJsonArray ring;
        for (const QPointF &point : shape.ring + QList<QPointF>{shape.ring.first()})
            ring.push_back(QJsonArray{point.x(), point.y()});
        features.push_back(
            QJsonObject{{"type", "Feature"},
                        {"properties", QJsonObject{{"ma", shape.code}, {"ten", shape.name}}},
                        {"geometry", QJsonObject{{"type", "Polygon"}, {"coordinates", QJsonArray{ring}}}}});
    }
    return QJsonDocument(QJsonObject{{"type", "FeatureCollection"}, {"features", features}}).toJson();
}

AdministrativeUnit commune(const char *code, const char *name, std::optional<Point> at = {},
                           std::optional<double> areaKm2 = {})
{
    AdministrativeUnit unit;
    unit.code = QString::fromLatin1(code);
    unit.id = UnitId(unit.code + QStringLiteral("@2025-07-01"));
    unit.name.vi = QString::fromUtf8(name);
    unit.validFrom = day("2025-07-01");
    if (at) {
        unit.longitude = at->lon;
        unit.latitude = at->lat;
    }
    unit.areaKm2 = areaKm2;
    return unit;
}

const Shape kWest{QStringLiteral("26041"), QStringLiteral("Xã Tây"), square(580'000, 1'180'000)};
const Shape kEast{QStringLiteral("26042"), QStringLiteral("Phường Đông"), square(590'000, 1'180'000)};

} // namespace

class BoundaryImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        QVERIFY(QDir(m_folder.path()).removeRecursively() && QDir().mkpath(m_folder.path()));
        m_report = {};
        m_mapping = {};
        m_mapping.file.path = path("xa.shp");
        m_mapping.validFrom = day("2026-01-01");
        m_mapping.code = QStringLiteral("ma");
        m_mapping.name = QStringLiteral("ten");
        m_tables.units = {commune("26041", "Tây"), commune("26042", "Đông")};
    }

    void turnsVn2000IntoWgs84();
    void readsALayerOfAGeoPackage();
    void readsTextsOfOldFonts();
    void wantsToKnowWhatCoordinatesAreIn();
    void refusesADatumThatNobodyKnows();
    void refusesShapesThatAreNotValidUnlessTheyMayBeMended();
    void refusesWhatCannotBeThere_data();
    void refusesWhatCannotBeThere();
    void tellsWhatDoesNotFitThePack();
    void tellsOverlapsAndGaps();
    void joinsTheShapesOfOneUnit();
    void simplifiesWhenAsked();
    void writesNoFileOver();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void refusesArgumentsThatAreNone();
    void tellsThatGdalIsNotThere();
    void stopsAProgramThatGoesTooFar();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
    }

    /// Writes shapes whose coordinates are of `srs`.
    void make(const QString &file, const QList<Shape> &shapes, const char *srs = "EPSG:9210",
              QStringList more = {}) const
    {
        write(QStringLiteral("source.geojson"), geoJsonOf(shapes));
        if (file.endsWith(QStringLiteral(".shp")))
            more += {QStringLiteral("-lco"), QStringLiteral("ENCODING=UTF-8")};
        QProcess ogr;
        ogr.start(QStringLiteral("ogr2ogr"), QStringList{QStringLiteral("-q"), QStringLiteral("-a_srs"), srs} + more +
                                                 QStringList{path(file), path("source.geojson")});
        if (!ogr.waitForFinished() || ogr.exitCode() != 0)
            qFatal("ogr2ogr (package gdal-bin): %s", ogr.readAllStandardError().constData());
    }

    Result<std::vector<UnitBoundary>> import(const OgrLimits &limits = {})
    {
        m_report = {};
        return importBoundaries(m_mapping, m_tables, m_report, limits);
    }

    /// The message of an import that fails.
    QString failure(const OgrLimits &limits = {})
    {
        const auto done = import(limits);
        return done ? QStringLiteral("no failure") : done.error().message;
    }

    QStringList refusals() const
    {
        QStringList lines;
        for (const PackProblem &problem : m_report.refused)
            lines.push_back(toString(problem));
        return lines;
    }

    QTemporaryDir m_folder;
    BoundaryMapping m_mapping;
    BoundaryReport m_report;
    UnitTables m_tables;
};

// VN-2000, TM-3 of 105°45′ (k = 0.9999): by Krüger's series and the seven parameters of Decision 05/2007/QĐ-BTNMT,
// reckoned apart from GDAL, the corners lie at 106.4830545°, 10.6695244° and 106.5747013°, 10.7597021°. There are other
// parameters in use, which lead to places a metre away.
void BoundaryImportTest::turnsVn2000IntoWgs84()
{
    make("xa.shp", {kWest, kEast});
    const auto taken = import();
    IOC_VERIFY(taken);
    QVERIFY2(m_report.refused.empty(), qPrintable(refusals().join('\n')));
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
    QCOMPARE(m_report.referenceSystem, QStringLiteral("VN-2000 / TM-3 105-45"));
    QCOMPARE(m_report.features, 2);
    QVERIFY(m_report.otherwiseNamed.isEmpty() && m_report.overlaps.empty() && m_report.gaps.empty());
    QVERIFY(m_report.withoutPolygon.isEmpty() && m_report.withoutUnit.isEmpty() && m_report.mended.isEmpty());
}

void BoundaryImportTest::readsALayerOfAGeoPackage()
{
    make("nen.gpkg", {kWest, kEast}, "EPSG:9210", {"-nln", "xã 2025"});
    m_mapping.file.path = path("nen.gpkg");
    auto taken = import();
    IOC_VERIFY(taken);
    QCOMPARE(taken->size(), 2u);
    QCOMPARE(m_report.referenceSystem, QStringLiteral("VN-2000 / TM-3 105-45"));

    make("nen.gpkg", {kWest}, "EPSG:9210", {"-update", "-nln", "song"});
    QCOMPARE(failure(), QStringLiteral("The file has several layers; name one with --layer: xã 2025, song"));
    m_mapping.file.layer = QStringLiteral("xã 2025");
    taken = import();
    IOC_VERIFY(taken);
    QCOMPARE(taken->size(), 2u);
    m_mapping.file.layer = QStringLiteral("đường");
    QVERIFY2(failure().contains(QStringLiteral("đường")), qPrintable(failure()));
}

// The bytes of TCVN3 for "Đạ Tẻh" (docs/feeds.md, CSV).
void BoundaryImportTest::readsTextsOfOldFonts()
{
    make("xa.shp", {{kWest.code, QStringLiteral("Xa_Teh"), kWest.ring}, kEast});
    QFile table(path("xa.dbf"));
    QVERIFY(table.open(QIODevice::ReadWrite));
    const QByteArray bytes = table.readAll();
    const auto place = bytes.indexOf("Xa_Teh");
    QVERIFY(place > 0 && table.seek(place) && table.write("\xA7\xB9 T\xCEh") == 6);
    table.close();
    QVERIFY(QFile::remove(path("xa.cpg")));

    m_mapping.file.encoding = QStringLiteral("ISO-8859-1");
    QByteArray seen;
    m_mapping.text = [&seen](const QByteArray &text) {
        if (text.startsWith('\xA7'))
            seen = text;
        return text == "\xA7\xB9 T\xCEh" ? QStringLiteral("Đạ Tẻh") : QString::fromLatin1(text);
    };
    m_tables.units[0].name.vi = QStringLiteral("Đạ Tẻh");
    IOC_VERIFY(import());
    QCOMPARE(seen, QByteArray("\xA7\xB9 T\xCEh"));
    QCOMPARE(m_report.otherwiseNamed.size(), 1); // the eastern one, whose UTF-8 is no Latin-1
}

void BoundaryImportTest::wantsToKnowWhatCoordinatesAreIn()
{
    make("xa.shp", {kWest, kEast});
    QVERIFY(QFile::remove(path("xa.prj")));
    QVERIFY2(failure().contains(QStringLiteral("tell it with --srs")), qPrintable(failure()));
    m_mapping.file.referenceSystem = QStringLiteral("EPSG:9210");
    const auto taken = import();
    IOC_VERIFY(taken);
    const auto box = boundingBox(taken->at(0).shape);
    QVERIFY(std::abs(box->min_corner().lon - 106.483) < 0.001);
}

// Without the datum GDAL would pass over the shift, and everything would lie 200 m aside.
void BoundaryImportTest::refusesADatumThatNobodyKnows()
{
    make("xa.shp", {kWest, kEast});
    QFile system(path("xa.prj"));
    QVERIFY(system.open(QIODevice::ReadWrite));
    const QByteArray wkt = system.readAll().replace("D_Vietnam_2000", "D_Local").replace("GCS_VN_2000", "GCS_Local");
    QVERIFY(wkt.contains("D_Local") && system.resize(0) && system.seek(0) && system.write(wkt) == wkt.size());
    system.close();
    const QString told = failure();
    QVERIFY2(told.contains(QStringLiteral("Local")) && told.contains(QStringLiteral("--srs")), qPrintable(told));
    m_mapping.file.referenceSystem = QStringLiteral("EPSG:9210");
    IOC_VERIFY(import());
}

void BoundaryImportTest::refusesShapesThatAreNotValidUnlessTheyMayBeMended()
{
    Shape bowTie = kWest;
    std::swap(bowTie.ring[2], bowTie.ring[3]);
    make("xa.shp", {bowTie, kEast});
    auto taken = import();
    IOC_VERIFY(taken);
    QVERIFY(taken->empty());
    QCOMPARE(refusals(),
             QStringList{"xa.shp shape 1 (26041@2025-07-01 (Tây)): A ring crosses itself or another ring."});

    m_mapping.repair = true;
    taken = import();
    IOC_VERIFY(taken);
    QVERIFY(m_report.refused.empty());
    QCOMPARE(taken->size(), 2u);
    QCOMPARE(taken->at(0).shape.size(), 2u); // two triangles of a quarter each
    QVERIFY2(std::abs(areaKm2(taken->at(0).shape) - 50) < 0.1,
             qPrintable(QString::number(areaKm2(taken->at(0).shape))));
    QCOMPARE(m_report.mended, QStringList{"26041@2025-07-01 (Tây): A ring crosses itself or another ring."});
}

void BoundaryImportTest::refusesWhatCannotBeThere_data()
{
    QTest::addColumn<QByteArray>("srs");
    QTest::addColumn<QList<QPointF>>("ring");
    QTest::addColumn<QString>("reason");
    const QList<QPointF> swapped{{10.6, 106.4}, {10.7, 106.4}, {10.7, 106.5}, {10.6, 106.5}};
    QTest::newRow("longitude and latitude swapped") << QByteArray("EPSG:4326") << swapped << "look swapped at";
    QTest::newRow("easting and northing swapped")
        << QByteArray("EPSG:9210") << square(1'180'000, 580'000) << "far from where units.csv has the unit";
    QTest::newRow("another zone") << QByteArray("EPSG:9218") << square(580'000, 1'180'000)
                                  << "far from where units.csv has the unit";
}

void BoundaryImportTest::refusesWhatCannotBeThere()
{
    QFETCH(QByteArray, srs);
    QFETCH(QList<QPointF>, ring);
    QFETCH(QString, reason);
    m_tables.units = {commune("26041", "Tây", Point{106.53, 10.71})};
    make("xa.shp", {{kWest.code, kWest.name, ring}}, srs.constData());
    const auto taken = import();
    IOC_VERIFY(taken);
    QVERIFY(taken->empty());
    QCOMPARE(m_report.refused.size(), 1u);
    QVERIFY2(refusals().front().contains(reason), qPrintable(refusals().front()));
}

void BoundaryImportTest::tellsWhatDoesNotFitThePack()
{
    m_tables.units = {commune("26041", "Tây", Point{106.53, 10.71}, 100), commune("26042", "Bắc", {}, 120),
                      commune("26043", "Nam")};
    m_tables.units.push_back(commune("26044", "Mới"));
    m_tables.units.back().validFrom = day("2027-01-01"); // not yet
    make("xa.shp", {kWest, kEast, {QStringLiteral("99999"), QStringLiteral("Xã khác"), square(600'000, 1'180'000)}});
    const auto taken = import();
    IOC_VERIFY(taken);
    QCOMPARE(taken->size(), 2u);
    QCOMPARE(m_report.withoutPolygon, QStringList{"26043@2025-07-01 (Nam)"});
    QCOMPARE(m_report.withoutUnit, QStringList{"99999"});
    QCOMPARE(m_report.otherwiseNamed, QStringList{QStringLiteral("26042@2025-07-01 (Bắc) / Phường Đông")});
    QCOMPARE(m_report.otherwiseSized.size(), 1);
    QVERIFY(m_report.otherwiseSized.front().startsWith(QStringLiteral("26042@2025-07-01 (Bắc): 120 / ")));

    m_mapping.code = QStringLiteral("MA_XA");
    QVERIFY(import());
    QCOMPARE(refusals().size(), 3);
    QVERIFY2(refusals().front().contains(QStringLiteral("(ma, ten): there is no field “MA_XA”")),
             qPrintable(refusals().front()));
    m_mapping.code = QStringLiteral("ma");
    m_mapping.validFrom = day("2020-01-01");
    QVERIFY2(failure().contains(QStringLiteral("No shape is of a commune of the pack on 2020-01-01")),
             qPrintable(failure()));
}

void BoundaryImportTest::tellsOverlapsAndGaps()
{
    m_tables.units = {commune("1", "a"), commune("2", "b"), commune("3", "c"), commune("4", "d")};
    const auto shape = [](const char *code, double east, double north, double width, double height) {
        return Shape{QString::fromLatin1(code),
                     {},
                     {{east, north}, {east + width, north}, {east + width, north + height}, {east, north + height}}};
    };
    // Four around an empty square of 4 km², the first two with a common strip of 1 km by 2 km.
    make("xa.shp", {shape("1", 580'000, 1'180'000, 10'000, 4'000), shape("2", 580'000, 1'183'000, 4'000, 6'000),
                    shape("3", 586'000, 1'184'000, 4'000, 5'000), shape("4", 584'000, 1'186'000, 2'000, 3'000)});
    m_mapping.name.clear();
    const auto taken = import();
    IOC_VERIFY(taken);
    QCOMPARE(m_report.overlaps.size(), 1u);
    QCOMPARE(m_report.overlaps[0].second, QStringLiteral("2@2025-07-01"));
    QVERIFY2(std::abs(m_report.overlaps[0].km2 - 4) < 0.01, qPrintable(QString::number(m_report.overlaps[0].km2)));
    QCOMPARE(m_report.gaps.size(), 1u);
    QVERIFY2(std::abs(m_report.gaps[0].km2 - 4) < 0.01, qPrintable(QString::number(m_report.gaps[0].km2)));
    m_mapping.toleranceKm2 = 5;
    IOC_VERIFY(import());
    QVERIFY(m_report.overlaps.empty() && m_report.gaps.empty());
}

void BoundaryImportTest::joinsTheShapesOfOneUnit()
{
    make("xa.shp", {kWest, {kWest.code, kWest.name, kEast.ring}, {kWest.code, kWest.name, square(620'000, 1'180'000)}});
    const auto taken = import();
    IOC_VERIFY(taken);
    QCOMPARE(taken->size(), 1u);
    QCOMPARE(taken->at(0).shape.size(), 2u); // two that touch, and an island
    QVERIFY(std::abs(areaKm2(taken->at(0).shape) - 300) < 0.2);
}

void BoundaryImportTest::simplifiesWhenAsked()
{
    Shape wavy = kWest;
    wavy.ring.insert(1, QPointF(585'000, 1'180'020));
    make("xa.shp", {wavy, kEast});
    auto taken = import();
    IOC_VERIFY(taken);
    QCOMPARE(taken->at(0).shape.front().outer().size(), 6u);
    m_mapping.simplifyMetres = 1000;
    taken = import();
    IOC_VERIFY(taken);
    QCOMPARE(taken->at(0).shape.front().outer().size(), 5u);
}

void BoundaryImportTest::writesNoFileOver()
{
    make("xa.shp", {kWest, kEast});
    const auto taken = import();
    IOC_VERIFY(taken);
    const QString out = path("pack/boundaries/2026-01-01.geojson");
    IOC_VERIFY(writeNewBoundaries(out, *taken));
    const auto read = readBoundaries(out);
    IOC_VERIFY(read);
    QCOMPARE(formatBoundaries(*read), formatBoundaries(*taken));
    const auto again = writeNewBoundaries(out, {});
    QVERIFY(!again);
    QCOMPARE(again.error().message, QStringLiteral("There is such a file already; it is not written over."));
    QCOMPARE(readBoundaries(out)->size(), 2u);
}

void BoundaryImportTest::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");
    const QString neither = QStringLiteral("neither a Shapefile (.shp) nor a GeoPackage");
    QTest::newRow("one that leads elsewhere")
        << QByteArray("<OGRVRTDataSource><OGRVRTLayer name=\"a\"><SrcDataSource>/etc/passwd</SrcDataSource>"
                      "</OGRVRTLayer></OGRVRTDataSource>")
        << neither;
    QTest::newRow("GeoJSON") << QByteArray("{}") << neither;
    QTest::newRow("nothing") << QByteArray() << neither;
    QTest::newRow("a head alone") << QByteArray("\x00\x00\x27\x0a\0\0\0\0\0\0\0\0", 12)
                                  << QStringLiteral("ogrinfo cannot read");
}

void BoundaryImportTest::refusesOtherFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    write("xa.shp", bytes);
    QVERIFY2(failure().contains(part), qPrintable(failure()));
}

void BoundaryImportTest::refusesArgumentsThatAreNone()
{
    make("xa.shp", {kWest});
    m_mapping.file.referenceSystem = QStringLiteral("/etc/passwd");
    QVERIFY(failure().contains(QStringLiteral("EPSG:NUMBER")));
    m_mapping.file.referenceSystem = QStringLiteral("EPSG:999999");
    QVERIFY2(failure().contains(QStringLiteral("999999")), qPrintable(failure()));
    m_mapping.file.referenceSystem.clear();
    m_mapping.file.layer = QStringLiteral("-sql");
    QVERIFY(failure().contains(QStringLiteral("cannot begin with")));
    m_mapping.file = {path("nowhere.shp")};
    QVERIFY(failure().contains(QStringLiteral("cannot be read")));
}

void BoundaryImportTest::tellsThatGdalIsNotThere()
{
    make("xa.shp", {kWest});
    const auto done = import({.folders = {path("empty")}});
    QVERIFY(!done);
    QVERIFY(done.error().code == ErrorCode::NotFound);
    QCOMPARE(done.error().message,
             QStringLiteral("The program ogrinfo is not installed; the Debian package gdal-bin brings it."));
}

void BoundaryImportTest::stopsAProgramThatGoesTooFar()
{
    make("xa.shp", {kWest, kEast});
    QVERIFY2(failure({.bytes = 500}).contains(QStringLiteral("wrote more than")), qPrintable(failure({.bytes = 500})));

    QVERIFY(QDir().mkpath(path("slow")));
    write("slow/ogrinfo", "#!/bin/sh\nexec sleep 600\n");
    QVERIFY(QFile::setPermissions(path("slow/ogrinfo"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const auto slow = import({.time = std::chrono::seconds(1), .folders = {path("slow")}});
    QVERIFY(!slow);
    QVERIFY(slow.error().code == ErrorCode::Timeout);
}

QTEST_GUILESS_MAIN(BoundaryImportTest)
#include "tst_boundary_import.moc"
