// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/chunk_table.h"

#include "core/base/log.h"
#include "core/store/codec/frame.h"

#include <algorithm>
#include <array>

namespace ioc {
namespace {

constexpr size_t kChunksKept = 512; // of 14 to 18 KB each

struct Sql
{
    const char *table;
    const char *select;
    const char *upsert;
    const char *remove;
    const char *setAside;
};

#define IOC_CHUNK_SQL(table)                                                                                           \
    Sql                                                                                                                \
    {                                                                                                                  \
        table, "SELECT body FROM " table " WHERE key = ?",                                                             \
            "INSERT INTO " table "(key, body) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET body = excluded.body",       \
            "DELETE FROM " table " WHERE key = ?",                                                                     \
            "INSERT INTO damaged(source, key, body) SELECT '" table "', key, body FROM " table " WHERE key = ?"        \
    }

constexpr std::array<Sql, 3> kSql{IOC_CHUNK_SQL("rollup_hour"), IOC_CHUNK_SQL("rollup_day"), IOC_CHUNK_SQL("latest")};

const Sql &sqlOf(const char *table)
{
    const auto found = std::find_if(kSql.begin(), kSql.end(),
                                    [table](const Sql &sql) { return std::string_view(sql.table) == table; });
    Q_ASSERT(found != kSql.end());
    return *found;
}

QByteArray encode(const RollupChunk &chunk)
{
    return encodeRollups(chunk);
}

QByteArray encode(const LatestChunk &chunk)
{
    return encodeLatest(chunk);
}

bool decode(std::string_view bytes, RollupChunk &chunk)
{
    const auto packed = PackedRollups::from(bytes);
    if (packed)
        packed->unpackTo(chunk);
    return packed.has_value();
}

bool decode(std::string_view bytes, LatestChunk &chunk)
{
    return decodeLatest(bytes, chunk);
}

} // namespace

template <typename Row>
ChunkTable<Row>::ChunkTable(Database &database, const char *name, Rebuild rebuild)
    : m_database(database)
    , m_name(name)
    , m_rebuild(std::move(rebuild))
    , m_select(database, sqlOf(name).select)
    , m_upsert(database, sqlOf(name).upsert)
    , m_remove(database, sqlOf(name).remove)
    , m_setAside(database, sqlOf(name).setAside)
{
}

template <typename Row>
Result<const typename ChunkTable<Row>::Chunk *> ChunkTable<Row>::read(std::int64_t key)
{
    const auto found = keptOf(key);
    if (!found)
        return found.error();
    return &(*found)->chunk;
}

template <typename Row>
Result<typename ChunkTable<Row>::Chunk *> ChunkTable<Row>::change(std::int64_t key)
{
    const auto found = keptOf(key);
    if (!found)
        return found.error();
    if (!(*found)->changed) {
        (*found)->changed = true;
        m_changed.push_back(key);
    }
    return &(*found)->chunk;
}

template <typename Row>
Result<typename ChunkTable<Row>::Kept *> ChunkTable<Row>::keptOf(std::int64_t key)
{
    const auto known = m_kept.find(key);
    if (known != m_kept.end())
        return &known->second;
    Kept fresh;
    if (const auto unpacked = unpack(key, fresh.chunk); !unpacked)
        return unpacked.error();
    return &m_kept.emplace(key, std::move(fresh)).first->second;
}

template <typename Row>
Result<void> ChunkTable<Row>::unpack(std::int64_t key, Chunk &chunk)
{
    switch (m_select.with(key).step()) {
    case Statement::Step::Failed:
        return m_database.error();
    case Statement::Step::Done:
        return {};
    case Statement::Step::Row:
        break;
    }
    const bool whole = decode(m_select.blobView(0), chunk);
    m_select.run();
    if (whole)
        return {};
    chunk = {};
    qCCritical(lcStore) << "a damaged chunk of" << m_name << key << "is moved aside and made anew";
    if (const auto moved = moveAside(key); !moved)
        return moved;
    if (const auto made = m_rebuild(key, chunk); !made)
        return made;
    m_madeAnew.push_back(key);
    // At once: another chunk that is made anew is made of what stands in the tables.
    if (chunk.present.none() || m_upsert.with(key, encode(chunk)).run())
        return {};
    return m_database.error();
}

template <typename Row>
Result<void> ChunkTable<Row>::moveAside(std::int64_t key)
{
    if (!m_setAside.with(key).run() || !m_remove.with(key).run())
        return m_database.error();
    return {};
}

template <typename Row>
Result<void> ChunkTable<Row>::writeBack()
{
    std::sort(m_changed.begin(), m_changed.end());
    for (const std::int64_t key : m_changed) {
        Kept &kept = m_kept.at(key);
        const bool done =
            kept.chunk.present.none() ? m_remove.with(key).run() : m_upsert.with(key, encode(kept.chunk)).run();
        if (!done)
            return m_database.error();
        kept.changed = false;
    }
    m_changed.clear();
    return {};
}

template <typename Row>
Result<void> ChunkTable<Row>::flush()
{
    if (const auto written = writeBack(); !written)
        return written;
    m_madeAnew.clear();
    if (m_kept.size() > kChunksKept)
        m_kept.clear();
    return {};
}

template <typename Row>
Result<void> ChunkTable<Row>::relieve()
{
    if (m_kept.size() < kMostKept)
        return {};
    if (const auto written = writeBack(); !written)
        return written;
    m_kept.clear();
    return {};
}

template <typename Row>
void ChunkTable<Row>::forget()
{
    m_kept.clear();
    m_changed.clear();
    m_madeAnew.clear();
}

template class ChunkTable<Rollup>;
template class ChunkTable<LatestRow>;

} // namespace ioc
