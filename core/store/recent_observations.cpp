// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recent_observations.h"

#include "core/store/block_table.h"

#include <algorithm>

namespace ioc {

void RecentObservations::add(const Arrival &arrival)
{
    for (const auto &part : arrival.parts) {
        if (part.observations.empty())
            continue;
        ObservationRun &run = m_runs[part.series];
        m_size -= run.size();
        if (run.empty() || run.back().at < part.observations.front().at)
            run.insert(run.end(), part.observations.begin(), part.observations.end());
        else
            run = merged(run, part.observations);
        m_size += run.size();
    }
}

ObservationRun RecentObservations::between(std::int64_t series, std::int64_t from, std::int64_t to) const
{
    const ObservationRun *run = of(series);
    if (!run)
        return {};
    const auto isBefore = [](const StoredObservation &observation, std::int64_t at) { return observation.at < at; };
    const auto begin = std::lower_bound(run->begin(), run->end(), from, isBefore);
    return {begin, std::lower_bound(begin, run->end(), to, isBefore)};
}

const ObservationRun *RecentObservations::of(std::int64_t series) const
{
    const auto found = m_runs.find(series);
    return found == m_runs.end() ? nullptr : &found->second;
}

void RecentObservations::remove(std::int64_t series)
{
    const auto found = m_runs.find(series);
    if (found == m_runs.end())
        return;
    m_size -= found->second.size();
    m_runs.erase(found);
}

void RecentObservations::clear()
{
    m_runs.clear();
    m_size = 0;
}

std::vector<std::int64_t> RecentObservations::series() const
{
    std::vector<std::int64_t> numbers;
    numbers.reserve(m_runs.size());
    for (const auto &[number, run] : m_runs)
        numbers.push_back(number);
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

} // namespace ioc
