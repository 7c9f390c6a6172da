// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/feed_memory.h"
#include "core/ingest/series_checks.h"

namespace ioc {

/// Checks a payload against what the feed's payloads before it have left: the shape of its rows, and its values. Pure;
/// one payload, one thread.
class PayloadCheck
{
public:
    /// `feed` must outlive it.
    PayloadCheck(const CompiledFeed &feed, FeedMemory before, Instant received);

    /// Parts in their order. `profile`: of the rows so far, at least of all that are looked at. `ownTimes`: see
    /// SeriesChecks.
    void apply(Batch &part, const FeedProfile &profile, std::span<const Instant> ownTimes);

    std::vector<FeedRemark> remarks() const;

    /// For the next payload. A profile that has drifted is not learnt: it is told until somebody has mended the
    /// mapping.
    FeedMemory memory() const { return {m_series.memory(), m_known, m_recent}; }

private:
    void judge(const FeedProfile &profile);
    void judgeWithRecent(const FeedProfile &profile);
    void tell(const std::vector<FeedProfile::Drift> &drifts);

    const CompiledFeed &m_feed;
    SeriesChecks m_series;
    FeedProfile m_known;
    RecentRows m_recent; ///< with this payload's, where it is small
    Instant m_received;
    bool m_judged = false;
    std::vector<FeedRemark> m_drift;
};

} // namespace ioc
