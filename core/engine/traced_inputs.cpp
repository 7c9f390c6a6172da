// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/traced_inputs.h"

#include "core/base/decimal.h"
#include "core/engine/series_shares.h"

#include <algorithm>

namespace ioc {
namespace {

bool addsUp(const CompiledIndicator::Input &input)
{
    return input.counted || input.measure->kind != MeasureKind::Intensive;
}

bool isNewer(const TracedValue &a, const TracedValue &b)
{
    return std::tie(a.at, a.received) > std::tie(b.at, b.received);
}

/// Keeps the newest, ordered, without holding more than twice as many.
void keepNewest(std::vector<TracedValue> &values, size_t limit, bool atEnd)
{
    if (!atEnd && values.size() < 2 * limit + 1000)
        return;
    std::stable_sort(values.begin(), values.end(), isNewer);
    if (values.size() > limit)
        values.resize(limit);
}

} // namespace

TracedInputs::TracedInputs(CacheReader &reader, const EvaluationContext &context, const TraceQuery &query,
                           const TraceAnswer &answer)
    : m_reader(reader)
    , m_context(context)
    , m_query(query)
    , m_answer(answer)
{
}

Result<TracedInput> TracedInputs::of(const CompiledIndicator::Input &input, bool denominator)
{
    TracedInput traced;
    traced.denominator = denominator;
    traced.measure = input.measure->id;
    traced.counted = input.counted;
    if (addsUp(input))
        traced.sum = 0;
    const Period &period = m_answer.reading.period;
    const QDate tomorrow = m_context.pack.zone.date(m_query.now).addDays(1);
    const bool everything = input.how.gather == Gather::ToDate;
    const Days days{everything ? QDate(1970, 1, 1) : period.from, std::max(period.from, std::min(period.to, tomorrow))};
    const auto taken = input.counted ? takeRecords(input, days, traced) : takeObservations(input, days, traced);
    if (!taken)
        return taken.error();
    keepNewest(traced.values, size_t(m_query.limit), true);
    return traced;
}

Result<void> TracedInputs::takeObservations(const CompiledIndicator::Input &input, const Days &days,
                                            TracedInput &traced)
{
    FigureReader &figures = m_reader.figures();
    const Instant from = m_context.pack.zone.startOf(days.from);
    const Instant to = m_context.pack.zone.startOf(days.to);
    const auto pruned = figures.prunedBefore(input.measure->id);
    if (!pruned)
        return pruned.error();
    traced.pruned = *pruned > toMillis(from);
    const auto series = figures.latest(input.measure->id);
    if (!series)
        return series.error();
    const auto recent = figures.unsealed();
    if (!recent)
        return recent.error();
    std::optional<AsKnown> then;
    if (m_query.known)
        then.emplace(m_reader.figuresKnownAt(*m_query.known));
    SeriesShares shares(input, m_answer.unit->id, m_answer.boundary, days.from, days.to, *m_context.gatherings);
    for (const LatestValue &one : *series) {
        const auto key = figures.key(one.series);
        if (!key)
            return key.error();
        const auto run =
            then ? then->observations(one.series, from, to) : figures.observations(one.series, from, to, *recent);
        if (!run)
            return run.error();
        const auto share = [&shares, &key](Instant at) { return shares.of(**key, at); };
        if (const auto taken = takeSeries(input, **key, *run, share, traced); !taken)
            return taken;
    }
    if (shares.isImpossible())
        traced.sum.reset();
    return {};
}

/// Of a stock the last value of a series stands for the period; of everything else all do.
Result<void> TracedInputs::takeSeries(const CompiledIndicator::Input &input, const SeriesKey &key,
                                      const ObservationRun &run, const std::function<double(Instant)> &share,
                                      TracedInput &traced)
{
    const bool lastAlone = input.measure->kind == MeasureKind::Stock;
    for (auto one = lastAlone && !run.empty() ? run.end() - 1 : run.begin(); one != run.end(); ++one) {
        const double part = share(fromMillis(one->at));
        if (part <= 0)
            continue;
        ++traced.found;
        if (traced.sum)
            traced.sum = decimalSum(*traced.sum, part * one->value);
        TracedValue value;
        value.series = key;
        value.at = fromMillis(one->at);
        value.value = one->value;
        value.share = part;
        value.quality = one->quality;
        value.vintage = one->vintage;
        value.received = fromMillis(one->received);
        value.run = one->run;
        traced.values.push_back(std::move(value));
        keepNewest(traced.values, size_t(m_query.limit), false);
    }
    return {};
}

Result<void> TracedInputs::takeRecords(const CompiledIndicator::Input &input, const Days &days, TracedInput &traced)
{
    SeriesShares shares(input, m_answer.unit->id, m_answer.boundary, days.from, days.to, *m_context.gatherings);
    RecordReader &reader = m_reader.records();
    for (const FeedId &id : input.feeds) {
        const FeedDefinition *feed = m_context.pack.feed(id);
        if (!feed->records)
            continue;
        const CountedSelection selection{*feed, *input.measure,
                                         [&shares](const SeriesKey &key, Instant at) { return shares.of(key, at); },
                                         m_context.pack.zone.startOf(days.from), m_context.pack.zone.startOf(days.to)};
        // By time, the newest last.
        const auto all = reader.behind(selection, 0, 0, m_query.known);
        if (!all && all.error().code == ErrorCode::NotFound)
            continue; // nothing of the feed has come yet
        if (!all)
            return all.error();
        const auto newest = reader.behind(selection, std::max<std::int64_t>(0, all->records - m_query.limit),
                                          m_query.limit, m_query.known);
        if (!newest)
            return newest.error();
        traced.found += all->records;
        traced.sum = decimalSum(*traced.sum, all->sum);
        for (const StoredRecord &record : newest->rows) {
            const auto run = reader.runOf(id, record);
            if (!run)
                return run.error();
            TracedValue value;
            value.recordKey = record.key;
            value.at = record.version;
            value.value = record.weight;
            value.received = record.received;
            value.feed = id;
            value.run = *run;
            traced.values.push_back(std::move(value));
        }
    }
    if (shares.isImpossible())
        traced.sum.reset();
    return {};
}

} // namespace ioc
