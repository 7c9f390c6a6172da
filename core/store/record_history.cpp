// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/record_history.h"

namespace ioc {

RecordHistory::RecordHistory(Database &database)
    : m_database(database)
    , m_keep(database,
             "INSERT INTO record_version(feed, record, version, received, replaced, run, body, contributions) "
             "VALUES(?, ?, ?, ?, ?, ?, ?, ?)")
    , m_holds(database, "SELECT 1 FROM record_version WHERE feed = ? AND record = ? AND version = ? AND body = ? "
                        "AND contributions = ?")
    , m_of(database, "SELECT version, received, replaced, run, body, contributions FROM record_version "
                     "WHERE feed = ? AND record = ? ORDER BY received, no")
{
}

Result<void> RecordHistory::keep(std::int64_t feed, std::int64_t record, const PastVersion &past)
{
    if (!m_keep
             .with(feed, record, past.version, past.received, past.replaced, past.run, past.values, past.contributions)
             .run())
        return m_database.error();
    return {};
}

Result<bool> RecordHistory::keepLate(std::int64_t feed, std::int64_t record, const PastVersion &late)
{
    const Statement::Step found = m_holds.with(feed, record, late.version, late.values, late.contributions).step();
    if (found == Statement::Step::Failed)
        return m_database.error();
    m_holds.run();
    if (found == Statement::Step::Row)
        return false;
    if (const auto kept = keep(feed, record, late); !kept)
        return kept.error();
    return true;
}

Result<std::vector<PastVersion>> RecordHistory::of(std::int64_t feed, std::int64_t record)
{
    std::vector<PastVersion> versions;
    Statement::Step step;
    m_of.with(feed, record);
    while ((step = m_of.step()) == Statement::Step::Row)
        versions.push_back(
            {m_of.integer(0), m_of.integer(1), m_of.integer(2), m_of.integer(3), m_of.blob(4), m_of.blob(5)});
    if (step == Statement::Step::Failed)
        return m_database.error();
    return versions;
}

} // namespace ioc
