// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/comparison.h"
#include "tests/rules/small_world.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

Indicator compared(const char *numerator, const char *denominator, std::vector<ComparisonKind> kinds)
{
    Indicator indicator = SmallWorld::indicator(numerator, denominator);
    indicator.comparisons = std::move(kinds);
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
    void takesAShorterMonthWhole();
    void tellsRatesInPoints();
    void hasNoDifferenceFromNothing();
    void comparesWholePeriodsWhole();
    void comparesWithTheUsualDay();
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

QTEST_GUILESS_MAIN(ComparisonsTest)
#include "tst_comparisons.moc"
