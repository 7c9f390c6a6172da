// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/reform_world.h"
#include "tests/rules/trend_lines.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class TrendBuilderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void drawsTheHoursOfTodayUntilNow();
    void endsALongerRowOfHoursTonight();
    void drawsDaysWithGaps();
    void drawsMonths();
    void putsTheYearBeforeOnTheSameAxis();
    void comparesHoursWithTheWeekBefore();
    void comparesLeapDaysWithoutLosingOne();
    void runsTheTotalOfTheYear();
    void drawsThePlanAtItsPace();
    void drawsThePlanOfTheYearNotOfTheTerm();
    void drawsThePlanOfEachMonthBesideItsOwnFigure();
    void drawsATargetFlat();
    void drawsMonthsOfTheIndicatorsRule();
    void runsTheTotalOfTheYearOfTheRule();
    void tellsWhichPointsAreRestated();
    void givesNoHoursOfADailyFigure();
};

void TrendBuilderTest::drawsTheHoursOfTodayUntilNow()
{
    SmallWorld world;                                              // 18:00
    world.observe("power", kNorth, {}, "2026-11-20T17:30:00Z", 5); // 00:30
    world.observe("power", kNorth, {}, "2026-11-21T10:00:00Z", 7); // 17:00
    const Trend trend = build(world, tile(TrendBucket::Hour, 24), "power");
    QCOMPARE(utc(trend.from), QStringLiteral("2026-11-20T17:00:00.000Z"));
    QCOMPARE(utc(trend.to), QStringLiteral("2026-11-21T17:00:00.000Z"));
    const auto &points = line(trend, LineRole::Actual).points;
    QCOMPARE(points.size(), 19u); // 00:00 … 18:00, which has just begun
    QCOMPARE(text(points[0]), QStringLiteral("2026-11-20T17:00:00.000Z 5"));
    QCOMPARE(text(points[1]), QStringLiteral("2026-11-20T18:00:00.000Z gap"));
    QCOMPARE(text(points[17]), QStringLiteral("2026-11-21T10:00:00.000Z 7"));
}

void TrendBuilderTest::endsALongerRowOfHoursTonight()
{
    SmallWorld world;
    const Trend trend = build(world, tile(TrendBucket::Hour, 48), "power");
    QCOMPARE(utc(trend.from), QStringLiteral("2026-11-19T17:00:00.000Z"));
    QCOMPARE(utc(trend.to), QStringLiteral("2026-11-21T17:00:00.000Z"));
    QCOMPARE(line(trend, LineRole::Actual).points.size(), 24u + 19u);
}

void TrendBuilderTest::drawsDaysWithGaps()
{
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2026-11-19T03:00:00Z", 19);
    world.observe("visits", kNorth, {}, "2026-11-21T03:00:00Z", 21);
    const auto &points = line(build(world, tile(TrendBucket::Day, 3), "visits"), LineRole::Actual).points;
    QCOMPARE(points.size(), 3u);
    QCOMPARE(text(points[0]), QStringLiteral("2026-11-18T17:00:00.000Z 19"));
    QCOMPARE(text(points[1]), QStringLiteral("2026-11-19T17:00:00.000Z gap"));
    QCOMPARE(text(points[2]), QStringLiteral("2026-11-20T17:00:00.000Z 21"));
}

void TrendBuilderTest::drawsMonths()
{
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2026-09-30T16:59:59Z", 9);
    world.observe("visits", kNorth, {}, "2026-09-30T17:00:00Z", 10);
    world.observe("visits", kNorth, {}, "2026-11-21T03:00:00Z", 11);
    world.observe("visits", kNorth, {}, "2026-11-25T03:00:00Z", 1000); // ahead: not of the month so far
    const auto &points = line(build(world, tile(TrendBucket::Month, 3), "visits"), LineRole::Actual).points;
    QCOMPARE(points.size(), 3u);
    QCOMPARE(text(points[0]), QStringLiteral("2026-08-31T17:00:00.000Z 9"));
    QCOMPARE(text(points[1]), QStringLiteral("2026-09-30T17:00:00.000Z 10"));
    QCOMPARE(text(points[2]), QStringLiteral("2026-10-31T17:00:00.000Z 11"));
}

