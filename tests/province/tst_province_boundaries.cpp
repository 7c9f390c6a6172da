// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/simplify.h"
#include "core/geo/unit_locator.h"
#include "tests/province/pack_tables.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <boost/geometry/algorithms/intersection.hpp>
#include <boost/geometry/algorithms/union.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <boost/geometry/strategies/cartesian.hpp>

#include <map>
#include <set>

using namespace ioc;
using namespace ioc::test;
using namespace Qt::StringLiterals;

namespace {

namespace bg = boost::geometry;

const QDate kReformDay(2025, 7, 1);
const QDate kRetypeDay(2026, 4, 30);

QString boundaryFile(QDate day)
{
    return kCommitted + u"/boundaries/"_s + day.toString(Qt::ISODate) + u".geojson"_s;
}

// Edges of all rings that no neighbour has in the other direction: the outline of a coverage, if it is one.
using Corner = std::pair<double, double>;
using Edge = std::pair<Corner, Corner>;

std::set<Edge> outlineOf(const std::vector<UnitBoundary> &boundaries)
{
    std::set<Edge> open;
    for (const UnitBoundary &unit : boundaries) {
        for (const Polygon &polygon : unit.shape) {
            std::vector<Ring> rings{polygon.outer()};
            rings.insert(rings.end(), polygon.inners().begin(), polygon.inners().end());
            for (const Ring &ring : rings) {
                for (std::size_t i = 1; i < ring.size(); ++i) {
                    const Corner from(ring[i - 1].lon, ring[i - 1].lat);
                    const Corner to(ring[i].lon, ring[i].lat);
                    if (open.erase({to, from}) == 0)
                        open.insert({from, to});
                }
            }
        }
    }
    return open;
}

} // namespace

class ProvinceBoundariesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void holdTheUnitsOfTheDay_data();
    void holdTheUnitsOfTheDay();
    void areSmall_data();
    void areSmall();
    void leaveNoGap_data();
    void leaveNoGap();
    void doNotOverlap_data();
    void doNotOverlap();
    void vintagesShareTheirVertices();
    void sameTerritoryIsSameOrRenamed();
    void areasAgreeWithThePolygons();
    void seatsLieInTheirUnits();
    void simplifiedBoundariesStillMatch();
    void riversEndAtTheCoast();

private:
    void vintageRows();
    const std::vector<UnitBoundary> &vintage(QDate day) const { return m_vintages.at(day); }

    UnitRegistry m_units;
    std::vector<UnitLink> m_links;
    std::map<QDate, std::vector<UnitBoundary>> m_vintages;
};

void ProvinceBoundariesTest::initTestCase()
{
    m_units = UnitRegistry(readUnits(kCommitted));
    m_links = readLinks(kCommitted);
    QVERIFY(!m_units.all().empty());
    QVERIFY(!m_links.empty());
    for (const QDate day : {QDate(2023, 1, 1), kReformDay, kRetypeDay}) {
        auto read = readBoundaries(boundaryFile(day)); // refuses a shape that is not valid
        QVERIFY2(read, qPrintable(read ? QString() : toString(read.error())));
        m_vintages[day] = std::move(*read);
    }
}

void ProvinceBoundariesTest::vintageRows()
{
    QTest::addColumn<QDate>("day");
    for (const auto &[day, boundaries] : m_vintages)
        QTest::newRow(qPrintable(day.toString(Qt::ISODate))) << day;
}

void ProvinceBoundariesTest::holdTheUnitsOfTheDay_data()
{
    vintageRows();
}

void ProvinceBoundariesTest::holdTheUnitsOfTheDay()
{
    QFETCH(QDate, day);
    QStringList drawn;
    for (const UnitBoundary &boundary : vintage(day))
        drawn << boundary.unitId;
    QStringList expected;
    for (const AdministrativeUnit *unit : m_units.communesOn(day))
        expected << unit->id.toString();
    drawn.sort();
    expected.sort();
    QCOMPARE(drawn, expected);
}

