// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/scorecard.h"
#include "tests/rules/alarms/journal.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

AlarmKey numbered(int number)
{
    return alarm(qPrintable(QStringLiteral("r%1").arg(number, 3, 10, QLatin1Char('0'))));
}

Scorecard scoreOf(const Journal &journal, Milliseconds from, Milliseconds to)
{
    const ScoredStretch stretch{journal.start + from, journal.start + to};
    return scorecard(journal.entries, {&stretch, 1});
}

qint64 seconds(std::optional<Milliseconds> span)
{
    return span ? span->count() / 1000 : -1;
}

} // namespace

class ScorecardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void countsByHourAndByTenMinutes();
    void saysNothingOfNoTime();
    void countsTheTimeInFlood();
    void splitsByPriority();
    void namesWhatStandsForMoreThanADay();
    void timesTheAcknowledging();
    void isNeverNegativeWhenTheClockGoesBack();
    void countsTimeThatPassedTwiceOnce();
    void namesTheTenWorstChatteringOnes();
    void findsTheHoursOfAShift();
    void scoresEachShift();
    void scoresEachOwner();
};

void ScorecardTest::countsByHourAndByTenMinutes()
{
    // Twelve in two hours: 6 an hour, 1 in ten minutes. Four of them lie within ten minutes over the hour's turn.
    Journal journal;
    int next = 0;
    for (auto offset : {0min, 12min, 24min, 36min, 55min, 58min, 61min, 64min, 80min, 95min, 110min, 119min})
        journal.raised(offset, numbered(next++));
    journal.raised(-1ms, numbered(100)).raised(120min, numbered(101)); // outside [from, to)
    journal.raised(30min, numbered(102)).entries.back().late = true;
    const Scorecard card = scoreOf(journal, 0min, 2h);
    QCOMPARE(card.announced, 12);
    QCOMPARE(card.perHour, std::optional(6.0));
    QCOMPARE(card.perTenMinutes, std::optional(1.0));
    QCOMPARE(card.mostInTenMinutes, 4);
    QCOMPARE(card.shareInFlood, std::optional(0.0));
    QVERIFY(card.floods.empty());
}

void ScorecardTest::saysNothingOfNoTime()
{
    const Scorecard card = scoreOf(Journal(), 1h, 1h);
    QVERIFY(!card.perHour && !card.perTenMinutes && !card.shareInFlood);
    QVERIFY(!card.medianToAcknowledge && !card.p90ToAcknowledge);
    QCOMPARE(scorecard({}, {}).announced, 0);
}

void ScorecardTest::countsTheTimeInFlood()
{
    // Eleven in eleven seconds from minute 55: flood until the seventh leaves its ten minutes, at 65 min 6 s.
    Journal journal;
    for (int i = 0; i < 11; ++i)
        journal.raised(55min + std::chrono::seconds(i), numbered(i));
    QCOMPARE(scoreOf(journal, 0min, 2h).shareInFlood, std::optional((10 * 60 + 6) / 7200.0));
    QCOMPARE(scoreOf(journal, 0min, 1h).shareInFlood, std::optional(300 / 3600.0)); // it lasts when the hour ends
    const Scorecard after = scoreOf(journal, 1h, 2h);
    QCOMPARE(after.shareInFlood, std::optional(306 / 3600.0)); // it began before
    QCOMPARE(after.floods.size(), 1u);
    QCOMPARE(after.floods[0].firstOut, numbered(0));
    QCOMPARE(scoreOf(journal, 2h, 3h).shareInFlood, std::optional(0.0));
}

void ScorecardTest::splitsByPriority()
{
    Journal journal;
    for (int i = 0; i < 20; ++i)
        journal.raised(std::chrono::minutes(i * 20), numbered(i),
                       i < 1   ? Priority::Critical
                       : i < 4 ? Priority::High
                               : Priority::Normal);
    const Scorecard card = scoreOf(journal, 0h, 24h);
    QCOMPARE(card.byPriority,
             (std::map<Priority, int>{{Priority::Critical, 1}, {Priority::High, 3}, {Priority::Normal, 16}}));
}

