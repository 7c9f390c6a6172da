// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/compiled_feed.h"
#include "core/ingest/decoder.h"

namespace ioc {

/// Looks in the rows of a payload for those that brought certain values, by reading each as the mapping does. Pure; one
/// thread.
class RowSearch final : public RowSink
{
public:
    /// An observation by series and time, or a record by key.
    struct Wanted
    {
        SeriesKey series;
        Instant at;
        QString recordKey; ///< empty: an observation
    };

    struct Found
    {
        size_t wanted = 0;    ///< position in the list
        std::int64_t row = 0; ///< from 1 on, over all pages
        QByteArray cells;     ///< JSON: the cells that the mapping asked for, by their sources
    };

    /// `received`: when the payload was. `feed` is borrowed.
    RowSearch(CompiledFeed &feed, Instant received, std::vector<Wanted> wanted);

    bool row(std::span<const Cell> cells) override;
    bool unreadableRow(const QString &reason, std::span<const Cell> cells) override;

    /// In the order of the rows, at most kMostRows.
    const std::vector<Found> &found() const { return m_found; }

    static constexpr size_t kMostRows = 1000;

private:
    bool brings(const Batch &batch, const Wanted &wanted) const;

    CompiledFeed &m_feed;
    Batch m_prototype;
    std::vector<Wanted> m_wanted;
    std::vector<std::string> m_names;
    std::vector<Found> m_found;
    std::int64_t m_row = 0;
};

} // namespace ioc
