// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/signal_store.h"

namespace ioc {

SignalStore::SignalStore(Database &database)
    : m_database(database)
    , m_clear(database, "DELETE FROM alarm_signal")
    , m_clearMembers(database, "DELETE FROM alarm_member")
    , m_insert(database, "INSERT INTO alarm_signal(rule, unit, active, newest, turning) VALUES(?, ?, ?, ?, ?)")
    , m_insertMember(database, "INSERT INTO alarm_member(rule, unit, member, active, newest, turning) "
                               "VALUES(?, ?, ?, ?, ?, ?)")
    , m_select(database, "SELECT rule, unit, '', active, newest, turning FROM alarm_signal UNION ALL "
                         "SELECT rule, unit, member, active, newest, turning FROM alarm_member ORDER BY 1, 2, 3")
{
}

Result<void> SignalStore::replace(std::span<const KeptSignal> kept)
{
    if (!m_clear.with().run() || !m_clearMembers.with().run())
        return m_database.error();
    for (const auto &[key, state, member] : kept) {
        const int active = state.active ? 1 : 0;
        const bool isKept =
            member.isEmpty()
                ? m_insert.with(key.rule, key.unit, active, state.newest, state.turning).run()
                : m_insertMember.with(key.rule, key.unit, member, active, state.newest, state.turning).run();
        if (!isKept)
            return m_database.error();
    }
    return {};
}

Result<std::vector<KeptSignal>> SignalStore::load()
{
    std::vector<KeptSignal> kept;
    Statement::Step step;
    m_select.with();
    while ((step = m_select.step()) == Statement::Step::Row)
        kept.push_back({{RuleId(m_select.text(0)), UnitId(m_select.text(1))},
                        {m_select.integer(3) != 0, m_select.optionalInstant(4), m_select.optionalInstant(5)},
                        m_select.text(2)});
    if (step == Statement::Step::Failed)
        return m_database.error();
    return kept;
}

} // namespace ioc
