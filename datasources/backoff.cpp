// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/backoff.h"

#include <algorithm>
#include <cmath>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds kFirst = 2s;
constexpr Milliseconds kLongest = 5min;
constexpr double kJitter = 0.2;

/// FNV-1a, for it must not change from run to run as Qt's seeded hash does. 0…1.
double fraction(const QString &text)
{
    std::uint64_t hash = 14695981039346656037ull;
    for (const char c : text.toUtf8())
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    // Its last letters hardly reach the high bits, and feeds are often called alike: mixed as MurmurHash3 ends.
    hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdull;
    hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53ull;
    hash ^= hash >> 33;
    return double(hash >> 11) / double(1ull << 53);
}

Milliseconds timeToStart(int feeds)
{
    return Milliseconds(1000) * feeds / kStartsPerSecond;
}

} // namespace

Milliseconds retryDelay(const FeedId &feed, int failures, Milliseconds every, int feeds)
{
    const int doublings = std::clamp(failures - 1, 0, 20);
    const Milliseconds longest = std::max(kLongest, every);
    const double plain = double(std::min<Milliseconds>(kFirst * (1 << doublings), longest).count());
    const double width = std::max(2 * kJitter * plain, 2.0 * double(timeToStart(feeds).count()));
    const double moved = width * fraction(feed.toString() + QString::number(failures));
    return Milliseconds(std::int64_t(std::llround((1 - kJitter) * plain + moved)));
}

Milliseconds startDelay(const FeedId &feed, Milliseconds every, int feeds)
{
    const Milliseconds longest = std::min<Milliseconds>(every, std::max<Milliseconds>(timeToStart(feeds), 2s));
    return Milliseconds(std::int64_t(double(longest.count()) * fraction(feed.toString())));
}

} // namespace ioc
