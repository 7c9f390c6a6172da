// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/alarms/alarm_desk.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const ThresholdCondition kAbove10{AlarmSide::Above, 10, 8};

} // namespace

class AlarmBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void raisesAndReturnsWhereAndWhenTheDataSay();
    void followsQuietlyWhatIsShelved();
    void unshelvesWhenTheTimeIsOver();
    void announcesAgainWhatStandsForLong();
    void suppressesOnTheSameUnitAndProvinceWide();
    void leavesToPeopleWhatTheyHaveTakenOn();
    void isNotSilencedByWhatIsOutOfService();
    void isNotSilencedInACircle();
    void combinesOtherRules_data();
    void combinesOtherRules();
    void combinesWithMissingDataOnTheClock_data();
    void combinesWithMissingDataOnTheClock();
    void tellsWhatIsLateAndIgnoresIt();
    void isNotStuckByATimeFromTheFuture();
    void returnsAlarmsOfUnitsAndRulesThatAreNoMore();
    void namesTheCauseOfWhatStands();
};

void AlarmBookTest::raisesAndReturnsWhereAndWhenTheDataSay()
{
    Desk desk({ruleOf("water", kAbove10)});
    desk.see("water", {5, 12, 5}, desk.now - 3min);
    desk.settle();
    QCOMPARE(desk.told(), QStringLiteral("raised"));
    const AlarmEntry raised = desk.journal.back();
    QCOMPARE(raised.key, desk.key("water", 1));
    QCOMPARE(utc(raised.at), utc(desk.now));
    QCOMPARE(utc(raised.dataTime), utc(desk.now - 3min));
    QCOMPARE(raised.value, std::optional(12.0));
    QCOMPARE(raised.member, QStringLiteral("KT1"));
    QCOMPARE(raised.sentence, QStringLiteral("why KT1"));
    QVERIFY(raised.priority == Priority::High && raised.phase == AlarmPhase::Unacknowledged && isAnnounced(raised));
    QCOMPARE(desk.book.status(raised.key).sentence, raised.sentence);
    QCOMPARE(desk.announced, std::vector{raised.key});

    desk.settle();
    QCOMPARE(desk.told(), QString()); // nothing new, nothing told
    desk.now += 1min;
    desk.see("water", {5, 8, 5});
    desk.settle();
    QCOMPARE(desk.told(), QStringLiteral("returned"));
    QCOMPARE(desk.phase(raised.key), QStringLiteral("returned_unacknowledged"));
    QCOMPARE(desk.announced.size(), 1u);
    desk.now += 1min;
    desk.see("water", {5, 11, 5});
    desk.settle();
    QCOMPARE(desk.phase(raised.key), QStringLiteral("unacknowledged"));
    QCOMPARE(desk.announced.size(), 2u);
}

void AlarmBookTest::followsQuietlyWhatIsShelved()
{
    Desk desk({ruleOf("water", kAbove10)});
    const AlarmKey key = desk.key("water");
    QVERIFY(desk.act(key, AlarmEvent::Shelved, "works on the gauge", desk.now + 1h));
    desk.told();
    for (double value : {12, 5, 12}) {
        desk.now += 1min;
        desk.see("water", {value});
        desk.settle();
    }
    QCOMPARE(desk.phase(key), QStringLiteral("shelved"));
    QVERIFY(desk.book.status(key).isAbnormal);
    QCOMPARE(desk.announced.size(), 2u * 2); // the other two communes alone
    QCOMPARE(std::count(desk.announced.begin(), desk.announced.end(), key), 0);
    QVERIFY(standAlike(desk.book, replayed(desk)));
}

void AlarmBookTest::unshelvesWhenTheTimeIsOver()
{
    Desk desk({ruleOf("water", kAbove10)});
    const AlarmKey abnormal = desk.key("water", 0);
    const AlarmKey normal = desk.key("water", 1);
    desk.see("water", {12, 5, 5});
    desk.settle();
    QVERIFY(desk.act(abnormal, AlarmEvent::Shelved, "known", desk.now + 1h));
    QVERIFY(desk.act(normal, AlarmEvent::Shelved, "known", desk.now + 1h));
    desk.announced.clear();
    desk.told();
    desk.now += 1h - 1s;
    QCOMPARE(desk.settle().told(), QString());
    desk.now += 1s;
    QCOMPARE(desk.settle().told(), QStringLiteral("unshelved unshelved"));
    QCOMPARE(desk.phase(abnormal), QStringLiteral("unacknowledged"));
    QCOMPARE(desk.phase(normal), QStringLiteral("normal"));
    QCOMPARE(desk.announced, std::vector{abnormal});
    QVERIFY(desk.book.status(abnormal).raisedAt < desk.now);
}

