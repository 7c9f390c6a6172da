// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_table.h"

#include <QRegularExpression>

#include <algorithm>

namespace ioc {
namespace {

bool isNumeric(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^[+\\-\u2212]?[0-9][0-9.,]*$"));
    return pattern.match(text).hasMatch();
}

QString csvField(QString text)
{
    static const QString kDangerous = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && kDangerous.contains(text.front()) && !isNumeric(text))
        text.prepend(QLatin1Char('\''));
    if (!text.contains(QLatin1Char('"')) && !text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('\n')) &&
        !text.contains(QLatin1Char('\r')))
        return text;
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString csvLine(const QStringList &row)
{
    QStringList fields;
    for (const QString &text : row)
        fields.push_back(csvField(text));
    return fields.join(QLatin1Char(',')) + QLatin1Char('\n');
}

} // namespace

QString TextTable::toText() const
{
    std::vector<qsizetype> widths(size_t(m_header.size()), 0);
    const auto measure = [&](const QStringList &row) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[size_t(i)] = std::max(widths[size_t(i)], row[i].size());
    };
    measure(m_header);
    for (const auto &row : m_rows)
        measure(row);
    QString out;
    const auto write = [&](const QStringList &row, bool header) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                line += QStringLiteral("  ");
            const bool right = !header && isNumeric(row[i]);
            line += right ? row[i].rightJustified(widths[size_t(i)]) : row[i].leftJustified(widths[size_t(i)]);
        }
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        out += line + QLatin1Char('\n');
    };
    write(m_header, true);
    for (const auto &row : m_rows)
        write(row, false);
    return out;
}

QString TextTable::toCsv() const
{
    QString out = csvLine(m_header);
    for (const auto &row : m_rows)
        out += csvLine(row);
    return out;
}

} // namespace ioc
