// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/comparison.h"
#include "core/rules/period_arithmetic.h"
#include "core/rules/plans.h"
#include "tests/rules/reform_world.h"

using namespace ioc;
using namespace ioc::test;

class RestatementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void restatesAFlow_data();
    void restatesAFlow();
    void weighsByWhatTheMeasureDeclares();
    void restatesNumeratorAndDenominatorNotTheRatio();
    void tellsAFigureByItsUnitsOwnDaysUnlessAskedOtherwise();
    void neverJoinsWhatOnlySharesACode();
    void restatesMeans_data();
    void restatesMeans();
    void weighsATownThatIsMadeOfOthersWhateverTheirOrder();
    void rebuildsADistrictThatIsAUnionOfNewUnits();
    void figuresOfABoundaryAreThoseOfItsCommunes();
    void comparesACommuneWithItsOwnTerritoryAYearAgo();
    void setsARowAsItWasBesideTheSameTerritory();
    void oldProvincesHoldOnlyTheirOwn();
};

void RestatementTest::restatesAFlow_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("month");
    QTest::addColumn<QString>("boundary");
    QTest::addColumn<QString>("figure");

    // 100 + 50 + 0.3 × 200
    QTest::newRow("merged, and part of a split") << "a1@2025-07-01"
                                                 << "2025-06"
                                                 << "2026-11-21"
                                                 << "210 weighted";
    QTest::newRow("part of a split: 0.7 × 200") << "y@2025-07-01"
                                                << "2025-06"
                                                << "2026-11-21"
                                                << "140 weighted";
    QTest::newRow("renamed, then retyped") << "z@2026-04-30"
                                           << "2025-06"
                                           << "2026-11-21"
                                           << "10 exact";
    QTest::newRow("retyped") << "z@2026-04-30"
                             << "2025-07"
                             << "2026-11-21"
                             << "11 exact";
    QTest::newRow("merged whole: 3 + 4") << "e@2025-07-01"
                                         << "2025-06"
                                         << "2026-11-21"
                                         << "7 exact";
    QTest::newRow("of its own days") << "y@2025-07-01"
                                     << "2025-07"
                                     << "2026-11-21"
                                     << "130 exact";
    QTest::newRow("the province") << "96@2004-01-01"
                                  << "2025-06"
                                  << "2026-11-21"
                                  << "367 exact";
    // 170 × 6000 / 13000
    QTest::newRow("back, by what it brought") << "a1@2004-01-01"
                                              << "2025-07"
                                              << "2025-06-30"
                                              << "78.4615384615 weighted";
    // 170 × 3000 / 13000 + all of y
    QTest::newRow("back, part and whole") << "a3@2004-01-01"
                                          << "2025-07"
                                          << "2025-06-30"
                                          << "169.230769231 weighted";
    QTest::newRow("back, unchanged") << "a4@2004-01-01"
                                     << "2025-07"
                                     << "2025-06-30"
                                     << "11 exact";
    QTest::newRow("a unit of another day") << "y@2025-07-01"
                                           << "2025-07"
                                           << "2025-06-30"
                                           << "missing: outside_lineage as_was";
    QTest::newRow("before any unit is known") << "y@2025-07-01"
                                              << "2003-06"
                                              << "2026-11-21"
                                              << "missing: not_restatable impossible";
    QTest::newRow("as it was, before its birth") << "y@2025-07-01"
                                                 << "2025-06"
                                                 << ""
                                                 << "missing: outside_lineage as_was";
    QTest::newRow("as it was, after its end") << "a3@2004-01-01"
                                              << "2025-07"
                                              << ""
                                              << "missing: outside_lineage as_was";
    QTest::newRow("as it was") << "a3@2004-01-01"
                               << "2025-06"
                               << ""
                               << "200 as_was";
}

void RestatementTest::restatesAFlow()
{
    QFETCH(QString, unit);
    QFETCH(QString, month);
    QFETCH(QString, boundary);
    ReformWorld world;
    world.observeVisits();
    const QDate from = QDate::fromString(month + QStringLiteral("-01"), Qt::ISODate);
    const QDate on = QDate::fromString(boundary, Qt::ISODate);
    const Figure figure =
        figureOver(world.context(), world.compile(SmallWorld::indicator("visits")), UnitId(unit),
                   Stretch::ofDays(from, from.addMonths(1)), on.isValid() ? Boundary::on(on) : Boundary::asItWas());
    QTEST(QString(valueText(figure) + QLatin1Char(' ') + toString(figure.restated)), "figure");
}

