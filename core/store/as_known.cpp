// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/as_known.h"

#include "core/store/figure_tables.h"

namespace ioc {

AsKnown::AsKnown(FigureReader &figures, Database &database, Instant known)
    : m_figures(figures)
    , m_vintages(database)
    , m_known(known)
{
}

Result<ObservationRun> AsKnown::observations(std::int64_t series, Instant from, Instant to)
{
    auto run = m_figures.observations(series, from, to);
    if (!run)
        return run;
    std::erase_if(*run, [this](const StoredObservation &one) { return one.received > toMillis(m_known); });
    const auto before = m_vintages.inForce(series, toMillis(from), toMillis(to), toMillis(m_known));
    if (!before)
        return before.error();
    return before->empty() ? std::move(run) : Result<ObservationRun>(merged(*run, *before));
}

/// Roll-ups that something has changed since are counted anew; those that were not there yet are left out.
Result<std::vector<RollupRow>> AsKnown::restated(Result<std::vector<RollupRow>> now, BucketOf bucketOf)
{
    if (!now)
        return now;
    std::vector<RollupRow> rows;
    rows.reserve(now->size());
    for (const RollupRow &row : *now) {
        if (row.rollup.received <= toMillis(m_known)) {
            rows.push_back(row);
            continue;
        }
        const Bucket bucket = (m_figures.buckets().*bucketOf)(row.bucket);
        const auto run = observations(row.series, fromMillis(bucket.from), fromMillis(bucket.to));
        if (!run)
            return run.error();
        if (!run->empty())
            rows.push_back({row.bucket, row.series, rollupOf(*run)});
    }
    return rows;
}

Result<std::vector<RollupRow>> AsKnown::days(const MeasureId &measure, std::int64_t from, std::int64_t to)
{
    return restated(m_figures.days(measure, from, to), &CivilBuckets::day);
}

Result<std::vector<RollupRow>> AsKnown::hours(const MeasureId &measure, Instant from, Instant to)
{
    return restated(m_figures.hours(measure, from, to), &CivilBuckets::hourOf);
}

Result<std::optional<LatestValue>> AsKnown::restated(const LatestValue &now)
{
    const auto run = observations(now.series, fromMillis(0), now.at + Milliseconds(1));
    if (!run)
        return run.error();
    if (run->empty())
        return std::optional<LatestValue>();
    const StoredObservation &newest = run->back();
    return std::optional(LatestValue{now.series, fromMillis(newest.at), newest.value, newest.quality, newest.vintage,
                                     fromMillis(newest.received), rollupOf(*run).sum});
}

// The sum of all values may have changed though the newest has not; so every series is looked at that the moment does
// not lie behind as a whole.
Result<std::vector<LatestValue>> AsKnown::latest(const MeasureId &measure)
{
    const auto now = m_figures.latest(measure);
    if (!now)
        return now.error();
    std::vector<LatestValue> values;
    for (const LatestValue &value : *now) {
        const auto then = restated(value);
        if (!then)
            return then.error();
        if (*then)
            values.push_back(**then);
    }
    return values;
}

} // namespace ioc
