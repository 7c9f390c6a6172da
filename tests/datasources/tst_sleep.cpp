// SPDX-License-Identifier: GPL-3.0-or-later
// Cadence and the clocks: sleep, steps ahead and back, counters of 32 bits.
#include "tests/datasources/plant.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kNoon = at("2026-11-21T05:00:00Z");
const FeedId kAir(text("air"));

/// A feed that is read every eight hours, on clocks that run as ours and that the test moves. It has run once.
class Sleeper
{
public:
    Sleeper()
        : plant(Scheduler::Mode::Live, [this] { return sinceBoot() + slept; })
        , air(plant.add("air", {payload(rows({}))}, 8h))
    {
        plant.scheduler.start();
        sleep(2s); // past its first turn (startDelay)
        plant.scheduler.runNow(kAir);
        if (!QTest::qWaitFor([&] { return plant.reports.size() == 1; }))
            qFatal("the feed does not run");
    }

    void sleep(Milliseconds time)
    {
        slept += time;
        plant.clock.at += time;
    }

    Milliseconds slept{0};
    Plant plant;
    FakeConnector &air;
};

} // namespace

class SleepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void isReachedOnEitherClock();
    void isDelayedByNoClockThatIsSetBack();
    void doesNotWrapAfterFiftyDays();
    void runsWhatFellDueDuringASleep();
    void leavesWhatIsNotDueAfterASleep();
    void runsOnceWhenTheClockStepsAhead();
    void keepsItsCadenceWhenTheClockStepsBack();
    void leavesWhatRestsAndWhatHasStopped();
    void countsTheTimeSinceBoot();
};

void SleepTest::isReachedOnEitherClock()
{
    const DueTime due({10min, kNoon}, 8h);
    QVERIFY(!due.isReached({10min + 8h - 1ms, kNoon + 8h - 1ms}));
    QVERIFY(due.isReached({10min + 8h, kNoon + 8h}));
    QVERIFY(due.isReached({10min + 8h, kNoon})); // the clock was set back by eight hours
    QVERIFY(due.isReached({10min, kNoon + 8h})); // a virtual machine stood still
    QCOMPARE(due.wait({10min + 7h, kNoon + 6h}), Milliseconds(1h));
    QCOMPARE(due.wait({10min + 9h, kNoon}), Milliseconds(0));
}

void SleepTest::isDelayedByNoClockThatIsSetBack()
{
    const DueTime due({10min, kNoon}, 1min);
    QCOMPARE(due.wait({10min, kNoon - std::chrono::years(10)}), Milliseconds(1min));
    QVERIFY(due.isReached({11min, kNoon - std::chrono::years(10)}));
}

void SleepTest::doesNotWrapAfterFiftyDays()
{
    // 2^32 ms are 49 d 17:02:47.296: a counter of 32 bits begins again at 0 there.
    const Milliseconds wrap(std::int64_t(1) << 32);
    const DueTime due({wrap - 1min, kNoon}, 5min);
    QVERIFY(!due.isReached({wrap, kNoon + 1min}));
    QVERIFY(!due.isReached({wrap + 3min, kNoon + 4min}));
    QVERIFY(due.isReached({wrap + 4min, kNoon + 5min}));
    const DueTime far({0ms, kNoon}, wrap + 1min);
    QCOMPARE(far.wait({1min, kNoon + 1min}), wrap);
}

void SleepTest::runsWhatFellDueDuringASleep()
{
    Sleeper sleeper;
    sleeper.sleep(8h); // its timer has not counted them
    QCOMPARE(sleeper.plant.scheduler.look(), 1);
    QCOMPARE(sleeper.plant.scheduler.look(), 0); // it is on its way
    QTRY_COMPARE(sleeper.plant.reports.size(), 2u);
    QCOMPARE(sleeper.plant.scheduler.look(), 0); // and due in eight hours again
    sleeper.sleep(8h - 1min);
    QCOMPARE(sleeper.plant.scheduler.look(), 0);
    sleeper.sleep(1min);
    QCOMPARE(sleeper.plant.scheduler.look(), 1);
    QTRY_COMPARE(sleeper.plant.reports.size(), 3u);
}

void SleepTest::leavesWhatIsNotDueAfterASleep()
{
    Sleeper sleeper;
    sleeper.sleep(8h - 1min);
    QCOMPARE(sleeper.plant.scheduler.look(), 0);
}

void SleepTest::runsOnceWhenTheClockStepsAhead()
{
    Sleeper sleeper;
    sleeper.plant.clock.at += 24h;
    QCOMPARE(sleeper.plant.scheduler.look(), 1);
    QTRY_COMPARE(sleeper.plant.reports.size(), 2u);
    QCOMPARE(sleeper.plant.scheduler.look(), 0);
    sleeper.plant.clock.at -= 24h; // it is set right again: no storm, no stop
    QCOMPARE(sleeper.plant.scheduler.look(), 0);
    sleeper.sleep(8h);
    QCOMPARE(sleeper.plant.scheduler.look(), 1);
    QTRY_COMPARE(sleeper.plant.reports.size(), 3u);
}

void SleepTest::keepsItsCadenceWhenTheClockStepsBack()
{
    Sleeper sleeper;
    sleeper.plant.clock.at -= std::chrono::years(1);
    QCOMPARE(sleeper.plant.scheduler.look(), 0);
    sleeper.sleep(8h);
    QCOMPARE(sleeper.plant.scheduler.look(), 1);
    QTRY_COMPARE(sleeper.plant.reports.size(), 2u);
}

void SleepTest::leavesWhatRestsAndWhatHasStopped()
{
    Sleeper sleeper;
    sleeper.plant.scheduler.setPaused(kAir, true);
    sleeper.sleep(8h);
    QCOMPARE(sleeper.plant.scheduler.look(), 0);
    sleeper.plant.scheduler.setPaused(kAir, false);
    QTRY_COMPARE(sleeper.plant.reports.size(), 2u);
    sleeper.plant.scheduler.stop();
    sleeper.sleep(8h);
    QCOMPARE(sleeper.plant.scheduler.look(), 0);
}

void SleepTest::countsTheTimeSinceBoot()
{
    const Milliseconds first = sinceBoot();
    QVERIFY(first > 0ms);
    QTRY_VERIFY(sinceBoot() > first);
}

QTEST_GUILESS_MAIN(SleepTest)
#include "tst_sleep.moc"