void RestatementTest::weighsByWhatTheMeasureDeclares()
{
    ReformWorld world;
    world.observeVisits();
    world.pack.measures.at(MeasureId(latin("visits"))).restateBy = WeightKind::Area;
    // 100 + 50 + 0.5 × 200
    QCOMPARE(world.told(SmallWorld::indicator("visits"), kX, "2025-06-01", "2025-07-01"),
             QStringLiteral("250 weighted"));
    world.pack.measures.at(MeasureId(latin("visits"))).restateBy = WeightKind::Households;
    QCOMPARE(world.told(SmallWorld::indicator("visits"), kX, "2025-06-01", "2025-07-01"),
             QStringLiteral("missing: not_restatable impossible"));
    // What a3 had before the reform is a3's, whoever weighs.
    QCOMPARE(world.told(SmallWorld::indicator("visits"), "a3@2004-01-01", "2025-06-01", "2025-07-01"),
             QStringLiteral("200 as_was"));
}

void RestatementTest::restatesNumeratorAndDenominatorNotTheRatio()
{
    ReformWorld world;
    const auto month = [&](const char *unit, double onTime, double done) {
        world.observe("on_time", unit, {latin("tax")}, "2025-06-10T03:00:00Z", onTime);
        world.observe("done", unit, {latin("tax")}, "2025-06-10T03:00:00Z", done);
    };
    month("a1@2004-01-01", 8, 10);
    month("a2@2004-01-01", 1, 20);
    month("a3@2004-01-01", 100, 100);
    month("e1@2004-01-01", 9, 10);
    month("e2@2004-01-01", 0, 30);
    const Indicator share = SmallWorld::indicator("on_time", "done");
    // (8 + 1 + 30) / (10 + 20 + 30)
    QCOMPARE(world.told(share, kX, "2025-06-01", "2025-07-01"), QStringLiteral("0.65 weighted"));
    // (9 + 0) / (10 + 30); the mean of 90 % and 0 % would be 45 %.
    QCOMPARE(world.told(share, "e@2025-07-01", "2025-06-01", "2025-07-01"), QStringLiteral("0.225 exact"));
    // Only the denominator came from c1, which nobody can divide.
    world.observe("done", "c1@2004-01-01", {latin("tax")}, "2025-06-10T03:00:00Z", 5);
    QCOMPARE(world.told(share, "p@2025-07-01", "2025-06-01", "2025-07-01"),
             QStringLiteral("missing: not_restatable impossible"));
}

void RestatementTest::tellsAFigureByItsUnitsOwnDaysUnlessAskedOtherwise()
{
    ReformWorld world;
    world.observeVisits();
    const Indicator visits = SmallWorld::indicator("visits");
    QCOMPARE(world.told(visits, kX, "2025-06-01", "2025-07-01"), QStringLiteral("210 weighted"));
    QCOMPARE(world.told(visits, kX, "2025-07-01", "2025-08-01"), QStringLiteral("170 as_was"));
    QCOMPARE(world.told(visits, kX, "2025-01-01", "2026-01-01"), QStringLiteral("380 weighted"));
    QCOMPARE(world.told(visits, "e@2025-07-01", "2025-01-01", "2026-01-01"), QStringLiteral("16 exact"));
    // A unit of which nobody knows whence it came is told by what it had itself.
    world.pack.unitLinks.clear();
    QCOMPARE(world.told(visits, kX, "2025-01-01", "2026-01-01"), QStringLiteral("170 as_was"));
    QCOMPARE(world.told(visits, kX, "2025-06-01", "2025-07-01"), QStringLiteral("missing: outside_lineage as_was"));
}

