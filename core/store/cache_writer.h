// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/feed_table.h"
#include "core/store/figure_reader.h"
#include "core/store/observation_store.h"
#include "core/store/payload_sweeper.h"
#include "core/store/pruner.h"
#include "core/store/record_store.h"
#include "core/store/run_pruner.h"
#include "core/store/sealer.h"
#include "core/store/sequence_file.h"
#include "core/store/signal_store.h"

#include <QSet>

#include <memory>
#include <span>

namespace ioc {

/// The only read-write connection to the cache: puts a batch, its roll-ups, latest values, records, quarantine and the
/// feed's cursor into one transaction, so that a crash leaves all of it or nothing. Delivering a batch twice changes
/// nothing. Writer thread.
class CacheWriter
{
public:
    /// Opens or makes `path`; a cache of an older program is brought up to date first. One that SQLite finds damaged is
    /// salvaged: what can be read is there then, and all feeds are refilling(). `zone` decides where a day begins.
    static Result<std::unique_ptr<CacheWriter>> open(const QString &path, Zone zone);

    /// Beside the cache, that SQLite has found it damaged, or a reader a figure of no series or a count that cannot be
    /// read: the next open() looks through all of it, and saves what can be read where any of it is so.
    Result<void> noteDamage();

    CacheWriter(const CacheWriter &) = delete;
    CacheWriter &operator=(const CacheWriter &) = delete;

    /// On an error nothing of the batch is in the cache, and the same batch may be given again.
    Result<CommitSummary> commit(const Batch &batch);

    /// Several batches, no two of one run, in one transaction: all of them or none. One summary a batch.
    Result<CommitSummaries> commit(std::span<const BatchPtr> batches);

    /// Reads a record of a feed that an older program stored as JSON.
    using TyperOf = std::function<RecordTyper(const FeedDefinition &)>;

    /// Once at start, before the feeds run: feeds whose mapping has changed begin anew, and their records get the
    /// columns of the mapping. Records of an older program's cache are read by `typerOf`; without one their keys and
    /// counts alone come along.
    Result<void> adoptMappings(const std::vector<FeedDefinition> &feeds, const TyperOf &typerOf = {});

    /// Once at start, before the feeds run: those that have another source than the one that their cursors are of begin
    /// anew (see FeedTable).
    Result<void> adoptSources(const std::vector<FeedSource> &sources);

    Result<void> noteFailure(const FeedFailure &failure);

    /// A run has reached its source, which had nothing: see FeedTable.
    Result<void> noteReached(const FeedId &feed, const QString &run, Instant at);
    Result<void> setPaused(const FeedId &feed, bool paused);

    /// Feeds are to bring everything again, since something of these measures was lost (see takeLost()). Until
    /// noteRefilled(), every start begins them anew: a crash in between loses nothing for ever.
    Result<void> beginAnew(const QSet<FeedId> &feeds, const QSet<MeasureId> &lost);

    /// A feed that began anew has brought everything.
    Result<void> noteRefilled(const FeedId &feed) { return m_feeds.noteRefilled(feed); }

    /// The feeds that an earlier session has begun anew and not seen to the end; their cursors are taken back again.
    const QSet<FeedId> &refilling() const { return m_feeds.refilling(); }

    /// Whether open() has found the cache damaged and saved what could be read.
    bool wasSalvaged() const { return m_salvaged; }

    /// What alarms watch and is not at rest, in the place of what was kept of it.
    Result<void> keepSignals(std::span<const KeptSignal> kept);

    /// How many days observations and roll-ups by hour of these measures are kept; those of others stay for ever, as
    /// roll-ups by day and records always do.
    void setRetention(QHash<MeasureId, int> days) { m_pruner.setRetention(std::move(days)); }

    /// For how many days the runs of these feeds are remembered; those of others for kDaysOfRuns, as remarks are.
    /// Before this is told, all are.
    void setRunDays(QHash<FeedId, int> days) { m_runs.setDays(std::move(days)); }

    /// One step of what must be done now and then: sealing, pruning, sweeping payloads, giving back free pages. Takes
    /// about 3 ms. True while there is more to do.
    Result<bool> maintain(Instant now);

    /// Whether so much waits to be sealed that the next batch should wait for it.
    bool isBehind() const { return m_sealer.isBehind(); }

    const QString &path() const { return m_database.path(); }

    /// Moves damaged rows aside, where a reader found them. Roll-ups and newest values are made anew at once.
    Result<void> repair(const std::vector<FigureReader::Damage> &damage);

    /// The measures of which something was damaged and lost since this was last asked, by whomever it was found, or in
    /// an earlier session that could not tell their feeds: they must bring it again (see beginAnew()).
    QSet<MeasureId> takeLost() { return m_tables.takeLost(); }

    /// Seals everything that has arrived so far; for the end of a bulk load.
    Result<void> sealAll();

    /// Moves the log into the database file once it is longer than `bytes`. Never blocks a reader; what readers still
    /// hold stays for next time: so many bytes of the log.
    Result<qint64> checkpoint(qint64 bytes = 0);

    /// How long a write waits for a lock that another program holds before it fails with StorageBusy; else five
    /// seconds.
    void setPatience(Milliseconds patience);

    /// From now on a batch's payload is on the disk in `folder` before the batch is committed; one that cannot be
    /// written fails the batch.
    void keepPayloads(const QString &folder) { m_payloads.emplace(folder); }

    /// From now on payloads that the rules of their feeds do not allow any more are swept, and those that no run
    /// names. After keepPayloads().
    void sweepPayloads(const QHash<FeedId, PayloadRule> &rules) { m_sweeper.emplace(m_database, *m_payloads, rules); }

    /// How many commits of an earlier session are not in the cache any more, though they had been made: the database's
    /// log was cut off.
    std::int64_t lostCommits() const { return m_lostCommits; }

private:
    CacheWriter(Database database, Zone zone, SequenceFile sequence);
    static Result<std::unique_ptr<CacheWriter>> openAsItIs(const QString &path, Zone zone);
    Result<bool> isWhole();
    Result<void> load();
    Result<void> reload();
    Result<CommitSummaries> commitAll(std::span<const Batch *const> batches);
    Result<void> store(std::span<const Batch *const> batches, CommitSummaries &summaries);
    Result<void> storeOne(const Batch &batch, CommitSummary &summary);
    Result<void> adopt(const FeedDefinition &feed, const TyperOf &typerOf);
    Result<void> note(const std::function<Result<void>()> &what);
    std::vector<FigureReader::Damage> madeAnew() const;
    Result<void> repairOne(const FigureReader::Damage &damage);

    Database m_database;
    FigureTables m_tables;
    ObservationStore m_observations;
    RecordStore m_records;
    FeedTable m_feeds;
    SignalStore m_signals;
    Sealer m_sealer;
    Pruner m_pruner;
    RunPruner m_runs;
    std::optional<PayloadStore> m_payloads; ///< nothing: none are kept
    std::optional<PayloadSweeper> m_sweeper;
    SequenceFile m_sequenceFile;
    std::int64_t m_sequence = 0;
    std::int64_t m_lostCommits = 0;
    bool m_reload = false; ///< after a rollback what is kept in memory could not be read again
    bool m_salvaged = false;
    Statement m_setSequence;
    Statement m_freePages;
};

} // namespace ioc
