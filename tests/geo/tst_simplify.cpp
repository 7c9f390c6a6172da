// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/simplify.h"
#include "tests/geo/shapes.h"

#include <QTest>

#include <boost/geometry/algorithms/num_points.hpp>
#include <boost/geometry/algorithms/union.hpp>
#include <boost/geometry/strategies/cartesian.hpp>

using namespace ioc;
using namespace ioc::test;

namespace {

// A grid of squares whose sides are zigzags, each side drawn once: 3 × 3 units that share every point of
// their borders.
Ring zigzag(Point from, Point to)
{
    constexpr int kParts = 32;
    Ring points;
    for (int i = 0; i < kParts; ++i) {
        const double t = double(i) / kParts;
        const double push = i == 0 ? 0 : ((i * 7919) % 13 - 6) * 0.0006;
        points.push_back({from.lon + t * (to.lon - from.lon) - push * (to.lat - from.lat) * 10,
                          from.lat + t * (to.lat - from.lat) + push * (to.lon - from.lon) * 10});
    }
    return points;
}

void append(Ring &ring, Ring side, Point end, bool backwards)
{
    side.push_back(end);
    if (backwards)
        std::ranges::reverse(side);
    ring.insert(ring.end(), side.begin(), side.end() - 1);
}

std::vector<UnitBoundary> coverage()
{
    std::vector<UnitBoundary> units;
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
            const double size = 0.1;
            const Point sw{106 + column * size, 15 + row * size};
            const Point se{106 + (column + 1) * size, 15 + row * size};
            const Point nw{106 + column * size, 15 + (row + 1) * size};
            const Point ne{106 + (column + 1) * size, 15 + (row + 1) * size};
            Ring ring;
            append(ring, zigzag(sw, se), se, false);
            append(ring, zigzag(se, ne), ne, false);
            append(ring, zigzag(nw, ne), ne, true);
            append(ring, zigzag(sw, nw), nw, true);
            ring.push_back(sw);
            units.push_back({QStringLiteral("%1%2").arg(row).arg(column), shapeOf(ring)});
        }
    }
    return units;
}

std::size_t points(const std::vector<UnitBoundary> &units)
{
    std::size_t count = 0;
    for (const UnitBoundary &unit : units)
        count += boost::geometry::num_points(unit.shape);
    return count;
}

double area(const std::vector<UnitBoundary> &units)
{
    double sum = 0;
    for (const UnitBoundary &unit : units)
        sum += areaKm2(unit.shape);
    return sum;
}

} // namespace

class SimplifyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsNeighboursMatching_data();
    void keepsNeighboursMatching();
    void keepsCornersWhereThreeUnitsMeet();
    void zeroToleranceDropsOnlyStraightPoints();
    void neverLosesAnIsland();
    void doesNotPullABorderOverAnEnclave();
    void givesTheSameForTheSame();
};

void SimplifyTest::keepsNeighboursMatching_data()
{
    QTest::addColumn<double>("toleranceMetres");
    QTest::addColumn<double>("areaChange");
    QTest::newRow("50 m") << 50.0 << 0.001;
    QTest::newRow("500 m") << 500.0 << 0.03;
    QTest::newRow("everything that can go, even the corners of the whole") << 1e6 << 0.4;
}

void SimplifyTest::keepsNeighboursMatching()
{
    QFETCH(double, toleranceMetres);
    const std::vector<UnitBoundary> before = coverage();
    const std::vector<UnitBoundary> after = simplifyCoverage(before, toleranceMetres);
    QCOMPARE(after.size(), before.size());
    QVERIFY(points(after) < points(before));
    for (const UnitBoundary &unit : after)
        QVERIFY2(!invalidity(unit.shape), qPrintable(unit.unitId));
    // A gap would be a hole in the whole, an overlap would make the parts larger than it.
    MultiPolygon whole;
    for (const UnitBoundary &unit : after) {
        MultiPolygon joined;
        boost::geometry::union_(whole, unit.shape, joined);
        whole = std::move(joined);
    }
    QCOMPARE(whole.size(), 1u);
    QVERIFY(whole.front().inners().empty());
    QVERIFY(std::abs(areaKm2(whole) - area(after)) < 1e-9 * area(after));
    QFETCH(double, areaChange);
    QVERIFY(std::abs(area(after) - area(before)) < areaChange * area(before));
}

void SimplifyTest::keepsCornersWhereThreeUnitsMeet()
{
    const std::vector<UnitBoundary> after = simplifyCoverage(coverage(), 1e6);
    for (const UnitBoundary &unit : after)
        QVERIFY2(boost::geometry::num_points(unit.shape) >= 4, qPrintable(unit.unitId));
    // The middle unit touches four others, so its four corners are all that must stay.
    QCOMPARE(after[4].shape.front().outer().size(), 5u);
    QCOMPARE(after[4].shape.front().outer().front(), (Point{106.1, 15.1}));
}

void SimplifyTest::zeroToleranceDropsOnlyStraightPoints()
{
    const std::vector<UnitBoundary> straight{
        {QStringLiteral("a"), shapeOf({{106, 15}, {106.5, 15}, {107, 15}, {107, 16}, {106, 16}, {106, 15}})}};
    QCOMPARE(simplifyCoverage(straight, 0).front().shape.front().outer().size(), 5u);
}

void SimplifyTest::neverLosesAnIsland()
{
    const std::vector<UnitBoundary> island{
        {QStringLiteral("a"),
         shapeOf({{106, 15}, {106.001, 15}, {106.002, 15.001}, {106.001, 15.002}, {106, 15.001}, {106, 15}})}};
    const auto after = simplifyCoverage(island, 1e6);
    QVERIFY(!invalidity(after.front().shape));
    QCOMPARE(after.front().shape.front().outer().size(), 4u);
}

void SimplifyTest::doesNotPullABorderOverAnEnclave()
{
    // The islet lies in the bay of the coast: cutting the bay off would put it on the land.
    const std::vector<UnitBoundary> units{
        {QStringLiteral("coast"), shapeOf({{106, 15}, {107, 15}, {107, 15.5}, {106.5, 15.1}, {106, 15.5}, {106, 15}})},
        {QStringLiteral("islet"), shapeOf({{106.49, 15.2}, {106.51, 15.2}, {106.5, 15.22}, {106.49, 15.2}})}};
    const auto after = simplifyCoverage(units, 1e6);
    const Point islet{106.5, 15.21};
    QVERIFY(covers(after[1].shape, islet));
    QVERIFY(!covers(after[0].shape, islet));
}

void SimplifyTest::givesTheSameForTheSame()
{
    QCOMPARE(formatBoundaries(simplifyCoverage(coverage(), 300)), formatBoundaries(simplifyCoverage(coverage(), 300)));
}

QTEST_GUILESS_MAIN(SimplifyTest)
#include "tst_simplify.moc"
