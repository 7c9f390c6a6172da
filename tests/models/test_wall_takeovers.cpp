// SPDX-License-Identifier: GPL-3.0-or-later
// Critical alarms that take over the wall, and how it is given back.
#include "tests/models/sample_show.h"

#include <QTest>

using namespace ioc;
using namespace ioc::sample;
using namespace std::chrono_literals;

class WallTakeoversTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCriticalAlarmTakesOverAndGivesBack();
    void theNewestAlarmHasTheWall();
    void takesOverHeldPages();
    void whoeverTurnsThePageHasIt();
    void anOldAlarmTakesNothingOver();
    void aClockThatIsSetBackEndsATakeover();
    void whatWasCoveredHasItsTimeAgain();
};

void WallTakeoversTest::aCriticalAlarmTakesOverAndGivesBack()
{
    WallShow show(packWithList(), now());
    Alarm high = critical(now());
    high.priority = Priority::High;
    show.take({high}, now());
    QVERIFY(show.at(now()).mode == ShowMode::Playlist);

    show.take({high, critical(now() + 10s)}, now() + 10s);
    QCOMPARE(show.at(now() + 10s), (ShowView{kFlood, ShowMode::Takeover, -1, 2, now() + 610s}));
    QCOMPARE(show.at(now() + 300s).page, kFlood);
    show.take({critical(now() + 10s, AlarmPhase::Acknowledged)}, now() + 300s);
    QVERIFY(show.at(now() + 300s).mode == ShowMode::Playlist);

    show.take({critical(now() + 400s)}, now() + 400s);
    const PageId before = kFlood;
    QCOMPARE(show.at(now() + 999s).page, before);
    QVERIFY(show.at(now() + 1000s).mode == ShowMode::Playlist); // nobody came
    show.take({critical(now() + 400s)}, now() + 1001s);
    QVERIFY(show.at(now() + 1001s).mode == ShowMode::Playlist);

    Alarm elsewhere = critical(now() + 1100s);
    elsewhere.indicator = IndicatorId();
    show.take({elsewhere}, now() + 1100s);
    QCOMPARE(show.at(now() + 1100s).page, kTwo); // the playlist's own page for alarms
}

void WallTakeoversTest::theNewestAlarmHasTheWall()
{
    WallShow show(packWithList(), now());
    Alarm elsewhere = critical(now() + 20s);
    elsewhere.indicator = IndicatorId();
    show.take({critical(now()), elsewhere}, now() + 20s);
    QCOMPARE(show.at(now() + 20s), (ShowView{kTwo, ShowMode::Takeover, 1, 2, now() + 620s}));
    show.take({critical(now())}, now() + 30s);
    QCOMPARE(show.at(now() + 30s), (ShowView{kFlood, ShowMode::Takeover, -1, 2, now() + 600s}));
}

void WallTakeoversTest::takesOverHeldPages()
{
    WallShow show(packWithList(), now());
    QVERIFY(show.carryOut(order(WallOrder::Kind::Hold), now()));
    show.take({critical(now() + 5s)}, now() + 5s);
    QCOMPARE(show.at(now() + 5s).page, kFlood);
    show.take({}, now() + 8s);
    QCOMPARE(show.at(now() + 8s), (ShowView{kOne, ShowMode::Held, 0, 2, std::nullopt}));
}

void WallTakeoversTest::whoeverTurnsThePageHasIt()
{
    WallShow show(packWithList(), now());
    show.take({critical(now())}, now());
    QVERIFY(show.carryOut(order(WallOrder::Kind::NextPage), now() + 5s));
    show.take({critical(now())}, now() + 6s);
    QCOMPARE(show.at(now() + 6s), (ShowView{kTwo, ShowMode::Playlist, 1, 2, now() + 35s}));
    show.take({critical(now()), critical(now() + 7s)}, now() + 7s);
    QVERIFY(show.at(now() + 7s).mode == ShowMode::Takeover);
    QVERIFY(show.carryOut(order(WallOrder::Kind::Hold), now() + 8s));
    show.take({critical(now() + 7s)}, now() + 9s);
    QCOMPARE(show.at(now() + 9s), (ShowView{kFlood, ShowMode::Held, -1, 2, std::nullopt}));
}

void WallTakeoversTest::anOldAlarmTakesNothingOver()
{
    WallShow show(packWithList(), now()); // started anew ten minutes after
    show.take({critical(now() - 10min)}, now());
    QVERIFY(show.at(now()).mode == ShowMode::Playlist);
    show.take({critical(now() - 9min)}, now());
    QCOMPARE(show.at(now()), (ShowView{kFlood, ShowMode::Takeover, -1, 2, now() + 1min}));
}

void WallTakeoversTest::aClockThatIsSetBackEndsATakeover()
{
    WallShow show(packWithList(), now());
    const Alarm alarm = critical(now());
    show.take({alarm}, now());
    Instant at = now() - 1h;
    for (; at < now() - 1h + 10min; at += 2s) {
        show.take({alarm}, at); // with every snapshot
        QVERIFY(show.at(at).mode == ShowMode::Takeover);
    }
    for (; at < now() - 1h + 15min; at += 2s) {
        show.take({alarm}, at);
        QVERIFY(show.at(at).mode == ShowMode::Playlist);
    }
    Alarm other = critical(at); // raised before the first one, by the clock as it is now
    other.key.unit = commune(1);
    show.take({alarm, other}, at);
    QVERIFY(show.at(at).mode == ShowMode::Takeover);
}

void WallTakeoversTest::whatWasCoveredHasItsTimeAgain()
{
    WallShow show(packWithList(), now());
    show.take({critical(now() + 10s)}, now() + 10s);
    QCOMPARE(show.at(now() + 300s).page, kFlood);
    show.take({}, now() + 300s);
    QCOMPARE(show.at(now() + 300s), (ShowView{kOne, ShowMode::Playlist, 0, 2, now() + 360s}));
}

QTEST_GUILESS_MAIN(WallTakeoversTest)
#include "test_wall_takeovers.moc"
