// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache_schema.h"

#include "core/store/statement.h"

#include <QCoreApplication>

namespace ioc {
namespace {

// arrival: observations in the order of arrival, not yet sealed; block: sealed ones, by series and time; vintage:
// values that were replaced; rollup_hour, rollup_day, latest: what is made of them, in packed chunks (see chunk_key.h).
// record_table, record_column: which record_<feed> tables there are and what their columns hold; they are made when a
// feed's fields are known, until then its records lie in record. record_version: versions of records not in force.
// damaged: packed rows whose checksum did not hold, moved aside; lost, refill: see kLossTables. state: the number of
// the newest commit, and the zone whose hours and days the roll-ups are kept by.
constexpr const char *kTables = R"sql(
CREATE TABLE measure(no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, pruned_before INTEGER NOT NULL DEFAULT 0);
CREATE TABLE series(
    id INTEGER PRIMARY KEY, measure INTEGER NOT NULL, slot INTEGER NOT NULL, unit TEXT NOT NULL, members TEXT NOT NULL,
    UNIQUE(measure, slot), UNIQUE(measure, unit, members));
CREATE TABLE arrival(no INTEGER PRIMARY KEY AUTOINCREMENT, body BLOB NOT NULL);
CREATE TABLE block(key INTEGER PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE vintage(
    series INTEGER NOT NULL, t INTEGER NOT NULL, replaced INTEGER NOT NULL, received INTEGER NOT NULL,
    value REAL NOT NULL, quality INTEGER NOT NULL, vintage INTEGER NOT NULL, run INTEGER NOT NULL,
    PRIMARY KEY(series, t, replaced, received)) WITHOUT ROWID;
CREATE TABLE rollup_hour(key INTEGER PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE rollup_day(key INTEGER PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE latest(key INTEGER PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE damaged(id INTEGER PRIMARY KEY, source TEXT NOT NULL, key INTEGER NOT NULL, body BLOB NOT NULL);
CREATE TABLE state(sequence INTEGER NOT NULL, zone TEXT NOT NULL);
CREATE TABLE record(
    feed INTEGER NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL, received INTEGER NOT NULL, run INTEGER NOT NULL,
    body TEXT NOT NULL, contributions BLOB NOT NULL, PRIMARY KEY(feed, key)) WITHOUT ROWID;
CREATE TABLE record_table(feed INTEGER PRIMARY KEY, key_field TEXT NOT NULL, version_field TEXT NOT NULL);
CREATE TABLE record_column(
    feed INTEGER NOT NULL, no INTEGER NOT NULL, field TEXT NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL,
    filled INTEGER NOT NULL, PRIMARY KEY(feed, no), UNIQUE(feed, name)) WITHOUT ROWID;
CREATE TABLE record_version(
    no INTEGER PRIMARY KEY, feed INTEGER NOT NULL, record INTEGER NOT NULL, version INTEGER NOT NULL,
    received INTEGER NOT NULL, replaced INTEGER NOT NULL, run INTEGER NOT NULL, body BLOB NOT NULL,
    contributions BLOB NOT NULL);
CREATE INDEX record_version_of ON record_version(feed, record, version);
CREATE INDEX record_version_replaced ON record_version(replaced);
CREATE TABLE feed(
    no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, mapping TEXT NOT NULL DEFAULT '', watermark TEXT NOT NULL DEFAULT '', entity_tag TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '', last_ok INTEGER, last_try INTEGER, failing_since INTEGER,
    failures INTEGER NOT NULL DEFAULT 0, layer TEXT NOT NULL DEFAULT '', error TEXT NOT NULL DEFAULT '',
    rows INTEGER NOT NULL DEFAULT 0, quarantined INTEGER NOT NULL DEFAULT 0, paused INTEGER NOT NULL DEFAULT 0);
CREATE TABLE feed_day(feed INTEGER NOT NULL, day INTEGER NOT NULL, last_ok INTEGER NOT NULL, PRIMARY KEY(feed, day)) WITHOUT ROWID;
CREATE TABLE run(
    no INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, feed INTEGER NOT NULL, finished INTEGER NOT NULL, layer TEXT NOT NULL,
    error TEXT NOT NULL, payload TEXT NOT NULL, rows INTEGER NOT NULL, quarantined INTEGER NOT NULL);
CREATE INDEX run_finished ON run(finished);
CREATE TABLE quarantine(
    id INTEGER PRIMARY KEY, feed INTEGER NOT NULL, run TEXT NOT NULL, first_seen INTEGER NOT NULL, time INTEGER NOT NULL,
    times INTEGER NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, reason TEXT NOT NULL, record TEXT NOT NULL,
    UNIQUE(feed, field, record));
)sql";

// lost: measures of which something was set aside, in the same transaction, and whose feeds have not been told yet;
// refill: feeds that have begun anew because of it and have not brought everything again. Added to caches that have
// none.
constexpr const char *kLossTables = R"sql(
CREATE TABLE IF NOT EXISTS lost(measure INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS refill(feed INTEGER PRIMARY KEY);
)sql";

// quarantine_row: which row of its run's payload a quarantined record was (0: not known), and what its fields were read
// from. Added to caches that have none.
constexpr const char *kPayloadTables = R"sql(
CREATE TABLE IF NOT EXISTS quarantine_row(entry INTEGER PRIMARY KEY, row INTEGER NOT NULL, sources TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS run_payload ON run(payload);
)sql";

// feed_source: which source a feed's cursor is of, and the cursor that was left with the last one that had brought
// something (left_ok: when it had). Added to caches that have none.
constexpr const char *kSourceTable = R"sql(
CREATE TABLE IF NOT EXISTS feed_source(feed INTEGER PRIMARY KEY, hash TEXT NOT NULL, left_hash TEXT,
    left_watermark TEXT, left_entity_tag TEXT, left_last_modified TEXT, left_ok INTEGER);
)sql";

// What the checks of feeds leave (see RemarkTable), and how single runs of a feed are found (see FetchReader): by their
// outcome without a look at them, and those that failed among many that did not. Added to caches that have none.
constexpr const char *kRunTables = R"sql(
CREATE TABLE IF NOT EXISTS feed_memory(feed INTEGER PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS feed_remark(
    feed INTEGER NOT NULL, kind TEXT NOT NULL, field TEXT NOT NULL, first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL, times INTEGER NOT NULL, count INTEGER NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY(feed, kind, field)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS run_outcome ON run(feed, finished, layer);
CREATE INDEX IF NOT EXISTS run_failed ON run(feed, finished, layer) WHERE layer NOT IN ('', 'page', 'open', 'rerun');
DROP INDEX IF EXISTS run_of_feed;
)sql";

// alarm_signal, alarm_member: see SignalStore; alarm was what an earlier program kept of alarms, which the ledger tells
// now.
constexpr const char *kAlarmTables = R"sql(
DROP TABLE IF EXISTS alarm;
CREATE TABLE IF NOT EXISTS alarm_signal(
    rule TEXT NOT NULL, unit TEXT NOT NULL, active INTEGER NOT NULL, newest INTEGER, turning INTEGER,
    PRIMARY KEY(rule, unit)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS alarm_member(
    rule TEXT NOT NULL, unit TEXT NOT NULL, member TEXT NOT NULL, active INTEGER NOT NULL, newest INTEGER,
    turning INTEGER, PRIMARY KEY(rule, unit, member)) WITHOUT ROWID;
)sql";

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CacheSchema)
};

constexpr int kFirstVersion = 1; // plain rows; migrated when the owner opens it

int versionOf(Database &database)
{
    Statement version(database, "PRAGMA user_version");
    return version.step() == Statement::Step::Row ? int(version.integer(0)) : -1;
}

Error otherVersion(const Database &database, int found)
{
    return Error{ErrorCode::StorageVersion,
                 found > kCacheVersion
                     ? Texts::tr("This cache was written by a newer program (version %1, this one knows %2). Start the "
                                 "newer program, or "
                                 "name another folder with --data.")
                           .arg(found)
                           .arg(kCacheVersion)
                     : Texts::tr("This file is no cache of this program (version %1). Name another folder with --data.")
                           .arg(found),
                 database.path(), found};
}

Result<void> checkZone(Database &database, const Zone &zone)
{
    Statement state(database, "SELECT zone FROM state");
    if (state.step() != Statement::Step::Row)
        return database.error();
    if (state.text(0) == zone.name())
        return {};
    return Error{ErrorCode::StorageVersion,
                 Texts::tr("This cache is kept by the days of %1, the pack by those of %2. Name another folder with "
                           "--data.")
                     .arg(state.text(0), zone.name()),
                 database.path()};
}

Result<void> addTables(Database &database)
{
    for (const char *tables : {kLossTables, kPayloadTables, kSourceTable, kRunTables, kAlarmTables}) {
        if (const auto made = database.execute(tables); !made)
            return made;
    }
    return {};
}

} // namespace

Result<void> prepareCacheSchema(Database &database, const Zone &zone)
{
    const int version = versionOf(database);
    if (version == kCacheVersion) {
        const auto same = checkZone(database, zone);
        return same ? addTables(database) : same;
    }
    if (version < 0)
        return database.error();
    if (version != 0)
        return otherVersion(database, version);
    Transaction transaction(database);
    if (!transaction.started())
        return transaction.started();
    if (const auto made = database.execute(kTables); !made)
        return made;
    if (const auto made = addTables(database); !made)
        return made;
    Statement state(database, "INSERT INTO state(sequence, zone) VALUES(0, ?)");
    if (!state.with(zone.name()).run())
        return database.error();
    static_assert(kCacheVersion == 2);
    if (const auto marked = database.execute("PRAGMA user_version=2"); !marked)
        return marked;
    return transaction.commit();
}

Result<void> checkMayBeOurs(Database &database)
{
    const int version = versionOf(database);
    if (version == kFirstVersion)
        return {};
    if (version != 0)
        return checkCacheSchema(database);
    Statement tables(database, "SELECT count(*) FROM sqlite_master");
    if (tables.step() != Statement::Step::Row)
        return database.error();
    if (tables.integer(0) != 0)
        return otherVersion(database, version);
    return {};
}

Result<void> checkCacheSchema(Database &database)
{
    const int version = versionOf(database);
    if (version < 0)
        return database.error();
    if (version != kCacheVersion)
        return otherVersion(database, version);
    return {};
}

} // namespace ioc
