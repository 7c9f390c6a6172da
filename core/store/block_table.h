// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/codec/stored_observation.h"
#include "core/store/statement.h"

#include <QSet>

#include <optional>
#include <span>

namespace ioc {

/// The sealed blocks of observations, by series and time; blocks of a series do not overlap. Any connection may read;
/// writing is the writer's, within its transaction.
class BlockTable
{
public:
    /// How many observations a block is filled up to.
    static constexpr size_t kFull = 2048;

    /// How many mergeSome() takes at most.
    static constexpr size_t kMostAtOnce = 2 * kFull;

    explicit BlockTable(Database &database);

    /// Observations in [from, to). What lies in a damaged block is left out; its key is added to `damaged`.
    Result<ObservationRun> between(std::int64_t series, std::int64_t from, std::int64_t to,
                                   std::vector<std::int64_t> &damaged);

    /// Puts observations, ascending in time, into the blocks that they fall into; where there is one of the same time,
    /// the new one stands. Only those blocks are read and written. The last block is filled up before another is begun;
    /// one that has others behind it grows to half as much again before it is cut in two.
    Result<void> merge(std::int64_t series, std::span<const StoredObservation> observations);

    /// The first part of that: what falls into the first block that is hit, up to what makes two full ones. How many
    /// observations it took, at least one of those given; so a part's work is bounded.
    Result<size_t> mergeSome(std::int64_t series, std::span<const StoredObservation> observations);

    /// Moves a block to the table of damaged ones, and notes that its measure has lost something.
    Result<void> moveAside(std::int64_t key);

    /// The series of which a block was moved aside since this was last asked.
    QSet<std::int64_t> takeMovedAside() { return std::exchange(m_movedAside, {}); }

    /// Whether a block of a series was ever moved aside, as far as loadLosses() and this object know.
    bool hasLost(std::int64_t series) const { return m_lost.contains(series); }
    Result<void> loadLosses();

private:
    /// The block that takes an observation: the last that begins at or before it, or else the first. Without a key: a
    /// new one.
    struct Host
    {
        std::optional<std::int64_t> key;
        ObservationRun observations; ///< of read(): empty for a damaged block
        std::int64_t end = 0;        ///< key from which on the next block takes them
    };
    Result<Host> hostOf(std::int64_t series, std::int64_t at);
    Result<Host> read(Statement &row);
    Result<void> write(std::int64_t series, const ObservationRun &observations, size_t part);

    Database &m_database;
    Statement m_select;
    Statement m_before;
    Statement m_after;
    Statement m_next;
    Statement m_upsert;
    Statement m_remove;
    Statement m_setAside;
    Statement m_noteLoss;
    QSet<std::int64_t> m_lost; ///< series
    QSet<std::int64_t> m_movedAside;
};

/// Both runs as one; where both have the same time, the later one's stands.
ObservationRun merged(const ObservationRun &earlier, const ObservationRun &later);

} // namespace ioc