void AlarmBookTest::announcesAgainWhatStandsForLong()
{
    AlarmRule rule = ruleOf("water", kAbove10, AlarmRule::Scope::Province);
    rule.realarm = 4h;
    Desk desk({rule});
    const AlarmKey key = desk.key("water", {});
    desk.see("water", {12});
    desk.settle();
    desk.now += 5h;
    QCOMPARE(desk.settle().told(), QStringLiteral("raised")); // nobody has acknowledged it: it stands as loud as before
    QVERIFY(desk.act(key, AlarmEvent::Acknowledged));
    desk.now += 1h;
    QVERIFY(desk.act(key, AlarmEvent::Confirmed));
    desk.told();
    desk.now += 4h - 1s;
    QCOMPARE(desk.settle().told(), QString());
    desk.now += 1s;
    QCOMPARE(desk.settle().told(), QStringLiteral("realarmed"));
    QCOMPARE(desk.phase(key), QStringLiteral("unacknowledged"));
    QCOMPARE(desk.announced.size(), 2u);
    QCOMPARE(desk.settle().told(), QString());
}

void AlarmBookTest::suppressesOnTheSameUnitAndProvinceWide()
{
    AlarmRule level2 = ruleOf("level2", kAbove10);
    level2.suppressedBy = {RuleId(QStringLiteral("level3")), RuleId(QStringLiteral("power"))};
    Desk desk({level2, ruleOf("level3", ThresholdCondition{AlarmSide::Above, 20, 18}),
               ruleOf("power", kAbove10, AlarmRule::Scope::Province)});
    desk.see("level2", {12, 12, 5});
    desk.settle();
    desk.told();
    desk.see("level2", {25, 12, 5});
    desk.see("level3", {25, 12, 5});
    desk.settle();
    QCOMPARE(desk.told(), QStringLiteral("suppressed raised")); // the second one's cause is of another unit
    QCOMPARE(desk.phase(desk.key("level2", 0)), QStringLiteral("suppressed"));
    QCOMPARE(desk.phase(desk.key("level2", 1)), QStringLiteral("unacknowledged"));

    desk.see("power", {12});
    desk.see("level2", {25, 12, 12});
    desk.announced.clear();
    desk.settle();
    QCOMPARE(desk.told(), QStringLiteral("suppressed suppressed raised raised"));
    QCOMPARE(desk.announced, std::vector{desk.key("power", {})});
    QCOMPARE(desk.phase(desk.key("level2", 2)), QStringLiteral("suppressed"));

    desk.see("power", {1});
    desk.see("level2", {25, 5, 12});
    desk.announced.clear();
    desk.settle();
    QCOMPARE(desk.told(), QStringLiteral("returned released released returned"));
    QCOMPARE(desk.phase(desk.key("level2", 0)), QStringLiteral("suppressed")); // level 3 still stands there
    QCOMPARE(desk.phase(desk.key("level2", 1)), QStringLiteral("normal"));
    QCOMPARE(desk.announced, std::vector{desk.key("level2", 2)});
    QVERIFY(standAlike(desk.book, replayed(desk)));
}

void AlarmBookTest::leavesToPeopleWhatTheyHaveTakenOn()
{
    AlarmRule effect = ruleOf("effect", kAbove10);
    effect.suppressedBy = {RuleId(QStringLiteral("cause"))};
    effect.realarm = 1h;
    Desk desk({effect, ruleOf("cause", kAbove10)}, 1);
    desk.see("effect", {12});
    desk.settle();
    QVERIFY(desk.act(desk.key("effect"), AlarmEvent::Acknowledged));
    desk.see("cause", {12});
    desk.settle();
    desk.now += 2h;
    desk.settle();
    QCOMPARE(desk.phase(desk.key("effect")), QStringLiteral("acknowledged")); // and no realarm while the cause stands
    desk.see("cause", {1});
    desk.see("effect", {1});
    desk.settle();
    QCOMPARE(desk.phase(desk.key("effect")), QStringLiteral("normal"));
}

void AlarmBookTest::isNotSilencedByWhatIsOutOfService()
{
    AlarmRule effect = ruleOf("effect", kAbove10);
    effect.suppressedBy = {RuleId(QStringLiteral("cause"))};
    Desk desk({effect, ruleOf("cause", kAbove10)}, 1);
    desk.see("cause", {12});
    desk.see("effect", {12});
    desk.settle();
    QCOMPARE(desk.phase(desk.key("effect")), QStringLiteral("suppressed"));
    QVERIFY(desk.act(desk.key("cause"), AlarmEvent::RemovedFromService, "broken sensor"));
    desk.settle();
    QCOMPARE(desk.phase(desk.key("effect")), QStringLiteral("unacknowledged"));
}

