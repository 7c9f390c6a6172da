// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed_line.h"

#include <span>

namespace ioc {

/// [from, to).
struct TimeStretch
{
    Instant from;
    Instant to; ///< Instant::max(): it goes on

    friend bool operator==(const TimeStretch &, const TimeStretch &) = default;
};

/// Fetches of a feed that failed one after the other.
struct FailureRow
{
    Instant from;                ///< the first
    std::optional<Instant> down; ///< the one with which the feed is down, however young its news
    Instant to;                  ///< the fetch that brought something again; Instant::max(): none has

    friend bool operator==(const FailureRow &, const FailureRow &) = default;
};

/// What is known of a feed until a moment.
struct FeedPast
{
    std::optional<Instant> since;     ///< the first fetch that is remembered: of what was before nothing is known
    std::optional<Instant> firstOk;   ///< since when there is a success; it may be older than `since`
    std::vector<TimeStretch> late;    ///< while the last success was past the promise
    std::vector<FailureRow> failures; ///< that made the feed down, by their number or with the promise broken
    std::vector<TimeStretch> pauses;
};

/// A span of time that one cell stands for: [from, to).
struct FeedBucket
{
    Instant from;
    Instant to;             ///< of the running one the next millisecond
    bool isWatched = false; ///< something was read from any feed: the program was at work
};

/// The worst state of each bucket, as feedStateAt() would have given it at its moments. Nothing is known of a bucket
/// that nobody watched, unless it lies in a pause. Pure.
std::vector<FeedLine::Point> worstStates(const FeedPast &past, std::span<const FeedBucket> buckets);

} // namespace ioc
