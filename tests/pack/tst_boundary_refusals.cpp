// SPDX-License-Identifier: GPL-3.0-or-later
// Shapefiles and GeoPackages that are not taken into a pack, and why.
#include "tests/pack/boundary_files.h"

using namespace ioc;
using namespace ioc::test;

class BoundaryRefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void wantsToKnowWhatCoordinatesAreIn();
    void refusesADatumThatNobodyKnows();
    void refusesShapesThatAreNotValidUnlessTheyMayBeMended();
    void refusesWhatCannotBeThere_data();
    void refusesWhatCannotBeThere();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void refusesArgumentsThatAreNone();
    void tellsThatGdalIsNotThere();
    void stopsAProgramThatGoesTooFar();
};

void BoundaryRefusalsTest::wantsToKnowWhatCoordinatesAreIn()
{
    BoundaryFiles files;
    files.make("xa.shp", {kWest, kEast});
    QVERIFY(QFile::remove(files.path("xa.prj")));
    QVERIFY2(files.failure().contains(QStringLiteral("tell it with --srs")), qPrintable(files.failure()));
    files.mapping.file.referenceSystem = QStringLiteral("EPSG:9210");
    const auto taken = files.import();
    IOC_VERIFY(taken);
    const auto box = boundingBox(taken->at(0).shape);
    QVERIFY(std::abs(box->min_corner().lon - 106.483) < 0.001);
}

// Without the datum GDAL would pass over the shift, and everything would lie 200 m aside.
void BoundaryRefusalsTest::refusesADatumThatNobodyKnows()
{
    BoundaryFiles files;
    files.make("xa.shp", {kWest, kEast});
    QFile system(files.path("xa.prj"));
    QVERIFY(system.open(QIODevice::ReadWrite));
    const QByteArray wkt = system.readAll().replace("D_Vietnam_2000", "D_Local").replace("GCS_VN_2000", "GCS_Local");
    QVERIFY(wkt.contains("D_Local") && system.resize(0) && system.seek(0) && system.write(wkt) == wkt.size());
    system.close();
    const QString told = files.failure();
    QVERIFY2(told.contains(QStringLiteral("Local")) && told.contains(QStringLiteral("--srs")), qPrintable(told));
    files.mapping.file.referenceSystem = QStringLiteral("EPSG:9210");
    IOC_VERIFY(files.import());
}

void BoundaryRefusalsTest::refusesShapesThatAreNotValidUnlessTheyMayBeMended()
{
    BoundaryFiles files;
    Shape bowTie = kWest;
    std::swap(bowTie.ring[2], bowTie.ring[3]);
    files.make("xa.shp", {bowTie, kEast});
    auto taken = files.import();
    IOC_VERIFY(taken);
    QVERIFY(taken->empty());
    QCOMPARE(files.refusals(),
             QStringList{"xa.shp shape 1 (26041@2025-07-01 (Tây)): A ring crosses itself or another ring."});

    files.mapping.repair = true;
    taken = files.import();
    IOC_VERIFY(taken);
    QVERIFY(files.report.refused.empty());
    QCOMPARE(taken->size(), 2u);
    QCOMPARE(taken->at(0).shape.size(), 2u); // two triangles of a quarter each
    QVERIFY2(std::abs(areaKm2(taken->at(0).shape) - 50) < 0.1,
             qPrintable(QString::number(areaKm2(taken->at(0).shape))));
    QCOMPARE(files.report.mended, QStringList{"26041@2025-07-01 (Tây): A ring crosses itself or another ring."});
}

void BoundaryRefusalsTest::refusesWhatCannotBeThere_data()
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

void BoundaryRefusalsTest::refusesWhatCannotBeThere()
{
    QFETCH(QByteArray, srs);
    QFETCH(QList<QPointF>, ring);
    QFETCH(QString, reason);
    BoundaryFiles files;
    files.tables.units = {commune("26041", "Tây", Point{106.53, 10.71})};
    files.make("xa.shp", {{kWest.code, kWest.name, ring}}, srs.constData());
    const auto taken = files.import();
    IOC_VERIFY(taken);
    QVERIFY(taken->empty());
    QCOMPARE(files.report.refused.size(), 1u);
    QVERIFY2(files.refusals().front().contains(reason), qPrintable(files.refusals().front()));
}

void BoundaryRefusalsTest::refusesOtherFiles_data()
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

void BoundaryRefusalsTest::refusesOtherFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    BoundaryFiles files;
    files.write("xa.shp", bytes);
    QVERIFY2(files.failure().contains(part), qPrintable(files.failure()));
}

void BoundaryRefusalsTest::refusesArgumentsThatAreNone()
{
    BoundaryFiles files;
    files.make("xa.shp", {kWest});
    files.mapping.file.referenceSystem = QStringLiteral("/etc/passwd");
    QVERIFY(files.failure().contains(QStringLiteral("EPSG:NUMBER")));
    files.mapping.file.referenceSystem = QStringLiteral("EPSG:999999");
    QVERIFY2(files.failure().contains(QStringLiteral("999999")), qPrintable(files.failure()));
    files.mapping.file.referenceSystem.clear();
    files.mapping.file.layer = QStringLiteral("-sql");
    QVERIFY(files.failure().contains(QStringLiteral("cannot begin with")));
    files.mapping.file = {files.path("nowhere.shp")};
    QVERIFY(files.failure().contains(QStringLiteral("cannot be read")));
}

void BoundaryRefusalsTest::tellsThatGdalIsNotThere()
{
    BoundaryFiles files;
    files.make("xa.shp", {kWest});
    const auto done = files.import({.folders = {files.path("empty")}});
    QVERIFY(!done);
    QVERIFY(done.error().code == ErrorCode::NotFound);
    QCOMPARE(done.error().message,
             QStringLiteral("The program ogrinfo is not installed; the Debian package gdal-bin brings it."));
}

void BoundaryRefusalsTest::stopsAProgramThatGoesTooFar()
{
    BoundaryFiles files;
    files.make("xa.shp", {kWest, kEast});
    QVERIFY2(files.failure({.bytes = 500}).contains(QStringLiteral("wrote more than")),
             qPrintable(files.failure({.bytes = 500})));

    QVERIFY(QDir().mkpath(files.path("slow")));
    files.write("slow/ogrinfo", "#!/bin/sh\nexec sleep 600\n");
    QVERIFY(QFile::setPermissions(files.path("slow/ogrinfo"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const auto slow = files.import({.time = std::chrono::seconds(1), .folders = {files.path("slow")}});
    QVERIFY(!slow);
    QVERIFY(slow.error().code == ErrorCode::Timeout);
}

QTEST_GUILESS_MAIN(BoundaryRefusalsTest)
#include "tst_boundary_refusals.moc"
