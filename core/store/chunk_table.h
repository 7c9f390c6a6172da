// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/codec/latest_codec.h"
#include "core/store/codec/rollup_codec.h"
#include "core/store/statement.h"

#include <functional>
#include <unordered_map>

namespace ioc {

/// A table of packed chunks by key, for the writer: chunks are unpacked when first touched, kept in memory and written
/// back by flush(), within the writer's transaction; those of a large transaction by relieve() too, for they have their
/// full size however few rows they hold. Instantiated for roll-ups and for latest values.
template <typename Row>
class ChunkTable
{
public:
    using Chunk = SlotChunk<Row>;

    /// Makes a damaged chunk anew from what it was made of.
    using Rebuild = std::function<Result<void>(std::int64_t key, Chunk &chunk)>;

    /// `name`: rollup_hour, rollup_day or latest.
    ChunkTable(Database &database, const char *name, Rebuild rebuild);

    /// The most chunks that relieve() leaves in memory, some 150 MB: the hours of a year and more.
    static constexpr size_t kMostKept = 9000;

    /// The chunk of a key, to be read. Stays where it is until forget(), flush() or relieve().
    Result<const Chunk *> read(std::int64_t key);

    /// The chunk of a key, to be changed.
    Result<Chunk *> change(std::int64_t key);

    /// Writes what was changed; an empty chunk is removed.
    Result<void> flush();

    /// Amid a transaction: where there are too many in memory, writes what was changed and drops them all.
    Result<void> relieve();

    size_t kept() const { return m_kept.size(); }

    /// The chunks that were damaged and have been made anew since the last flush() or forget().
    const std::vector<std::int64_t> &madeAnew() const { return m_madeAnew; }

    /// Drops what is in memory, changed or not: after a transaction that was rolled back.
    void forget();

private:
    struct Kept
    {
        Chunk chunk;
        bool changed = false;
    };

    Result<Kept *> keptOf(std::int64_t key);
    Result<void> writeBack();
    Result<void> unpack(std::int64_t key, Chunk &chunk);
    Result<void> moveAside(std::int64_t key);

    Database &m_database;
    const char *m_name;
    Rebuild m_rebuild;
    Statement m_select;
    Statement m_upsert;
    Statement m_remove;
    Statement m_setAside;
    std::unordered_map<std::int64_t, Kept> m_kept;
    std::vector<std::int64_t> m_changed;
    std::vector<std::int64_t> m_madeAnew;
};

extern template class ChunkTable<Rollup>;
extern template class ChunkTable<LatestRow>;

using RollupTable = ChunkTable<Rollup>;
using LatestTable = ChunkTable<LatestRow>;

} // namespace ioc
