// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recent_observations.h"

#include "core/store/block_table.h"

#include <algorithm>

namespace ioc {

RecentObservations::RecentObservations()
    : m_memory(std::make_unique<std::pmr::unsynchronized_pool_resource>())
{
}

RecentObservations::RecentObservations(RecentObservations &&other) noexcept
    : RecentObservations()
{
    *this = std::move(other);
}

RecentObservations &RecentObservations::operator=(RecentObservations &&other) noexcept
{
    std::swap(m_memory, other.m_memory); // what was here lives as long as its memory
    std::swap(m_runs, other.m_runs);
    std::swap(m_size, other.m_size);
    return *this;
}

void RecentObservations::add(const Arrival &arrival)
{
    for (const auto &part : arrival.parts) {
        if (part.observations.empty())
            continue;
        Run &run = m_runs.try_emplace(part.series, m_memory.get()).first->second;
        auto &known = run.observations;
        m_size -= run.rest().size();
        if (run.rest().empty() || known.back().at < part.observations.front().at) {
            known.insert(known.end(), part.observations.begin(), part.observations.end());
        } else {
            const ObservationRun all = merged({run.rest().begin(), run.rest().end()}, part.observations);
            known.assign(all.begin(), all.end());
            run.removed = 0;
        }
        m_size += run.rest().size();
    }
}

ObservationRun RecentObservations::between(std::int64_t series, std::int64_t from, std::int64_t to) const
{
    const auto run = of(series);
    const auto isBefore = [](const StoredObservation &observation, std::int64_t at) { return observation.at < at; };
    const auto begin = std::lower_bound(run.begin(), run.end(), from, isBefore);
    return {begin, std::lower_bound(begin, run.end(), to, isBefore)};
}

std::span<const StoredObservation> RecentObservations::of(std::int64_t series) const
{
    const auto found = m_runs.find(series);
    return found == m_runs.end() ? std::span<const StoredObservation>() : found->second.rest();
}

void RecentObservations::removeFirst(std::int64_t series, size_t count)
{
    const auto found = m_runs.find(series);
    if (found == m_runs.end() || count == 0)
        return;
    const size_t rest = found->second.rest().size();
    if (count >= rest)
        return remove(series);
    found->second.removed += count; // not moved up: that would take long for a long run
    m_size -= count;
}

void RecentObservations::remove(std::int64_t series)
{
    const auto found = m_runs.find(series);
    if (found == m_runs.end())
        return;
    m_size -= found->second.rest().size();
    m_runs.erase(found);
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
