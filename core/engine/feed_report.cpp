// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/feed_report.h"

#include "core/domain/calendar/freshness.h"

namespace ioc {
namespace {

constexpr auto kRecent = std::chrono::hours(24);

} // namespace

Result<std::vector<FeedHealth>> feedReport(const ProvincePack &pack, CacheReader &reader, Instant now,
                                           std::optional<Instant> known)
{
    const auto recorded = reader.feeds();
    if (!recorded)
        return recorded.error();
    auto remarks = reader.remarks();
    if (!remarks)
        return remarks.error();
    QHash<FeedId, const FeedHealth *> byFeed;
    for (const auto &record : *recorded)
        byFeed.insert(record.health.feed, &record.health);
    const PackCalendar calendar(pack);
    std::vector<FeedHealth> feeds;
    for (const FeedDefinition &definition : pack.feeds) {
        FeedHealth health;
        if (const FeedHealth *found = byFeed.value(definition.id))
            health = *found;
        health.feed = definition.id;
        health.promise = definition.promise;
        if (known && (health.lastOk > known || health.lastTry > known)) {
            auto then = reader.healthKnownAt(health, *known);
            if (!then)
                return then.error();
            health = std::move(*then);
        }
        health.remarks = remarks->take(definition.id);
        std::erase_if(health.remarks, [&](const KeptRemark &remark) {
            return remark.lastSeen + kRecent < health.lastTry || (known && remark.firstSeen > *known);
        });
        if (health.lastOk)
            health.lateAfter = lateAfter(definition, calendar, *health.lastOk);
        health.state = feedStateAt(health, now);
        feeds.push_back(std::move(health));
    }
    return feeds;
}

Result<std::vector<FeedHealth>> feedReport(const ProvincePack &pack, const QString &cacheFile, Instant now,
                                           std::optional<Instant> known)
{
    auto reader = CacheReader::open(cacheFile);
    if (!reader)
        return reader.error();
    return feedReport(pack, *reader, now, known);
}

} // namespace ioc
