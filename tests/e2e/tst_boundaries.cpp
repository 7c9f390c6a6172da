// SPDX-License-Identifier: GPL-3.0-or-later
// Boundaries from a Shapefile in VN-2000, into a pack and through its check, by toancanh-cli.
#include "tests/e2e/e2e_support.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace ioc::e2e;

namespace {

// The communes of tests/packs/small as squares of 10 km, and one that the pack does not have.
constexpr char kShapes[] = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"MA_XA":"24133","TEN":"Phường Bắc"},"geometry":{"type":"Polygon","coordinates":
 [[[480000,1390000],[490000,1390000],[490000,1400000],[480000,1400000],[480000,1390000]]]}},
{"type":"Feature","properties":{"MA_XA":"24160","TEN":"Xã Nam cũ"},"geometry":{"type":"Polygon","coordinates":
 [[[490000,1390000],[500000,1390000],[500000,1400000],[490000,1400000],[490000,1390000]]]}},
{"type":"Feature","properties":{"MA_XA":"99999","TEN":"Xã khác"},"geometry":{"type":"Polygon","coordinates":
 [[[500000,1390000],[510000,1390000],[510000,1400000],[500000,1400000],[500000,1390000]]]}}]})";

} // namespace

class BoundariesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void takesAShapefileIntoAPack();
    void writesNothingThatIsNotWell();
    void saysWhatIsMissing();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    void shapes(const QString &name, const QByteArray &geoJson) const
    {
        QFile file(path("source.geojson"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(geoJson) == geoJson.size());
        file.close();
        const Finished made = run(QStringLiteral("ogr2ogr"), {"-q", "-overwrite", "-a_srs", "EPSG:9218", "-lco",
                                                              "ENCODING=UTF-8", path(name), path("source.geojson")});
        QVERIFY2(made.status == 0, made.err.constData());
    }

    Finished import(const QString &file, const QStringList &more = {}) const
    {
        return cli(QStringList{"pack", "import-boundaries", path(file), "--pack", path("pack"), "--valid-from",
                               "2026-01-01", "--code", "MA_XA", "--name", "TEN"} +
                   more);
    }

    QTemporaryDir m_folder;
};

void BoundariesTest::initTestCase()
{
    const QDir source(QStringLiteral(REPOSITORY_DIR "/tests/packs/small"));
    QDirIterator files(source.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = source.relativeFilePath(files.next());
        QVERIFY(QDir().mkpath(QFileInfo(path("pack/") + name).path()));
        QVERIFY(QFile::copy(source.filePath(name), path("pack/") + name));
    }
}

// docs/cli.md shows this case.
void BoundariesTest::takesAShapefileIntoAPack()
{
    shapes("xa.shp", kShapes);
    const Finished checked = import("xa.shp", {"--check"});
    QVERIFY2(checked.status == 0, checked.err.constData());
    QVERIFY(!QFile::exists(path("pack/boundaries/2026-01-01.geojson")));

    const Finished done = import("xa.shp");
    QVERIFY2(done.status == 0, done.err.constData());
    QCOMPARE(
        QString::fromUtf8(done.out),
        QStringLiteral("3 shapes in VN-2000 / TM-3 108-30: boundaries of 2 units.\n"
                       "Codes of the file that no unit of the pack bore on that day, not taken (1): 99999\n"
                       "Of another area in the pack than in the file (1): 24133@2025-07-01 (Bắc): 90 / 100.02 km²\n"));
    QVERIFY(QFile::exists(path("pack/boundaries/2026-01-01.geojson")));
    const Finished pack = cli({"check-pack", path("pack")});
    QVERIFY2(pack.status == 0, pack.out.constData());

    const Finished again = import("xa.shp");
    QCOMPARE(again.status, 1);
    QVERIFY2(again.err.contains("There is such a file already; it is not written over."), again.err.constData());
}

void BoundariesTest::writesNothingThatIsNotWell()
{
    shapes("hong.shp", QByteArray(kShapes).replace("[490000,1400000],[480000,1400000],[480000",
                                                   "[480000,1400000],[490000,1400000],[480000"));
    const Finished done = import("hong.shp", {"--out", path("hong.geojson")});
    QCOMPARE(done.status, 1);
    QVERIFY2(done.err.contains("24133@2025-07-01 (Bắc)): A ring crosses itself") &&
                 done.err.contains("Nothing was written"),
             done.err.constData());
    QVERIFY(!QFile::exists(path("hong.geojson")));
    const Finished mended = import("hong.shp", {"--out", path("hong.geojson"), "--repair"});
    QVERIFY2(mended.status == 0, mended.err.constData());
    QVERIFY2(mended.out.contains("Made valid (1): 24133@2025-07-01 (Bắc): A ring crosses itself"),
             mended.out.constData());
    QVERIFY(QFile::exists(path("hong.geojson")));
}

void BoundariesTest::saysWhatIsMissing()
{
    for (const QStringList &arguments :
         {QStringList{"pack", "import-boundaries"},
          {"pack", "import-boundaries", path("xa.shp")},
          {"pack", "import-boundaries", path("xa.shp"), "--pack", path("pack")},
          {"pack", "import-boundaries", path("xa.shp"), "--pack", path("pack"), "--code", "MA_XA"}})
        QCOMPARE(cli(arguments).status, 1);
    for (const QStringList &more : {QStringList{"--encoding", "klingon"}, {"--tolerance", "-1"}, {"--simplify", "x"}}) {
        const Finished refused = import("xa.shp", QStringList{"--out", path("x.geojson")} + more);
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains(more.front().toUtf8()), refused.err.constData());
    }
}

QTEST_GUILESS_MAIN(BoundariesTest)
#include "tst_boundaries.moc"
