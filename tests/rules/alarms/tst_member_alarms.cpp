// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/alarms/alarm_desk.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

TableCondition rivers(double deadband = 0.2)
{
    TableCondition condition;
    condition.measure = MeasureId(QStringLiteral("river.level"));
    condition.dimension = QStringLiteral("station");
    condition.deadband = deadband;
    return condition;
}

AlarmRule riverRule(const char *id)
{
    return ruleOf(id, rivers(), AlarmRule::Scope::Province);
}

} // namespace

// Stations that one rule watches, each by its own limit: nobody may be silent because another was first.
class MemberAlarmsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void aSecondRiverIsTold_data()
    {
        QTest::addColumn<bool>("acknowledged");
        QTest::addColumn<bool>("confirmed");
        QTest::newRow("of an alarm that somebody has acknowledged") << true << false;
        QTest::newRow("of one that was dealt with") << true << true;
        QTest::newRow("of one that nobody has seen yet") << false << false;
    }
    void aSecondRiverIsTold()
    {
        QFETCH(bool, acknowledged);
        QFETCH(bool, confirmed);
        Desk desk({riverRule("iii")});
        const AlarmKey key = desk.key("iii", {});
        desk.hear("iii", {{u"A"_s, 0.5}, {u"B"_s, -1}});
        desk.settle();
        QCOMPARE(desk.journal.back().member, u"A"_s);
        if (acknowledged)
            QVERIFY(desk.act(key, AlarmEvent::Acknowledged));
        if (confirmed)
            QVERIFY(desk.act(key, AlarmEvent::Confirmed));
        desk.told();

        desk.now += 1h;
        desk.hear("iii", {{u"A"_s, 0.6}, {u"B"_s, 0.1}}); // A is still the furthest
        desk.settle();
        QCOMPARE(desk.told(), u"realarmed"_s);
        const AlarmEntry &entry = desk.journal.back();
        QCOMPARE(entry.member, u"B"_s);
        QCOMPARE(entry.value, std::optional(0.1));
        QCOMPARE(entry.sentence, u"why B"_s);
        QVERIFY(desk.announced == (std::vector{key, key}));
        const AlarmStatus status = desk.book.status(key);
        QCOMPARE(toString(status.phase), u"unacknowledged"_s);
        QVERIFY(status.member == u"B" && status.sentence == u"why B" && status.since == desk.now);
        QVERIFY(status.raisedAt == desk.now - 1h);
        QVERIFY(standAlike(desk.book, replayed(desk)));

        desk.now += 1h;
        desk.hear("iii", {{u"A"_s, 0.6}, {u"B"_s, 0.3}});
        desk.settle();
        QCOMPARE(desk.told(), QString());
    }

    void severalAtOnceAreOneEntry()
    {
        Desk desk({riverRule("iii")});
        desk.hear("iii", {{u"A"_s, 0.1}, {u"B"_s, 0.4}, {u"C"_s, -1}, {u"D"_s, -1}});
        desk.settle();
        QCOMPARE(desk.journal.back().sentence, u"why B A"_s); // the furthest first
        desk.hear("iii", {{u"A"_s, 0.1}, {u"B"_s, 0.4}, {u"C"_s, 0.2}, {u"D"_s, 0.3}});
        desk.settle();
        QCOMPARE(desk.told(), u"raised realarmed"_s);
        QCOMPARE(desk.journal.back().sentence, u"why D C"_s);
    }

    // Within its deadband, and before its off-delay is over, a station has not returned.
    void aStationThatWobblesIsToldOnce()
    {
        AlarmRule rule = riverRule("iii");
        rule.clearHold = 10min;
        Desk desk({rule});
        desk.hear("iii", {{u"A"_s, 0.5}, {u"B"_s, 0.1}});
        desk.settle();
        QVERIFY(desk.act(desk.key("iii", {}), AlarmEvent::Acknowledged));
        desk.told();
        for (const double wobble : {-0.1, 0.1, -0.19, 0.05, -0.5, 0.2, -0.5, -0.5, 0.1}) {
            desk.now += 5min;
            desk.hear("iii", {{u"A"_s, 0.5}, {u"B"_s, wobble}});
            desk.settle();
        }
        QCOMPARE(desk.told(), QString());
        for (const double gone : {-0.5, -0.5, -0.5, 0.1}) { // over the off-delay, and then again
            desk.now += 5min;
            desk.hear("iii", {{u"A"_s, 0.5}, {u"B"_s, gone}});
            desk.settle();
        }
        QCOMPARE(desk.told(), u"realarmed"_s);
    }

    // Ten minutes above the limit are ten of one river, and not five of each of two.
    void theHoldIsOfEachStation()
    {
        AlarmRule rule = riverRule("iii");
        rule.hold = 10min;
        Desk desk({rule});
        desk.hear("iii", {{u"A"_s, 0.5}, {u"B"_s, -1}});
        desk.now += 6min;
        desk.hear("iii", {{u"A"_s, -1}, {u"B"_s, 0.5}});
        desk.now += 6min;
        desk.hear("iii", {{u"A"_s, -1}, {u"B"_s, 0.5}});
        desk.settle();
        QCOMPARE(desk.told(), QString());
        desk.now += 4min;
        desk.hear("iii", {{u"A"_s, -1}, {u"B"_s, 0.5}});
        desk.settle();
        QCOMPARE(desk.told(), u"raised"_s);
    }

    // The gauge that the flood has carried away: nobody knows that its river has fallen.
    void aStationThatFallsSilentStandsAsLastKnown()
    {
        Desk desk({riverRule("iii")});
        desk.hear("iii", {{u"A"_s, 0.5}, {u"B"_s, -1}});
        desk.settle().told();
        desk.now += 1h;
        desk.hear("iii", {{u"B"_s, -1}});
        desk.settle();
        QCOMPARE(desk.told(), QString());
        QCOMPARE(desk.book.membersOut(desk.key("iii", {})), std::vector{u"A"_s});
        desk.hear("iii", {{u"A"_s, -1}});
        desk.settle();
        QCOMPARE(desk.told(), u"returned"_s);
    }

    // Level III of one river suppresses its level II, but not that of the other river.
    void aSecondRiverIsNotSuppressedByTheFirst()
    {
        AlarmRule two = riverRule("ii");
        two.suppressedBy = {RuleId(u"iii"_s)};
        Desk desk({two, riverRule("iii")});
        desk.hear("ii", {{u"A"_s, 1.5}, {u"B"_s, -1}});
        desk.hear("iii", {{u"A"_s, 0.5}, {u"B"_s, -2}});
        desk.settle();
        QCOMPARE(desk.phase(desk.key("ii", {})), u"suppressed"_s);
        desk.told();

        desk.now += 1h;
        desk.hear("ii", {{u"A"_s, 1.5}, {u"B"_s, 0.1}});
        desk.hear("iii", {{u"A"_s, 0.5}, {u"B"_s, -0.9}});
        desk.settle();
        QCOMPARE(desk.told(), u"released"_s); // and told by that
        QCOMPARE(desk.journal.back().member, u"B"_s);
        QCOMPARE(desk.phase(desk.key("ii", {})), u"unacknowledged"_s);

        desk.now += 1h;
        desk.hear("ii", {{u"A"_s, 1.5}, {u"B"_s, 1.1}});
        desk.hear("iii", {{u"A"_s, 0.5}, {u"B"_s, 0.1}});
        desk.settle();
        QCOMPARE(desk.told(), u"suppressed realarmed"_s);
        QCOMPARE(desk.journal.back().key, desk.key("iii", {}));
    }

    void whatIsPutAsideTellsOfItLater()
    {
        Desk desk({riverRule("iii")});
        const AlarmKey key = desk.key("iii", {});
        desk.hear("iii", {{u"A"_s, 0.5}, {u"B"_s, -1}});
        desk.settle();
        QVERIFY(desk.act(key, AlarmEvent::Shelved, "work at the gauge", desk.now + 1h));
        desk.told();
        desk.now += 30min;
        desk.hear("iii", {{u"A"_s, 0.5}, {u"B"_s, 0.5}});
        desk.settle();
        QCOMPARE(desk.told(), QString());
        desk.now += 30min;
        desk.settle();
        QCOMPARE(desk.told(), u"unshelved"_s);
        QCOMPARE(desk.journal.back().sentence, u"why B"_s);
        QVERIFY(standAlike(desk.book, replayed(desk)));
    }

    void aRestartTellsNothingAnewAndForgetsNobody()
    {
        Desk desk({riverRule("iii")});
        const AlarmKey key = desk.key("iii", {});
        desk.hear("iii", {{u"A"_s, 0.5}, {u"B"_s, 0.2}, {u"C"_s, -1}});
        desk.settle();
        QVERIFY(desk.act(key, AlarmEvent::Acknowledged));
        desk.told();
        AlarmBook again = replayed(desk);
        again.restoreSignals(desk.book.signals());
        desk.book = std::move(again);
        desk.now += 1h;
        desk.hear("iii", {{u"A"_s, 0.5}, {u"B"_s, 0.2}, {u"C"_s, -1}});
        desk.settle();
        QCOMPARE(desk.told(), QString());
        desk.hear("iii", {{u"A"_s, 0.5}, {u"B"_s, 0.2}, {u"C"_s, 0.1}}); // it would be, had it not been told
        desk.settle();
        QCOMPARE(desk.told(), u"realarmed"_s);
        QCOMPARE(desk.journal.back().member, u"C"_s);
    }

    // What an earlier program kept knows of no stations; the journal names those that people were told of.
    void withoutWhatWasKeptTheJournalTellsWhoIsKnown()
    {
        Desk desk({riverRule("iii")});
        desk.hear("iii", {{u"A"_s, 0.5}, {u"B"_s, -1}});
        desk.settle();
        desk.hear("iii", {{u"A"_s, 0.5}, {u"B"_s, 0.2}});
        desk.settle().told();
        desk.book = replayed(desk);
        desk.now += 1h;
        desk.hear("iii", {{u"A"_s, 0.5}, {u"B"_s, 0.2}});
        desk.settle();
        QCOMPARE(desk.told(), QString());
        for (const char *station : {"A", "B"}) {
            desk.hear("iii", {{QString::fromLatin1(station), -1}});
            desk.settle();
        }
        QCOMPARE(desk.told(), u"returned"_s);
    }

    // An earlier program told of the first alone: the other, which keeps the alarm standing, must not begin its hold
    // anew when the first is back.
    void whoKeepsTheAlarmStandingIsKnownAtOnce_data()
    {
        QTest::addColumn<size_t>("communes");
        QTest::newRow("with the units of before") << size_t(3);
        QTest::newRow("of another day, with other units") << size_t(4);
    }
    void whoKeepsTheAlarmStandingIsKnownAtOnce()
    {
        QFETCH(size_t, communes);
        AlarmRule rule = riverRule("iii");
        rule.hold = 10min;
        Desk desk({rule});
        const AlarmKey key = desk.key("iii", {});
        for (int i = 0; i < 3; ++i, desk.now += 10min)
            desk.hear("iii", {{u"A"_s, 0.5}, {u"B"_s, -1}, {u"C"_s, -1}});
        desk.settle();
        QCOMPARE(desk.told(), u"raised"_s);
        AlarmBook again = replayed(desk);
        if (communes != again.communes().size()) {
            AlarmBook next(desk.book.rules(), communesOf(communes), kProvince);
            next.adopt(again);
            again = std::move(next);
        }
        desk.book = std::move(again);

        desk.now += 1h;
        desk.hear("iii", {{u"A"_s, -1}, {u"B"_s, 0.2}, {u"C"_s, -1}});
        desk.settle();
        QCOMPARE(desk.told(), QString());
        QCOMPARE(desk.book.membersOut(key), std::vector{u"B"_s});
        for (int i = 0; i < 3; ++i, desk.now += 10min)
            desk.hear("iii", {{u"A"_s, -1}, {u"B"_s, 0.2}, {u"C"_s, 0.1}}); // from now on all is news
        desk.settle();
        QCOMPARE(desk.told(), u"realarmed"_s);
        QCOMPARE(desk.journal.back().sentence, u"why C"_s);
        desk.hear("iii", {{u"B"_s, -1}, {u"C"_s, -1}});
        desk.settle();
        QCOMPARE(desk.told(), u"returned"_s);
    }

    // A program that was away for an hour knows whom it has told; a river that has risen meanwhile is news.
    void withWhatWasKeptNobodyIsTakenForTold()
    {
        AlarmRule rule = riverRule("iii");
        Desk desk({rule});
        desk.hear("iii", {{u"A"_s, 0.5}, {u"B"_s, -1}});
        desk.settle().told();
        AlarmBook again = replayed(desk);
        again.restoreSignals(desk.book.signals());
        desk.book = std::move(again);
        desk.now += 1h;
        desk.hear("iii", {{u"A"_s, -1}, {u"B"_s, 0.2}});
        desk.settle();
        QCOMPARE(desk.told(), u"realarmed"_s);
        QCOMPARE(desk.journal.back().member, u"B"_s);
    }
};

QTEST_GUILESS_MAIN(MemberAlarmsTest)
#include "tst_member_alarms.moc"