void RestatementTest::neverJoinsWhatOnlySharesACode()
{
    ReformWorld world;
    world.observe("visits", "a1@2004-01-01", {}, "2025-06-10T03:00:00Z", 100);
    world.observe("visits", kX, {}, "2025-07-10T03:00:00Z", 170);
    const Indicator visits = SmallWorld::indicator("visits");
    QCOMPARE(world.told(visits, "a1@2004-01-01", "2025-01-01", "2026-01-01", Boundary::asItWas()),
             QStringLiteral("100 as_was"));
    QCOMPARE(world.told(visits, kX, "2025-01-01", "2026-01-01", Boundary::asItWas()), QStringLiteral("170 as_was"));
    // Joined by the links alone, and without any of them not at all.
    world.pack.unitLinks.clear();
    QCOMPARE(world.told(visits, kX, "2025-01-01", "2026-01-01", Boundary::on(day("2026-11-21"))),
             QStringLiteral("missing: not_restatable impossible"));
}

void RestatementTest::restatesMeans_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<int>("how");
    QTest::addColumn<QString>("figure");

    // June 2025: e1 (2000 persons) 10 and 20, e2 (3000) 40, a4 7, a3 5.
    QTest::newRow("one to one") << "z@2026-04-30" << int(Gather::Mean) << "7 exact";
    // (2000 × (10 + 20) + 3000 × 40) / (2 × 2000 + 3000)
    QTest::newRow("merged") << "e@2025-07-01" << int(Gather::Mean) << "25.7142857143 weighted";
    QTest::newRow("the least of the merged") << "e@2025-07-01" << int(Gather::Least) << "10 exact";
    QTest::newRow("the greatest of the merged") << "e@2025-07-01" << int(Gather::Greatest) << "40 exact";
    QTest::newRow("part of a split") << "y@2025-07-01" << int(Gather::Mean) << "missing: not_restatable impossible";
    // (10 + 20 + 40 + 7 + 5) / 5: means of a province are those of its readings, as always.
    QTest::newRow("the province") << "96@2004-01-01" << int(Gather::Mean) << "16.4 as_was";
}

void RestatementTest::restatesMeans()
{
    QFETCH(QString, unit);
    QFETCH(int, how);
    ReformWorld world;
    world.observe("pm", "e1@2004-01-01", {latin("KK1")}, "2025-06-10T03:00:00Z", 10);
    world.observe("pm", "e1@2004-01-01", {latin("KK1")}, "2025-06-11T03:00:00Z", 20);
    world.observe("pm", "e2@2004-01-01", {latin("KK2")}, "2025-06-11T03:00:00Z", 40);
    world.observe("pm", "a4@2004-01-01", {latin("KK3")}, "2025-06-11T03:00:00Z", 7);
    world.observe("pm", "a3@2004-01-01", {latin("KK4")}, "2025-06-11T03:00:00Z", 5);
    Indicator indicator = SmallWorld::indicator("x");
    indicator.inputs.insert(latin("x"), {MeasureId(latin("pm")), {}, Gather(how)});
    QTEST(world.told(indicator, unit.toLatin1().constData(), "2025-06-01", "2025-07-01"), "figure");
}

void RestatementTest::weighsATownThatIsMadeOfOthersWhateverTheirOrder()
{
    // The town t is made of a (1000 persons) and of half of b (3000); the other half of b is the ward w within the
    // town.
    ReformWorld world;
    constexpr const char *kReform = "2025-07-01";
    const auto unit = [](const char *id, UnitType type, const char *parent, const char *to, double people) {
        return datedUnit(latin(id), type, latin(parent), to, people);
    };
    world.pack.units = UnitRegistry({unit("96@2004-01-01", UnitType::Province, "", nullptr, 4000),
                                     unit("95@2004-01-01", UnitType::Province, "", nullptr, 4000),
                                     unit("a@2004-01-01", UnitType::Commune, "96@2004-01-01", kReform, 1000),
                                     unit("b@2004-01-01", UnitType::Commune, "96@2004-01-01", kReform, 3000),
                                     unit("t@2025-07-01", UnitType::Town, "96@2004-01-01", nullptr, 4000),
                                     unit("w@2025-07-01", UnitType::Ward, "t@2025-07-01", nullptr, 1500)});
    world.pack.unitLinks = {link("a@2004-01-01", "t@2025-07-01", UnitLinkKind::Split, kReform, 0.5),
                            link("a@2004-01-01", "w@2025-07-01", UnitLinkKind::Split, kReform, 0.5),
                            link("b@2004-01-01", "t@2025-07-01", UnitLinkKind::Split, kReform, 0.5),
                            link("b@2004-01-01", "w@2025-07-01", UnitLinkKind::Split, kReform, 0.5)};
    world.observe("pm", "a@2004-01-01", {latin("KK1")}, "2025-06-10T03:00:00Z", 10);
    world.observe("pm", "b@2004-01-01", {latin("KK2")}, "2025-06-10T03:00:00Z", 50);
    // (1000 × 10 + 3000 × 50) / 4000
    QCOMPARE(world.told(SmallWorld::indicator("pm"), "t@2025-07-01", "2025-06-01", "2025-07-01"),
             QStringLiteral("40 weighted"));
}

