// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/vintage_table.h"

namespace ioc {
namespace {

ReplacedObservation rowOf(const Statement &row)
{
    return {
        {row.integer(0), row.real(1), row.integer(2), row.integer(3), Quality(row.integer(4)), Vintage(row.integer(5))},
        row.integer(6)};
}

} // namespace

#define IOC_VINTAGE_COLUMNS "t, value, received, run, quality, vintage, replaced"

VintageTable::VintageTable(Database &database)
    : m_database(database)
    , m_keep(database, "INSERT OR REPLACE INTO vintage(series, " IOC_VINTAGE_COLUMNS ") VALUES(?, ?, ?, ?, ?, ?, ?, ?)")
    , m_of(database,
           "SELECT " IOC_VINTAGE_COLUMNS " FROM vintage WHERE series = ? AND t = ? ORDER BY replaced, received")
    , m_inForce(database, "SELECT " IOC_VINTAGE_COLUMNS " FROM vintage WHERE series = ?1 AND t >= ?2 AND t < ?3 "
                          "AND received <= ?4 AND replaced > ?4 ORDER BY t, replaced DESC")
    , m_remove(database, "DELETE FROM vintage WHERE series = ? AND t = ? AND replaced = ? AND received = ?")
    , m_prune(database, "DELETE FROM vintage WHERE (series, t, replaced, received) IN "
                        "(SELECT series, t, replaced, received FROM vintage WHERE series = ? AND t < ? LIMIT ?)")
{
}

Result<void> VintageTable::keep(std::int64_t series, const ReplacedObservation &replaced)
{
    const StoredObservation &was = replaced.observation;
    if (!m_keep
             .with(series, was.at, was.value, was.received, was.run, int(was.quality), int(was.vintage),
                   replaced.replaced)
             .run())
        return m_database.error();
    return {};
}

Result<std::vector<ReplacedObservation>> VintageTable::of(std::int64_t series, std::int64_t at)
{
    std::vector<ReplacedObservation> found;
    Statement::Step step;
    m_of.with(series, at);
    while ((step = m_of.step()) == Statement::Step::Row)
        found.push_back(rowOf(m_of));
    if (step == Statement::Step::Failed)
        return m_database.error();
    return found;
}

Result<ObservationRun> VintageTable::inForce(std::int64_t series, std::int64_t from, std::int64_t to,
                                             std::int64_t known)
{
    ObservationRun found;
    Statement::Step step;
    m_inForce.with(series, from, to, known);
    while ((step = m_inForce.step()) == Statement::Step::Row) {
        const StoredObservation was = rowOf(m_inForce).observation;
        if (found.empty() || found.back().at != was.at)
            found.push_back(was);
    }
    if (step == Statement::Step::Failed)
        return m_database.error();
    return found;
}

Result<void> VintageTable::remove(std::int64_t series, const ReplacedObservation &replaced)
{
    if (!m_remove.with(series, replaced.observation.at, replaced.replaced, replaced.observation.received).run())
        return m_database.error();
    return {};
}

Result<int> VintageTable::prune(std::int64_t series, std::int64_t before, int limit)
{
    if (!m_prune.with(series, before, limit).run())
        return m_database.error();
    return m_database.changes();
}

} // namespace ioc
