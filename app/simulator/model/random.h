// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace ioc::sim {

/// What a stream of random numbers is for, so that two systems never share one.
enum class Stream : std::uint64_t {
    Commune = 1,
    Dossier,
    Report,
    Portal,
    Documents,
    Budget,
    Beds,
    Air,
    River,
    Traffic,
    Flaw,
    Quake
};

/// A number that stands for a name, the same on every machine.
std::uint64_t hashOf(std::string_view text);

/// A small generator (SplitMix64, Steele et al. 2014). Made anew for every (seed, stream, entity, index), so
/// that what comes out depends on nothing that was asked before.
class Random
{
public:
    explicit Random(std::uint64_t state)
        : m_state(state)
    {
    }
    Random(std::uint64_t seed, Stream stream, std::uint64_t entity, std::int64_t index);

    std::uint64_t next();
    double uniform(); ///< [0, 1)
    double between(double from, double to) { return from + (to - from) * uniform(); }
    int below(int count) { return int(uniform() * count); }
    bool chance(double probability) { return uniform() < probability; }
    double normal(); ///< mean 0, deviation 1
    double exponential(double mean);
    int poisson(double mean);

private:
    std::uint64_t m_state;
};

/// A wave that wanders: standard normal at whole numbers, smooth between them.
double wander(std::uint64_t seed, Stream stream, std::uint64_t entity, double x);

} // namespace ioc::sim
