// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/codec/stored_observation.h"
#include "core/store/statement.h"

#include <QSet>

namespace ioc {

/// The sealed blocks of observations, by series and time; blocks of a series do not overlap. Any connection may read;
/// writing is the writer's, within its transaction.
class BlockTable
{
public:
    /// How many observations a block is filled up to.
    static constexpr size_t kFull = 2048;

    explicit BlockTable(Database &database);

    /// Observations in [from, to). What lies in a damaged block is left out; its key is added to `damaged`.
    Result<ObservationRun> between(std::int64_t series, std::int64_t from, std::int64_t to,
                                   std::vector<std::int64_t> &damaged);

    /// Puts observations into the blocks that they fall into; where there is one of the same time, the new one stands.
    /// The last block is filled up before another is begun.
    Result<void> merge(std::int64_t series, const ObservationRun &observations);

    /// Moves a block to the table of damaged ones.
    Result<void> moveAside(std::int64_t key);

    /// The series of which a block was moved aside since this was last asked.
    QSet<std::int64_t> takeMovedAside() { return std::exchange(m_movedAside, {}); }

    /// Whether a block of a series was ever moved aside, as far as loadLosses() and this object know.
    bool hasLost(std::int64_t series) const { return m_lost.contains(series); }
    Result<void> loadLosses();

private:
    /// The observations of the blocks whose range [from, to] touches; a full one that ends before `from` is left alone.
    struct Touched
    {
        std::vector<std::int64_t> keys;
        ObservationRun observations;
    };
    Result<Touched> touchedBy(std::int64_t series, std::int64_t from, std::int64_t to);
    Result<void> write(std::int64_t series, const ObservationRun &observations);

    Database &m_database;
    Statement m_select;
    Statement m_upsert;
    Statement m_remove;
    Statement m_setAside;
    QSet<std::int64_t> m_lost; ///< series
    QSet<std::int64_t> m_movedAside;
};

/// Both runs as one; where both have the same time, the later one's stands.
ObservationRun merged(const ObservationRun &earlier, const ObservationRun &later);

} // namespace ioc
