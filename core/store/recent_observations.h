// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/codec/arrival_codec.h"

#include <memory>
#include <memory_resource>
#include <span>
#include <unordered_map>

namespace ioc {

/// What the arrival log holds, by series, in the writer's memory: to know a delivery that came before, and to seal
/// from. Runs grow and go all the time, tens of thousands of them: they have memory of their own, or they would leave
/// holes among all else that the program holds.
class RecentObservations
{
public:
    RecentObservations();
    RecentObservations(RecentObservations &&other) noexcept;
    RecentObservations &operator=(RecentObservations &&other) noexcept;

    /// Takes the parts of an entry; where a time is there already, the new observation stands.
    void add(const Arrival &arrival);

    /// Those of a series in [from, to).
    ObservationRun between(std::int64_t series, std::int64_t from, std::int64_t to) const;

    /// All of a series. Stays where it is until the next change.
    std::span<const StoredObservation> of(std::int64_t series) const;

    /// Forgets the first observations of a series: they are sealed.
    void removeFirst(std::int64_t series, size_t count);

    /// Forgets a series.
    void remove(std::int64_t series);

    /// How many there are.
    size_t size() const { return m_size; }

    /// The series that have any, ascending.
    std::vector<std::int64_t> series() const;

private:
    struct Run
    {
        explicit Run(std::pmr::memory_resource *memory)
            : observations(memory)
        {
        }

        std::pmr::vector<StoredObservation> observations;
        size_t removed = 0; ///< the first of them, no longer there

        std::span<const StoredObservation> rest() const { return std::span(observations).subspan(removed); }
    };

    std::unique_ptr<std::pmr::unsynchronized_pool_resource> m_memory; ///< outlives the runs
    std::unordered_map<std::int64_t, Run> m_runs;
    size_t m_size = 0;
};

} // namespace ioc
