// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace ioc {

/// The version of the cache that this program writes (SQLite's user_version).
constexpr int kCacheVersion = 1;

/// Makes the tables of an empty database. StorageVersion when the cache was written by another version of the program:
/// it is left as it is. Called by the owner of the data folder only.
Result<void> prepareCacheSchema(Database &database);

/// Whether the owner of the data folder may write to the database: it is of this version, or holds nothing yet.
Result<void> checkMayBeOurs(Database &database);

/// Whether a reader of this program understands the database.
Result<void> checkCacheSchema(Database &database);

} // namespace ioc
