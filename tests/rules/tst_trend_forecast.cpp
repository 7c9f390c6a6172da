// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/trend_forecast.h"
#include "core/rules/trend_builder.h"
#include "tests/rules/small_world.h"

using namespace ioc;
using namespace ioc::test;

namespace {

Tile months(int buckets)
{
    Tile tile;
    tile.bucket = TrendBucket::Month;
    tile.buckets = buckets;
    tile.forecast = true;
    return tile;
}

/// Visits on the tenth of each month from `from` to last October: `value` of the month's number from 0.
template <typename Value>
void observeMonths(SmallWorld &world, QDate from, Value value)
{
    int number = 0;
    for (QDate month = from; month < QDate(2026, 11, 1); month = month.addMonths(1), ++number)
        world.observe("visits", kNorth, {}, qPrintable(month.toString(QStringLiteral("yyyy-MM-10T03:00:00Z"))),
                      value(number, month.month()));
}

TrendForecast made(SmallWorld &world)
{
    return forecastTrend(world.context(), months(12), {&world.compile(SmallWorld::indicator("visits"))});
}

} // namespace

class TrendForecastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void goesOnWithSeasonAndGrowth();
    void hasNoneOfTooFewMonths();
    void hasNoneThatIsNoBetterThanLastYear();
    void beginsWithTheFirstMonthThatIsNotTold();
    void standsInTheTrend();
};

void TrendForecastTest::goesOnWithSeasonAndGrowth()
{
    SmallWorld world; // 21 November 2026
    // A hundred more each month, and a thousand more in December.
    observeMonths(world, QDate(2021, 1, 1),
                  [](int number, int month) { return 1000.0 + 100 * number + (month == 12 ? 1000 : 0); });
    const TrendForecast forecast = made(world);
    QVERIFY(!forecast.lacking);
    QCOMPARE(forecast.lines.size(), 1u);
    const TrendLine &line = forecast.lines.front();
    QCOMPARE(line.role, LineRole::Forecast);
    QCOMPARE(line.unit, UnitId(latin(kProvince)));
    // October, which it joins; then November and December of the year, and January, for three are the least.
    QCOMPARE(line.points.size(), 4u);
    QCOMPARE(utc(line.points[0].at), QStringLiteral("2026-09-30T17:00:00.000Z"));
    QCOMPARE(line.points[0].value, std::optional(7900.0));
    QCOMPARE(line.points[0].margin, 0.0);
    QCOMPARE(utc(line.points[1].at), QStringLiteral("2026-10-31T17:00:00.000Z"));
    QVERIFY2(std::abs(*line.points[1].value - 8000) < 80, qPrintable(QString::number(*line.points[1].value)));
    QVERIFY2(std::abs(*line.points[2].value - 9100) < 200, qPrintable(QString::number(*line.points[2].value)));
    QVERIFY(line.points[1].margin >= 0);
    QCOMPARE(utc(*forecast.to), QStringLiteral("2027-01-31T17:00:00.000Z"));
}

void TrendForecastTest::hasNoneOfTooFewMonths()
{
    SmallWorld world;
    observeMonths(world, QDate(2025, 1, 1), [](int number, int) { return 100.0 + number; });
    const TrendForecast forecast = made(world);
    QVERIFY(forecast.lines.empty());
    QVERIFY(forecast.lacking == NoForecast::TooShort);
    QVERIFY(!forecast.to);
}

void TrendForecastTest::hasNoneThatIsNoBetterThanLastYear()
{
    SmallWorld world;
    // Each year the same: last year's figures are never wrong.
    observeMonths(world, QDate(2021, 1, 1), [](int, int month) { return 100.0 + (month * month) % 17; });
    const TrendForecast forecast = made(world);
    QVERIFY(forecast.lines.empty());
    QVERIFY(forecast.lacking == NoForecast::NotBetter);
}

void TrendForecastTest::beginsWithTheFirstMonthThatIsNotTold()
{
    SmallWorld world;
    observeMonths(world, QDate(2021, 1, 1),
                  [](int number, int month) { return 1000.0 + 100 * number + (month == 12 ? 1000 : 0); });
    // The source has not spoken since the middle of October.
    world.report(latin("others"), at("2026-10-15T03:00:00Z"), FeedState::Down);
    const TrendForecast forecast = made(world);
    QCOMPARE(forecast.lines.size(), 1u);
    QCOMPARE(utc(forecast.lines[0].points[0].at), QStringLiteral("2026-08-31T17:00:00.000Z")); // September
    QCOMPARE(forecast.lines[0].points.size(), 5u); // October is forecast too
}

void TrendForecastTest::standsInTheTrend()
{
    SmallWorld world;
    observeMonths(world, QDate(2021, 1, 1),
                  [](int number, int month) { return 1000.0 + 100 * number + (month == 12 ? 1000 : 0); });
    CompiledIndicator &visits = world.compile(SmallWorld::indicator("visits"));
    Trend trend = buildTrend(world.context(), months(12), {&visits});
    QCOMPARE(utc(trend.to), QStringLiteral("2026-11-30T17:00:00.000Z"));
    addForecast(trend, forecastTrend(world.context(), months(12), {&visits}));
    QCOMPARE(trend.lines.size(), 2u);
    QCOMPARE(utc(trend.to), QStringLiteral("2027-01-31T17:00:00.000Z"));
    QVERIFY(!trend.noForecast);
}

QTEST_GUILESS_MAIN(TrendForecastTest)
#include "tst_trend_forecast.moc"
