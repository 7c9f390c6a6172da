// SPDX-License-Identifier: GPL-3.0-or-later
// Areas of bulletins and the units of a province of two square communes, worked by hand.
#include "core/engine/bulletins/unit_matcher.h"
#include "tests/support.h"

#include <QTest>

using namespace ioc;
using namespace ioc::test;

namespace {

AdministrativeUnit unit(const char *code, UnitType type, QDate from, QDate to = {})
{
    AdministrativeUnit it;
    it.id = UnitId(QLatin1StringView(code) + QLatin1Char('@') + from.toString(Qt::ISODate));
    it.code = QString::fromLatin1(code);
    it.type = type;
    it.validFrom = from;
    it.validTo = to;
    return it;
}

const QDate kReform(2025, 7, 1);
const QDate kDay(2026, 11, 20);

ProvincePack province()
{
    ProvincePack pack;
    pack.provinceCode = QStringLiteral("98");
    pack.units = UnitRegistry({unit("98", UnitType::Province, kReform), unit("98001", UnitType::Ward, kReform),
                               unit("98002", UnitType::Commune, kReform, QDate(2026, 5, 1)),
                               unit("98002", UnitType::Commune, QDate(2026, 5, 1))});
    const QByteArray two = R"({"type":"FeatureCollection","features":[
         {"type":"Feature","properties":{"id":"98001@2025-07-01"},"geometry":{"type":"Polygon",
          "coordinates":[[[105,20],[106,20],[106,21],[105,21],[105,20]]]}},
         {"type":"Feature","properties":{"id":"98002@FROM"},"geometry":{"type":"Polygon",
          "coordinates":[[[106,20],[107,20],[107,21],[106,21],[106,20]]]}}]})";
    pack.boundaries = {{kReform, QByteArray(two).replace("FROM", "2025-07-01")},
                       {QDate(2026, 5, 1), QByteArray(two).replace("FROM", "2026-05-01")}};
    return pack;
}

CapArea codes(std::initializer_list<const char *> values, const char *system = "VN-QD19-2025")
{
    CapArea area;
    area.description = QStringLiteral("Vùng");
    for (const char *value : values)
        area.geocodes.emplace_back(QString::fromLatin1(system), QString::fromLatin1(value));
    return area;
}

CapArea ring(std::vector<CapArea::Point> points)
{
    CapArea area;
    area.description = QStringLiteral("Vùng");
    area.polygons.push_back(std::move(points));
    return area;
}

CapArea square(double west, double east)
{
    return ring({{20.2, west}, {20.2, east}, {20.8, east}, {20.8, west}, {20.2, west}});
}

QStringList texts(const std::vector<UnitId> &units)
{
    QStringList list;
    for (const UnitId &id : units)
        list.push_back(id.toString());
    return list;
}

const QString kWest = QStringLiteral("98001@2025-07-01");
const QString kEast = QStringLiteral("98002@2026-05-01");

} // namespace

class UnitMatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void looksUpCodesForTheDayOfTheMessage()
    {
        QCOMPARE(texts(match({codes({"98001", "98002"})})), (QStringList{kWest, kEast}));
        QCOMPARE(texts(match({codes({"98002"})}, QDate(2025, 8, 1))), QStringList{"98002@2025-07-01"});
        QCOMPARE(texts(match({codes({"98002@2025-07-01"})})), QStringList{"98002@2025-07-01"});
        QVERIFY(m_last.remarks.isEmpty());
    }

    void takesTwoDigitsForTheProvince()
    {
        QCOMPARE(texts(match({codes({"98"})})), QStringList{"98@2025-07-01"});
        QCOMPARE(texts(match({codes({"79"})})), QStringList());
        QVERIFY(m_last.elsewhere);
    }

    void tellsOfACodeThatNobodyBears()
    {
        QCOMPARE(texts(match({codes({"98777"})})), QStringList());
        QCOMPARE(m_last.remarks.size(), 1);
        QVERIFY(!m_last.elsewhere); // nobody knows where that is
    }

    void matchesPolygonsAndCirclesWithTheBoundariesOfTheDay()
    {
        QCOMPARE(texts(match({square(105.2, 105.8)})), QStringList{kWest});
        QCOMPARE(texts(match({square(105.5, 106.5)})), (QStringList{kWest, kEast}));
        QCOMPARE(texts(match({square(106.2, 106.8)}, QDate(2025, 8, 1))), QStringList{"98002@2025-07-01"});
        CapArea circle;
        circle.circles.push_back({{20.5, 106.5}, 3});
        QCOMPARE(texts(match({circle})), QStringList{kEast});
    }

    void joinsCodesAndShapes()
    {
        CapArea both = square(105.2, 105.8);
        both.geocodes = codes({"98002", "98002"}).geocodes;
        QCOMPARE(texts(match({both, square(105.3, 105.7)})), (QStringList{kWest, kEast}));
    }

    void tellsWhatLiesElsewhere()
    {
        match({square(110.2, 110.8)});
        QVERIFY(m_last.elsewhere);
        match({square(110.2, 110.8), codes({"98001"})});
        QVERIFY(!m_last.elsewhere);
    }

    void tellsWhatItCannotMatch_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("a name alone") << 0;
        QTest::newRow("another list of codes") << 1;
        QTest::newRow("a ring that crosses itself") << 2;
        QTest::newRow("a ring over the 180th meridian") << 3;
    }

    void tellsWhatItCannotMatch()
    {
        QFETCH(int, which);
        CapArea name;
        name.description = QStringLiteral("Vùng núi");
        const CapArea areas[] = {name, codes({"98001"}, "UGC"),
                                 ring({{20, 105}, {21, 106}, {20, 106}, {21, 105}, {20, 105}}),
                                 ring({{20, 179}, {20, -179}, {21, -179}, {21, 179}, {20, 179}})};
        QCOMPARE(texts(match({areas[which]})), QStringList());
        QCOMPARE(m_last.remarks.size(), 1);
        QVERIFY(!m_last.elsewhere);
        // What is refused is not drawn either.
        QVERIFY(m_last.areas[0].polygons.empty());
        match({square(105.2, 105.8)});
        QCOMPARE(m_last.areas[0].polygons.size(), size_t(1));
    }

    void saysNothingOfAMessageWithoutAreas()
    {
        match({});
        QVERIFY(m_last.units.empty() && m_last.remarks.isEmpty() && !m_last.elsewhere);
    }

private:
    std::vector<UnitId> match(const std::vector<CapArea> &areas, QDate on = kDay)
    {
        m_last = m_matcher.match(areas, on);
        return m_last.units;
    }

    ProvincePack m_pack = province();
    UnitMatcher m_matcher{m_pack};
    TouchedTerritory m_last;
};

QTEST_GUILESS_MAIN(UnitMatcherTest)
#include "tst_unit_matcher.moc"
