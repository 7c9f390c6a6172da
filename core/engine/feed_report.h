// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/store/cache_reader.h"

namespace ioc {

/// The health of every feed of the pack at `now`, in the order of the pack, from what the cache has recorded. With
/// `known` it is what was recorded by then, as CacheReader::healthKnownAt() tells it.
Result<std::vector<FeedHealth>> feedReport(const ProvincePack &pack, CacheReader &reader, Instant now,
                                           std::optional<Instant> known = {});

/// The same from a cache file that another program may own.
Result<std::vector<FeedHealth>> feedReport(const ProvincePack &pack, const QString &cacheFile, Instant now,
                                           std::optional<Instant> known = {});

} // namespace ioc
