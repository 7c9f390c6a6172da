// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/table/totals_check.h"

#include "datasources/decoders/xlsx/table/figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <span>

namespace ioc {
namespace {

constexpr double kRoundOff = 1e-9; ///< of floating-point sums, as a share of the larger figure

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Xlsx)
};

/// A row of sums, and the rows that it covers.
struct Claim
{
    const TableRow *total = nullptr;
    std::vector<const TableRow *> parts;
};

std::vector<const TableRow *> dataRows(std::span<const TableRow> rows)
{
    std::vector<const TableRow *> found;
    for (const TableRow &row : rows) {
        if (row.role == RowRole::Data)
            found.push_back(&row);
    }
    return found;
}

bool holdsData(std::span<const TableRow> rows)
{
    return std::any_of(rows.begin(), rows.end(), [](const TableRow &row) { return row.role == RowRole::Data; });
}

bool isGrand(const Sheet &sheet, const TableRow &row)
{
    const Sheet::Row *found = sheet.row(row.number);
    const auto cells = found ? sheet.cells(*found) : std::span<const SheetCell>();
    return std::any_of(cells.begin(), cells.end(),
                       [&sheet](const SheetCell &cell) { return isGrandTotalText(sheet.words(&cell)); });
}

/// The rows up to the next group that is not within this one.
Claim claimOfGroup(const TableReading &table, size_t index)
{
    const std::span<const TableRow> below = std::span<const TableRow>(table.rows).subspan(index + 1);
    const int level = table.groups[size_t(table.rows[index].group)].level;
    const auto end = std::find_if(below.begin(), below.end(), [&](const TableRow &row) {
        return row.role == RowRole::Group && table.groups[size_t(row.group)].level <= level;
    });
    return {&table.rows[index], dataRows(below.first(size_t(end - below.begin())))};
}

Claim claimOfTotal(const Sheet &sheet, const TableReading &table, size_t index)
{
    const TableRow &total = table.rows[index];
    const std::span<const TableRow> all(table.rows);
    const bool isAbove = !holdsData(all.first(index));
    const bool isBelow = !holdsData(all.subspan(index));
    if (isAbove || (isBelow && (table.groups.empty() || isGrand(sheet, total))))
        return {&total, dataRows(all)};
    size_t first = index;
    while (first > 0 && table.rows[first - 1].role != RowRole::Total && table.rows[first - 1].role != RowRole::Group)
        --first;
    return {&total, dataRows(all.subspan(first, index - first))};
}

std::vector<Claim> claimsOf(const Sheet &sheet, const TableReading &table)
{
    std::vector<Claim> claims;
    for (size_t i = 0; i < table.rows.size(); ++i) {
        if (table.rows[i].role == RowRole::Total)
            claims.push_back(claimOfTotal(sheet, table, i));
        else if (table.rows[i].role == RowRole::Group)
            claims.push_back(claimOfGroup(table, i));
    }
    return claims;
}

QString shown(double figure)
{
    return QString::number(figure, 'g', 15);
}

/// What is wrong with one column of a claim; empty when all is well.
QString faultOf(const Sheet &sheet, const TableRecipe &recipe, const Claim &claim, const QString &heading, int column)
{
    const SheetCell *cell = sheet.shown(claim.total->number, column);
    const auto stated = figureIn(sheet, cell, recipe.convention);
    if (!cell)
        return {};
    if (!stated)
        return Texts::tr("row %1, “%2”: the sum cannot be read, so it was not checked")
            .arg(claim.total->number)
            .arg(heading);
    double sum = 0;
    int parts = 0;
    for (const TableRow *part : claim.parts) {
        const SheetCell *partCell = sheet.cell(part->number, column);
        const auto figure = figureIn(sheet, partCell, recipe.convention);
        if (partCell && !figure && !sheet.words(partCell).isEmpty() && sheet.words(partCell) != u"-")
            return Texts::tr("row %1, “%2”: its part in row %3 cannot be read, so the sum was not checked")
                .arg(claim.total->number)
                .arg(heading)
                .arg(part->number);
        sum += figure.value_or(0);
        parts += figure ? 1 : 0;
    }
    const double allowed = recipe.tolerance + kRoundOff * std::max(std::abs(sum), std::abs(*stated));
    if (parts == 0 || std::abs(sum - *stated) <= allowed)
        return {};
    return Texts::tr("row %1, “%2”: the sum says %3, its %4 rows give %5")
        .arg(claim.total->number)
        .arg(heading, shown(*stated))
        .arg(parts)
        .arg(shown(sum));
}

} // namespace

std::vector<TotalDifference> differingTotals(const Sheet &sheet, const TableRecipe &recipe, const TableReading &table,
                                             const QStringList &headings)
{
    std::vector<TotalDifference> differences;
    for (const Claim &claim : claimsOf(sheet, table)) {
        for (const QString &heading : headings) {
            for (const int column : table.header.columnsOf(heading)) {
                const QString fault = faultOf(sheet, recipe, claim, heading, column);
                if (!fault.isEmpty())
                    differences.push_back({claim.total->number, fault});
            }
        }
    }
    return differences;
}

} // namespace ioc
