// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/period_arithmetic.h"
#include "tests/rules/small_world.h"

using namespace ioc;
using namespace ioc::test;

class ReadingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void coversTheWindowAsked();
    void endsNineMonthsAfterNineMonths();
    void givesNoFigureBelowTheMinimumVolume();
    void refusesADayOfAMonthlyMeasure();
    void tellsNothingOfADayToCome();
    void countsNoZeroBeyondTheLastReport();
    void countsNoZeroBeforeTheFirstRecord();
    void countsNothingAheadWhileItsSourceIsSilent();
    void drawsASparkOfThirtyDays();
    void drawsNoDoubtInASpark();
    void readsEveryCommuneThatExistsToday();
    void takesTheWorstStationOfACommuneAsWell();
};

void ReadingsTest::coversTheWindowAsked()
{
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2026-10-10T03:00:00Z", 1);
    world.observe("visits", kNorth, {}, "2026-10-20T03:00:00Z", 20);
    world.observe("visits", kNorth, {}, "2026-11-16T03:00:00Z", 300);
    world.observe("visits", kNorth, {}, "2026-11-21T03:00:00Z", 4000);
    Indicator indicator = SmallWorld::indicator("visits");
    const Reading toDate = world.read(indicator);
    QCOMPARE(valueText(toDate), QStringLiteral("4300"));
    QCOMPARE(toDate.period.id, QStringLiteral("2026-11"));
    QCOMPARE(toDate.rule, QStringLiteral("calendar"));
    QVERIFY(!toDate.complete);
    indicator.window = Window::Complete;
    QCOMPARE(valueText(world.read(indicator)), QStringLiteral("21"));
    QCOMPARE(world.read(indicator).period.id, QStringLiteral("2026-10"));
    indicator.window = Window::Now;
    QCOMPARE(valueText(world.read(indicator)), QStringLiteral("4000"));
    QCOMPARE(world.read(indicator).period.id, QStringLiteral("2026-11-21"));
    // Under the rule of the 15th the current month began on 15 November, and the last whole one on 15 October.
    indicator.periodRule = latin("report");
    indicator.window = Window::ToDate;
    QCOMPARE(valueText(world.read(indicator)), QStringLiteral("4300"));
    QCOMPARE(world.read(indicator).period.id, QStringLiteral("2026-12"));
    indicator.window = Window::Complete;
    QCOMPARE(valueText(world.read(indicator)), QStringLiteral("20"));
}

void ReadingsTest::endsNineMonthsAfterNineMonths()
{
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2026-09-30T03:00:00Z", 5);
    world.observe("visits", kNorth, {}, "2026-10-01T03:00:00Z", 7000);
    Indicator indicator = SmallWorld::indicator("visits");
    indicator.period = PeriodKind::NineMonths;
    QCOMPARE(valueText(world.read(indicator)), QStringLiteral("5"));
    QCOMPARE(world.read(indicator).period.id, QStringLiteral("2026-9M"));
}

void ReadingsTest::givesNoFigureBelowTheMinimumVolume()
{
    SmallWorld world;
    world.observe("on_time", kNorth, {latin("tax")}, "2026-11-05T03:00:00Z", 9);
    world.observe("done", kNorth, {latin("tax")}, "2026-11-05T03:00:00Z", 9);
    Indicator indicator = SmallWorld::indicator("on_time", "done");
    indicator.minimumVolume = 10;
    const Reading few = world.read(indicator);
    QCOMPARE(valueText(few), QStringLiteral("missing: no_volume"));
    // What there is is told all the same.
    QCOMPARE(few.numerator, std::optional(9.0));
    QCOMPARE(few.denominator, std::optional(9.0));
    QVERIFY(few.quality == Quality::Missing);
    QVERIFY(few.asOf);
    world.observe("done", kSouth, {latin("tax")}, "2026-11-06T03:00:00Z", 1);
    QCOMPARE(valueText(world.read(indicator)), QStringLiteral("0.9"));
    // 1 / 0 is missing, not infinite.
    world.observe("power", kNorth, {}, "2026-11-05T03:00:00Z", 0);
    world.observe("visits", kNorth, {}, "2026-11-05T03:00:00Z", 1);
    QCOMPARE(valueText(world.read(SmallWorld::indicator("visits", "power"))), QStringLiteral("missing: no_volume"));
    QCOMPARE(valueText(world.read(SmallWorld::indicator("visits / power"))),
             QStringLiteral("missing: formula_undefined"));
}

