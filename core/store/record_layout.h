// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/record_fields.h"
#include "core/store/statement.h"

#include <vector>

namespace ioc {

/// A column of a feed's record table.
struct RecordColumn
{
    std::int64_t number = 0; ///< within its feed; never given twice, so that past versions can name it
    QString field;
    RecordFieldType type = RecordFieldType::Text;
    QString name;
    bool filled = true; ///< false: the mapping has lost the field; what the column holds stays
};

/// Which columns a feed's record table has, as the cache's own catalogue tells (record_table, record_column). A field
/// that the mapping gains gets a column, empty until its records come again; one that it loses keeps its column, which
/// is no longer filled; one that changes its type gets a new column beside the old. The key and the time of the last
/// change are columns of every table. Any connection may load, the writer adopts.
class RecordLayout
{
public:
    /// Nothing when the feed has no table yet.
    static Result<std::optional<RecordLayout>> load(Database &database, std::int64_t feed);

    /// Makes or alters the table for these fields. Within the writer's transaction. InvalidPack for a field that no
    /// column can be named after.
    static Result<RecordLayout> adopt(Database &database, std::int64_t feed, const RecordFields &fields);

    /// Makes the table of a feed that the catalogue tells of and that is not there; it has no indexes on dates yet.
    static Result<void> makeTable(Database &database, std::int64_t feed);

    const std::vector<RecordColumn> &columns() const { return m_columns; }
    std::vector<QString> columnNames() const;

    /// The fields that are filled, the key and the time of the last change first.
    std::vector<RecordField> fields() const;

    /// The column that holds a field now; empty when none does.
    QString columnOf(const QString &field) const;

    const QString &keyField() const { return m_keyField; }
    const QString &versionField() const { return m_versionField; }

private:
    Result<void> ensureTable(Database &database, std::int64_t feed, const RecordFields &fields);
    Result<void> ensureColumn(Database &database, std::int64_t feed, const RecordField &field);
    QString freeName(const QString &field) const;

    QString m_keyField;
    QString m_versionField;
    std::vector<RecordColumn> m_columns;
};

/// The numbers of the feeds that have a record table.
Result<std::vector<std::int64_t>> feedsWithRecords(Database &database);

} // namespace ioc
