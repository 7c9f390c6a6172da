// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/record_sql.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr qsizetype kLongestName = 63;

bool isOwnColumn(const QString &name)
{
    return name == QLatin1StringView("key") || name == QLatin1StringView("version");
}

QByteArray quoted(const QString &column)
{
    Q_ASSERT(isOwnColumn(column) || RecordSql::isColumn(column));
    return '"' + column.toLatin1() + '"';
}

QByteArray list(const std::vector<QString> &columns, const char *after = "")
{
    QByteArray text;
    for (const QString &column : columns)
        text += ", " + quoted(column) + after;
    return text;
}

} // namespace

RecordSql::RecordSql(std::int64_t feed)
    : m_table("record_" + QByteArray::number(qlonglong(feed)))
{
}

bool RecordSql::isColumn(const QString &name)
{
    const auto isPlain = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_'; };
    return name.size() > 2 && name.size() <= kLongestName && name.startsWith(QLatin1StringView("f_")) &&
           std::all_of(name.begin(), name.end(), isPlain);
}

QString RecordSql::columnFor(const QString &field)
{
    const QString name = QLatin1StringView("f_") + field;
    return isColumn(name) ? name : QString();
}

QByteArray RecordSql::create() const
{
    return "CREATE TABLE " + m_table +
           "(no INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, received INTEGER NOT NULL, "
           "run INTEGER NOT NULL, contributions BLOB NOT NULL); CREATE INDEX " +
           m_table + "_received ON " + m_table + "(received)";
}

QByteArray RecordSql::addColumn(const QString &column, const char *affinity) const
{
    return "ALTER TABLE " + m_table + " ADD COLUMN " + quoted(column) + ' ' + affinity;
}

QByteArray RecordSql::addIndex(const QString &column) const
{
    return "CREATE INDEX IF NOT EXISTS " + m_table + '_' + column.toLatin1() + " ON " + m_table + '(' + quoted(column) +
           ')';
}

QByteArray RecordSql::find(const std::vector<QString> &columns) const
{
    return "SELECT no, version, received, run, contributions" + list(columns) + " FROM " + m_table + " WHERE key = ?1";
}

QByteArray RecordSql::insert(const std::vector<QString> &columns) const
{
    QByteArray places;
    for (size_t i = 0; i < columns.size(); ++i)
        places += ", ?";
    return "INSERT INTO " + m_table + "(key, version, received, run, contributions" + list(columns) +
           ") VALUES(?, ?, ?, ?, ?" + places + ')';
}

QByteArray RecordSql::update(const std::vector<QString> &columns) const
{
    return "UPDATE " + m_table + " SET version = ?, received = ?, run = ?, contributions = ?" + list(columns, " = ?") +
           " WHERE no = ?";
}

QByteArray RecordSql::selectContributions() const
{
    return "SELECT contributions, received FROM " + m_table;
}

QByteArray RecordSql::selectCounts() const
{
    return "SELECT no, key, contributions FROM " + m_table;
}

QByteArray RecordSql::updateCounts() const
{
    return "UPDATE " + m_table + " SET contributions = ?3 WHERE no = ?1";
}

QByteArray RecordSql::selectReceivedAfter() const
{
    return "SELECT contributions FROM " + m_table + " WHERE received > ?1";
}

QByteArray RecordSql::selectAll(const std::vector<QString> &columns) const
{
    return "SELECT no, key, version, received, contributions" + list(columns) + " FROM " + m_table;
}

QByteArray RecordSql::selectDated(const std::vector<QString> &columns, const std::vector<QString> &dates) const
{
    QByteArray conditions;
    for (size_t i = 0; i < dates.size(); ++i) {
        const QByteArray from = QByteArray::number(qulonglong(2 * i + 1));
        const QByteArray to = QByteArray::number(qulonglong(2 * i + 2));
        conditions += (i == 0 ? "(" : " OR (") + quoted(dates[i]) + " >= ?" + from + " AND " + quoted(dates[i]) +
                      " < ?" + to + ')';
    }
    return selectAll(columns) + " WHERE " + conditions + " ORDER BY " + quoted(dates.front()) + ", no";
}

QByteArray RecordSql::selectAfter(const std::vector<QString> &columns) const
{
    return selectAll(columns) + " WHERE key > ?1 ORDER BY key LIMIT ?2";
}

QByteArray RecordSql::selectReceivedSince(const std::vector<QString> &columns) const
{
    return selectAll(columns) + " WHERE received >= ?1 ORDER BY received, no";
}

QByteArray RecordSql::selectBetween(const std::vector<QString> &columns, Direction direction) const
{
    return "SELECT no, key, version, received, run, contributions" + list(columns) + " FROM " + m_table +
           " NOT INDEXED WHERE no > ?1 AND no < ?2 ORDER BY no" + (direction == Direction::Down ? " DESC" : "");
}

QByteArray RecordSql::insertNumbered(const std::vector<QString> &columns) const
{
    QByteArray places;
    for (size_t i = 0; i < columns.size(); ++i)
        places += ", ?";
    return "INSERT OR IGNORE INTO " + m_table + "(no, key, version, received, run, contributions" + list(columns) +
           ") VALUES(?, ?, ?, ?, ?, ?" + places + ')';
}

QByteArray RecordSql::removeOtherVersions() const
{
    return "DELETE FROM record_version WHERE feed = " + m_table.mid(m_table.lastIndexOf('_') + 1) +
           " AND record NOT IN (SELECT no FROM " + m_table + ')';
}

QByteArray RecordSql::selectReplacedSince() const
{
    return "SELECT v.record, r.key, v.version, v.received, v.contributions, v.body FROM record_version v JOIN " +
           m_table + " r ON r.no = v.record WHERE v.feed = ?1 AND v.replaced > ?2 AND v.received <= ?2";
}

QByteArray RecordSql::selectRun() const
{
    return "SELECT run FROM " + m_table +
           " WHERE no = ?2 AND received = ?3 UNION ALL SELECT run FROM record_version WHERE feed = ?1 AND record = ?2 "
           "AND received = ?3 LIMIT 1";
}

QByteArray RecordSql::count() const
{
    return "SELECT count(*) FROM " + m_table;
}

} // namespace ioc
