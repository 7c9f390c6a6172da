// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/open_cache.h"

#include "core/engine/feed_report.h"

namespace ioc {

Result<OpenCache> OpenCache::open(const ProvincePack &pack, const QString &cacheFile, Instant now,
                                  std::optional<Instant> known)
{
    auto reader = CacheReader::open(cacheFile);
    if (!reader)
        return reader.error();
    const auto report = feedReport(pack, *reader, now, known);
    if (!report)
        return report.error();
    OpenCache cache(pack, now, std::make_unique<CachedRollups>(std::move(*reader), pack.zone, known));
    for (const FeedHealth &health : *report)
        cache.m_feeds.insert(health.feed, health);
    return cache;
}

} // namespace ioc
