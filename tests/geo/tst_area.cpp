// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/area.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

namespace {

/// From 106 to 107 east and 10 to 11 north, without the middle tenth.
const char *const kRing = R"({"type":"Polygon","coordinates":[[[106,10],[107,10],[107,11],[106,11],[106,10]],)"
                          R"([[106.45,10.45],[106.55,10.45],[106.55,10.55],[106.45,10.55],[106.45,10.45]]]})";
const char *const kIsland = R"({"type":"Polygon","coordinates":[[[108,10],[108.5,10],[108.5,10.5],[108,10]]]})";

QByteArray feature(const char *geometry)
{
    return QByteArrayLiteral(R"({"type":"Feature","properties":{},"geometry":)") + geometry + '}';
}

QByteArray collection(const QByteArrayList &features)
{
    return QByteArrayLiteral(R"({"type":"FeatureCollection","features":[)") + features.join(',') + "]}";
}

Result<Area> read(const QByteArray &json)
{
    return Area::fromGeoJson(json, QStringLiteral("areas/x.geojson"));
}

} // namespace

class AreaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void holdsItsInsideAndBorder();
    void readsGeometryFeatureAndCollection();
    void isTheTerritoryOfUnits();
    void refusesWhatIsNoArea_data();
    void refusesWhatIsNoArea();
};

void AreaTest::holdsItsInsideAndBorder()
{
    const auto area = read(kRing);
    IOC_VERIFY(area);
    QVERIFY(area->covers({106.1, 10.1}));
    QVERIFY(area->covers({106, 10}));
    QVERIFY(area->covers({107, 10.5}));
    QVERIFY(area->covers({106.45, 10.5}));
    QVERIFY(!area->covers({106.5, 10.5}));
    QVERIFY(!area->covers({107.001, 10.5}));
    QVERIFY(!area->covers({10.5, 106.1}));
}

void AreaTest::readsGeometryFeatureAndCollection()
{
    IOC_VERIFY(read(feature(kRing)));
    QVERIFY(read(feature(kRing))->covers({106.1, 10.1}));
    const auto both = read(collection({feature(kRing), feature(kIsland)}));
    IOC_VERIFY(both);
    QVERIFY(both->covers({106.1, 10.1}));
    QVERIFY(both->covers({108.4, 10.2}));
    QVERIFY(!both->covers({108.1, 10.4}));
    QVERIFY(!both->covers({107.5, 10.2}));
}

void AreaTest::isTheTerritoryOfUnits()
{
    const auto units = std::vector<UnitBoundary>{{QStringLiteral("a"), parseArea(kRing).value()},
                                                 {QStringLiteral("b"), parseArea(kIsland).value()}};
    const Area area = Area::ofUnits(units);
    QVERIFY(area.covers({106.1, 10.1}));
    QVERIFY(area.covers({108.4, 10.2}));
    QVERIFY(!area.covers({106.5, 10.5}));
    QVERIFY(!Area::ofUnits({}).covers({106.1, 10.1}));
}

void AreaTest::refusesWhatIsNoArea_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no JSON") << QByteArray("{") << ErrorCode::Decode;
    QTest::newRow("nothing") << QByteArray("{}") << ErrorCode::InvalidPack;
    QTest::newRow("a point") << QByteArray(R"({"type":"Point","coordinates":[106,10]})") << ErrorCode::InvalidPack;
    QTest::newRow("no feature") << collection({}) << ErrorCode::InvalidPack;
    QTest::newRow("a feature without geometry")
        << collection({feature(kRing), feature("null")}) << ErrorCode::InvalidPack;
    QTest::newRow("swapped") << QByteArray(
                                    R"({"type":"Polygon","coordinates":[[[10,106],[10,107],[11,107],[10,106]]]})")
                             << ErrorCode::InvalidPack;
    QTest::newRow("open") << QByteArray(R"({"type":"Polygon","coordinates":[[[106,10],[107,10],[107,11],[106,11]]]})")
                          << ErrorCode::InvalidPack;
}

void AreaTest::refusesWhatIsNoArea()
{
    QFETCH(QByteArray, json);
    QFETCH(ErrorCode, code);
    const auto area = read(json);
    IOC_FAILS(area, code);
    QVERIFY(area.error().where.startsWith(QStringLiteral("areas/x.geojson")));
}

QTEST_GUILESS_MAIN(AreaTest)
#include "tst_area.moc"
