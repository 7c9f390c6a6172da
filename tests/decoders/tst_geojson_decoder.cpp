// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/decoder_factory.h"
#include "tests/decoders/row_list.h"

using namespace ioc;
using namespace ioc::test;

namespace {

QByteArray feature(const QByteArray &geometry, const QByteArray &properties = "{}")
{
    return R"({"type":"Feature","properties":)" + properties + R"(,"geometry":)" + geometry + "}";
}

QByteArray collection(const QByteArray &features, const QByteArray &members = {})
{
    return R"({"type":"FeatureCollection",)" + members + R"("features":[)" + features + "]}";
}

QByteArray geometry(const QByteArray &type, const QByteArray &coordinates)
{
    return R"({"type":")" + type + R"(","coordinates":)" + coordinates + "}";
}

/// The greatest resident size of this process in KiB since the last reset.
qint64 peakKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').value(0).toLongLong();
    }
    return -1;
}

bool resetPeak()
{
    QFile refs(QStringLiteral("/proc/self/clear_refs"));
    return refs.open(QIODevice::WriteOnly) && refs.write("5") == 1;
}

/// Counts rows and keeps nothing.
struct RowCount final : RowSink
{
    bool row(std::span<const Cell> cells) override
    {
        ++rows;
        area += cells.front().number;
        return true;
    }
    bool unreadableRow(const QString &, std::span<const Cell>) override
    {
        ++unreadable;
        return true;
    }

    qint64 rows = 0;
    qint64 unreadable = 0;
    double area = 0;
};

} // namespace

class GeoJsonDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_rows = RowList();
    }
    void readsTheExampleOfTheDocument();
    void givesWhatAGeometryHas_data();
    void givesWhatAGeometryHas();
    void measuresAnAreaOnTheEllipsoid();
    void quarantinesWhatCannotBe_data();
    void quarantinesWhatCannotBe();
    void looksAtNoGeometryThatNobodyAskedFor();
    void leavesTheRowsAroundABrokenOneAlone();
    void findsPropertiesWhoseLettersAreTakenApart();
    void takesWgs84HoweverItIsCalled_data();
    void takesWgs84HoweverItIsCalled();
    void refusesAnotherReferenceSystem_data();
    void refusesAnotherReferenceSystem();
    void refusesWhatIsNoWholeCollection_data();
    void refusesWhatIsNoWholeCollection();
    void takesAnEmptyCollectionForASuccess();
    void readsTheOneFeatureOfADocument();
    void stopsWhenNoMoreIsWanted();
    void reads100MegabytesInBoundedRoom();

private:
    Result<void> decode(const QByteArray &bytes, const QStringList &sources)
    {
        const auto decoder = makeDecoder(QJsonObject{{"type", "geojson"}});
        return (*decoder)->decode(viewOf(bytes), {sources.begin(), sources.end()}, m_rows);
    }

    RowList m_rows;
};

// docs/feeds.md shows this case.
void GeoJsonDecoderTest::readsTheExampleOfTheDocument()
{
    IOC_VERIFY(decode(R"({"type":"FeatureCollection","features":[
        {"type":"Feature","id":"su-co.17","geometry":{"type":"Point","coordinates":[108.2208,16.0678]},
         "properties":{"loai":"ngập","muc":2,"luc":"2026-11-21T17:05:00+07:00"}},
        {"type":"Feature","id":"su-co.18","geometry":null,
         "properties":{"loai":"cây đổ","muc":1,"luc":"2026-11-21T17:20:00+07:00"}},
        {"type":"Feature","id":"su-co.19","geometry":{"type":"Point","coordinates":[16.0678,108.2208]},
         "properties":{"loai":"ngập","muc":3,"luc":"2026-11-21T17:25:00+07:00"}}]})",
                      {"/id", "/properties/loai", "@lon", "@lat"}));
    QCOMPARE(m_rows.rows, (QList<QStringList>{{"text su-co.17", QStringLiteral("text ngập"), "number 108.2208",
                                               "number 16.067799999999998"},
                                              {"text su-co.18", QStringLiteral("text cây đổ"), "absent", "absent"}}));
    QCOMPARE(m_rows.unreadable, QStringList{"Longitude and latitude look swapped at [16.0678, 108.221]."});
    QCOMPARE(m_rows.unreadableCells,
             (QList<QStringList>{{"text su-co.19", QStringLiteral("text ngập"), "absent", "absent"}}));
}

