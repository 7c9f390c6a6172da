// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <vector>

namespace ioc::sim {

/// A small comma-separated table with a header row (RFC 4180: quotes, doubled quotes, line breaks within
/// quotes; a byte order mark is skipped).
class CsvTable
{
public:
    static CsvTable parse(const QByteArray &text);

    size_t rows() const { return m_rows.size(); }

    /// The cell in the column of that name; empty when the row or the table has none.
    QByteArray at(size_t row, const char *column) const;

private:
    QList<QByteArray> m_header;
    std::vector<QList<QByteArray>> m_rows;
};

} // namespace ioc::sim
