// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/decoders/xlsx/table/table_reading.h"

namespace ioc {

/// Tells the rows of an official table apart, one after the other, by their marks and texts. All is borrowed.
class OfficialRows
{
public:
    /// The headings of marker and label, where the recipe names them, are in the table's header.
    OfficialRows(const Sheet &sheet, const TableRecipe &recipe, TableReading &table);

    /// Adds the next row below the headings to the table. Decode error for a mark that could be of two levels, and for
    /// figures below the end of the table.
    Result<void> take(const Sheet::Row &row);

private:
    struct Words
    {
        QString mark;
        QString label;
        QString first; ///< of the row's cells
        int filled = 0;
        bool hasFigures = false; ///< besides the mark
        QStringList all;
    };

    Words wordsOf(const Sheet::Row &row) const;
    QString mergedFromAbove(int row, int column) const;
    RowRole roleOf(const Words &words) const;
    std::optional<int> levelOf(const Words &words) const;
    bool isAmbiguous(const Words &words) const;
    void openGroup(int level, const Words &words);

    const Sheet &m_sheet;
    const TableRecipe &m_recipe;
    TableReading &m_table;
    int m_markColumn = -1;
    int m_labelColumn = -1;
    bool m_isFirst = true;
    bool m_hasEnded = false;
    int m_sumsInARow = 0;
    int m_open = -1;                 ///< the innermost open group
    std::vector<int> m_lastOrdinals; ///< by level: the last mark under the same parent
};

} // namespace ioc
