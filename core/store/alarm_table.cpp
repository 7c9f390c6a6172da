// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/alarm_table.h"

namespace ioc {

AlarmTable::AlarmTable(Database &database)
    : m_database(database)
    , m_upsert(database, "INSERT OR REPLACE INTO alarm(rule, unit, phase, since, raised_at, value, member) "
                         "VALUES(?, ?, ?, ?, ?, ?, ?)")
    , m_select(database, "SELECT rule, unit, phase, since, raised_at, value, member FROM alarm")
{
}

Result<void> AlarmTable::save(const AlarmStates &states)
{
    for (const auto &[key, state] : states) {
        if (!m_upsert
                 .with(key.rule, key.unit, toString(state.phase), state.since, state.raisedAt, state.value,
                       state.member)
                 .run())
            return m_database.error();
    }
    return {};
}

Result<AlarmStates> AlarmTable::load()
{
    AlarmStates states;
    Statement::Step step;
    m_select.with();
    while ((step = m_select.step()) == Statement::Step::Row) {
        AlarmState state;
        state.phase = alarmPhaseFromString(m_select.text(2)).value_or(AlarmState::Phase::Normal);
        state.since = m_select.instant(3);
        state.raisedAt = m_select.optionalInstant(4);
        state.value = m_select.optionalReal(5);
        state.member = m_select.text(6);
        states.emplace_back(AlarmKey{RuleId(m_select.text(0)), UnitId(m_select.text(1))}, state);
    }
    if (step == Statement::Step::Failed)
        return m_database.error();
    return states;
}

} // namespace ioc
