// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/unit_locator.h"
#include "tests/geo/shapes.h"

#include <QTest>

using namespace ioc;
using namespace ioc::test;

namespace {

// west | east, with a lake that is a unit of its own in the west and an island of the east in the sea.
UnitLocator province()
{
    MultiPolygon west = rectangle({106, 15}, {107, 16});
    const MultiPolygon lake = rectangle({106.4, 15.4}, {106.6, 15.6});
    const Ring &shore = lake.front().outer();
    west.front().inners().push_back({shore.rbegin(), shore.rend()});
    MultiPolygon east = rectangle({107, 15}, {108, 16});
    east.push_back(rectangle({109, 15}, {109.1, 15.1}).front());
    return UnitLocator(
        {{QStringLiteral("west"), west}, {QStringLiteral("lake"), lake}, {QStringLiteral("east"), east}});
}

} // namespace

class UnitLocatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheUnit_data();
    void findsTheUnit();
    void staysUsableWhenMoved();
    void nothingIsInAnEmptyVintage();
};

void UnitLocatorTest::findsTheUnit_data()
{
    QTest::addColumn<double>("lon");
    QTest::addColumn<double>("lat");
    QTest::addColumn<QString>("unit");

    QTest::newRow("inside") << 106.2 << 15.2 << "west";
    QTest::newRow("in the hole of one, inside another") << 106.5 << 15.5 << "lake";
    QTest::newRow("second polygon") << 109.05 << 15.05 << "east";
    QTest::newRow("in the box, outside the polygons") << 108.5 << 15.5 << "";
    QTest::newRow("shared border goes to the lower id") << 107.0 << 15.5 << "east";
    QTest::newRow("shore of the lake goes to the lower id") << 106.4 << 15.5 << "lake";
    QTest::newRow("outer border") << 106.0 << 15.5 << "west";
    QTest::newRow("far away") << 10.0 << 50.0 << "";
}

void UnitLocatorTest::findsTheUnit()
{
    QFETCH(double, lon);
    QFETCH(double, lat);
    QFETCH(QString, unit);
    QCOMPARE(province().unitAt({lon, lat}).value_or(QString()), unit);
}

void UnitLocatorTest::staysUsableWhenMoved()
{
    UnitLocator first = province();
    const UnitLocator second = std::move(first);
    QCOMPARE(second.unitAt({106.2, 15.2}), QStringLiteral("west"));
    QCOMPARE(second.boundaries().size(), 3u);
}

void UnitLocatorTest::nothingIsInAnEmptyVintage()
{
    QVERIFY(!UnitLocator({}).unitAt({106, 15}));
}

QTEST_GUILESS_MAIN(UnitLocatorTest)
#include "tst_unit_locator.moc"