void TrendBuilderTest::putsTheYearBeforeOnTheSameAxis()
{
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2025-11-20T03:00:00Z", 20);
    Tile days = tile(TrendBucket::Day, 2);
    days.compare = true;
    const auto &points = line(build(world, days, "visits"), LineRole::Comparison).points;
    QCOMPARE(text(points[0]), QStringLiteral("2026-11-19T17:00:00.000Z 20"));
    QCOMPARE(text(points[1]), QStringLiteral("2026-11-20T17:00:00.000Z gap"));
}

void TrendBuilderTest::comparesHoursWithTheWeekBefore()
{
    SmallWorld world;
    world.observe("power", kNorth, {}, "2026-11-14T13:00:00Z", 3); // last Saturday 20:00, later than now
    Tile hours = tile(TrendBucket::Hour, 24);
    hours.compare = true;
    const auto &points = line(build(world, hours, "power"), LineRole::Comparison).points;
    QCOMPARE(points.size(), 24u);
    QCOMPARE(text(points[20]), QStringLiteral("2026-11-21T13:00:00.000Z 3"));
}

void TrendBuilderTest::comparesLeapDaysWithoutLosingOne()
{
    SmallWorld world;
    world.now = at("2028-03-01T11:00:00Z");
    world.observe("visits", kNorth, {}, "2027-02-27T03:00:00Z", 27);
    world.observe("visits", kNorth, {}, "2027-02-28T03:00:00Z", 28);
    world.observe("visits", kNorth, {}, "2027-03-01T03:00:00Z", 1);
    Tile days = tile(TrendBucket::Day, 4);
    days.compare = true;
    const auto &points = line(build(world, days, "visits"), LineRole::Comparison).points;
    QCOMPARE(text(points[0]), QStringLiteral("2028-02-26T17:00:00.000Z 27"));
    QCOMPARE(text(points[1]), QStringLiteral("2028-02-27T17:00:00.000Z 28"));
    QCOMPARE(text(points[2]), QStringLiteral("2028-02-28T17:00:00.000Z 28")); // 29 February beside the 28th
    QCOMPARE(text(points[3]), QStringLiteral("2028-02-29T17:00:00.000Z 1"));
}

void TrendBuilderTest::runsTheTotalOfTheYear()
{
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2025-12-31T03:00:00Z", 1000);
    world.observe("visits", kNorth, {}, "2026-01-10T03:00:00Z", 1);
    world.observe("visits", kNorth, {}, "2026-03-10T03:00:00Z", 30);
    world.observe("visits", kNorth, {}, "2026-11-10T03:00:00Z", 200);
    Tile months = tile(TrendBucket::Month, 6);
    months.cumulative = true;
    const Trend trend = build(world, months, "visits");
    QCOMPARE(utc(trend.from), QStringLiteral("2025-12-31T17:00:00.000Z"));
    QCOMPARE(utc(trend.to), QStringLiteral("2026-12-31T17:00:00.000Z"));
    const auto &points = line(trend, LineRole::Actual).points;
    QCOMPARE(points.size(), 11u);
    const QList<double> wanted{1, 1, 31, 31, 31, 31, 31, 31, 31, 31, 231};
    for (size_t i = 0; i < points.size(); ++i)
        QCOMPARE(points[i].value, std::optional(wanted[qsizetype(i)]));
}

void TrendBuilderTest::drawsThePlanAtItsPace()
{
    SmallWorld world;
    world.pack.targets = {{latin("plan"),
                           SmallWorld::indicator("visits").id,
                           {},
                           3650,
                           day("2026-01-01"),
                           day("2027-01-01"),
                           Pace::Days,
                           TargetLevel::Province,
                           {}}};
    Tile months = tile(TrendBucket::Month, 12);
    months.cumulative = true;
    months.plan = true;
    const auto &points = line(build(world, months, "visits"), LineRole::Plan).points;
    QCOMPARE(points.size(), 12u);
    // Ten a day: January has 31, the year to the end of October 304, the whole year 365.
    QCOMPARE(points[0].value, std::optional(310.0));
    QCOMPARE(points[9].value, std::optional(3040.0));
    QCOMPARE(points[11].value, std::optional(3650.0));
}

