// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/batch.h"
#include "core/domain/rollup.h"
#include "core/domain/series.h"

#include <QDate>

#include <span>
#include <vector>

namespace ioc {

/// A roll-up of one series: days by their number since 1970, hours by the UTC ms of their start.
struct SeriesRollup
{
    std::int64_t bucket = 0;
    const SeriesKey *key = nullptr;
    Rollup rollup;
};

/// The newest value of a series, and the sum of all its values ever.
struct SeriesLatest
{
    const SeriesKey *key = nullptr;
    Instant at;
    double value = 0;
    Instant received;
    double total = 0;
    Quality quality = Quality::Good;
    Vintage vintage = Vintage::Unstated;
};

/// Roll-ups as runs of rows: ascending within and from run to run.
using RollupRuns = std::vector<std::span<const SeriesRollup>>;

/// Where the rules read figures from. Runs hold until the source is told of changes; keys as long as the source.
class RollupSource
{
public:
    virtual ~RollupSource() = default;

    /// Days [from, to).
    virtual RollupRuns days(const MeasureId &measure, QDate from, QDate to) = 0;

    /// Hours that start in [from, to).
    virtual RollupRuns hours(const MeasureId &measure, Instant from, Instant to) = 0;

    virtual std::span<const SeriesLatest> latest(const MeasureId &measure) = 0;
};

} // namespace ioc
