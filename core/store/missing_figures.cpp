// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/missing_figures.h"

#include "core/store/chunk_key.h"
#include "core/store/lost_counts.h"
#include "core/store/record_contributions.h"
#include "core/store/recount.h"

#include <limits>
#include <map>
#include <set>

namespace ioc {
namespace {

constexpr size_t kChunksBetweenFlushes = 256;

bool isOfNobody(const std::vector<std::int64_t> &seriesBySlot, std::int64_t slot)
{
    return size_t(slot) >= seriesBySlot.size() || seriesBySlot[size_t(slot)] == 0;
}

class MissingFigures
{
public:
    explicit MissingFigures(FigureTables &tables)
        : m_tables(tables)
    {
    }

    Result<void> run()
    {
        for (const auto &[sql, table] :
             {std::pair("SELECT key, body FROM rollup_day ORDER BY key", &m_tables.days),
              std::pair("SELECT key, body FROM rollup_hour ORDER BY key", &m_tables.hours)}) {
            if (const auto looked = lookAt(sql, *table); !looked)
                return looked;
        }
        for (const MeasureId &id : m_tables.series.measures()) {
            if (const auto made = make(*m_tables.series.knownMeasure(id)); !made)
                return made;
        }
        const auto counted = forEachContribution(
            m_tables.database, [this](const StoredContribution &one, Instant) { m_counted.insert(one.measure); });
        if (!counted)
            return counted.error();
        CommitSummary summary;
        if (const auto recounted = recountRecords(m_tables, m_counted, summary); !recounted)
            return recounted;
        if (const auto flushed = m_tables.flush(); !flushed) // newest values are read from the days
            return flushed;
        for (const MeasureId &id : m_tables.series.measures()) {
            if (const auto made = m_tables.makeLatestAnew(*m_tables.series.knownMeasure(id)); !made)
                return made;
        }
        return m_tables.flush();
    }

private:
    /// Damaged chunks are made anew, rows of nobody removed, and what is counted or has hours is noted.
    Result<void> lookAt(const char *sql, RollupTable &table)
    {
        std::vector<std::int64_t> damaged;
        std::map<std::int64_t, std::vector<std::int64_t>> ofNobody; // key → slots
        Statement rows(m_tables.database, sql);
        Statement::Step step;
        while ((step = rows.step()) == Statement::Step::Row) {
            const std::int64_t key = rows.integer(0);
            const auto packed = PackedRollups::from(rows.blobView(1));
            if (!packed)
                damaged.push_back(key);
            const auto series = m_tables.series.ofMeasure(measureOfRollup(key));
            for (size_t i = 0; packed && i < packed->size(); ++i) {
                const std::int64_t slot = chunkOfRollup(key) * kSlotsInChunk + packed->slotOf(i);
                if (isOfNobody(series, slot))
                    ofNobody[key].push_back(slot);
                if (isCounted(packed->rollup(i)))
                    m_counted.insert(measureOfRollup(key));
            }
            if (&table == &m_tables.hours)
                m_byHour.insert(measureOfRollup(key));
        }
        if (step == Statement::Step::Failed)
            return m_tables.database.error();
        for (const std::int64_t key : damaged)
            ofNobody[key];
        for (const auto &[key, slots] : ofNobody) {
            const auto chunk = table.change(key);
            if (!chunk)
                return chunk.error();
            for (const std::int64_t slot : slots)
                replaceIn(**chunk, slot, {});
        }
        return m_tables.flush();
    }