void TrendBuilderTest::drawsThePlanOfTheYearNotOfTheTerm()
{
    SmallWorld world;
    Tile months = tile(TrendBucket::Month, 12);
    months.cumulative = true;
    months.plan = true;
    const auto target = [](const char *id, double value, const char *to, Pace pace, TargetLevel level) {
        return Target{latin(id), SmallWorld::indicator("visits").id, {}, value, day("2026-01-01"), day(to), pace, level,
                      {}};
    };
    // 1826 days, four a day: the year's total is no part of it that begins again each January.
    world.pack.targets = {target("term", 7304, "2031-01-01", Pace::Days, TargetLevel::Pledge)};
    QCOMPARE(build(world, months, "visits").lines.size(), 1u);
    world.pack.targets.push_back(target("year", 3650, "2027-01-01", Pace::Days, TargetLevel::National));
    QCOMPARE(line(build(world, months, "visits"), LineRole::Plan).points[0].value, std::optional(310.0));
    // A value to reach holds on every day, whatever its span.
    world.pack.targets.push_back(target("flat", 4000, "2031-01-01", Pace::None, TargetLevel::Province));
    QCOMPARE(line(build(world, months, "visits"), LineRole::Plan).points[0].value, std::optional(4000.0));
}

void TrendBuilderTest::drawsThePlanOfEachMonthBesideItsOwnFigure()
{
    SmallWorld world;
    Tile months = tile(TrendBucket::Month, 12);
    months.plan = true;
    world.pack.targets = {{latin("term"),
                           SmallWorld::indicator("visits").id,
                           {},
                           7304, // 1826 days, four a day
                           day("2026-01-01"),
                           day("2031-01-01"),
                           Pace::Days,
                           TargetLevel::Pledge,
                           {}}};
    const auto &points = line(build(world, months, "visits"), LineRole::Plan).points;
    QCOMPARE(points[0].value, std::optional<double>()); // December 2025
    QCOMPARE(points[1].value, std::optional(124.0));
    QCOMPARE(points[11].value, std::optional(120.0)); // not what should have been reached by the end of November
}

void TrendBuilderTest::drawsATargetFlat()
{
    SmallWorld world;
    Tile days = tile(TrendBucket::Day, 3);
    days.plan = true;
    QCOMPARE(build(world, days, "visits").lines.size(), 1u);
    world.pack.targets = {{latin("t"),
                           SmallWorld::indicator("visits").id,
                           {},
                           95,
                           day("2026-01-01"),
                           day("2027-01-01"),
                           Pace::None,
                           TargetLevel::National,
                           {}}};
    QCOMPARE(build(world, days, "visits").lines.size(), 1u); // of a month's visits: none for a day
    Indicator daily = SmallWorld::indicator("visits");
    daily.period = PeriodKind::Day;
    const auto &points = line(buildTrend(world.context(), days, {&world.compile(daily)}), LineRole::Plan).points;
    QCOMPARE(points.size(), 3u);
    for (const auto &point : points)
        QCOMPARE(point.value, std::optional(95.0));
}

void TrendBuilderTest::drawsMonthsOfTheIndicatorsRule()
{
    SmallWorld world; // 21 November: the month from 15 November is 2026-12
    world.observe("visits", kNorth, {}, "2026-10-14T03:00:00Z", 10);
    world.observe("visits", kNorth, {}, "2026-10-15T03:00:00Z", 11);
    world.observe("visits", kNorth, {}, "2026-11-14T03:00:00Z", 100);
    world.observe("visits", kNorth, {}, "2026-11-15T03:00:00Z", 12);
    world.observe("visits", kNorth, {}, "2025-11-20T03:00:00Z", 9);
    Indicator visits = SmallWorld::indicator("visits");
    visits.periodRule = latin("report");
    Tile months = tile(TrendBucket::Month, 3);
    months.compare = true;
    // A second indicator is told by the months of the first.
    const Trend trend =
        buildTrend(world.context(), months, {&world.compile(visits), &world.compile(SmallWorld::indicator("visits"))});
    QCOMPARE(utc(trend.to), QStringLiteral("2026-12-14T17:00:00.000Z"));
    for (const TrendLine &each : trend.lines) {
        QCOMPARE(each.points.size(), 3u);
        if (each.role != LineRole::Actual)
            continue;
        QCOMPARE(text(each.points[0]), QStringLiteral("2026-09-14T17:00:00.000Z 10"));
        QCOMPARE(text(each.points[1]), QStringLiteral("2026-10-14T17:00:00.000Z 111"));
        QCOMPARE(text(each.points[2]), QStringLiteral("2026-11-14T17:00:00.000Z 12"));
    }
    QCOMPARE(text(line(trend, LineRole::Comparison).points[2]), QStringLiteral("2026-11-14T17:00:00.000Z 9"));
}

