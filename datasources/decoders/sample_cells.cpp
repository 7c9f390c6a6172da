// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/sample_cells.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace ioc {

SampleCells::SampleCells(const std::vector<QString> &sources)
    : m_cells(sources.size())
{
    for (const QString &source : sources)
        m_names.push_back(source.toStdString());
}

void SampleCells::clear()
{
    std::fill(m_cells.begin(), m_cells.end(), Cell{});
}

void SampleCells::setLabel(std::string_view label, std::string_view text)
{
    Cell cell;
    cell.kind = Cell::Kind::Text;
    cell.text = text;
    set(label, cell);
}

void SampleCells::setValue(std::string_view text)
{
    if (text == "NaN")
        return;
    Cell cell;
    const std::string_view digits = text.starts_with('+') ? text.substr(1) : text;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), cell.number);
    const bool isNumber = error == std::errc() && end == digits.data() + digits.size() && std::isfinite(cell.number);
    cell.kind = isNumber ? Cell::Kind::Number : Cell::Kind::Text;
    cell.text = text;
    set("@value", cell);
}

void SampleCells::setTime(std::int64_t milliseconds)
{
    Cell cell;
    cell.kind = Cell::Kind::Integer;
    cell.integer = milliseconds;
    set("@time", cell);
}

/// To every field that asks for it.
void SampleCells::set(std::string_view name, const Cell &cell)
{
    for (size_t i = 0; i < m_names.size(); ++i) {
        if (m_names[i] == name)
            m_cells[i] = cell;
    }
}

} // namespace ioc