void GeoJsonDecoderTest::givesWhatAGeometryHas_data()
{
    QTest::addColumn<QByteArray>("shape");
    QTest::addColumn<QStringList>("sources");
    QTest::addColumn<QStringList>("cells");
    const auto row = [](const char *name, const QByteArray &shape, const QStringList &sources,
                        const QStringList &cells) { QTest::newRow(name) << shape << sources << cells; };
    row("a point", geometry("Point", "[106.5,15.25]"), {"@lat", "@geometry", "@lon"},
        {"number 15.25", "text Point", "number 106.5"});
    row("whole degrees", geometry("Point", "[106,15]"), {"@lon", "@lat"}, {"number 106", "number 15"});
    row("with an altitude", geometry("Point", "[106.5,15.25,12]"), {"@lon", "@lat"}, {"number 106.5", "number 15.25"});
    row("one of many points", geometry("MultiPoint", "[[106.5,15.25]]"), {"@lon", "@lat"},
        {"number 106.5", "number 15.25"});
    row("the 180th meridian", geometry("Point", "[-180,-90]"), {"@lon", "@lat"}, {"number -180", "number -90"});
    row("none", "null", {"@lon", "@lat", "@area_km2", "@geometry"}, {"absent", "absent", "absent", "absent"});
    row("the type of a line", geometry("LineString", "[[106,15],[107,16]]"), {"@geometry"}, {"text LineString"});
    row("its members", geometry("Point", "[106.5,15.25]"), {"/geometry/coordinates/0", "/geometry"},
        {"number 106.5", "structure"});
}

void GeoJsonDecoderTest::givesWhatAGeometryHas()
{
    QFETCH(QByteArray, shape);
    QFETCH(QStringList, sources);
    IOC_VERIFY(decode(collection(feature(shape)), sources));
    QCOMPARE(m_rows.rows.size(), 1);
    QTEST(m_rows.rows.front(), "cells");
}

// A degree square from the equator: a²(1-e²)∫cos φ/(1-e² sin² φ)² dφ over a degree of longitude (Snyder, USGS 1395),
// summed in 20,000 strips.
void GeoJsonDecoderTest::measuresAnAreaOnTheEllipsoid()
{
    const QByteArray square = "[[[106,0],[107,0],[107,1],[106,1],[106,0]]]";
    IOC_VERIFY(decode(
        collection(feature(geometry("Polygon", square)) + "," + feature(geometry("MultiPolygon", "[" + square + "]"))),
        {"@area_km2"}));
    QCOMPARE(m_rows.rows.size(), 2);
    const double area = m_rows.rows[0][0].mid(7).toDouble();
    QVERIFY2(std::abs(area - 12308.4639) < 0.0001, qPrintable(m_rows.rows[0][0]));
    QCOMPARE(m_rows.rows[1], m_rows.rows[0]);
}

void GeoJsonDecoderTest::quarantinesWhatCannotBe_data()
{
    QTest::addColumn<QByteArray>("shape");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QByteArray &shape, const char *source, const char *part) {
        QTest::newRow(name) << shape << QString::fromLatin1(source) << QString::fromLatin1(part);
    };
    row("swapped", geometry("Point", "[15.25,106.5]"), "@lon", "look swapped at [15.25, 106.5]");
    row("VN-2000 metres", geometry("Point", "[566000,1770000]"), "@lat", "out of range at [566000, 1.77e+06]");
    row("texts", geometry("Point", R"(["106.5","15.25"])"), "@lon", "no pair of numbers");
    row("one number", geometry("Point", "[106.5]"), "@lon", "no pair of numbers");
    row("no coordinates", R"({"type":"Point"})", "@lon", "no pair of numbers");
    row("no type", R"({"coordinates":[106.5,15.25]})", "@lon", "no type");
    row("a number", "7", "@geometry", "no type");
    row("a line as a point", geometry("LineString", "[[106,15],[107,16]]"), "@lat", "a LineString has no longitude");
    row("several points as one", geometry("MultiPoint", "[[106,15],[107,16]]"), "@lat", "a MultiPoint has no");
    row("a point as an area", geometry("Point", "[106.5,15.25]"), "@area_km2", "neither Polygon nor MultiPolygon");
    row("an area that crosses itself", geometry("Polygon", "[[[106,15],[107,16],[107,15],[106,16],[106,15]]]"),
        "@area_km2", "crosses itself");
    row("a ring that is open", geometry("Polygon", "[[[106,15],[107,15],[107,16],[106,16]]]"), "@area_km2",
        "not closed");
    row("a swapped area", geometry("Polygon", "[[[15,106],[15,107],[16,107],[15,106]]]"), "@area_km2", "look swapped");
    row("across the 180th meridian, uncut", geometry("Polygon", "[[[179,10],[-179,10],[-179,11],[179,11],[179,10]]]"),
        "@area_km2", "must be cut there");
}

