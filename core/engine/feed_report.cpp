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
    const PackCalendar calendar(pack);
    std::vector<FeedHealth> feeds;
    for (const FeedDefinition &definition : pack.feeds) {
        FeedHealth health;
        for (const auto &record : *recorded) {
            if (record.health.feed == definition.id)
                health = record.health;
        }
        health.feed = definition.id;
        health.promise = definition.promise;
        if (known && (health.lastOk > known || health.lastTry > known)) {
            auto then = reader.healthKnownAt(health, *known);
            if (!then)
                return then.error();
            health = std::move(*then);
        }
        auto remarks = reader.remarks(definition.id);
        if (!remarks)
            return remarks.error();
        std::erase_if(*remarks, [&](const KeptRemark &remark) {
            return remark.lastSeen + kRecent < health.lastTry || (known && remark.firstSeen > *known);
        });
        health.remarks = std::move(*remarks);
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
