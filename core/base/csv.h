// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace ioc {

/// Reads delimiter-separated text as RFC 4180 describes it: quoted fields may hold delimiters, line breaks and doubled
/// quotes; records end with LF, CRLF or CR. A byte-order mark is skipped. Pure; one thread; the text must outlive the
/// reader.
class CsvReader
{
public:
    explicit CsvReader(std::string_view text, char delimiter = ',');

    /// Reads the next record. The views point into the text, or into this reader until the next call. False at the end.
    bool next(std::vector<std::string_view> &fields);

    /// Where the last record began, in bytes, and the text of it without its line break.
    size_t recordOffset() const { return m_recordStart; }
    std::string_view recordText() const { return m_text.substr(m_recordStart, m_recordEnd - m_recordStart); }

    /// Number of the last record, from 1.
    std::int64_t recordNumber() const { return m_records; }

    /// Number of the line on which the last record began, from 1.
    std::int64_t lineNumber() const { return m_line; }

    /// True when the text ended inside a quoted field: it was cut off.
    bool endedInsideQuotes() const { return m_cutOff; }

private:
    std::string_view quotedField();
    std::string_view plainField();
    bool endRecordAt(size_t position);
    void countLines();

    std::string_view m_text;
    size_t m_position = 0;
    size_t m_recordStart = 0;
    size_t m_recordEnd = 0;
    std::int64_t m_records = 0;
    std::int64_t m_line = 0;
    std::int64_t m_nextLine = 1;
    bool m_quoted = false; ///< the last record has quoted fields, so it may hold line breaks
    char m_delimiter;
    bool m_cutOff = false;
    std::deque<std::string> m_unescaped;
};

} // namespace ioc
