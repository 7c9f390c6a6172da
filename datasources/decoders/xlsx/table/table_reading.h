// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/decoders/xlsx/table/header.h"

namespace ioc {

/// What a row of a sheet is.
enum class RowRole : std::uint8_t {
    Title, ///< above the headings
    Heading,
    Numbering, ///< the numbers of the columns, "(1) (2) (3)"
    Data,
    Group,  ///< heads the rows below it: "II  Các xã, phường"; may carry their sums
    Total,  ///< carries the sums of others
    Note,   ///< a text among the rows that carries no figure
    Footer, ///< below the table
    Hidden, ///< passed over because the recipe says so
    Unclear ///< carries figures, and nothing says what they are
};
QString toString(RowRole role);

/// A group of rows, within another one or not.
struct RowGroup
{
    int level = 0; ///< 0 is the outermost
    int parent = -1;
    QString text;
};

struct TableRow
{
    int number = 0;
    RowRole role = RowRole::Data;
    std::int32_t group = -1; ///< the innermost that it lies in, or that it heads
};

/// A table found in a sheet: its headings, its rows with their roles, its titles.
struct TableReading
{
    Header header;
    std::vector<TableRow> rows; ///< rows that hold something, from the first of the sheet to its last
    std::vector<RowGroup> groups;
    QStringList titles;
    std::optional<TitlePeriod> period;

    /// The group of `level` that the row lies in; nullptr when it lies in none.
    const RowGroup *groupOf(const TableRow &row, int level) const;
};

/// Reads the table below a header as the recipe says. Decode error for what the recipe does not allow: hidden rows,
/// rows below an empty one, figures below the table's end, a mark that could be of two levels, no period in the titles.
Result<TableReading> readTable(const Sheet &sheet, const TableRecipe &recipe, Header header);

} // namespace ioc
