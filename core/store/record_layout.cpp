// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/record_layout.h"

#include "core/store/record_sql.h"

#include <QCoreApplication>

#include <algorithm>

namespace ioc {
namespace {

constexpr const char *kTable = "SELECT key_field, version_field FROM record_table WHERE feed = ?";
constexpr const char *kSetTable = "INSERT INTO record_table(feed, key_field, version_field) VALUES(?, ?, ?) "
                                  "ON CONFLICT(feed) DO UPDATE SET key_field = excluded.key_field, "
                                  "version_field = excluded.version_field";
constexpr const char *kColumns = "SELECT no, field, type, name, filled FROM record_column WHERE feed = ? ORDER BY no";
constexpr const char *kAddColumn = "INSERT INTO record_column(feed, no, field, type, name, filled) "
                                   "VALUES(?, ?, ?, ?, ?, 1)";
constexpr const char *kSetFilled = "UPDATE record_column SET filled = ? WHERE feed = ? AND no = ?";

const char *affinityOf(RecordFieldType type)
{
    switch (type) {
    case RecordFieldType::Integer:
    case RecordFieldType::Boolean:
    case RecordFieldType::Time:
        return "INTEGER";
    case RecordFieldType::Real:
        return "REAL";
    case RecordFieldType::Text:
    case RecordFieldType::Unit:
        break;
    }
    return "TEXT";
}

QString nameAt(const RecordFields &fields, int position)
{
    return position < 0 ? QString(QLatin1String("")) : fields.list[size_t(position)].name;
}

} // namespace

Result<std::optional<RecordLayout>> RecordLayout::load(Database &database, std::int64_t feed)
{
    Statement table(database, kTable);
    Statement::Step step = table.with(feed).step();
    if (step == Statement::Step::Failed)
        return database.error();
    if (step == Statement::Step::Done)
        return std::optional<RecordLayout>();
    RecordLayout layout;
    layout.m_keyField = table.text(0);
    layout.m_versionField = table.text(1);
    Statement columns(database, kColumns);
    columns.with(feed);
    while ((step = columns.step()) == Statement::Step::Row) {
        const auto type = recordFieldTypeFromString(columns.text(2));
        if (!type || !RecordSql::isColumn(columns.text(3)))
            return Error{ErrorCode::StorageCorrupt,
                         QCoreApplication::translate("RecordLayout", "The list of record columns is damaged."),
                         database.path()};
        layout.m_columns.push_back(
            {columns.integer(0), columns.text(1), *type, columns.text(3), columns.integer(4) != 0});
    }
    if (step == Statement::Step::Failed)
        return database.error();
    return std::optional(std::move(layout));
}

Result<RecordLayout> RecordLayout::adopt(Database &database, std::int64_t feed, const RecordFields &fields)
{
    auto known = load(database, feed);
    if (!known)
        return known.error();
    const bool isNew = !*known;
    RecordLayout layout = isNew ? RecordLayout() : std::move(**known);
    if (isNew) {
        if (const auto made = database.execute(RecordSql(feed).create().constData()); !made)
            return made.error();
    }
    if (const auto ready = layout.ensureTable(database, feed, fields); !ready)
        return ready.error();
    for (size_t i = 0; i < fields.list.size(); ++i) {
        if (int(i) == fields.key || int(i) == fields.version)
            continue;
        if (const auto ready = layout.ensureColumn(database, feed, fields.list[i]); !ready)
            return ready.error();
    }
    for (const RecordField &field : fields.list) {
        if (!field.dates || field.name == layout.m_keyField)
            continue;
        const QByteArray sql = RecordSql(feed).addIndex(layout.columnOf(field.name));
        if (const auto indexed = database.execute(sql.constData()); !indexed)
            return indexed.error();
    }
    return layout;
}

Result<void> RecordLayout::makeTable(Database &database, std::int64_t feed)
{
    const auto layout = load(database, feed);
    if (!layout || !*layout)
        return layout ? Result<void>() : Result<void>(layout.error());
    const RecordSql sql(feed);
    Result<void> made = database.execute(sql.create().constData());
    for (size_t i = 0; i < (*layout)->m_columns.size() && made; ++i) {
        const RecordColumn &column = (*layout)->m_columns[i];
        made = database.execute(sql.addColumn(column.name, affinityOf(column.type)).constData());
    }
    return made;
}

Result<void> RecordLayout::ensureTable(Database &database, std::int64_t feed, const RecordFields &fields)
{
    m_keyField = nameAt(fields, fields.key);
    m_versionField = nameAt(fields, fields.version);
    Statement table(database, kSetTable);
    if (!table.with(feed, m_keyField, m_versionField).run())
        return database.error();
    Statement filled(database, kSetFilled);
    for (RecordColumn &column : m_columns) {
        const bool wanted = std::any_of(fields.list.begin(), fields.list.end(), [&](const RecordField &field) {
            return field.name == column.field && field.type == column.type && field.name != m_keyField &&
                   field.name != m_versionField;
        });
        if (wanted == column.filled)
            continue;
        column.filled = wanted;
        if (!filled.with(wanted ? 1 : 0, feed, column.number).run())
            return database.error();
    }
    return {};
}

Result<void> RecordLayout::ensureColumn(Database &database, std::int64_t feed, const RecordField &field)
{
    const bool there = std::any_of(m_columns.begin(), m_columns.end(), [&](const RecordColumn &column) {
        return column.filled && column.field == field.name;
    });
    if (there)
        return {};
    const QString name = freeName(field.name);
    if (name.isEmpty())
        return Error{ErrorCode::InvalidPack,
                     QCoreApplication::translate("RecordLayout",
                                                 "The field “%1” cannot be a column: a name is made of a to z, digits "
                                                 "and _, and has at most 55 signs.")
                         .arg(field.name),
                     database.path()};
    const RecordColumn column{m_columns.empty() ? 1 : m_columns.back().number + 1, field.name, field.type, name, true};
    if (const auto added = database.execute(RecordSql(feed).addColumn(name, affinityOf(field.type)).constData());
        !added)
        return added;
    Statement list(database, kAddColumn);
    if (!list.with(feed, column.number, column.field, toString(column.type), column.name).run())
        return database.error();
    m_columns.push_back(column);
    return {};
}

QString RecordLayout::freeName(const QString &field) const
{
    const auto taken = [this](const QString &name) {
        return std::any_of(m_columns.begin(), m_columns.end(),
                           [&name](const RecordColumn &column) { return column.name == name; });
    };
    QString name = RecordSql::columnFor(field);
    for (int next = 2; taken(name); ++next)
        name = RecordSql::columnFor(QStringLiteral("%1_%2").arg(field).arg(next));
    return name;
}

std::vector<QString> RecordLayout::columnNames() const
{
    std::vector<QString> names;
    for (const RecordColumn &column : m_columns)
        names.push_back(column.name);
    return names;
}

std::vector<RecordField> RecordLayout::fields() const
{
    std::vector<RecordField> fields;
    if (!m_keyField.isEmpty())
        fields.push_back({m_keyField, RecordFieldType::Text});
    if (!m_versionField.isEmpty())
        fields.push_back({m_versionField, RecordFieldType::Time});
    for (const RecordColumn &column : m_columns) {
        if (column.filled)
            fields.push_back({column.field, column.type});
    }
    return fields;
}

QString RecordLayout::columnOf(const QString &field) const
{
    if (field == m_keyField)
        return QStringLiteral("key");
    if (field == m_versionField)
        return QStringLiteral("version");
    for (const RecordColumn &column : m_columns) {
        if (column.filled && column.field == field)
            return column.name;
    }
    return {};
}

Result<std::vector<std::int64_t>> feedsWithRecords(Database &database)
{
    Statement tables(database, "SELECT feed FROM record_table ORDER BY feed");
    std::vector<std::int64_t> feeds;
    Statement::Step step;
    while ((step = tables.step()) == Statement::Step::Row)
        feeds.push_back(tables.integer(0));
    if (step == Statement::Step::Failed)
        return database.error();
    return feeds;
}

} // namespace ioc
