// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

namespace ioc {

/// How long to wait after the n-th failure in a row (from 1): doubling from two seconds, at most the greater of five
/// minutes and the feed's own cadence, moved by up to a fifth either way. The spread follows from the feed's name and
/// the count, so that it is the same every time and feeds that failed together do not return together.
Milliseconds retryDelay(const FeedId &feed, int failures, Milliseconds every);

/// When within its first interval a feed starts: between 0 and the lesser of `every` and two seconds.
Milliseconds startDelay(const FeedId &feed, Milliseconds every);

} // namespace ioc
