// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/block_table.h"

#include "core/base/log.h"
#include "core/store/chunk_key.h"
#include "core/store/codec/block_codec.h"

#include <algorithm>

namespace ioc {
namespace {

bool isBefore(const StoredObservation &a, const StoredObservation &b)
{
    return a.at < b.at;
}

std::int64_t secondOf(const StoredObservation &observation)
{
    return observation.at / 1000;
}

} // namespace

ObservationRun merged(const ObservationRun &earlier, const ObservationRun &later)
{
    ObservationRun all;
    all.reserve(earlier.size() + later.size());
    auto a = earlier.begin();
    auto b = later.begin();
    while (a != earlier.end() || b != later.end()) {
        const bool takeLater = a == earlier.end() || (b != later.end() && b->at <= a->at);
        if (takeLater && a != earlier.end() && a->at == b->at)
            ++a;
        all.push_back(takeLater ? *b++ : *a++);
    }
    return all;
}

// The block that begins at or before ?2, if any, and those that begin after it up to ?3.
BlockTable::BlockTable(Database &database)
    : m_database(database)
    , m_select(database,
               "SELECT key, body FROM block WHERE key >= coalesce((SELECT key FROM block WHERE key BETWEEN ?1 AND ?2 "
               "ORDER BY key DESC LIMIT 1), ?1) AND key <= ?3 ORDER BY key")
    , m_upsert(database, "INSERT OR REPLACE INTO block(key, body) VALUES(?, ?)")
    , m_remove(database, "DELETE FROM block WHERE key = ?")
    , m_setAside(database, "INSERT INTO damaged(source, key, body) SELECT 'block', key, body FROM block WHERE key = ?")
{
}

Result<ObservationRun> BlockTable::between(std::int64_t series, std::int64_t from, std::int64_t to,
                                           std::vector<std::int64_t> &damaged)
{
    ObservationRun found;
    if (from >= to)
        return found;
    Statement::Step step;
    m_select.with(blockKey(series, 0), blockKey(series, from), blockKey(series, to - 1));
    while ((step = m_select.step()) == Statement::Step::Row) {
        const auto block = decodeBlock(m_select.blobView(1));
        if (!block) {
            damaged.push_back(m_select.integer(0));
            continue;
        }
        const auto begin = std::lower_bound(block->begin(), block->end(), StoredObservation{from}, isBefore);
        const auto end = std::lower_bound(begin, block->end(), StoredObservation{to}, isBefore);
        found.insert(found.end(), begin, end);
    }
    if (step == Statement::Step::Failed)
        return m_database.error();
    return found;
}

Result<BlockTable::Touched> BlockTable::touchedBy(std::int64_t series, std::int64_t from, std::int64_t to)
{
    Touched touched;
    std::vector<std::int64_t> damaged;
    Statement::Step step;
    m_select.with(blockKey(series, 0), blockKey(series, from), blockKey(series, to));
    while ((step = m_select.step()) == Statement::Step::Row) {
        const std::int64_t key = m_select.integer(0);
        const auto block = decodeBlock(m_select.blobView(1));
        if (!block) {
            damaged.push_back(key);
            continue;
        }
        if (block->size() >= kFull && secondOf(block->back()) < from / 1000)
            continue;
        touched.keys.push_back(key);
        touched.observations.insert(touched.observations.end(), block->begin(), block->end());
    }
    if (step == Statement::Step::Failed)
        return m_database.error();
    for (const std::int64_t key : damaged) {
        if (const auto moved = moveAside(key); !moved)
            return moved.error();
    }
    return touched;
}

Result<void> BlockTable::merge(std::int64_t series, const ObservationRun &observations)
{
    if (observations.empty())
        return {};
    const auto touched = touchedBy(series, observations.front().at, observations.back().at);
    if (!touched)
        return touched.error();
    for (const std::int64_t key : touched->keys) {
        if (!m_remove.with(key).run())
            return m_database.error();
    }
    return write(series, touched->observations.empty() ? observations : merged(touched->observations, observations));
}

// A block's key has its first second alone, so a second is never split over two blocks.
Result<void> BlockTable::write(std::int64_t series, const ObservationRun &observations)
{
    for (size_t begin = 0; begin < observations.size();) {
        size_t end = std::min(begin + kFull, observations.size());
        while (end < observations.size() && secondOf(observations[end]) == secondOf(observations[end - 1]))
            ++end;
        const std::span part(observations.data() + begin, end - begin);
        if (!m_upsert.with(blockKey(series, part.front().at), encodeBlock(part)).run())
            return m_database.error();
        begin = end;
    }
    return {};
}

Result<void> BlockTable::moveAside(std::int64_t key)
{
    qCCritical(lcStore) << "a damaged block of observations is moved aside: series" << seriesOfBlock(key)
                        << "from second" << startOfBlock(key) / 1000;
    m_lost.insert(seriesOfBlock(key));
    m_movedAside.insert(seriesOfBlock(key));
    if (!m_setAside.with(key).run() || !m_remove.with(key).run())
        return m_database.error();
    return {};
}

Result<void> BlockTable::loadLosses()
{
    m_lost.clear();
    Statement rows(m_database, "SELECT key FROM damaged WHERE source = 'block'");
    Statement::Step step;
    while ((step = rows.step()) == Statement::Step::Row)
        m_lost.insert(seriesOfBlock(rows.integer(0)));
    if (step == Statement::Step::Failed)
        return m_database.error();
    return {};
}

} // namespace ioc
