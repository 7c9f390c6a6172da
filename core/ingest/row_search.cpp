// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/row_search.h"

#include "core/ingest/record_json.h"
#include "core/ingest/row_mapper.h"

#include <algorithm>

namespace ioc {

RowSearch::RowSearch(CompiledFeed &feed, Instant received, std::vector<Wanted> wanted)
    : m_feed(feed)
    , m_wanted(std::move(wanted))
{
    m_prototype.feed = feed.definition->id;
    m_prototype.received = received;
    for (const QString &source : feed.sources)
        m_names.push_back(source.toStdString());
}

bool RowSearch::row(std::span<const Cell> cells)
{
    ++m_row;
    RowMapper mapper(m_feed, m_prototype, [](Batch &&) { return true; });
    mapper.row(cells);
    const Batch batch = mapper.takeRest();
    for (size_t i = 0; i < m_wanted.size(); ++i) {
        if (brings(batch, m_wanted[i]))
            m_found.push_back({i, m_row, recordJson(m_names, cells)});
    }
    return m_found.size() < kMostRows;
}

bool RowSearch::unreadableRow(const QString &, std::span<const Cell>)
{
    ++m_row;
    return true;
}

bool RowSearch::brings(const Batch &batch, const Wanted &wanted) const
{
    if (!wanted.recordKey.isEmpty())
        return std::any_of(batch.records.begin(), batch.records.end(),
                           [&](const Record &record) { return record.key == wanted.recordKey; });
    return std::any_of(batch.observations.begin(), batch.observations.end(), [&](const Observation &one) {
        return one.at == wanted.at && batch.series[one.series].key == wanted.series;
    });
}

} // namespace ioc
