// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/domain/alarms/signal_state.h"
#include "core/store/as_known.h"
#include "core/store/fetch_reader.h"
#include "core/store/record_reader.h"

namespace ioc {

/// A quarantined record as stored.
struct QuarantineEntry
{
    std::int64_t id = 0;
    FeedId feed;
    QString run;
    Instant time;
    std::int64_t times = 1;
    QString field;
    QString value;
    QString reason;
    QString record;
};

/// A fetch, or rows read anew, as stored.
struct StoredRun
{
    std::int64_t no = 0;
    QString id;
    FeedId feed;
    Instant finished;
    bool isRerun = false;
    QByteArray payload; ///< hash; empty where there was none
    std::int64_t rows = 0;
    std::int64_t quarantined = 0;
};

/// A query-only connection to the cache. Each answer is read in one short transaction. One thread at a time.
class CacheReader
{
public:
    /// NotFound when there is no cache yet.
    static Result<CacheReader> open(const QString &path);

    CacheReader(CacheReader &&) = default;

    /// Observations, roll-ups and newest values. Lives as long as the reader.
    FigureReader &figures() { return *m_figures; }

    /// From now on every answer is as of this moment, until the reader goes: for a question of many parts. The log
    /// cannot shrink meanwhile, so only where it is soon done.
    Result<void> holdMoment() { return m_database->execute("BEGIN"); }

    /// The same as they were known at a moment. Lives as long as the reader.
    AsKnown figuresKnownAt(Instant known) { return AsKnown(*m_figures, *m_database, known); }

    /// Health as recorded, with the cursor beside it, but for its memory; `state` only tells Paused, the rest follows
    /// from the time.
    struct FeedRecord
    {
        FeedHealth health;
        FeedCursor cursor;
    };
    Result<std::vector<FeedRecord>> feeds();

    /// Fills in what the checks of the next payloads look back on. Nothing in a cache whose owner knows none yet.
    Result<void> readMemories(std::vector<FeedRecord> &records);

    /// What the checks have told of each feed, the newest first. None in a cache whose owner knows no remarks yet.
    Result<QHash<FeedId, std::vector<KeptRemark>>> remarks();

    /// The health of `now.feed` as it was recorded at `known`, from the feed's health as recorded now. To the run for
    /// as long as runs are kept; before that the last success of each day alone, without rows. What is no run is as it
    /// is now: the pause, and whether the feed has been told since to bring everything again.
    Result<FeedHealth> healthKnownAt(FeedHealth now, Instant known);

    /// The newest first. All feeds when `feed` is empty.
    Result<std::vector<QuarantineEntry>> quarantine(const FeedId &feed, int limit);

    /// A run by its number, or its id; nothing when it is forgotten.
    Result<std::optional<StoredRun>> run(std::int64_t number);
    Result<std::optional<StoredRun>> run(const QString &id);

    /// The newest run of a feed that brought a payload which could be read; of those that were known at a moment.
    Result<std::optional<StoredRun>> newestPayload(const FeedId &feed, std::optional<Instant> known);

    /// What a feed has in quarantine, the newest first, with the rows of the payloads that they were, where known: for
    /// the owner of the data folder.
    struct QuarantinedRow
    {
        QuarantineEntry entry;
        std::optional<std::int64_t> row;
        QString sources; ///< JSON object: what each field of the record was read from; empty: not known any more
    };
    Result<std::vector<QuarantinedRow>> quarantinedRows(const FeedId &feed);

    /// Records and what counts are made of. Lives as long as the reader.
    RecordReader &records() { return *m_records; }

    /// What is remembered of fetches, counted. Lives as long as the reader.
    FetchReader &fetches() { return *m_fetches; }

    Result<std::vector<KeptSignal>> signals();

private:
    explicit CacheReader(Database database);
    bool hasTable(const char *name);
    std::unique_ptr<Database> m_database; // its address is what the statements hold
    std::unique_ptr<FigureReader> m_figures;
    std::unique_ptr<RecordReader> m_records;
    std::unique_ptr<FetchReader> m_fetches;
};

} // namespace ioc
