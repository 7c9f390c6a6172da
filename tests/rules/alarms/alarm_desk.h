// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/alarms/alarm_book.h"
#include "core/rules/alarms/outages.h"
#include "tests/support.h"

namespace ioc::test {

inline AlarmRule ruleOf(const char *id, AlarmCondition condition, AlarmRule::Scope scope = AlarmRule::Scope::Communes)
{
    AlarmRule rule;
    rule.id = RuleId(QString::fromLatin1(id));
    rule.condition = std::move(condition);
    rule.scope = scope;
    rule.priority = Priority::High;
    return rule;
}

inline std::vector<UnitId> communesOf(size_t count)
{
    std::vector<UnitId> units;
    for (size_t i = 0; i < count; ++i)
        units.emplace_back(QStringLiteral("%1@2025-07-01").arg(26000 + i));
    return units;
}

inline const UnitId kProvince(QStringLiteral("98@2025-07-01"));

/// A book with a clock, a journal and a list of what was told to people.
class Desk
{
public:
    explicit Desk(std::vector<AlarmRule> rules, size_t communes = 3)
        : book(std::move(rules), communesOf(communes), kProvince)
    {
        for (size_t i = 0; i < book.rules().size(); ++i)
            m_positions.insert(book.rules()[i].id, i);
    }

    AlarmKey key(const char *rule, std::optional<size_t> commune = 0) const
    {
        return {RuleId(QString::fromLatin1(rule)), commune ? book.communes()[*commune] : kProvince};
    }

    size_t position(const RuleId &id) const { return m_positions.value(id); }

    /// The same value on all units of the rule, or of each commune its own.
    std::vector<size_t> see(const RuleId &rule, const std::vector<double> &values, std::optional<Instant> dataTime = {})
    {
        const size_t at = position(rule);
        const bool province = book.rules()[at].scope == AlarmRule::Scope::Province;
        std::vector<SignalInput> inputs;
        for (size_t i = 0; i < (province ? 1 : book.communes().size()); ++i) {
            const double value = values.size() == 1 ? values[0] : values[i];
            inputs.push_back({value, dataTime.value_or(now), true, value, u"KT1"});
        }
        return book.observe(at, inputs, now);
    }
    std::vector<size_t> see(const char *rule, const std::vector<double> &values, std::optional<Instant> dataTime = {})
    {
        return see(RuleId(QString::fromLatin1(rule)), values, dataTime);
    }

    /// No unit of the rule says anything that may be trusted.
    void silent(const char *rule)
    {
        const size_t at = position(RuleId(QString::fromLatin1(rule)));
        const bool province = book.rules()[at].scope == AlarmRule::Scope::Province;
        const std::vector<SignalInput> inputs(province ? 1 : book.communes().size(), SignalInput{0, now, false});
        (void)book.observe(at, inputs, now);
    }

    /// What stations say of a rule on a table, as excess over their limits: {{"A", 0.5}, …}.
    void hear(const char *rule, const std::vector<std::pair<QString, double>> &stations, size_t commune = 0)
    {
        const size_t at = position(RuleId(QString::fromLatin1(rule)));
        const bool province = book.rules()[at].scope == AlarmRule::Scope::Province;
        std::vector<MemberInput> members;
        for (const auto &[station, excess] : stations)
            members.push_back({station, excess, now, excess});
        std::vector<SignalInput> inputs(province ? 1 : book.communes().size());
        inputs[province ? 0 : commune].members = members;
        (void)book.observe(at, inputs, now);
    }

    Desk &settle()
    {
        const auto why = [](const AlarmEntry &entry, const QStringList &members) -> QString {
            return QStringLiteral("why ") + (members.isEmpty() ? entry.member : members.join(u' '));
        };
        const auto round = book.settle(now, why);
        journal.insert(journal.end(), round.entries.begin(), round.entries.end());
        announced.insert(announced.end(), round.announced.begin(), round.announced.end());
        return *this;
    }

    Result<AlarmEntry> check(const AlarmKey &key, AlarmEvent event, const char *text = "",
                             std::optional<Instant> until = {})
    {
        AlarmEntry act;
        act.key = key;
        act.event = event;
        act.actor = QStringLiteral("lan");
        act.text = QString::fromLatin1(text);
        act.until = until;
        act.owner = QStringLiteral("minh");
        return book.check(act, now, Format(Language::English, vietnam()));
    }

    /// Checked, recorded and applied.
    bool act(const AlarmKey &key, AlarmEvent event, const char *text = "", std::optional<Instant> until = {})
    {
        const auto entry = check(key, event, text, until);
        if (!entry || !book.apply(*entry))
            return false;
        journal.push_back(*entry);
        return true;
    }

    QString phase(const AlarmKey &key) const { return toString(book.status(key).phase); }

    /// "raised returned …", and from now on anew.
    QString told()
    {
        QStringList words;
        for (; m_told < journal.size(); ++m_told)
            words.push_back(toString(journal[m_told].event));
        return words.join(QLatin1Char(' '));
    }

    AlarmBook book;
    Instant now = ioc::test::at("2026-11-21T11:00:00Z");
    std::vector<AlarmEntry> journal;
    std::vector<AlarmKey> announced;

private:
    QHash<RuleId, size_t> m_positions;
    size_t m_told = 0;
};

/// The same rules and units with the statuses that the journal tells.
inline AlarmBook replayed(const Desk &desk)
{
    AlarmBook book(desk.book.rules(), desk.book.communes(), kProvince);
    for (const AlarmEntry &entry : desk.journal) {
        if (!book.apply(entry))
            QTest::qFail(qPrintable(QStringLiteral("does not fit: ") + toString(entry.event)), __FILE__, __LINE__);
    }
    return book;
}

/// Whether both say the same of every alarm that is not normal.
inline bool standAlike(const AlarmBook &a, const AlarmBook &b)
{
    const auto left = a.standing();
    const auto right = b.standing();
    return left.size() == right.size() &&
           std::equal(left.begin(), left.end(), right.begin(), [](const StandingAlarm &x, const StandingAlarm &y) {
               return x.key == y.key && x.status == y.status && x.priority == y.priority;
           });
}

} // namespace ioc::test
