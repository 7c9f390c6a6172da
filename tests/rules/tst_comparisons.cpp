// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/comparison.h"
#include "core/rules/period_arithmetic.h"
#include "tests/rules/small_world.h"

#include <random>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

Indicator compared(const char *numerator, const char *denominator, std::vector<ComparisonRule> rules)
{
    Indicator indicator = SmallWorld::indicator(numerator, denominator);
    indicator.comparisons = std::move(rules);
    return indicator;
}

QString text(const Comparison &comparison)
{
    const auto number = [](std::optional<double> value) {
        return value ? QString::number(*value, 'g', 10) : QStringLiteral("none");
    };
    return QStringLiteral("%1 %2 %3%4")
        .arg(comparison.period.id, number(comparison.value), number(comparison.difference),
             QString::fromLatin1(comparison.inPoints ? " points" : " %"));
}

} // namespace

class ComparisonsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void comparesTheSameElapsedDays();
    void cutsTheLastDayAtTheHour();
    void leavesOutTheHourThatStillRuns();
    void setsAReadingOfTheMomentBesideWholeHours();
    void takesAShorterMonthWhole();
    void tellsRatesInPoints();
    void hasNoDifferenceFromNothing();
    void comparesWholePeriodsWhole();
    void comparesWithTheUsualDay();
    void sumsTheYearSoFar();
    void sumsTheYearToTheEndOfAWholePeriod();
    void dividesSumsOfTheYearSoFar();
    void beginsTheYearAsTheRuleDoes();
    void takesTheLastStockOfTheYearSoFar();
    void sumsTheYearSoFarOfItsMonths_data();
    void sumsTheYearSoFarOfItsMonths();
    void comparesWithTheSameWeekday();
    void comparesSensorsWithTheSameHour();
    void saysWhyThereIsNothingToCompareWith();
    void leavesOutWhatTheReadingHasNoUseFor();
};

void ComparisonsTest::comparesTheSameElapsedDays()
{
    SmallWorld world; // 21 November: 21 days
    world.observe("visits", kNorth, {}, "2026-11-05T03:00:00Z", 150);
    world.observe("visits", kNorth, {}, "2025-11-21T03:00:00Z", 100);
    world.observe("visits", kNorth, {}, "2025-11-22T03:00:00Z", 7000); // the 22nd day
    world.observe("visits", kNorth, {}, "2026-10-20T03:00:00Z", 120);
    world.observe("visits", kNorth, {}, "2026-10-25T03:00:00Z", 7000);
    const Reading reading =
        world.read(compared("visits", "", {ComparisonKind::SamePeriodLastYear, ComparisonKind::PreviousPeriod}));
    QCOMPARE(reading.comparisons.size(), 2u);
    // 150 / 100 = +50 %; 150 / 120 = +25 %.
    QCOMPARE(text(reading.comparisons[0]), QStringLiteral("2025-11 100 50 %"));
    QCOMPARE(text(reading.comparisons[1]), QStringLiteral("2026-10 120 25 %"));
}

void ComparisonsTest::cutsTheLastDayAtTheHour()
{
    SmallWorld world; // 18:00 in Vietnam
    world.observe("power", kNorth, {}, "2026-11-05T03:00:00Z", 121);
    world.observe("power", kNorth, {}, "2025-11-05T03:00:00Z", 100);
    world.observe("power", kNorth, {}, "2025-11-21T10:00:00Z", 10);   // 17:00–18:00
    world.observe("power", kNorth, {}, "2025-11-21T11:00:00Z", 7000); // 18:00–19:00
    // 121 / (100 + 10) = +10 %.
    const Reading reading = world.read(compared("power", "", {ComparisonKind::SamePeriodLastYear}));
    QCOMPARE(text(reading.comparisons[0]), QStringLiteral("2025-11 110 10 %"));
}