void ScorecardTest::namesWhatStandsForMoreThanADay()
{
    Journal journal;
    journal.raised(0h, alarm("stands")).acknowledged(1h, alarm("stands"));
    journal.raised(0h, alarm("returned")).returned(2h, alarm("returned"));
    journal.raised(0h, alarm("again")).returned(2h, alarm("again")).raised(3h, alarm("again"));
    journal.raised(0h, alarm("shelved")).add(1h, alarm("shelved"), AlarmEvent::Shelved, AlarmPhase::Shelved);
    QCOMPARE(scoreOf(journal, 0h, 24h).standing.size(), 0u); // a day, not more
    QCOMPARE(scoreOf(journal, 0h, 25h).standing, std::vector{alarm("stands")});
    QCOMPARE(scoreOf(journal, 0h, 28h).standing, (std::vector{alarm("again"), alarm("stands")}));
}

void ScorecardTest::timesTheAcknowledging()
{
    // Ten alarms, acknowledged after 1 … 10 minutes: the fifth is the median, the ninth the 90th percentile.
    Journal journal;
    for (int i = 1; i <= 10; ++i)
        journal.raised(0min, numbered(i)).acknowledged(std::chrono::minutes(i), numbered(i));
    journal.raised(0min, alarm("waits"));
    journal.raised(0min, alarm("waits too")).returned(1min, alarm("waits too"));
    Scorecard card = scoreOf(journal, 0h, 1h);
    QCOMPARE(card.acknowledged, 10);
    QCOMPARE(card.waiting, 2);
    QCOMPARE(seconds(card.medianToAcknowledge), 300);
    QCOMPARE(seconds(card.p90ToAcknowledge), 540);

    // It came back twice before somebody looked: that one waited since the first time. Then it is announced anew.
    Journal again;
    again.raised(0min, alarm("a")).returned(10min, alarm("a")).raised(20min, alarm("a"));
    again.acknowledged(30min, alarm("a"));
    again.add(40min, alarm("a"), AlarmEvent::Realarmed, AlarmPhase::Unacknowledged).acknowledged(45min, alarm("a"));
    card = scoreOf(again, 0h, 1h);
    QCOMPARE(card.acknowledged, 2);
    QCOMPARE(seconds(card.medianToAcknowledge), 300);
    QCOMPARE(seconds(card.p90ToAcknowledge), 1800);
    card = scoreOf(again, 25min, 35min); // raised before the stretch
    QCOMPARE(seconds(card.medianToAcknowledge), 1800);
    QCOMPARE(card.waiting, 0);
    QCOMPARE(card.announced, 0);
}

void ScorecardTest::isNeverNegativeWhenTheClockGoesBack()
{
    Journal journal;
    journal.raised(90min, alarm("a")).acknowledged(31min, alarm("a"));
    for (int i = 0; i < 12; ++i)
        journal.raised(100min, numbered(i));
    for (int i = 0; i < 12; ++i)
        journal.acknowledged(40min, numbered(i));
    const Scorecard card = scoreOf(journal, 0h, 2h);
    QCOMPARE(seconds(card.medianToAcknowledge), 0);
    QVERIFY(*card.shareInFlood >= 0 && *card.shareInFlood <= 1);
}

void ScorecardTest::countsTimeThatPassedTwiceOnce()
{
    Journal journal;
    for (int time = 0; time < 2; ++time) { // the clock is set back between them
        for (int i = 0; i < 12; ++i)
            journal.raised(30min + i * 15s, numbered(time * 50 + i));
    }
    const Scorecard card = scoreOf(journal, 30min, 33min);
    QCOMPARE(card.floods.size(), 2u);
    QCOMPARE(card.shareInFlood, std::optional(1.0));
}

