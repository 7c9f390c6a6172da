// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/domain/measure.h"
#include "core/store/record_contributions.h"
#include "core/store/record_history.h"
#include "core/store/record_layout.h"

#include <functional>
#include <unordered_map>

namespace ioc {

/// A record in force, with its values in the order of the answer's fields.
struct StoredRecord
{
    std::int64_t no = 0;
    QString key;
    Instant version;
    Instant received;
    std::vector<RecordValue> values;
    double weight = 0; ///< what it adds to the count that was asked for
};

/// Which records count into which series, when. Borrowed for the call.
struct CountedSelection
{
    const FeedDefinition &feed; ///< as the pack has it: its counts tell which times to look at
    const Measure &measure;     ///< one that the feed counts
    /// How much of what a series counts at an instant belongs to it, 0…1; by unit and members.
    std::function<double(const SeriesKey &, Instant at)> share;
    Instant from; ///< [from, to)
    Instant to;
};

/// Some records of an answer, and what all of them come to.
struct StoredRecords
{
    std::vector<RecordField> fields;
    std::vector<StoredRecord> rows; ///< by time, then by order of arrival
    std::int64_t records = 0;       ///< of the whole answer
    double sum = 0;                 ///< Σ weight of the whole answer: the count
};

/// Answers "which ones?". A query-only connection; one thread at a time.
class RecordReader
{
public:
    explicit RecordReader(Database &database);

    /// The records that make up a count, `limit` of them after the first `offset`. Found by the times that the feed's
    /// counts go by, then checked one by one by what they count. NotFound when the feed's records have no table yet.
    Result<StoredRecords> behind(const CountedSelection &selection, std::int64_t offset, std::int64_t limit);

    /// Records of a feed with keys after `after`, at most `limit`, by key.
    Result<StoredRecords> all(const FeedId &feed, const QString &after, std::int64_t limit);

    /// A version that is not in force.
    struct Past
    {
        Instant version;
        Instant received;
        Instant replaced; ///< as `received`: it came too late ever to be in force
        std::vector<RecordValue> values;
    };

    /// The versions of a record that are not in force, in the order in which they came; values as in the fields of
    /// all().
    Result<std::vector<Past>> history(const FeedId &feed, const QString &key);

private:
    struct Table
    {
        std::int64_t feed = 0;
        RecordLayout layout;
    };
    Result<Table> tableOf(const FeedId &feed);
    using SeriesKeys = std::unordered_map<std::int64_t, SeriesKey>;
    static std::optional<double> weightIn(const std::vector<StoredContribution> &contributions,
                                          const SeriesKeys &series, const CountedSelection &selection);
    Result<SeriesKeys> seriesOf(const MeasureId &measure);

    Database &m_database;
};

} // namespace ioc
