// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"
#include "core/store/database.h"

#include <vector>

namespace ioc {

/// What could be read of a cache whose pages are damaged.
struct Salvage
{
    struct Table
    {
        QString name;
        std::int64_t rows = 0; ///< that came along
        bool whole = true;     ///< false: some of it could not be read
    };
    std::vector<Table> tables; ///< empty: nothing could be read
    QString aside;             ///< where the damaged file is kept
};

/// For the owner, before it opens a cache of which SQLite finds pages damaged, or that has figures of no series or
/// counts that cannot be read: writes what can be read into a new cache beside it, makes roll-ups and newest values
/// anew where they are missing, has every feed begin anew, moves the damaged file aside under a dated name and puts the
/// new one in its place. Broken off at any moment, the old file or the finished new one is there; a log that SQLite
/// cannot move into the old file goes aside with it, and broken off right then, the next salvage reads the file without
/// what stood in the log alone, which is kept beside the second name. Counts of records that could not be read leave
/// the figures until their feeds bring them again; roll-ups of observations that could not be read stay. Needs room for
/// a second cache: StorageFull leaves the old file as it is, and so does StorageBusy, while another program reads it.
Result<Salvage> salvageCache(const QString &path, const Zone &zone);

/// A note beside the cache that it was found damaged, so that the next start looks through all of it.
QString damageMark(const QString &cache);

} // namespace ioc
