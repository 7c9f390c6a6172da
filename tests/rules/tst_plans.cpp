// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/plans.h"
#include "core/rules/target_standing.h"
#include "tests/rules/small_world.h"

#include <random>

using namespace ioc;
using namespace ioc::test;

namespace {

Target plan(const char *id, double value, const char *from, const char *to, Pace pace,
            TargetLevel level = TargetLevel::Province, const char *unit = "")
{
    return {latin(id), IndicatorId(latin("figure")), UnitId(latin(unit)), value, day(from), day(to), pace, level, {}};
}

/// "id reached attained % of whole, elapsed %: value".
QString text(const TargetStanding &standing)
{
    const auto number = [](std::optional<double> value) {
        return value ? QString::number(*value, 'f', 2) : QStringLiteral("none");
    };
    return QStringLiteral("%1: %2 of %3 is %4 %, %5 % gone, %6 by now")
        .arg(standing.id, number(standing.reached), number(standing.whole), number(standing.attained),
             number(standing.elapsed), number(standing.value));
}

} // namespace

class PlansTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void holdsAValueAgainstItsTarget_data();
    void holdsAValueAgainstItsTarget();
    void isNotMetByNothing();
    void pacesAPlanByItsDays_data();
    void pacesAPlanByItsDays();
    void pacesAPlanByItsWorkingDays();
    void growsFromNothingToTheWhole();
    void choosesTheTargetInForce();
    void takesTheUnitsOwnBeforeTheGeneralOfOneLevel();
    void tellsEveryPlanInForce();
    void holdsAPlanAgainstTheFigureOfItsOwnSpan();
    void tellsRatesInPointsOnly();
    void givesNoShareOfNothing();
    void keepsTheFiguresOfPlansWhenRefreshed();
};

void PlansTest::holdsAValueAgainstItsTarget_data()
{
    QTest::addColumn<int>("direction");
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("met");

    QTest::newRow("up, above") << int(Direction::Up) << 96.0 << true;
    QTest::newRow("up, at it") << int(Direction::Up) << 95.0 << true;
    QTest::newRow("up, below") << int(Direction::Up) << 94.9 << false;
    QTest::newRow("down, below") << int(Direction::Down) << 94.0 << true;
    QTest::newRow("down, at it") << int(Direction::Down) << 95.0 << true;
    QTest::newRow("down, above") << int(Direction::Down) << 95.1 << false;
}

void PlansTest::holdsAValueAgainstItsTarget()
{
    QFETCH(int, direction);
    QFETCH(double, value);
    SmallWorld world;
    Indicator indicator = SmallWorld::indicator("visits");
    indicator.direction = Direction(direction);
    const Target target = plan("t", 95, "2026-01-01", "2027-01-01", Pace::None, TargetLevel::National);
    const TargetStanding standing =
        standingAgainst(WorkingDays(world.pack), target, indicator, value, day("2026-11-21"));
    QTEST(standing.met, "met");
    QCOMPARE(*standing.distance, value - 95);
    QCOMPARE(standing.whole, 95.0);
    QVERIFY(!standing.elapsed);
}

void PlansTest::isNotMetByNothing()
{
    SmallWorld world;
    Indicator indicator = SmallWorld::indicator("visits");
    indicator.direction = Direction::Down;
    const Target target = plan("t", 95, "2026-01-01", "2027-01-01", Pace::None);
    const auto standing = standingAgainst(WorkingDays(world.pack), target, indicator, std::nullopt, day("2026-11-21"));
    QVERIFY(!standing.met);
    QVERIFY(!standing.distance);
    QVERIFY(!standing.attained);
}

