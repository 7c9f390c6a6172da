// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/store/cache_reader.h"

namespace ioc {

/// The health of every feed of the pack at `now`, in the order of the pack, from what the cache has recorded.
Result<std::vector<FeedHealth>> feedReport(const ProvincePack &pack, CacheReader &reader, Instant now);

/// The same from a cache file that another program may own.
Result<std::vector<FeedHealth>> feedReport(const ProvincePack &pack, const QString &cacheFile, Instant now);

} // namespace ioc
