// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/coverage.h"
#include "tests/geo/shapes.h"

#include <QTest>

using namespace ioc;
using namespace ioc::test;

namespace {

UnitBoundary unit(const char *id, Point southWest, Point northEast)
{
    return {QString::fromLatin1(id), rectangle(southWest, northEast)};
}

} // namespace

class CoverageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatTwoUnitsClaim();
    void findsWhatNoUnitClaims();
    void takesNeighboursForWell();
    void unitesShapesThatTouch();
};

void CoverageTest::findsWhatTwoUnitsClaim()
{
    const std::vector<UnitBoundary> coverage{unit("a", {106, 10}, {106.5, 11}), unit("b", {106.4, 10}, {107, 11}),
                                             unit("c", {106.999, 10}, {108, 10.1})};
    const auto all = overlapsOf(coverage, 0);
    QCOMPARE(all.size(), 2u);
    QCOMPARE(all[0].first, QStringLiteral("a"));
    QCOMPARE(all[0].second, QStringLiteral("b"));
    QCOMPARE(all[0].km2, areaKm2(rectangle({106.4, 10}, {106.5, 11})));
    QCOMPARE(all[1].second, QStringLiteral("c"));
    QVERIFY(all[1].km2 > 1.1 && all[1].km2 < 1.3); // 0.11 km by 11 km
    QCOMPARE(overlapsOf(coverage, 2).size(), 1u);
}

void CoverageTest::findsWhatNoUnitClaims()
{
    // A ring of four around an empty square of a fifth of a degree, and one of a hundredth.
    const std::vector<UnitBoundary> coverage{
        unit("south", {106, 10}, {107, 10.4}), unit("north", {106, 10.6}, {107, 11}),
        unit("west", {106, 10.4}, {106.4, 10.6}), unit("east", {106.6, 10.4}, {106.8, 10.6}),
        unit("east2", {106.81, 10.4}, {107, 10.6})};
    const auto gaps = gapsIn(coverage, 0.01);
    QCOMPARE(gaps.size(), 2u);
    QCOMPARE(gaps[0].km2, areaKm2(rectangle({106.4, 10.4}, {106.6, 10.6})));
    QVERIFY(std::abs(gaps[0].middle.lon - 106.5) < 1e-9 && std::abs(gaps[0].middle.lat - 10.5) < 1e-9);
    QVERIFY(std::abs(gaps[1].middle.lon - 106.805) < 1e-9);
    QCOMPARE(gapsIn(coverage, 100).size(), 1u);
}

void CoverageTest::takesNeighboursForWell()
{
    const std::vector<UnitBoundary> coverage{unit("a", {106, 10}, {106.5, 11}), unit("b", {106.5, 10}, {107, 11})};
    QVERIFY(overlapsOf(coverage, 0).empty());
    QVERIFY(gapsIn(coverage, 0).empty());
    QVERIFY(gapsIn({}, 0).empty());
}

void CoverageTest::unitesShapesThatTouch()
{
    const MultiPolygon both = united(rectangle({106, 10}, {106.5, 11}), rectangle({106.5, 10}, {107, 11}));
    QCOMPARE(both.size(), 1u);
    QVERIFY(!invalidity(both));
    QVERIFY(std::abs(areaKm2(both) - areaKm2(rectangle({106, 10}, {107, 11}))) < 1e-6);
    QCOMPARE(united(rectangle({106, 10}, {106.1, 10.1}), rectangle({106.5, 10}, {107, 11})).size(), 2u);
}

QTEST_GUILESS_MAIN(CoverageTest)
#include "tst_coverage.moc"
