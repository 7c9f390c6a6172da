// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/backoff.h"
#include "tests/datasources/plant.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class SchedulerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void runsEachFeedOnceAndSaysSo();
    void isDoneAtOnceWithoutFeeds();
    void endsAFailedFeedInModeOnce();
    void comesBackByItsCadence();
    void runsOnceMoreWhenItIsToldDuringARun();
    void waitsLongerAfterEachFailure();
    void startsFromTheFailuresThatTheCacheRemembers();
    void obeysARequestedPause();
    void restsWhilePaused();
    void runsWhenTold();
    void startsNothingAfterStop();
    void bearsACadenceOfAMonth();
    void listensToAStreamWithoutABreak();
    void readsAStreamOnceUntilItIsQuiet();
    void waitsWithAStreamThatIsGone();
    void aLineWhoseMessagesDoNotFitIsWell();
};

void SchedulerTest::listensToAStreamWithoutABreak()
{
    Plant plant(Scheduler::Mode::Live);
    const QByteArray misfit = R"([{"station":"KK1","at":"never","value":1,"unit":"24133"}])";
    auto &air = plant.add("air", {payload(rows({"2026-11-21T10:00:00Z"})), NothingNew(), payload(misfit), failure()});
    air.stream = true;
    plant.scheduler.start();
    QTRY_COMPARE(plant.reports.size(), 4u);
    plant.scheduler.stop();
    for (size_t run = 0; run < 3; ++run)
        QVERIFY(plant.waits[run] == Milliseconds(0)); // messages that fit no mapping are no fault of the line
    QVERIFY(plant.waits[3] > Milliseconds(0));
    QCOMPARE(air.settlements.value(2), text("useless"));
}

void SchedulerTest::readsAStreamOnceUntilItIsQuiet()
{
    Plant plant(Scheduler::Mode::Once);
    auto &air = plant.add(
        "air", {payload(rows({"2026-11-21T10:00:00Z"})), payload(rows({"2026-11-21T10:01:00Z"})), NothingNew()});
    air.stream = true;
    auto &busy = plant.add("busy", {payload(rows({"2026-11-21T10:00:00Z"}))}, 0ms); // its cadence is over at once
    busy.stream = true;
    plant.scheduler.start();
    QTRY_COMPARE(plant.done, 1);
    QCOMPARE(air.requests.size(), 3u);
    QCOMPARE(busy.requests.size(), 1u);
}

void SchedulerTest::waitsWithAStreamThatIsGone()
{
    Plant plant(Scheduler::Mode::Live);
    auto &air = plant.add("air", {failure(), NothingNew(), failure()}, 60s, false, 0, 6);
    air.stream = true;
    plant.scheduler.start();
    QTRY_COMPARE(plant.reports.size(), 1u);
    QVERIFY(*plant.waits[0] > 60s); // the seventh failure in a row
    plant.scheduler.runNow(FeedId(text("air")));
    QTRY_COMPARE(plant.reports.size(), 3u);
    QVERIFY(*plant.waits[2] < 3s); // it was connected meanwhile
}

void SchedulerTest::aLineWhoseMessagesDoNotFitIsWell()
{
    Plant plant(Scheduler::Mode::Live);
    const FetchOutcome misfit = payload(R"([{"station":"KK1","at":"never","value":1,"unit":"24133"}])");
    auto &air = plant.add("air", {misfit, misfit, misfit, misfit, misfit, misfit, failure()}, 60s, false, 0, 6);
    air.stream = true;
    plant.scheduler.start();
    plant.scheduler.runNow(FeedId(text("air")));
    QTRY_COMPARE(plant.reports.size(), 7u);
    plant.scheduler.stop();
    QVERIFY(plant.reports[5].end == RunReport::End::Failed);
    QCOMPARE(plant.waits[6], std::optional(retryDelay(FeedId(text("air")), 1, 60s))); // the first break
}

