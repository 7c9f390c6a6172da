// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/alarms/alarm_journal_json.h"
#include "tests/rules/alarms/alarm_desk.h"

#include <random>

namespace ioc::test {

using namespace std::chrono_literals;

inline const FeedId kFeed(QStringLiteral("gauges"));

/// Every kind of dependence between rules, with holds, deadbands and realarms.
inline std::vector<AlarmRule> tangledRules()
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
    TableCondition rivers;
    rivers.deadband = 3;
    AlarmRule f = ruleOf("f", rivers, AlarmRule::Scope::Province);
    f.hold = 1min;
    AlarmRule g = ruleOf("g", rivers, AlarmRule::Scope::Province);
    g.clearHold = 2min;
    g.realarm = 30min;
    g.suppressedBy = {f.id};
    std::vector<AlarmRule> rules{a, b, c, d, e, f, g};
    addOutages(rules, {{kFeed, {}, 3min, Priority::High, {}, {b.id, e.id}}});
    return rules;
}

inline constexpr AlarmEvent kActs[] = {
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
            if (std::holds_alternative<TableCondition>(rule.condition)) {
                hearStations(rule);
                continue;
            }
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
    /// Some of four stations, each by its own limit.
    void hearStations(const AlarmRule &rule)
    {
        std::vector<std::pair<QString, double>> stations;
        for (const char *station : {"A", "B", "C", "D"}) {
            if (!oneIn(3))
                stations.push_back({QString::fromLatin1(station), double(m_random() % 20) - 12});
        }
        desk.hear(qPrintable(rule.id.toString()), stations);
    }

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

} // namespace ioc::test
