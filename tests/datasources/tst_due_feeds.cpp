// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds with a schedule, run by the scheduler: what was missed, sleep, clocks that are set, sources without news yet.
#include "datasources/backoff.h"
#include "tests/datasources/plant.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const FeedId kFund(text("fund"));                   // whose spread is short: 96 ms
const Instant kFriday = at("2026-11-20T10:00:00Z"); // 17:00 in Vietnam

/// A feed that is due on workdays at 17:00, on clocks that run as ours and that the test moves.
class Office
{
public:
    Office(Instant now, std::optional<Instant> lastOk, std::vector<FetchOutcome> outcomes)
        : plant(Scheduler::Mode::Live, [this] { return sinceBoot() + slept; })
        , fund(add(now, lastOk, std::move(outcomes)))
    {
        plant.scheduler.start();
    }

    FakeConnector &add(Instant now, std::optional<Instant> lastOk, std::vector<FetchOutcome> outcomes)
    {
        plant.clock.at = now;
        plant.lastOk = lastOk;
        plant.schedule = FeedSchedule{{ScheduleDays::Kind::Workdays, {}}, {QTime(17, 0)}};
        return plant.add("fund", std::move(outcomes));
    }

    void pass(Milliseconds time)
    {
        slept += time;
        plant.clock.at += time;
    }

    Milliseconds slept{0};
    Plant plant;
    FakeConnector &fund;
};

FetchOutcome news()
{
    return payload(rows({"2026-11-20T09:00:00Z"}));
}

/// As late as its own spread puts it.
Milliseconds spread()
{
    return startDelay(kFund, 1min, 1);
}

} // namespace

class DueFeedsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void runAtOnceWhatWasMissed();
    void runAtOnceWithoutAnyNews();
    void restUntilTheyAreDue();
    void runWhatFellDueDuringASleep();
    void followAClockThatIsSetRight();
    void doNotTrustNewsFromAFutureClock();
    void tryAgainSoonAfterAFailure();
    void lookAgainWhereNothingIsThereYet();
    void areReadOnceInModeOnce();
    void tryAgainAfterAFailureOfAnEarlierSession();
    void lookAtOnceForWhatAnEarlierSessionLeft();
    void haveTheirNewsWhenTheLastOfManyHasCome();
    void keepTheirNewsWhenALookFindsNone();
};

/// The news are those of a part that came before it failed.
void DueFeedsTest::tryAgainAfterAFailureOfAnEarlierSession()
{
    Plant plant(Scheduler::Mode::Live);
    plant.clock.at = kFriday + 25h;
    plant.lastOk = kFriday + 5min;
    plant.schedule = FeedSchedule{{ScheduleDays::Kind::Workdays, {}}, {QTime(17, 0)}};
    plant.add("fund", {news()}, 60s, false, 0, 1);
    plant.scheduler.start();
    QTRY_COMPARE(plant.reports.size(), 1u);
}

/// A file of the evening before, or an entry that was made while no program ran.
void DueFeedsTest::lookAtOnceForWhatAnEarlierSessionLeft()
{
    Plant plant(Scheduler::Mode::Live);
    plant.clock.at = kFriday + 25h;
    plant.lastOk = kFriday + 5min;
    plant.schedule = FeedSchedule{{ScheduleDays::Kind::Workdays, {}}, {QTime(17, 0)}};
    plant.add("fund", {NothingNew()}).keepsWaiting = true;
    plant.scheduler.start();
    QTRY_COMPARE(plant.reports.size(), 1u);
    QVERIFY(plant.waits[0] == 47h + spread()); // Monday 17:00
}

/// Each of them says that another one may wait; the look that finds none ends them.
void DueFeedsTest::haveTheirNewsWhenTheLastOfManyHasCome()
{
    Plant plant(Scheduler::Mode::Live);
    plant.clock.at = kFriday + 25h;
    plant.schedule = FeedSchedule{{ScheduleDays::Kind::Workdays, {}}, {QTime(17, 0)}};
    plant.add("fund", {news(), news(), NothingNew()}).waiting = 3;
    plant.scheduler.start();
    QTRY_COMPARE(plant.reports.size(), 3u);
    QVERIFY(plant.reports[1].more);
    QVERIFY(plant.waits[2] == 47h + spread()); // not five minutes
}

void DueFeedsTest::keepTheirNewsWhenALookFindsNone()
{
    Office office(kFriday + 25h, std::nullopt, {news(), news(), news(), NothingNew()});
    office.fund.waiting = 2;
    QTRY_COMPARE(office.plant.reports.size(), 2u); // of which the first is a part
    office.pass(48h);                              // Monday 18:00
    office.plant.scheduler.look();
    QTRY_COMPARE(office.plant.reports.size(), 3u);
    office.plant.scheduler.runNow(kFund);
    QTRY_COMPARE(office.plant.reports.size(), 4u);
    QVERIFY(office.plant.waits[3] == 23h + spread()); // Tuesday 17:00
}