void SchedulerTest::runsEachFeedOnceAndSaysSo()
{
    Plant plant(Scheduler::Mode::Once);
    auto &air = plant.add("air", {payload(rows({"2026-11-21T10:00:00Z"}))});
    auto &water = plant.add("water", {FetchOutcome(NothingNew())});
    auto &paused = plant.add("paused", {failure()}, 60s, true);
    plant.scheduler.start();
    QTRY_COMPARE(plant.done, 1);
    QCOMPARE(air.requests.size(), 1u);
    QCOMPARE(water.requests.size(), 1u);
    QCOMPARE(paused.requests.size(), 0u);
    QCOMPARE(plant.reports.size(), 2u);
    QVERIFY(!plant.waits[0] && !plant.waits[1]);
    QCOMPARE(plant.batches.size(), 1u);
    QCOMPARE(plant.batches[0]->observations.size(), 1u);
    QVERIFY(plant.scheduler.isIdle());
    QCOMPARE(air.settlements, QStringList{text("committed")});
}

void SchedulerTest::isDoneAtOnceWithoutFeeds()
{
    Plant plant(Scheduler::Mode::Once);
    plant.scheduler.start();
    QTRY_COMPARE(plant.done, 1);
}

void SchedulerTest::endsAFailedFeedInModeOnce()
{
    Plant plant(Scheduler::Mode::Once);
    auto &air = plant.add("air", {failure()});
    plant.add("water", {payload(rows({"2026-11-21T10:00:00Z"}))});
    plant.scheduler.start();
    QTRY_COMPARE(plant.done, 1);
    QCOMPARE(air.requests.size(), 1u);
    QCOMPARE(air.settlements, QStringList{text("undecided")});
    const auto failed = std::find_if(plant.reports.begin(), plant.reports.end(),
                                     [](const RunReport &report) { return report.feed.toString() == u"air"; });
    QCOMPARE(failed->end, RunReport::End::Failed);
    QCOMPARE(failed->error->message, text("refused"));
    QVERIFY(!failed->recorded);
}

void SchedulerTest::comesBackByItsCadence()
{
    Plant plant(Scheduler::Mode::Live);
    auto &air = plant.add("air", {payload(rows({"2026-11-21T10:00:00Z"}))}, 5ms);
    plant.scheduler.start();
    QTRY_VERIFY(air.requests.size() >= 4);
    plant.scheduler.stop();
    for (const auto &wait : plant.waits)
        QVERIFY(wait > 0ms && wait <= 10ms); // after its first turn on the beat of 5 ms
    QCOMPARE(plant.done, 0);
    QTRY_VERIFY(plant.scheduler.isIdle());
}

/// What it is told to bring may have come after the run had looked.
void SchedulerTest::runsOnceMoreWhenItIsToldDuringARun()
{
    Plant plant(Scheduler::Mode::Live);
    FakeConnector &air = plant.add("air", {NothingNew()});
    air.whenAsked = [&] {
        if (air.requests.size() == 1)
            plant.scheduler.runNow(FeedId(text("air")));
    };
    plant.scheduler.start();
    plant.scheduler.runNow(FeedId(text("air")));
    QTRY_COMPARE(plant.reports.size(), 2u);
    QCOMPARE(plant.waits[0], std::optional(Milliseconds(0)));
    QVERIFY(plant.waits[1] > Milliseconds(1000));
}

void SchedulerTest::waitsLongerAfterEachFailure()
{
    Plant plant(Scheduler::Mode::Live);
    plant.add("air", {failure(), failure(), payload(rows({})), failure()}, 1ms);
    plant.scheduler.start();
    for (size_t runs = 1; runs <= 4; ++runs) {
        QTRY_VERIFY(plant.waits.size() >= runs);
        plant.scheduler.runNow(FeedId(text("air")));
    }
    const FeedId air(text("air"));
    QCOMPARE(plant.waits[0], std::optional(retryDelay(air, 1, 1ms)));
    QCOMPARE(plant.waits[1], std::optional(retryDelay(air, 2, 1ms)));
    QCOMPARE(plant.waits[2], std::optional(Milliseconds(1)));
    QCOMPARE(plant.waits[3], std::optional(retryDelay(air, 1, 1ms))); // a success in between
}

