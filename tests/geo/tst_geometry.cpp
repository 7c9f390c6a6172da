// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geometry.h"
#include "tests/geo/shapes.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace ioc;
using namespace ioc::test;

class GeometryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areaIsThatOfTheEllipsoid();
    void areaOfPartsSumsToTheWhole();
    void areaLeavesOutHoles();
    void areaDoesNotDependOnOrientation();
    void emptyShapeHasNoBox();
    void boxHoldsAllPolygons();
    void validityHasAReason_data();
    void validityHasAReason();
    void coversTheBorderToo();
};

void GeometryTest::areaIsThatOfTheEllipsoid()
{
    // Surface of WGS 84, NIMA TR8350.2: 510,065,621.724 km².
    QVERIFY(std::abs(2 * areaKm2(rectangle({-180, 0}, {180, 90})) - 510'065'621.724) < 1);
    // A cell as the sum of narrow strips, each the product of its two radii of curvature.
    const double squared = (2 - 1 / 298.257223563) / 298.257223563;
    constexpr double kDegree = std::numbers::pi / 180;
    constexpr int kStrips = 10'000;
    double sum = 0;
    for (int i = 0; i < kStrips; ++i) {
        const double latitude = (15 + (i + 0.5) / kStrips) * kDegree;
        const double w = 1 - squared * std::sin(latitude) * std::sin(latitude);
        sum += 6378.137 * 6378.137 * (1 - squared) / (w * w) * std::cos(latitude) * kDegree * kDegree / kStrips;
    }
    QVERIFY(std::abs(areaKm2(rectangle({106, 15}, {107, 16})) - sum) < 1e-4);
}

void GeometryTest::areaOfPartsSumsToTheWhole()
{
    const double whole = areaKm2(rectangle({106, 15}, {107, 16}));
    double parts = 0;
    for (int i = 0; i < 10; ++i)
        parts += areaKm2(rectangle({106 + i / 10.0, 15}, {106 + (i + 1) / 10.0, 16}));
    QVERIFY(std::abs(parts - whole) < whole * 1e-9);
}

void GeometryTest::areaLeavesOutHoles()
{
    MultiPolygon shape = rectangle({106, 15}, {107, 16});
    const MultiPolygon hole = rectangle({106.4, 15.4}, {106.6, 15.6});
    const double whole = areaKm2(shape);
    shape.front().inners().push_back({hole.front().outer().rbegin(), hole.front().outer().rend()});
    QVERIFY(std::abs(areaKm2(shape) - (whole - areaKm2(hole))) < 1e-6);
}

void GeometryTest::areaDoesNotDependOnOrientation()
{
    const MultiPolygon shape = rectangle({106, 15}, {107, 16});
    const MultiPolygon turned = shapeOf({shape.front().outer().rbegin(), shape.front().outer().rend()});
    QCOMPARE(areaKm2(turned), areaKm2(shape));
}

void GeometryTest::emptyShapeHasNoBox()
{
    QVERIFY(!boundingBox({}));
}

void GeometryTest::boxHoldsAllPolygons()
{
    MultiPolygon shape = rectangle({106, 15}, {106.5, 15.5});
    shape.push_back(rectangle({106.8, 15.8}, {107, 16}).front());
    const auto box = boundingBox(shape);
    QVERIFY(box);
    QCOMPARE(box->min_corner(), (Point{106, 15}));
    QCOMPARE(box->max_corner(), (Point{107, 16}));
}

void GeometryTest::validityHasAReason_data()
{
    QTest::addColumn<MultiPolygon>("shape");
    QTest::addColumn<QString>("reason");

    MultiPolygon overlapping = rectangle({106, 15}, {107, 16});
    overlapping.push_back(rectangle({106.5, 15.5}, {107.5, 16.5}).front());
    MultiPolygon holed = rectangle({106, 15}, {107, 16});
    const Ring outside = rectangle({108, 15}, {109, 16}).front().outer();
    holed.front().inners().push_back({outside.rbegin(), outside.rend()});

    QTest::newRow("rectangle") << rectangle({106, 15}, {107, 16}) << QString();
    QTest::newRow("bow tie") << shapeOf({{106, 15}, {107, 16}, {107, 15}, {106, 16}, {106, 15}})
                             << "A ring crosses itself or another ring.";
    QTest::newRow("spike") << shapeOf({{106, 15}, {107, 15}, {107, 16}, {107, 17}, {107, 16}, {106, 16}, {106, 15}})
                           << "A ring runs back on itself.";
    QTest::newRow("open") << shapeOf({{106, 15}, {107, 15}, {107, 16}, {106, 16}}) << "A ring is not closed.";
    QTest::newRow("overlapping parts") << overlapping << "A ring crosses itself or another ring.";
    QTest::newRow("hole outside") << holed << "A hole lies outside its polygon.";
}

void GeometryTest::validityHasAReason()
{
    QFETCH(MultiPolygon, shape);
    QFETCH(QString, reason);
    QCOMPARE(invalidity(shape).value_or(QString()), reason);
}

void GeometryTest::coversTheBorderToo()
{
    const MultiPolygon shape = rectangle({106, 15}, {107, 16});
    QVERIFY(covers(shape, {106.5, 15.5}));
    QVERIFY(covers(shape, {106, 15.5}));
    QVERIFY(!covers(shape, {105.99999, 15.5}));
}

QTEST_GUILESS_MAIN(GeometryTest)
#include "tst_geometry.moc"
