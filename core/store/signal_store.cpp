// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/signal_store.h"

namespace ioc {

SignalStore::SignalStore(Database &database)
    : m_database(database)
    , m_clear(database, "DELETE FROM alarm_signal")
    , m_insert(database, "INSERT INTO alarm_signal(rule, unit, active, newest, turning) VALUES(?, ?, ?, ?, ?)")
    , m_select(database, "SELECT rule, unit, active, newest, turning FROM alarm_signal ORDER BY rule, unit")
{
}

Result<void> SignalStore::replace(std::span<const KeptSignal> kept)
{
    if (!m_clear.with().run())
        return m_database.error();
    for (const auto &[key, state] : kept) {
        if (!m_insert.with(key.rule, key.unit, state.active ? 1 : 0, state.newest, state.turning).run())
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
                        {m_select.integer(2) != 0, m_select.optionalInstant(3), m_select.optionalInstant(4)}});
    if (step == Statement::Step::Failed)
        return m_database.error();
    return kept;
}

} // namespace ioc