void DueFeedsTest::runAtOnceWhatWasMissed()
{
    Office office(kFriday + 25h, kFriday - 1h, {news()}); // Saturday 18:00, and Friday's news are not there
    QTRY_COMPARE(office.plant.reports.size(), 1u);
    QVERIFY(office.plant.waits[0] == 47h + spread()); // once: then Monday 17:00
    QCOMPARE(office.plant.scheduler.look(), 0);
}

void DueFeedsTest::runAtOnceWithoutAnyNews()
{
    Office office(kFriday + 25h, std::nullopt, {news()});
    QTRY_COMPARE(office.plant.reports.size(), 1u);
    QVERIFY(office.plant.waits[0] == 47h + spread());
}

void DueFeedsTest::restUntilTheyAreDue()
{
    Office office(kFriday + 25h, kFriday + 5min, {news()});
    QCOMPARE(office.plant.scheduler.look(), 0);
    office.pass(47h - 1ms);
    QCOMPARE(office.plant.scheduler.look(), 0);
    QCOMPARE(office.fund.requests.size(), 0u);
    office.pass(spread() + 1ms);
    // Its timer may have ended by itself by now.
    office.plant.scheduler.look();
    QTRY_COMPARE(office.plant.reports.size(), 1u);
    QVERIFY(office.plant.waits[0] == 24h);
}

void DueFeedsTest::runWhatFellDueDuringASleep()
{
    Office office(kFriday + 25h, kFriday + 5min, {news()});
    office.pass(24h * 4); // until Wednesday evening
    QCOMPARE(office.plant.scheduler.look(), 1);
    QTRY_COMPARE(office.plant.reports.size(), 1u); // three times were missed, and are brought by one run
    QVERIFY(office.plant.waits[0] == 23h + spread());
}

void DueFeedsTest::followAClockThatIsSetRight()
{
    Office office(kFriday + 3h, kFriday - 1h, {news()}); // by a clock that is four hours fast
    QTRY_COMPARE(office.plant.reports.size(), 1u);
    office.plant.clock.at = kFriday - 1h;
    QCOMPARE(office.plant.scheduler.look(), 0); // no storm
    office.pass(1h + spread());
    office.plant.scheduler.look();
    QTRY_COMPARE(office.plant.reports.size(), 2u); // and today's time is not missed
    QVERIFY(office.plant.waits[1] == 72h);
}

void DueFeedsTest::doNotTrustNewsFromAFutureClock()
{
    Office office(kFriday + 25h, kFriday + std::chrono::years(1), {news()});
    QTRY_COMPARE(office.plant.reports.size(), 1u);
}

void DueFeedsTest::tryAgainSoonAfterAFailure()
{
    Office office(kFriday + 25h, kFriday - 1h, {failure(), news()});
    QTRY_COMPARE(office.plant.reports.size(), 1u);
    QVERIFY(office.plant.waits[0] == retryDelay(kFund, 1, 0ms));
    QTRY_COMPARE(office.plant.reports.size(), 2u);
    QVERIFY(office.plant.waits[1] == 47h + spread());
}

void DueFeedsTest::lookAgainWhereNothingIsThereYet()
{
    Office office(kFriday + 25h, kFriday - 1h, {NothingNew(), NothingNew(), news(), NothingNew()});
    for (size_t runs = 1; runs <= 2; ++runs) {
        QTRY_COMPARE(office.plant.reports.size(), runs);
        QVERIFY(office.plant.waits[runs - 1] == Milliseconds(5min));
        office.plant.scheduler.runNow(kFund);
    }
    QTRY_COMPARE(office.plant.reports.size(), 3u);
    QVERIFY(office.plant.waits[2] == 47h + spread());
    office.plant.scheduler.runNow(kFund);
    QTRY_COMPARE(office.plant.reports.size(), 4u);
    QVERIFY(office.plant.waits[3] == 47h + spread()); // it was told to, and is not due
}

void DueFeedsTest::areReadOnceInModeOnce()
{
    Plant plant(Scheduler::Mode::Once);
    plant.lastOk = plant.clock.at - 1min;
    plant.schedule = FeedSchedule{{ScheduleDays::Kind::Workdays, {}}, {QTime(17, 0)}};
    auto &fund = plant.add("fund", {news()});
    plant.scheduler.start();
    QTRY_COMPARE(plant.done, 1);
    QCOMPARE(fund.requests.size(), 1u);
}

QTEST_GUILESS_MAIN(DueFeedsTest)
#include "tst_due_feeds.moc"
