// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/observation_runs.h"

#include <algorithm>

namespace ioc {
namespace {

bool isBefore(const StoredObservation &a, const StoredObservation &b)
{
    return a.at < b.at;
}

/// Puts a run in order where the payload was not, and leaves the last of each time.
void settle(ObservationRun &run)
{
    const auto notAfter = [](const StoredObservation &a, const StoredObservation &b) { return a.at >= b.at; };
    if (std::adjacent_find(run.begin(), run.end(), notAfter) == run.end())
        return;
    std::stable_sort(run.begin(), run.end(), isBefore);
    const auto first = std::unique(run.rbegin(), run.rend(),
                                   [](const StoredObservation &a, const StoredObservation &b) { return a.at == b.at; });
    run.erase(run.begin(), first.base());
}

} // namespace

std::vector<std::pair<std::uint32_t, ObservationRun>> observationRuns(const Batch &batch, std::int64_t run)
{
    std::vector<size_t> counts(batch.series.size());
    for (const auto &observation : batch.observations)
        ++counts[observation.series];
    std::vector<std::pair<std::uint32_t, ObservationRun>> runs;
    std::vector<size_t> places(batch.series.size());
    for (std::uint32_t series = 0; series < counts.size(); ++series) {
        if (counts[series] == 0)
            continue;
        places[series] = runs.size();
        runs.emplace_back(series, ObservationRun()).second.reserve(counts[series]);
    }
    const std::int64_t received = toMillis(batch.received);
    for (const auto &observation : batch.observations)
        runs[places[observation.series]].second.push_back(
            {toMillis(observation.at), observation.value, received, run, observation.quality, observation.vintage});
    for (auto &[series, observations] : runs)
        settle(observations);
    return runs;
}

} // namespace ioc
