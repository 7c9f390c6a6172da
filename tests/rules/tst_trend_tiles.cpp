// SPDX-License-Identifier: GPL-3.0-or-later
// What the builder of trends gives to tiles other than trends.
#include "tests/rules/trend_lines.h"

using namespace ioc;
using namespace ioc::test;

namespace {

Target targetOf(double value, const char *from, const char *to, Pace pace)
{
    return {latin("t") + latin(from),
            SmallWorld::indicator("visits").id,
            {},
            value,
            day(from),
            day(to),
            pace,
            TargetLevel::Province,
            {}};
}

} // namespace

class TrendTilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void drawsALineForEachUnit();
    void drawsTheHoursOfWholeDays();
    void drawsTheDaysOfACalendarWhateverItsBuckets();
    void tellsTheBucketThatRuns();
    void givesEachColumnItsShareOfThePlan();
    void givesEachColumnTheTargetOfItsTime();
    void holdsEachBucketAgainstTheTargetOfItsTime();
    void holdsAPlanAgainstWhatWasReached();
    void holdsALevelAgainstItsGoodRange();
    void holdsNoDayAgainstTheTargetOfAMonth();
    void judgesAPartOfWhatAddsUpOnlyOnceItIsDecided_data();
    void judgesAPartOfWhatAddsUpOnlyOnceItIsDecided();

private:
    /// Visits with figures of days, and targets for them.
    static Trend ofDays(SmallWorld &world, const Tile &tile, Direction direction = Direction::Up);
};

Trend TrendTilesTest::ofDays(SmallWorld &world, const Tile &tile, Direction direction)
{
    Indicator daily = SmallWorld::indicator("visits");
    daily.period = PeriodKind::Day;
    daily.direction = direction;
    return buildTrend(world.context(), tile, {&world.compile(daily)});
}

void TrendTilesTest::drawsALineForEachUnit()
{
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2026-11-21T03:00:00Z", 3);
    world.observe("visits", kSouth, {}, "2026-11-21T03:00:00Z", 4);
    Tile small = tile(TrendBucket::Day, 2);
    small.kind = TileKind::Multiples;
    small.units = {UnitId(latin(kSouth)), UnitId(latin(kNorth)), UnitId(latin(kEast))};
    const Trend trend = build(world, small, "visits");
    QCOMPARE(trend.lines.size(), 3u);
    for (size_t i = 0; i < trend.lines.size(); ++i)
        QCOMPARE(trend.lines[i].unit, small.units[i]);
    QCOMPARE(trend.lines[0].points[1].value, std::optional(4.0));
    QCOMPARE(trend.lines[1].points[1].value, std::optional(3.0));
    QCOMPARE(trend.lines[2].points[1].value, std::optional<double>());
}

void TrendTilesTest::drawsTheHoursOfWholeDays()
{
    SmallWorld world; // 18:00
    world.observe("power", kNorth, {}, "2026-11-19T17:30:00Z", 5);
    Tile hours = tile(TrendBucket::Day, 30); // of a table of hours: two days
    hours.kind = TileKind::Hours;
    const Trend trend = build(world, hours, "power");
    QCOMPARE(utc(trend.from), QStringLiteral("2026-11-19T17:00:00.000Z"));
    QCOMPARE(utc(trend.to), QStringLiteral("2026-11-21T17:00:00.000Z"));
    const auto &points = line(trend, LineRole::Actual).points;
    QCOMPARE(points.size(), 24u + 19u);
    QCOMPARE(text(points[0]), QStringLiteral("2026-11-19T17:00:00.000Z 5"));
    hours.buckets = 400;
    QCOMPARE(utc(build(world, hours, "power").from), QStringLiteral("2026-11-04T17:00:00.000Z"));
}

void TrendTilesTest::drawsTheDaysOfACalendarWhateverItsBuckets()
{
    SmallWorld world;
    Tile calendar = tile(TrendBucket::Month, 3);
    calendar.kind = TileKind::Calendar;
    QCOMPARE(utc(build(world, calendar, "visits").from), QStringLiteral("2026-11-18T17:00:00.000Z"));
}

