// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>

namespace ioc {

/// What is kept of a series over an hour or a day. For counted series only `n` and `sum` speak.
struct Rollup
{
    std::int64_t n = 0;
    double sum = 0;
    double least = 0;
    double greatest = 0;
    double last = 0;
    std::int64_t lastAt = 0;   ///< UTC ms of the newest observation
    std::int64_t received = 0; ///< UTC ms: when the newest of them came

    void add(double value, std::int64_t at, std::int64_t receivedAt)
    {
        least = n == 0 ? value : std::min(least, value);
        greatest = n == 0 ? value : std::max(greatest, value);
        if (n == 0 || at >= lastAt) {
            last = value;
            lastAt = at;
        }
        received = std::max(received, receivedAt);
        sum += value;
        ++n;
    }
};

/// Names a roll-up: which measure, which bucket (hours: UTC ms of the start; days: days since 1970), which series.
struct RollupKey
{
    std::int64_t measure = 0;
    std::int64_t bucket = 0;
    std::int64_t series = 0;

    friend auto operator<=>(const RollupKey &, const RollupKey &) = default;
};

} // namespace ioc
