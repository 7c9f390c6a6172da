// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/arrival_log.h"

#include "core/base/log.h"

namespace ioc {

ArrivalLog::ArrivalLog(Database &database)
    : m_database(database)
    , m_append(database, "INSERT INTO arrival(body) VALUES(?)")
    , m_select(database, "SELECT no, body FROM arrival ORDER BY no")
    , m_remove(database, "DELETE FROM arrival WHERE no IN (SELECT no FROM arrival WHERE no <= ? ORDER BY no LIMIT ?)")
    , m_removeOne(database, "DELETE FROM arrival WHERE no = ?")
    , m_setAside(database,
                 "INSERT INTO damaged(source, key, body) SELECT 'arrival', no, body FROM arrival WHERE no = ?")
    , m_lastNumber(database, "SELECT last_insert_rowid()")
{
}

Result<std::int64_t> ArrivalLog::append(const Arrival &arrival)
{
    if (!m_append.with(encodeArrival(arrival)).run() || m_lastNumber.with().step() != Statement::Step::Row)
        return m_database.error();
    const std::int64_t number = m_lastNumber.integer(0);
    m_lastNumber.run();
    return number;
}

Result<std::vector<std::int64_t>> ArrivalLog::readAll(const Take &take)
{
    std::vector<std::int64_t> damaged;
    Statement::Step step;
    m_select.with();
    while ((step = m_select.step()) == Statement::Step::Row) {
        if (const auto arrival = decodeArrival(m_select.blobView(1)))
            take(m_select.integer(0), *arrival);
        else
            damaged.push_back(m_select.integer(0));
    }
    if (step == Statement::Step::Failed)
        return m_database.error();
    return damaged;
}

Result<int> ArrivalLog::removeUpTo(std::int64_t number, int limit)
{
    if (!m_remove.with(number, limit).run())
        return m_database.error();
    return m_database.changes();
}

Result<void> ArrivalLog::moveAside(std::int64_t number)
{
    qCCritical(lcStore) << "a damaged entry of the arrival log is moved aside:" << number;
    if (!m_setAside.with(number).run() || !m_removeOne.with(number).run())
        return m_database.error();
    return {};
}

} // namespace ioc
