// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/count_history.h"
#include "core/store/figure_reader.h"

#include <unordered_set>

namespace ioc {

/// Figures as they were known at a moment: without what was received later, and with the values that stood before later
/// corrections. Roll-ups that nothing has changed since are taken as they are; the others are counted anew from single
/// observations, or, where they are counted from records, put back by what came since. Where observations are pruned or
/// were lost by now, what was known cannot be told any more: today's figure stands there, as suspect; a newest value
/// that had not happened yet is left out. Where counts of records were lost, those that are put back are suspect, for
/// what came again bears a later time; one of which nothing is left then stands as today's. One thread, with its
/// reader.
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
    using Differences = CountDifferences::ByBucket;

    /// What a series is made of, besides counts.
    struct Source
    {
        bool observed = false; ///< there are observations of it
        bool lost = false;     ///< there may have been more of them
    };

    Result<std::vector<RollupRow>> restated(const MeasureId &named, Result<std::vector<RollupRow>> now,
                                            BucketOf bucketOf, Differences counted);
    Result<std::optional<LatestValue>> restatedValue(const LatestValue &now, const RollupRow *newest, double total);
    std::optional<LatestValue> restatedCount(const LatestValue &now, double total);
    Result<Source> sourceOf(std::int64_t series);
    Result<const CountDifferences *> differences();
    Result<const RecentObservations *> recent();
    Result<bool> hasLostCounts();
    Result<Differences> within(const Differences &all, const MeasureId &measure, std::int64_t from, std::int64_t to);
    void putBack(Rollup &rollup, const CountDifference &difference, bool lostCounts) const;

    FigureReader &m_figures;
    VintageTable m_vintages;
    CountHistory m_counts;
    std::optional<CountDifferences> m_differences;
    std::unordered_set<std::int64_t> m_differing; ///< series some of whose counts differ
    std::optional<bool> m_lostCounts;
    std::optional<RecentObservations> m_recent;
    std::unordered_map<std::int64_t, Source> m_sources;
    Instant m_known;
};

} // namespace ioc
