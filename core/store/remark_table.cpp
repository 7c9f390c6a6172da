// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/remark_table.h"

namespace ioc {

RemarkTable::RemarkTable(Database &database)
    : m_database(database)
    , m_remember(database, "INSERT OR REPLACE INTO feed_memory(feed, body) VALUES(?, ?)")
    , m_remark(database, "INSERT INTO feed_remark(feed, kind, field, first_seen, last_seen, times, count, text) "
                         "VALUES(?1, ?2, ?3, ?4, ?4, 1, ?5, ?6) ON CONFLICT(feed, kind, field) DO UPDATE SET "
                         "last_seen = excluded.last_seen, times = times + 1, count = excluded.count, "
                         "text = excluded.text")
    , m_forgetMemory(database, "DELETE FROM feed_memory WHERE feed = ?")
    , m_forgetRemarks(database, "DELETE FROM feed_remark WHERE feed = ?")
{
}

Result<void> RemarkTable::checked(bool done) const
{
    if (!done)
        return m_database.error();
    return {};
}

Result<void> RemarkTable::note(std::int64_t feed, const Batch &batch)
{
    for (const FeedRemark &remark : batch.remarks) {
        if (!m_remark.with(feed, toString(remark.kind), remark.field, batch.received, remark.count, remark.text).run())
            return m_database.error();
    }
    const QByteArray &memory = batch.cursor.memory;
    const auto written = m_written.find(feed);
    if (batch.failure || memory.isEmpty() || (written != m_written.end() && written->second == memory))
        return {};
    if (!m_remember.with(feed, memory).run())
        return m_database.error();
    m_written[feed] = memory;
    return {};
}

Result<void> RemarkTable::forget(std::int64_t feed)
{
    m_written.erase(feed);
    return checked(m_forgetMemory.with(feed).run() && m_forgetRemarks.with(feed).run());
}

} // namespace ioc
