// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/reform_world.h"

using namespace ioc;
using namespace ioc::test;

class EndedUnitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void movesAStockWithItsHolder();
    void countsAStockOnceWhenTheSuccessorReports();
    void countsAStockOnceOverTwoReforms();
    void openCasesOfAnEndedUnitAreWithItsSuccessor();
    void casesClosedAfterTheEndAreTheSuccessors();
    void countsThePartsThatNoSuccessorHasToldAnew_data();
    void countsThePartsThatNoSuccessorHasToldAnew();
    void cannotTellWhatIsLeftOfAnUnknownSplit();
};

void EndedUnitsTest::movesAStockWithItsHolder()
{
    ReformWorld world;
    world.observe("volume", "d1@2004-01-01", {latin("store")}, "2025-06-20T03:00:00Z", 40);
    world.observe("volume", "a2@2004-01-01", {latin("store")}, "2025-06-20T03:00:00Z", 5);
    world.observe("volume", kX, {latin("yard")}, "2025-07-20T03:00:00Z", 2);
    const Indicator volume = SmallWorld::indicator("volume");
    // As it was at the end of the year: its own 2, the district's 40 and a2's 5, none of which has been told anew.
    QCOMPARE(world.told(volume, kX, "2025-01-01", "2026-01-01", Boundary::asItWas()), QStringLiteral("47 exact"));
    QCOMPARE(world.told(volume, kX, "2025-01-01", "2026-01-01", Boundary::on(day("2026-11-21"))),
             QStringLiteral("47 exact"));
    QCOMPARE(world.told(volume, "d1@2004-01-01", "2025-01-01", "2025-07-01", Boundary::asItWas()),
             QStringLiteral("45 as_was")); // with a2, which lies in it
    // What flowed through the district was the district's own.
    world.observe("visits", "d1@2004-01-01", {}, "2025-06-20T03:00:00Z", 1000);
    QCOMPARE(world.told(SmallWorld::indicator("visits"), kX, "2025-01-01", "2026-01-01"),
             QStringLiteral("missing: not_in_period as_was"));
}

void EndedUnitsTest::countsAStockOnceWhenTheSuccessorReports()
{
    ReformWorld world;
    world.observe("volume", "e1@2004-01-01", {latin("lake")}, "2025-06-20T03:00:00Z", 30);
    world.observe("volume", "e2@2004-01-01", {latin("pond")}, "2025-06-20T03:00:00Z", 7);
    const Indicator volume = SmallWorld::indicator("volume");
    QCOMPARE(world.told(volume, "e@2025-07-01", "2025-01-01", "2026-01-01"), QStringLiteral("37 exact"));
    world.observe("volume", "e@2025-07-01", {latin("lake")}, "2025-07-20T03:00:00Z", 31);
    QCOMPARE(world.told(volume, "e@2025-07-01", "2025-01-01", "2026-01-01"), QStringLiteral("38 exact"));
    QCOMPARE(world.told(volume, "96@2004-01-01", "2025-01-01", "2026-01-01"), QStringLiteral("38 as_was"));
    // Before the reform the old value stands.
    QCOMPARE(world.told(volume, "96@2004-01-01", "2025-01-01", "2025-07-01"), QStringLiteral("37 as_was"));
}

void EndedUnitsTest::countsAStockOnceOverTwoReforms()
{
    ReformWorld world;
    const Indicator volume = SmallWorld::indicator("volume");
    const auto told = [&](const char *unit) { return world.told(volume, unit, "2025-01-01", "2026-11-01"); };
    world.observe("volume", "a4@2004-01-01", {latin("store")}, "2025-06-20T03:00:00Z", 100);
    QCOMPARE(told("z@2026-04-30"), QStringLiteral("100 exact")); // through z, which never told
    world.observe("volume", "z@2025-07-01", {latin("store")}, "2025-07-20T03:00:00Z", 90);
    QCOMPARE(told("z@2026-04-30"), QStringLiteral("90 exact"));
    QCOMPARE(told("96@2004-01-01"), QStringLiteral("90 as_was"));
    world.observe("volume", "z@2026-04-30", {latin("store")}, "2026-05-20T03:00:00Z", 80);
    QCOMPARE(told("z@2026-04-30"), QStringLiteral("80 as_was"));
    QCOMPARE(told("96@2004-01-01"), QStringLiteral("80 as_was"));
}

