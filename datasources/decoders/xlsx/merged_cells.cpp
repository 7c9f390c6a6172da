// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/merged_cells.h"

#include <algorithm>

namespace ioc {

bool MergedCells::add(const CellRange &range)
{
    const auto index = std::uint32_t(m_ranges.size());
    const bool isWide = range.lastColumn - range.firstColumn >= kWide;
    if (m_ranges.size() == kMost || (isWide && m_wide.size() == kMostWide))
        return false;
    m_ranges.push_back(range);
    if (isWide) {
        m_wide.push_back(index);
        return true;
    }
    if (m_byColumn.size() <= std::size_t(range.lastColumn))
        m_byColumn.resize(std::size_t(range.lastColumn) + 1);
    for (int column = range.firstColumn; column <= range.lastColumn; ++column)
        m_byColumn[std::size_t(column)].push_back(index);
    return true;
}

bool MergedCells::arrange()
{
    for (auto &column : m_byColumn) {
        std::sort(column.begin(), column.end(),
                  [this](std::uint32_t a, std::uint32_t b) { return m_ranges[a].firstRow < m_ranges[b].firstRow; });
        const auto overlap = std::adjacent_find(column.begin(), column.end(), [this](std::uint32_t a, std::uint32_t b) {
            return m_ranges[a].lastRow >= m_ranges[b].firstRow;
        });
        if (overlap != column.end())
            return false;
    }
    return true;
}

const CellRange *MergedCells::at(int row, int column) const
{
    for (const std::uint32_t wide : m_wide) {
        if (m_ranges[wide].holds(row, column))
            return &m_ranges[wide];
    }
    if (std::size_t(column) >= m_byColumn.size())
        return nullptr;
    const auto &list = m_byColumn[std::size_t(column)];
    const auto next = std::upper_bound(list.begin(), list.end(), row, [this](int wanted, std::uint32_t range) {
        return wanted < m_ranges[range].firstRow;
    });
    return next != list.begin() && m_ranges[*(next - 1)].holds(row, column) ? &m_ranges[*(next - 1)] : nullptr;
}

} // namespace ioc