void ProvinceBoundariesTest::areSmall_data()
{
    vintageRows();
}

void ProvinceBoundariesTest::areSmall()
{
    QFETCH(QDate, day);
    QVERIFY(readBytes(boundaryFile(day)).size() < 900'000);
}

void ProvinceBoundariesTest::leaveNoGap_data()
{
    vintageRows();
}

void ProvinceBoundariesTest::leaveNoGap()
{
    QFETCH(QDate, day);
    double parts = 0;
    MultiPolygon whole;
    for (const UnitBoundary &boundary : vintage(day)) {
        parts += areaKm2(boundary.shape);
        MultiPolygon joined;
        bg::union_(whole, boundary.shape, joined);
        whole = std::move(joined);
    }
    const double dissolved = areaKm2(whole);
    QVERIFY2(std::abs(parts - dissolved) < dissolved * 1e-6, qPrintable(u"%1 %2"_s.arg(parts).arg(dissolved)));
    QCOMPARE(whole.size(), 3u); // mainland, island, islet
    for (const Polygon &polygon : whole)
        QVERIFY(polygon.inners().empty());
    QVERIFY(dissolved > 5000 && dissolved < 8000);
}

void ProvinceBoundariesTest::doNotOverlap_data()
{
    vintageRows();
}

void ProvinceBoundariesTest::doNotOverlap()
{
    QFETCH(QDate, day);
    const std::vector<UnitBoundary> &boundaries = vintage(day);
    std::vector<std::pair<Box, std::size_t>> boxes;
    for (std::size_t i = 0; i < boundaries.size(); ++i)
        boxes.emplace_back(*boundingBox(boundaries[i].shape), i);
    const bg::index::rtree<std::pair<Box, std::size_t>, bg::index::quadratic<16>> tree(boxes);
    int compared = 0;
    for (const auto &[box, i] : boxes) {
        for (auto hit = tree.qbegin(bg::index::intersects(box)); hit != tree.qend(); ++hit) {
            if (hit->second <= i)
                continue;
            MultiPolygon common;
            bg::intersection(boundaries[i].shape, boundaries[hit->second].shape, common);
            QVERIFY2(areaKm2(common) == 0, qPrintable(boundaries[i].unitId + u' ' + boundaries[hit->second].unitId));
            ++compared;
        }
    }
    QVERIFY(compared > int(boundaries.size()));
}

void ProvinceBoundariesTest::vintagesShareTheirVertices()
{
    const std::set<Edge> outline = outlineOf(vintage(kReformDay));
    QVERIFY(outlineOf(vintage(QDate(2023, 1, 1))) == outline);
    QVERIFY(outlineOf(vintage(kRetypeDay)) == outline);
}

void ProvinceBoundariesTest::sameTerritoryIsSameOrRenamed()
{
    std::map<QString, const MultiPolygon *> shapes;
    for (const auto &[day, boundaries] : m_vintages) {
        for (const UnitBoundary &boundary : boundaries)
            shapes[boundary.unitId] = &boundary.shape;
    }
    int same = 0;
    int renamed = 0;
    for (const UnitLink &link : m_links) {
        if (link.kind == UnitLinkKind::Rehome || link.kind == UnitLinkKind::Split)
            continue;
        const bool whole = link.kind != UnitLinkKind::Merge;
        const UnitBoundary from{{}, *shapes.at(link.from.toString())};
        const UnitBoundary to{{}, *shapes.at(link.to.toString())};
        QCOMPARE(outlineOf({from}) == outlineOf({to}), whole);
        const bool sameName = m_units.find(link.from)->name.vi == m_units.find(link.to)->name.vi;
        if (link.kind == UnitLinkKind::Same || link.kind == UnitLinkKind::Rename)
            QCOMPARE(sameName, link.kind == UnitLinkKind::Same);
        same += link.kind == UnitLinkKind::Same;
        renamed += link.kind == UnitLinkKind::Rename;
    }
    QVERIFY(same > 0);
    QVERIFY(renamed > 0);
}

void ProvinceBoundariesTest::areasAgreeWithThePolygons()
{
    for (const auto &[day, boundaries] : m_vintages) {
        double sum = 0;
        for (const UnitBoundary &boundary : boundaries) {
            const double area = areaKm2(boundary.shape);
            QVERIFY2(std::abs(*m_units.find(UnitId(boundary.unitId))->areaKm2 - area) <= 0.005 + 1e-9,
                     qPrintable(boundary.unitId));
            sum += area;
        }
        QVERIFY(std::abs(*m_units.provinceOn(day)->areaKm2 - sum) < 0.01);
    }
}

void ProvinceBoundariesTest::seatsLieInTheirUnits()
{
    for (const auto &[day, boundaries] : m_vintages) {
        const UnitLocator locator(boundaries);
        for (const AdministrativeUnit *unit : m_units.communesOn(day))
            QCOMPARE(locator.unitAt({*unit->longitude, *unit->latitude}), unit->id.toString());
    }
}

void ProvinceBoundariesTest::simplifiedBoundariesStillMatch()
{
    const std::vector<UnitBoundary> simple = simplifyCoverage(vintage(kReformDay), 400);
    std::size_t edges = 0;
    for (const UnitBoundary &unit : simple) {
        QVERIFY2(!invalidity(unit.shape), qPrintable(unit.unitId));
        for (const Polygon &polygon : unit.shape)
            edges += polygon.outer().size() - 1;
    }
    std::size_t before = 0;
    for (const UnitBoundary &unit : vintage(kReformDay)) {
        for (const Polygon &polygon : unit.shape)
            before += polygon.outer().size() - 1;
    }
    QVERIFY2(edges * 2 < before, qPrintable(u"%1 of %2"_s.arg(edges).arg(before)));
    // What is left open must be three closed lines: as many edges go out of every corner as come in, and only
    // one.
    std::map<Corner, int> balance;
    const std::set<Edge> outline = outlineOf(simple);
    for (const auto &[from, to] : outline) {
        ++balance[from];
        --balance[to];
    }
    QVERIFY(std::ranges::all_of(balance, [](const auto &corner) { return corner.second == 0; }));
    QCOMPARE(balance.size(), outline.size());
    QVERIFY(outline.size() < edges / 3);
}

void ProvinceBoundariesTest::riversEndAtTheCoast()
{
    std::set<Corner> coast;
    for (const auto &[from, to] : outlineOf(vintage(kReformDay)))
        coast.insert(from);
    const QJsonArray features =
        QJsonDocument::fromJson(readBytes(kCommitted + u"/rivers.geojson"_s)).object().value(u"features"_s).toArray();
    QCOMPARE(features.size(), 2);
    QSet<QString> ids;
    for (const QJsonValue &feature : features) {
        const QJsonObject properties = feature[u"properties"_s].toObject();
        ids.insert(properties.value(u"id"_s).toString());
        QVERIFY(properties.value(u"name"_s).toString().startsWith(u"Sông "_s));
        QCOMPARE(feature[u"geometry"_s][u"type"_s].toString(), u"LineString"_s);
        const QJsonArray line = feature[u"geometry"_s][u"coordinates"_s].toArray();
        QVERIFY(line.size() > 100);
        const QJsonArray mouth = line.last().toArray();
        QVERIFY(coast.contains({mouth[0].toDouble(), mouth[1].toDouble()}));
        QVERIFY(mouth[0].toDouble() > line.first().toArray()[0].toDouble());
    }
    QCOMPARE(ids.size(), 2);
}

QTEST_GUILESS_MAIN(ProvinceBoundariesTest)
#include "tst_province_boundaries.moc"
