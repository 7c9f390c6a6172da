// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/table/figures.h"

#include <algorithm>
#include <cmath>

namespace ioc {

std::optional<double> figureIn(const Sheet &sheet, const SheetCell *cell, NumberConvention convention)
{
    if (!cell || cell->isDate())
        return std::nullopt;
    if (cell->kind == SheetCell::Kind::Number)
        return cell->number;
    if (!cell->isText())
        return std::nullopt;
    const QByteArray text = foldedText(sheet.textOf(*cell)).toUtf8();
    return parseNumber({text.constData(), size_t(text.size())}, convention);
}

std::optional<double> typicalFigure(const Sheet &sheet, const TableReading &table, int column,
                                    NumberConvention convention, size_t least)
{
    std::vector<double> figures;
    for (const TableRow &row : table.rows) {
        if (row.role != RowRole::Data)
            continue;
        const auto figure = figureIn(sheet, sheet.cell(row.number, column), convention);
        if (figure && *figure != 0)
            figures.push_back(std::abs(*figure));
    }
    if (figures.size() < least)
        return std::nullopt;
    const auto middle = figures.begin() + std::ptrdiff_t(figures.size() / 2);
    std::nth_element(figures.begin(), middle, figures.end());
    return *middle;
}

} // namespace ioc
