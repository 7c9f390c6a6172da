// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/alarms/alarm_desk.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const FeedId kFeed(QStringLiteral("gauges"));

/// 500 rules for missing data, one for each station of a feed, and the feed's own outage after a minute.
std::vector<AlarmRule> rulesOfOneFeed()
{
    std::vector<AlarmRule> rules;
    FeedOutage outage{kFeed, {}, 1min, Priority::Critical, {}, {}};
    for (int i = 0; i < 500; ++i) {
        rules.push_back(
            ruleOf(qPrintable(QStringLiteral("silent.%1").arg(i)), MissingCondition{}, AlarmRule::Scope::Province));
        outage.dependents.push_back(rules.back().id);
    }
    rules.push_back(ruleOf("water", ThresholdCondition{AlarmSide::Above, 10, 8}, AlarmRule::Scope::Province));
    outage.dependents.push_back(rules.back().id);
    addOutages(rules, {outage});
    return rules;
}

/// A second of the world: the feed answers or not; data are missing while it does not.
void tick(Desk &desk, bool isDown)
{
    desk.now += 1s;
    for (int i = 0; i < 500; ++i)
        desk.see(qPrintable(QStringLiteral("silent.%1").arg(i)), {isDown ? 1.0 : 0.0});
    desk.see(outageRuleId(kFeed), {isDown ? 1.0 : 0.0});
    desk.settle();
}

} // namespace

class AlarmBookFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void tellsOnceOfAFeedThatIsDown();
    void tellsNobodyOfAShortGap();
    void keepsWhatWasRaisedBeforeTheFeedWentDown();
    void tellsWhatAnotherFeedBringsDuringAnOutage();
    void tellsAgainOfWhatIsHeardAlone();
    void announcesNothingAnewAfterARestart();
    void remembersAHoldOverARestart();
    void believesTheJournalBeforeTheSignals();
    void givesNoNegativeDurationWhenTheClockGoesBack();
    void noShelfOutlastsADayWhenTheClockGoesBack();
    void realarmsInTimeWhenTheClockGoesBack();
};

void AlarmBookFaultsTest::tellsOnceOfAFeedThatIsDown()
{
    Desk desk(rulesOfOneFeed());
    for (int second = 0; second < 100; ++second)
        tick(desk, true);
    const AlarmKey outage{outageRuleId(kFeed), kProvince};
    QCOMPARE(desk.announced, std::vector{outage});
    QCOMPARE(std::count_if(desk.journal.begin(), desk.journal.end(), isAnnounced), 1);
    QCOMPARE(desk.phase(desk.key("silent.0", {})), QStringLiteral("suppressed"));
    QCOMPARE(desk.book.standing().size(), 501u); // with their cause, for the desk that groups them
    for (int second = 0; second < 10; ++second)
        tick(desk, false);
    QCOMPARE(desk.announced.size(), 1u);
    QCOMPARE(desk.book.standing().size(), 1u); // the outage, which nobody has acknowledged
    QVERIFY(standAlike(desk.book, replayed(desk)));
}

void AlarmBookFaultsTest::tellsNobodyOfAShortGap()
{
    Desk desk(rulesOfOneFeed());
    for (int second = 0; second < 3600; ++second)
        tick(desk, second % 120 < 30); // 30 s, again and again
    QVERIFY(desk.journal.empty());
    QVERIFY(desk.announced.empty());
}

void AlarmBookFaultsTest::keepsWhatWasRaisedBeforeTheFeedWentDown()
{
    Desk desk(rulesOfOneFeed());
    desk.see("water", {12});
    desk.settle();
    for (int second = 0; second < 100; ++second)
        tick(desk, true);
    QCOMPARE(desk.phase(desk.key("water", {})), QStringLiteral("unacknowledged"));
    for (int second = 0; second < 10; ++second)
        tick(desk, false);
    QCOMPARE(desk.announced.size(), 2u); // the water and the outage, once each
}

