// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/decoders/xlsx/sheet.h"
#include "datasources/decoders/xlsx/table/recipe.h"

#include <QStringList>

namespace ioc {

/// Where the headings of a table stand, and what they are: of several rows those of a column are joined, merged ones
/// counted once ("Đã giải quyết / Đúng hạn").
struct Header
{
    int firstRow = 1;
    int lastRow = 0;      ///< before the first row when the table has no headings
    QStringList headings; ///< by column; empty where there is none

    /// The columns under a heading, which may be none or several.
    std::vector<int> columnsOf(const QString &heading) const;
};

/// The headings of the rows from `firstRow` on, whatever they are.
Header headerAt(const Sheet &sheet, int firstRow, int rows);

/// Where the recipe says, or, when other headings stand there, at the one place of the first 60 rows that has all that
/// are `wanted`. Decode error that names the heading when one is missing or stands twice.
Result<Header> findHeader(const Sheet &sheet, const TableRecipe &recipe, const QStringList &wanted);

} // namespace ioc
