// SPDX-License-Identifier: GPL-3.0-or-later
// Combined rules of which a part watches for missing data, while a feed is down.
#include "tests/rules/alarms/alarm_desk.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const FeedId kPumps(QStringLiteral("pumps"));
const RuleId kOutage = outageRuleId(kPumps);

AlarmRule combined(const char *id, CombinedCondition::Of of, const char *first, const char *second)
{
    return ruleOf(id, CombinedCondition{of, {RuleId(QString::fromLatin1(first)), RuleId(QString::fromLatin1(second))}},
                  AlarmRule::Scope::Province);
}

/// Levels that another feed may bring too, silences of two measures, and what they are together.
std::vector<AlarmRule> rulesOfPumps()
{
    std::vector<AlarmRule> rules{
        ruleOf("low", ThresholdCondition{AlarmSide::Below, 10, 12}, AlarmRule::Scope::Province),
        ruleOf("silent", MissingCondition{}, AlarmRule::Scope::Province),
        ruleOf("quiet", MissingCondition{}), // of each commune
        combined("any", CombinedCondition::Of::Any, "silent", "low"),
        combined("both", CombinedCondition::Of::All, "low", "silent"),
        combined("all-silent", CombinedCondition::Of::All, "silent", "quiet"),
    };
    FeedOutage outage{kPumps, {}, 1min, Priority::High, {}, {}};
    for (const AlarmRule &rule : rules)
        outage.dependents.push_back(rule.id);
    addOutages(rules, {outage});
    return rules;
}

class Pumps : public Desk
{
public:
    Pumps()
        : Desk(rulesOfPumps(), 1)
    {
    }

    /// So many seconds in which the feed is down, or not, and what it brings is missing or not.
    void pass(int seconds, bool isDown, bool isMissing)
    {
        for (int second = 0; second < seconds; ++second) {
            now += 1s;
            see("silent", {isMissing ? 1.0 : 0.0});
            see("quiet", {isMissing ? 1.0 : 0.0});
            see(kOutage, {isDown ? 1.0 : 0.0});
            settle();
        }
    }
    void pass(int seconds, bool isDown) { pass(seconds, isDown, isDown); }

    void level(double value)
    {
        see("low", {value});
        settle();
    }

    void restart()
    {
        const std::vector<KeptSignal> kept = book.signals();
        book = replayed(*this);
        book.restoreSignals(kept);
    }

    /// "low silent …": of what people were told that it is out of line, in their order.
    QString announcedRules() const
    {
        QStringList names;
        for (const AlarmKey &key : announced)
            names.push_back(key.rule.toString());
        return names.join(u' ');
    }
    QString phaseOf(const char *rule) const { return phase(key(rule, {})); }
};

} // namespace

class CombinedOutagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void tellsNobodyOfAShortGap();
    void tellsNobodyOfAShortGapOverARestart();
    void tellsNobodyOfAShortGapWhileASilenceIsShelved();
    void aLongOutageIsOneAlarm();
    void tellsWhatIsOutOfLineForAnotherReason();
    void whatWasOutOfLineBeforeStands();
    void tellsOfSilenceTogetherWithALevel();
    void aSilenceThatWasToldBeforeGoesOnCounting();
};

void CombinedOutagesTest::tellsNobodyOfAShortGap()
{
    Pumps pumps;
    for (int time = 0; time < 3; ++time) {
        pumps.pass(22, true);
        pumps.pass(60, false);
    }
    QCOMPARE(pumps.told(), QString());
}

void CombinedOutagesTest::tellsNobodyOfAShortGapOverARestart()
{
    Pumps pumps;
    pumps.pass(22, true);
    pumps.restart();
    pumps.pass(22, true);
    pumps.pass(60, false);
    QCOMPARE(pumps.told(), QString());
}

void CombinedOutagesTest::tellsNobodyOfAShortGapWhileASilenceIsShelved()
{
    Pumps pumps;
    pumps.pass(1, false);
    for (const AlarmKey &key : {pumps.key("silent", {}), pumps.key("quiet")})
        QVERIFY(pumps.act(key, AlarmEvent::Shelved, "works", pumps.now + 2h));
    pumps.pass(22, true);
    pumps.restart();
    pumps.pass(22, true);
    pumps.pass(60, false);
    QCOMPARE(pumps.announcedRules(), QString());
}

void CombinedOutagesTest::aLongOutageIsOneAlarm()
{
    Pumps pumps;
    pumps.pass(100, true);
    QCOMPARE(pumps.announcedRules(), kOutage.toString());
    QCOMPARE(pumps.phaseOf("silent"), QStringLiteral("suppressed"));
    QCOMPARE(pumps.phaseOf("any"), QStringLiteral("suppressed"));
    QCOMPARE(pumps.phaseOf("all-silent"), QStringLiteral("suppressed"));
    QVERIFY(standAlike(pumps.book, replayed(pumps)));
    pumps.restart();
    pumps.pass(10, true);
    pumps.pass(10, false);
    QCOMPARE(pumps.announcedRules(), kOutage.toString());
    QCOMPARE(pumps.book.standing().size(), 1u); // the outage, which nobody has acknowledged
}

void CombinedOutagesTest::tellsWhatIsOutOfLineForAnotherReason()
{
    Pumps pumps;
    pumps.level(20);
    pumps.pass(100, true);
    pumps.announced.clear();
    pumps.level(5); // another feed brings it
    QCOMPARE(pumps.announcedRules(), QStringLiteral("low any both"));
    pumps.level(20);
    QCOMPARE(pumps.phaseOf("any"), QStringLiteral("suppressed")); // silence alone again
    pumps.pass(10, false);
    QCOMPARE(pumps.phaseOf("any"), QStringLiteral("normal"));
}

void CombinedOutagesTest::whatWasOutOfLineBeforeStands()
{
    Pumps pumps;
    pumps.level(5);
    pumps.pass(100, true);
    QCOMPARE(pumps.phaseOf("any"), QStringLiteral("unacknowledged"));
    QCOMPARE(pumps.announcedRules(), QStringLiteral("low any both ") + kOutage.toString());
}

void CombinedOutagesTest::tellsOfSilenceTogetherWithALevel()
{
    Pumps pumps;
    pumps.level(5);
    pumps.pass(30, true);
    QCOMPARE(pumps.announcedRules(), QStringLiteral("low any")); // the silence does not count yet
    pumps.pass(70, true);
    QCOMPARE(pumps.phaseOf("both"), QStringLiteral("unacknowledged"));
}

void CombinedOutagesTest::aSilenceThatWasToldBeforeGoesOnCounting()
{
    Pumps pumps;
    pumps.pass(1, false, true); // the feed brings all but this
    const QString all = QStringLiteral("silent quiet any all-silent");
    QCOMPARE(pumps.announcedRules(), all);
    (void)pumps.told();
    pumps.pass(22, true);
    pumps.restart();
    pumps.pass(22, true);
    pumps.pass(10, false, true);
    QCOMPARE(pumps.told(), QString());
    QCOMPARE(pumps.announcedRules(), all);
}

QTEST_GUILESS_MAIN(CombinedOutagesTest)
#include "tst_combined_outages.moc"
