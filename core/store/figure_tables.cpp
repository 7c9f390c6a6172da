// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/figure_tables.h"

#include "core/store/chunk_key.h"

#include <limits>
#include <set>

namespace ioc {
namespace {

/// Puts a day of a series into its row of newest values, in any order of the days.
void addDay(LatestChunk &chunk, size_t slot, const Rollup &day)
{
    LatestRow &row = chunk.rows[slot];
    const double total = decimalSum(row.total, day.sum);
    if (!chunk.present[slot] || day.lastAt >= row.at)
        row = {day.lastAt, day.last, day.received, total, day.quality, day.vintage};
    row.total = total;
    chunk.present.set(slot);
}

} // namespace

void mergeInto(RollupChunk &chunk, std::int64_t slot, const Rollup &more)
{
    const auto index = size_t(slotInChunk(slot));
    Rollup &row = chunk.rows[index];
    if (!chunk.present[index])
        row = {};
    row.merge(more);
    chunk.present[index] = row.n != 0 || row.sum != 0;
}

void replaceIn(RollupChunk &chunk, std::int64_t slot, const Rollup &rollup)
{
    const auto index = size_t(slotInChunk(slot));
    chunk.rows[index] = rollup;
    chunk.present[index] = rollup.n != 0 || rollup.sum != 0;
}

Rollup rollupOf(std::span<const StoredObservation> observations)
{
    Rollup rollup;
    DecimalSum sum;
    for (const auto &observation : observations) {
        rollup.least = rollup.n == 0 ? observation.value : std::min(rollup.least, observation.value);
        rollup.greatest = rollup.n == 0 ? observation.value : std::max(rollup.greatest, observation.value);
        rollup.received = std::max(rollup.received, observation.received);
        rollup.quality = std::max(rollup.quality, observation.quality);
        rollup.vintage = lessSettled(rollup.vintage, observation.vintage);
        sum.add(observation.value);
        ++rollup.n;
    }
    if (!observations.empty()) {
        rollup.last = observations.back().value;
        rollup.lastAt = observations.back().at;
        rollup.sum = sum.value();
    }
    return rollup;
}

Rollup rollupOf(const StoredContribution &contribution, Instant received)
{
    Rollup rollup;
    rollup.n = 1;
    rollup.sum = contribution.weight;
    rollup.lastAt = contribution.at;
    rollup.received = toMillis(received);
    return rollup;
}

FigureTables::FigureTables(Database &theDatabase, Zone zone)
    : database(theDatabase)
    , buckets(std::move(zone))
    , series(theDatabase)
    , hours(theDatabase, "rollup_hour",
            [this](std::int64_t key, RollupChunk &chunk) {
                return rebuildRollups(key, chunk, buckets.hour(bucketOfRollup(key)));
            })
    , days(theDatabase, "rollup_day",
           [this](std::int64_t key, RollupChunk &chunk) {
               return rebuildRollups(key, chunk, buckets.day(bucketOfRollup(key)));
           })
    , latest(theDatabase, "latest", [this](std::int64_t key, LatestChunk &chunk) { return rebuildLatest(key, chunk); })
    , blocks(theDatabase)
    , log(theDatabase)
{
}

Result<void> FigureTables::load()
{
    if (const auto loaded = series.load(); !loaded)
        return loaded;
    const auto damaged = log.readAll([this](std::int64_t number, const Arrival &arrival) {
        recent.add(arrival);
        lastEntry = number;
        if (oldestReceived == 0)
            oldestReceived = arrival.received;
    });
    if (!damaged)
        return damaged.error();
    if (!damaged->empty()) {
        if (const auto moved = moveAside(*damaged); !moved)
            return moved;
    }
    Statement lost(database, "SELECT m.id FROM lost l JOIN measure m ON m.no = l.measure");
    Statement::Step step;
    while ((step = lost.step()) == Statement::Step::Row)
        m_lost.insert(MeasureId(lost.text(0)));
    return step == Statement::Step::Failed ? Result<void>(database.error()) : loadLosses();
}

/// Nobody knows whose values the entries held.
Result<void> FigureTables::moveAside(const std::vector<std::int64_t> &entries)
{
    Transaction transaction(database);
    if (!transaction.started())
        return transaction.started();
    for (const std::int64_t number : entries) {
        if (const auto moved = log.moveAside(number); !moved)
            return moved;
    }
    Statement noteAll(database, "INSERT OR IGNORE INTO lost(measure) SELECT no FROM measure");
    if (!noteAll.run())
        return database.error();
    return transaction.commit();
}

Result<void> FigureTables::loadLosses()
{
    Statement entries(database, "SELECT count(*) FROM damaged WHERE source IN ('arrival', 'file')");
    if (entries.step() != Statement::Step::Row)
        return database.error();
    m_lostEntries = entries.integer(0) != 0;
    return blocks.loadLosses();
}

QSet<MeasureId> FigureTables::takeLost()
{
    QSet<MeasureId> lost = std::exchange(m_lost, {});
    for (const std::int64_t number : blocks.takeMovedAside()) {
        if (const auto *entry = series.entry(number))
            lost.insert(series.measureOf(entry->measure));
    }
    return lost;
}

Result<void> FigureTables::sealNow()
{
    for (const std::int64_t number : recent.series()) {
        if (const auto merged = blocks.merge(number, recent.part(number, 0, recent.countOf(number))); !merged)
            return merged;
    }
    return {};
}

Result<void> FigureTables::makeLatestAnew(std::int64_t measure)
{
    const auto all = series.ofMeasure(measure);
    for (std::int64_t chunk = 0; chunk * kSlotsInChunk < std::int64_t(all.size()); ++chunk) {
        const std::int64_t key = latestKey(measure, chunk);
        const auto made = latest.change(key);
        if (!made)
            return made.error();
        **made = {};
        if (const auto rebuilt = rebuildLatest(key, **made); !rebuilt)
            return rebuilt;
    }
    return {};
}

Result<void> FigureTables::rolledBack()
{
    hours.forget();
    days.forget();
    latest.forget();
    if (const auto loaded = loadLosses(); !loaded)
        return loaded;
    return series.load();
}

Result<void> FigureTables::flush()
{
    std::set<std::int64_t> totals;
    for (const std::int64_t key : days.madeAnew())
        totals.insert(latestKey(measureOfRollup(key), chunkOfRollup(key)));
    for (const std::int64_t key : totals) {
        if (const auto summed = sumDaysAnew(key); !summed)
            return summed;
    }
    if (const auto done = hours.flush(); !done)
        return done;
    if (const auto done = days.flush(); !done)
        return done;
    return latest.flush();
}

Result<void> FigureTables::relieve()
{
    if (const auto done = hours.relieve(); !done)
        return done;
    if (const auto done = days.relieve(); !done)
        return done;
    return latest.relieve();
}

Result<ObservationRun> FigureTables::between(std::int64_t number, std::int64_t from, std::int64_t to)
{
    std::vector<std::int64_t> damaged;
    auto sealed = blocks.between(number, from, to, damaged);
    if (!sealed)
        return sealed;
    for (const std::int64_t key : damaged) {
        if (const auto moved = blocks.moveAside(key); !moved)
            return moved.error();
    }
    for (const RecentObservations *later : {&recent, &arriving}) {
        const ObservationRun unsealed = later->between(number, from, to);
        if (!unsealed.empty())
            *sealed = merged(*sealed, unsealed);
    }
    return sealed;
}

Result<void> FigureTables::rebuildRollups(std::int64_t key, RollupChunk &chunk, const Bucket &bucket)
{
    for (const auto &entry : series.inChunk(measureOfRollup(key), chunkOfRollup(key))) {
        const auto observations = between(entry.series, bucket.from, bucket.to);
        if (!observations)
            return observations.error();
        if (mayBeGone(entry, bucket.from)) { // made anew from too little: only its feed knows
            if (const auto noted = noteLost(entry.measure); !noted)
                return noted;
        }
        replaceIn(chunk, entry.slot, rollupOf(*observations));
    }
    return addCounted(key, chunk, bucket);
}

/// What records count into the bucket.
Result<void> FigureTables::addCounted(std::int64_t key, RollupChunk &chunk, const Bucket &bucket)
{
    const auto damaged = forEachContribution(database, [&](const StoredContribution &contribution, Instant received) {
        const bool here = contribution.measure == measureOfRollup(key) && contribution.at >= bucket.from &&
                          contribution.at < bucket.to;
        const auto *entry = here ? series.entry(contribution.series) : nullptr;
        if (!entry || chunkOfSlot(entry->slot) != chunkOfRollup(key))
            return;
        mergeInto(chunk, entry->slot, rollupOf(contribution, received));
    });
    if (!damaged)
        return damaged.error();
    return *damaged == 0 ? Result<void>() : noteLost(measureOfRollup(key)); // theirs may belong here
}

Result<void> FigureTables::noteLost(std::int64_t measure)
{
    m_lost.insert(series.measureOf(measure));
    Statement note(database, "INSERT OR IGNORE INTO lost(measure) VALUES(?)");
    if (!note.with(measure).run())
        return database.error();
    return {};
}

/// Newest values and totals as the days tell them.
Result<void> FigureTables::addDays(std::int64_t key, LatestChunk &chunk)
{
    const std::int64_t measure = measureOfLatest(key);
    std::vector<std::int64_t> damaged;
    Statement rows(database, "SELECT key, body FROM rollup_day WHERE key >= ? AND key < ? ORDER BY key");
    Statement::Step step;
    rows.with(rollupKey(measure, -kBucketOffset), rollupKey(measure, kBucketOffset - 1));
    while ((step = rows.step()) == Statement::Step::Row) {
        if (chunkOfRollup(rows.integer(0)) != chunkOfLatest(key))
            continue;
        const auto packed = PackedRollups::from(rows.blobView(1));
        if (!packed)
            damaged.push_back(rows.integer(0));
        for (size_t i = 0; packed && i < packed->size(); ++i)
            addDay(chunk, size_t(packed->slotOf(i)), packed->rollup(i));
    }
    if (step == Statement::Step::Failed)
        return database.error();
    for (const std::int64_t dayKey : damaged) {
        const auto day = days.read(dayKey);
        if (!day)
            return day.error();
        for (size_t slot = 0; slot < size_t(kSlotsInChunk); ++slot) {
            if ((*day)->present[slot])
                addDay(chunk, slot, (*day)->rows[slot]);
        }
    }
    return {};
}

/// A day that was made anew may count less than it did. Its total goes with it, or else what its feed brings again
/// would be summed twice.
Result<void> FigureTables::sumDaysAnew(std::int64_t key)
{
    LatestChunk summed;
    if (const auto added = addDays(key, summed); !added)
        return added;
    const auto chunk = latest.change(key);
    if (!chunk)
        return chunk.error();
    for (size_t slot = 0; slot < size_t(kSlotsInChunk); ++slot) {
        if ((*chunk)->present[slot])
            (*chunk)->rows[slot].total = summed.rows[slot].total;
    }
    return {};
}

/// The newest observation that is there, or else the last of the newest day; the total is that of all days, which are
/// kept longer than observations are.
Result<void> FigureTables::rebuildLatest(std::int64_t key, LatestChunk &chunk)
{
    if (const auto added = addDays(key, chunk); !added)
        return added;
    for (const auto &entry : series.inChunk(measureOfLatest(key), chunkOfLatest(key))) {
        LatestRow &row = chunk.rows[size_t(slotInChunk(entry.slot))];
        const auto observations = between(entry.series, row.at, std::numeric_limits<std::int64_t>::max());
        if (!observations)
            return observations.error();
        if (observations->empty())
            continue;
        const StoredObservation &newest = observations->back();
        row = {newest.at, newest.value, newest.received, row.total, newest.quality, newest.vintage};
        chunk.present.set(size_t(slotInChunk(entry.slot)));
    }
    return {};
}

} // namespace ioc
