// SPDX-License-Identifier: GPL-3.0-or-later
// Of which moment a reading speaks, and how far it may be trusted.
#include "core/rules/period_arithmetic.h"
#include "tests/rules/small_world.h"

using namespace ioc;
using namespace ioc::test;

class ReadingTrustTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
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
};

void ReadingTrustTest::tellsHowFarAValueMayBeTrusted_data()
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

void ReadingTrustTest::tellsHowFarAValueMayBeTrusted()
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

void ReadingTrustTest::agesByTheScheduleOfItsFeed_data()
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

void ReadingTrustTest::agesByTheScheduleOfItsFeed()
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

void ReadingTrustTest::speaksForTheMomentOfItsOldestInput()
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

void ReadingTrustTest::isAsOldAsThePartThatHasBeenSilentLongest()
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

void ReadingTrustTest::doesNotTakeHistoryThatCameJustNowForNews()
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

void ReadingTrustTest::looksBackWithoutSeeingWhatCameLater()
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

void ReadingTrustTest::isNotTrustedWhileItsFeedCatchesUp()
{
    SmallWorld world;
    world.observe("done", kNorth, {latin("tax")}, "2026-11-02T03:00:00Z", 1);
    world.feeds[FeedId(latin("dossiers"))].lastOk.reset(); // pages of the history are still waiting
    const Reading reading = world.read(SmallWorld::indicator("done"));
    QCOMPARE(reading.value, std::optional(1.0));
    QVERIFY(reading.quality == Quality::Stale);
    QVERIFY(!world.read(SmallWorld::indicator("on_time")).value); // and none is no zero
}

void ReadingTrustTest::isCompleteOnceItsFeedsReportedAfterTheEnd()
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

void ReadingTrustTest::judgesAPastPeriodByItsOwnEnd()
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

void ReadingTrustTest::doesNotTrustAPastPeriodWhoseEndWasNeverTold()
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

QTEST_GUILESS_MAIN(ReadingTrustTest)
#include "tst_reading_trust.moc"