void TrendTilesTest::tellsTheBucketThatRuns()
{
    SmallWorld world;
    QCOMPARE(utc(*build(world, tile(TrendBucket::Hour, 24), "power").running),
             QStringLiteral("2026-11-21T11:00:00.000Z"));
    QCOMPARE(utc(*build(world, tile(TrendBucket::Day, 3), "power").running),
             QStringLiteral("2026-11-20T17:00:00.000Z"));
    QCOMPARE(utc(*build(world, tile(TrendBucket::Month, 3), "power").running),
             QStringLiteral("2026-10-31T17:00:00.000Z"));
}

void TrendTilesTest::givesEachColumnItsShareOfThePlan()
{
    SmallWorld world;
    world.pack.targets = {targetOf(3650, "2026-01-01", "2027-01-01", Pace::Days),
                          targetOf(7300, "2025-01-01", "2026-01-01", Pace::Days)};
    Tile months = tile(TrendBucket::Month, 12);
    months.kind = TileKind::Bars;
    months.plan = true;
    // Ten a day this year, twenty the year before.
    const auto plans = line(build(world, months, "visits"), LineRole::Plan).points;
    QCOMPARE(plans.size(), 12u);
    QCOMPARE(plans[11].value, std::optional(300.0)); // the whole of November
    QCOMPARE(plans[1].value, std::optional(310.0));
    QCOMPARE(plans[0].value, std::optional(620.0)); // December 2025
    // Of a level that nothing adds up to, what should be reached by then.
    world.observe("volume", kNorth, {latin("lake")}, "2026-11-21T03:00:00Z", 5);
    QCOMPARE(line(build(world, months, "volume"), LineRole::Plan).points[1].value, std::optional(310.0));
    QCOMPARE(line(build(world, months, "volume"), LineRole::Plan).points[2].value, std::optional(590.0));
    months.cumulative = true;
    QCOMPARE(line(build(world, months, "visits"), LineRole::Plan).points[1].value, std::optional(590.0));
}

void TrendTilesTest::givesEachColumnTheTargetOfItsTime()
{
    SmallWorld world;
    world.pack.targets = {targetOf(90, "2026-11-20", "2027-01-01", Pace::None)};
    Tile days = tile(TrendBucket::Day, 3);
    days.kind = TileKind::Bars;
    days.plan = true;
    const auto plans = line(ofDays(world, days), LineRole::Plan).points;
    QCOMPARE(plans[0].value, std::optional<double>());
    QCOMPARE(plans[1].value, std::optional(90.0));
    QCOMPARE(build(world, days, "visits").lines.size(), 1u); // of a month's visits: none for a day
    days.bucket = TrendBucket::Hour;
    days.buckets = 24;
    QCOMPARE(ofDays(world, days).lines.size(), 1u);
    QCOMPARE(line(build(world, days, "volume"), LineRole::Plan).points[0].value, std::optional(90.0));
    world.pack.targets = {targetOf(365, "2026-01-01", "2027-01-01", Pace::Days)};
    QCOMPARE(build(world, days, "visits").lines.size(), 1u); // of an hour nobody has planned anything
}

void TrendTilesTest::holdsEachBucketAgainstTheTargetOfItsTime()
{
    SmallWorld world;
    world.pack.targets = {targetOf(10, "2026-11-19", "2026-11-20", Pace::None),
                          targetOf(20, "2026-11-20", "2026-11-22", Pace::None)};
    for (const char *at : {"2026-11-18T03:00:00Z", "2026-11-19T03:00:00Z", "2026-11-20T03:00:00Z"})
        world.observe("visits", kNorth, {}, at, 15);
    Tile states = tile(TrendBucket::Day, 4);
    states.kind = TileKind::States;
    const auto points = line(ofDays(world, states), LineRole::Actual).points;
    QCOMPARE(points[0].met, std::optional<bool>()); // no target yet
    QCOMPARE(points[1].met, std::optional(true));
    QCOMPARE(points[2].met, std::optional(false));
    QCOMPARE(points[3].met, std::optional<bool>()); // no figure
    states.kind = TileKind::Trend;
    QCOMPARE(line(ofDays(world, states), LineRole::Actual).points[1].met, std::optional<bool>());
}