void PlansTest::pacesAPlanByItsDays_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<double>("value");

    // 3650 over the 365 days of 2026: ten a day, and the day itself counts.
    QTest::newRow("before") << QDate(2025, 12, 31) << 0.0;
    QTest::newRow("first day") << QDate(2026, 1, 1) << 10.0;
    QTest::newRow("end of October: 304 of 365 days") << QDate(2026, 10, 31) << 3040.0;
    QTest::newRow("last day") << QDate(2026, 12, 31) << 3650.0;
    QTest::newRow("after") << QDate(2027, 6, 1) << 3650.0;
}

void PlansTest::pacesAPlanByItsDays()
{
    QFETCH(QDate, date);
    SmallWorld world;
    QTEST(targetOn(WorkingDays(world.pack), plan("p", 3650, "2026-01-01", "2027-01-01", Pace::Days), date), "value");
}

void PlansTest::pacesAPlanByItsWorkingDays()
{
    SmallWorld world;
    world.pack.holidays = {{day("2026-02-16"), {}},
                           {day("2026-02-17"), {}},
                           {day("2026-02-18"), {}},
                           {day("2026-02-19"), {}},
                           {day("2026-02-20"), {}}};
    const Target february = plan("p", 1500, "2026-02-01", "2026-03-01", Pace::WorkingDays);
    // February 2026 begins on a Sunday: ten weekdays before Tết, five days off, five weekdays after it.
    QCOMPARE(targetOn(WorkingDays(world.pack), february, day("2026-02-13")), 1000.0);
    QCOMPARE(targetOn(WorkingDays(world.pack), february, day("2026-02-22")), 1000.0);
    QCOMPARE(targetOn(WorkingDays(world.pack), february, day("2026-02-23")), 1100.0);
    QCOMPARE(targetOn(WorkingDays(world.pack), february, day("2026-02-28")), 1500.0);
    // By days it would be 22 of 28 on the 22nd.
    QCOMPARE(
        targetOn(WorkingDays(world.pack), plan("p", 1400, "2026-02-01", "2026-03-01", Pace::Days), day("2026-02-22")),
        1100.0);
    // A weekend has no working day to go by.
    const Target weekend = plan("w", 100, "2026-02-07", "2026-02-09", Pace::WorkingDays);
    QCOMPARE(targetOn(WorkingDays(world.pack), weekend, day("2026-02-07")), 50.0);
}

void PlansTest::growsFromNothingToTheWhole()
{
    SmallWorld world;
    const WorkingDays workingDays(world.pack);
    std::mt19937 random(20261121);
    std::uniform_int_distribution<int> start(0, 2000);
    std::uniform_int_distribution<int> length(1, 400);
    for (int round = 0; round < 100; ++round) {
        Target target = plan("p", 1000, "2026-01-01", "2027-01-01", round % 2 ? Pace::Days : Pace::WorkingDays);
        target.from = QDate(2024, 1, 1).addDays(start(random));
        target.to = target.from.addDays(length(random));
        double before = targetOn(workingDays, target, target.from.addDays(-1));
        QCOMPARE(before, 0.0);
        for (QDate date = target.from; date < target.to; date = date.addDays(1)) {
            const double now = targetOn(workingDays, target, date);
            QVERIFY2(now >= before, qPrintable(target.from.toString(Qt::ISODate)));
            before = now;
        }
        QCOMPARE(before, 1000.0);
        QCOMPARE(targetOn(workingDays, target, target.to.addDays(30)), 1000.0);
    }
}

