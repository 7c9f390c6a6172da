// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed_history.h"
#include "core/store/fetch_reader.h"

#include <functional>

namespace ioc {

/// Until when news of a moment keep the feed from being late (freshness.h).
using LateAfter = std::function<Instant(Instant news)>;

/// Goes through the fetches of a feed from success to success, as far as each keeps the promise, and from one row of
/// failures to the next, so that it looks at few of them. What is over it does not look at again: the next walk goes on
/// from there. One thread.
class FetchWalk
{
public:
    /// What is known at `now` of the time from `from` on, but for pauses. `settled`: until when nothing comes any more.
    Result<FeedPast> walk(FetchReader &fetches, const FeedId &feed, const LateAfter &lateAfter, Instant from,
                          Instant settled, Instant now);

private:
    struct Trail
    {
        std::optional<Instant> lastOk;
        std::vector<TimeStretch> late;
        Instant failuresFrom; ///< from where to look for the next
        std::vector<FailureRow> failures;
    };

    Result<void> begin(FetchReader &fetches, const FeedId &feed, Instant from, Instant until);
    static Result<void> followNews(FetchReader &fetches, const FeedId &feed, const LateAfter &lateAfter, Instant stop,
                                   Instant until, Trail &trail);
    Result<void> followFailures(FetchReader &fetches, const FeedId &feed, const std::vector<TimeStretch> &late,
                                Instant stop, Instant until, Trail &trail) const;
    bool counts(const FailureRow &row, const std::vector<TimeStretch> &late) const;
    void forgetBefore(Instant from);

    std::optional<Instant> m_from; ///< of which it knows all
    std::optional<Instant> m_firstOk;
    Trail m_settled;
};

} // namespace ioc
