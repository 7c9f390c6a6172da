// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/period_arithmetic.h"
#include "tests/rules/small_world.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class ReadingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void coversTheWindowAsked();
    void endsNineMonthsAfterNineMonths();
    void givesNoFigureBelowTheMinimumVolume();
    void tellsHowFarAValueMayBeTrusted_data();
    void tellsHowFarAValueMayBeTrusted();
    void agesByTheScheduleOfItsFeed_data();
    void agesByTheScheduleOfItsFeed();
    void speaksForTheMomentOfItsOldestInput();
    void isAsOldAsThePartThatHasBeenSilentLongest();
    void doesNotTakeHistoryThatCameJustNowForNews();
    void looksBackWithoutSeeingWhatCameLater();
    void isNotTrustedWhileItsFeedCatchesUp();
    void isCompleteOnceItsFeedsReportedAfterTheEnd();
    void judgesAPastPeriodByItsOwnEnd();
    void doesNotTrustAPastPeriodWhoseEndWasNeverTold();
    void refusesADayOfAMonthlyMeasure();
    void tellsNothingOfADayToCome();
    void countsNoZeroBeyondTheLastReport();
    void countsNoZeroBeforeTheFirstRecord();
    void drawsASparkOfThirtyDays();
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

void ReadingsTest::agesByTheScheduleOfItsFeed_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("freshHours");
    QTest::addColumn<QString>("quality");

    // Due on workdays at 17:00 with two hours of grace; it is Saturday 21 November 2026, 18:00.
    const auto row = [](const char *name, const char *at, FeedState state, int freshHours, const char *quality) {
        QTest::newRow(name) << latin(at) << int(state) << freshHours << latin(quality);
    };
    row("what was true before Friday's time", "2026-11-20T16:55:00+07:00", FeedState::Ok, 0, "good");
    row("what came on Thursday at the time", "2026-11-19T17:00:00+07:00", FeedState::Ok, 0, "good");
    row("what Friday should have brought", "2026-11-19T16:59:59+07:00", FeedState::Ok, 0, "stale");
    row("the feed is late", "2026-11-20T17:05:00+07:00", FeedState::Late, 0, "stale");
    row("the feed is down", "2026-11-20T17:05:00+07:00", FeedState::Down, 0, "last_known");
    row("a freshness of its own", "2026-11-20T17:05:00+07:00", FeedState::Late, 26, "good");
    row("a freshness of its own, passed", "2026-11-20T15:59:00+07:00", FeedState::Ok, 26, "stale");
}

void ReadingsTest::agesByTheScheduleOfItsFeed()
{
    QFETCH(QString, at);
    QFETCH(int, state);
    QFETCH(int, freshHours);
    SmallWorld world;
    for (FeedDefinition &feed : world.pack.feeds) {
        if (feed.id == FeedId(latin("air"))) {
            feed.schedule = FeedSchedule{{ScheduleDays::Kind::Workdays, {}}, {QTime(17, 0)}};
            feed.promise = std::chrono::hours(2);
        }
    }
    QCOMPARE(world.pack.zone.toIso(world.now), latin("2026-11-21T18:00:00+07:00"));
    world.observe("pm", kNorth, {latin("KK1")}, qPrintable(at), 7);
    world.report(latin("air"), world.now, FeedState(state));
    Indicator indicator = SmallWorld::indicator("pm");
    indicator.window = Window::Now;
    indicator.freshness = std::chrono::hours(freshHours);
    QTEST(toString(world.read(indicator).quality), "quality");
}

void ReadingsTest::tellsHowFarAValueMayBeTrusted_data()
{
    QTest::addColumn<int>("minutesOld");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("quality");

    // The feed promises an hour.
    QTest::newRow("fresh") << 5 << int(FeedState::Ok) << "good";
    QTest::newRow("at the promise") << 60 << int(FeedState::Ok) << "good";
    QTest::newRow("past the promise") << 61 << int(FeedState::Late) << "stale";
    QTest::newRow("down, and not yet old") << 30 << int(FeedState::Down) << "last_known";
    QTest::newRow("down and old") << 61 << int(FeedState::Down) << "stale";
    QTest::newRow("the feed answers, the station does not") << 61 << int(FeedState::Ok) << "stale";
    QTest::newRow("never") << -1 << int(FeedState::Ok) << "missing";
}

