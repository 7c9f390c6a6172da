// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/as_known.h"

#include "core/store/chunk_key.h"
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
        for (const auto &entry : differences->days)
            m_differing.insert(entry.first.series);
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

Result<bool> AsKnown::hasLostCounts()
{
    if (!m_lostCounts) {
        const auto lost = m_figures.hasLostCounts();
        if (!lost)
            return lost;
        m_lostCounts = *lost;
    }
    return *m_lostCounts;
}

Result<AsKnown::Differences> AsKnown::within(const Differences &all, const MeasureId &measure, std::int64_t from,
                                             std::int64_t to)
{
    const auto number = m_figures.measureNumber(measure);
    if (!number)
        return number.error();
    return Differences(all.lower_bound({*number, from, 0}), all.lower_bound({*number, to, 0}));
}

Result<AsKnown::Source> AsKnown::sourceOf(std::int64_t series)
{
    const auto known = m_sources.find(series);
    if (known != m_sources.end())
        return known->second;
    const auto unsealed = recent();
    if (!unsealed)
        return unsealed.error();
    const auto sealed = m_figures.hasBlocks(series);
    if (!sealed)
        return sealed.error();
    const auto lost = m_figures.hasLost(series);
    if (!lost)
        return lost.error();
    return m_sources.emplace(series, Source{*sealed || (*unsealed)->countOf(series) > 0, *lost}).first->second;
}

void AsKnown::putBack(Rollup &rollup, const CountDifference &difference, bool lostCounts) const
{
    if (lostCounts)
        rollup.quality = std::max(rollup.quality, Quality::Suspect);
    rollup.n += difference.n;
    rollup.sum = decimalSum(rollup.sum, difference.sum);
    rollup.received = std::min(rollup.received, toMillis(m_known));
}

/// Roll-ups that something has changed since are made anew; those that were not there yet are left out, and those that
/// are there no more come back. `counted`: what counts from records differ by, within the same buckets.
Result<std::vector<RollupRow>> AsKnown::restated(const MeasureId &named, Result<std::vector<RollupRow>> now,
                                                 BucketOf bucketOf, Differences counted)
{
    if (!now)
        return now;
    std::vector<RollupRow> rows;
    rows.reserve(now->size());
    const auto prunedBefore = m_figures.prunedBefore(named);
    if (!prunedBefore)
        return prunedBefore.error();
    const auto lostCounts = hasLostCounts();
    if (!lostCounts)
        return lostCounts.error();
    const std::int64_t measure = counted.empty() ? 0 : counted.begin()->first.measure;
    for (const RollupRow &row : *now) {
        const auto difference = counted.find({measure, row.bucket, row.series});
        if (row.rollup.received <= toMillis(m_known) && difference == counted.end()) {
            rows.push_back(row);
            continue;
        }
        const auto source = sourceOf(row.series);
        if (!source)
            return source.error();
        const Bucket bucket = (m_figures.buckets().*bucketOf)(row.bucket);
        const bool hadBegun = bucket.from <= toMillis(m_known);
        Rollup then = row.rollup;
        // A series whose observations are all lost looks like one that is counted, but nothing counts into it.
        if (source->observed || (source->lost && difference == counted.end())) {
            const auto run = observations(row.series, fromMillis(bucket.from), fromMillis(bucket.to));
            if (!run)
                return run.error();
            if (bucket.from < *prunedBefore || (source->lost && hadBegun))
                then.quality = std::max(then.quality, Quality::Suspect); // what stood then cannot be told any more
            else
                then = rollupOf(*run);
        }
        if (difference != counted.end()) {
            putBack(then, difference->second, *lostCounts);
            counted.erase(difference);
            if (*lostCounts && hadBegun && then.n == 0 && then.sum == 0) {
                then = row.rollup;
                then.quality = std::max(then.quality, Quality::Suspect);
            }
        }
        if (then.n != 0 || then.sum != 0)
            rows.push_back({row.bucket, row.series, then});
    }
    for (const auto &[key, difference] : counted) {
        Rollup then;
        then.received = toMillis(m_known);
        putBack(then, difference, *lostCounts);
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
    return restated(measure, m_figures.days(measure, from, to), &CivilBuckets::day, std::move(*counted));
}

Result<std::vector<RollupRow>> AsKnown::hours(const MeasureId &measure, Instant from, Instant to)
{
    const auto all = differences();
    if (!all)
        return all.error();
    auto counted = within((*all)->hours, measure, toMillis(from), toMillis(to));
    if (!counted)
        return counted.error();
    return restated(measure, m_figures.hours(measure, from, to), &CivilBuckets::hourOf, std::move(*counted));
}

/// The last value of the newest day that had any, with the sum of all days.
Result<std::optional<LatestValue>> AsKnown::restatedValue(const LatestValue &now, const RollupRow *newest, double total)
{
    if (!newest)
        return std::optional<LatestValue>();
    const Bucket day = m_figures.buckets().day(newest->bucket);
    const auto run = observations(now.series, fromMillis(day.from), fromMillis(day.to));
    if (!run)
        return run.error();
    const Rollup &rollup = newest->rollup;
    const bool isTodays = rollup.received > toMillis(m_known); // for nobody can tell what stood then
    if (run->empty() || (!isTodays && run->back().at < rollup.lastAt)) {
        if (isTodays && rollup.lastAt > toMillis(m_known))
            return std::optional<LatestValue>();
        return std::optional(LatestValue{now.series, fromMillis(rollup.lastAt), rollup.last, rollup.quality,
                                         rollup.vintage, fromMillis(rollup.received), total});
    }
    const StoredObservation &last = run->back();
    const Quality quality = isTodays ? std::max(last.quality, Quality::Suspect) : last.quality;
    return std::optional(LatestValue{now.series, fromMillis(last.at), last.value, quality, last.vintage,
                                     fromMillis(last.received), total});
}

/// A count of which nothing had come is left out.
std::optional<LatestValue> AsKnown::restatedCount(const LatestValue &now, double total)
{
    LatestValue then = now;
    then.total = total;
    if (now.received <= m_known)
        return then;
    then.received = m_known;
    return total == 0 ? std::optional<LatestValue>() : then;
}

Result<std::vector<LatestValue>> AsKnown::latest(const MeasureId &measure)
{
    const auto now = m_figures.latest(measure);
    if (!now)
        return now.error();
    const auto all = days(measure, -kBucketOffset, kBucketOffset - 1);
    if (!all)
        return all.error();
    const auto lostCounts = hasLostCounts();
    if (!lostCounts)
        return lostCounts.error();
    std::unordered_map<std::int64_t, const RollupRow *> newest;
    std::unordered_map<std::int64_t, DecimalSum> totals;
    for (const RollupRow &row : *all) {
        newest[row.series] = &row;
        totals[row.series].add(row.rollup.sum);
    }
    std::vector<LatestValue> values;
    for (const LatestValue &value : *now) {
        const auto source = sourceOf(value.series);
        if (!source)
            return source.error();
        const double total = totals[value.series].value();
        auto then = source->observed || source->lost ? restatedValue(value, newest[value.series], total)
                                                     : restatedCount(value, total);
        if (!then)
            return then.error();
        if (!*then)
            continue;
        if (*lostCounts && m_differing.contains(value.series))
            (*then)->quality = std::max((*then)->quality, Quality::Suspect);
        values.push_back(**then);
    }
    return values;
}

} // namespace ioc
