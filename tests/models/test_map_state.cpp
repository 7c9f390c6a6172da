// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_province.h"
#include "widgets/models/map_state.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;

class TestMapState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void classesRunFromBadToGoodWhereUpIsGood();
    void classesRunFromGoodToBadWhereDownIsGood();
    void classesOutsideTheBandAreBad();
    void limitsBelongToTheClassAbove();
    void oldAndMissingCommunesHaveNoClass();
    void worstFollowTheDirection();
    void worstIgnoreOldFigures();
    void aColourIsOfTheFigureThatStandsThere();
    void noWorstInsideTheBand();
    void gravestAlarmMarksACommune();
    void tileWithoutClassesGetsRoundOnes();
    void jsonHoldsWhatThePageDraws();
    void bulletinsAreDrawnByGravityAndExercisesApart();

private:
    MapState stateOf(const IndicatorId &indicator, const std::vector<double> &values, std::vector<double> classes);

    std::shared_ptr<ProvincePack> m_pack = pack();
    Snapshot m_snapshot = snapshot();
};

MapState TestMapState::stateOf(const IndicatorId &indicator, const std::vector<double> &values,
                               std::vector<double> classes)
{
    Snapshot with = m_snapshot;
    auto &readings = with.byCommune[indicator];
    if (readings.empty()) {
        for (size_t i = 0; i < values.size(); ++i) {
            readings.push_back(reading(indicator, values[i]));
            readings.back().unit = commune(int(i));
        }
    }
    Tile map = tile(TileKind::Map, QStringLiteral("map"), indicator);
    map.classes = std::move(classes);
    return makeMapState(map, with, context(m_pack, Language::English));
}

/// Per cent are shown with two decimals.
void TestMapState::aColourIsOfTheFigureThatStandsThere()
{
    const MapState state = stateOf(kOnTime, {94.996, 94.994}, {85, 95});
    const auto classIn = [&state](int number) {
        return std::find_if(state.units.begin(), state.units.end(),
                            [number](const MapUnit &unit) { return unit.unit == commune(number); })
            ->classIndex;
    };
    QCOMPARE(classIn(0), std::optional(2));
    QCOMPARE(classIn(1), std::optional(1));
}

void TestMapState::bulletinsAreDrawnByGravityAndExercisesApart()
{
    Bulletin flood;
    flood.severity = Severity::Severe;
    flood.info.event = QStringLiteral("Flood");
    flood.areas.resize(1);
    flood.areas[0].polygons = {{{16, 106}, {16, 107}, {17, 107}, {16, 106}}};
    flood.areas[0].circles = {{{16, 106}, 5}};
    Bulletin drill = flood;
    drill.status = BulletinStatus::Exercise;
    drill.areas[0] = {};
    drill.units = {commune(1)};
    Bulletin cancelled = flood;
    cancelled.standing = BulletinStanding::Cancelled;
    Bulletin draft = flood;
    draft.status = BulletinStatus::Draft;
    m_snapshot.bulletins = {flood, cancelled, drill, draft};
    const MapState state = stateOf(kOnTime, {80, 87, 92, 99}, {85, 95});
    m_snapshot.bulletins.clear();
    QCOMPARE(state.warnings.size(), size_t(2));
    QCOMPARE(state.warnings[0].label, QStringLiteral("Flood · severe"));
    QCOMPARE(state.warnings[1].label, QStringLiteral("EXERCISE · Flood · severe"));
    QVERIFY(state.warnings[1].units == std::vector<UnitId>{commune(1)});
    const QJsonArray drawn = QJsonDocument::fromJson(toJson(state)).object()["warnings"].toArray();
    QCOMPARE(drawn[0]["style"].toString(), QStringLiteral("critical"));
    QCOMPARE(drawn[1]["style"].toString(), QStringLiteral("drill")); // however grave it says it is
    const QJsonArray legend = QJsonDocument::fromJson(toJson(state)).object()["warningLegend"].toArray();
    QCOMPARE(legend.size(), 2); // of what is drawn
    QCOMPARE(legend[0]["style"].toString(), QStringLiteral("critical"));
    QCOMPARE(legend[0]["text"].toString(), QStringLiteral("severe or extreme warning"));
    QCOMPARE(legend[1]["style"].toString(), QStringLiteral("drill"));
    QCOMPARE(legend[1]["text"].toString(), QStringLiteral("exercise or test"));
    QVERIFY(stateOf(kOnTime, {80, 87, 92, 99}, {85, 95}).warningLegend.empty());
    QCOMPARE(drawn[0]["rings"][0][1], QJsonValue(QJsonArray{107.0, 16.0})); // longitude first
    QCOMPARE(drawn[0]["circles"][0], QJsonValue(QJsonArray{106.0, 16.0, 5000.0}));
    QVERIFY(state.accessibleText.contains(QStringLiteral("EXERCISE · Flood")));
}