void PlansTest::choosesTheTargetInForce()
{
    SmallWorld world;
    const IndicatorId id = SmallWorld::indicator("visits").id;
    const auto target = [&](const char *name, TargetLevel level, const char *unit, Pace pace) {
        return plan(name, 1, "2026-01-01", "2027-01-01", pace, level, unit);
    };
    const auto chosen = [&](const char *unit, const char *on = "2026-11-21") {
        const auto found = targetsInForce(world.pack, id, UnitId(latin(unit)), day(on));
        return found.empty() ? QStringLiteral("none") : found.front()->id;
    };
    world.pack.targets = {target("national", TargetLevel::National, "", Pace::None)};
    QCOMPARE(chosen(kProvince), QStringLiteral("national"));
    QCOMPARE(chosen(kNorth), QStringLiteral("national"));
    QCOMPARE(chosen(kNorth, "2026-12-31"), QStringLiteral("national"));
    QCOMPARE(chosen(kNorth, "2027-01-01"), QStringLiteral("none"));
    QCOMPARE(chosen(kNorth, "2025-12-31"), QStringLiteral("none"));
    world.pack.targets.push_back(target("province", TargetLevel::Province, "", Pace::None));
    QCOMPARE(chosen(kProvince), QStringLiteral("province"));
    world.pack.targets.push_back(target("pledge", TargetLevel::Pledge, kNorth, Pace::None));
    QCOMPARE(chosen(kNorth), QStringLiteral("pledge"));
    QCOMPARE(chosen(kSouth), QStringLiteral("province"));
    // The province's plan is no plan of a commune.
    world.pack.targets = {target("plan", TargetLevel::Province, "", Pace::Days)};
    QCOMPARE(chosen(kProvince), QStringLiteral("plan"));
    QCOMPARE(chosen(kNorth), QStringLiteral("none"));
}

void PlansTest::takesTheUnitsOwnBeforeTheGeneralOfOneLevel()
{
    SmallWorld world;
    world.pack.targets = {
        plan("general", 95, "2026-01-01", "2027-01-01", Pace::None),
        plan("own", 90, "2026-01-01", "2027-01-01", Pace::None, TargetLevel::Province, kNorth),
        plan("national", 80, "2026-01-01", "2027-01-01", Pace::None, TargetLevel::National, kNorth),
    };
    const auto ids = [&](const char *unit) {
        QStringList list;
        for (const Target *target :
             targetsInForce(world.pack, IndicatorId(latin("figure")), UnitId(latin(unit)), day("2026-11-21")))
            list.push_back(target->id);
        return list;
    };
    QCOMPARE(ids(kNorth), (QStringList{latin("own"), latin("general"), latin("national")}));
    QCOMPARE(ids(kSouth), QStringList{latin("general")});
    QCOMPARE(ids(kProvince), QStringList{latin("general")});
}