void ComparisonsTest::leavesOutTheHourThatStillRuns()
{
    // Five minutes past six: of the hour that began at six one side has 5 minutes, the other all 60.
    SmallWorld world;
    world.now = at("2026-11-21T11:05:00Z");
    world.observe("power", kNorth, {}, "2026-11-21T10:00:00Z", 120);
    world.observe("power", kNorth, {}, "2026-11-21T11:02:00Z", 7);
    world.observe("power", kNorth, {}, "2025-11-21T10:00:00Z", 100);
    world.observe("power", kNorth, {}, "2025-11-21T11:30:00Z", 900);
    const Reading reading =
        world.read(compared("power", "", {ComparisonKind::SamePeriodLastYear, ComparisonKind::Cumulative}));
    QCOMPARE(valueText(reading), QStringLiteral("127"));
    QCOMPARE(text(reading.comparisons[0]), QStringLiteral("2025-11 100 20 %"));
    QCOMPARE(reading.comparisons[0].current, std::optional(120.0));
    QCOMPARE(text(reading.comparisons[1]), QStringLiteral("2025 100 20 %"));
    QCOMPARE(reading.comparisons[1].current, std::optional(120.0));
    // On 31 March all of February counts, and so does what March has by now.
    world.now = at("2026-03-31T11:05:00Z");
    world.observe("power", kNorth, {}, "2026-03-31T11:02:00Z", 12);
    world.observe("power", kNorth, {}, "2026-02-28T15:00:00Z", 10);
    QCOMPARE(text(world.read(compared("power", "", {ComparisonKind::PreviousPeriod})).comparisons[0]),
             QStringLiteral("2026-02 10 20 %"));
}

void ComparisonsTest::setsAReadingOfTheMomentBesideWholeHours()
{
    SmallWorld world;
    world.now = at("2026-11-21T11:05:00Z");
    world.observe("power", kNorth, {}, "2026-11-21T10:00:00Z", 120);
    world.observe("power", kNorth, {}, "2026-11-21T11:02:00Z", 7);
    world.observe("power", kNorth, {}, "2026-10-17T10:00:00Z", 100);
    world.observe("power", kNorth, {}, "2026-10-17T11:30:00Z", 900);
    Indicator indicator = compared("power", "", {ComparisonKind::SameWeekdayLastMonth});
    indicator.window = Window::Now;
    const Reading flow = world.read(indicator);
    QCOMPARE(valueText(flow), QStringLiteral("127"));
    QCOMPARE(text(flow.comparisons[0]), QStringLiteral("2026-10-17 100 20 %"));
    QCOMPARE(flow.comparisons[0].current, std::optional(120.0));
    // A sensor's value of the moment stays what it is.
    world.observe("pm", kNorth, {latin("KK1")}, "2026-11-21T11:04:00Z", 60);
    world.observe("pm", kNorth, {latin("KK1")}, "2026-11-20T10:00:00Z", 40);
    world.observe("pm", kNorth, {latin("KK1")}, "2026-11-20T11:30:00Z", 900);
    Indicator sensor = compared("pm", "", {ComparisonKind::PreviousPeriod});
    sensor.window = Window::Now;
    const Reading moment = world.read(sensor);
    QCOMPARE(text(moment.comparisons[0]), QStringLiteral("2026-11-20 40 50 %"));
    QCOMPARE(moment.comparisons[0].current, std::optional(60.0));
}

void ComparisonsTest::takesAShorterMonthWhole()
{
    // On 31 March February is over: its last evening counts.
    SmallWorld world;
    world.now = at("2026-03-31T11:00:00Z");
    world.report(latin("others"), world.now);
    world.observe("power", kNorth, {}, "2026-03-05T03:00:00Z", 12);
    world.observe("power", kNorth, {}, "2026-02-28T15:00:00Z", 10); // 22:00 in Vietnam
    const Reading reading = world.read(compared("power", "", {ComparisonKind::PreviousPeriod}));
    QCOMPARE(text(reading.comparisons[0]), QStringLiteral("2026-02 10 20 %"));
}

void ComparisonsTest::tellsRatesInPoints()
{
    SmallWorld world;
    world.observe("on_time", kNorth, {latin("tax")}, "2026-11-05T03:00:00Z", 8);
    world.observe("done", kNorth, {latin("tax")}, "2026-11-05T03:00:00Z", 10);
    world.observe("on_time", kNorth, {latin("tax")}, "2025-11-05T03:00:00Z", 3);
    world.observe("done", kNorth, {latin("tax")}, "2025-11-05T03:00:00Z", 4);
    Indicator indicator = compared("on_time", "done", {ComparisonKind::SamePeriodLastYear});
    indicator.scale = 100;
    indicator.rate = true;
    // 80 % − 75 % = 5 points, not 6.67 %.
    QCOMPARE(text(world.read(indicator).comparisons[0]), QStringLiteral("2025-11 75 5 points"));
}

void ComparisonsTest::hasNoDifferenceFromNothing()
{
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2026-11-05T03:00:00Z", 150);
    QCOMPARE(text(world.read(compared("visits", "", {ComparisonKind::PreviousPeriod})).comparisons[0]),
             QStringLiteral("2026-10 none none %"));
    world.observe("visits", kNorth, {}, "2026-10-05T03:00:00Z", 0);
    QCOMPARE(text(world.read(compared("visits", "", {ComparisonKind::PreviousPeriod})).comparisons[0]),
             QStringLiteral("2026-10 0 none %"));
}