void ReadingsTest::tellsHowFarAValueMayBeTrusted()
{
    QFETCH(int, minutesOld);
    QFETCH(int, state);
    SmallWorld world;
    if (minutesOld >= 0)
        world.rollups.observe("pm", kNorth, {latin("KK1")}, world.now - std::chrono::minutes(minutesOld), 7, world.now);
    world.report(latin("air"), world.now, FeedState(state));
    Indicator indicator = SmallWorld::indicator("pm");
    indicator.window = Window::Now;
    const Reading reading = world.read(indicator);
    QTEST(toString(reading.quality), "quality");
    QCOMPARE(reading.feeds, std::vector<FeedId>{FeedId(latin("air"))});
}

void ReadingsTest::speaksForTheMomentOfItsOldestInput()
{
    SmallWorld world;
    // Counted: until the feed last reported. A daily figure: until it came. An hour: until its end.
    world.observe("done", kNorth, {latin("tax")}, "2026-11-02T03:00:00Z", 1);
    QCOMPARE(utc(world.read(SmallWorld::indicator("done")).asOf), QStringLiteral("2026-11-21T10:55:00.000Z"));
    world.observe("visits", kNorth, {}, "2026-11-20T17:00:00Z", 1);
    QCOMPARE(utc(world.read(SmallWorld::indicator("visits")).asOf), QStringLiteral("2026-11-20T17:01:00.000Z"));
    world.observe("power", kNorth, {}, "2026-11-21T09:00:00Z", 1);
    QCOMPARE(utc(world.read(SmallWorld::indicator("power")).asOf), QStringLiteral("2026-11-21T10:00:00.000Z"));
    QCOMPARE(utc(world.read(SmallWorld::indicator("done + power + visits")).asOf),
             QStringLiteral("2026-11-20T17:01:00.000Z"));
    QCOMPARE(utc(world.read(SmallWorld::indicator("power", "done")).asOf), QStringLiteral("2026-11-21T10:00:00.000Z"));
}

void ReadingsTest::isAsOldAsThePartThatHasBeenSilentLongest()
{
    SmallWorld world;
    Indicator lakes = SmallWorld::indicator("volume");
    lakes.window = Window::Now;
    world.observe("volume", kNorth, {latin("upper")}, "2026-11-20T17:00:00Z", 5);
    world.observe("volume", kNorth, {latin("lower")}, "2026-01-04T17:00:00Z", 7);
    const Reading reading = world.read(lakes);
    QCOMPARE(reading.value, std::optional(12.0)); // the last of each, and ...
    QVERIFY(reading.quality == Quality::Stale);   // ... as old as the lower lake's
    QCOMPARE(utc(reading.asOf), QStringLiteral("2026-01-04T17:01:00.000Z"));
}

void ReadingsTest::doesNotTakeHistoryThatCameJustNowForNews()
{
    // Seen on the demo: while three years of files came in, beds of long ago stood as good and raised an alarm.
    SmallWorld world;
    Indicator lakes = SmallWorld::indicator("volume");
    lakes.window = Window::Now;
    world.rollups.observe("volume", kNorth, {latin("upper")}, at("2024-01-04T17:00:00Z"), 5, world.now);
    const Reading reading = world.read(lakes);
    QCOMPARE(reading.value, std::optional(5.0));
    QVERIFY(reading.quality == Quality::Stale);
    QCOMPARE(utc(reading.asOf), QStringLiteral("2024-01-05T17:00:00.000Z"));
}

void ReadingsTest::looksBackWithoutSeeingWhatCameLater()
{
    SmallWorld world;
    Indicator air = SmallWorld::indicator("pm");
    air.window = Window::Now;
    world.observe("pm", kNorth, {latin("KK1")}, "2026-11-21T08:30:00Z", 40);
    world.observe("pm", kNorth, {latin("KK1")}, "2026-11-21T10:30:00Z", 90);
    QCOMPARE(world.read(air).value, std::optional(90.0));
    world.now = at("2026-11-21T09:15:00Z");
    QCOMPARE(world.read(air).value, std::optional(40.0));
}

