// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/model/csv_table.h"

namespace ioc::sim {
namespace {

class Reader
{
public:
    explicit Reader(const QByteArray &text)
        : m_text(text)
    {
        m_at = text.startsWith("\xef\xbb\xbf") ? 3 : 0;
    }

    bool atEnd() const { return m_at >= m_text.size(); }

    QList<QByteArray> line()
    {
        QList<QByteArray> cells{cell()};
        while (!atEnd() && m_text[m_at] == ',') {
            ++m_at;
            cells.append(cell());
        }
        while (!atEnd() && (m_text[m_at] == '\r' || m_text[m_at] == '\n'))
            ++m_at;
        return cells;
    }

private:
    QByteArray cell()
    {
        if (!atEnd() && m_text[m_at] == '"')
            return quoted();
        const qsizetype start = m_at;
        while (!atEnd() && m_text[m_at] != ',' && m_text[m_at] != '\n' && m_text[m_at] != '\r')
            ++m_at;
        return m_text.mid(start, m_at - start);
    }

    QByteArray quoted()
    {
        QByteArray cell;
        for (++m_at; !atEnd(); ++m_at) {
            if (m_text[m_at] != '"') {
                cell += m_text[m_at];
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
                cell += '"';
                ++m_at;
            } else {
                ++m_at;
                break;
            }
        }
        return cell;
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
};

} // namespace

CsvTable CsvTable::parse(const QByteArray &text)
{
    CsvTable table;
    Reader reader(text);
    if (!reader.atEnd())
        table.m_header = reader.line();
    while (!reader.atEnd())
        table.m_rows.push_back(reader.line());
    return table;
}

QByteArray CsvTable::at(size_t row, const char *column) const
{
    return row < m_rows.size() ? m_rows[row].value(m_header.indexOf(column)) : QByteArray();
}

} // namespace ioc::sim