void ComparisonsTest::comparesWholePeriodsWhole()
{
    SmallWorld world;
    world.observe("power", kNorth, {}, "2026-10-31T16:00:00Z", 30); // 23:00 of 31 October
    world.observe("power", kNorth, {}, "2026-09-30T16:00:00Z", 20); // 23:00 of 30 September
    world.observe("power", kNorth, {}, "2025-10-31T16:00:00Z", 40);
    Indicator indicator = compared("power", "", {ComparisonKind::PreviousPeriod, ComparisonKind::SamePeriodLastYear});
    indicator.window = Window::Complete;
    const Reading reading = world.read(indicator);
    QCOMPARE(text(reading.comparisons[0]), QStringLiteral("2026-09 20 50 %"));
    QCOMPARE(text(reading.comparisons[1]), QStringLiteral("2025-10 40 -25 %"));
}

void ComparisonsTest::comparesWithTheUsualDay()
{
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2026-11-21T03:00:00Z", 33);
    world.observe("visits", kNorth, {}, "2026-11-20T03:00:00Z", 20);
    world.observe("visits", kNorth, {}, "2026-11-01T03:00:00Z", 40);
    Indicator indicator = compared("visits", "", {ComparisonKind::UsualDay});
    indicator.window = Window::Now;
    // (20 + 40) / 2 = 30; today does not count: 33 / 30 = +10 %.
    QCOMPARE(text(world.read(indicator).comparisons[0]), QStringLiteral(" 30 10 %"));
}

void ComparisonsTest::sumsTheYearSoFar()
{
    SmallWorld world; // 21 November, 18:00
    world.observe("power", kNorth, {}, "2026-11-05T03:00:00Z", 150);
    world.observe("power", kNorth, {}, "2026-01-05T03:00:00Z", 1050);
    world.observe("power", kNorth, {}, "2025-12-31T16:30:00Z", 7000); // 23:30 of the old year
    world.observe("power", kNorth, {}, "2025-02-05T03:00:00Z", 900);
    world.observe("power", kNorth, {}, "2025-11-21T10:00:00Z", 100);  // 17:00
    world.observe("power", kNorth, {}, "2025-11-21T11:00:00Z", 7000); // 18:00
    const Reading reading = world.read(compared("power", "", {ComparisonKind::Cumulative}));
    QCOMPARE(valueText(reading), QStringLiteral("150"));
    // 1200 / 1000 = +20 %.
    QCOMPARE(text(reading.comparisons[0]), QStringLiteral("2025 1000 20 %"));
    QCOMPARE(reading.comparisons[0].current, std::optional(1200.0));
    QVERIFY((reading.comparisons[0].own == Span{day("2026-01-01"), day("2026-11-22")}));
    QVERIFY((reading.comparisons[0].other == Span{day("2025-01-01"), day("2025-11-22")}));
}

void ComparisonsTest::sumsTheYearToTheEndOfAWholePeriod()
{
    SmallWorld world;
    world.now = at("2025-03-10T11:00:00Z");
    world.observe("visits", kNorth, {}, "2025-02-28T03:00:00Z", 300);
    world.observe("visits", kNorth, {}, "2025-03-01T03:00:00Z", 7000);
    world.observe("visits", kNorth, {}, "2024-02-29T03:00:00Z", 240); // the last day of a leap February counts
    world.observe("visits", kNorth, {}, "2024-03-01T03:00:00Z", 7000);
    Indicator indicator = compared("visits", "", {ComparisonKind::Cumulative});
    indicator.window = Window::Complete;
    QCOMPARE(text(world.read(indicator).comparisons[0]), QStringLiteral("2024 240 25 %"));
    // 28 February 2028, a day that is over, beside 28 February 2027, which ends its month.
    world.now = at("2028-02-29T11:00:00Z");
    world.observe("visits", kNorth, {}, "2028-02-28T03:00:00Z", 11);
    world.observe("visits", kNorth, {}, "2027-02-28T03:00:00Z", 10);
    world.observe("visits", kNorth, {}, "2027-03-01T03:00:00Z", 7000);
    indicator.period = PeriodKind::Day;
    QCOMPARE(text(world.read(indicator).comparisons[0]), QStringLiteral("2027 10 10 %"));
}

