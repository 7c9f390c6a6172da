// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"
#include "core/store/database.h"

namespace ioc {

/// The version of the cache that this program writes (SQLite's user_version).
constexpr int kCacheVersion = 2;

/// Makes the tables of an empty database, with roll-ups by the hours and days of `zone`. StorageVersion when the cache
/// was written by another version of the program or by the days of another zone: it is left as it is. Called by the
/// owner of the data folder only.
Result<void> prepareCacheSchema(Database &database, const Zone &zone);

/// Whether the owner of the data folder may write to the database: it is of this version or an older one, or
/// holds nothing yet.
Result<void> checkMayBeOurs(Database &database);

/// Whether a reader of this program understands the database.
Result<void> checkCacheSchema(Database &database);

} // namespace ioc