void AlarmBookTest::isNotSilencedInACircle()
{
    AlarmRule a = ruleOf("a", kAbove10);
    AlarmRule b = ruleOf("b", kAbove10);
    AlarmRule c = ruleOf("c", kAbove10);
    AlarmRule d = ruleOf("d", kAbove10);
    a.suppressedBy = {b.id};
    b.suppressedBy = {c.id};
    c.suppressedBy = {a.id};
    d.suppressedBy = {a.id, RuleId(QStringLiteral("nobody"))};
    Desk desk({a, b, c, d}, 1);
    for (const char *rule : {"a", "b", "c", "d"})
        desk.see(rule, {12});
    desk.settle();
    QCOMPARE(desk.announced.size(), 3u);
    QCOMPARE(desk.phase(desk.key("d")), QStringLiteral("suppressed"));
}

void AlarmBookTest::combinesOtherRules_data()
{
    QTest::addColumn<bool>("all");
    QTest::addColumn<bool>("province");
    QTest::addColumn<QList<double>>("rain"); ///< of two communes
    QTest::addColumn<double>("sea");         ///< province-wide
    QTest::addColumn<QString>("out");        ///< of the two communes, or of the province

    QTest::newRow("all: both on one commune") << true << false << QList<double>{12, 5} << 12.0 << "10";
    QTest::newRow("all: the sea alone") << true << false << QList<double>{5, 5} << 12.0 << "00";
    QTest::newRow("any: the sea reaches all") << false << false << QList<double>{5, 5} << 12.0 << "11";
    QTest::newRow("any: rain on one") << false << false << QList<double>{5, 12} << 5.0 << "01";
    QTest::newRow("all, province: rain anywhere") << true << true << QList<double>{5, 12} << 12.0 << "1";
    QTest::newRow("all, province: no sea") << true << true << QList<double>{12, 12} << 5.0 << "0";
    QTest::newRow("any, province: none") << false << true << QList<double>{5, 5} << 5.0 << "0";
}

void AlarmBookTest::combinesOtherRules()
{
    QFETCH(bool, all);
    QFETCH(bool, province);
    QFETCH(QList<double>, rain);
    QFETCH(double, sea);
    QFETCH(QString, out);
    const CombinedCondition condition{all ? CombinedCondition::Of::All : CombinedCondition::Of::Any,
                                      {RuleId(QStringLiteral("rain")), RuleId(QStringLiteral("sea"))}};
    AlarmRule both = ruleOf("both", condition, province ? AlarmRule::Scope::Province : AlarmRule::Scope::Communes);
    both.hold = 10min;
    Desk desk({both, ruleOf("rain", kAbove10), ruleOf("sea", kAbove10, AlarmRule::Scope::Province)}, 2);
    const auto stands = [&] {
        QString seen;
        for (size_t i = 0; i < (province ? 1 : 2); ++i)
            seen +=
                desk.book.status(desk.key("both", province ? std::nullopt : std::optional(i))).isAbnormal ? u'1' : u'0';
        return seen;
    };
    for (int minute = 0; minute <= 10; ++minute, desk.now += 1min) {
        QCOMPARE(stands(), QString(out.size(), u'0')); // its own hold, on the data time of the others
        desk.see("rain", {rain.begin(), rain.end()});
        desk.see("sea", {sea});
        desk.settle();
    }
    QCOMPARE(stands(), out);
}

// The hold of what is combined with missing data goes on while no data come: that is what the rule is about.
void AlarmBookTest::combinesWithMissingDataOnTheClock_data()
{
    QTest::addColumn<bool>("isMissing"); ///< one of the combined rules is
    QTest::addColumn<QString>("told");   ///< by then

    QTest::newRow("with missing data") << true << QStringLiteral("raised returned");
    QTest::newRow("of data alone") << false << QString();
}