void TestMapState::classesRunFromBadToGoodWhereUpIsGood()
{
    const MapState state = stateOf(kOnTime, {80, 87, 92, 99}, {85, 90, 95, 98});
    QCOMPARE(state.classes.size(), size_t(5));
    QCOMPARE(state.classes.front().colour, QColor(QStringLiteral("#b8433f")));
    QCOMPARE(state.classes.back().colour, QColor(QStringLiteral("#2f6fae")));
    QCOMPARE(state.classes.front().text, QStringLiteral("< 85"));
    QCOMPARE(state.classes[1].text, QStringLiteral("85–90"));
    QCOMPARE(state.classes.back().text, QStringLiteral("≥ 98"));
    QCOMPARE(state.units.size(), size_t(4));
    QCOMPARE(state.units[0].classIndex, std::optional(0));
    QCOMPARE(state.units[3].classIndex, std::optional(4));
    QCOMPARE(state.units[0].valueText, QStringLiteral("80.00\u00a0%"));
}

void TestMapState::classesRunFromGoodToBadWhereDownIsGood()
{
    const MapState state = stateOf(kOverdue, {0, 3, 8, 40}, {5, 10, 20, 30});
    QCOMPARE(state.classes.front().colour, QColor(QStringLiteral("#2f6fae")));
    QCOMPARE(state.classes.back().colour, QColor(QStringLiteral("#b8433f")));
    QCOMPARE(state.units[0].face, Face::Zero);
}

void TestMapState::classesOutsideTheBandAreBad()
{
    const MapState state = stateOf(kLevel, {70, 70, 70, 70}, {50, 60, 80, 90});
    QCOMPARE(state.classes[2].colour, QColor(QStringLiteral("#2f6fae")));
    QCOMPARE(state.classes[1].colour, state.classes[3].colour);
    QCOMPARE(state.classes[0].colour, state.classes[4].colour);
    QVERIFY(state.classes[1].colour != state.classes[2].colour);
    QVERIFY(state.classes[0].colour != state.classes[1].colour);
}

void TestMapState::limitsBelongToTheClassAbove()
{
    const MapState state = stateOf(kOnTime, {84.99, 85, 90, 98}, {85, 90, 95, 98});
    QCOMPARE(state.units[0].classIndex, std::optional(0));
    QCOMPARE(state.units[1].classIndex, std::optional(1));
    QCOMPARE(state.units[2].classIndex, std::optional(2));
    QCOMPARE(state.units[3].classIndex, std::optional(4));
}

void TestMapState::oldAndMissingCommunesHaveNoClass()
{
    Reading old = reading(kOnTime, 80);
    old.unit = commune(0);
    old.quality = Quality::Stale;
    m_snapshot.byCommune[kOnTime] = {old};
    const MapState state = stateOf(kOnTime, {}, {85, 95});
    m_snapshot.byCommune.clear();
    QCOMPARE(state.units[0].face, Face::Old);
    QVERIFY(!state.units[0].classIndex);
    QVERIFY(state.units[0].valueText.contains(QStringLiteral("18:44")));
    QCOMPARE(state.units[1].face, Face::NoData);
    QVERIFY(!state.units[1].classIndex);
    QCOMPARE(state.units[1].valueText, QStringLiteral("—"));
}

