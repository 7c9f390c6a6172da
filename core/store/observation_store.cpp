// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/observation_store.h"

#include "core/store/chunk_key.h"
#include "core/store/observation_runs.h"

#include <set>

namespace ioc {
namespace {

constexpr size_t kObservationsInEntry = 500'000; // half of what an entry may hold

} // namespace

struct ObservationStore::Change
{
    ObservationRun fresh;     ///< times that had no value
    ObservationRun corrected; ///< times that had another one
    ObservationRun again;     ///< times whose value may be gone though roll-ups count it
    double total = 0;         ///< by how much the sum of all days changes

    ObservationRun all() const { return merged(merged(fresh, corrected), again); }
};

ObservationStore::ObservationStore(Database &database, FigureTables &tables)
    : m_tables(tables)
    , m_vintages(database)
{
}

Result<void> ObservationStore::store(const Batch &batch, std::int64_t run, CommitSummary &summary)
{
    for (; m_shown < m_arrivals.size(); ++m_shown) // for the first batch, which is mostly the only one, there are none
        m_tables.arriving.add(m_arrivals[m_shown]);
    m_arrival = {toMillis(batch.received), run, {}};
    m_came = batch.rerun ? std::optional(toMillis(batch.rerun->came)) : std::nullopt;
    for (auto &[index, observations] : observationRuns(batch, run)) {
        const BatchSeries &series = batch.series[index];
        const auto entry = m_tables.series.entry(series.key);
        if (!entry)
            return entry.error();
        if (const auto relieved = m_tables.relieve(); !relieved)
            return relieved;
        const std::int64_t added = summary.added + summary.corrected;
        const size_t parts = m_arrival.parts.size();
        if (const auto stored = storeRun(*entry, isByHour(series.grain), std::move(observations), summary); !stored)
            return stored;
        if (summary.added + summary.corrected != added)
            summary.touch(series.key.measure, m_tables.buckets.zone().dayNumber(
                                                  fromMillis(m_arrival.parts[parts].observations.front().at)));
    }
    if (const auto appended = append(); !appended)
        return appended;
    if (!m_arrival.parts.empty())
        m_arrivals.push_back(std::move(m_arrival));
    return {};
}

/// One entry of the log, or several where a feed brings very many values a row.
Result<void> ObservationStore::append()
{
    Arrival entry{m_arrival.received, m_arrival.run, {}};
    size_t waiting = 0;
    for (size_t i = 0; i < m_arrival.parts.size(); ++i) {
        entry.parts.push_back(m_arrival.parts[i]);
        waiting += m_arrival.parts[i].observations.size();
        if (waiting < kObservationsInEntry && i + 1 < m_arrival.parts.size())
            continue;
        const auto number = m_tables.log.append(entry);
        if (!number)
            return number.error();
        m_entry = *number;
        entry.parts.clear();
        waiting = 0;
    }
    return {};
}

void ObservationStore::committed()
{
    for (const Arrival &arrival : m_arrivals) {
        m_tables.recent.add(arrival);
        m_tables.lastEntry = m_entry;
        if (m_tables.oldestReceived == 0)
            m_tables.oldestReceived = arrival.received;
    }
    rolledBack();
}

void ObservationStore::rolledBack()
{
    m_arrivals.clear();
    m_shown = 0;
    m_tables.arriving = {};
}

Result<void> ObservationStore::storeRun(const SeriesTable::Entry &entry, bool byHour, ObservationRun incoming,
                                        CommitSummary &summary)
{
    const auto latest = m_tables.latest.change(latestKey(entry.measure, chunkOfSlot(entry.slot)));
    if (!latest)
        return latest.error();
    const auto index = size_t(slotInChunk(entry.slot));
    auto change = changeOf(entry, (*latest)->present[index] ? &(*latest)->rows[index] : nullptr, std::move(incoming));
    if (!change)
        return change.error();
    if (change->fresh.empty() && change->corrected.empty() && change->again.empty())
        return {};
    if (const auto added = addFresh(entry, byHour, change->fresh); !added)
        return added;
    if (const auto counted = recount(entry, byHour, *change); !counted)
        return counted;
    noteLatest(**latest, entry.slot, *change);
    summary.added += std::int64_t(change->fresh.size() + change->again.size());
    summary.corrected += std::int64_t(change->corrected.size());
    m_arrival.parts.push_back(
        {entry.series, change->corrected.empty() && change->again.empty() ? std::move(change->fresh) : change->all()});
    return {};
}

/// What is new, what is another value than before, and nothing of what is the same.
Result<ObservationStore::Change> ObservationStore::changeOf(const SeriesTable::Entry &entry, const LatestRow *latest,
                                                            ObservationRun incoming)
{
    Change change;
    DecimalSum total;
    if (!latest || incoming.front().at > latest->at) {
        for (const auto &observation : incoming)
            total.add(observation.value);
        change.total = total.value();
        change.fresh = std::move(incoming);
        return change;
    }
    const auto known = m_tables.between(entry.series, incoming.front().at, incoming.back().at + 1);
    if (!known)
        return known.error();
    auto was = known->begin();
    for (StoredObservation &now : incoming) {
        while (was != known->end() && was->at < now.at)
            ++was;
        if (was == known->end() || was->at != now.at) {
            if (now.at <= latest->at && m_tables.mayBeGone(entry, now.at)) {
                if (!m_came) // nobody knows what stood there, nor when it came
                    change.again.push_back(now);
                continue;
            }
            total.add(now.value);
            change.fresh.push_back(now);
        } else if (!was->sameFigure(now) && !(m_came && was->received >= *m_came)) {
            if (const auto kept = keepOrRestore(entry, *was, now); !kept)
                return kept.error();
            change.corrected.push_back(now);
        }
    }
    change.total = total.value();
    return change;
}

/// Keeps the value that is replaced as a vintage. Where the same run has brought both (a payload with two rows for one
/// key) the first was never in force; if it had replaced the very value that now comes back, nothing has happened.
Result<void> ObservationStore::keepOrRestore(const SeriesTable::Entry &entry, const StoredObservation &was,
                                             StoredObservation &now)
{
    if (was.run != now.run)
        return m_vintages.keep(entry.series, {was, now.received});
    const auto earlier = m_vintages.of(entry.series, now.at);
    if (!earlier)
        return earlier.error();
    if (earlier->empty() || earlier->back().replaced != was.received || !earlier->back().observation.sameFigure(now))
        return {};
    now = earlier->back().observation;
    return m_vintages.remove(entry.series, earlier->back());
}

Result<void> ObservationStore::addFresh(const SeriesTable::Entry &entry, bool byHour,
                                        std::span<const StoredObservation> fresh)
{
    const std::int64_t chunk = chunkOfSlot(entry.slot);
    for (size_t begin = 0; begin < fresh.size();) {
        const Bucket day = m_tables.buckets.dayOf(fresh[begin].at);
        Rollup whole;
        while (begin < fresh.size() && fresh[begin].at < day.to) {
            const Bucket bucket = byHour ? m_tables.buckets.hourOf(fresh[begin].at) : day;
            size_t end = begin;
            while (end < fresh.size() && fresh[end].at < bucket.to)
                ++end;
            const Rollup part = rollupOf(fresh.subspan(begin, end - begin));
            begin = end;
            whole.merge(part);
            if (!byHour)
                continue;
            const auto hours = m_tables.hours.change(rollupKey(entry.measure, bucket.number, chunk));
            if (!hours)
                return hours.error();
            mergeInto(**hours, entry.slot, part);
        }
        const auto days = m_tables.days.change(rollupKey(entry.measure, day.number, chunk));
        if (!days)
            return days.error();
        mergeInto(**days, entry.slot, whole);
        if (const auto relieved = m_tables.hours.relieve(); !relieved)
            return relieved;
        if (const auto relieved = m_tables.days.relieve(); !relieved)
            return relieved;
    }
    return {};
}

/// The buckets in which a value was replaced, made anew from their observations. While some of what a bucket has
/// counted is still lost, it stays as it is.
Result<void> ObservationStore::recount(const SeriesTable::Entry &entry, bool byHour, Change &change)
{
    if (change.corrected.empty() && change.again.empty())
        return {};
    const ObservationRun changed = change.all();
    const auto again = [&](RollupTable &table, const Bucket &bucket) -> Result<void> {
        const auto known = m_tables.between(entry.series, bucket.from, bucket.to);
        if (!known)
            return known.error();
        const auto before = [](const StoredObservation &observation, std::int64_t at) { return observation.at < at; };
        const auto begin = std::lower_bound(changed.begin(), changed.end(), bucket.from, before);
        const auto end = std::lower_bound(begin, changed.end(), bucket.to, before);
        if (const auto relieved = table.relieve(); !relieved)
            return relieved;
        const auto chunk = table.change(rollupKey(entry.measure, bucket.number, chunkOfSlot(entry.slot)));
        if (!chunk)
            return chunk.error();
        const Rollup counted = rollupOf(merged(*known, ObservationRun(begin, end)));
        const Rollup was = (*chunk)->rows[size_t(slotInChunk(entry.slot))];
        const bool same = counted.n == was.n && counted.sum == was.sum && change.corrected.empty();
        const bool incomplete = m_tables.mayBeGone(entry, bucket.from) && counted.n < was.n;
        if (same || incomplete)
            return {};
        replaceIn(**chunk, entry.slot, counted);
        if (&table == &m_tables.days)
            change.total = decimalSum(change.total, decimalSum(counted.sum, -was.sum));
        return {};
    };
    std::set<std::int64_t> hours;
    std::set<std::int64_t> days;
    for (const auto *run : {&change.corrected, &change.again}) {
        for (const auto &observation : *run) {
            hours.insert(m_tables.buckets.hourOf(observation.at).from);
            days.insert(m_tables.buckets.dayOf(observation.at).number);
        }
    }
    for (const std::int64_t from : hours) {
        if (!byHour)
            break;
        if (const auto done = again(m_tables.hours, m_tables.buckets.hourOf(from)); !done)
            return done;
    }
    for (const std::int64_t day : days) {
        if (const auto done = again(m_tables.days, m_tables.buckets.day(day)); !done)
            return done;
    }
    return {};
}

void ObservationStore::noteLatest(LatestChunk &chunk, std::int64_t slot, const Change &change)
{
    const auto index = size_t(slotInChunk(slot));
    LatestRow &row = chunk.rows[index];
    if (!chunk.present[index])
        row = {};
    for (const auto *run : {&change.fresh, &change.corrected, &change.again}) {
        if (run->empty() || (chunk.present[index] && run->back().at < row.at))
            continue;
        const StoredObservation &newest = run->back();
        row.at = newest.at;
        row.value = newest.value;
        row.received = newest.received;
        row.quality = newest.quality;
        row.vintage = newest.vintage;
        chunk.present.set(index);
    }
    row.total = decimalSum(row.total, change.total);
}

} // namespace ioc