void AlarmBookTest::combinesWithMissingDataOnTheClock()
{
    QFETCH(bool, isMissing);
    QFETCH(QString, told);
    const AlarmCondition second = isMissing ? AlarmCondition(MissingCondition{}) : AlarmCondition(kAbove10);
    AlarmRule both =
        ruleOf("both", CombinedCondition{CombinedCondition::Of::All,
                                         {RuleId(QStringLiteral("rain")), RuleId(QStringLiteral("other"))}});
    both.hold = 10min;
    both.clearHold = 5min;
    Desk desk({both, ruleOf("rain", kAbove10), ruleOf("other", second)}, 1);
    const auto stepsOfBoth = [&desk] {
        QStringList steps;
        for (const AlarmEntry &entry : desk.journal) {
            if (entry.key == desk.key("both"))
                steps.push_back(toString(entry.event));
        }
        return steps.join(QLatin1Char(' '));
    };
    desk.see("rain", {12});
    desk.see("other", {isMissing ? 1.0 : 12.0});
    desk.settle();
    const Instant heard = desk.now;
    desk.now += 9min;
    desk.settle();
    QCOMPARE(stepsOfBoth(), QString());
    desk.now += 2min; // nothing was heard of either
    desk.settle();
    QCOMPARE(stepsOfBoth(), told.section(u' ', 0, 0));
    desk.see("other", {0}, isMissing ? desk.now : heard); // at the same moment of data: a correction
    desk.settle();
    desk.now += 6min;
    desk.settle();
    QCOMPARE(stepsOfBoth(), told);
}

void AlarmBookTest::tellsWhatIsLateAndIgnoresIt()
{
    Desk desk({ruleOf("water", kAbove10)});
    QVERIFY(desk.see("water", {5}).empty());
    desk.settle();
    const AlarmRule &rule = desk.book.rules()[0];
    std::vector<SignalInput> inputs(3, SignalInput{5, desk.now, true, 5.0, {}});
    inputs[2] = {99, desk.now - 1ms, true, 99.0, {}};
    QCOMPARE(desk.book.observe(desk.position(rule.id), inputs, desk.now), std::vector<size_t>{2});
    QCOMPARE(desk.settle().told(), QString());
    AlarmEntry late;
    late.key = desk.key("water", 2);
    late.event = AlarmEvent::Raised;
    late.late = true;
    QVERIFY(desk.book.apply(late));
    QVERIFY(desk.book.standing().empty());
    QVERIFY(!isAnnounced(late));
}

void AlarmBookTest::isNotStuckByATimeFromTheFuture()
{
    Desk desk({ruleOf("water", kAbove10)}, 1);
    desk.see("water", {5}, at("2099-01-01T00:00:00Z"));
    desk.now += 1min;
    QVERIFY(desk.see("water", {12}).empty());
    QCOMPARE(desk.settle().told(), QStringLiteral("raised"));
}

void AlarmBookTest::returnsAlarmsOfUnitsAndRulesThatAreNoMore()
{
    Desk desk({ruleOf("water", kAbove10), ruleOf("air", kAbove10)}, 2);
    for (const char *rule : {"water", "air"})
        desk.see(rule, {12});
    desk.settle();
    QVERIFY(desk.act(desk.key("water", 1), AlarmEvent::Acknowledged));
    QVERIFY(desk.act(desk.key("air", 1), AlarmEvent::Shelved, "known", desk.now + 1h));
    QVERIFY(desk.act(desk.key("air", 0), AlarmEvent::RemovedFromService, "broken"));
    desk.told();

    Desk after({ruleOf("water", kAbove10)}, 1);
    after.book.adopt(desk.book);
    after.journal = desk.journal;
    after.told();
    after.see("water", {12});
    after.settle();
    QCOMPARE(after.told(), QStringLiteral("returned returned returned_to_service returned unshelved"));
    QVERIFY(after.announced.empty());
    QCOMPARE(after.book.standing().size(), 1u); // water of the commune that there still is
    QCOMPARE(after.phase(desk.key("water", 0)), QStringLiteral("unacknowledged"));
    QCOMPARE(after.settle().told(), QString());

    // One that nobody has acknowledged waits for that, though its unit is gone.
    Desk later({ruleOf("other", kAbove10)}, 1);
    later.book.adopt(after.book);
    QCOMPARE(later.settle().told(), QStringLiteral("returned"));
    QVERIFY(later.act(desk.key("water", 0), AlarmEvent::Acknowledged));
    QVERIFY(later.book.standing().empty());
    IOC_FAILS(later.check(desk.key("water", 0), AlarmEvent::Commented, "who?"), ErrorCode::NotFound);
}

void AlarmBookTest::namesTheCauseOfWhatStands()
{
    AlarmRule effect = ruleOf("effect", kAbove10);
    effect.suppressedBy = {RuleId(QStringLiteral("cause"))};
    Desk desk({effect, ruleOf("cause", kAbove10, AlarmRule::Scope::Province)}, 2);
    desk.see("effect", {12, 5});
    desk.see("cause", {12});
    desk.settle();
    const auto standing = desk.book.standing();
    QCOMPARE(standing.size(), 2u);
    QCOMPARE(standing[0].key, desk.key("effect"));
    QVERIFY(standing[0].cause == desk.key("cause", {}));
    QVERIFY(!standing[1].cause);
}

QTEST_GUILESS_MAIN(AlarmBookTest)
#include "tst_alarm_book.moc"
