// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/decoders/xlsx/table/drift.h"
#include "datasources/decoders/xlsx/table/sources.h"
#include "datasources/decoders/xlsx/table/totals_check.h"
#include "datasources/decoders/xlsx/workbook.h"

namespace ioc {

/// A workbook read as a recipe says, with all that was found against it. Immutable.
struct WorkbookTable
{
    QString sheetName;
    Sheet sheet;
    TableReading table;
    std::vector<TableSource> sources; ///< in the order of asking
    std::vector<TotalDifference> differences;
    std::vector<Drift> drift;

    /// The first change that puts the figures in doubt.
    const Drift *doubt() const;
};

/// The sheet that a recipe names. Decode error when it is not there, or when none is named and several are visible.
Result<XlsxWorkbook::SheetEntry> chosenSheet(const XlsxWorkbook &workbook, const TableRecipe &recipe);

/// Pure. Payload error for what is no workbook, Decode error for what does not fit the recipe.
Result<WorkbookTable> readWorkbookTable(std::string_view bytes, const TableRecipe &recipe,
                                        const std::vector<QString> &sources);

} // namespace ioc
