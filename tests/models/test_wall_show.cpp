// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_province.h"
#include "widgets/models/show/wall_show.h"

#include <QTest>

using namespace ioc;
using namespace ioc::sample;
using namespace std::chrono_literals;

namespace {

const PageId kOne{QStringLiteral("one")};
const PageId kTwo{QStringLiteral("two")};
const PageId kFlood{QStringLiteral("flood")};
const PlaylistId kList{QStringLiteral("list")};
const PlaylistId kOther{QStringLiteral("other")};

PageDocument page(const PageId &id, const SectorId &sector = {})
{
    PageDocument page;
    page.id = id;
    page.sector = sector;
    return page;
}

/// Two pages of 60 and 30 s; "flood" is of the sector of the first indicator and takes over for ten minutes.
std::shared_ptr<ProvincePack> packWithList()
{
    auto made = pack();
    made->indicators.front().sector = SectorId(QStringLiteral("water"));
    made->startPage = kOne;
    made->pages = {page(kOne), page(kTwo), page(kFlood, made->indicators.front().sector)};
    made->playlists = {{kList, {}, {{kOne, 60s, {}}, {kTwo, 30s, {}}}, 600s, kTwo}, {kOther, {}, {{kTwo, 20s, {}}}}};
    made->startPlaylist = kList;
    return made;
}

WallOrder order(WallOrder::Kind kind)
{
    return {kind};
}

WallOrder showing(const PageId &page)
{
    WallOrder order{WallOrder::Kind::ShowPage};
    order.page = page;
    return order;
}

Alarm critical(Instant raised, AlarmPhase phase = AlarmPhase::Unacknowledged)
{
    Alarm alarm = sample::raised("level.high", province(), Priority::Critical, raised, 1);
    alarm.indicator = kOnTime;
    alarm.status.phase = phase;
    return alarm;
}

} // namespace

class WallShowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void turnsPagesInTheirTime();
    void withoutAPlaylistNothingTurns();
    void aPageMayStandTwice();
    void playsWhatIsDueAtThisHour_data();
    void playsWhatIsDueAtThisHour();
    void keepsTheStartPageWhereNothingIsDue();
    void holdsAndGoesOn();
    void aPageByHandStandsForAWhile();
    void nextAndPreviousWrapAround();
    void aCriticalAlarmTakesOverAndGivesBack();
    void theNewestAlarmHasTheWall();
    void takesOverHeldPages();
    void whoeverTurnsThePageHasIt();
    void anOldAlarmTakesNothingOver();
    void inAMeetingOnlyItsPages();
    void refusesWhatIsNotThere();
    void anotherPlaylist();
    void aClockThatJumps();
    void aClockThatIsSetBackEndsATakeover();
    void whatWasCoveredHasItsTimeAgain();
    void anotherEditionOfThePack();
    void aPackWithoutPages();
    void replayGivesTheSamePages();
};

