// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"
#include "tests/fuzz/fuzz_target.h"

#include <cmath>

namespace ioc::fuzz {

/// Holds what a decoder gives against the decoder's contract, and touches every byte of it.
class RowChecker final : public RowSink
{
public:
    explicit RowChecker(std::size_t sources)
        : m_sources(sources)
    {
    }

    bool row(std::span<const Cell> cells) override
    {
        look(cells);
        return ++m_rows < 10'000;
    }

    bool unreadableRow(const QString &reason, std::span<const Cell> cells) override
    {
        FUZZ_EXPECT(!reason.isEmpty());
        look(cells);
        return ++m_rows < 10'000;
    }

private:
    void look(std::span<const Cell> cells)
    {
        FUZZ_EXPECT(cells.size() == m_sources);
        for (const Cell &cell : cells) {
            FUZZ_EXPECT(cell.kind != Cell::Kind::Number || std::isfinite(cell.number));
            if (cell.kind == Cell::Kind::Text)
                m_seen += QByteArray(cell.text.data(), qsizetype(cell.text.size())).count('x');
        }
    }

    std::size_t m_sources;
    int m_rows = 0;
    qsizetype m_seen = 0;
};

} // namespace ioc::fuzz
