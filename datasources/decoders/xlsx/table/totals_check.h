// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/decoders/xlsx/table/table_reading.h"

namespace ioc {

/// A sum of the file that is not the sum of its parts, or that cannot be checked.
struct TotalDifference
{
    int row = 0;
    QString reason; ///< one sentence with what is stated and what the rows give
};

/// Holds the rows of totals and the groups that carry figures against the rows of data that they cover, in the columns
/// of `headings`. A group covers the rows in it; "Tổng cộng" and a total above all rows cover all; another total covers
/// its group, or the rows since the last total. Parts without a figure add nothing; where no part has one, or the total
/// has none, nothing is checked.
std::vector<TotalDifference> differingTotals(const Sheet &sheet, const TableRecipe &recipe, const TableReading &table,
                                             const QStringList &headings);

} // namespace ioc
