// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/record_table.h"

#include "core/base/log.h"

#include <algorithm>
#include <cmath>

namespace ioc {
namespace {

const RecordValue kAbsent;
constexpr int kOwnColumns = 5; // of each statement: key or number, version, received, run, contributions

bool areKnown(const std::vector<StoredContribution> &contributions, const SeriesTable &series)
{
    return std::all_of(contributions.begin(), contributions.end(), [&series](const StoredContribution &one) {
        const auto *entry = series.entry(one.series);
        return entry && entry->measure == one.measure && std::isfinite(one.weight);
    });
}

} // namespace

Result<std::unique_ptr<RecordTable>> RecordTable::adopt(Database &database, RecordHistory &history, std::int64_t feed,
                                                        const RecordFields &fields)
{
    auto layout = RecordLayout::adopt(database, feed, fields);
    if (!layout)
        return layout.error();
    return std::unique_ptr<RecordTable>(new RecordTable(database, history, feed, fields, std::move(*layout)));
}

RecordTable::RecordTable(Database &database, RecordHistory &history, std::int64_t feed, const RecordFields &fields,
                         RecordLayout layout)
    : m_database(database)
    , m_history(history)
    , m_feed(feed)
    , m_fields(fields)
    , m_layout(std::move(layout))
    , m_findSql(RecordSql(feed).find(m_layout.columnNames()))
    , m_insertSql(RecordSql(feed).insert(m_layout.columnNames()))
    , m_updateSql(RecordSql(feed).update(m_layout.columnNames()))
    , m_find(database, m_findSql.constData())
    , m_insert(database, m_insertSql.constData())
    , m_update(database, m_updateSql.constData())
{
    for (const RecordColumn &column : m_layout.columns()) {
        const auto field = std::find_if(m_fields.list.begin(), m_fields.list.end(),
                                        [&](const RecordField &one) { return one.name == column.field; });
        m_positions.push_back(column.filled && field != m_fields.list.end() ? int(field - m_fields.list.begin()) : -1);
    }
}

Result<RecordTable::Change> RecordTable::store(const Record &record, std::vector<StoredContribution> contributions,
                                               Instant received, std::int64_t run, const SeriesTable &series,
                                               std::optional<Instant> came)
{
    const QByteArray packed = packContributions(contributions);
    lineUp(record);
    const auto known = find(record.key);
    if (!known)
        return known.error();
    Change change;
    if (!*known) {
        if (const auto inserted = insert(record, packed, toMillis(received), run); !inserted)
            return inserted.error();
        change.added = std::move(contributions);
        change.stored = true;
        return change;
    }
    if (toMillis(record.version) < (*known)->version) {
        const std::int64_t late = toMillis(received);
        const auto kept = m_history.keepLate(
            m_feed, (*known)->no, {toMillis(record.version), late, late, run, packValues(numbered(m_row)), packed});
        return kept ? Result<Change>(change) : Result<Change>(kept.error());
    }
    if (came && toMillis(record.version) == (*known)->version && (*known)->received >= toMillis(*came))
        return change;
    const bool sameVersion = toMillis(record.version) == (*known)->version && packed == (*known)->contributions;
    if (sameVersion && agrees(**known))
        return change;
    if (sameVersion && onlyFills(**known)) {
        // What it counts has been known since it first came.
        for (size_t i = 0; i < m_row.size(); ++i) {
            if (m_positions[i] < 0)
                m_row[i] = &(*known)->values[i];
        }
        const auto filled = update(**known, (*known)->version, (*known)->received, (*known)->run, packed);
        change.stored = true;
        return filled ? Result<Change>(change) : Result<Change>(filled.error());
    }
    return replace(**known, record, std::move(contributions), packed, toMillis(received), run, series);
}

Result<RecordTable::Change> RecordTable::replace(const Known &known, const Record &record,
                                                 std::vector<StoredContribution> contributions,
                                                 const QByteArray &packed, std::int64_t received, std::int64_t run,
                                                 const SeriesTable &series)
{
    auto counted = unpackContributions(known.contributions);
    if (counted && !areKnown(*counted, series))
        counted.reset();
    if (!counted) {
        qCCritical(lcStore) << "the counts of the record" << record.key << "are damaged: they are moved aside";
        if (const auto moved = moveAside(known); !moved)
            return moved.error();
    }
    // A clock that was set back must not make two versions stand at one time.
    const std::int64_t from = std::max(received, known.received);
    std::vector<const RecordValue *> before;
    for (const RecordValue &value : known.values)
        before.push_back(&value);
    const PastVersion past{known.version,
                           known.received,
                           from,
                           known.run,
                           packValues(numbered(before)),
                           counted ? known.contributions : QByteArray("")};
    if (const auto kept = m_history.keep(m_feed, known.no, past); !kept)
        return kept.error();
    if (const auto updated = update(known, toMillis(record.version), from, run, packed); !updated)
        return updated.error();
    const bool damaged = !counted;
    return Change{std::move(counted).value_or(std::vector<StoredContribution>()), std::move(contributions), damaged,
                  true};
}

Result<void> RecordTable::moveAside(const Known &known)
{
    Statement setAside(m_database, "INSERT INTO damaged(source, key, body) VALUES('record_' || ?, ?, ?)");
    if (!setAside.with(m_feed, known.no, known.contributions).run())
        return m_database.error();
    return {};
}

Result<void> RecordTable::take(const Record &record, const QByteArray &contributions, Instant received,
                               std::int64_t run)
{
    lineUp(record);
    return insert(record, contributions, toMillis(received), run);
}

Result<std::optional<RecordTable::Known>> RecordTable::find(const QString &key)
{
    switch (m_find.with(key).step()) {
    case Statement::Step::Failed:
        return m_database.error();
    case Statement::Step::Done:
        return std::optional<Known>();
    case Statement::Step::Row:
        break;
    }
    Known known{m_find.integer(0), m_find.integer(1), m_find.integer(2), m_find.integer(3), m_find.blob(4), {}};
    for (size_t i = 0; i < m_layout.columns().size(); ++i)
        known.values.push_back(valueAt(m_find, kOwnColumns + int(i), m_layout.columns()[i].type));
    m_find.run(); // a statement left open would keep the log from being checkpointed
    return std::optional(std::move(known));
}

Result<void> RecordTable::insert(const Record &record, const QByteArray &packed, std::int64_t received,
                                 std::int64_t run)
{
    m_insert.with(record.key, record.version, received, run, packed);
    for (size_t i = 0; i < m_row.size(); ++i)
        setValue(m_insert, kOwnColumns + 1 + int(i), *m_row[i]);
    if (!m_insert.run())
        return m_database.error();
    return {};
}

Result<void> RecordTable::update(const Known &known, std::int64_t version, std::int64_t received, std::int64_t run,
                                 const QByteArray &packed)
{
    m_update.with(version, received, run, packed);
    for (size_t i = 0; i < m_row.size(); ++i)
        setValue(m_update, kOwnColumns + int(i), *m_row[i]);
    m_update.set(kOwnColumns + int(m_row.size()), known.no);
    if (!m_update.run())
        return m_database.error();
    return {};
}

void RecordTable::lineUp(const Record &record)
{
    m_row.clear();
    for (const int position : m_positions)
        m_row.push_back(position < 0 || size_t(position) >= record.values.size() ? &kAbsent
                                                                                 : &record.values[size_t(position)]);
}

bool RecordTable::agrees(const Known &known) const
{
    for (size_t i = 0; i < m_row.size(); ++i) {
        if (m_positions[i] >= 0 && *m_row[i] != known.values[i])
            return false;
    }
    return true;
}

bool RecordTable::onlyFills(const Known &known) const
{
    for (size_t i = 0; i < m_row.size(); ++i) {
        const bool wasEmpty = std::holds_alternative<std::monostate>(known.values[i]);
        if (m_positions[i] >= 0 && !wasEmpty && *m_row[i] != known.values[i])
            return false;
    }
    return true;
}

NumberedValues RecordTable::numbered(const std::vector<const RecordValue *> &row) const
{
    NumberedValues values;
    for (size_t i = 0; i < row.size(); ++i)
        values.emplace(m_layout.columns()[i].number, *row[i]);
    return values;
}

} // namespace ioc
