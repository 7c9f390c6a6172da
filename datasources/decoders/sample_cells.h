// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"

#include <string>

namespace ioc {

/// The cells of one sample of Prometheus: its labels by name, and besides them what no label can be called.
class SampleCells
{
public:
    explicit SampleCells(const std::vector<QString> &sources);

    /// All absent.
    void clear();

    /// The text must live until the cells are given away. A label that nobody asks for is passed over.
    void setLabel(std::string_view label, std::string_view text);
    void setName(std::string_view name) { setLabel("@name", name); }

    /// "12.5", "1e+06": a number. "NaN" is no value. "+Inf" and what is no number stay texts, which no number field
    /// takes.
    void setValue(std::string_view text);

    /// Milliseconds since 1970, UTC.
    void setTime(std::int64_t milliseconds);

    std::span<const Cell> cells() const { return m_cells; }

private:
    void set(std::string_view name, const Cell &cell);

    std::vector<std::string> m_names;
    std::vector<Cell> m_cells;
};

} // namespace ioc
