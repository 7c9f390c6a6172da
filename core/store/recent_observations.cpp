// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recent_observations.h"

#include "core/store/block_table.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr size_t kPiecesAtOnce = 256; // some 80 KiB

} // namespace

RecentObservations::RecentObservations()
    : m_memory(std::make_unique<std::pmr::unsynchronized_pool_resource>(std::pmr::pool_options{kPiecesAtOnce, 0}))
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
        m_size -= run.size();
        if (run.empty() || run.back().at < part.observations.front().at) {
            run.insert(run.end(), part.observations.begin(), part.observations.end());
        } else {
            const ObservationRun all = merged({run.begin(), run.end()}, part.observations);
            run.assign(all.begin(), all.end());
        }
        m_size += run.size();
    }
}

ObservationRun RecentObservations::between(std::int64_t series, std::int64_t from, std::int64_t to) const
{
    const Run *run = find(series);
    if (!run)
        return {};
    const auto isBefore = [](const StoredObservation &observation, std::int64_t at) { return observation.at < at; };
    const auto begin = std::lower_bound(run->begin(), run->end(), from, isBefore);
    return {begin, std::lower_bound(begin, run->end(), to, isBefore)};
}

const RecentObservations::Run *RecentObservations::find(std::int64_t series) const
{
    const auto found = m_runs.find(series);
    return found == m_runs.end() ? nullptr : &found->second;
}

ObservationRun RecentObservations::part(std::int64_t series, size_t skip, size_t most) const
{
    const Run *run = find(series);
    if (!run || skip >= run->size())
        return {};
    const auto begin = run->begin() + std::ptrdiff_t(skip);
    return {begin, begin + std::ptrdiff_t(std::min(most, run->size() - skip))};
}

size_t RecentObservations::countOf(std::int64_t series) const
{
    const Run *run = find(series);
    return run ? run->size() : 0;
}

void RecentObservations::removeFirst(std::int64_t series, size_t count)
{
    const auto found = m_runs.find(series);
    if (found == m_runs.end() || count == 0)
        return;
    Run &run = found->second;
    if (count >= run.size())
        return remove(series);
    run.erase(run.begin(), run.begin() + std::ptrdiff_t(count));
    m_size -= count;
}

void RecentObservations::remove(std::int64_t series)
{
    const auto found = m_runs.find(series);
    if (found == m_runs.end())
        return;
    m_size -= found->second.size();
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
