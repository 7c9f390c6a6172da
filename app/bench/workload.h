// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/batch.h"
#include "core/store/cache_writer.h"

namespace ioc {

/// The shared workload of the peers, made in memory: 2,000 series, a value a minute, two decimals.
class Workload
{
public:
    static constexpr int kSeries = 2000;
    static const MeasureId kMeasure;

    /// What `minutes` minutes from `firstMinute` on bring, of the first `series` series, received as they end.
    Batch minutes(std::int64_t firstMinute, int minutes, int series = kSeries) const;

    static Instant at(std::int64_t minute);
};

} // namespace ioc
