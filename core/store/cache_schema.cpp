// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache_schema.h"

#include "core/store/statement.h"

#include <QCoreApplication>

namespace ioc {
namespace {

// observation: the value in force; vintage: values that were replaced. Roll-ups are keyed by measure and bucket before
// the series, so that a tick touches few pages and a page of the wall reads one run. `total` is the sum of all values
// ever, for stocks made of comings and goings.
constexpr const char *kTables = R"sql(
CREATE TABLE series(
    id INTEGER PRIMARY KEY, measure TEXT NOT NULL, unit TEXT NOT NULL, members TEXT NOT NULL,
    UNIQUE(measure, unit, members));
CREATE TABLE measure(no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
CREATE TABLE observation(
    series INTEGER NOT NULL, t INTEGER NOT NULL, value REAL NOT NULL, quality INTEGER NOT NULL,
    received INTEGER NOT NULL, run INTEGER NOT NULL, PRIMARY KEY(series, t)) WITHOUT ROWID;
CREATE TABLE vintage(
    series INTEGER NOT NULL, t INTEGER NOT NULL, received INTEGER NOT NULL, value REAL NOT NULL, quality INTEGER NOT NULL,
    run INTEGER NOT NULL, PRIMARY KEY(series, t, received)) WITHOUT ROWID;
CREATE TABLE rollup_hour(
    measure INTEGER NOT NULL, bucket INTEGER NOT NULL, series INTEGER NOT NULL, n INTEGER NOT NULL, sum REAL NOT NULL,
    least REAL NOT NULL, greatest REAL NOT NULL, last REAL NOT NULL, last_t INTEGER NOT NULL, received INTEGER NOT NULL,
    PRIMARY KEY(measure, bucket, series)) WITHOUT ROWID;
CREATE TABLE rollup_day(
    measure INTEGER NOT NULL, bucket INTEGER NOT NULL, series INTEGER NOT NULL, n INTEGER NOT NULL, sum REAL NOT NULL,
    least REAL NOT NULL, greatest REAL NOT NULL, last REAL NOT NULL, last_t INTEGER NOT NULL, received INTEGER NOT NULL,
    PRIMARY KEY(measure, bucket, series)) WITHOUT ROWID;
CREATE TABLE latest(
    measure INTEGER NOT NULL, series INTEGER NOT NULL, t INTEGER NOT NULL, value REAL NOT NULL, quality INTEGER NOT NULL,
    received INTEGER NOT NULL, total REAL NOT NULL, PRIMARY KEY(measure, series)) WITHOUT ROWID;
CREATE TABLE record(
    feed INTEGER NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL, received INTEGER NOT NULL, run INTEGER NOT NULL,
    body TEXT NOT NULL, contributions BLOB NOT NULL, PRIMARY KEY(feed, key)) WITHOUT ROWID;
CREATE TABLE feed(
    no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, mapping TEXT NOT NULL DEFAULT '', watermark TEXT NOT NULL DEFAULT '', entity_tag TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '', last_ok INTEGER, last_try INTEGER, failing_since INTEGER,
    failures INTEGER NOT NULL DEFAULT 0, layer TEXT NOT NULL DEFAULT '', error TEXT NOT NULL DEFAULT '',
    rows INTEGER NOT NULL DEFAULT 0, quarantined INTEGER NOT NULL DEFAULT 0, paused INTEGER NOT NULL DEFAULT 0);
CREATE TABLE run(
    no INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, feed INTEGER NOT NULL, finished INTEGER NOT NULL, layer TEXT NOT NULL,
    error TEXT NOT NULL, payload TEXT NOT NULL, rows INTEGER NOT NULL, quarantined INTEGER NOT NULL);
CREATE INDEX run_finished ON run(finished);
CREATE TABLE quarantine(
    id INTEGER PRIMARY KEY, feed INTEGER NOT NULL, run TEXT NOT NULL, first_seen INTEGER NOT NULL, time INTEGER NOT NULL,
    times INTEGER NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, reason TEXT NOT NULL, record TEXT NOT NULL,
    UNIQUE(feed, field, record));
CREATE TABLE alarm(
    rule TEXT NOT NULL, unit TEXT NOT NULL, phase TEXT NOT NULL, since INTEGER NOT NULL, raised_at INTEGER, value REAL,
    member TEXT NOT NULL, PRIMARY KEY(rule, unit)) WITHOUT ROWID;
)sql";

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CacheSchema)
};

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

} // namespace

Result<void> prepareCacheSchema(Database &database)
{
    const int version = versionOf(database);
    if (version == kCacheVersion)
        return {};
    if (version < 0)
        return database.error();
    if (version != 0)
        return otherVersion(database, version);
    Transaction transaction(database);
    if (!transaction.started())
        return transaction.started();
    if (const auto made = database.execute(kTables); !made)
        return made;
    static_assert(kCacheVersion == 1);
    if (const auto marked = database.execute("PRAGMA user_version=1"); !marked)
        return marked;
    return transaction.commit();
}

Result<void> checkMayBeOurs(Database &database)
{
    const int version = versionOf(database);
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
