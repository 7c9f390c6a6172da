// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/owned_cache.h"

#include "core/domain/feed_kinds.h"
#include "core/engine/refill.h"
#include "core/ingest/record_typing.h"
#include "core/store/data_folder.h"
#include "datasources/connectors/feed_source.h"

namespace ioc {
namespace {

constexpr int kDaysOfBusyRuns = 1; // up to ten a second

QHash<FeedId, PayloadRule> payloadRules(const ProvincePack &pack)
{
    QHash<FeedId, PayloadRule> rules;
    for (const FeedDefinition &feed : pack.feeds)
        rules.insert(feed.id, {feed.payloadDays, !feed.personalData});
    return rules;
}

/// As long as their payloads, at least.
QHash<FeedId, int> runDays(const ProvincePack &pack)
{
    QHash<FeedId, int> days;
    for (const FeedDefinition &feed : pack.feeds)
        days.insert(feed.id, std::max(isBusy(feed) ? kDaysOfBusyRuns : kDaysOfRuns, feed.payloadDays));
    return days;
}

std::vector<FeedSource> sourcesOf(const ProvincePack &pack, const std::map<QString, QString> &endpoints)
{
    std::vector<FeedSource> sources;
    for (const FeedDefinition &feed : pack.feeds)
        sources.push_back({feed.id, feedSource(feed.connector, endpoints), isStream(feed.connector)});
    return sources;
}

CacheWriter::TyperOf recordTypers(const PackPtr &pack)
{
    return [pack, units = std::make_shared<const UnitIndex>(*pack)](const FeedDefinition &feed) {
        return [typing = std::make_shared<RecordTyping>(pack, feed, units)](const QByteArray &body) {
            return typing->values(body);
        };
    };
}

} // namespace

Result<OwnedCache> ownCache(const PackPtr &pack, const QString &dataFolder, CacheUse use)
{
    auto writer = CacheWriter::open(DataFolder::cacheFile(dataFolder), pack->zone);
    if (!writer)
        return writer.error();
    OwnedCache opened{std::move(*writer), {}, 0};
    if (use.feedsRun) {
        if (const auto adopted = opened.writer->adoptMappings(pack->feeds, recordTypers(pack)); !adopted)
            return adopted.error();
        if (const auto adopted = opened.writer->adoptSources(sourcesOf(*pack, use.endpoints)); !adopted)
            return adopted.error();
        auto refilling = feedsToRefill(*pack, *opened.writer);
        if (!refilling)
            return refilling.error();
        opened.refilling = std::move(*refilling);
    }
    opened.lostCommits = opened.writer->lostCommits();
    opened.writer->keepPayloads(DataFolder::payloadFolder(dataFolder));
    if (use.timeGoesOn) {
        opened.writer->setRetention(pack->retentionDays());
        opened.writer->setRunDays(runDays(*pack));
        opened.writer->sweepPayloads(payloadRules(*pack));
    }
    return opened;
}

} // namespace ioc
