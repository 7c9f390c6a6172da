// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/checkpoint.h"

#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>

namespace ioc {
namespace {

constexpr qint64 kPageBytes = 8192; // as Database::open() sets it

} // namespace

Result<qint64> checkpointPassively(Database &database)
{
    int pages = 0;
    int moved = 0;
    const int code = sqlite3_wal_checkpoint_v2(database.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, &pages, &moved);
    if (code != SQLITE_OK && code != SQLITE_BUSY)
        return database.error();
    return qint64(std::max(pages - moved, 0)) * kPageBytes; // both are -1 when another one is at it
}

qint64 logSize(const QString &databasePath)
{
    return QFileInfo(databasePath + QStringLiteral("-wal")).size();
}

} // namespace ioc
