// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/store/cache_reader.h"

namespace ioc {

/// The health of every feed of the pack at `now`, in the order of the pack, from what the cache has recorded. With
/// `known` the last success is the last one until then, as far back as runs are kept.
Result<std::vector<FeedHealth>> feedReport(const ProvincePack &pack, CacheReader &reader, Instant now,
                                           std::optional<Instant> known = {});

/// The same from a cache file that another program may own.
Result<std::vector<FeedHealth>> feedReport(const ProvincePack &pack, const QString &cacheFile, Instant now,
                                           std::optional<Instant> known = {});

} // namespace ioc
