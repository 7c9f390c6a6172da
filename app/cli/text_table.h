// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace ioc {

/// Rows of text for a terminal, or as CSV.
class TextTable
{
public:
    explicit TextTable(QStringList header)
        : m_header(std::move(header))
    {
    }

    void add(QStringList row) { m_rows.push_back(std::move(row)); }

    /// Columns side by side, as wide as their widest text; numbers stand to the right.
    QString toText() const;

    /// RFC 4180. A text that a spreadsheet would take for a formula gets a leading apostrophe.
    QString toCsv() const;

private:
    QStringList m_header;
    std::vector<QStringList> m_rows;
};

} // namespace ioc
