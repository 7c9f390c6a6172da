// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/domain/snapshot.h"
#include "core/engine/fetch_walk.h"
#include "core/rules/trend_buckets.h"
#include "core/store/cache_reader.h"

#include <map>
#include <set>

namespace ioc {

/// How the feeds of a timeline of states stood over its buckets. What is long over is looked for once. One thread.
class FeedHistoryReader
{
public:
    /// Without a ledger nothing is known of pauses.
    FeedHistoryReader(std::vector<FeedId> feeds, QString ledgerFile)
        : m_feeds(std::move(feeds))
        , m_ledgerFile(std::move(ledgerFile))
    {
    }

    /// As it was known at `now`. `steps` follow each other, oldest first; those to come have no cell.
    Result<Trend> read(const ProvincePack &pack, CacheReader &cache, const std::vector<TrendStep> &steps, Instant now);

private:
    Result<std::vector<FeedBucket>> bucketsOf(FetchReader &fetches, const std::vector<TrendStep> &steps, Instant now);
    QHash<FeedId, std::vector<TimeStretch>> pausesUntil(Instant now) const;

    std::vector<FeedId> m_feeds;
    QString m_ledgerFile;
    std::map<FeedId, FetchWalk> m_walks;
    std::set<Instant> m_watched; ///< the beginnings of buckets that are long over, in which anything was fetched
};

} // namespace ioc