void PlansTest::tellsEveryPlanInForce()
{
    // "đạt 101,1% dự toán tỉnh giao, bằng 89,8% dự toán thành phố xây dựng": one figure, several plans. On 21 November
    // 325 of the 365 days have gone: 89.04 %.
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2026-03-05T03:00:00Z", 29'520);
    world.pack.targets = {
        plan("assigned", 29'200, "2026-01-01", "2027-01-01", Pace::Days),
        plan("built", 32'880, "2026-01-01", "2027-01-01", Pace::Days, TargetLevel::Pledge),
        plan("last", 30'000, "2025-01-01", "2026-01-01", Pace::Days),
    };
    Indicator indicator = SmallWorld::indicator("visits");
    indicator.period = PeriodKind::Year;
    const Reading reading = world.read(indicator);
    QCOMPARE(reading.plans.size(), 2u);
    // 29520 / 32880 = 89.78 %; 32880 · 325 / 365 = 29276.71.
    QCOMPARE(text(reading.plans[0]),
             QStringLiteral("built: 29520.00 of 32880.00 is 89.78 %, 89.04 % gone, 29276.71 by now"));
    // 29520 / 29200 = 101.10 %; 29200 · 325 / 365 = 26000.
    QCOMPARE(text(reading.plans[1]),
             QStringLiteral("assigned: 29520.00 of 29200.00 is 101.10 %, 89.04 % gone, 26000.00 by now"));
    QVERIFY(reading.plans[0].met && reading.plans[1].met);
    QVERIFY(reading.target == reading.plans[0]);
}

void PlansTest::holdsAPlanAgainstTheFigureOfItsOwnSpan()
{
    // The figure is of the month, the plans are of the year and of the term: a month's 300 is no 3 % of a year.
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2026-11-05T03:00:00Z", 300);
    world.observe("visits", kNorth, {}, "2026-03-05T03:00:00Z", 4'700);
    world.observe("visits", kNorth, {}, "2025-03-05T03:00:00Z", 90'000);
    world.pack.targets = {
        plan("year", 10'000, "2026-01-01", "2027-01-01", Pace::Days),
        plan("term", 50'000, "2026-01-01", "2031-01-01", Pace::Days, TargetLevel::National),
        plan("month", 400, "2026-11-01", "2026-12-01", Pace::Days, TargetLevel::National),
        plan("level", 250, "2026-01-01", "2031-01-01", Pace::None, TargetLevel::National),
    };
    const Reading reading = world.read(SmallWorld::indicator("visits"));
    QCOMPARE(valueText(reading), QStringLiteral("300"));
    QStringList texts;
    for (const TargetStanding &standing : reading.plans)
        texts.push_back(text(standing));
    // 325 of 365 days, 325 of 1826, 21 of 30.
    QCOMPARE(texts, (QStringList{
                        latin("year: 5000.00 of 10000.00 is 50.00 %, 89.04 % gone, 8904.11 by now"),
                        latin("term: 5000.00 of 50000.00 is 10.00 %, 17.80 % gone, 8899.23 by now"),
                        latin("month: 300.00 of 400.00 is 75.00 %, 70.00 % gone, 280.00 by now"),
                        latin("level: 300.00 of 250.00 is 120.00 %, none % gone, 250.00 by now"),
                    }));
}

void PlansTest::tellsRatesInPointsOnly()
{
    SmallWorld world;
    world.observe("on_time", kNorth, {latin("tax")}, "2026-11-05T03:00:00Z", 9);
    world.observe("done", kNorth, {latin("tax")}, "2026-11-05T03:00:00Z", 10);
    world.pack.targets = {plan("rate", 95, "2026-01-01", "2027-01-01", Pace::None)};
    Indicator indicator = SmallWorld::indicator("on_time", "done");
    indicator.scale = 100;
    indicator.rate = true;
    const Reading reading = world.read(indicator);
    // 90 % is five points short of 95 %, not 94.7 % of it.
    QCOMPARE(reading.plans.at(0).distance, std::optional(-5.0));
    QVERIFY(!reading.plans.at(0).attained);
}

void PlansTest::givesNoShareOfNothing()
{
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2026-11-05T03:00:00Z", 300);
    world.pack.targets = {plan("zero", 0, "2026-01-01", "2027-01-01", Pace::None)};
    QVERIFY(!world.read(SmallWorld::indicator("visits")).plans.at(0).attained);
    // A plan whose figure is missing is missing, though the reading has one.
    world.pack.targets = {plan("power", 10, "2026-01-01", "2027-01-01", Pace::None)};
    const Reading none = world.read(SmallWorld::indicator("power"));
    QVERIFY(!none.value && !none.plans.at(0).reached && !none.plans.at(0).attained && !none.plans.at(0).distance);
}

void PlansTest::keepsTheFiguresOfPlansWhenRefreshed()
{
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2026-11-05T03:00:00Z", 300);
    world.observe("visits", kNorth, {}, "2026-03-05T03:00:00Z", 4'700);
    world.pack.targets = {plan("year", 10'000, "2026-01-01", "2027-01-01", Pace::Days)};
    CompiledIndicator &indicator = world.compile(SmallWorld::indicator("visits"));
    const Reading before = evaluateNow(world.context(), indicator, UnitId(latin(kProvince)));
    const Reading after = refreshNow(world.context(), indicator, before);
    QCOMPARE(text(after.plans.at(0)), text(before.plans.at(0)));
    QVERIFY(after == before);
}

QTEST_GUILESS_MAIN(PlansTest)
#include "tst_plans.moc"
