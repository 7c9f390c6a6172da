// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace ioc {

/// The SQL of one feed's record table. Names of tables and columns cannot be bound, so this is the one class of the
/// program that puts names into SQL: the table's is made from a number, and a column's must be isColumn(), which holds
/// nothing that SQL could take for anything but a name. Values are always bound.
class RecordSql
{
public:
    explicit RecordSql(std::int64_t feed);

    /// Whether a text may be a mapped column: f_ and then lower-case letters, digits and _, 63 signs at most.
    static bool isColumn(const QString &name);

    /// The column for a field, or nothing for a field that no column can be named after.
    static QString columnFor(const QString &field);

    QByteArray create() const;
    QByteArray addColumn(const QString &column, const char *affinity) const;
    QByteArray addIndex(const QString &column) const;

    /// no, version, received, run, contributions, then the columns; of the record with key ?1.
    QByteArray find(const std::vector<QString> &columns) const;

    /// Parameters: key, version, received, run, contributions, the columns.
    QByteArray insert(const std::vector<QString> &columns) const;

    /// Parameters: version, received, run, contributions, the columns, no.
    QByteArray update(const std::vector<QString> &columns) const;

    /// contributions, received of every record.
    QByteArray selectContributions() const;

    /// no, key, contributions of every record, and the way to set the last: by ?1, ?2 (not looked at) and ?3.
    QByteArray selectCounts() const;
    QByteArray updateCounts() const;

    /// contributions of the records that came after ?1.
    QByteArray selectReceivedAfter() const;

    /// no, key, version, received, contributions, then the columns; of the records of which one of the `dates` lies in
    /// [?1, ?2), [?3, ?4) …, in the order of the first of them.
    QByteArray selectDated(const std::vector<QString> &columns, const std::vector<QString> &dates) const;

    /// no, key, version, received, contributions, then the columns; of records with keys after ?1, at most ?2.
    QByteArray selectAfter(const std::vector<QString> &columns) const;

    /// The same of the records that came at ?1 or later, in the order in which they came.
    QByteArray selectReceivedSince(const std::vector<QString> &columns) const;

    /// no, key, version, received, contributions, body of the versions of records that stood at ?2 and were replaced
    /// since; ?1 is the feed's number.
    QByteArray selectReplacedSince() const;

    /// run that brought the version of the record with number ?2, of the feed with number ?1, that was received at ?3.
    QByteArray selectRun() const;

    QByteArray count() const;

    /// Whole rows whose numbers lie between ?1 and ?2, and the way to put them into another table.
    enum class Direction { Up, Down };
    QByteArray selectBetween(const std::vector<QString> &columns, Direction direction) const;
    QByteArray insertNumbered(const std::vector<QString> &columns) const;

    /// Removes versions in the history whose record is not there.
    QByteArray removeOtherVersions() const;

private:
    QByteArray selectAll(const std::vector<QString> &columns) const;

    QByteArray m_table;
};

} // namespace ioc
