// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/feed_history_reader.h"

#include "core/base/log.h"
#include "core/domain/calendar/freshness.h"
#include "core/engine/feed_pauses.h"

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr auto kSettledAfter = 10min; // a batch is committed some time after it was received
constexpr Milliseconds kMoment = 1ms;

} // namespace

Result<std::vector<FeedBucket>> FeedHistoryReader::bucketsOf(FetchReader &fetches, const std::vector<TrendStep> &steps,
                                                             Instant now)
{
    std::vector<FeedBucket> buckets;
    for (const TrendStep &step : steps) {
        if (step.start > now)
            break;
        const Instant end = std::min(step.end, now + kMoment);
        if (m_watched.contains(step.start)) {
            buckets.push_back({step.start, end, true});
            continue;
        }
        const auto any = fetches.any(step.start, end);
        if (!any)
            return any.error();
        buckets.push_back({step.start, end, *any});
        if (*any && step.end + kSettledAfter <= now) // that there was nothing may be a clock that was ahead
            m_watched.insert(step.start);
    }
    return buckets;
}

QHash<FeedId, std::vector<TimeStretch>> FeedHistoryReader::pausesUntil(Instant now) const
{
    QHash<FeedId, std::vector<TimeStretch>> pauses;
    auto ledger = LedgerReader::open(m_ledgerFile);
    if (!ledger) {
        if (ledger.error().code != ErrorCode::NotFound)
            qCWarning(lcRules) << "pauses of feeds cannot be read:" << toString(ledger.error());
        return pauses;
    }
    for (const FeedId &feed : m_feeds) {
        const auto found = feedPauses(*ledger, feed, now);
        if (found)
            pauses.insert(feed, *found);
        else
            qCWarning(lcRules) << "the pauses of a feed cannot be read:" << feed.toString() << toString(found.error());
    }
    return pauses;
}

Result<Trend> FeedHistoryReader::read(const ProvincePack &pack, CacheReader &cache, const std::vector<TrendStep> &steps,
                                      Instant now)
{
    Trend trend;
    trend.from = steps.front().start;
    trend.to = steps.back().end;
    trend.quality = Quality::Good;
    for (const TrendStep &step : steps) {
        if (step.start <= now && now < step.end)
            trend.running = step.start;
    }
    m_watched.erase(m_watched.begin(), m_watched.lower_bound(trend.from));
    const auto buckets = bucketsOf(cache.fetches(), steps, now);
    if (!buckets)
        return buckets.error();
    const PackCalendar calendar(pack);
    const auto pauses = pausesUntil(now);
    for (const FeedId &id : m_feeds) {
        const FeedDefinition *feed = pack.feed(id);
        const auto late = [&](Instant news) { return feed ? lateAfter(*feed, calendar, news) : news; };
        auto past = m_walks[id].walk(cache.fetches(), id, late, trend.from, now - kSettledAfter, now);
        if (!past)
            return past.error();
        past->pauses = pauses.value(id);
        trend.feeds.push_back({id, worstStates(*past, *buckets)});
    }
    return trend;
}

} // namespace ioc