// What may be trusted while a feed is down came from somewhere else: it is no consequence of the outage.
void AlarmBookFaultsTest::tellsWhatAnotherFeedBringsDuringAnOutage()
{
    Desk desk(rulesOfOneFeed());
    desk.see("water", {5});
    tick(desk, true); // down, but not for long enough to tell
    desk.see("water", {12});
    desk.settle();
    QCOMPARE(desk.announced, std::vector{desk.key("water", {})});
    QCOMPARE(desk.phase(desk.key("water", {})), QStringLiteral("unacknowledged"));
    desk.see("water", {5});
    desk.settle();
    for (int second = 0; second < 100; ++second)
        tick(desk, true);
    desk.announced.clear();
    desk.see("water", {12});
    desk.settle();
    QCOMPARE(desk.announced, std::vector{desk.key("water", {})});
    QCOMPARE(desk.phase(desk.key("water", {})), QStringLiteral("unacknowledged"));
    QCOMPARE(desk.phase(desk.key("silent.0", {})), QStringLiteral("suppressed"));
    QVERIFY(standAlike(desk.book, replayed(desk)));
}

void AlarmBookFaultsTest::tellsAgainOfWhatIsHeardAlone()
{
    std::vector<AlarmRule> rules{
        ruleOf("water", ThresholdCondition{AlarmSide::Above, 10, 8}, AlarmRule::Scope::Province)};
    rules.front().realarm = 1h;
    addOutages(rules, {{kFeed, {}, 1min, Priority::Critical, {}, {rules.front().id}}});
    Desk desk(rules);
    desk.see("water", {12});
    desk.settle();
    QVERIFY(desk.act(desk.key("water", {}), AlarmEvent::Acknowledged));
    for (int minute = 0; minute < 70; ++minute) {
        desk.now += 1min;
        desk.see(outageRuleId(kFeed), {1.0});
        desk.silent("water");
        desk.settle();
    }
    QCOMPARE(desk.phase(desk.key("water", {})), QStringLiteral("acknowledged")); // as last known
    desk.see("water", {12});
    desk.settle();
    QCOMPARE(desk.phase(desk.key("water", {})), QStringLiteral("unacknowledged"));
}

void AlarmBookFaultsTest::announcesNothingAnewAfterARestart()
{
    Desk before({ruleOf("water", ThresholdCondition{AlarmSide::Above, 10, 8})}, 250);
    std::vector<double> values(250, 12);
    std::fill(values.begin() + 200, values.end(), 5);
    before.see("water", values);
    before.settle();
    for (size_t i = 0; i < 40; ++i)
        QVERIFY(before.act(before.key("water", i), AlarmEvent::Acknowledged));
    QVERIFY(before.act(before.key("water", 199), AlarmEvent::Shelved, "known", before.now + 1h));
    QCOMPARE(before.announced.size(), 200u);

    Desk after({ruleOf("water", ThresholdCondition{AlarmSide::Above, 10, 8})}, 250);
    after.book = replayed(before);
    after.book.restoreSignals(before.book.signals());
    after.now = before.now + 10min;
    after.settle(); // before anything was seen
    QVERIFY(after.journal.empty());
    after.see("water", values);
    after.settle();
    QVERIFY(after.journal.empty() && after.announced.empty());
    QVERIFY(standAlike(before.book, after.book));
    QCOMPARE(after.book.standing().size(), 200u);

    values[3] = 5; // and the present is followed
    values[220] = 12;
    after.now += 1min;
    after.see("water", values);
    QCOMPARE(after.settle().told(), QStringLiteral("returned raised"));
}

void AlarmBookFaultsTest::remembersAHoldOverARestart()
{
    AlarmRule rule = ruleOf("water", ThresholdCondition{AlarmSide::Above, 10, 8}, AlarmRule::Scope::Province);
    rule.hold = 10min;
    Desk before({rule});
    before.see("water", {12});
    before.now += 5min;
    before.see("water", {12});
    const auto kept = before.book.signals();
    QCOMPARE(kept.size(), 1u);

    Desk after({rule});
    after.book.restoreSignals(kept);
    after.now = before.now + 5min - 1s;
    after.see("water", {12});
    QCOMPARE(after.settle().told(), QString());
    after.now += 1s;
    after.see("water", {12});
    QCOMPARE(after.settle().told(), QStringLiteral("raised"));
}

void AlarmBookFaultsTest::believesTheJournalBeforeTheSignals()
{
    const AlarmRule rule = ruleOf("water", ThresholdCondition{AlarmSide::Above, 10, 8});
    Desk before({rule}, 2);
    const auto old = before.book.signals(); // kept before anything was raised
    before.see("water", {12, 5});
    before.settle();

    Desk after({rule}, 2);
    after.book = replayed(before);
    std::vector<KeptSignal> kept = old;
    kept.push_back({before.key("water", 1), {true, before.now, {}}}); // and one whose return was not kept
    after.book.restoreSignals(kept);
    QCOMPARE(after.settle().told(), QString());
    QCOMPARE(after.phase(before.key("water", 0)), QStringLiteral("unacknowledged"));
    QCOMPARE(after.phase(before.key("water", 1)), QStringLiteral("normal"));
}

