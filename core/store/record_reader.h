// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record_history.h"
#include "core/store/record_layout.h"
#include "core/store/record_page.h"

namespace ioc {

/// Answers "which ones?". A query-only connection; one thread at a time.
class RecordReader
{
public:
    explicit RecordReader(Database &database);

    /// The records that make up a count, `limit` of them after the first `offset`; with `known` those that made it up
    /// as it was known then, in the versions of then. Found by the times that the feed's counts go by, then checked one
    /// by one by what they count. NotFound when the feed's records have no table yet; StorageCorrupt when the counts of
    /// one of them are damaged.
    Result<StoredRecords> behind(const CountedSelection &selection, std::int64_t offset, std::int64_t limit,
                                 std::optional<Instant> known = {});

    /// Records of a feed with keys after `after`, at most `limit`, by key.
    Result<StoredRecords> all(const FeedId &feed, const QString &after, std::int64_t limit);

    /// Records of a feed whose version in force was received at `from` or later, in the order in which they came.
    Result<StoredRecords> receivedSince(const FeedId &feed, Instant from);

    /// The number of the run that brought a record in that version; nothing when it is not there any more.
    Result<std::optional<std::int64_t>> runOf(const FeedId &feed, const StoredRecord &record);

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
    /// The times of a field from which counts in [from, to) can come: a count stands at the start of the time's hour,
    /// day or month, some days later.
    struct DatedSpan
    {
        QString column;
        Instant from;
        Instant to;
    };
    static std::vector<DatedSpan> datedSpans(const CountedSelection &selection, const RecordLayout &layout);
    Result<StoredRecords> rowsOf(const Table &table, Statement &rows);
    Result<SeriesKeys> seriesOf(const MeasureId &measure);
    Result<void> takeAll(const Table &table, const std::vector<DatedSpan> &spans, std::optional<Instant> known,
                         RecordPage &page);

    Database &m_database;
};

} // namespace ioc
