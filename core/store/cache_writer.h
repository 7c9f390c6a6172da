// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"
#include "core/store/alarm_table.h"
#include "core/store/feed_table.h"
#include "core/store/record_table.h"
#include "core/store/rollup_table.h"
#include "core/store/series_table.h"

#include <memory>

namespace ioc {

/// What a commit changed, for those who compute from it.
struct CommitSummary
{
    FeedId feed;
    QHash<MeasureId, std::int64_t> measures; ///< measures with new or corrected values → first day touched (since 1970)
    std::int64_t added = 0;                  ///< observations new to the cache
    std::int64_t corrected = 0;              ///< observations that replaced another value
    std::int64_t records = 0;                ///< records new or changed
    std::int64_t quarantined = 0;
};

/// The only read-write connection to the cache: puts a batch, its roll-ups, latest values, records, quarantine and the
/// feed's cursor into one transaction, so that a crash leaves all of it or nothing. Delivering a batch twice changes
/// nothing. Writer thread.
class CacheWriter
{
public:
    /// Opens or makes `path`. `zone` decides where a day begins.
    static Result<std::unique_ptr<CacheWriter>> open(const QString &path, Zone zone);

    CacheWriter(const CacheWriter &) = delete;
    CacheWriter &operator=(const CacheWriter &) = delete;

    /// On an error nothing of the batch is in the cache, and the same batch may be given again.
    Result<CommitSummary> commit(const Batch &batch);

    /// Once at start, before the feeds run: feeds whose mapping has changed begin anew.
    Result<void> adoptMappings(const std::vector<FeedDefinition> &feeds);

    Result<void> noteFailure(const FeedFailure &failure);
    Result<void> setPaused(const FeedId &feed, bool paused);
    Result<void> saveAlarms(const AlarmStates &states);

    /// Moves the log into the database file once it is longer than `bytes`. Never blocks a reader; what readers still
    /// hold stays for next time.
    Result<void> checkpoint(qint64 bytes = 0);

    /// Forgets runs that ended before `before`; quarantine and values stay.
    Result<void> pruneRuns(Instant before);

private:
    struct Place; ///< an observation with its cache numbers

    CacheWriter(Database database, Zone zone);
    Result<void> storeObservations(const Batch &batch, std::int64_t run, CommitSummary &summary);
    Result<void> storeRecords(const Batch &batch, std::int64_t run, CommitSummary &summary);
    Result<void> correct(const Place &place, const Batch &batch, std::int64_t run, CommitSummary &summary);
    Result<void> recount(const SeriesTable::Entry &series, std::int64_t at, bool hours);
    Result<Rollup> rollupOf(std::int64_t series, std::int64_t from, std::int64_t to);
    std::int64_t hourOf(std::int64_t at) const;

    Database m_database;
    Zone m_zone;
    SeriesTable m_series;
    RollupTable m_hours;
    RollupTable m_days;
    RecordTable m_records;
    FeedTable m_feeds;
    AlarmTable m_alarms;
    Statement m_insertObservation;
    Statement m_findObservation;
    Statement m_keepVintage;
    Statement m_updateObservation;
    Statement m_observationsBetween;
    Statement m_upsertLatest;
    Statement m_correctLatest;
    Statement m_pruneRuns;
};

} // namespace ioc
