// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"
#include "datasources/decoders/xlsx/table/workbook_table.h"

namespace ioc {

/// Turns the rows of a table into what a sink takes: only the cells that were asked for. The table is borrowed.
class RowCells
{
public:
    RowCells(const WorkbookTable &table, const TableRecipe &recipe);

    /// Of the row; they live until the next call.
    std::span<const Cell> read(const TableRow &row);

    /// Why the row that was read is unreadable; empty when it is not.
    const QString &reason() const { return m_reason; }

private:
    struct Column
    {
        int column = -1; ///< of the sheet; -1: the text below
        int groupLevel = -1;
        bool isGroup = false;
        std::string text; ///< the same for all rows, or what the cell was turned into
    };

    void readColumn(const TableRow &row, std::span<const SheetCell> cells, Column &column, Cell &out);
    void readCell(const TableRow &row, const SheetCell &cell, Column &column, Cell &out);
    void readNumber(const TableRow &row, const SheetCell &cell, Column &column, Cell &out);
    const SheetCell *mergedCell(const TableRow &row, int column, const SheetCell *cell);
    void complain(const TableRow &row, int column, const QString &reason);
    void giveText(std::string_view text, Cell &out) const;

    const WorkbookTable &m_table;
    bool m_fillsMerged;
    std::vector<Column> m_columns;
    std::vector<Cell> m_cells;
    std::vector<std::string> m_groupTexts;
    QString m_reason;
};

} // namespace ioc
