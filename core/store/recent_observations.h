// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/codec/arrival_codec.h"

#include <unordered_map>

namespace ioc {

/// What the arrival log holds, by series, in the writer's memory: to know a delivery that came before, and to seal
/// from.
class RecentObservations
{
public:
    /// Takes the parts of an entry; where a time is there already, the new observation stands.
    void add(const Arrival &arrival);

    /// Those of a series in [from, to).
    ObservationRun between(std::int64_t series, std::int64_t from, std::int64_t to) const;

    /// All of a series; nullptr when there are none.
    const ObservationRun *of(std::int64_t series) const;

    /// Forgets a series: its observations are sealed.
    void remove(std::int64_t series);

    void clear();

    /// How many there are.
    size_t size() const { return m_size; }

    /// The series that have any, ascending.
    std::vector<std::int64_t> series() const;

private:
    std::unordered_map<std::int64_t, ObservationRun> m_runs;
    size_t m_size = 0;
};

} // namespace ioc