void ReadingsTest::refusesADayOfAMonthlyMeasure()
{
    SmallWorld world;
    world.observe("budget", kProvince, {}, "2026-10-31T17:00:00Z", 500); // November
    const PeriodRule &rule = world.pack.periodRules.at(latin("calendar"));
    const auto value = [&](PeriodKind kind) {
        return valueText(evaluatePeriod(world.context(), world.compile(SmallWorld::indicator("budget")),
                                        UnitId(latin(kProvince)), periodContaining(rule, kind, day("2026-11-01"))));
    };
    QCOMPARE(value(PeriodKind::Month), QStringLiteral("500"));
    QCOMPARE(value(PeriodKind::Year), QStringLiteral("500"));
    QCOMPARE(value(PeriodKind::Day), QStringLiteral("missing: too_coarse"));
    QCOMPARE(value(PeriodKind::Week), QStringLiteral("missing: too_coarse"));
}

void ReadingsTest::tellsNothingOfADayToCome()
{
    SmallWorld world; // 21 November, 18:00
    world.observe("power", kNorth, {}, "2026-11-21T03:00:00Z", 85);
    world.observe("came", kNorth, {}, "2026-11-21T03:00:00Z", 7);
    world.observe("visits", kNorth, {}, "2026-11-21T03:00:00Z", 5);
    Indicator open = SmallWorld::indicator("in");
    open.inputs.insert(latin("in"), {MeasureId(latin("came")), {}, Gather::ToDate});
    const auto told = [&](const Indicator &indicator, PeriodKind kind, const char *date) {
        const Period period = periodContaining(world.pack.periodRules.at(latin("calendar")), kind, day(date));
        return valueText(evaluatePeriod(world.context(), world.compile(indicator), UnitId(latin(kProvince)), period));
    };
    for (const Indicator &indicator :
         {SmallWorld::indicator("power"), SmallWorld::indicator("came"), SmallWorld::indicator("visits"), open}) {
        QCOMPARE(told(indicator, PeriodKind::Day, "2026-11-22"), QStringLiteral("missing: not_in_period"));
        QCOMPARE(told(indicator, PeriodKind::Month, "2026-12-01"), QStringLiteral("missing: not_in_period"));
    }
    // Today and the month that runs are told as far as they have gone.
    QCOMPARE(told(SmallWorld::indicator("power"), PeriodKind::Day, "2026-11-21"), QStringLiteral("85"));
    QCOMPARE(told(open, PeriodKind::Month, "2026-11-21"), QStringLiteral("7"));
}

void ReadingsTest::countsNoZeroBeyondTheLastReport()
{
    // The feed last reported at 17:55; it is 18:00. Of the hour from 18:00 nobody knows anything yet.
    SmallWorld world;
    world.observe("came", kNorth, {}, "2026-11-21T09:30:00+07:00", 1);
    CompiledIndicator &came = world.compile(SmallWorld::indicator("came"));
    const auto over = [&](const char *from, const char *to) {
        return figureOver(world.context(), came, UnitId(latin(kProvince)), Stretch::ofHours(at(from), at(to)));
    };
    QCOMPARE(over("2026-11-21T10:00:00Z", "2026-11-21T11:00:00Z").value, std::optional(0.0));
    const Figure next = over("2026-11-21T11:00:00Z", "2026-11-21T12:00:00Z");
    QVERIFY(!next.value);
    QVERIFY(next.missing == MissingReason::NotInPeriod);
    // A feed that is away since yesterday says nothing of today.
    world.report(latin("dossiers"), at("2026-11-20T20:00:00+07:00"), FeedState::Down);
    QVERIFY(!world.over(SmallWorld::indicator("done"), "2026-11-21", "2026-11-22").value);
}

/// Dossiers fall due while nobody tells which of them are done: what stood at the last report stands, and is old.
void ReadingsTest::countsNothingAheadWhileItsSourceIsSilent()
{
    SmallWorld world;
    const Instant reported = world.now - std::chrono::minutes(5);
    world.observe("went", kNorth, {}, "2026-11-20T03:00:00Z", 10); // done
    world.observe("came", kNorth, {}, "2026-11-20T03:00:00Z", 12); // due
    world.observe("came", kNorth, {}, "2026-11-21T14:00:00Z", 20); // due this evening
    world.observe("came", kNorth, {}, "2026-11-24T03:00:00Z", 30); // due in three days
    Indicator overdue = SmallWorld::indicator("due - done");
    overdue.inputs.insert(latin("due"), {MeasureId(latin("came")), {}, Gather::ToDate});
    overdue.inputs.insert(latin("done"), {MeasureId(latin("went")), {}, Gather::ToDate});
    overdue.window = Window::Now;
    const Indicator share = SmallWorld::indicator("went", "came"); // of the month so far
    const auto isAsItWas = [&] {
        const Reading open = world.read(overdue);
        const Reading done = world.read(share);
        return open.value == 2 && open.asOf == reported && done.numerator == 10 && done.denominator == 12;
    };
    QVERIFY(isAsItWas());
    world.report(latin("dossiers"), reported, FeedState::Down);
    for (const char *later : {"2026-11-21T15:30:00Z", "2026-11-22T02:00:00Z", "2026-11-26T02:00:00Z"}) {
        world.now = at(later);
        QVERIFY2(isAsItWas(), later);
        QVERIFY(!isTrusted(world.read(overdue).quality));
    }
    world.now = at("2026-12-02T02:00:00Z"); // of this month nothing is known
    QCOMPARE(world.read(overdue).value, std::optional(2.0));
    QVERIFY(!world.read(share).value);
    world.report(latin("dossiers"), world.now);
    QCOMPARE(world.read(overdue).value, std::optional(52.0));
}