void TrendBuilderTest::runsTheTotalOfTheYearOfTheRule()
{
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2025-12-14T03:00:00Z", 7000);
    world.observe("visits", kNorth, {}, "2025-12-15T03:00:00Z", 1);
    world.observe("visits", kNorth, {}, "2026-01-15T03:00:00Z", 20);
    world.observe("visits", kNorth, {}, "2024-12-14T03:00:00Z", 7000);
    world.observe("visits", kNorth, {}, "2024-12-15T03:00:00Z", 3);
    world.pack.targets = {{latin("plan"),
                           SmallWorld::indicator("visits").id,
                           {},
                           3650,
                           day("2025-12-15"),
                           day("2026-12-15"),
                           Pace::Days,
                           TargetLevel::Province,
                           {}}};
    Indicator visits = SmallWorld::indicator("visits");
    visits.periodRule = latin("report");
    Tile months = tile(TrendBucket::Month, 12);
    months.cumulative = months.compare = months.plan = true;
    const Trend trend = buildTrend(world.context(), months, {&world.compile(visits)});
    QCOMPARE(utc(trend.from), QStringLiteral("2025-12-14T17:00:00.000Z"));
    QCOMPARE(utc(trend.to), QStringLiteral("2026-12-14T17:00:00.000Z"));
    const auto &points = line(trend, LineRole::Actual).points;
    QCOMPARE(points.size(), 12u); // the last began on 15 November
    QCOMPARE(points[0].value, std::optional(1.0));
    QCOMPARE(points[1].value, std::optional(21.0));
    QCOMPARE(points[11].value, std::optional(21.0));
    QCOMPARE(line(trend, LineRole::Comparison).points[0].value, std::optional(3.0));
    // Ten a day: 31 days from 15 December to 14 January.
    QCOMPARE(line(trend, LineRole::Plan).points[0].value, std::optional(310.0));
    Tile days = tile(TrendBucket::Day, 30);
    days.cumulative = true;
    const Trend daily = buildTrend(world.context(), days, {&world.compile(visits)});
    QCOMPARE(utc(daily.from), QStringLiteral("2025-12-14T17:00:00.000Z"));
    // 17 of December, 304 until the end of October and 21 of November.
    QCOMPARE(line(daily, LineRole::Actual).points.size(), 17u + 304 + 21);
    QCOMPARE(line(daily, LineRole::Actual).points.back().value, std::optional(21.0));
}

void TrendBuilderTest::tellsWhichPointsAreRestated()
{
    ReformWorld world;
    world.now = at("2025-07-20T11:00:00Z");
    world.observeVisits();
    Tile months = tile(TrendBucket::Month, 2);
    const auto told = [&](const char *unit) {
        months.unit = UnitId(latin(unit));
        QStringList list;
        for (const auto &point : line(build(world, months, "visits"), LineRole::Actual).points)
            list.push_back(QString::number(*point.value) + QLatin1Char(' ') + toString(point.restated));
        return list;
    };
    // June of a1, a2 and 30 % of a3; e1 and e2 are e whole.
    QCOMPARE(told(kX), QStringList({latin("210 weighted"), latin("170 as_was")}));
    QCOMPARE(told("e@2025-07-01"), QStringList({latin("7 exact"), latin("9 as_was")}));
}

void TrendBuilderTest::givesNoHoursOfADailyFigure()
{
    // Counted by day: an hour of it is unknown, not zero.
    SmallWorld world;
    world.rollups.observe("done", kNorth, {latin("tax")}, at("2026-11-20T17:00:00Z"), 9, world.now);
    const auto &points = line(build(world, tile(TrendBucket::Hour, 24), "done"), LineRole::Actual).points;
    for (size_t i = 1; i < points.size(); ++i)
        QVERIFY2(!points[i].value, qPrintable(text(points[i])));
}

QTEST_GUILESS_MAIN(TrendBuilderTest)
#include "tst_trend_builder.moc"
