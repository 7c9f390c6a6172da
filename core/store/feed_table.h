// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/batch.h"
#include "core/domain/feed.h"
#include "core/store/remark_table.h"
#include "core/store/statement.h"

#include <QHash>
#include <QSet>

namespace ioc {

/// The last word on a fetch that brought nothing to commit.
struct FeedFailure
{
    FeedId feed;
    QString run;
    Instant at;
    FailedLayer layer = FailedLayer::None;
    QString error;
};

/// Where a feed is read from.
struct FeedSource
{
    FeedId feed;
    QByteArray hash;       ///< tells the source from others; empty: it is not known
    bool isStream = false; ///< its cursor tells when the last message was committed
};

/// What stands in the place of the failed layer for runs that neither failed nor succeeded: one of which the last part
/// has not come, and one that brought a page while more wait, or nothing after it had failed to reach the source. A run
/// that succeeded has nothing there.
constexpr const char *kOpenRun = "open";
constexpr const char *kPageRun = "page";

/// … and one that was no fetch: quarantined rows were read anew (Rerun).
constexpr const char *kRerunRun = "rerun";

/// For how many days runs are remembered; those of a feed whose payloads are kept longer, for as long as these.
constexpr int kDaysOfRuns = 30;

/// Which layer an error of the pipeline or of a connector belongs to.
FailedLayer layerOf(ErrorCode code);

/// Feeds, their cursors, runs and quarantine, for the writer.
class FeedTable
{
public:
    explicit FeedTable(Database &database);

    /// The number of a feed in the cache, given now if it is new.
    Result<std::int64_t> number(const FeedId &feed);

    /// Forgets numbers given in a transaction that was rolled back.
    void forgetNumbers()
    {
        m_numbers.clear();
        m_remarks.rolledBack();
    }

    /// Compares the mapping with which a feed was last read. After a change its cursor is taken back, so that it is
    /// read anew from its beginning, and until then it speaks for no moment.
    Result<void> adoptMapping(const FeedId &feed, const QByteArray &fingerprint);

    /// Compares the source with the one that the feed's cursor is of. Of another one the cursor is taken back, but for
    /// the time of a stream's last message, from which on messages may be missing; what has come speaks for the moment
    /// that it spoke for. The cursor is there again with the source that it was of, unless another has brought
    /// something meanwhile: an address that was mistyped costs nothing. A cursor of which no source is noted is taken
    /// for one of this source. Whether the feed begins anew.
    Result<bool> adoptSource(const FeedSource &source);

    /// Takes a feed's cursor back, so that it is read anew from its beginning; until then it speaks for no moment.
    /// Noted until noteRefilled().
    Result<void> beginAnew(const FeedId &feed);
    Result<void> noteRefilled(const FeedId &feed);

    /// Once at start: takes the cursors of feeds back that were to begin anew and have not brought everything.
    Result<void> loadRefilling();
    const QSet<FeedId> &refilling() const { return m_refilling; } ///< as loadRefilling() found them

    /// The number of the run that a batch belongs to, given with its first part.
    Result<std::int64_t> runNumber(const Batch &batch);

    /// Quarantine of any part; cursor, success (or the batch's own failure) and run with the last. Of rows that were
    /// read anew: the run, and what becomes of their entries in the quarantine.
    Result<void> noteBatch(const Batch &batch);

    /// Adds a part to its run, once its transaction is over: a part that is given again counts once.
    void noteCommitted(const Batch &batch);

    Result<void> noteFailure(const FeedFailure &failure);

    /// A run has reached its source, which had nothing: what failed on the way to it (name, connection, certificate,
    /// secret) has ended, unless something else has failed since the last success. The feed speaks for no moment by it.
    Result<void> noteReached(const FeedId &feed, const QString &run, Instant at);
    Result<void> setPaused(const FeedId &feed, bool paused);

private:
    /// Hashes: of the source that the cursor is of, and of the last one before it that had brought something; empty
    /// where there is none.
    struct Sources
    {
        QString own;
        QString left;
    };
    Result<Sources> sourcesOf(std::int64_t feed);
    Result<void> quarantine(std::int64_t feed, const Batch &batch);
    Result<void> noteRerun(std::int64_t feed, const Batch &batch);
    Result<void> checked(bool done) const;

    Database &m_database;
    RemarkTable m_remarks;
    Statement m_insertFeed;
    Statement m_findFeed;
    Statement m_success;
    Statement m_page;
    Statement m_failure;
    Statement m_isUnreached;
    Statement m_reached;
    Statement m_run;
    Statement m_findRun;
    Statement m_quarantine;
    Statement m_quarantineRow;
    Statement m_newSources;
    Statement m_release;
    Statement m_releaseRow;
    Statement m_refuse;
    Statement m_pause;
    Statement m_mapping;
    Statement m_adopt;
    Statement m_source;
    Statement m_noteSource;
    Statement m_putSourceAside;
    Statement m_takeSourceUp;
    Statement m_leaveSource;
    Statement m_beginAnew;
    Statement m_noteRefill;
    Statement m_refilled;
    Statement m_noteDay;
    QHash<FeedId, std::int64_t> m_numbers;
    QSet<FeedId> m_refilling;
    QHash<QString, std::pair<std::int64_t, std::int64_t>> m_openRuns; ///< run → rows, quarantined of its earlier parts
};

} // namespace ioc