void ReadingsTest::isNotTrustedWhileItsFeedCatchesUp()
{
    SmallWorld world;
    world.observe("done", kNorth, {latin("tax")}, "2026-11-02T03:00:00Z", 1);
    world.feeds[FeedId(latin("dossiers"))].lastOk.reset(); // pages of the history are still waiting
    const Reading reading = world.read(SmallWorld::indicator("done"));
    QCOMPARE(reading.value, std::optional(1.0));
    QVERIFY(reading.quality == Quality::Stale);
    QVERIFY(!world.read(SmallWorld::indicator("on_time")).value); // and none is no zero
}

void ReadingsTest::isCompleteOnceItsFeedsReportedAfterTheEnd()
{
    SmallWorld world;
    const Period october =
        periodContaining(world.pack.periodRules.at(latin("calendar")), PeriodKind::Month, day("2026-10-05"));
    const auto complete = [&](const char *formula) {
        return evaluatePeriod(world.context(), world.compile(SmallWorld::indicator(formula)), UnitId(latin(kProvince)),
                              october)
            .complete;
    };
    world.observe("pm", kNorth, {latin("KK1")}, "2026-10-31T16:50:00Z", 5);
    world.observe("power", kNorth, {}, "2026-10-12T03:00:00Z", 5);
    world.observe("done", kNorth, {latin("tax")}, "2026-10-12T03:00:00Z", 5);
    for (const char *formula : {"pm", "power", "done", "power + done"})
        QVERIFY2(complete(formula), formula);
    // October ends at 17:00Z of the 31st.
    world.report(latin("dossiers"), at("2026-10-31T16:59:59Z"));
    QVERIFY(!complete("done"));
    QVERIFY(!complete("power + done"));
    QVERIFY(complete("power"));
    world.report(latin("dossiers"), at("2026-10-31T17:00:00Z"));
    QVERIFY(complete("done"));
    // The current month is never complete.
    const Period november =
        periodContaining(world.pack.periodRules.at(latin("calendar")), PeriodKind::Month, day("2026-11-05"));
    QVERIFY(!evaluatePeriod(world.context(), world.compile(SmallWorld::indicator("power")), UnitId(latin(kProvince)),
                            november)
                 .complete);
}

void ReadingsTest::doesNotTrustAPastPeriodWhoseEndWasNeverTold()
{
    // The feed died four hours before the end of October; its promise of a day alone would have let that pass.
    SmallWorld world;
    world.observe("done", kNorth, {latin("tax")}, "2026-10-05T03:00:00Z", 1);
    Indicator done = SmallWorld::indicator("done");
    done.freshness = std::chrono::hours(24);
    const Period october =
        periodContaining(world.pack.periodRules.at(latin("calendar")), PeriodKind::Month, day("2026-10-05"));
    const auto quality = [&] {
        return evaluatePeriod(world.context(), world.compile(done), UnitId(latin(kProvince)), october).quality;
    };
    QVERIFY(quality() == Quality::Good);
    world.report(latin("dossiers"), at("2026-10-31T20:00:00+07:00"), FeedState::Down);
    QVERIFY(quality() == Quality::LastKnown);
}

void ReadingsTest::judgesAPastPeriodByItsOwnEnd()
{
    SmallWorld world;
    world.observe("pm", kNorth, {latin("KK1")}, "2026-10-31T16:30:00Z", 5); // half an hour before the end of October
    world.observe("pm", kNorth, {latin("KK1")}, "2026-09-30T12:00:00Z", 5); // five hours before the end of September
    const auto quality = [&](const char *date) {
        const Period month =
            periodContaining(world.pack.periodRules.at(latin("calendar")), PeriodKind::Month, day(date));
        return toString(
            evaluatePeriod(world.context(), world.compile(SmallWorld::indicator("pm")), UnitId(latin(kProvince)), month)
                .quality);
    };
    QCOMPARE(quality("2026-10-05"), QStringLiteral("good"));
    QCOMPARE(quality("2026-09-05"), QStringLiteral("stale"));
    // A feed that is down today takes nothing from October.
    world.report(latin("air"), world.now, FeedState::Down);
    QCOMPARE(quality("2026-10-05"), QStringLiteral("good"));
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
