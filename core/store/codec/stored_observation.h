// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/quality.h"

#include <cstdint>
#include <vector>

namespace ioc {

/// An observation of one series as the cache keeps it.
struct StoredObservation
{
    std::int64_t at = 0;       ///< UTC ms
    double value = 0;          ///< finite, in the measure's unit
    std::int64_t received = 0; ///< UTC ms
    std::int64_t run = 0;      ///< number of the run that brought it
    Quality quality = Quality::Good;
    Vintage vintage = Vintage::Unstated;

    /// Whether both say the same, whoever brought it.
    bool sameFigure(const StoredObservation &other) const
    {
        return value == other.value && quality == other.quality && vintage == other.vintage;
    }

    friend bool operator==(const StoredObservation &, const StoredObservation &) = default;
};

/// Observations of one series by ascending time, each time once.
using ObservationRun = std::vector<StoredObservation>;

} // namespace ioc