void AlarmBookFaultsTest::givesNoNegativeDurationWhenTheClockGoesBack()
{
    AlarmRule silent = ruleOf("silent", MissingCondition{}, AlarmRule::Scope::Province);
    silent.hold = 10min;
    AlarmRule water = ruleOf("water", ThresholdCondition{AlarmSide::Above, 10, 8}, AlarmRule::Scope::Province);
    water.realarm = 2h;
    Desk desk({silent, water});
    desk.see("silent", {1});
    desk.see("water", {12});
    desk.settle();
    QVERIFY(desk.act(desk.key("water", {}), AlarmEvent::Acknowledged));
    desk.now += 9min;
    desk.see("silent", {1});
    desk.settle();
    desk.told();
    desk.now -= 1h;
    QVERIFY(desk.see("silent", {1}).empty());
    QVERIFY(desk.see("water", {12}, desk.now + 61min).empty()); // data go on, an hour ahead of this clock
    QCOMPARE(desk.settle().told(), QString());
    desk.now += 10min - 1s;
    desk.see("silent", {1});
    QCOMPARE(desk.settle().told(), QString());
    desk.now += 1s;
    desk.see("silent", {1});
    QCOMPARE(desk.settle().told(), QStringLiteral("raised")); // ten minutes by the clock as it is now
    const AlarmEntry &raised = desk.journal.back();
    QVERIFY(raised.at >= *raised.dataTime);
    desk.see("water", {5}, desk.now);
    QCOMPARE(desk.settle().told(), QString()); // older than the newest: late
    desk.see("water", {5}, desk.now + 70min);
    QCOMPARE(desk.settle().told(), QStringLiteral("returned"));
    for (const StandingAlarm &alarm : desk.book.standing())
        QVERIFY(alarm.status.since <= desk.now);
}

void AlarmBookFaultsTest::noShelfOutlastsADayWhenTheClockGoesBack()
{
    Desk desk({ruleOf("water", ThresholdCondition{AlarmSide::Above, 10, 8}, AlarmRule::Scope::Province)});
    const Instant right = desk.now;
    desk.see("water", {12});
    desk.settle();
    desk.now += 30 * 24h;
    QVERIFY(desk.act(desk.key("water", {}), AlarmEvent::Shelved, "works", desk.now + 2h));
    desk.told();
    desk.now = right;
    QCOMPARE(desk.settle().told(), QStringLiteral("unshelved"));
    QCOMPARE(desk.phase(desk.key("water", {})), QStringLiteral("unacknowledged"));
    QVERIFY(desk.act(desk.key("water", {}), AlarmEvent::Shelved, "works", desk.now + 24h));
    desk.told();
    QCOMPARE(desk.settle().told(), QString());
}

void AlarmBookFaultsTest::realarmsInTimeWhenTheClockGoesBack()
{
    AlarmRule water = ruleOf("water", ThresholdCondition{AlarmSide::Above, 10, 8}, AlarmRule::Scope::Province);
    water.realarm = 2h;
    Desk desk({water});
    const Instant right = desk.now;
    desk.see("water", {12});
    desk.settle();
    desk.now += 30 * 24h;
    QVERIFY(desk.act(desk.key("water", {}), AlarmEvent::Acknowledged));
    desk.told();
    desk.now = right;
    QCOMPARE(desk.settle().told(), QString());
    QVERIFY(standAlike(desk.book, replayed(desk)));
    desk.now += 2h - 1s;
    QCOMPARE(desk.settle().told(), QString());
    desk.now += 1s;
    QCOMPARE(desk.settle().told(), QStringLiteral("realarmed"));
    QVERIFY(desk.act(desk.key("water", {}), AlarmEvent::Acknowledged)); // by the clock as it is now
    desk.told();
    desk.now += 2h - 1s;
    QCOMPARE(desk.settle().told(), QString());
    desk.now += 1s;
    QCOMPARE(desk.settle().told(), QStringLiteral("realarmed"));
}

QTEST_GUILESS_MAIN(AlarmBookFaultsTest)
#include "tst_alarm_book_faults.moc"
