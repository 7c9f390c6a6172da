// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache_writer.h"

#include "core/base/durable_file.h"
#include "core/base/log.h"
#include "core/store/cache_migration.h"
#include "core/store/cache_salvage.h"
#include "core/store/cache_schema.h"
#include "core/store/missing_figures.h"

#include <QFile>
#include <QFileInfo>

namespace ioc {
namespace {

QString sequenceFileOf(const QString &path)
{
    return path + QStringLiteral("-sequence");
}

/// A file that cannot be read any more is taken for ours when we have committed to it.
bool wasOurs(const QString &path)
{
    const QString sequence = sequenceFileOf(path);
    if (!QFileInfo::exists(sequence))
        return false;
    const auto file = SequenceFile::open(sequence);
    return file && file->read();
}

/// Looks at a file that is there before anything is written to it: opening it for writing would change its journal
/// mode.
Result<void> mayBeOurs(const QString &path)
{
    if (QFileInfo(path).size() == 0)
        return {};
    auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    return checkMayBeOurs(*database);
}

} // namespace

Result<std::unique_ptr<CacheWriter>> CacheWriter::open(const QString &path, Zone zone)
{
    const bool marked = QFileInfo::exists(damageMark(path));
    auto opened = openAsItIs(path, zone);
    if (opened && !marked)
        return opened;
    if (opened) {
        const auto whole = (*opened)->isWhole();
        if (!whole && whole.error().code != ErrorCode::StorageCorrupt)
            return whole.error();
        if (whole && *whole) {
            QFile::remove(damageMark(path));
            return opened;
        }
        opened->reset();
    } else if (opened.error().code != ErrorCode::StorageCorrupt || !wasOurs(path)) {
        return opened;
    }
    if (const auto salvaged = salvageCache(path, zone); !salvaged)
        return salvaged.error();
    auto saved = openAsItIs(path, std::move(zone));
    if (saved)
        (*saved)->m_salvaged = true;
    return saved;
}

Result<std::unique_ptr<CacheWriter>> CacheWriter::openAsItIs(const QString &path, Zone zone)
{
    if (const auto ours = mayBeOurs(path); !ours)
        return ours.error();
    if (const auto current = migrateCache(path, zone); !current)
        return current.error();
    auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database)
        return database.error();
    if (const auto ready = prepareCacheSchema(*database, zone); !ready)
        return ready.error();
    auto sequence = SequenceFile::open(sequenceFileOf(path));
    if (!sequence)
        return sequence.error();
    std::unique_ptr<CacheWriter> writer(new CacheWriter(std::move(*database), std::move(zone), std::move(*sequence)));
    if (const auto loaded = writer->load(); !loaded)
        return loaded.error();
    return writer;
}

CacheWriter::CacheWriter(Database database, Zone zone, SequenceFile sequence)
    : m_database(std::move(database))
    , m_tables(m_database, std::move(zone))
    , m_observations(m_database, m_tables)
    , m_records(m_database, m_tables)
    , m_feeds(m_database)
    , m_signals(m_database)
    , m_sealer(m_tables)
    , m_pruner(m_database, m_tables)
    , m_runs(m_database)
    , m_sequenceFile(std::move(sequence))
    , m_setSequence(m_database, "UPDATE state SET sequence = ?")
    , m_freePages(m_database, "PRAGMA freelist_count")
{
}

Result<void> CacheWriter::load()
{
    if (const auto loaded = m_tables.load(); !loaded)
        return loaded;
    if (const auto loaded = m_feeds.loadRefilling(); !loaded)
        return loaded;
    Statement sequence(m_database, "SELECT sequence FROM state");
    if (sequence.step() != Statement::Step::Row)
        return m_database.error();
    m_sequence = sequence.integer(0);
    if (const auto made = m_sequenceFile.read(); made && *made > m_sequence) {
        m_lostCommits = *made - m_sequence;
        qCCritical(lcStore) << "the cache has lost its last" << m_lostCommits << "commits; the feeds bring them again";
    }
    return {};
}

/// A disk that cannot be read either leaves void numbers in memory: nothing is written until they are read again.
Result<void> CacheWriter::reload()
{
    if (!m_reload)
        return {};
    const auto loaded = m_tables.rolledBack();
    m_reload = !loaded;
    return loaded;
}

Result<bool> CacheWriter::isWhole()
{
    const auto complaint = integrityComplaint(m_database);
    if (!complaint)
        return complaint.error();
    return complaint->isEmpty() ? canAllBeRead(m_tables) : Result<bool>(false);
}

Result<void> CacheWriter::noteDamage()
{
    return writeDurably(damageMark(m_database.path()), {});
}

Result<CommitSummary> CacheWriter::commit(const Batch &batch)
{
    const Batch *one = &batch;
    auto summaries = commitAll({&one, 1});
    if (!summaries)
        return summaries.error();
    return std::move(summaries->front());
}

Result<CommitSummaries> CacheWriter::commit(std::span<const BatchPtr> batches)
{
    std::vector<const Batch *> all;
    all.reserve(batches.size());
    for (const auto &batch : batches)
        all.push_back(batch.get());
    return commitAll(all);
}

