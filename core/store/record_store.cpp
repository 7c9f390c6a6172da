// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/record_store.h"

#include "core/store/chunk_key.h"
#include "core/store/observation_runs.h"
#include "core/store/recount.h"

namespace ioc {

RecordStore::RecordStore(Database &database, FigureTables &tables)
    : m_database(database)
    , m_tables(tables)
    , m_history(database)
{
}

Result<RecordTable *> RecordStore::tableOf(std::int64_t feed, const RecordFields &fields, const RecordTyper &typer)
{
    auto &table = m_feeds[feed];
    if (table && table->fields() == fields)
        return table.get();
    auto adopted = RecordTable::adopt(m_database, m_history, feed, fields);
    if (!adopted)
        return adopted.error();
    if (const auto moved = moveUndeclared(feed, **adopted, typer); !moved)
        return moved.error();
    table = std::move(*adopted);
    return table.get();
}

Result<void> RecordStore::adopt(std::int64_t feed, const RecordFields &fields, const RecordTyper &typer)
{
    const auto table = tableOf(feed, fields, typer);
    return table ? Result<void>() : Result<void>(table.error());
}

Result<void> RecordStore::moveUndeclared(std::int64_t feed, RecordTable &table, const RecordTyper &typer)
{
    Statement old(m_database, "SELECT key, version, received, run, body, contributions FROM record WHERE feed = ?");
    Statement::Step step;
    old.with(feed);
    while ((step = old.step()) == Statement::Step::Row) {
        Record record{old.text(0), old.instant(1), {}, {}};
        if (typer)
            record.values = typer(old.blob(4));
        if (const auto taken = table.take(record, old.blob(5), old.instant(2), old.integer(3)); !taken)
            return taken;
    }
    if (step == Statement::Step::Failed)
        return m_database.error();
    Statement clear(m_database, "DELETE FROM record WHERE feed = ?");
    if (!clear.with(feed).run())
        return m_database.error();
    return {};
}

void RecordStore::Tallies::add(const StoredContribution &contribution, int sign, std::int64_t received)
{
    Rollup &rollup = rollups[{contribution.measure, contribution.at, contribution.series}];
    rollup.n += sign;
    rollup.sum = decimalSum(rollup.sum, sign * contribution.weight);
    rollup.lastAt = contribution.at;
    rollup.received = received;
    if (contribution.hours)
        hourlyMeasures.insert(contribution.measure);
}

Result<std::vector<StoredContribution>> RecordStore::numbered(const Batch &batch, const Record &record)
{
    std::vector<StoredContribution> contributions;
    contributions.reserve(record.contributions.size());
    for (const auto &contribution : record.contributions) {
        const BatchSeries &series = batch.series[contribution.series];
        const auto entry = m_tables.series.entry(series.key);
        if (!entry)
            return entry.error();
        contributions.push_back(
            {entry->measure, entry->series, toMillis(contribution.at), contribution.weight, isByHour(series.grain)});
    }
    return contributions;
}

namespace {

std::pair<QString, std::int64_t> keyOf(const Record &record)
{
    return {record.key, toMillis(record.version)};
}

} // namespace

Result<void> RecordStore::store(const Batch &batch, std::int64_t feed, std::int64_t run, CommitSummary &summary)
{
    const auto table = tableOf(feed, batch.recordFields ? *batch.recordFields : RecordFields(), {});
    if (!table)
        return table.error();
    Tallies tallies;
    bool damaged = false;
    const std::int64_t received = toMillis(batch.received);
    // Of two rows for the same version of a key the later one stands; the other was never in force.
    QHash<std::pair<QString, std::int64_t>, size_t> last;
    for (size_t i = 0; i < batch.records.size(); ++i)
        last.insert(keyOf(batch.records[i]), i);
    for (size_t i = 0; i < batch.records.size(); ++i) {
        const Record &record = batch.records[i];
        if (last.value(keyOf(record)) != i)
            continue;
        auto contributions = numbered(batch, record);
        if (!contributions)
            return contributions.error();
        const auto change = (*table)->store(record, std::move(*contributions), batch.received, run, m_tables.series,
                                            batch.rerun ? std::optional(batch.rerun->came) : std::nullopt);
        if (!change)
            return change.error();
        if (!change->stored)
            continue;
        damaged = damaged || change->damaged;
        ++summary.records;
        for (const auto &contribution : change->removed)
            tallies.add(contribution, -1, received);
        for (const auto &contribution : change->added)
            tallies.add(contribution, +1, received);
    }
    if (const auto counted = count(tallies, summary); !counted || !damaged)
        return counted;
    // What the damaged counts were is in none of the tallies, and may be of any measure that records count.
    std::set<std::int64_t> measures;
    const auto seen = forEachContribution(m_database, [&measures](const StoredContribution &contribution, Instant) {
        measures.insert(contribution.measure);
    });
    return seen ? recountRecords(m_tables, measures, summary) : Result<void>(seen.error());
}

Result<void> RecordStore::count(const Tallies &tallies, CommitSummary &summary)
{
    for (const auto &[key, rollup] : tallies.rollups) {
        if (rollup.n == 0 && rollup.sum == 0)
            continue;
        if (const auto relieved = m_tables.relieve(); !relieved) // a chunk is met in one run of keys
            return relieved;
        const auto *entry = m_tables.series.entry(key.series);
        Q_ASSERT(entry);
        const std::int64_t chunk = chunkOfSlot(entry->slot);
        if (tallies.hourlyMeasures.contains(key.measure)) {
            const Bucket hour = m_tables.buckets.hourOf(key.bucket);
            const auto hours = m_tables.hours.change(rollupKey(key.measure, hour.number, chunk));
            if (!hours)
                return hours.error();
            mergeInto(**hours, entry->slot, rollup);
        }
        const std::int64_t day = m_tables.buckets.zone().dayNumber(fromMillis(key.bucket));
        const auto days = m_tables.days.change(rollupKey(key.measure, day, chunk));
        if (!days)
            return days.error();
        mergeInto(**days, entry->slot, rollup);
        const auto latest = m_tables.latest.change(latestKey(key.measure, chunk));
        if (!latest)
            return latest.error();
        LatestRow &row = (*latest)->rows[size_t(slotInChunk(entry->slot))];
        row.at = std::max(row.at, rollup.lastAt);
        row.received = std::max(row.received, rollup.received);
        row.total = decimalSum(row.total, rollup.sum);
        (*latest)->present.set(size_t(slotInChunk(entry->slot)));
        summary.touch(m_tables.series.measureOf(key.measure), day);
    }
    return {};
}

} // namespace ioc
