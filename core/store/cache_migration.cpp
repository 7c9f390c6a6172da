// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache_migration.h"

#include "core/base/durable_file.h"
#include "core/base/log.h"
#include "core/store/cache_schema.h"
#include "core/store/chunk_key.h"
#include "core/store/figure_tables.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

namespace ioc {
namespace {

// Tables whose rows stay as they are, and those that only change their keys. `replaced` of a version 1 vintage is when
// the next value of its key was received.
constexpr const char *kCopy = R"sql(
INSERT INTO measure(no, id) SELECT no, id FROM old.measure;
INSERT INTO measure(id) SELECT DISTINCT measure FROM old.series WHERE measure NOT IN (SELECT id FROM measure);
INSERT INTO series(id, measure, slot, unit, members)
    SELECT s.id, m.no, row_number() OVER (PARTITION BY m.no ORDER BY s.id) - 1, s.unit, s.members
    FROM old.series s JOIN measure m ON m.id = s.measure;
INSERT INTO vintage(series, t, replaced, received, value, quality, vintage, run)
    SELECT v.series, v.t, coalesce(lead(v.received) OVER (PARTITION BY v.series, v.t ORDER BY v.received),
        (SELECT o.received FROM old.observation o WHERE o.series = v.series AND o.t = v.t)),
        v.received, v.value, v.quality, 0, v.run
    FROM old.vintage v;
INSERT INTO record(feed, key, version, received, run, body, contributions)
    SELECT feed, key, version, received, run, body, contributions FROM old.record;
INSERT INTO feed SELECT * FROM old.feed;
INSERT INTO run SELECT * FROM old.run;
INSERT INTO quarantine SELECT * FROM old.quarantine;
)sql";

constexpr const char *kObservations =
    "SELECT series, t, value, received, run, quality FROM old.observation ORDER BY series, t";
constexpr const char *kHours = "SELECT r.measure, r.bucket, s.slot, r.n, r.sum, r.least, r.greatest, r.last, r.last_t, "
                               "r.received FROM old.rollup_hour r JOIN series s ON s.id = r.series";
constexpr const char *kDays = "SELECT r.measure, r.bucket, s.slot, r.n, r.sum, r.least, r.greatest, r.last, r.last_t, "
                              "r.received FROM old.rollup_day r JOIN series s ON s.id = r.series";
constexpr const char *kLatest = "SELECT l.measure, s.slot, l.t, l.value, l.received, l.total, l.quality "
                                "FROM old.latest l JOIN series s ON s.id = l.series";
constexpr int kRowsBetweenFlushes = 20'000;

Result<int> versionOf(const QString &path)
{
    auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    Statement version(*database, "PRAGMA user_version");
    if (version.step() != Statement::Step::Row)
        return database->error();
    return int(version.integer(0));
}

Result<void> moveObservations(Database &database, FigureTables &tables)
{
    Statement rows(database, kObservations);
    std::int64_t series = 0;
    ObservationRun run;
    Statement::Step step;
    while ((step = rows.step()) == Statement::Step::Row) {
        if (rows.integer(0) != series) {
            if (const auto sealed = tables.blocks.merge(series, run); !sealed)
                return sealed;
            run.clear();
            series = rows.integer(0);
        }
        run.push_back({rows.integer(1), rows.real(2), rows.integer(3), rows.integer(4), Quality(rows.integer(5)),
                       Vintage::Unstated});
    }
    if (step == Statement::Step::Failed)
        return database.error();
    return tables.blocks.merge(series, run);
}

template <typename NumberOf>
Result<void> moveRollups(Database &database, const char *sql, RollupTable &table, NumberOf numberOf)
{
    Statement rows(database, sql);
    Statement::Step step;
    int waiting = 0;
    while ((step = rows.step()) == Statement::Step::Row) {
        const std::int64_t slot = rows.integer(2);
        const auto chunk = table.change(rollupKey(rows.integer(0), numberOf(rows.integer(1)), chunkOfSlot(slot)));
        if (!chunk)
            return chunk.error();
        replaceIn(**chunk, slot,
                  {rows.integer(3), rows.real(4), rows.real(5), rows.real(6), rows.real(7), rows.integer(8),
                   rows.integer(9)});
        if (++waiting % kRowsBetweenFlushes == 0) {
            if (const auto flushed = table.flush(); !flushed)
                return flushed;
        }
    }
    if (step == Statement::Step::Failed)
        return database.error();
    return table.flush();
}

Result<void> moveLatest(Database &database, FigureTables &tables)
{
    Statement rows(database, kLatest);
    Statement::Step step;
    while ((step = rows.step()) == Statement::Step::Row) {
        const std::int64_t slot = rows.integer(1);
        const auto chunk = tables.latest.change(latestKey(rows.integer(0), chunkOfSlot(slot)));
        if (!chunk)
            return chunk.error();
        const auto index = size_t(slotInChunk(slot));
        (*chunk)->rows[index] = {rows.integer(2),          rows.real(3),     rows.integer(4), rows.real(5),
                                 Quality(rows.integer(6)), Vintage::Unstated};
        (*chunk)->present.set(index);
    }
    if (step == Statement::Step::Failed)
        return database.error();
    return tables.latest.flush();
}

Result<void> moveEverything(Database &database, const Zone &zone)
{
    Transaction transaction(database);
    if (!transaction.started())
        return transaction.started();
    if (const auto copied = database.execute(kCopy); !copied)
        return copied;
    FigureTables tables(database, zone);
    if (const auto loaded = tables.load(); !loaded)
        return loaded;
    if (const auto moved = moveObservations(database, tables); !moved)
        return moved;
    const auto hourNumber = [&tables](std::int64_t from) { return tables.buckets.hourOf(from).number; };
    if (const auto moved = moveRollups(database, kHours, tables.hours, hourNumber); !moved)
        return moved;
    const auto dayNumber = [](std::int64_t day) { return day; };
    if (const auto moved = moveRollups(database, kDays, tables.days, dayNumber); !moved)
        return moved;
    if (const auto moved = moveLatest(database, tables); !moved)
        return moved;
    return transaction.commit();
}

Result<void> writeNewCache(const QString &path, const QString &beside, const Zone &zone)
{
    auto database = Database::open(beside, Database::Access::ReadWrite);
    if (!database)
        return database.error();
    if (const auto made = prepareCacheSchema(*database, zone); !made)
        return made;
    {
        Statement attach(*database, "ATTACH ? AS old");
        if (!attach.with(path).run())
            return database->error();
    }
    if (const auto moved = moveEverything(*database, zone); !moved)
        return moved;
    // Both logs go into their files, so that each file is whole by itself.
    if (const auto detached = database->execute("DETACH old"); !detached)
        return detached;
    return database->execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

/// What stands in the log of the old cache would be taken for the new one's, once that bears its name.
Result<void> emptyLog(const QString &path)
{
    {
        auto old = Database::open(path, Database::Access::ReadWrite);
        if (!old)
            return old.error();
        Statement checkpoint(*old, "PRAGMA wal_checkpoint(TRUNCATE)");
        if (checkpoint.step() != Statement::Step::Row)
            return old->error();
    }
    // The last connection takes the log away with it.
    if (!QFileInfo::exists(path + QStringLiteral("-wal")))
        return {};
    return Error{ErrorCode::StorageBusy,
                 QCoreApplication::translate("CacheMigration",
                                             "Another program is reading the cache of the older program. Close it and "
                                             "start again; nothing is lost."),
                 path};
}

} // namespace

Result<void> migrateCache(const QString &path, const Zone &zone)
{
    const QString beside = path + QStringLiteral(".new");
    removeDatabase(beside);
    if (QFileInfo(path).size() == 0)
        return {};
    const auto version = versionOf(path);
    if (!version)
        return version.error();
    if (*version != 1)
        return {};
    qCInfo(lcStore) << "a cache of version 1 is brought up to version" << kCacheVersion;
    Result<void> done = writeNewCache(path, beside, zone);
    if (done)
        done = emptyLog(path);
    if (done)
        done = syncFile(beside);
    if (done && std::rename(QFile::encodeName(beside).constData(), QFile::encodeName(path).constData()) != 0)
        done =
            Error{ErrorCode::Io,
                  QCoreApplication::translate("CacheMigration", "The cache of the older program cannot be replaced."),
                  path, errno};
    if (!done)
        removeDatabase(beside);
    else
        done = syncFolder(QFileInfo(path).absolutePath());
    return done;
}

} // namespace ioc
