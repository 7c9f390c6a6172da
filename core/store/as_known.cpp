// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/as_known.h"

#include "core/store/figure_tables.h"

#include <algorithm>

namespace ioc {

AsKnown::AsKnown(FigureReader &figures, Database &database, Instant known)
    : m_figures(figures)
    , m_vintages(database)
    , m_counts(database, figures.buckets())
    , m_known(known)
{
}

Result<ObservationRun> AsKnown::observations(std::int64_t series, Instant from, Instant to)
{
    const auto unsealed = recent();
    if (!unsealed)
        return unsealed.error();
    auto run = m_figures.observations(series, from, to, **unsealed);
    if (!run)
        return run;
    std::erase_if(*run, [this](const StoredObservation &one) { return one.received > toMillis(m_known); });
    const auto before = m_vintages.inForce(series, toMillis(from), toMillis(to), toMillis(m_known));
    if (!before)
        return before.error();
    return before->empty() ? std::move(run) : Result<ObservationRun>(merged(*run, *before));
}

Result<const CountDifferences *> AsKnown::differences()
{
    if (!m_differences) {
        auto differences = m_counts.thenLessNow(m_known);
        if (!differences)
            return differences.error();
        for (const auto &[key, difference] : differences->days)
            m_totals[key.series] = decimalSum(m_totals[key.series], difference.sum);
        m_differences = std::move(*differences);
    }
    return &*m_differences;
}

Result<const RecentObservations *> AsKnown::recent()
{
    if (!m_recent) {
        auto unsealed = m_figures.unsealed();
        if (!unsealed)
            return unsealed.error();
        m_recent = std::move(*unsealed);
    }
    return &*m_recent;
}

Result<AsKnown::Differences> AsKnown::within(const Differences &all, const MeasureId &measure, std::int64_t from,
                                             std::int64_t to)
{
    const auto number = m_figures.measureNumber(measure);
    if (!number)
        return number.error();
    return Differences(all.lower_bound({*number, from, 0}), all.lower_bound({*number, to, 0}));
}

Result<bool> AsKnown::isObserved(std::int64_t series)
{
    const auto known = m_observed.find(series);
    if (known != m_observed.end())
        return known->second;
    const auto unsealed = recent();
    if (!unsealed)
        return unsealed.error();
    const auto sealed = m_figures.hasBlocks(series);
    if (!sealed)
        return sealed;
    return m_observed.emplace(series, *sealed || (*unsealed)->of(series) != nullptr).first->second;
}

void AsKnown::putBack(Rollup &rollup, const CountDifference &difference) const
{
    rollup.n += difference.n;
    rollup.sum = decimalSum(rollup.sum, difference.sum);
    rollup.received = std::min(rollup.received, toMillis(m_known));
}

/// Roll-ups that something has changed since are made anew; those that were not there yet are left out, and those that
/// are there no more come back. `counted`: what counts from records differ by, within the same buckets.
Result<std::vector<RollupRow>> AsKnown::restated(Result<std::vector<RollupRow>> now, BucketOf bucketOf,
                                                 Differences counted)
{
    if (!now)
        return now;
    std::vector<RollupRow> rows;
    rows.reserve(now->size());
    const std::int64_t measure = counted.empty() ? 0 : counted.begin()->first.measure;
    for (const RollupRow &row : *now) {
        const auto difference = counted.find({measure, row.bucket, row.series});
        if (row.rollup.received <= toMillis(m_known) && difference == counted.end()) {
            rows.push_back(row);
            continue;
        }
        const auto observed = isObserved(row.series);
        if (!observed)
            return observed.error();
        Rollup then = row.rollup;
        if (*observed) {
            const Bucket bucket = (m_figures.buckets().*bucketOf)(row.bucket);
            const auto run = observations(row.series, fromMillis(bucket.from), fromMillis(bucket.to));
            if (!run)
                return run.error();
            then = rollupOf(*run);
        }
        if (difference != counted.end()) {
            putBack(then, difference->second);
            counted.erase(difference);
        }
        if (then.n != 0 || then.sum != 0)
            rows.push_back({row.bucket, row.series, then});
    }
    for (const auto &[key, difference] : counted) {
        Rollup then;
        then.received = toMillis(m_known);
        putBack(then, difference);
        rows.push_back({key.bucket, key.series, then});
    }
    std::sort(rows.begin(), rows.end(), [](const RollupRow &a, const RollupRow &b) {
        return a.bucket != b.bucket ? a.bucket < b.bucket : a.series < b.series;
    });
    return rows;
}

Result<std::vector<RollupRow>> AsKnown::days(const MeasureId &measure, std::int64_t from, std::int64_t to)
{
    const auto all = differences();
    if (!all)
        return all.error();
    auto counted = within((*all)->days, measure, from, to);
    if (!counted)
        return counted.error();
    return restated(m_figures.days(measure, from, to), &CivilBuckets::day, std::move(*counted));
}

Result<std::vector<RollupRow>> AsKnown::hours(const MeasureId &measure, Instant from, Instant to)
{
    const auto all = differences();
    if (!all)
        return all.error();
    auto counted = within((*all)->hours, measure, toMillis(from), toMillis(to));
    if (!counted)
        return counted.error();
    return restated(m_figures.hours(measure, from, to), &CivilBuckets::hourOf, std::move(*counted));
}

Result<std::optional<LatestValue>> AsKnown::restated(const LatestValue &now)
{
    const auto observed = isObserved(now.series);
    if (!observed)
        return observed.error();
    if (!*observed)
        return restatedCount(now);
    const auto run = observations(now.series, fromMillis(0), now.at + Milliseconds(1));
    if (!run)
        return run.error();
    if (run->empty())
        return std::optional<LatestValue>();
    const StoredObservation &newest = run->back();
    return std::optional(LatestValue{now.series, fromMillis(newest.at), newest.value, newest.quality, newest.vintage,
                                     fromMillis(newest.received), rollupOf(*run).sum});
}

/// A count of which nothing had come is left out.
Result<std::optional<LatestValue>> AsKnown::restatedCount(const LatestValue &now)
{
    if (const auto all = differences(); !all)
        return all.error();
    LatestValue then = now;
    const auto total = m_totals.find(now.series);
    if (total != m_totals.end())
        then.total = decimalSum(then.total, total->second);
    if (now.received <= m_known)
        return std::optional(then);
    then.received = m_known;
    return then.total == 0 ? std::optional<LatestValue>() : std::optional(then);
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
