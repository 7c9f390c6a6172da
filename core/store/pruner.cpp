// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/pruner.h"

#include "core/store/chunk_key.h"

namespace ioc {
namespace {

using Steady = std::chrono::steady_clock;

constexpr auto kBetweenPasses = std::chrono::hours(24);
constexpr int kRowsAtOnce = 32;

} // namespace

// A block is removed when the next one begins before the day in question: it then ends before it.
Pruner::Pruner(Database &database, FigureTables &tables)
    : m_database(database)
    , m_tables(tables)
    , m_vintages(database)
    , m_removeBlocks(database,
                     "DELETE FROM block WHERE key IN (SELECT key FROM block WHERE key >= ?1 AND key < (SELECT max(key) "
                     "FROM block WHERE key >= ?1 AND key <= ?2) ORDER BY key LIMIT ?3)")
    , m_removeHours(database, "DELETE FROM rollup_hour WHERE key IN (SELECT key FROM rollup_hour WHERE key >= ? AND "
                              "key < ? ORDER BY key LIMIT ?)")
{
}

bool Pruner::wanted(Instant now) const
{
    return !m_tasks.empty() ||
           (!m_days.isEmpty() &&
            (!m_lastPass || std::chrono::abs(now - *m_lastPass) >= kBetweenPasses)); // also after a clock was set back
}

/// UTC ms of the newest value of a measure, or of now if that is earlier.
Result<std::int64_t> Pruner::newestOf(std::int64_t measure, Instant now)
{
    std::optional<std::int64_t> newest;
    const auto slots = std::int64_t(m_tables.series.ofMeasure(measure).size());
    for (std::int64_t chunk = 0; chunk * kSlotsInChunk < slots; ++chunk) {
        const auto latest = m_tables.latest.read(latestKey(measure, chunk));
        if (!latest)
            return latest.error();
        for (size_t i = 0; i < (*latest)->rows.size(); ++i) {
            if ((*latest)->present[i])
                newest = std::max((*latest)->rows[i].at, newest.value_or((*latest)->rows[i].at));
        }
    }
    return std::min<std::int64_t>(toMillis(now), newest.value_or(0));
}

Result<void> Pruner::plan(Instant now)
{
    m_lastPass = now;
    for (auto it = m_days.begin(); it != m_days.end(); ++it) {
        const auto measure = m_tables.series.knownMeasure(it.key());
        if (!measure)
            continue;
        const auto newest = newestOf(*measure, now);
        if (!newest)
            return newest.error();
        const std::int64_t before = *newest - Milliseconds(std::chrono::days(it.value())).count();
        m_tasks.push_back({Task::Kind::Hours, *measure, before});
        for (const std::int64_t series : m_tables.series.ofMeasure(*measure)) {
            m_tasks.push_back({Task::Kind::Vintages, series, before});
            m_tasks.push_back({Task::Kind::Blocks, series, before});
        }
        // Taken first: from then on what comes again for that time is known to be counted.
        m_tasks.push_back({Task::Kind::Note, *measure, before});
    }
    return {};
}

Result<int> Pruner::removeSome(const Task &task)
{
    if (task.kind == Task::Kind::Note) {
        const auto noted = m_tables.series.notePruned(task.number, task.before);
        return noted ? Result<int>(0) : Result<int>(noted.error());
    }
    if (task.kind == Task::Kind::Vintages)
        return m_vintages.prune(task.number, task.before, kRowsAtOnce);
    const bool done =
        task.kind == Task::Kind::Blocks
            ? m_removeBlocks.with(blockKey(task.number, 0), blockKey(task.number, task.before), kRowsAtOnce).run()
            : m_removeHours
                  .with(rollupKey(task.number, -kBucketOffset),
                        rollupKey(task.number, m_tables.buckets.hourOf(task.before).number), kRowsAtOnce)
                  .run();
    if (!done)
        return m_database.error();
    return m_database.changes();
}

Result<bool> Pruner::step(Instant now, std::chrono::microseconds budget)
{
    const auto end = Steady::now() + budget;
    Transaction transaction(m_database);
    if (!transaction.started())
        return transaction.started().error();
    if (m_tasks.empty()) {
        if (const auto planned = plan(now); !planned)
            return planned.error();
    }
    size_t left = m_tasks.size();
    while (left > 0 && Steady::now() < end) {
        const auto removed = removeSome(m_tasks[left - 1]);
        if (!removed)
            return removed.error();
        if (*removed < kRowsAtOnce)
            --left;
    }
    if (const auto done = transaction.commit(); !done)
        return done.error();
    m_tasks.resize(left);
    // Chunks of hours that were removed must not be written back.
    m_tables.hours.forget();
    return left > 0;
}

} // namespace ioc
