// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"

namespace ioc {

CsvReader::CsvReader(std::string_view text, char delimiter)
    : m_text(text)
    , m_delimiter(delimiter)
{
    if (m_text.starts_with("\xEF\xBB\xBF"))
        m_position = 3;
}

bool CsvReader::next(std::vector<std::string_view> &fields)
{
    fields.clear();
    m_unescaped.clear();
    if (m_position >= m_text.size())
        return false;
    countLines();
    m_recordStart = m_position;
    ++m_records;
    for (;;) {
        const bool quoted = m_position < m_text.size() && m_text[m_position] == '"';
        m_quoted = m_quoted || quoted;
        fields.push_back(quoted ? quotedField() : plainField());
        if (m_position >= m_text.size()) {
            m_recordEnd = m_text.size();
            return true;
        }
        if (m_text[m_position] != m_delimiter)
            return endRecordAt(m_position);
        ++m_position;
        if (m_position == m_text.size()) { // a delimiter at the very end: one more empty field
            fields.emplace_back();
            m_recordEnd = m_position;
            return true;
        }
    }
}

/// Takes the last record's line breaks into account before the next one begins.
void CsvReader::countLines()
{
    m_line = m_nextLine++;
    if (!m_quoted)
        return;
    m_quoted = false;
    const std::string_view record = recordText();
    for (size_t i = record.find_first_of("\r\n"); i != std::string_view::npos;
         i = record.find_first_of("\r\n", i + 1)) {
        if (record[i] == '\n' || i + 1 == record.size() || record[i + 1] != '\n') {
            ++m_line;
            ++m_nextLine;
        }
    }
}

std::string_view CsvReader::plainField()
{
    const size_t start = m_position;
    const char *data = m_text.data();
    const size_t end = m_text.size();
    const char delimiter = m_delimiter;
    size_t i = start;
    while (i < end && data[i] != delimiter && data[i] != '\n' && data[i] != '\r')
        ++i;
    m_position = i;
    return m_text.substr(start, i - start);
}

std::string_view CsvReader::quotedField()
{
    const size_t start = ++m_position;
    size_t close = m_text.find('"', start);
    const bool simple = close != std::string_view::npos && (close + 1 >= m_text.size() || m_text[close + 1] != '"');
    std::string_view field;
    if (simple) {
        field = m_text.substr(start, close - start);
        m_position = close + 1;
    } else {
        std::string &text = m_unescaped.emplace_back();
        size_t from = start;
        for (;;) {
            close = m_text.find('"', from);
            if (close == std::string_view::npos) {
                text.append(m_text.substr(from));
                m_cutOff = true;
                m_position = m_text.size();
                return text;
            }
            text.append(m_text.substr(from, close - from));
            if (close + 1 >= m_text.size() || m_text[close + 1] != '"')
                break;
            text.push_back('"');
            from = close + 2;
        }
        m_position = close + 1;
        field = text;
    }
    // Text between a closing quote and the delimiter breaks the format; it is kept so that the field fails its check.
    if (m_position < m_text.size() && m_text[m_position] != m_delimiter && m_text[m_position] != '\n' &&
        m_text[m_position] != '\r') {
        const std::string tail(plainField());
        std::string &joined = m_unescaped.emplace_back(field);
        joined += '"' + tail;
        return joined;
    }
    return field;
}

bool CsvReader::endRecordAt(size_t position)
{
    m_recordEnd = position;
    m_position = position + 1;
    if (m_text[position] == '\r' && m_position < m_text.size() && m_text[m_position] == '\n')
        ++m_position;
    return true;
}

} // namespace ioc