void RestatementTest::rebuildsADistrictThatIsAUnionOfNewUnits()
{
    ReformWorld world;
    world.observeVisits();
    const Boundary before = Boundary::on(day("2025-06-30"));
    const Indicator visits = SmallWorld::indicator("visits");
    // e is all of d3 that has visits, wherever within it; x is 10000 of 13000 persons from d1.
    QCOMPARE(world.told(visits, "d1@2004-01-01", "2025-07-01", "2025-08-01", before),
             QStringLiteral("130.769230769 weighted"));
    // d3 holds b1 as well, whose end nobody has told.
    QCOMPARE(world.told(visits, "d3@2004-01-01", "2025-07-01", "2025-08-01", before),
             QStringLiteral("missing: not_restatable impossible"));
    auto links = reformLinks();
    links.push_back(link("b1@2004-01-01", "e@2025-07-01", UnitLinkKind::Merge, "2025-07-01"));
    world.pack.unitLinks = links;
    QCOMPARE(world.told(visits, "d3@2004-01-01", "2025-07-01", "2025-08-01", before), QStringLiteral("9 exact"));
}

void RestatementTest::figuresOfABoundaryAreThoseOfItsCommunes()
{
    ReformWorld world;
    world.observeVisits();
    CompiledIndicator &visits = world.compile(SmallWorld::indicator("visits"));
    const Stretch june = Stretch::ofDays(day("2025-06-01"), day("2025-07-01"));
    const auto today = figuresByUnit(world.context(), visits, june, day("2026-11-21"));
    QStringList told;
    for (auto it = today.begin(); it != today.end(); ++it)
        told.push_back(it.key().toString() + QLatin1Char(' ') + valueText(*it) + QLatin1Char(' ') +
                       toString(it->restated));
    told.sort();
    // p and q came from c1, which has no visits.
    QCOMPARE(told, QStringList({latin("a1@2025-07-01 210 weighted"), latin("e@2025-07-01 7 exact"),
                                latin("p@2025-07-01 missing: not_in_period exact"),
                                latin("q@2025-07-01 missing: not_in_period exact"), latin("y@2025-07-01 140 weighted"),
                                latin("z@2026-04-30 10 exact")}));
    const auto asItWas = figuresByUnit(world.context(), visits, june);
    QCOMPARE(asItWas.size(), 6);
    QCOMPARE(valueText(asItWas[UnitId(latin("a3@2004-01-01"))]), QStringLiteral("200"));
}

void RestatementTest::comparesACommuneWithItsOwnTerritoryAYearAgo()
{
    ReformWorld world;
    world.now = at("2026-06-30T11:00:00Z");
    world.observeVisits();
    world.observe("visits", kX, {}, "2026-06-10T03:00:00Z", 420);
    Indicator visits = SmallWorld::indicator("visits");
    visits.comparisons = {ComparisonKind::SamePeriodLastYear};
    const Reading reading = world.read(visits, kX);
    QCOMPARE(valueText(reading), QStringLiteral("420"));
    // June 2025 within today's limits: 210. 420 is 100 % more.
    QCOMPARE(reading.comparisons.size(), 1u);
    QCOMPARE(reading.comparisons[0].value, std::optional(210.0));
    QCOMPARE(reading.comparisons[0].difference, std::optional(100.0));
}

