// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/domain/series.h"
#include "core/store/alarm_table.h"
#include "core/domain/rollup.h"
#include "core/store/statement.h"

#include <unordered_map>

namespace ioc {

/// A series and what the cache knows of it as a whole.
struct LatestValue
{
    std::int64_t series = 0;
    Instant at;
    double value = 0;
    Quality quality = Quality::Good;
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

/// A quarantined record as stored.
struct QuarantineEntry
{
    std::int64_t id = 0;
    FeedId feed;
    QString run;
    Instant time;
    std::int64_t times = 1;
    QString field;
    QString value;
    QString reason;
    QString record;
};

/// A query-only connection to the cache. Each answer is read in one short transaction. One thread at a time.
class CacheReader
{
public:
    /// NotFound when there is no cache yet.
    static Result<CacheReader> open(const QString &path);

    CacheReader(CacheReader &&) = default;

    /// Days [from, to) of a measure, by bucket then series.
    Result<std::vector<RollupRow>> days(const MeasureId &measure, std::int64_t from, std::int64_t to);

    /// Hours starting in [from, to) of a measure, by bucket then series.
    Result<std::vector<RollupRow>> hours(const MeasureId &measure, Instant from, Instant to);

    Result<std::vector<LatestValue>> latest(const MeasureId &measure);

    /// The key of a series number met in an answer; stays where it is. StorageCorrupt when the number was never given.
    Result<const SeriesKey *> key(std::int64_t series);

    /// Health as recorded, with the cursor beside it; `state` only tells Paused, the rest follows from the time.
    struct FeedRecord
    {
        FeedHealth health;
        FeedCursor cursor;
    };
    Result<std::vector<FeedRecord>> feeds();

    /// The newest first. All feeds when `feed` is empty.
    Result<std::vector<QuarantineEntry>> quarantine(const FeedId &feed, int limit);

    /// Records of a feed in the cache: key, version and body.
    struct StoredRecord
    {
        QString key;
        Instant version;
        QString body;
    };
    Result<std::vector<StoredRecord>> records(const FeedId &feed, int limit);

    /// How many values were replaced by corrections.
    Result<std::int64_t> vintageCount();

    Result<AlarmStates> alarms();

    /// Nothing when SQLite finds the file whole; its first complaint otherwise.
    Result<QString> integrityComplaint();

private:
    explicit CacheReader(Database database);
    Result<std::int64_t> measureNumber(const MeasureId &measure);
    Result<std::vector<RollupRow>> rollups(Statement &statement, const MeasureId &measure, std::int64_t from,
                                           std::int64_t to);

    std::unique_ptr<Database> m_database; // its address is what the statements hold
    Statement m_days;
    Statement m_hours;
    Statement m_latest;
    Statement m_measure;
    Statement m_series;
    std::unordered_map<std::int64_t, SeriesKey> m_keys;
    QHash<MeasureId, std::int64_t> m_measures;
};

} // namespace ioc