void EndedUnitsTest::openCasesOfAnEndedUnitAreWithItsSuccessor()
{
    ReformWorld world;
    Indicator open = SmallWorld::indicator("in - out");
    open.inputs.insert(latin("in"), {MeasureId(latin("came")), {}, Gather::ToDate});
    open.inputs.insert(latin("out"), {MeasureId(latin("went")), {}, Gather::ToDate});
    world.observe("came", "e1@2004-01-01", {}, "2025-05-10T03:00:00Z", 12);
    world.observe("went", "e1@2004-01-01", {}, "2025-06-10T03:00:00Z", 4);
    world.observe("came", "d1@2004-01-01", {}, "2025-05-10T03:00:00Z", 6);
    world.observe("went", "e@2025-07-01", {}, "2025-08-10T03:00:00Z", 3);
    // 12 − 4 left by e1, of which e closed 3.
    QCOMPARE(world.told(open, "e@2025-07-01", "2025-08-01", "2025-09-01", Boundary::asItWas()),
             QStringLiteral("5 exact"));
    QCOMPARE(world.told(open, kX, "2025-08-01", "2025-09-01", Boundary::asItWas()), QStringLiteral("6 exact"));
    QCOMPARE(world.told(open, "e1@2004-01-01", "2025-06-01", "2025-07-01", Boundary::asItWas()),
             QStringLiteral("8 as_was"));
    QCOMPARE(world.told(open, "96@2004-01-01", "2025-08-01", "2025-09-01"), QStringLiteral("11 as_was"));
}

void EndedUnitsTest::casesClosedAfterTheEndAreTheSuccessors()
{
    ReformWorld world;
    const Indicator done = SmallWorld::indicator("visits");
    world.observe("visits", "e1@2004-01-01", {}, "2025-06-10T03:00:00Z", 10);
    world.observe("visits", "e1@2004-01-01", {}, "2025-07-10T03:00:00Z", 4); // received in June, closed in July
    world.observe("visits", "d1@2004-01-01", {}, "2025-07-11T03:00:00Z", 7); // from the district's desk
    world.observe("visits", "a3@2004-01-01", {}, "2025-07-12T03:00:00Z", 20);
    world.observe("visits", "e@2025-07-01", {}, "2025-07-20T03:00:00Z", 100);
    const Boundary asItWas = Boundary::asItWas();
    QCOMPARE(world.told(done, "e@2025-07-01", "2025-07-01", "2025-08-01", asItWas), QStringLiteral("104 exact"));
    QCOMPARE(world.told(done, "e@2025-07-01", "2025-06-01", "2025-08-01", asItWas), QStringLiteral("104 exact"));
    QCOMPARE(world.told(done, "e1@2004-01-01", "2025-06-01", "2025-08-01", asItWas), QStringLiteral("10 as_was"));
    QCOMPARE(world.told(done, kX, "2025-07-01", "2025-08-01", asItWas), QStringLiteral("13 weighted")); // 7 + 0.3 × 20
    QCOMPARE(world.told(done, "y@2025-07-01", "2025-07-01", "2025-08-01", asItWas), QStringLiteral("14 weighted"));
    // Restated, June's ten are e's as well.
    QCOMPARE(world.told(done, "e@2025-07-01", "2025-06-01", "2025-08-01"), QStringLiteral("114 exact"));
    QCOMPARE(world.told(done, kX, "2025-06-01", "2025-08-01"), QStringLiteral("13 weighted"));
    // Nothing is lost: 104 + 13 + 14 of July's 131.
    double sum = 0;
    for (const Figure &figure :
         figuresByUnit(world.context(), world.compile(done), Stretch::ofDays(day("2025-07-01"), day("2025-08-01"))))
        sum += figure.value.value_or(0);
    QCOMPARE(sum, 131.0);
}