void RestatementTest::setsARowAsItWasBesideTheSameTerritory()
{
    // e, begun on 1 July 2025 of e1 and e2: its territory has 200 visits a year, of which 100 in its own half of 2025.
    ReformWorld world;
    world.observe("visits", "e1@2004-01-01", {}, "2024-05-10T03:00:00Z", 80);
    world.observe("visits", "e2@2004-01-01", {}, "2024-05-10T03:00:00Z", 120);
    world.observe("visits", "e1@2004-01-01", {}, "2025-05-10T03:00:00Z", 40);
    world.observe("visits", "e2@2004-01-01", {}, "2025-05-10T03:00:00Z", 60);
    world.observe("visits", "e@2025-07-01", {}, "2025-10-10T03:00:00Z", 100);
    world.pack.targets = {{latin("plan"),
                           IndicatorId(latin("figure")),
                           UnitId(latin("e@2025-07-01")),
                           400,
                           day("2025-01-01"),
                           day("2026-01-01"),
                           Pace::Days,
                           TargetLevel::Province,
                           {}}};
    Indicator visits = SmallWorld::indicator("visits");
    visits.period = PeriodKind::Year;
    visits.comparisons = {ComparisonKind::SamePeriodLastYear};
    CompiledIndicator &compiled = world.compile(visits);
    const UnitId e(latin("e@2025-07-01"));
    const Period year =
        periodContaining(world.pack.periodRules.at(latin("calendar")), PeriodKind::Year, day("2025-11-21"));
    const Reading row = evaluatePeriod(world.context(), compiled, e, year);
    QCOMPARE(valueText(row), QStringLiteral("100"));
    const auto comparisons = comparisonsOf(world.context(), compiled, e, row, Figures::OfThePeriod);
    QCOMPARE(comparisons[0].current, std::optional(200.0));
    QCOMPARE(comparisons[0].value, std::optional(200.0));
    QCOMPARE(comparisons[0].difference, std::optional(0.0));
    // A plan of the whole year is held against the year of that territory, too.
    const auto plans = plansOf(world.context(), compiled, row, day("2025-12-31"));
    QCOMPARE(plans.size(), 1u);
    QCOMPARE(plans[0].reached, std::optional(200.0));
    QCOMPARE(plans[0].attained, std::optional(50.0));
}

void RestatementTest::oldProvincesHoldOnlyTheirOwn()
{
    // 70 and 75 become one under the code 75, as two provinces did on 1 July 2025.
    ReformWorld world;
    const auto unit = [](const char *id, UnitType type, const char *parent, const char *to) {
        return datedUnit(latin(id), type, latin(parent), to, 100);
    };
    world.pack.units = UnitRegistry({unit("70@2004-01-01", UnitType::Province, "", "2025-07-01"),
                                     unit("75@2004-01-01", UnitType::Province, "", "2025-07-01"),
                                     unit("75@2025-07-01", UnitType::Province, "", nullptr),
                                     unit("1@2004-01-01", UnitType::Commune, "70@2004-01-01", "2025-07-01"),
                                     unit("2@2004-01-01", UnitType::Commune, "75@2004-01-01", "2025-07-01"),
                                     unit("2@2025-07-01", UnitType::Commune, "75@2025-07-01", nullptr)});
    world.pack.unitLinks = {link("1@2004-01-01", "2@2025-07-01", UnitLinkKind::Merge, "2025-07-01"),
                            link("2@2004-01-01", "2@2025-07-01", UnitLinkKind::Merge, "2025-07-01")};
    world.observe("visits", "1@2004-01-01", {}, "2025-06-10T03:00:00Z", 10);
    world.observe("visits", "2@2004-01-01", {}, "2025-06-10T03:00:00Z", 200);
    const Indicator visits = SmallWorld::indicator("visits");
    const Boundary asItWas = Boundary::asItWas();
    QCOMPARE(world.told(visits, "70@2004-01-01", "2025-06-01", "2025-07-01", asItWas), QStringLiteral("10 as_was"));
    QCOMPARE(world.told(visits, "75@2004-01-01", "2025-06-01", "2025-07-01", asItWas), QStringLiteral("200 as_was"));
    QCOMPARE(world.told(visits, "75@2025-07-01", "2025-06-01", "2025-07-01"), QStringLiteral("210 as_was"));
}

QTEST_GUILESS_MAIN(RestatementTest)
#include "tst_restatement.moc"
