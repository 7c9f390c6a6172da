// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/sql/row_writer.h"

#include "datasources/json_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace ioc {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RowWriter)
};

bool isDigit(char sign)
{
    return sign >= '0' && sign <= '9';
}

/// Length of the digits at a place.
size_t digits(std::string_view text, size_t at)
{
    size_t end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - at;
}

/// A number as JSON writes it; some servers leave out the 0 before the point. Empty: it is none.
std::string jsonNumber(std::string_view text)
{
    std::string number(text);
    const size_t sign = !text.empty() && text[0] == '-' ? 1 : 0;
    if (text.size() > sign && text[sign] == '.')
        number.insert(sign, 1, '0');
    const std::string_view whole = number;
    size_t at = sign;
    const size_t before = digits(whole, at);
    if (before == 0 || (before > 1 && whole[at] == '0'))
        return {};
    at += before;
    if (at < whole.size() && whole[at] == '.') {
        const size_t behind = digits(whole, at + 1);
        if (behind == 0)
            return {};
        at += 1 + behind;
    }
    if (at < whole.size() && (whole[at] == 'e' || whole[at] == 'E')) {
        ++at;
        if (at < whole.size() && (whole[at] == '+' || whole[at] == '-'))
            ++at;
        const size_t exponent = digits(whole, at);
        if (exponent == 0)
            return {};
        at += exponent;
    }
    return at == whole.size() ? number : std::string();
}

} // namespace

Result<void> RowWriter::begin(const std::vector<QByteArray> &columns)
{
    m_names = columns;
    for (size_t i = 0; i < columns.size(); ++i) {
        const QString name = QString::fromUtf8(columns[i]);
        if (columns[i].isEmpty() || std::count(columns.begin(), columns.end(), columns[i]) > 1)
            return Error{
                ErrorCode::Payload,
                Texts::tr("The query brings a column without a name or two called “%1”; name them with AS.").arg(name)};
        m_out.append(i == 0 ? '{' : ',');
        const qsizetype start = m_out.size() - 1;
        if (!appendWellFormed(m_out, columns[i]))
            return Error{ErrorCode::Payload, Texts::tr("The name of the column “%1” is no UTF-8.").arg(name)};
        m_out.append(':');
        m_keys.push_back(m_out.mid(start));
        m_out.truncate(start);
    }
    return {};
}

Result<void> RowWriter::write(const std::vector<SqlCell> &cells)
{
    for (size_t i = 0; i < cells.size(); ++i) {
        m_out.append(m_keys[i]);
        if (auto written = writeCell(i, cells[i]); !written)
            return written.error();
    }
    m_out.append("}\n");
    return {};
}

Result<void> RowWriter::writeCell(size_t column, const SqlCell &cell)
{
    const auto name = [&] { return QString::fromUtf8(m_names[column]); };
    if (!cell.text) {
        m_out.append("null");
        return {};
    }
    switch (cell.kind) {
    case SqlKind::Bytes:
        return Error{
            ErrorCode::Payload,
            Texts::tr("The column “%1” holds bytes, which no field can take: leave it out of the query, or turn "
                      "it into text there.")
                .arg(name())};
    case SqlKind::Number:
        if (const std::string number = jsonNumber(*cell.text); !number.empty()) {
            m_out.append(number.data(), qsizetype(number.size()));
            return {};
        }
        break;
    case SqlKind::Boolean:
        m_out.append(*cell.text == "t" || *cell.text == "1" ? "true" : "false");
        return {};
    case SqlKind::LocalTime:
    case SqlKind::Instant:
        writeTime(*cell.text, cell.kind == SqlKind::Instant);
        return {};
    case SqlKind::Text:
        break;
    }
    if (!appendWellFormed(m_out, *cell.text))
        return Error{ErrorCode::Payload, Texts::tr("A text of the column “%1” is no UTF-8.").arg(name())};
    return {};
}

/// "2026-11-21 10:00:00.5+00" → "2026-11-21T10:00:00.5+00:00"; what has another shape (infinity, BC) stays as it is.
void RowWriter::writeTime(std::string_view text, bool hasOffset)
{
    std::string time(text);
    if (time.size() >= 19 && time[4] == '-' && time[10] == ' ' && time[13] == ':') {
        time[10] = 'T';
        const size_t sign = time.find_first_of("+-", 19);
        if (hasOffset && sign != std::string::npos) {
            if (time[sign - 1] == ' ') // SQL Server puts a space before it
                time.erase(sign - 1, 1);
            const size_t start = time.find_first_of("+-", 19);
            if (time.size() - start == 3)
                time += ":00";
        }
    }
    appendWellFormed(m_out, time);
}

} // namespace ioc