void WallShowTest::turnsPagesInTheirTime()
{
    WallShow show(packWithList(), now());
    QCOMPARE(show.at(now()), (ShowView{kOne, ShowMode::Playlist, 0, 2, now() + 60s}));
    QCOMPARE(show.at(now() + 59'999ms).page, kOne);
    QCOMPARE(show.at(now() + 60s), (ShowView{kTwo, ShowMode::Playlist, 1, 2, now() + 90s}));
    QCOMPARE(show.at(now() + 89s).page, kTwo);
    QCOMPARE(show.at(now() + 90s).page, kOne);
}

void WallShowTest::withoutAPlaylistNothingTurns()
{
    auto made = packWithList();
    made->startPlaylist = PlaylistId();
    WallShow show(made, now());
    QCOMPARE(show.at(now() + 24h), (ShowView{kOne, ShowMode::Playlist, 0, 3, std::nullopt}));
    QVERIFY(show.carryOut(order(WallOrder::Kind::PreviousPage), now() + 24h));
    QCOMPARE(show.at(now() + 48h).page, kFlood);
    QVERIFY(show.carryOut(showing(kTwo), now() + 48h));
    QCOMPARE(show.at(now() + 72h), (ShowView{kTwo, ShowMode::Playlist, 1, 3, std::nullopt}));
}

void WallShowTest::aPageMayStandTwice()
{
    auto made = packWithList();
    made->playlists[0].entries = {{kOne, 10s, {}}, {kTwo, 10s, {}}, {kOne, 10s, {}}, {kFlood, 10s, {}}};
    WallShow show(made, now());
    QList<PageId> seen;
    for (auto after = 0s; after < 50s; after += 10s)
        seen.append(show.at(now() + after).page);
    QCOMPARE(seen, (QList<PageId>{kOne, kTwo, kOne, kFlood, kOne}));
}

void WallShowTest::playsWhatIsDueAtThisHour_data()
{
    QTest::addColumn<QList<int>>("days");
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("to");
    QTest::addColumn<bool>("isPlayed");
    // Now is Saturday, 18:45:03.
    QTest::newRow("always") << QList<int>{} << QTime() << QTime() << true;
    QTest::newRow("Saturdays") << QList<int>{6, 7} << QTime() << QTime() << true;
    QTest::newRow("workdays") << QList<int>{1, 2, 3, 4, 5} << QTime() << QTime() << false;
    QTest::newRow("evenings") << QList<int>{} << QTime(18, 0) << QTime(22, 0) << true;
    QTest::newRow("mornings") << QList<int>{} << QTime(6, 0) << QTime(18, 45) << false;
    QTest::newRow("over midnight") << QList<int>{6} << QTime(18, 0) << QTime(6, 0) << true;
    QTest::newRow("over midnight, that began yesterday") << QList<int>{5} << QTime(22, 0) << QTime(19, 0) << true;
    QTest::newRow("over midnight, that begins later") << QList<int>{6} << QTime(22, 0) << QTime(6, 0) << false;
}

void WallShowTest::playsWhatIsDueAtThisHour()
{
    QFETCH(QList<int>, days);
    QFETCH(QTime, from);
    QFETCH(QTime, to);
    QFETCH(bool, isPlayed);
    auto made = packWithList();
    PlayTime &when = made->playlists[0].entries[1].when;
    when.days.assign(days.begin(), days.end());
    if (from.isValid()) {
        when.from = from;
        when.to = to;
    }
    WallShow show(made, now());
    QCOMPARE(show.at(now() + 60s).page, isPlayed ? kTwo : kOne);
    QCOMPARE(show.at(now() + 60s).places, isPlayed ? 2 : 1);
}

void WallShowTest::keepsTheStartPageWhereNothingIsDue()
{
    auto made = packWithList();
    for (PlaylistEntry &entry : made->playlists[0].entries)
        entry.when = {{1, 2, 3, 4, 5}, {}, {}};
    made->startPage = kFlood;
    WallShow show(made, now());
    QCOMPARE(show.at(now() + 1h), (ShowView{kFlood, ShowMode::Playlist, 0, 1, std::nullopt}));
    const Instant monday = made->zone.startOf(QDate(2026, 11, 23));
    QCOMPARE(show.at(monday).page, kOne);
}

void WallShowTest::holdsAndGoesOn()
{
    WallShow show(packWithList(), now());
    QVERIFY(show.carryOut(order(WallOrder::Kind::Hold), now() + 10s));
    QCOMPARE(show.at(now() + 10h), (ShowView{kOne, ShowMode::Held, 0, 2, std::nullopt}));
    QVERIFY(show.carryOut(order(WallOrder::Kind::NextPage), now() + 10h));
    QCOMPARE(show.at(now() + 20h), (ShowView{kTwo, ShowMode::Held, 1, 2, std::nullopt}));
    QVERIFY(show.carryOut(order(WallOrder::Kind::Resume), now() + 20h));
    QCOMPARE(show.at(now() + 20h), (ShowView{kTwo, ShowMode::Playlist, 1, 2, now() + 20h + 30s}));

    WallOrder hold = order(WallOrder::Kind::Hold);
    hold.lasts = 5min;
    QVERIFY(show.carryOut(hold, now() + 20h));
    QCOMPARE(show.at(now() + 20h + 299s), (ShowView{kTwo, ShowMode::Held, 1, 2, now() + 20h + 5min}));
    QCOMPARE(show.at(now() + 20h + 5min), (ShowView{kTwo, ShowMode::Playlist, 1, 2, now() + 20h + 5min + 30s}));
}

void WallShowTest::aPageByHandStandsForAWhile()
{
    WallShow show(packWithList(), now());
    QVERIFY(show.carryOut(showing(kFlood), now()));
    QCOMPARE(show.at(now()), (ShowView{kFlood, ShowMode::Playlist, -1, 2, now() + 2min}));
    QCOMPARE(show.at(now() + 2min).page, kOne); // where it was

    WallOrder meet = order(WallOrder::Kind::Meet);
    meet.sector = SectorId(QStringLiteral("water")); // which has one page
    QVERIFY(show.carryOut(meet, now() + 2min));
    QVERIFY(show.carryOut(showing(kTwo), now() + 3min));
    QCOMPARE(show.at(now() + 4min).page, kTwo);
    QCOMPARE(show.at(now() + 5min), (ShowView{kFlood, ShowMode::Meeting, 0, 1, std::nullopt, meet.sector}));
}

void WallShowTest::nextAndPreviousWrapAround()
{
    WallShow show(packWithList(), now());
    const auto turned = [&show](WallOrder::Kind kind) {
        return show.carryOut(order(kind), now()) ? show.at(now()).page : PageId();
    };
    QCOMPARE(turned(WallOrder::Kind::PreviousPage), kTwo);
    QCOMPARE(turned(WallOrder::Kind::NextPage), kOne);
    QCOMPARE(turned(WallOrder::Kind::NextPage), kTwo);
    QCOMPARE(show.at(now()).until, std::optional(now() + 30s));
}

void WallShowTest::aCriticalAlarmTakesOverAndGivesBack()
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

void WallShowTest::theNewestAlarmHasTheWall()
{
    WallShow show(packWithList(), now());
    Alarm elsewhere = critical(now() + 20s);
    elsewhere.indicator = IndicatorId();
    show.take({critical(now()), elsewhere}, now() + 20s);
    QCOMPARE(show.at(now() + 20s), (ShowView{kTwo, ShowMode::Takeover, 1, 2, now() + 620s}));
    show.take({critical(now())}, now() + 30s);
    QCOMPARE(show.at(now() + 30s), (ShowView{kFlood, ShowMode::Takeover, -1, 2, now() + 600s}));
}

void WallShowTest::takesOverHeldPages()
{
    WallShow show(packWithList(), now());
    QVERIFY(show.carryOut(order(WallOrder::Kind::Hold), now()));
    show.take({critical(now() + 5s)}, now() + 5s);
    QCOMPARE(show.at(now() + 5s).page, kFlood);
    show.take({}, now() + 8s);
    QCOMPARE(show.at(now() + 8s), (ShowView{kOne, ShowMode::Held, 0, 2, std::nullopt}));
}

void WallShowTest::whoeverTurnsThePageHasIt()
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

void WallShowTest::anOldAlarmTakesNothingOver()
{
    WallShow show(packWithList(), now()); // started anew ten minutes after
    show.take({critical(now() - 10min)}, now());
    QVERIFY(show.at(now()).mode == ShowMode::Playlist);
    show.take({critical(now() - 9min)}, now());
    QCOMPARE(show.at(now()), (ShowView{kFlood, ShowMode::Takeover, -1, 2, now() + 1min}));
}

void WallShowTest::inAMeetingOnlyItsPages()
{
    const auto made = packWithList();
    WallShow show(made, now());
    WallOrder meet = order(WallOrder::Kind::Meet);
    meet.sector = made->indicators.front().sector;
    QVERIFY(show.carryOut(meet, now()));
    const ShowView meeting{kFlood, ShowMode::Meeting, 0, 1, std::nullopt, meet.sector};
    QCOMPARE(show.at(now() + 5h), meeting);
    Alarm elsewhere = critical(now() + 5h);
    elsewhere.indicator = IndicatorId();
    show.take({elsewhere}, now() + 5h);
    QCOMPARE(show.at(now() + 5h), meeting);
    QVERIFY(show.carryOut(order(WallOrder::Kind::EndMeeting), now() + 6h));
    QCOMPARE(show.at(now() + 6h), (ShowView{kOne, ShowMode::Playlist, 0, 2, now() + 6h + 60s}));
}

void WallShowTest::refusesWhatIsNotThere()
{
    WallShow show(packWithList(), now());
    const ShowView before = show.at(now());
    WallOrder wrong = showing(PageId(QStringLiteral("nowhere")));
    QVERIFY(show.carryOut(wrong, now()).error().code == ErrorCode::NotFound);
    wrong = order(WallOrder::Kind::Play);
    wrong.playlist = PlaylistId(QStringLiteral("nowhere"));
    QVERIFY(show.carryOut(wrong, now()).error().code == ErrorCode::NotFound);
    wrong = order(WallOrder::Kind::Meet);
    QVERIFY(show.carryOut(wrong, now()).error().code == ErrorCode::NotFound);
    wrong.sector = SectorId(QStringLiteral("nothing"));
    QVERIFY(show.carryOut(wrong, now()).error().code == ErrorCode::NotFound);
    QCOMPARE(show.at(now()), before);
}

void WallShowTest::anotherPlaylist()
{
    WallShow show(packWithList(), now());
    WallOrder play = order(WallOrder::Kind::Play);
    play.playlist = kOther;
    QVERIFY(show.carryOut(play, now()));
    QCOMPARE(show.at(now() + 1h), (ShowView{kTwo, ShowMode::Playlist, 0, 1, std::nullopt})); // has nowhere to turn
    show.take({critical(now() + 1h)}, now() + 1h);
    QVERIFY(show.at(now() + 1h).mode == ShowMode::Playlist); // this list lets nothing take over
}

void WallShowTest::aClockThatJumps()
{
    WallShow show(packWithList(), now());
    QCOMPARE(show.at(now() - 1h), (ShowView{kOne, ShowMode::Playlist, 0, 2, now() - 1h + 60s}));
    QCOMPARE(show.at(now() - 1h + 60s).page, kTwo);
    QCOMPARE(show.at(now() + 8h), (ShowView{kOne, ShowMode::Playlist, 0, 2, now() + 8h + 60s})); // one page on
    WallOrder hold = order(WallOrder::Kind::Hold);
    hold.lasts = 5min;
    QVERIFY(show.carryOut(hold, now() + 8h));
    QCOMPARE(show.at(now()).until, std::optional(now() + 5min));
    QVERIFY(show.at(now() + 5min).mode == ShowMode::Playlist);
    show.take({critical(now() + 3h)}, now() + 5min); // raised before the clock was set back
    QCOMPARE(show.at(now() + 5min).until, std::optional(now() + 15min));
}

void WallShowTest::aClockThatIsSetBackEndsATakeover()
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

void WallShowTest::whatWasCoveredHasItsTimeAgain()
{
    WallShow show(packWithList(), now());
    show.take({critical(now() + 10s)}, now() + 10s);
    QCOMPARE(show.at(now() + 300s).page, kFlood);
    show.take({}, now() + 300s);
    QCOMPARE(show.at(now() + 300s), (ShowView{kOne, ShowMode::Playlist, 0, 2, now() + 360s}));
}

void WallShowTest::anotherEditionOfThePack()
{
    WallShow show(packWithList(), now());
    QCOMPARE(show.at(now() + 60s).page, kTwo);
    auto next = packWithList();
    next->playlists[0].entries[1].duration = 45s;
    show.setPack(next, now() + 70s);
    QCOMPARE(show.at(now() + 70s), (ShowView{kTwo, ShowMode::Playlist, 1, 2, now() + 105s}));
    auto without = packWithList();
    without->pages.erase(without->pages.begin() + 1);
    without->playlists[0].entries.pop_back();
    show.setPack(without, now() + 80s);
    QCOMPARE(show.at(now() + 80s), (ShowView{kOne, ShowMode::Playlist, 0, 1, std::nullopt}));
}

void WallShowTest::aPackWithoutPages()
{
    auto made = packWithList();
    made->pages.clear();
    made->playlists.clear();
    WallShow show(made, now());
    QCOMPARE(show.at(now() + 1h).page, PageId());
    QVERIFY(show.carryOut(order(WallOrder::Kind::NextPage), now() + 1h));
    QCOMPARE(show.at(now() + 1h).places, 0);
    show.setPack(packWithList(), now() + 2h);
    QCOMPARE(show.at(now() + 2h).page, kOne);
}

void WallShowTest::replayGivesTheSamePages()
{
    const auto play = [] {
        WallShow show(packWithList(), now());
        std::vector<ShowView> seen;
        for (int i = 0; i < 5'000; ++i) {
            const Instant at = now() + i * 7s;
            if (i % 97 == 0)
                show.take({critical(at)}, at);
            if (i % 111 == 0)
                show.take({}, at);
            if (i % 59 == 0 && !show.carryOut(order(WallOrder::Kind::NextPage), at))
                seen.clear();
            seen.push_back(show.at(at));
        }
        return seen;
    };
    const auto first = play();
    QCOMPARE(first.size(), 5'000u);
    QVERIFY(first == play());
}

QTEST_GUILESS_MAIN(WallShowTest)
#include "test_wall_show.moc"