void EndedUnitsTest::countsThePartsThatNoSuccessorHasToldAnew_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("boundary");
    QTest::addColumn<bool>("later"); // y has reported as well
    QTest::addColumn<QString>("figure");

    // a3 left 100: 30 % of it to x, which has told 30 since, 70 % to y, which tells 65 later.
    const auto row = [](const char *name, const char *unit, const char *boundary, const char *first,
                        const char *second) {
        QTest::addRow("%s, x has reported", name) << latin(unit) << latin(boundary) << false << latin(first);
        QTest::addRow("%s, y as well", name) << latin(unit) << latin(boundary) << true << latin(second);
    };
    row("x as it was", kX, "", "30 as_was", "30 as_was");
    row("y as it was", "y@2025-07-01", "", "70 weighted", "65 as_was");
    row("the province: 30 + 0.7 × 100", "96@2004-01-01", "", "100 weighted", "95 as_was");
    row("x of today", kX, "2026-11-21", "30 exact", "30 exact");
    row("y of today", "y@2025-07-01", "2026-11-21", "70 weighted", "65 exact");
    row("the province of today", "96@2004-01-01", "2026-11-21", "100 weighted", "95 exact");
    // x is 3000 of 13000 from a3: 70 + 30 × 3 / 13, then 65 + 30 × 3 / 13.
    row("a3, told of the day before", "a3@2004-01-01", "2025-06-30", "76.9230769231 weighted",
        "71.9230769231 weighted");
}

void EndedUnitsTest::countsThePartsThatNoSuccessorHasToldAnew()
{
    QFETCH(QString, unit);
    QFETCH(QString, boundary);
    QFETCH(bool, later);
    QFETCH(QString, figure);
    ReformWorld world;
    world.observe("volume", "a3@2004-01-01", {latin("store")}, "2025-06-20T03:00:00Z", 100);
    world.observe("volume", kX, {latin("store")}, "2025-07-20T03:00:00Z", 30);
    if (later)
        world.observe("volume", "y@2025-07-01", {latin("store")}, "2025-07-21T03:00:00Z", 65);
    const Indicator volume = SmallWorld::indicator("volume");
    const QDate on = QDate::fromString(boundary, Qt::ISODate);
    QCOMPARE(world.told(volume, unit.toLatin1().constData(), "2025-01-01", "2026-01-01",
                        on.isValid() ? Boundary::on(on) : Boundary::asItWas()),
             figure);
    if (!on.isValid())
        return;
    const auto together = figuresByUnit(world.context(), world.compile(volume),
                                        Stretch::ofDays(day("2025-01-01"), day("2026-01-01")), on);
    if (const auto found = together.constFind(UnitId(unit)); found != together.constEnd())
        QCOMPARE(QString(valueText(*found) + QLatin1Char(' ') + toString(found->restated)), figure);
}

void EndedUnitsTest::cannotTellWhatIsLeftOfAnUnknownSplit()
{
    ReformWorld world;
    const Indicator volume = SmallWorld::indicator("volume");
    const auto told = [&](const char *unit) {
        return world.told(volume, unit, "2025-01-01", "2026-01-01", Boundary::asItWas());
    };
    world.observe("volume", "c1@2004-01-01", {latin("store")}, "2025-06-20T03:00:00Z", 100);
    QCOMPARE(told("96@2004-01-01"), QStringLiteral("100 as_was"));
    world.observe("volume", "p@2025-07-01", {latin("store")}, "2025-07-20T03:00:00Z", 30);
    QCOMPARE(told("p@2025-07-01"), QStringLiteral("30 as_was"));
    QCOMPARE(told("q@2025-07-01"), QStringLiteral("missing: not_restatable impossible"));
    QCOMPARE(told("96@2004-01-01"), QStringLiteral("missing: not_restatable impossible"));
    world.observe("volume", "q@2025-07-01", {latin("store")}, "2025-07-21T03:00:00Z", 60);
    QCOMPARE(told("96@2004-01-01"), QStringLiteral("90 as_was"));
    // A reading of a station is no sum of parts: the successor's takes its place.
    world.observe("pm", "a3@2004-01-01", {latin("KK4")}, "2025-06-20T03:00:00Z", 50);
    world.observe("pm", kX, {latin("KK4")}, "2025-07-20T03:00:00Z", 20);
    Indicator last = SmallWorld::indicator("x");
    last.inputs.insert(latin("x"), {MeasureId(latin("pm")), {}, Gather::Last});
    QCOMPARE(world.told(last, "96@2004-01-01", "2025-01-01", "2026-01-01", Boundary::asItWas()),
             QStringLiteral("20 as_was"));
}

QTEST_GUILESS_MAIN(EndedUnitsTest)
#include "tst_ended_units.moc"