Result<CommitSummaries> CacheWriter::commitAll(std::span<const Batch *const> batches)
{
    if (const auto loaded = reload(); !loaded)
        return loaded.error();
    for (const Batch *batch : batches) {
        if (!m_payloads || !batch->payload)
            continue;
        if (const auto kept = m_payloads->keep(*batch->payload); !kept)
            return kept.error();
    }
    Transaction transaction(m_database);
    if (!transaction.started())
        return transaction.started().error();
    CommitSummaries summaries(batches.size());
    Result<void> done = store(batches, summaries);
    const auto damage = madeAnew();
    if (done && damage.empty())
        done = m_tables.flush();
    if (done && damage.empty())
        done = transaction.commit();
    if (!done || !damage.empty()) {
        transaction.rollBack();
        // Numbers given inside the lost transaction are void.
        m_feeds.forgetNumbers();
        m_observations.rolledBack();
        m_records.rolledBack();
        m_reload = true;
        const auto loaded = reload();
        if (!done)
            return done.error();
        if (!loaded)
            return loaded.error();
        // Records lie in their tables before they are counted: a roll-up made anew meanwhile would count them twice.
        const auto repaired = repair(damage);
        return repaired ? commitAll(batches) : repaired.error();
    }
    ++m_sequence;
    if (const auto told = m_sequenceFile.write(m_sequence); !told)
        qCWarning(lcStore) << toString(told.error());
    m_observations.committed();
    for (const Batch *batch : batches)
        m_feeds.noteCommitted(*batch);
    return summaries;
}

Result<void> CacheWriter::store(std::span<const Batch *const> batches, CommitSummaries &summaries)
{
    for (size_t i = 0; i < batches.size(); ++i) {
        if (const auto stored = storeOne(*batches[i], summaries[i]); !stored)
            return stored;
    }
    return m_setSequence.with(m_sequence + 1).run() ? Result<void>() : m_database.error();
}

Result<void> CacheWriter::storeOne(const Batch &batch, CommitSummary &summary)
{
    summary.feed = batch.feed;
    summary.quarantined = std::int64_t(batch.quarantined.size());
    const auto run = m_feeds.runNumber(batch);
    if (!run)
        return run.error();
    if (const auto stored = m_observations.store(batch, *run, summary); !stored)
        return stored;
    if (!batch.records.empty()) {
        const auto feed = m_feeds.number(batch.feed);
        if (!feed)
            return feed.error();
        if (const auto stored = m_records.store(batch, *feed, *run, summary); !stored)
            return stored;
    }
    return m_feeds.noteBatch(batch);
}

std::vector<FigureReader::Damage> CacheWriter::madeAnew() const
{
    std::vector<FigureReader::Damage> damage;
    for (const std::int64_t key : m_tables.hours.madeAnew())
        damage.push_back({QStringLiteral("rollup_hour"), key});
    for (const std::int64_t key : m_tables.days.madeAnew())
        damage.push_back({QStringLiteral("rollup_day"), key});
    for (const std::int64_t key : m_tables.latest.madeAnew())
        damage.push_back({QStringLiteral("latest"), key});
    return damage;
}

Result<void> CacheWriter::adoptMappings(const std::vector<FeedDefinition> &feeds, const TyperOf &typerOf)
{
    Transaction transaction(m_database);
    if (!transaction.started())
        return transaction.started();
    Result<void> done;
    for (size_t i = 0; i < feeds.size() && done; ++i)
        done = adopt(feeds[i], typerOf);
    if (done)
        done = transaction.commit();
    if (!done) {
        m_feeds.forgetNumbers();
        m_records.rolledBack();
    }
    return done;
}

Result<void> CacheWriter::adopt(const FeedDefinition &feed, const TyperOf &typerOf)
{
    if (const auto adopted = m_feeds.adoptMapping(feed.id, feed.mappingFingerprint); !adopted)
        return adopted;
    if (!feed.records)
        return {};
    const auto number = m_feeds.number(feed.id);
    if (!number)
        return number.error();
    return m_records.adopt(*number, recordFieldsOf(feed), typerOf ? typerOf(feed) : RecordTyper());
}

Result<void> CacheWriter::adoptSources(const std::vector<FeedSource> &sources)
{
    return note([&]() -> Result<void> {
        for (const FeedSource &source : sources) {
            const auto left = m_feeds.adoptSource(source);
            if (!left)
                return left.error();
            if (*left)
                qCInfo(lcStore) << "feed" << source.feed.toString() << "has another source than before: it begins anew";
        }
        return {};
    });
}

Result<void> CacheWriter::noteFailure(const FeedFailure &failure)
{
    return note([&] { return m_feeds.noteFailure(failure); });
}

Result<void> CacheWriter::noteReached(const FeedId &feed, const QString &run, Instant at)
{
    return note([&] { return m_feeds.noteReached(feed, run, at); });
}

Result<void> CacheWriter::note(const std::function<Result<void>()> &what)
{
    Transaction transaction(m_database);
    if (!transaction.started())
        return transaction.started();
    Result<void> done = what();
    if (done)
        done = transaction.commit();
    if (!done)
        m_feeds.forgetNumbers();
    return done;
}

Result<void> CacheWriter::setPaused(const FeedId &feed, bool paused)
{
    return m_feeds.setPaused(feed, paused);
}

Result<void> CacheWriter::beginAnew(const QSet<FeedId> &feeds, const QSet<MeasureId> &lost)
{
    Transaction transaction(m_database);
    if (!transaction.started())
        return transaction.started();
    Result<void> done;
    for (auto feed = feeds.begin(); feed != feeds.end() && done; ++feed)
        done = m_feeds.beginAnew(*feed);
    Statement forget(m_database, "DELETE FROM lost WHERE measure = (SELECT no FROM measure WHERE id = ?)");
    for (auto measure = lost.begin(); measure != lost.end() && done; ++measure)
        done = forget.with(*measure).run() ? Result<void>() : Result<void>(m_database.error());
    if (done)
        done = transaction.commit();
    if (!done)
        m_feeds.forgetNumbers();
    return done;
}

Result<void> CacheWriter::keepSignals(std::span<const KeptSignal> kept)
{
    Transaction transaction(m_database);
    if (!transaction.started())
        return transaction.started();
    if (const auto saved = m_signals.replace(kept); !saved)
        return saved;
    return transaction.commit();
}

} // namespace ioc
