// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/record_page.h"

#include "core/base/decimal.h"
#include "core/store/record_contributions.h"

namespace ioc {

RecordPage::RecordPage(SeriesKeys series, const CountedSelection &selection, std::int64_t offset, std::int64_t limit)
    : m_series(std::move(series))
    , m_selection(selection)
    , m_offset(offset)
    , m_limit(limit)
{
}

bool RecordPage::take(std::string_view contributions, const std::function<StoredRecord()> &make)
{
    const auto unpacked = unpackContributions(contributions);
    if (!unpacked)
        return false;
    std::optional<double> weight; // a record may count nothing here
    for (const StoredContribution &contribution : *unpacked) {
        const Instant at = fromMillis(contribution.at);
        const bool within = at >= m_selection.from && at < m_selection.to;
        const auto series = within ? m_series.find(contribution.series) : m_series.end();
        const double share = series == m_series.end() ? 0 : m_selection.share(series->second, at);
        if (share > 0)
            weight = decimalSum(weight.value_or(0), share * contribution.weight);
    }
    if (!weight)
        return true;
    if (m_answer.records >= m_offset && m_answer.records - m_offset < m_limit) {
        m_answer.rows.push_back(make());
        m_answer.rows.back().weight = *weight;
    }
    ++m_answer.records;
    m_answer.sum = decimalSum(m_answer.sum, *weight);
    return true;
}

} // namespace ioc
