// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record_contributions.h"

#include <QFile>

#include <sqlite3.h>

namespace ioc::test {

/// The tables as version 1 of the program made them.
inline constexpr const char *kVersion1 = R"sql(
PRAGMA journal_mode=WAL;
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
PRAGMA user_version=1;
)sql";

/// Noon of 21 November 2026 in Vietnam is 1795237200000. Two stations with two values each an hour apart, one of them
/// corrected once; one counted record.
inline constexpr const char *kContent = R"sql(
INSERT INTO measure VALUES(1, 'pm'), (2, 'received');
INSERT INTO series VALUES(1, 'pm', '96@2025-07-01', '["KK1"]'), (2, 'received', '96@2025-07-01', '["land"]'),
    (3, 'pm', '96@2025-07-01', '["KK2"]');
INSERT INTO observation VALUES(1, 1795237200000, 11, 0, 1795240000000, 2), (1, 1795240800000, 20, 0, 1795237300000, 1),
    (3, 1795237200000, 5.5, 1, 1795237300000, 1);
INSERT INTO vintage VALUES(1, 1795237200000, 1795237300000, 10, 0, 1);
INSERT INTO rollup_hour VALUES(1, 1795237200000, 1, 1, 11, 11, 11, 11, 1795237200000, 1795240000000),
    (1, 1795240800000, 1, 1, 20, 20, 20, 20, 1795240800000, 1795237300000),
    (1, 1795237200000, 3, 1, 5.5, 5.5, 5.5, 5.5, 1795237200000, 1795237300000);
INSERT INTO rollup_day VALUES(1, 20778, 1, 2, 31, 11, 20, 20, 1795240800000, 1795240000000),
    (1, 20778, 3, 1, 5.5, 5.5, 5.5, 5.5, 1795237200000, 1795237300000),
    (2, 20778, 2, 1, 1, 0, 0, 0, 1795194000000, 1795237300000);
INSERT INTO latest VALUES(1, 1, 1795240800000, 20, 0, 1795237300000, 31), (1, 3, 1795237200000, 5.5, 1, 1795237300000, 5.5),
    (2, 2, 1795194000000, 0, 0, 1795237300000, 1);
INSERT INTO feed(no, id, watermark, last_ok) VALUES(1, 'air', 'w7', 1795237300000);
INSERT INTO run VALUES(1, 'run-1', 1, 1795237300000, '', '', 'abc', 3, 1), (2, 'run-2', 1, 1795240000000, '', '', 'def', 1, 0);
INSERT INTO quarantine VALUES(1, 1, 'run-1', 1795237300000, 1795237300000, 1, 'at', 'x', 'a reason', '{}');
INSERT INTO alarm VALUES('flood', '96@2025-07-01', 'raised', 1795237300000, 1795237300000, 3.5, '');
)sql";

/// A cache as version 1 of the program left it, with a little of everything.
inline void makeVersion1(const QString &path)
{
    sqlite3 *handle = nullptr;
    sqlite3_open(QFile::encodeName(path).constData(), &handle);
    QByteArray sql = QByteArray(kVersion1) + kContent;
    const std::vector<StoredContribution> counted{{2, 2, 1'795'194'000'000, 1, false}};
    sql += "INSERT INTO record VALUES(1, 'H1', 1795237000000, 1795237300000, 1, '{\"a\":1}', x'" +
           packContributions(counted).toHex() + "');";
    const int code = sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr);
    sqlite3_close(handle);
    if (code != SQLITE_OK)
        qFatal("a cache of version 1 cannot be made");
}

} // namespace ioc::test
