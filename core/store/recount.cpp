// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recount.h"

#include "core/store/chunk_key.h"

#include <limits>
#include <map>

namespace ioc {
namespace {

constexpr const char *kDays = "SELECT key, body FROM rollup_day WHERE key >= ? AND key < ?";
constexpr const char *kHours = "SELECT key, body FROM rollup_hour WHERE key >= ? AND key < ?";

/// By the key of the chunk and the slot in it.
using Counts = std::map<std::int64_t, std::map<std::int64_t, Rollup>>;

class Recount
{
public:
    Recount(FigureTables &tables, const std::set<std::int64_t> &measures, CommitSummary &summary)
        : m_tables(tables)
        , m_measures(measures)
        , m_summary(summary)
    {
    }

    Result<void> run()
    {
        // The stored chunks are compared as they lie in the database.
        if (const auto flushed = m_tables.flush(); !flushed)
            return flushed;
        if (const auto counted = count(); !counted)
            return counted;
        for (const std::int64_t measure : m_measures) {
            m_observed.clear();
            m_keptSums.clear();
            if (const auto found = findObserved(measure); !found)
                return found;
            if (const auto done = replaceAll(measure, kDays, m_tables.days, m_days); !done)
                return done;
            if (const auto done = replaceAll(measure, kHours, m_tables.hours, m_hours); !done)
                return done;
            if (const auto done = replaceTotals(measure); !done)
                return done;
        }
        return {};
    }

private:
    Result<void> count()
    {
        const auto damaged =
            forEachContribution(m_tables.database, [this](const StoredContribution &one, Instant received) {
                const auto *entry = m_measures.contains(one.measure) ? m_tables.series.entry(one.series) : nullptr;
                if (!entry || entry->measure != one.measure)
                    return;
                const Rollup rollup = rollupOf(one, received);
                const std::int64_t chunk = chunkOfSlot(entry->slot);
                const std::int64_t slot = slotInChunk(entry->slot);
                const std::int64_t day = m_tables.buckets.zone().dayNumber(fromMillis(one.at));
                m_days[rollupKey(one.measure, day, chunk)][slot].merge(rollup);
                m_totals[one.series].merge(rollup);
                if (one.hours && one.at >= m_tables.series.prunedBefore(one.measure))
                    m_hours[rollupKey(one.measure, m_tables.buckets.hourOf(one.at).number, chunk)][slot].merge(rollup);
            });
        if (!damaged)
            return damaged.error();
        // Other records whose counts nobody knows: they count nothing from here on, until their feeds bring them again.
        for (const std::int64_t measure : *damaged == 0 ? std::set<std::int64_t>() : m_measures) {
            if (const auto noted = m_tables.noteLost(measure); !noted)
                return noted;
        }
        return {};
    }

    Result<void> findObserved(std::int64_t measure)
    {
        for (const std::int64_t series : m_tables.series.ofMeasure(measure)) {
            const auto observed = m_tables.between(series, std::numeric_limits<std::int64_t>::min(),
                                                   std::numeric_limits<std::int64_t>::max());
            if (!observed)
                return observed.error();
            if (!observed->empty())
                m_observed.insert(m_tables.series.entry(series)->slot);
        }
        // Of others the observations are pruned or lost, and their days are all that is left.
        Statement days(m_tables.database, kDays);
        Statement::Step step;
        days.with(rollupKey(measure, -kBucketOffset), rollupKey(measure + 1, -kBucketOffset));
        while ((step = days.step()) == Statement::Step::Row) {
            const auto packed = PackedRollups::from(days.blobView(1));
            for (size_t i = 0; packed && i < packed->size(); ++i) {
                if (holdsValues(packed->rollup(i)))
                    m_observed.insert(slotOf(days.integer(0), packed->slotOf(i)));
            }
        }
        return step == Statement::Step::Failed ? Result<void>(m_tables.database.error()) : Result<void>();
    }

    Result<void> replaceAll(std::int64_t measure, const char *sql, RollupTable &table, Counts &counted)
    {
        std::set<std::int64_t> keys;
        for (auto it = counted.lower_bound(rollupKey(measure, -kBucketOffset));
             it != counted.end() && measureOfRollup(it->first) == measure; ++it)
            keys.insert(it->first);
        Statement rows(m_tables.database, sql);
        Statement::Step step;
        rows.with(rollupKey(measure, -kBucketOffset), rollupKey(measure + 1, -kBucketOffset));
        while ((step = rows.step()) == Statement::Step::Row) {
            const std::int64_t key = rows.integer(0);
            const auto packed = PackedRollups::from(rows.blobView(1));
            if (packed && &table == &m_tables.days)
                addKept(*packed, key, counted[key]);
            if (packed && agree(*packed, key, counted[key]))
                keys.erase(key);
            else
                keys.insert(key);
        }
        if (step == Statement::Step::Failed)
            return m_tables.database.error();
        for (const std::int64_t key : keys) {
            if (const auto relieved = table.relieve(); !relieved)
                return relieved;
            const auto chunk = table.change(key);
            if (!chunk)
                return chunk.error();
            replaceIn(**chunk, key, counted[key]);
            if (&table == &m_tables.days)
                m_summary.touch(m_tables.series.measureOf(measure), bucketOfRollup(key));
        }
        return {};
    }

