// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"

#include <functional>
#include <span>

namespace ioc {

/// How grave a feed's state is; the order in which states are shown and the worst of several is chosen.
constexpr int gravity(FeedState state)
{
    switch (state) {
    case FeedState::Ok:
        return 0;
    case FeedState::Paused:
        return 1;
    case FeedState::Never:
        return 2;
    case FeedState::Late:
        return 3;
    case FeedState::Down:
        break;
    }
    return 4;
}

/// Two successes of a feed that follow each other.
struct FetchWait
{
    Instant from;
    Instant to;

    friend bool operator==(const FetchWait &, const FetchWait &) = default;
};

/// What was recorded of the fetches of a feed within [from, to): enough to judge how it stood, without the fetches.
struct FetchTally
{
    Instant from;
    Instant to;
    std::int64_t brought = 0; ///< successes, and pages while more wait
    std::int64_t failed = 0;
    std::int64_t failedFirst = 0;   ///< before the first that brought anything; where none did, all
    std::int64_t failedLast = 0;    ///< after the last that brought anything; where none did, all
    std::int64_t failedInARow = 0;  ///< the most
    std::optional<Instant> firstOk; ///< success
    std::optional<Instant> lastOk;
    std::optional<FetchWait> longestWait;    ///< between two successes
    std::optional<FetchWait> longestTrouble; ///< between two successes with a failure between them

    friend bool operator==(const FetchTally &, const FetchTally &) = default;
};

/// While a feed was paused: [from, to).
struct FeedPause
{
    Instant from;
    Instant to; ///< Instant::max(): it is still

    friend bool operator==(const FeedPause &, const FeedPause &) = default;
};

/// What is remembered of a feed.
struct FeedPast
{
    std::optional<Instant> since;    ///< the first fetch that is remembered: of what was before nothing is known
    std::optional<Instant> lastOk;   ///< success before the first tally, or before `since` where that is later
    std::int64_t failures = 0;       ///< in a row, just before the same
    std::vector<FetchTally> tallies; ///< each begins where the one before ends; oldest first
    std::vector<FeedPause> pauses;   ///< oldest first
};

/// A span of time that one cell stands for.
struct FeedBucket
{
    Instant from;
    Instant to;
    bool isWatched = false; ///< something was read from any feed: the program was at work
};

/// How a feed stood, bucket by bucket.
struct FeedLine
{
    struct Point
    {
        Instant at;                         ///< start of the bucket
        FeedState worst = FeedState::Never; ///< in it; Never: nothing is known

        friend bool operator==(const Point &, const Point &) = default;
    };

    FeedId feed;
    std::vector<Point> points;

    friend bool operator==(const FeedLine &, const FeedLine &) = default;
};

/// Until when news of a moment keep the feed from being late (freshness.h).
using LateAfter = std::function<Instant(Instant news)>;

/// The worst state of each bucket, as feedStateAt() would have given it at its moments; lateness is held against the
/// promise that the feed has today. Of a pause only that it was. Nothing is known of a bucket that nobody watched,
/// unless it lies in a pause. The tallies must begin where the first bucket does. Of several waits within one tally
/// the longest is judged. Pure.
std::vector<FeedLine::Point> worstStates(const FeedPast &past, std::span<const FeedBucket> buckets,
                                         const LateAfter &lateAfter);

} // namespace ioc