void TrendTilesTest::holdsNoDayAgainstTheTargetOfAMonth()
{
    SmallWorld world;
    world.pack.targets = {targetOf(500, "2026-01-01", "2027-01-01", Pace::None)};
    world.observe("visits", kNorth, {}, "2026-11-20T03:00:00Z", 40);
    Tile states = tile(TrendBucket::Day, 2);
    states.kind = TileKind::States;
    QCOMPARE(line(build(world, states, "visits"), LineRole::Actual).points[0].met, std::optional<bool>());
    world.observe("visits", kNorth, {}, "2026-10-20T03:00:00Z", 460);
    states.bucket = TrendBucket::Month;
    QCOMPARE(line(build(world, states, "visits"), LineRole::Actual).points[0].met, std::optional(false));
}

void TrendTilesTest::judgesAPartOfWhatAddsUpOnlyOnceItIsDecided_data()
{
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<double>("soFar");
    QTest::addColumn<std::optional<bool>>("met");
    QTest::newRow("may still be reached") << Direction::Up << 3.0 << std::optional<bool>();
    QTest::newRow("reached already") << Direction::Up << 20.0 << std::optional(true);
    QTest::newRow("may still be kept") << Direction::Down << 20.0 << std::optional<bool>();
    QTest::newRow("broken already") << Direction::Down << 21.0 << std::optional(false);
}

void TrendTilesTest::judgesAPartOfWhatAddsUpOnlyOnceItIsDecided()
{
    QFETCH(Direction, direction);
    QFETCH(double, soFar);
    QFETCH(std::optional<bool>, met);
    SmallWorld world; // 18:00 on the 21st
    world.pack.targets = {targetOf(20, "2026-11-01", "2026-12-01", Pace::None)};
    world.observe("visits", kNorth, {}, "2026-11-21T03:00:00Z", soFar);
    Tile states = tile(TrendBucket::Day, 2);
    states.kind = TileKind::States;
    QCOMPARE(line(ofDays(world, states, direction), LineRole::Actual).points[1].met, met);
}

void TrendTilesTest::holdsAPlanAgainstWhatWasReached()
{
    SmallWorld world;
    world.pack.targets = {targetOf(3650, "2026-01-01", "2027-01-01", Pace::Days)};
    world.observe("visits", kNorth, {}, "2026-11-18T03:00:00Z", 3230); // ten a day make 3220 on 18 November
    Tile states = tile(TrendBucket::Day, 4);
    states.kind = TileKind::States;
    world.observe("visits", kNorth, {}, "2026-11-19T03:00:00Z", 1);
    world.observe("visits", kNorth, {}, "2026-11-20T03:00:00Z", 1);
    const auto points = line(build(world, states, "visits"), LineRole::Actual).points;
    QCOMPARE(points[0].met, std::optional(true));
    QCOMPARE(points[1].met, std::optional(true));  // 3231 of 3230
    QCOMPARE(points[2].met, std::optional(false)); // 3232 of 3240
}

void TrendTilesTest::holdsALevelAgainstItsGoodRange()
{
    SmallWorld world;
    Indicator level = SmallWorld::indicator("visits");
    level.direction = Direction::Band;
    level.bandLow = 10;
    level.bandHigh = 20;
    world.observe("visits", kNorth, {}, "2026-11-19T03:00:00Z", 9);
    world.observe("visits", kNorth, {}, "2026-11-20T03:00:00Z", 20);
    Tile states = tile(TrendBucket::Day, 3);
    states.kind = TileKind::States;
    const Trend trend = buildTrend(world.context(), states, {&world.compile(level)});
    const auto points = line(trend, LineRole::Actual).points;
    QCOMPARE(points[0].met, std::optional(false));
    QCOMPARE(points[1].met, std::optional(true));
    QCOMPARE(points[2].met, std::optional<bool>());
}

QTEST_GUILESS_MAIN(TrendTilesTest)
#include "tst_trend_tiles.moc"
