// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/batch.h"
#include "core/store/record_contributions.h"
#include "core/store/record_history.h"
#include "core/store/record_layout.h"
#include "core/store/record_sql.h"
#include "core/store/series_table.h"

#include <memory>

namespace ioc {

/// The typed table of one feed's records, for the writer: one row a key, with the version in force; versions that are
/// not go into the history.
class RecordTable
{
public:
    /// Makes or alters the table for these fields. Within the writer's transaction; void when that is rolled back.
    static Result<std::unique_ptr<RecordTable>> adopt(Database &database, RecordHistory &history, std::int64_t feed,
                                                      const RecordFields &fields);

    RecordTable(const RecordTable &) = delete;
    RecordTable &operator=(const RecordTable &) = delete;

    /// The fields that the table was last adopted for.
    const RecordFields &fields() const { return m_fields; }

    /// What must be taken away from the counts and what added, when a record is stored.
    struct Change
    {
        std::vector<StoredContribution> removed;
        std::vector<StoredContribution> added;
        bool damaged =
            false; ///< what the old version had counted is not known: `removed` is empty, all must be recounted
        bool stored = false; ///< false: nothing new, or an older version that is only kept
    };

    /// Puts the record into force unless the cache has a later version of it, or the very same one. A version that only
    /// fills fields that were empty (the mapping has gained them) changes the row in place; any other one that counts
    /// leaves what it replaces in the history. Where the counts of the old version are damaged (series that nobody
    /// knows among them), they are moved aside and the history has none. `came`: of a row read anew, when it came; the
    /// same version stands as it is where it was received then or later.
    Result<Change> store(const Record &record, std::vector<StoredContribution> contributions, Instant received,
                         std::int64_t run, const SeriesTable &series, std::optional<Instant> came = {});

    /// Takes in a record of the table for records without declared fields as it stands there; `values` may be fewer
    /// than the fields.
    Result<void> take(const Record &record, const QByteArray &contributions, Instant received, std::int64_t run);

private:
    /// A record as it stands in the table; views into m_find's row are not kept.
    struct Known
    {
        std::int64_t no = 0;
        std::int64_t version = 0;
        std::int64_t received = 0;
        std::int64_t run = 0;
        QByteArray contributions;
        std::vector<RecordValue> values; ///< one a column
    };

    RecordTable(Database &database, RecordHistory &history, std::int64_t feed, const RecordFields &fields,
                RecordLayout layout);

    Result<std::optional<Known>> find(const QString &key);
    Result<void> insert(const Record &record, const QByteArray &packed, std::int64_t received, std::int64_t run);
    Result<void> update(const Known &known, std::int64_t version, std::int64_t received, std::int64_t run,
                        const QByteArray &packed);
    Result<Change> replace(const Known &known, const Record &record, std::vector<StoredContribution> contributions,
                           const QByteArray &packed, std::int64_t received, std::int64_t run,
                           const SeriesTable &series);
    Result<void> moveAside(const Known &known);

    /// The record's values by column, in m_row: nothing for a column that is no longer filled.
    void lineUp(const Record &record);
    bool agrees(const Known &known) const;
    bool onlyFills(const Known &known) const;
    NumberedValues numbered(const std::vector<const RecordValue *> &row) const;

    Database &m_database;
    RecordHistory &m_history;
    std::int64_t m_feed;
    RecordFields m_fields;
    RecordLayout m_layout;
    std::vector<int> m_positions; ///< of the field that a column is filled from; -1: from none
    QByteArray m_findSql;
    QByteArray m_insertSql;
    QByteArray m_updateSql;
    Statement m_find;
    Statement m_insert;
    Statement m_update;
    std::vector<const RecordValue *> m_row;
};

} // namespace ioc
