// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/cadence.h"
#include "tests/ingest/feed_fixture.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kFriday = at("2026-11-20T10:00:00Z"); // 17:00 in Vietnam

/// A feed on clocks that the test moves: by hand `wall`, and both by pass().
class Feed
{
public:
    explicit Feed(const FeedDefinition &definition)
        : feed(definition)
        , pack(smallPack())
        , cadence(feed, std::make_shared<const PackCalendar>(*pack))
    {
    }

    void pass(Milliseconds time)
    {
        boot += time;
        wall += time;
    }
    Milliseconds wait(std::optional<Instant> news = {}) const { return cadence.wait(news, {boot, wall}); }

    Milliseconds boot{1h};
    Instant wall = kFriday;
    FeedDefinition feed;
    PackPtr pack;
    Cadence cadence;
};

FeedDefinition every(Milliseconds time)
{
    FeedDefinition feed;
    feed.every = time;
    return feed;
}

FeedDefinition workdaysAtFive()
{
    FeedDefinition feed;
    feed.schedule = FeedSchedule{{ScheduleDays::Kind::Workdays, {}}, {QTime(17, 0)}};
    return feed;
}

} // namespace

class CadenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void keepsTheBeatHoweverLongARunTakes();
    void countsARunBeforeTheFirstTurnAsThatTurn();
    void keepsTheBeatThroughEveryStepOfTheClock();
    void bearsNoCadence();
    void waitsForTheDueTimeAndItsSpread();
    void bringsWhatWasMissedOnce();
    void isDueWhereThereIsNoNews();
    void isDueAgainByAClockThatIsSetBack();
    void asksTheCalendarAgainWhereItKnowsNothing();
};

void CadenceTest::keepsTheBeatHoweverLongARunTakes()
{
    Feed feed(every(10s));
    feed.cadence.begin({feed.boot, feed.wall}, 3s);
    feed.pass(3s);
    feed.pass(400ms); // its first run
    QCOMPARE(feed.wait(), Milliseconds(9600ms));
    feed.pass(9600ms);
    feed.pass(24s); // its second: two turns are left out
    QCOMPARE(feed.wait(), Milliseconds(6s));
    feed.pass(2s); // a run out of turn moves none
    QCOMPARE(feed.wait(), Milliseconds(4s));
    feed.pass(4s);
    QCOMPARE(feed.wait(), Milliseconds(10s));
}

void CadenceTest::countsARunBeforeTheFirstTurnAsThatTurn()
{
    Feed feed(every(10s));
    feed.cadence.begin({feed.boot, feed.wall}, 3s);
    feed.pass(1s);
    QCOMPARE(feed.wait(), Milliseconds(12s));
}

void CadenceTest::keepsTheBeatThroughEveryStepOfTheClock()
{
    Feed feed(every(10s));
    feed.cadence.begin({feed.boot, feed.wall}, 0s);
    feed.pass(4s);
    feed.wall -= std::chrono::years(1);
    QCOMPARE(feed.wait(), Milliseconds(6s));
    feed.wall += std::chrono::years(3);
    QCOMPARE(feed.wait(), Milliseconds(6s));
}

void CadenceTest::bearsNoCadence()
{
    Feed feed(every(0ms));
    feed.cadence.begin({feed.boot, feed.wall}, 0s);
    QCOMPARE(feed.wait(), Milliseconds(0));
}

void CadenceTest::waitsForTheDueTimeAndItsSpread()
{
    Feed feed(workdaysAtFive());
    feed.cadence.begin({feed.boot, feed.wall}, 20s);
    QCOMPARE(feed.wait(kFriday + 20s), Milliseconds(72h + 20s)); // Monday 17:00:20
    feed.pass(70h);
    QCOMPARE(feed.wait(kFriday + 20s), Milliseconds(2h + 20s));
    QCOMPARE(feed.wait(feed.wall), Milliseconds(2h + 20s)); // told to run in between
    feed.pass(2h + 20s);
    QCOMPARE(feed.wait(kFriday + 20s), Milliseconds(0));
}

void CadenceTest::bringsWhatWasMissedOnce()
{
    Feed feed(workdaysAtFive());
    feed.cadence.begin({feed.boot, feed.wall}, 20s);
    feed.pass(24h * 6 + 1h); // Thursday 18:00: Monday to Thursday were missed
    QCOMPARE(feed.wait(kFriday + 20s), Milliseconds(0));
    QCOMPARE(feed.wait(feed.wall), Milliseconds(23h + 20s)); // having run: Friday
}

void CadenceTest::isDueWhereThereIsNoNews()
{
    Feed feed(workdaysAtFive());
    feed.cadence.begin({feed.boot, feed.wall}, 20s);
    QCOMPARE(feed.wait({}), Milliseconds(0));
}

void CadenceTest::isDueAgainByAClockThatIsSetBack()
{
    Feed feed(workdaysAtFive());
    feed.wall = kFriday + 3h; // by a clock that is four hours fast
    feed.cadence.begin({feed.boot, feed.wall}, 0s);
    const Instant news = feed.wall;
    QCOMPARE(feed.wait(news), Milliseconds(69h));
    feed.wall -= 4h; // it is 16:00
    QCOMPARE(feed.wait(news), Milliseconds(1h));
    feed.pass(1h);
    QCOMPARE(feed.wait(kFriday), Milliseconds(72h));
}

void CadenceTest::asksTheCalendarAgainWhereItKnowsNothing()
{
    auto pack = smallPack();
    for (QDate off = day("2026-01-01"); off < day("2029-01-01"); off = off.addDays(1))
        pack->holidays.emplace(off, LocalizedText());
    const FeedDefinition feed = workdaysAtFive();
    Cadence cadence(feed, std::make_shared<const PackCalendar>(*pack));
    cadence.begin({1h, kFriday}, 0s);
    QCOMPARE(cadence.wait(kFriday, {1h, kFriday}), Milliseconds(24h));
}

QTEST_GUILESS_MAIN(CadenceTest)
#include "tst_cadence.moc"
