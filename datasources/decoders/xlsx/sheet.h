// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/decoders/xlsx/excel_date.h"
#include "datasources/decoders/xlsx/merged_cells.h"
#include "datasources/decoders/xlsx/number_format.h"
#include "datasources/decoders/xlsx/shared_strings.h"

#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace ioc {

/// One cell that holds something. 16 bytes, for there are millions. Columns count from 0.
struct SheetCell
{
    enum class Kind : std::uint8_t {
        Number,
        Boolean,    ///< number is 0 or 1
        SharedText, ///< text is an index of the workbook's texts
        OwnText,    ///< text is an index of the sheet's texts
        IsoDate,    ///< a text as well: ISO 8601, of a workbook that writes dates so
        Fault,      ///< an error value such as #N/A; text tells which
        Uncounted   ///< a formula whose value was never calculated
    };

    union {
        double number;
        std::uint32_t text;
    };
    std::uint16_t column;
    Kind kind;
    NumberFormat format;

    bool isText() const { return kind == Kind::SharedText || kind == Kind::OwnText; }
    bool isDate() const
    {
        return kind == Kind::IsoDate || (kind == Kind::Number && format.kind == NumberFormat::Kind::Date);
    }
};

/// "C7".
QString cellName(int row, int column);
/// "C".
QString columnName(int column);
/// "C" or "c" as 2; nothing for other texts, and for columns that no sheet has.
std::optional<int> columnFromName(std::string_view name);

/// One sheet of a workbook: what stands in its cells, which rows and columns are hidden, which cells are merged.
/// Immutable once read; any thread.
class Sheet
{
public:
    static constexpr int kMostRows = 1'048'576;
    static constexpr int kMostColumns = 16'384;

    struct Row
    {
        int number = 0;
        bool isHidden = false;
        std::uint32_t begin = 0; ///< of its cells
        std::uint32_t end = 0;
    };

    /// Rows that have an entry in the file, empty ones among them, in ascending order.
    const std::vector<Row> &rows() const { return m_rows; }
    std::span<const SheetCell> cells(const Row &row) const
    {
        return {m_cells.data() + row.begin, m_cells.data() + row.end};
    }

    /// nullptr where nothing stands.
    const Row *row(int number) const;
    const SheetCell *cell(int row, int column) const;
    static const SheetCell *cellIn(std::span<const SheetCell> cells, int column);

    /// The merged range that the cell lies in; nullptr when it stands alone.
    const CellRange *mergeAt(int row, int column) const { return m_merges.at(row, column); }
    bool hasMerges() const { return !m_merges.isEmpty(); }

    /// What a reader sees there: of merged cells what their first cell holds.
    const SheetCell *shown(int row, int column) const;

    bool isColumnHidden(int column) const;
    int lastRow() const { return m_rows.empty() ? 0 : m_rows.back().number; }
    int lastColumn() const { return m_lastColumn; } ///< -1 when the sheet is empty
    DateSystem dateSystem() const { return m_dateSystem; }

    /// The bytes of a text, an ISO date or a fault.
    std::string_view textOf(const SheetCell &cell) const;
    /// As a person would read it: texts as they stand (white space folded, NFC), numbers with a point, dates as ISO.
    QString words(const SheetCell *cell) const;
    QString wordsAt(int row, int column) const { return words(shown(row, column)); }

private:
    friend class SheetEvents;

    std::shared_ptr<const TextStore> m_shared;
    TextStore m_own;
    std::vector<Row> m_rows;
    std::vector<SheetCell> m_cells;
    MergedCells m_merges;
    std::vector<std::pair<int, int>> m_hiddenColumns;
    int m_lastColumn = -1;
    DateSystem m_dateSystem = DateSystem::From1900;
};

/// White space folded, NFC.
QString foldedText(std::string_view utf8);
QString foldedText(const QString &text);

} // namespace ioc