void GeoJsonDecoderTest::quarantinesWhatCannotBe()
{
    QFETCH(QByteArray, shape);
    QFETCH(QString, source);
    QFETCH(QString, part);
    IOC_VERIFY(decode(collection(feature(shape, R"({"ma":7})")), {"/properties/ma", source}));
    QVERIFY(m_rows.rows.isEmpty());
    QCOMPARE(m_rows.unreadable.size(), 1);
    QVERIFY2(m_rows.unreadable.front().contains(part), qPrintable(m_rows.unreadable.front()));
    QCOMPARE(m_rows.unreadableCells.front(), (QStringList{"whole 7", "absent"}));
}

void GeoJsonDecoderTest::looksAtNoGeometryThatNobodyAskedFor()
{
    IOC_VERIFY(decode(collection(feature(geometry("Point", "[15.25,106.5]"), R"({"ma":7})")), {"/properties/ma"}));
    QCOMPARE(m_rows.rows, QList<QStringList>{{"whole 7"}});
}

void GeoJsonDecoderTest::findsPropertiesWhoseLettersAreTakenApart()
{
    const QString apart = QStringLiteral("giá trị").normalized(QString::NormalizationForm_D);
    const auto decoder = makeDecoder(QJsonObject{{"type", "geojson"}});
    IOC_VERIFY(decoder);
    const QByteArray bytes = collection(feature("null", QStringLiteral("{\"%1\":5}").arg(apart).toUtf8()));
    IOC_VERIFY((*decoder)->decode(viewOf(bytes), {QStringLiteral("/properties/giá trị")}, m_rows));
    QCOMPARE(m_rows.rows, (QList<QStringList>{{"whole 5"}}));
}

void GeoJsonDecoderTest::leavesTheRowsAroundABrokenOneAlone()
{
    const QByteArray good = feature(geometry("Point", "[106.5,15.25]"));
    IOC_VERIFY(decode(collection(good + ",5,{\"type\":\"Point\"}," + feature(geometry("Point", "[]")) + "," + good),
                      {"@lon"}));
    QCOMPARE(m_rows.rows, (QList<QStringList>{{"number 106.5"}, {"number 106.5"}}));
    QCOMPARE(m_rows.unreadable.size(), 3);
    QCOMPARE(m_rows.unreadableCells, (QList<QStringList>{{"absent"}, {"absent"}, {"absent"}}));
}

void GeoJsonDecoderTest::takesWgs84HoweverItIsCalled_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name :
         {"urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326",
          "urn:x-ogc:def:crs:EPSG:6.9:4326", "CRS84", "OGC:CRS84", "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
          "urn:ogc:def:crs:OGC::CRS84h", "http://www.opengis.net/def/crs/EPSG/0/4326"})
        QTest::newRow(name) << QByteArray(name);
}

void GeoJsonDecoderTest::takesWgs84HoweverItIsCalled()
{
    QFETCH(QByteArray, name);
    IOC_VERIFY(decode(collection(feature(geometry("Point", "[106.5,15.25]")),
                                 R"("crs":{"type":"name","properties":{"name":")" + name + "\"}},"),
                      {"@lon"}));
    QCOMPARE(m_rows.rows, QList<QStringList>{{"number 106.5"}});
}

void GeoJsonDecoderTest::refusesAnotherReferenceSystem_data()
{
    QTest::addColumn<QByteArray>("crs");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QByteArray &crs, const char *part) {
        QTest::newRow(name) << crs << QString::fromLatin1(part);
    };
    row("VN-2000", R"({"type":"name","properties":{"name":"EPSG:9210"}})", "EPSG:9210");
    row("Web Mercator", R"({"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}})", "3857");
    row("a number that begins alike", R"({"type":"name","properties":{"name":"EPSG:43260"}})", "EPSG:43260");
    row("a link", R"({"type":"link","properties":{"href":"http://x/y"}})", "cannot be read");
    row("none at all", "null", "no known reference system");
}

void GeoJsonDecoderTest::refusesAnotherReferenceSystem()
{
    QFETCH(QByteArray, crs);
    QFETCH(QString, part);
    const QByteArray one = feature(geometry("Point", "[106.5,15.25]"));
    const QByteArrayList documents{collection(one, "\"crs\":" + crs + ","), one.chopped(1) + ",\"crs\":" + crs + "}"};
    for (const QByteArray &bytes : documents) {
        const auto done = decode(bytes, {"@lon"});
        QVERIFY(!done);
        QVERIFY(done.error().code == ErrorCode::Payload);
        QVERIFY2(done.error().message.contains(part), qPrintable(done.error().message));
    }
    QVERIFY(m_rows.rows.isEmpty());
}

