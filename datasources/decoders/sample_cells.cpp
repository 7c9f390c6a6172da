// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/sample_cells.h"

#include <algorithm>
#include <charconv>

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
    for (size_t i = 0; i < m_names.size(); ++i) {
        if (m_names[i] == label) {
            m_cells[i].kind = Cell::Kind::Text;
            m_cells[i].text = text;
        }
    }
}

void SampleCells::setValue(std::string_view text)
{
    const auto place = std::find(m_names.begin(), m_names.end(), "@value");
    if (place == m_names.end() || text == "NaN")
        return;
    Cell &cell = m_cells[size_t(place - m_names.begin())];
    const std::string_view digits = text.starts_with('+') ? text.substr(1) : text;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), cell.number);
    const bool isNumber = error == std::errc() && end == digits.data() + digits.size() && std::isfinite(cell.number);
    cell.kind = isNumber ? Cell::Kind::Number : Cell::Kind::Text;
    cell.text = text;
}

void SampleCells::setTime(std::int64_t milliseconds)
{
    for (size_t i = 0; i < m_names.size(); ++i) {
        if (m_names[i] == "@time") {
            m_cells[i].kind = Cell::Kind::Integer;
            m_cells[i].integer = milliseconds;
        }
    }
}

} // namespace ioc
