// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/checkpoint.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace ioc {

Result<void> checkpointPassively(Database &database)
{
    const int code = sqlite3_wal_checkpoint_v2(database.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (code != SQLITE_OK && code != SQLITE_BUSY)
        return database.error();
    return {};
}

qint64 logSize(const QString &databasePath)
{
    return QFileInfo(databasePath + QStringLiteral("-wal")).size();
}

} // namespace ioc