void TestMapState::worstFollowTheDirection()
{
    const MapState up = stateOf(kOnTime, {99, 86.1, 87.4, 88}, {85, 95});
    QCOMPARE(up.worstTitle, QStringLiteral("Lowest"));
    QCOMPARE(up.worst.size(), size_t(3));
    QCOMPARE(up.worst[0].name, QStringLiteral("C. Suối Ngọc"));
    QCOMPARE(up.worst[2].name, QStringLiteral("W. Đông Sơn"));
    const MapState down = stateOf(kOverdue, {1, 2, 30, 4}, {5, 10});
    QCOMPARE(down.worstTitle, QStringLiteral("Highest"));
    QCOMPARE(down.worst[0].name, QStringLiteral("C. Lâm Thủy"));
}

void TestMapState::worstIgnoreOldFigures()
{
    Reading old = reading(kOnTime, 1);
    old.unit = commune(0);
    old.quality = Quality::LastKnown;
    Reading good = reading(kOnTime, 97);
    good.unit = commune(1);
    m_snapshot.byCommune[kOnTime] = {old, good};
    const MapState state = stateOf(kOnTime, {}, {85, 95});
    m_snapshot.byCommune.clear();
    QCOMPARE(state.worst.size(), size_t(1));
    QCOMPARE(state.worst[0].name, QStringLiteral("C. Suối Ngọc"));
}

void TestMapState::noWorstInsideTheBand()
{
    const MapState state = stateOf(kLevel, {70, 79, 85, 40}, {60, 80});
    QCOMPARE(state.worst.size(), size_t(2));
    QCOMPARE(state.worst[0].name, QStringLiteral("W. Đông Sơn"));
}

void TestMapState::gravestAlarmMarksACommune()
{
    m_snapshot.alarms = {raised("level.high", commune(1), Priority::Critical, at(18, 0), 85),
                         raised("overdue.high", commune(1), Priority::High, at(18, 0), 30),
                         raised("overdue.high", commune(2), Priority::Info, at(18, 0), 30)};
    const MapState state = stateOf(kOnTime, {99, 99, 99, 99}, {85, 95});
    m_snapshot.alarms.clear();
    QCOMPARE(state.marks.size(), size_t(1));
    QCOMPARE(state.marks[0].unit, commune(1));
    QVERIFY(state.marks[0].priority == Priority::Critical);
}

void TestMapState::tileWithoutClassesGetsRoundOnes()
{
    const MapState state = stateOf(kOnTime, {81, 88, 93, 99}, {});
    QVERIFY(state.classes.size() >= 3);
    QVERIFY(state.units[0].classIndex);
}

void TestMapState::jsonHoldsWhatThePageDraws()
{
    Reading old = reading(kOnTime, 80);
    old.unit = commune(0);
    old.quality = Quality::Stale;
    Reading good = reading(kOnTime, 97.63);
    good.unit = commune(1);
    m_snapshot.byCommune[kOnTime] = {old, good};
    m_snapshot.alarms = {raised("level.high", commune(1), Priority::Critical, at(18, 0), 85)};
    const QJsonObject json = QJsonDocument::fromJson(toJson(stateOf(kOnTime, {}, {85, 95}))).object();
    m_snapshot.byCommune.clear();
    m_snapshot.alarms.clear();
    const QJsonArray units = json.value(QStringLiteral("units")).toArray();
    QCOMPARE(units.size(), 4);
    QCOMPARE(units[0].toObject().value(QStringLiteral("hatch")).toBool(), true);
    QCOMPARE(units[1].toObject().value(QStringLiteral("hatch")).toBool(), false);
    QCOMPARE(units[1].toObject().value(QStringLiteral("id")).toString(), commune(1).toString());
    QCOMPARE(units[1].toObject().value(QStringLiteral("label")).toString(), QStringLiteral("C. Suối Ngọc"));
    QCOMPARE(units[2].toObject().value(QStringLiteral("fill")).toString(), mapNoDataColour().name());
    QCOMPARE(json.value(QStringLiteral("marks")).toArray()[0].toObject().value(QStringLiteral("shape")).toString(),
             QStringLiteral("diamond"));
    QCOMPARE(json.value(QStringLiteral("legend")).toArray().size(), 3);
    for (const char *key : {"title", "subtitle", "worst", "noData", "stale"})
        QVERIFY2(json.contains(QLatin1StringView(key)), key);
}

QTEST_GUILESS_MAIN(TestMapState)
#include "test_map_state.moc"