void GeoJsonDecoderTest::refusesWhatIsNoWholeCollection_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QByteArray &bytes, const char *part) {
        QTest::newRow(name) << bytes << QString::fromLatin1(part);
    };
    const QByteArray one = feature(geometry("Point", "[106.5,15.25]"));
    row("nothing", "", "empty");
    row("cut off", collection(one).chopped(3), "no valid JSON");
    row("a number beyond every number", collection(feature(geometry("Point", "[1e400,15]"))), "no valid JSON");
    row("NaN", collection(feature(geometry("Point", "[NaN,15]"))), "no valid JSON");
    row("a list", "[" + one + "]", "no FeatureCollection");
    row("a geometry alone", geometry("Point", "[106.5,15.25]"), "no FeatureCollection");
    row("TopoJSON", R"({"type":"Topology","objects":{}})", "no FeatureCollection");
    row("no features", R"({"type":"FeatureCollection"})", "no FeatureCollection");
    row("fewer than it says", collection(one, "\"numberReturned\":2,"), "has 2 features, and has 1");
}

void GeoJsonDecoderTest::refusesWhatIsNoWholeCollection()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    const auto done = decode(bytes, {"@lon"});
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(part), qPrintable(done.error().message));
    QVERIFY(m_rows.rows.isEmpty());
}

void GeoJsonDecoderTest::takesAnEmptyCollectionForASuccess()
{
    IOC_VERIFY(decode(collection({}), {"@lon"}));
    IOC_VERIFY(decode(collection({}, "\"numberReturned\":0,\"crs\":null,"), {"@lon"})); // as GeoServer writes it
    QVERIFY(m_rows.rows.isEmpty());
}

void GeoJsonDecoderTest::readsTheOneFeatureOfADocument()
{
    IOC_VERIFY(decode("\xEF\xBB\xBF" + feature(geometry("Point", "[106.5,15.25]")), {"@lon"}));
    QCOMPARE(m_rows.rows, QList<QStringList>{{"number 106.5"}});
}

void GeoJsonDecoderTest::stopsWhenNoMoreIsWanted()
{
    m_rows = RowList(1);
    const QByteArray one = feature(geometry("Point", "[106.5,15.25]"));
    IOC_VERIFY(decode(collection(one + "," + one + "," + one), {"@lon"}));
    QCOMPARE(m_rows.rows.size(), 1);
}

// Fault 33. Shapes of a thousand positions: what stands in memory is the text once more, and what simdjson makes of it.
void GeoJsonDecoderTest::reads100MegabytesInBoundedRoom()
{
    QByteArray ring;
    for (int i = 0; i <= 500; ++i)
        ring += "[" + QByteArray::number(106 + i * 0.001, 'f', 6) + ",15.000000],";
    for (int i = 500; i >= 0; --i)
        ring += "[" + QByteArray::number(106 + i * 0.001, 'f', 6) + ",15.500000],";
    const QByteArray one = feature(geometry("Polygon", "[[" + ring + "[106.000000,15.000000]]]"), R"({"muc":1})") + ",";
    QByteArray features;
    features.reserve(101 * 1024 * 1024);
    qint64 count = 0;
    for (; features.size() < 100 * 1024 * 1024; ++count)
        features += one;
    features.chop(1);
    const QByteArray bytes = collection(features);
    features = {};

    QVERIFY(resetPeak());
    const qint64 before = peakKiB();
    RowCount rows;
    const auto decoder = makeDecoder(QJsonObject{{"type", "geojson"}});
    IOC_VERIFY(
        (*decoder)->decode(viewOf(bytes), {QStringLiteral("/properties/muc"), QStringLiteral("@geometry")}, rows));
    const qint64 grown = (peakKiB() - before) * 1024;
    QCOMPARE(rows.rows, count);
    QCOMPARE(rows.unreadable, qint64(0));
    qInfo("%lld features, %.1f times their size", static_cast<long long>(count), double(grown) / double(bytes.size()));
    QVERIFY2(before > 0 && grown < 5 * bytes.size(), qPrintable(QString::number(grown)));
}

QTEST_GUILESS_MAIN(GeoJsonDecoderTest)
#include "tst_geojson_decoder.moc"