    static std::int64_t slotOf(std::int64_t key, std::int64_t slot)
    {
        return chunkOfRollup(key) * kSlotsInChunk + slot;
    }

    /// Whether a row was made of observations. One of zeros does not show it: it goes by the other days of the series.
    bool isKept(std::int64_t key, std::int64_t slot, const Rollup &stored) const
    {
        return stored.n != 0 && !isCounted(stored) && m_observed.contains(slotOf(key, slot));
    }

    void addKept(const PackedRollups &stored, std::int64_t key, const std::map<std::int64_t, Rollup> &counted)
    {
        for (size_t i = 0; i < stored.size(); ++i) {
            const Rollup day = stored.rollup(i);
            if (!isKept(key, stored.slotOf(i), day))
                continue;
            const auto within = counted.find(stored.slotOf(i));
            double &sum = m_keptSums[slotOf(key, stored.slotOf(i))];
            sum = decimalSum(sum, within == counted.end() ? day.sum : decimalSum(day.sum, -within->second.sum));
        }
    }

    bool agree(const PackedRollups &stored, std::int64_t key, const std::map<std::int64_t, Rollup> &counted) const
    {
        size_t found = 0;
        for (size_t i = 0; i < stored.size(); ++i) {
            const auto wanted = counted.find(stored.slotOf(i));
            found += wanted != counted.end() ? 1 : 0;
            const Rollup was = stored.rollup(i);
            const Rollup now = wanted == counted.end() ? Rollup() : wanted->second;
            if ((was.n != now.n || was.sum != now.sum) && !isKept(key, stored.slotOf(i), was))
                return false;
        }
        return found == counted.size();
    }

    void replaceIn(RollupChunk &chunk, std::int64_t key, const std::map<std::int64_t, Rollup> &counted) const
    {
        for (std::int64_t slot = 0; slot < kSlotsInChunk; ++slot) {
            const auto wanted = counted.find(slot);
            if (!chunk.present[size_t(slot)] || !isKept(key, slot, chunk.rows[size_t(slot)]))
                ioc::replaceIn(chunk, slot, wanted == counted.end() ? Rollup() : wanted->second);
        }
    }

    Result<void> replaceTotals(std::int64_t measure)
    {
        for (const std::int64_t series : m_tables.series.ofMeasure(measure)) {
            const auto *entry = m_tables.series.entry(series);
            if (!entry)
                continue;
            const auto latest = m_tables.latest.change(latestKey(measure, chunkOfSlot(entry->slot)));
            if (!latest)
                return latest.error();
            const auto index = size_t(slotInChunk(entry->slot));
            const auto counted = m_totals.find(series);
            if (counted == m_totals.end() && !(*latest)->present[index])
                continue;
            const auto kept = m_keptSums.find(entry->slot);
            LatestRow &row = (*latest)->rows[index];
            row.total = decimalSum(counted == m_totals.end() ? 0 : counted->second.sum,
                                   kept == m_keptSums.end() ? 0 : kept->second);
            if (counted != m_totals.end()) {
                const bool observed = m_observed.contains(entry->slot);
                row.at = observed ? std::max(row.at, counted->second.lastAt) : counted->second.lastAt;
                row.received = std::max(row.received, counted->second.received);
            }
            (*latest)->present.set(index);
        }
        return {};
    }

    FigureTables &m_tables;
    const std::set<std::int64_t> &m_measures;
    CommitSummary &m_summary;
    Counts m_days;
    Counts m_hours;
    std::map<std::int64_t, Rollup> m_totals;   ///< by series
    std::set<std::int64_t> m_observed;         ///< slots, of the measure that is next, with rows made of observations
    std::map<std::int64_t, double> m_keptSums; ///< by slot: what such days sum besides what records count into them
};

} // namespace

Result<void> recountRecords(FigureTables &tables, const std::set<std::int64_t> &measures, CommitSummary &summary)
{
    return Recount(tables, measures, summary).run();
}

} // namespace ioc