    Result<void> make(std::int64_t measure)
    {
        std::map<std::int64_t, std::map<std::int64_t, Rollup>> days; // key → slot
        std::map<std::int64_t, std::map<std::int64_t, Rollup>> hours;
        bool byHour = m_byHour.contains(measure);
        const std::int64_t pruned = m_tables.series.prunedBefore(measure);
        for (const std::int64_t series : m_tables.series.ofMeasure(measure)) {
            const auto *entry = m_tables.series.entry(series);
            if (!entry)
                continue;
            const auto observed = m_tables.between(series, std::numeric_limits<std::int64_t>::min(),
                                                   std::numeric_limits<std::int64_t>::max());
            if (!observed)
                return observed.error();
            const std::int64_t chunk = chunkOfSlot(entry->slot);
            for (const StoredObservation &observation : *observed) {
                const Bucket day = m_tables.buckets.dayOf(observation.at);
                const Rollup one = rollupOf(std::span(&observation, 1));
                days[rollupKey(measure, day.number, chunk)][entry->slot].merge(one);
                byHour = byHour || observation.at != day.from;
                if (observation.at >= pruned)
                    hours[rollupKey(measure, m_tables.buckets.hourOf(observation.at).number, chunk)][entry->slot].merge(
                        one);
            }
        }
        if (const auto filled = fill(m_tables.days, days); !filled || !byHour)
            return filled;
        return fill(m_tables.hours, hours);
    }

    Result<void> fill(RollupTable &table, const std::map<std::int64_t, std::map<std::int64_t, Rollup>> &wanted)
    {
        size_t looked = 0;
        for (const auto &[key, slots] : wanted) {
            for (const auto &[slot, rollup] : slots) {
                const auto chunk = table.read(key);
                if (!chunk)
                    return chunk.error();
                if ((*chunk)->present[size_t(slotInChunk(slot))])
                    continue;
                const auto changed = table.change(key);
                if (!changed)
                    return changed.error();
                replaceIn(**changed, slot, rollup);
            }
            if (++looked % kChunksBetweenFlushes != 0)
                continue;
            if (const auto flushed = table.flush(); !flushed)
                return flushed;
        }
        return table.flush();
    }

    FigureTables &m_tables;
    std::set<std::int64_t> m_counted; ///< measures that records count
    std::set<std::int64_t> m_byHour;
};

Result<bool> rollupsOfNobody(const FigureTables &tables, const char *sql)
{
    Statement rows(tables.database, sql);
    Statement::Step step;
    while ((step = rows.step()) == Statement::Step::Row) {
        const std::int64_t key = rows.integer(0);
        const auto packed = PackedRollups::from(rows.blobView(1));
        const auto series = tables.series.ofMeasure(measureOfRollup(key));
        for (size_t i = 0; packed && i < packed->size(); ++i) {
            if (isOfNobody(series, chunkOfRollup(key) * kSlotsInChunk + packed->slotOf(i)))
                return true;
        }
    }
    return step == Statement::Step::Failed ? Result<bool>(tables.database.error()) : Result<bool>(false);
}

Result<bool> newestOfNobody(const FigureTables &tables)
{
    Statement rows(tables.database, "SELECT key, body FROM latest");
    Statement::Step step;
    while ((step = rows.step()) == Statement::Step::Row) {
        const std::int64_t key = rows.integer(0);
        LatestChunk chunk;
        const bool readable = decodeLatest(rows.blobView(1), chunk);
        const auto series = tables.series.ofMeasure(measureOfLatest(key));
        for (std::int64_t slot = 0; readable && slot < kSlotsInChunk; ++slot) {
            if (chunk.present[size_t(slot)] && isOfNobody(series, chunkOfLatest(key) * kSlotsInChunk + slot))
                return true;
        }
    }
    return step == Statement::Step::Failed ? Result<bool>(tables.database.error()) : Result<bool>(false);
}

} // namespace

Result<void> makeMissingFigures(FigureTables &tables)
{
    return MissingFigures(tables).run();
}

Result<bool> canAllBeRead(const FigureTables &tables)
{
    for (const char *sql : {"SELECT key, body FROM rollup_day", "SELECT key, body FROM rollup_hour"}) {
        const auto ofNobody = rollupsOfNobody(tables, sql);
        if (!ofNobody || *ofNobody)
            return ofNobody ? Result<bool>(false) : ofNobody;
    }
    const auto ofNobody = newestOfNobody(tables);
    if (!ofNobody || *ofNobody)
        return ofNobody ? Result<bool>(false) : ofNobody;
    const auto lost = hasUnreadableCounts(tables.database);
    return lost ? Result<bool>(!*lost) : lost;
}

} // namespace ioc
