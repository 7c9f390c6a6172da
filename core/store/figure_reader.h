// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rollup.h"
#include "core/domain/series.h"
#include "core/store/arrival_log.h"
#include "core/store/block_table.h"
#include "core/store/chunk_key.h"
#include "core/store/civil_buckets.h"
#include "core/store/recent_observations.h"
#include "core/store/vintage_table.h"

#include <unordered_map>

namespace ioc {

/// A series and what the cache knows of it as a whole.
struct LatestValue
{
    std::int64_t series = 0;
    Instant at;
    double value = 0;
    Quality quality = Quality::Good;
    Vintage vintage = Vintage::Unstated;
    Instant received;
    double total = 0; ///< sum of all values ever; for flows
};

/// A roll-up with its bucket: days since 1970, or the UTC ms of the hour's start.
struct RollupRow
{
    std::int64_t bucket = 0;
    std::int64_t series = 0;
    Rollup rollup;
};

/// All series of a measure over one bucket.
struct BucketTotal
{
    std::int64_t bucket = 0;
    std::int64_t n = 0;
    double sum = 0;
};

/// Reads figures from the cache by a query-only connection. What is damaged is left out and told by takeDamage(); the
/// rest is read. One thread at a time.
class FigureReader
{
public:
    explicit FigureReader(Database &database);

    /// Reads the cache's zone. Once, first.
    Result<void> load();

    /// Days [from, to) of a measure, by bucket then series.
    Result<std::vector<RollupRow>> days(const MeasureId &measure, std::int64_t from, std::int64_t to);

    /// Hours starting in [from, to) of a measure, by bucket then series.
    Result<std::vector<RollupRow>> hours(const MeasureId &measure, Instant from, Instant to);

    /// The same of one series.
    Result<std::vector<RollupRow>> hoursOf(std::int64_t series, Instant from, Instant to);

    /// Sums over all series of a measure, by hour: for means and flows of the whole province.
    Result<std::vector<BucketTotal>> hourTotals(const MeasureId &measure, Instant from, Instant to);

    Result<std::vector<LatestValue>> latest(const MeasureId &measure);

    /// Single observations in [from, to).
    Result<ObservationRun> observations(std::int64_t series, Instant from, Instant to);

    /// What is not sealed yet, and the same with it at hand: for many questions in a row. What is sealed in between is
    /// in both, and counts once.
    Result<RecentObservations> unsealed();
    Result<ObservationRun> observations(std::int64_t series, Instant from, Instant to,
                                        const RecentObservations &recent);

    /// The values that stood at one time before the one in force, oldest first.
    Result<std::vector<ReplacedObservation>> replaced(std::int64_t series, Instant at);

    /// Whether a series has sealed observations.
    Result<bool> hasBlocks(std::int64_t series);

    /// Single observations of a measure for times before this one are pruned, UTC ms; 0: none are.
    Result<std::int64_t> prunedBefore(const MeasureId &measure);

    /// Whether observations of a series may be gone because they were damaged: a block of it was moved aside, or an
    /// entry of the log, of which nobody knows whose it was. True for ever after, even when the feed has brought them
    /// again.
    Result<bool> hasLost(std::int64_t series);

    /// Whether counts of records may be gone, of whichever series: those of a record were damaged, or records were lost
    /// with pages of the file. True for ever after.
    Result<bool> hasLostCounts();

    /// The number of a measure in the cache; 0 when no value of it has come.
    Result<std::int64_t> measureNumber(const MeasureId &measure);

    /// The key of a series number met in an answer; stays where it is. StorageCorrupt when the number was never given.
    Result<const SeriesKey *> key(std::int64_t series);

    /// The number of a series; nothing when no value of it has come.
    Result<std::optional<std::int64_t>> series(const SeriesKey &key);

    /// A packed row that could not be read.
    struct Damage
    {
        QString table;
        std::int64_t key = 0;
    };
    std::vector<Damage> takeDamage() { return std::exchange(m_damage, {}); }
    bool hasMetDamage() const { return !m_damage.empty(); }

    const CivilBuckets &buckets() const { return m_buckets; }

private:
    struct Place
    {
        std::int64_t measure = 0;
        std::int64_t slot = 0;
    };
    using Slots = std::vector<std::int64_t>; ///< series by slot

    enum class Width { Hour, Day };
    Statement &statementOf(Width width) { return width == Width::Hour ? m_hours : m_days; }
    static QString tableOf(Width width);
    Result<const Slots *> slotsOf(std::int64_t measure, bool anew);
    Result<std::int64_t> seriesAt(std::int64_t measure, std::int64_t slot);
    Result<Place> placeOf(std::int64_t series);
    Result<std::vector<RollupRow>> rollups(Width width, const MeasureId &measure, std::int64_t from, std::int64_t to);
    std::int64_t bucketShown(Width width, std::int64_t number) const;
    std::int64_t firstHourFrom(Instant at) const;

    Database &m_database;
    CivilBuckets m_buckets{Zone()};
    BlockTable m_blocks;
    ArrivalLog m_log;
    VintageTable m_vintages;
    Statement m_days;
    Statement m_hours;
    Statement m_oneHour;
    Statement m_latest;
    Statement m_measure;
    Statement m_series;
    Statement m_slots;
    Statement m_find;
    Statement m_pruned;
    Statement m_hasBlock;
    Statement m_hasLost;
    std::unordered_map<std::int64_t, SeriesKey> m_keys;
    std::unordered_map<std::int64_t, Place> m_places;
    QHash<MeasureId, std::int64_t> m_measures;
    std::unordered_map<std::int64_t, Slots> m_slotLists;
    std::vector<Damage> m_damage;
};

} // namespace ioc
