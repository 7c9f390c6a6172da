// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/feed_report.h"

namespace ioc {

Result<std::vector<FeedHealth>> feedReport(const ProvincePack &pack, CacheReader &reader, Instant now)
{
    const auto known = reader.feeds();
    if (!known)
        return known.error();
    std::vector<FeedHealth> feeds;
    for (const FeedDefinition &definition : pack.feeds) {
        FeedHealth health;
        for (const auto &record : *known) {
            if (record.health.feed == definition.id)
                health = record.health;
        }
        health.feed = definition.id;
        health.promise = definition.promise;
        health.state = feedStateAt(health, now);
        feeds.push_back(std::move(health));
    }
    return feeds;
}

Result<std::vector<FeedHealth>> feedReport(const ProvincePack &pack, const QString &cacheFile, Instant now)
{
    auto reader = CacheReader::open(cacheFile);
    if (!reader)
        return reader.error();
    return feedReport(pack, *reader, now);
}

} // namespace ioc
