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

/// Between other blocks there is room to grow: were a full one to be cut at once, each late value would leave a block
/// of its own. What has outgrown that is cut into even parts, which have room again.
size_t evenPart(size_t observations)
{
    if (observations <= BlockTable::kFull + BlockTable::kFull / 2)
        return observations;
    const size_t parts = (observations + BlockTable::kFull - 1) / BlockTable::kFull;
    return (observations + parts - 1) / parts;
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
    , m_before(database, "SELECT key, body FROM block WHERE key BETWEEN ? AND ? ORDER BY key DESC LIMIT 1")
    , m_after(database, "SELECT key, body FROM block WHERE key > ? AND key < ? ORDER BY key LIMIT 1")
    , m_next(database, "SELECT key FROM block WHERE key > ? AND key < ? ORDER BY key LIMIT 1")
    , m_upsert(database, "INSERT OR REPLACE INTO block(key, body) VALUES(?, ?)")
    , m_remove(database, "DELETE FROM block WHERE key = ?")
    , m_setAside(database, "INSERT INTO damaged(source, key, body) SELECT 'block', key, body FROM block WHERE key = ?")
    , m_noteLoss(database, "INSERT OR IGNORE INTO lost(measure) SELECT measure FROM series WHERE id = ?")
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

Result<void> BlockTable::merge(std::int64_t series, std::span<const StoredObservation> observations)
{
    while (!observations.empty()) {
        const auto taken = mergeSome(series, observations);
        if (!taken)
            return taken.error();
        observations = observations.subspan(*taken);
    }
    return {};
}

Result<size_t> BlockTable::mergeSome(std::int64_t series, std::span<const StoredObservation> observations)
{
    auto host = hostOf(series, observations.front().at);
    if (!host)
        return host.error();
    const size_t most = kMostAtOnce - std::min(host->observations.size(), kFull);
    size_t taken = 0;
    while (taken < std::min(observations.size(), most) && blockKey(series, observations[taken].at) < host->end)
        ++taken;
    const ObservationRun more(observations.begin(), observations.begin() + std::ptrdiff_t(taken));
    const ObservationRun all = host->observations.empty() ? more : merged(host->observations, more);
    if (host->key && *host->key != blockKey(series, all.front().at) && !m_remove.with(*host->key).run())
        return m_database.error();
    const bool isLast = host->end == blockKey(series + 1, 0);
    if (const auto written = write(series, all, isLast ? kFull : evenPart(all.size())); !written)
        return written.error();
    return taken;
}

Result<BlockTable::Host> BlockTable::hostOf(std::int64_t series, std::int64_t at)
{
    const std::int64_t end = blockKey(series + 1, 0);
    for (;;) {
        auto found = read(m_before.with(blockKey(series, 0), blockKey(series, at)));
        if (found && !found->key)
            found = read(m_after.with(blockKey(series, at), end));
        if (!found || !found->key)
            return found ? Result<Host>(Host{{}, {}, end}) : found;
        if (found->observations.empty()) {
            if (const auto moved = moveAside(*found->key); !moved)
                return moved.error();
            continue;
        }
        const Statement::Step next = m_next.with(*found->key, end).step();
        if (next == Statement::Step::Failed)
            return m_database.error();
        found->end = next == Statement::Step::Row ? m_next.integer(0) : end;
        m_next.run();
        const bool goesBehind = blockKey(series, found->observations.back().at) < blockKey(series, at);
        if (found->end == end && goesBehind && found->observations.size() >= kFull)
            return Host{{}, {}, end};
        return found;
    }
}

Result<BlockTable::Host> BlockTable::read(Statement &row)
{
    Host host;
    switch (row.step()) {
    case Statement::Step::Failed:
        return m_database.error();
    case Statement::Step::Done:
        return host;
    case Statement::Step::Row:
        break;
    }
    host.key = row.integer(0);
    host.observations = decodeBlock(row.blobView(1)).value_or(ObservationRun());
    row.run();
    return host;
}

// A block's key has its first second alone, so a second is never split over two blocks.
Result<void> BlockTable::write(std::int64_t series, const ObservationRun &observations, size_t part)
{
    const auto key = [&](size_t i) { return blockKey(series, observations[i].at); };
    for (size_t begin = 0; begin < observations.size();) {
        size_t end = std::min(begin + part, observations.size());
        while (end < observations.size() && key(end) == key(end - 1))
            ++end;
        const auto body = encodeBlock(std::span(observations).subspan(begin, end - begin));
        if (!m_upsert.with(key(begin), body).run())
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
    if (!m_setAside.with(key).run() || !m_remove.with(key).run() || !m_noteLoss.with(seriesOfBlock(key)).run())
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
