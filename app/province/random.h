// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace ioc::province {

/// SplitMix64 (Steele, Lea and Flood 2014). Of our own, because the distributions and the shuffle of the
/// standard library differ between libraries, and the drawn province must not.
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// In [0, 1).
    double unit() { return double(next() >> 11) * 0x1p-53; }

    /// In [low, high).
    double between(double low, double high) { return low + (high - low) * unit(); }

    /// In [0, count); count is at least 1 and small, so the bias of the remainder does not show.
    std::size_t below(std::size_t count) { return std::size_t(next() % count); }

    template <typename T>
    void shuffle(std::vector<T> &items)
    {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[below(i)]);
    }

private:
    std::uint64_t m_state;
};

} // namespace ioc::province
