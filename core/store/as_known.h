// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/figure_reader.h"

namespace ioc {

/// Figures as they were known at a moment: without what was received later, and with the values that stood before later
/// corrections. Roll-ups that nothing has changed since are taken as they are; the others are counted anew from single
/// observations. Where those are pruned by now, what was known cannot be told any more and is left out. One thread,
/// with its reader.
class AsKnown
{
public:
    /// `figures` and `database` are the reader's and outlive this object.
    AsKnown(FigureReader &figures, Database &database, Instant known);

    Instant known() const { return m_known; }

    Result<std::vector<RollupRow>> days(const MeasureId &measure, std::int64_t from, std::int64_t to);
    Result<std::vector<RollupRow>> hours(const MeasureId &measure, Instant from, Instant to);
    Result<std::vector<LatestValue>> latest(const MeasureId &measure);

    /// The observations of a series in [from, to) that were in force at that moment.
    Result<ObservationRun> observations(std::int64_t series, Instant from, Instant to);

private:
    using BucketOf = Bucket (CivilBuckets::*)(std::int64_t) const;
    Result<std::vector<RollupRow>> restated(Result<std::vector<RollupRow>> now, BucketOf bucketOf);
    Result<std::optional<LatestValue>> restated(const LatestValue &now);

    FigureReader &m_figures;
    VintageTable m_vintages;
    Instant m_known;
};

} // namespace ioc
