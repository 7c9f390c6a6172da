// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

namespace ioc {

// Both follow from the feed's name, so that they are the same every time and feeds do not go together. Of many feeds no
// more than kStartsPerSecond start in a second on the average.

constexpr int kStartsPerSecond = 25;

/// How long to wait after the n-th failure in a row (from 1): doubling from two seconds, at most the greater of five
/// minutes and the feed's own cadence, moved by up to a fifth either way, or later where so many `feeds` may have
/// failed together.
Milliseconds retryDelay(const FeedId &feed, int failures, Milliseconds every, int feeds = 1);

/// When within its first interval a feed starts: between 0 and two seconds, or as long as so many `feeds` take to
/// start, but less than `every`.
Milliseconds startDelay(const FeedId &feed, Milliseconds every, int feeds = 1);

} // namespace ioc
