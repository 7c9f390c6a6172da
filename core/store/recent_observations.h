// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/codec/arrival_codec.h"

#include <boost/container/deque.hpp>

#include <memory>
#include <memory_resource>
#include <unordered_map>

namespace ioc {

/// What the arrival log holds, by series, in the writer's memory: to know a delivery that came before, and to seal
/// from. Runs grow and go all the time, tens of thousands of them: they have memory of their own, in pieces of one
/// size, or they would leave holes among all else that the program holds.
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

    /// At most `most` of a series, from its `skip`th, from 0.
    ObservationRun part(std::int64_t series, size_t skip, size_t most) const;

    size_t countOf(std::int64_t series) const;

    /// Forgets the first observations of a series: they are sealed.
    void removeFirst(std::int64_t series, size_t count);

    /// Forgets a series.
    void remove(std::int64_t series);

    /// How many there are.
    size_t size() const { return m_size; }

    /// The series that have any, ascending.
    std::vector<std::int64_t> series() const;

private:
    using Pieces = boost::container::deque_options_t<boost::container::block_size<8u>>;
    using Run = boost::container::deque<StoredObservation, std::pmr::polymorphic_allocator<StoredObservation>, Pieces>;

    const Run *find(std::int64_t series) const;

    std::unique_ptr<std::pmr::unsynchronized_pool_resource> m_memory; ///< outlives the runs
    std::unordered_map<std::int64_t, Run> m_runs;
    size_t m_size = 0;
};

} // namespace ioc