void ComparisonsTest::dividesSumsOfTheYearSoFar()
{
    SmallWorld world;
    const auto closed = [&](const char *when, double onTime, double done) {
        world.observe("on_time", kNorth, {latin("tax")}, when, onTime);
        world.observe("done", kNorth, {latin("tax")}, when, done);
    };
    closed("2026-03-05T03:00:00Z", 90, 100);
    closed("2026-11-05T03:00:00Z", 5, 10);
    closed("2025-03-05T03:00:00Z", 80, 100);
    Indicator indicator = compared("on_time", "done", {ComparisonKind::Cumulative});
    indicator.scale = 100;
    indicator.rate = true;
    // 95 / 110 = 86.36 %, not the mean of 90 % and 50 %; less 80 % is 6.36 points.
    const Comparison soFar = world.read(indicator).comparisons[0];
    QCOMPARE(QString::number(*soFar.current, 'f', 2), QStringLiteral("86.36"));
    QCOMPARE(QString::number(*soFar.difference, 'f', 2), QStringLiteral("6.36"));
    QVERIFY(soFar.inPoints);
}

void ComparisonsTest::beginsTheYearAsTheRuleDoes()
{
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2025-12-15T03:00:00Z", 30);
    world.observe("visits", kNorth, {}, "2025-12-14T03:00:00Z", 7000);
    world.observe("visits", kNorth, {}, "2024-12-15T03:00:00Z", 20);
    world.observe("visits", kNorth, {}, "2024-12-14T03:00:00Z", 7000);
    Indicator indicator = compared("visits", "", {ComparisonKind::Cumulative});
    indicator.periodRule = latin("report");
    const Comparison soFar = world.read(indicator).comparisons[0];
    QCOMPARE(soFar.value, std::optional(20.0));
    QCOMPARE(soFar.current, std::optional(30.0));
    QVERIFY((soFar.own == Span{day("2025-12-15"), day("2026-11-22")}));
}

void ComparisonsTest::takesTheLastStockOfTheYearSoFar()
{
    SmallWorld world;
    world.observe("volume", kNorth, {latin("hồ")}, "2026-11-01T03:00:00Z", 90);
    world.observe("volume", kNorth, {latin("hồ")}, "2026-11-20T03:00:00Z", 110);
    world.observe("volume", kNorth, {latin("hồ")}, "2025-02-01T03:00:00Z", 500);
    world.observe("volume", kNorth, {latin("hồ")}, "2025-11-20T03:00:00Z", 100);
    QCOMPARE(text(world.read(compared("volume", "", {ComparisonKind::Cumulative})).comparisons[0]),
             QStringLiteral("2025 100 10 %"));
}

void ComparisonsTest::sumsTheYearSoFarOfItsMonths_data()
{
    QTest::addColumn<QString>("rule");
    QTest::newRow("calendar") << QStringLiteral("calendar");
    QTest::newRow("15th") << QStringLiteral("report");
}

void ComparisonsTest::sumsTheYearSoFarOfItsMonths()
{
    QFETCH(QString, rule);
    SmallWorld world;
    std::mt19937 random(20261121);
    std::uniform_int_distribution<int> amount(0, 1000);
    for (QDate date(2024, 12, 1); date < QDate(2027, 1, 15); date = date.addDays(1))
        world.rollups.observe("visits", kNorth, {}, world.pack.zone.instant(date, QTime(10, 0)), amount(random),
                              world.now);
    Indicator indicator = compared("visits", "", {ComparisonKind::Cumulative});
    indicator.periodRule = rule;
    indicator.window = Window::Complete;
    const PeriodRule &periodRule = world.pack.periodRules.at(rule);
    double sum = 0;
    double sumBefore = 0;
    for (const Period &month : periodsBetween(periodRule, PeriodKind::Month, day("2025-12-15"), day("2026-12-15"))) {
        const bool first = month.id.endsWith(QStringLiteral("-01"));
        const Period before = samePeriodLastYear(periodRule, month);
        const auto over = [&](const Period &period) {
            return *figureOver(world.context(), world.compile(indicator), UnitId(latin(kProvince)),
                               Stretch::ofDays(period.from, period.to))
                        .value;
        };
        sum = first ? over(month) : sum + over(month);
        sumBefore = first ? over(before) : sumBefore + over(before);
        world.now = world.pack.zone.instant(month.to, QTime(9, 0));
        const Comparison soFar = world.read(indicator).comparisons[0];
        QCOMPARE(soFar.current, std::optional(sum));
        QCOMPARE(soFar.value, std::optional(sumBefore));
    }
}