void ReadingsTest::countsNoZeroBeforeTheFirstRecord()
{
    SmallWorld world;
    world.pack.feeds.front().watermarkInitial = latin("2026-01-01T00:00:00+07:00");
    world.observe("done", kNorth, {latin("a")}, "2026-02-03T09:30:00+07:00", 1);
    QCOMPARE(world.over(SmallWorld::indicator("done"), "2026-01-05", "2026-01-06").value, std::optional(0.0));
    QVERIFY(!world.over(SmallWorld::indicator("done"), "2025-12-30", "2026-01-01").value);
}

void ReadingsTest::drawsASparkOfThirtyDays()
{
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2026-11-21T03:00:00Z", 21);
    world.observe("visits", kNorth, {}, "2026-11-20T03:00:00Z", 20);
    world.observe("visits", kNorth, {}, "2026-10-23T03:00:00Z", 23); // 29 days before today
    world.observe("visits", kNorth, {}, "2026-10-22T03:00:00Z", 22); // out of the spark
    const auto spark = world.read(SmallWorld::indicator("visits")).spark;
    QCOMPARE(spark.size(), 30u);
    QCOMPARE(spark[0], std::optional(23.0));
    QCOMPARE(spark[1], std::optional<double>());
    QCOMPARE(spark[28], std::optional(20.0));
    QCOMPARE(spark[29], std::optional(21.0));
}

void ReadingsTest::drawsNoDoubtInASpark()
{
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2026-11-21T03:00:00Z", 21);
    world.rollups.observe("visits", kNorth, {}, at("2026-11-20T03:00:00Z"), 9000, world.now, Quality::Suspect);
    const auto spark = world.read(SmallWorld::indicator("visits")).spark;
    QCOMPARE(spark[28], std::optional<double>());
    QCOMPARE(spark[29], std::optional(21.0));
}

void ReadingsTest::readsEveryCommuneThatExistsToday()
{
    SmallWorld world;
    world.observe("done", kNorth, {latin("tax")}, "2026-11-10T03:00:00Z", 4);
    world.observe("visits", kSouth, {}, "2026-11-10T03:00:00Z", 9);
    const auto read = [&](const char *formula) {
        QStringList lines;
        for (const Reading &reading : evaluateCommunes(world.context(), world.compile(SmallWorld::indicator(formula))))
            lines.push_back(reading.unit.toString() + QLatin1Char(' ') + valueText(reading));
        return lines;
    };
    // Counted: a commune without a dossier has none, which is a number.
    QCOMPARE(read("done"), (QStringList{"101@2025-07-01 4", "102@2025-07-01 0", "103@2025-07-01 0"}));
    QCOMPARE(read("visits"), (QStringList{"101@2025-07-01 missing: not_in_period", "102@2025-07-01 9",
                                          "103@2025-07-01 missing: not_in_period"}));
    QCOMPARE(read("power"),
             (QStringList{"101@2025-07-01 missing: never_received", "102@2025-07-01 missing: never_received",
                          "103@2025-07-01 missing: never_received"}));
}

void ReadingsTest::takesTheWorstStationOfACommuneAsWell()
{
    SmallWorld world;
    world.observe("pm", kNorth, {latin("KK1")}, "2026-11-21T10:55:00Z", 10);
    world.observe("pm", kNorth, {latin("KK2")}, "2026-11-21T10:55:00Z", 90);
    Indicator indicator = SmallWorld::indicator("pm");
    indicator.window = Window::Now;
    indicator.worstOf = latin("station");
    indicator.direction = Direction::Down;
    const auto readings = evaluateCommunes(world.context(), world.compile(indicator));
    QCOMPARE(readings.size(), 3u);
    QCOMPARE(valueText(readings[0]), QStringLiteral("90"));
    QCOMPARE(readings[0].member, QStringLiteral("KK2"));
    QVERIFY(!readings[1].value);
}

QTEST_GUILESS_MAIN(ReadingsTest)
#include "tst_readings.moc"
