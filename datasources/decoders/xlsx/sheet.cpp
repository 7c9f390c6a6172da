// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/sheet.h"

#include <algorithm>

namespace ioc {

QString columnName(int column)
{
    QString name;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(QChar(char16_t('A' + (rest - 1) % 26)));
    return name;
}

QString cellName(int row, int column)
{
    return columnName(column) + QString::number(row);
}

std::optional<int> columnFromName(std::string_view name)
{
    int column = 0;
    if (name.empty() || name.size() > 3)
        return std::nullopt;
    for (const char c : name) {
        const bool isSmall = c >= 'a' && c <= 'z';
        if (!isSmall && !(c >= 'A' && c <= 'Z'))
            return std::nullopt;
        column = column * 26 + (c - (isSmall ? 'a' : 'A')) + 1;
    }
    return column <= Sheet::kMostColumns ? std::optional(column - 1) : std::nullopt;
}

const Sheet::Row *Sheet::row(int number) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), number,
                                        [](const Row &row, int wanted) { return row.number < wanted; });
    return found != m_rows.end() && found->number == number ? &*found : nullptr;
}

const SheetCell *Sheet::cellIn(std::span<const SheetCell> cells, int column)
{
    const auto found = std::lower_bound(cells.begin(), cells.end(), column,
                                        [](const SheetCell &cell, int wanted) { return cell.column < wanted; });
    return found != cells.end() && found->column == column ? &*found : nullptr;
}

const SheetCell *Sheet::cell(int number, int column) const
{
    const Row *found = row(number);
    return found ? cellIn(cells(*found), column) : nullptr;
}

const SheetCell *Sheet::shown(int row, int column) const
{
    const CellRange *merge = mergeAt(row, column);
    return merge ? cell(merge->firstRow, merge->firstColumn) : cell(row, column);
}

bool Sheet::isColumnHidden(int column) const
{
    return std::any_of(m_hiddenColumns.begin(), m_hiddenColumns.end(),
                       [column](const auto &range) { return column >= range.first && column <= range.second; });
}

std::string_view Sheet::textOf(const SheetCell &cell) const
{
    return cell.kind == SheetCell::Kind::SharedText ? m_shared->at(cell.text) : m_own.at(cell.text);
}

QString Sheet::words(const SheetCell *cell) const
{
    if (!cell)
        return {};
    switch (cell->kind) {
    case SheetCell::Kind::Number:
        if (cell->isDate())
            return QString::fromStdString(
                isoFromSerial(cell->number, m_dateSystem).value_or(std::to_string(cell->number)));
        return QString::number(cell->number, 'g', 15);
    case SheetCell::Kind::Boolean:
        return cell->number != 0 ? QStringLiteral("true") : QStringLiteral("false");
    case SheetCell::Kind::Uncounted:
        return QStringLiteral("=");
    default:
        return foldedText(textOf(*cell));
    }
}

QString foldedText(std::string_view utf8)
{
    return foldedText(QString::fromUtf8(utf8.data(), qsizetype(utf8.size())));
}

QString foldedText(const QString &text)
{
    return text.simplified().normalized(QString::NormalizationForm_C);
}

} // namespace ioc
