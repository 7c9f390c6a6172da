// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/sql/sql_rows.h"

namespace ioc {

/// Writes rows as NDJSON: one object a line, column names as keys, in the order of the columns.
///
/// Numbers are written digit by digit as the server gave them; one that JSON cannot write (NaN, Infinity) stands as a
/// text, so that the mapping refuses it. Times become ISO 8601: with an offset where the column has one, without where
/// it has not. Bytes, texts that are no UTF-8, and two columns of one name are refused (Payload).
class RowWriter
{
public:
    explicit RowWriter(QByteArray &out)
        : m_out(out)
    {
    }

    Result<void> begin(const std::vector<QByteArray> &columns);
    Result<void> write(const std::vector<SqlCell> &cells);

private:
    Result<void> writeCell(size_t column, const SqlCell &cell);
    void writeTime(std::string_view text, bool hasOffset);

    QByteArray &m_out;
    std::vector<QByteArray> m_names; ///< for messages
    std::vector<QByteArray> m_keys;  ///< {"name": and ,"name":
};

} // namespace ioc
