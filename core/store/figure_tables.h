// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/arrival_log.h"
#include "core/store/block_table.h"
#include "core/store/chunk_table.h"
#include "core/store/civil_buckets.h"
#include "core/store/recent_observations.h"
#include "core/store/record_contributions.h"
#include "core/store/series_table.h"

#include <span>

namespace ioc {

/// Everything of the cache that holds figures, as the writer needs it: raw observations (log, blocks, and the log again
/// in memory) and what is made of them (roll-ups by hour and day, newest values). Writer thread.
class FigureTables
{
public:
    FigureTables(Database &database, Zone zone);
    FigureTables(const FigureTables &) = delete;
    FigureTables &operator=(const FigureTables &) = delete;

    /// Reads numbers of series and what the log holds. Once, before anything else.
    Result<void> load();

    /// Drops what a lost transaction may have left in memory.
    Result<void> rolledBack();

    /// Writes changed chunks. Last in a transaction.
    Result<void> flush();

    /// Amid a transaction, where nobody holds a chunk: bounds what is in memory.
    Result<void> relieve();

    /// Whether a single observation may be gone though roll-ups count it: it was pruned, or damaged and moved aside.
    bool mayBeGone(const SeriesTable::Entry &entry, std::int64_t at) const
    {
        return m_lostEntries || blocks.hasLost(entry.series) || at < series.prunedBefore(entry.measure);
    }

    /// The measures of which something was lost since this was last asked, or in an earlier session without their feeds
    /// having begun anew: they must bring it again.
    QSet<MeasureId> takeLost();

    /// Puts everything that the log holds into blocks, within this transaction; the log keeps it until it is sealed as
    /// ever.
    Result<void> sealNow();

    /// Makes the newest values and totals of a measure anew from its days and observations. Within the transaction.
    Result<void> makeLatestAnew(std::int64_t measure);

    /// Something of a measure is lost, by its number. Within the transaction.
    Result<void> noteLost(std::int64_t measure);

    /// The observations of a series in [from, to), sealed or not. Damaged blocks are moved aside.
    Result<ObservationRun> between(std::int64_t series, std::int64_t from, std::int64_t to);

    Database &database;
    CivilBuckets buckets;
    SeriesTable series;
    RollupTable hours;
    RollupTable days;
    LatestTable latest;
    BlockTable blocks;
    ArrivalLog log;
    RecentObservations recent;
    RecentObservations arriving;     ///< of earlier batches of the transaction under way
    std::int64_t lastEntry = 0;      ///< newest number in the log; 0: it is empty
    std::int64_t oldestReceived = 0; ///< when the oldest entry came, UTC ms; 0: the log is empty

private:
    Result<void> loadLosses();
    Result<void> moveAside(const std::vector<std::int64_t> &entries);
    Result<void> rebuildRollups(std::int64_t key, RollupChunk &chunk, const Bucket &bucket);
    Result<void> rebuildLatest(std::int64_t key, LatestChunk &chunk);
    Result<void> addDays(std::int64_t key, LatestChunk &chunk);
    Result<void> sumDaysAnew(std::int64_t key);
    Result<void> addCounted(std::int64_t key, RollupChunk &chunk, const Bucket &bucket);

    QSet<MeasureId> m_lost;
    bool m_lostEntries = false; ///< of the log: any series may have lost something
};

/// Puts more into a row of a chunk; a row that comes to nothing is no more.
void mergeInto(RollupChunk &chunk, std::int64_t slot, const Rollup &more);

/// Puts a row in the place of what there is; an empty one removes it.
void replaceIn(RollupChunk &chunk, std::int64_t slot, const Rollup &rollup);

/// Whether observations were rolled up: what records count is nothing but a number and a sum. Not told of zeros alone.
inline bool holdsValues(const Rollup &rollup)
{
    return rollup.least != 0 || rollup.greatest != 0 || rollup.last != 0;
}

/// Whether nothing but records can have made it.
inline bool isCounted(const Rollup &rollup)
{
    return rollup.sum != 0 && !holdsValues(rollup);
}

/// The roll-up of a run of observations.
Rollup rollupOf(std::span<const StoredObservation> observations);

/// What a record that came at `received` counts, as a roll-up.
Rollup rollupOf(const StoredContribution &contribution, Instant received);

} // namespace ioc
