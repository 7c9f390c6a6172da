// SPDX-License-Identifier: GPL-3.0-or-later
// Worked by hand on four square units of 0.1° around 20° N, 105° E; the shares are those of degrees, for on so small
// a piece of the earth a degree is as wide in one unit as in the next to within a part in a thousand.
#include "core/geo/touched_units.h"
#include "tests/geo/shapes.h"
#include "tests/support.h"

#include <QTest>

using namespace ioc;
using namespace ioc::test;

class TouchedUnitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void takesAUnitOfWhichEnoughIsInside_data()
    {
        QTest::addColumn<double>("east"); // of an area that begins a whole unit to the west
        QTest::addColumn<QStringList>("touched");
        // The unit "b" is 105.1 to 105.2: 4 % of it reach to 105.104, 6 % to 105.106.
        QTest::newRow("4 %") << 105.104 << QStringList{"a"};
        QTest::newRow("6 %") << 105.106 << QStringList{"a", "b"};
        QTest::newRow("both") << 105.2 << QStringList{"a", "b"};
    }

    void takesAUnitOfWhichEnoughIsInside()
    {
        QFETCH(double, east);
        QFETCH(QStringList, touched);
        QCOMPARE(names(rectangle({105, 20}, {east, 20.1})), touched);
    }

    void takesTheUnitThatHoldsASmallArea()
    {
        // A thousandth of unit "c" and of nothing else.
        QCOMPARE(names(rectangle({105.01, 20.11}, {105.013, 20.113})), QStringList{"c"});
    }

    void takesAUnitWhoseCentreIsInside()
    {
        // A strip of 0.002° along a river: 2 % of "a" and of "b", and 5/13 of itself in each. The same strip between
        // two far places touches by the centre alone.
        const auto strip = rectangle({102, 20.049}, {109, 20.051});
        QCOMPARE(names(strip), QStringList());
        m_centre = Point{105.05, 20.05};
        QCOMPARE(names(strip), QStringList{"a"});
        m_centre.reset();
    }

    void touchesNothingByABorderAlone()
    {
        QCOMPARE(names(rectangle({104.9, 20}, {105, 20.2})), QStringList());
        QCOMPARE(names(rectangle({100, 10}, {101, 11})), QStringList());
    }

    void drawsACircleOnTheGround()
    {
        const auto circle = shapeOfCircle({105.05, 20.05}, 5);
        IOC_VERIFY(circle);
        // A polygon of 72 sides holds 72/2π · sin(2π/72) = 99.87 % of its circle: 78.44 of 78.54 km². The sphere is off
        // the ellipsoid by less than half a per cent there.
        QVERIFY(std::abs(areaKm2(*circle) - 78.44) < 0.4);
        QCOMPARE(names(*circle), QStringList{"a"});
        const auto point = shapeOfCircle({105.15, 20.15}, 0);
        IOC_VERIFY(point);
        QCOMPARE(names(*point), QStringList{"d"});
    }

    void refusesRingsThatMeanNoArea_data()
    {
        QTest::addColumn<QList<QPointF>>("ring");
        QTest::newRow("crosses itself") << QList<QPointF>{{105, 20}, {106, 21}, {106, 20}, {105, 21}, {105, 20}};
        QTest::newRow("over the 180th meridian")
            << QList<QPointF>{{179, 20}, {-179, 20}, {-179, 21}, {179, 21}, {179, 20}};
        QTest::newRow("open") << QList<QPointF>{{105, 20}, {106, 20}, {106, 21}, {105, 21}};
        QTest::newRow("a line") << QList<QPointF>{{105, 20}, {106, 20}, {107, 20}, {105, 20}};
    }

    void refusesRingsThatMeanNoArea()
    {
        QFETCH(QList<QPointF>, ring);
        std::vector<Point> points;
        for (const QPointF &point : ring)
            points.push_back({point.x(), point.y()});
        const auto shape = shapeOfRing(points);
        QVERIFY(!shape);
        QVERIFY(!shape.error().message.isEmpty());
    }

private:
    QStringList names(const MultiPolygon &area) const
    {
        const MultiPolygon shapes[] = {rectangle({105, 20}, {105.1, 20.1}), rectangle({105.1, 20}, {105.2, 20.1}),
                                       rectangle({105, 20.1}, {105.1, 20.2}), rectangle({105.1, 20.1}, {105.2, 20.2})};
        std::vector<UnitGround> units;
        for (size_t i = 0; i < 4; ++i)
            units.push_back({QString(QChar('a' + int(i))), &shapes[i], i == 0 ? m_centre : std::nullopt});
        QStringList list;
        for (const QString &unit : touchedUnits(area, units))
            list.push_back(unit);
        return list;
    }

    std::optional<Point> m_centre;
};

QTEST_GUILESS_MAIN(TouchedUnitsTest)
#include "tst_touched_units.moc"
