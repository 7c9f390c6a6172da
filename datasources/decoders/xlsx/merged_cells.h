// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace ioc {

/// Rows count from 1, as spreadsheets show them, columns from 0. Both ends are within.
struct CellRange
{
    int firstRow = 0;
    int lastRow = 0;
    int firstColumn = 0;
    int lastColumn = 0;

    bool holds(int row, int column) const
    {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
    friend bool operator==(const CellRange &, const CellRange &) = default;
};

/// The merged ranges of a sheet, found by a cell in the time that a look into a sorted list takes, however many and
/// tall they are.
class MergedCells
{
public:
    static constexpr std::size_t kMost = 200'000;

    /// False when there are too many.
    bool add(const CellRange &range);

    /// False when two of them overlap. To be called once, before asking.
    bool arrange();

    /// nullptr when the cell stands alone.
    const CellRange *at(int row, int column) const;

    bool isEmpty() const { return m_ranges.empty(); }

private:
    static constexpr int kWide = 64; ///< wider ones, titles mostly, are in a list of their own
    static constexpr std::size_t kMostWide = 1'000;

    std::vector<CellRange> m_ranges;
    std::vector<std::vector<std::uint32_t>> m_byColumn; ///< indexes of m_ranges, by their first row
    std::vector<std::uint32_t> m_wide;
};

} // namespace ioc
