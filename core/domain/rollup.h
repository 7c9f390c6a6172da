// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/domain/quality.h"

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
    std::int64_t lastAt = 0;             ///< UTC ms of the newest observation
    std::int64_t received = 0;           ///< UTC ms: when the newest of them came
    Quality quality = Quality::Good;     ///< the worst among them
    Vintage vintage = Vintage::Unstated; ///< the least settled among them

    void add(double value, std::int64_t at, std::int64_t receivedAt, Quality how = Quality::Good,
             Vintage settled = Vintage::Unstated)
    {
        merge({1, value, value, value, value, at, receivedAt, how, settled});
    }

    /// Adds what another part of the same bucket holds; of two values at the same instant, the other's counts.
    void merge(const Rollup &other)
    {
        least = n == 0 ? other.least : std::min(least, other.least);
        greatest = n == 0 ? other.greatest : std::max(greatest, other.greatest);
        if (n == 0 || other.lastAt >= lastAt) {
            last = other.last;
            lastAt = other.lastAt;
        }
        received = std::max(received, other.received);
        quality = std::max(quality, other.quality);
        vintage = lessSettled(vintage, other.vintage);
        sum = decimalSum(sum, other.sum);
        n += other.n;
    }

    friend bool operator==(const Rollup &, const Rollup &) = default;
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