void ComparisonsTest::comparesWithTheSameWeekday()
{
    SmallWorld world; // 21 November 2026 is the third Saturday; 18:00
    world.observe("power", kNorth, {}, "2026-11-21T03:00:00Z", 120);
    world.observe("power", kNorth, {}, "2025-11-15T03:00:00Z", 100); // Saturdays of November 2025: 1, 8, 15
    world.observe("power", kNorth, {}, "2025-11-15T11:00:00Z", 7000);
    world.observe("power", kNorth, {}, "2025-11-21T03:00:00Z", 7000);
    world.observe("power", kNorth, {}, "2026-10-17T03:00:00Z", 150); // of October 2026: 3, 10, 17
    Indicator indicator =
        compared("power", "", {ComparisonKind::SameWeekdayLastYear, ComparisonKind::SameWeekdayLastMonth});
    indicator.period = PeriodKind::Day;
    const Reading reading = world.read(indicator);
    QCOMPARE(text(reading.comparisons[0]), QStringLiteral("2025-11-15 100 20 %"));
    QCOMPARE(text(reading.comparisons[1]), QStringLiteral("2026-10-17 150 -20 %"));
}

void ComparisonsTest::comparesSensorsWithTheSameHour()
{
    SmallWorld world;
    world.observe("pm", kNorth, {latin("KK1")}, "2026-11-21T10:58:00Z", 60);
    world.observe("pm", kNorth, {latin("KK1")}, "2026-10-17T11:10:00Z", 40); // 18:10
    world.observe("pm", kNorth, {latin("KK1")}, "2026-10-17T11:50:00Z", 60);
    world.observe("pm", kNorth, {latin("KK1")}, "2026-10-17T10:50:00Z", 7000); // 17:50
    world.observe("pm", kNorth, {latin("KK1")}, "2026-10-17T12:00:00Z", 7000); // 19:00
    Indicator indicator = compared("pm", "", {ComparisonKind::SameWeekdayLastMonth});
    indicator.period = PeriodKind::Day;
    indicator.window = Window::Now;
    // 60 against the mean of 40 and 60.
    QCOMPARE(text(world.read(indicator).comparisons[0]), QStringLiteral("2026-10-17 50 20 %"));
    // The mean of a day is set beside the mean of the same part of the other day, here until 23:00.
    world.now = at("2026-11-21T16:00:00Z");
    CompiledIndicator &compiled = world.compile(indicator);
    const UnitId province(latin(kProvince));
    const Period today{PeriodKind::Day, latin("2026-11-21"), day("2026-11-21"), day("2026-11-22")};
    const Reading row = evaluatePeriod(world.context(), compiled, province, today);
    const auto comparisons = comparisonsOf(world.context(), compiled, province, row, Figures::OfThePeriod);
    QCOMPARE(comparisons[0].value, std::optional((40 + 60 + 7000 + 7000) / 4.0));
}

void ComparisonsTest::saysWhyThereIsNothingToCompareWith()
{
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2026-11-05T03:00:00Z", 150);
    QVERIFY(world.read(compared("visits", "", {ComparisonKind::PreviousPeriod})).comparisons[0].missing ==
            MissingReason::NotInPeriod);
    QVERIFY(world.read(compared("power", "", {ComparisonKind::PreviousPeriod})).comparisons[0].missing ==
            MissingReason::NeverReceived);
    world.observe("on_time", kNorth, {latin("tax")}, "2026-10-05T03:00:00Z", 1);
    world.observe("done", kNorth, {latin("tax")}, "2026-10-05T03:00:00Z", 1);
    Indicator rate = compared("on_time", "done", {ComparisonKind::PreviousPeriod});
    rate.minimumVolume = 10;
    QVERIFY(world.read(rate).comparisons[0].missing == MissingReason::NoVolume);
}

void ComparisonsTest::leavesOutWhatTheReadingHasNoUseFor()
{
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2026-11-05T03:00:00Z", 150);
    CompiledIndicator &indicator = world.compile(compared(
        "visits", "", {ComparisonKind::UsualDay, ComparisonKind::SameWeekdayLastYear, ComparisonKind::PreviousPeriod}));
    const UnitId province(latin(kProvince));
    const Period october{PeriodKind::Month, latin("2026-10"), day("2026-10-01"), day("2026-11-01")};
    const Reading past = evaluatePeriod(world.context(), indicator, province, october);
    const auto comparisons = comparisonsOf(world.context(), indicator, province, past, Figures::OfThePeriod);
    QCOMPARE(comparisons.size(), 1u);
    QVERIFY(comparisons[0].kind == ComparisonKind::PreviousPeriod);
}

QTEST_GUILESS_MAIN(ComparisonsTest)
#include "tst_comparisons.moc"
