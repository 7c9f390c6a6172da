// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/batch.h"
#include "core/store/commit_summary.h"
#include "core/store/figure_tables.h"
#include "core/store/vintage_table.h"

namespace ioc {

/// Puts a batch's observations into the cache: into the log, the roll-ups and the newest values, at once. The same
/// observation again changes nothing; another value for the same series and time replaces it and keeps it as a vintage.
/// Writer thread, within its transaction.
class ObservationStore
{
public:
    ObservationStore(Database &database, FigureTables &tables);

    Result<void> store(const Batch &batch, std::int64_t run, CommitSummary &summary);

    /// The transaction has become durable: what store() took since the last one is now part of the log.
    void committed();

    /// The transaction is lost.
    void rolledBack();

private:
    struct Change; ///< what is to be done to one series

    Result<void> append();
    Result<Change> changeOf(const SeriesTable::Entry &entry, const LatestRow *latest, ObservationRun incoming);
    Result<void> keepOrRestore(const SeriesTable::Entry &entry, const StoredObservation &was, StoredObservation &now);
    Result<void> storeRun(const SeriesTable::Entry &entry, bool byHour, ObservationRun incoming,
                          CommitSummary &summary);
    Result<void> addFresh(const SeriesTable::Entry &entry, bool byHour, std::span<const StoredObservation> fresh);
    Result<void> recount(const SeriesTable::Entry &entry, bool byHour, Change &change);
    void noteLatest(LatestChunk &chunk, std::int64_t slot, const Change &change);

    FigureTables &m_tables;
    VintageTable m_vintages;
    std::vector<Arrival> m_arrivals;    ///< of the transaction under way
    size_t m_shown = 0;                 ///< how many of them later batches of the transaction see
    Arrival m_arrival;                  ///< of the batch under way
    std::optional<std::int64_t> m_came; ///< of rows read anew, UTC ms: what was received then or later stands
    std::int64_t m_entry = 0;
};

} // namespace ioc
