// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_show.h"

#include <QTest>

using namespace ioc;
using namespace ioc::sample;
using namespace std::chrono_literals;

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
    void aPageThatStays();
    void aPageThatStaysOutlivesMeetingsAndAlarms();
    void aPageThatStaysMayGo();
    void nextAndPreviousWrapAround();
    void inAMeetingOnlyItsPages();
    void refusesWhatIsNotThere();
    void anotherPlaylist();
    void aClockThatJumps();
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

void WallShowTest::aPageThatStays()
{
    WallShow show(packWithList(), now());
    QVERIFY(!show.stayWith(PageId(QStringLiteral("nowhere")), now()));
    QVERIFY(show.stayWith(kTwo, now()));
    const ShowView home{kTwo, ShowMode::Playlist, 0, 1, std::nullopt};
    QCOMPARE(show.at(now() + 24h), home);
    QVERIFY(show.carryOut(showing(kFlood), now() + 24h));
    QCOMPARE(show.at(now() + 24h + 119s).page, kFlood);
    QCOMPARE(show.at(now() + 24h + 120s), home);
    QVERIFY(show.carryOut(order(WallOrder::Kind::NextPage), now() + 25h)); // the first of the list is next
    QCOMPARE(show.at(now() + 25h + 119s).page, kOne);
    QCOMPARE(show.at(now() + 25h + 120s), home);
    QVERIFY(show.carryOut(order(WallOrder::Kind::PreviousPage), now() + 26h));
    QVERIFY(show.carryOut(order(WallOrder::Kind::NextPage), now() + 26h));
    QCOMPARE(show.at(now() + 27h), home); // back by hand, and it stays
    WallOrder play = order(WallOrder::Kind::Play);
    play.playlist = kList;
    QVERIFY(show.carryOut(play, now() + 28h));
    QCOMPARE(show.at(now() + 28h), (ShowView{kOne, ShowMode::Playlist, 0, 2, now() + 28h + 60s}));
}

void WallShowTest::aPageThatStaysOutlivesMeetingsAndAlarms()
{
    WallShow show(packWithList(), now());
    QVERIFY(show.stayWith(kTwo, now()));
    WallOrder meet = order(WallOrder::Kind::Meet);
    meet.sector = SectorId(QStringLiteral("water"));
    QVERIFY(show.carryOut(meet, now()));
    QCOMPARE(show.at(now() + 1h).page, kFlood);
    QVERIFY(show.carryOut(order(WallOrder::Kind::EndMeeting), now() + 1h));
    QCOMPARE(show.at(now() + 2h).page, kTwo);
    show.take({critical(now() + 3h)}, now() + 3h);
    QVERIFY(show.at(now() + 3h).mode == ShowMode::Takeover);
    QCOMPARE(show.at(now() + 3h + 600s), (ShowView{kTwo, ShowMode::Playlist, 0, 1, std::nullopt}));
}

/// Another edition of the pack has no such page.
void WallShowTest::aPageThatStaysMayGo()
{
    WallShow show(packWithList(), now());
    QVERIFY(show.stayWith(kTwo, now()));
    auto without = packWithList();
    std::erase_if(without->pages, [](const PageDocument &page) { return page.id == kTwo; });
    show.setPack(without, now() + 1h);
    QCOMPARE(show.at(now() + 1h).page, kOne);
    show.setPack(packWithList(), now() + 2h); // and is back
    QCOMPARE(show.at(now() + 3h).page, kTwo);
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
