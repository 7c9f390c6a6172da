// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/table/row_cells.h"

#include <QCoreApplication>

#include <cmath>

namespace ioc {
namespace {

constexpr double kLargestWhole = 9'007'199'254'740'992.0; ///< 2^53: beyond it a file does not hold every digit

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Xlsx)
};

/// What is the same for every row.
std::string textOfTable(const WorkbookTable &table, TableSource::Kind kind)
{
    switch (kind) {
    case TableSource::Kind::From:
        return table.table.period->from.toString(Qt::ISODate).toStdString();
    case TableSource::Kind::To:
        return table.table.period->to.toString(Qt::ISODate).toStdString();
    case TableSource::Kind::Period:
        return table.table.period->words.toStdString();
    default:
        return table.sheetName.toStdString();
    }
}

} // namespace

RowCells::RowCells(const WorkbookTable &table, const TableRecipe &recipe)
    : m_table(table)
    , m_fillsMerged(recipe.fillsMerged)
    , m_cells(table.sources.size())
{
    for (const TableSource &source : table.sources) {
        Column column;
        if (source.kind == TableSource::Kind::Heading)
            column.column = table.table.header.columnsOf(source.heading).front();
        else if (source.kind == TableSource::Kind::Column)
            column.column = source.column;
        else if (source.kind != TableSource::Kind::Group)
            column.text = textOfTable(table, source.kind);
        column.isGroup = source.kind == TableSource::Kind::Group;
        column.groupLevel = source.level;
        m_columns.push_back(std::move(column));
    }
    for (const RowGroup &group : table.table.groups)
        m_groupTexts.push_back(group.text.toStdString());
}

std::span<const Cell> RowCells::read(const TableRow &row)
{
    m_reason.clear();
    const Sheet::Row *found = m_table.sheet.row(row.number);
    const auto cells = found ? m_table.sheet.cells(*found) : std::span<const SheetCell>();
    for (size_t i = 0; i < m_columns.size(); ++i) {
        m_cells[i] = Cell{};
        readColumn(row, cells, m_columns[i], m_cells[i]);
    }
    return m_cells;
}

void RowCells::readColumn(const TableRow &row, std::span<const SheetCell> cells, Column &column, Cell &out)
{
    if (column.isGroup) {
        const RowGroup *group = nullptr;
        if (column.groupLevel >= 0)
            group = m_table.table.groupOf(row, column.groupLevel);
        else if (row.group >= 0)
            group = &m_table.table.groups[size_t(row.group)];
        if (group)
            giveText(m_groupTexts[size_t(group - m_table.table.groups.data())], out);
        return;
    }
    if (column.column < 0)
        return giveText(column.text, out);
    const SheetCell *cell = Sheet::cellIn(cells, column.column);
    if (m_table.sheet.hasMerges())
        cell = mergedCell(row, column.column, cell);
    if (cell)
        readCell(row, *cell, column, out);
}

/// A cell that is merged with others holds nothing of its own. What the first of them holds is taken where the recipe
/// says so, downwards only, and never a figure: one figure for three rows is not three figures.
const SheetCell *RowCells::mergedCell(const TableRow &row, int column, const SheetCell *cell)
{
    const CellRange *merge = m_table.sheet.mergeAt(row.number, column);
    if (!merge || (merge->firstRow == row.number && merge->firstColumn == column))
        return cell;
    const SheetCell *first = m_table.sheet.cell(merge->firstRow, merge->firstColumn);
    if (!first)
        return nullptr;
    const bool isFigure = first->kind == SheetCell::Kind::Number && !first->isDate();
    if (m_fillsMerged && merge->firstColumn == column && !isFigure)
        return first;
    complain(row, column, Texts::tr("is merged with %1").arg(cellName(merge->firstRow, merge->firstColumn)));
    return nullptr;
}

void RowCells::readCell(const TableRow &row, const SheetCell &cell, Column &column, Cell &out)
{
    switch (cell.kind) {
    case SheetCell::Kind::Number:
        return readNumber(row, cell, column, out);
    case SheetCell::Kind::Boolean:
        out.kind = Cell::Kind::Boolean;
        out.integer = cell.number != 0 ? 1 : 0;
        return;
    case SheetCell::Kind::SharedText:
    case SheetCell::Kind::OwnText:
        return giveText(m_table.sheet.textOf(cell), out);
    case SheetCell::Kind::IsoDate:
        giveText(m_table.sheet.textOf(cell), out);
        out.isIsoTime = true;
        return;
    case SheetCell::Kind::Fault:
        return complain(row, column.column,
                        Texts::tr("holds the error %1").arg(foldedText(m_table.sheet.textOf(cell))));
    case SheetCell::Kind::Uncounted:
        return complain(
            row, column.column,
            Texts::tr("holds a formula that was never calculated: open the file in the program that made it "
                      "and save it"));
    }
}

void RowCells::readNumber(const TableRow &row, const SheetCell &cell, Column &column, Cell &out)
{
    if (cell.format.kind == NumberFormat::Kind::Date) {
        auto iso = isoFromSerial(cell.number, m_table.sheet.dateSystem());
        if (!iso)
            return complain(row, column.column, Texts::tr("holds a day that never was (%1)").arg(cell.number));
        column.text = std::move(*iso);
        giveText(column.text, out);
        out.isIsoTime = true;
        return;
    }
    const bool isWhole = cell.number == std::floor(cell.number) && std::abs(cell.number) < kLargestWhole;
    if (isWhole && cell.format.kind == NumberFormat::Kind::Padded && cell.number >= 0) {
        column.text = std::to_string(std::int64_t(cell.number));
        if (column.text.size() < cell.format.width)
            column.text.insert(0, cell.format.width - column.text.size(), '0');
        return giveText(column.text, out);
    }
    out.kind = isWhole ? Cell::Kind::Integer : Cell::Kind::Number;
    out.integer = isWhole ? std::int64_t(cell.number) : 0;
    out.number = isWhole ? 0 : cell.number;
}

void RowCells::complain(const TableRow &row, int column, const QString &reason)
{
    if (m_reason.isEmpty())
        m_reason = Texts::tr("the cell %1 %2").arg(cellName(row.number, column), reason);
}

void RowCells::giveText(std::string_view text, Cell &out) const
{
    out.kind = Cell::Kind::Text;
    out.text = text;
}

} // namespace ioc
