// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"

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
    std::vector<Point> points; ///< oldest first

    friend bool operator==(const FeedLine &, const FeedLine &) = default;
};

} // namespace ioc