void SchedulerTest::startsFromTheFailuresThatTheCacheRemembers()
{
    Plant plant(Scheduler::Mode::Live);
    plant.add("air", {failure()}, 1ms, false, 0, 6);
    plant.scheduler.start();
    QTRY_COMPARE(plant.waits.size(), 1u);
    QCOMPARE(plant.waits[0], std::optional(retryDelay(FeedId(text("air")), 7, 1ms)));
}

void SchedulerTest::obeysARequestedPause()
{
    Plant plant(Scheduler::Mode::Live);
    plant.add("air", {failure(30min)}, 1ms);
    plant.add("water", {failure(1ms)}, 1ms);
    plant.scheduler.start();
    QTRY_COMPARE(plant.waits.size(), 2u);
    for (size_t i = 0; i < 2; ++i) {
        // Never sooner than our own back-off.
        const bool air = plant.reports[i].feed.toString() == u"air";
        QCOMPARE(plant.waits[i], std::optional(air ? Milliseconds(30min) : retryDelay(FeedId(text("water")), 1, 1ms)));
    }
}

void SchedulerTest::restsWhilePaused()
{
    Plant plant(Scheduler::Mode::Live);
    auto &air = plant.add("air", {payload(rows({}))}, 1ms, true);
    auto &other = plant.add("other", {payload(rows({}))}, 1ms);
    plant.scheduler.start();
    plant.scheduler.runNow(FeedId(text("air")));
    QTRY_VERIFY(other.requests.size() >= 5);
    QCOMPARE(air.requests.size(), 0u);
    plant.scheduler.setPaused(FeedId(text("air")), false);
    QTRY_VERIFY(air.requests.size() >= 2);
    plant.scheduler.setPaused(FeedId(text("air")), true);
    const size_t before = air.requests.size();
    const size_t others = other.requests.size();
    QTRY_VERIFY(other.requests.size() >= others + 5);
    QVERIFY(air.requests.size() <= before);
}

void SchedulerTest::runsWhenTold()
{
    Plant plant(Scheduler::Mode::Live);
    auto &air = plant.add("air", {payload(rows({}))}, 3600s);
    plant.scheduler.start();
    plant.scheduler.runNow(FeedId(text("air")));
    QTRY_COMPARE(plant.reports.size(), 1u);
    plant.scheduler.runNow(FeedId(text("air")));
    QTRY_COMPARE(plant.reports.size(), 2u);
    QCOMPARE(air.requests.size(), 2u);
    plant.scheduler.runNow(FeedId(text("nobody")));
}

void SchedulerTest::startsNothingAfterStop()
{
    Plant plant(Scheduler::Mode::Live);
    auto &air = plant.add("air", {payload(rows({}))}, 1ms);
    plant.scheduler.start();
    QTRY_VERIFY(air.requests.size() >= 1);
    plant.scheduler.stop();
    QTRY_VERIFY(plant.scheduler.isIdle());
    const size_t before = air.requests.size();
    plant.scheduler.runNow(FeedId(text("air")));
    plant.scheduler.setPaused(FeedId(text("air")), true);
    plant.scheduler.setPaused(FeedId(text("air")), false);
    Plant other(Scheduler::Mode::Once);
    other.add("other", {payload(rows({}))});
    other.scheduler.start();
    QTRY_COMPARE(other.done, 1);
    QCOMPARE(air.requests.size(), before);
}

void SchedulerTest::bearsACadenceOfAMonth()
{
    // 30 days are 2 592 000 000 ms, more than 31 bits hold.
    Plant plant(Scheduler::Mode::Live);
    auto &air = plant.add("air", {payload(rows({}))}, std::chrono::hours(24 * 30));
    plant.scheduler.start();
    plant.scheduler.runNow(FeedId(text("air")));
    QTRY_COMPARE(plant.reports.size(), 1u); // and no warning of a negative interval
    QCOMPARE(air.requests.size(), 1u);
}

QTEST_GUILESS_MAIN(SchedulerTest)
#include "tst_scheduler.moc"
