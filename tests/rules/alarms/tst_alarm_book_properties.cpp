// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/alarm_journal_json.h"
#include "core/rules/alarms/alarm_machine.h"
#include "tests/rules/alarms/alarm_desk.h"

#include <random>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const FeedId kFeed(QStringLiteral("gauges"));

/// Every kind of dependence between rules, with holds, deadbands and realarms.
std::vector<AlarmRule> tangledRules()
{
    const ThresholdCondition above{AlarmSide::Above, 10, 8};
    AlarmRule a = ruleOf("a", above);
    a.hold = 2min;
    a.clearHold = 1min;
    AlarmRule b = ruleOf("b", above);
    b.suppressedBy = {a.id};
    b.realarm = 20min;
    AlarmRule c = ruleOf("c", above, AlarmRule::Scope::Province);
    AlarmRule d = ruleOf("d", CombinedCondition{CombinedCondition::Of::All, {a.id, c.id}});
    AlarmRule e = ruleOf("e", MissingCondition{});
    e.suppressedBy = {c.id};
    std::vector<AlarmRule> rules{a, b, c, d, e};
    addOutages(rules, {{kFeed, {}, 3min, Priority::High, {}, {b.id, e.id}}});
    return rules;
}

constexpr AlarmEvent kActs[] = {
    AlarmEvent::Acknowledged,       AlarmEvent::Confirmed,         AlarmEvent::Shelved,   AlarmEvent::Unshelved,
    AlarmEvent::RemovedFromService, AlarmEvent::ReturnedToService, AlarmEvent::Commented, AlarmEvent::Assigned};

/// Anything that may happen, by the numbers of a seed. An act may stay unrecorded for some rounds.
class Days
{
public:
    explicit Days(unsigned seed)
        : m_random(seed)
    {
    }

    void step()
    {
        if (oneIn(200))
            desk.now -= 1h;
        desk.now += std::chrono::seconds(m_random() % 90);
        for (const AlarmRule &rule : desk.book.rules()) {
            if (std::holds_alternative<CombinedCondition>(rule.condition) || oneIn(4))
                continue;
            const bool isMissing = std::holds_alternative<MissingCondition>(rule.condition);
            std::vector<double> values;
            for (int i = 0; i < 3; ++i)
                values.push_back(isMissing ? double(m_random() % 2) : double(m_random() % 20));
            desk.see(rule.id, values, desk.now - std::chrono::seconds(oneIn(10) ? m_random() % 600 : 0));
        }
        if (oneIn(3) && !m_underway)
            begin();
        desk.settle();
        if (m_underway && oneIn(2))
            end();
    }

    /// What waited for an act to be recorded is done.
    void rest()
    {
        if (m_underway)
            desk.book.withdraw(m_underway->key);
        m_underway.reset();
        desk.settle();
    }

    /// The program is started anew: the journal, as the ledger has it, and the signals that were kept.
    void restart()
    {
        AlarmBook again(desk.book.rules(), desk.book.communes(), kProvince);
        for (const AlarmEntry &entry : desk.journal) {
            const auto read = alarmEntryFrom(toLedgerAct(entry, {QStringLiteral("operator"), {}}));
            QVERIFY(read && *read == entry && again.apply(*read));
        }
        again.restoreSignals(desk.book.signals());
        desk.book = std::move(again);
    }

    Desk desk{tangledRules()};
    int acts = 0;
    int withdrawn = 0;

private:
    bool oneIn(unsigned n) { return m_random() % n == 0; }

    void begin()
    {
        const auto &rules = desk.book.rules();
        const size_t unit = m_random() % 4;
        const AlarmKey key{rules[m_random() % rules.size()].id, unit < 3 ? desk.book.communes()[unit] : kProvince};
        const auto entry = desk.check(key, kActs[m_random() % std::size(kActs)], "reason", desk.now + 5min);
        if (entry)
            m_underway = *entry;
    }

    void end()
    {
        if (oneIn(5)) {
            desk.book.withdraw(m_underway->key);
            ++withdrawn;
        } else {
            QVERIFY(desk.book.apply(*m_underway)); // what was allowed stays allowed until it is recorded
            desk.journal.push_back(*m_underway);
            ++acts;
        }
        m_underway.reset();
    }

    std::mt19937 m_random;
    std::optional<AlarmEntry> m_underway;
};

} // namespace

class AlarmBookPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void endsInAllowedStatesThatTheJournalTells();
    void givesTheSameEntriesFromTheSameHappenings();
    void announcesNothingAnewWheneverItIsRestarted();
};

void AlarmBookPropertiesTest::endsInAllowedStatesThatTheJournalTells()
{
    size_t entries = 0;
    int acts = 0;
    int withdrawn = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        Days days(seed);
        for (int step = 0; step < 500; ++step) {
            days.step();
            for (const StandingAlarm &alarm : days.desk.book.standing())
                QVERIFY2(canStand(alarm.status.phase, alarm.status.isAbnormal),
                         qPrintable(toString(alarm.status.phase)));
            if (step % 50 == 0)
                QVERIFY(standAlike(days.desk.book, replayed(days.desk)));
        }
        const AlarmBook again = replayed(days.desk);
        QVERIFY(standAlike(days.desk.book, again));
        for (const AlarmEntry &entry : days.desk.journal)
            QVERIFY(!entry.late);
        entries += days.desk.journal.size();
        acts += days.acts;
        withdrawn += days.withdrawn;
    }
    QVERIFY2(entries > 20'000, qPrintable(QString::number(entries)));
    QVERIFY2(acts > 500 && withdrawn > 100, qPrintable(QStringLiteral("%1 %2").arg(acts).arg(withdrawn)));
}

void AlarmBookPropertiesTest::givesTheSameEntriesFromTheSameHappenings()
{
    Days one(7);
    Days two(7);
    for (int step = 0; step < 300; ++step) {
        one.step();
        two.step();
    }
    QVERIFY(!one.desk.journal.empty());
    QVERIFY(one.desk.journal == two.desk.journal);
    QVERIFY(one.desk.announced == two.desk.announced);
}

void AlarmBookPropertiesTest::announcesNothingAnewWheneverItIsRestarted()
{
    int standing = 0;
    for (unsigned seed = 1; seed <= 15; ++seed) {
        Days days(seed);
        for (int step = 0; step < 300; ++step) {
            days.step();
            if (step % 20 != 0)
                continue;
            days.rest();
            const AlarmBook before = days.desk.book;
            const size_t told = days.desk.announced.size();
            days.restart();
            QVERIFY(standAlike(before, days.desk.book));
            days.desk.settle();
            QCOMPARE(days.desk.announced.size(), told);
            standing += int(before.standing().size());
        }
    }
    QVERIFY(standing > 500);
}

QTEST_GUILESS_MAIN(AlarmBookPropertiesTest)
#include "tst_alarm_book_properties.moc"