void ScorecardTest::namesTheTenWorstChatteringOnes()
{
    Journal journal;
    for (int alarm = 0; alarm < 15; ++alarm) {
        for (int i = 0; i < 3 + alarm; ++i)
            journal.raised(std::chrono::seconds(i), numbered(alarm))
                .returned(std::chrono::seconds(i) + 500ms, numbered(alarm));
    }
    const Scorecard card = scoreOf(journal, 0h, 1h);
    QCOMPARE(card.chattering.size(), 10u);
    QCOMPARE(card.chattering.front().key, numbered(14));
    QCOMPARE(card.chattering.front().raised, 17);
    QCOMPARE(card.chattering.back().key, numbered(5));
}

void ScorecardTest::findsTheHoursOfAShift()
{
    // From 21 November, 03:00, to 23 November, 00:00 in Việt Nam.
    const ScoredStretch within{at("2026-11-20T20:00:00Z"), at("2026-11-22T17:00:00Z")};
    const Shift night{QStringLiteral("night"), QTime(22, 0), QTime(6, 0)};
    const std::vector<ScoredStretch> nights{{within.from, at("2026-11-20T23:00:00Z")},
                                            {at("2026-11-21T15:00:00Z"), at("2026-11-21T23:00:00Z")},
                                            {at("2026-11-22T15:00:00Z"), within.to}};
    QVERIFY(stretchesOf(night, within, vietnam()) == nights);
    const Shift day{QStringLiteral("day"), QTime(7, 0), QTime(16, 30)};
    const std::vector<ScoredStretch> days{{at("2026-11-21T00:00:00Z"), at("2026-11-21T09:30:00Z")},
                                          {at("2026-11-22T00:00:00Z"), at("2026-11-22T09:30:00Z")}};
    QVERIFY(stretchesOf(day, within, vietnam()) == days);
    const Shift whole{QStringLiteral("whole"), QTime(7, 0), QTime(7, 0)};
    QCOMPARE(stretchesOf(whole, within, vietnam()).size(), 3u);
    QVERIFY(stretchesOf(day, {within.to, within.from}, vietnam()).empty());
}

void ScorecardTest::scoresEachShift()
{
    // Two days from 07:00; by day (07–19) three an hour at its beginning, by night one.
    Journal journal;
    int next = 0;
    for (auto day : {0h, 24h}) {
        for (auto offset : {0min, 20min, 40min})
            journal.raised(day + offset, numbered(next++));
        journal.raised(day + 12h, numbered(next++));
    }
    const std::vector<Shift> shifts{{QStringLiteral("day"), QTime(7, 0), QTime(19, 0)},
                                    {QStringLiteral("night"), QTime(19, 0), QTime(7, 0)}};
    const auto cards = scoreByShift(journal.entries, {journal.start, journal.start + 48h}, shifts, vietnam());
    QCOMPARE(cards.size(), 2u);
    QCOMPARE(cards[0].announced, 6);
    QVERIFY(cards[0].length == 24h && cards[1].length == 24h);
    QCOMPARE(cards[0].perHour, std::optional(0.25));
    QCOMPARE(cards[1].announced, 2);
    QCOMPARE(cards[1].perHour, std::optional(2 / 24.0));
}

void ScorecardTest::scoresEachOwner()
{
    Journal journal;
    for (int i = 0; i < 12; ++i)
        journal.raised(std::chrono::seconds(i), numbered(i));
    const AgencyId water(QStringLiteral("water"));
    const AgencyId health(QStringLiteral("health"));
    const auto cards = scoreByOwner(journal.entries, {journal.start, journal.start + 1h}, [&](const RuleId &rule) {
        return rule.toString() < QLatin1String("r003") ? health : water;
    });
    QCOMPARE(cards.size(), 2u);
    QCOMPARE(cards.at(health).announced, 3);
    QCOMPARE(cards.at(water).announced, 9);
    QVERIFY(cards.at(water).floods.empty()); // no flood to any of them, though to both together
    QCOMPARE(scoreOf(journal, 0h, 1h).floods.size(), 1u);
}

QTEST_GUILESS_MAIN(ScorecardTest)
#include "tst_scorecard.moc"
