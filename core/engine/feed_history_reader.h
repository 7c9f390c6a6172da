// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/domain/snapshot.h"
#include "core/rules/trend_buckets.h"
#include "core/store/cache_reader.h"

#include <map>

namespace ioc {

/// How the feeds of a timeline of states stood over its buckets. Hours that are long over are counted once and kept
/// until the axis leaves them. One thread.
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
    using Tallies = std::map<Instant, FetchTally>; ///< by their beginning

    Result<std::vector<FeedBucket>> bucketsOf(FetchReader &fetches, const std::vector<TrendStep> &steps, Instant now);
    Result<FeedPast> pastOf(FetchReader &fetches, const FeedId &feed, const std::vector<FeedBucket> &buckets,
                            Instant now);
    QHash<FeedId, std::vector<FeedPause>> pausesUntil(Instant now) const;

    std::vector<FeedId> m_feeds;
    QString m_ledgerFile;
    std::map<FeedId, Tallies> m_settled;
    std::map<Instant, bool> m_watched; ///< buckets that are long over, by their beginning
};

} // namespace ioc
