// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/csv.h"
#include "core/pack/pack_problem.h"

#include <QDate>
#include <QHash>
#include <QStringList>

#include <optional>

namespace ioc {

/// A CSV file with a header: fields by column name, and problems with the line. One thread.
class CsvTable
{
public:
    /// `name` is what problems call the file. A file that is not there is a problem unless it is `optional`; so is a
    /// column that is not there. Then there are no rows.
    CsvTable(const QString &path, QString name, const QStringList &columns, bool optional, PackProblems &problems);

    /// Goes to the next row; rows with another number of fields than the header are problems and left out.
    bool next();

    std::int64_t lineNumber() const { return m_reader->lineNumber(); }

    /// The field of a column that is there.
    QString text(const QString &column) const;

    /// Invalid, nothing, when the field is empty; a field that is neither is a problem.
    QDate date(const QString &column);
    std::optional<double> number(const QString &column);

    void complain(const QString &reason);

private:
    void readHeader(const QStringList &columns);

    QString m_name;
    PackProblems &m_problems;
    QByteArray m_text;
    std::optional<CsvReader> m_reader;
    std::vector<std::string_view> m_fields;
    QHash<QString, size_t> m_index;
    size_t m_columns = 0;
};

} // namespace ioc
