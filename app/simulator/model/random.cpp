// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/model/random.h"

#include <cmath>
#include <numbers>

namespace ioc::sim {
namespace {

constexpr std::uint64_t kGolden = 0x9e3779b97f4a7c15;
constexpr double kPoissonByNormal = 60;

std::uint64_t mix(std::uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

} // namespace

std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325; // FNV-1a
    for (const char c : text)
        hash = (hash ^ std::uint8_t(c)) * 0x100000001b3;
    return hash;
}

Random::Random(std::uint64_t seed, Stream stream, std::uint64_t entity, std::int64_t index)
    : m_state(mix(mix(mix(seed + kGolden) ^ (std::uint64_t(stream) * kGolden)) ^ entity) ^
              mix(std::uint64_t(index) + kGolden))
{
}

std::uint64_t Random::next()
{
    m_state += kGolden;
    return mix(m_state);
}

double Random::uniform()
{
    return double(next() >> 11) * 0x1.0p-53;
}

double Random::normal()
{
    const double radius = std::sqrt(-2 * std::log(1 - uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
}

double Random::exponential(double mean)
{
    return -mean * std::log(1 - uniform());
}

int Random::poisson(double mean)
{
    if (mean > kPoissonByNormal)
        return std::max(0, int(std::lround(mean + std::sqrt(mean) * normal())));
    const double stop = std::exp(-mean);
    int count = 0;
    for (double product = uniform(); product > stop; product *= uniform())
        ++count;
    return count;
}

double wander(std::uint64_t seed, Stream stream, std::uint64_t entity, double x)
{
    const double whole = std::floor(x);
    const double part = x - whole;
    const double before = Random(seed, stream, entity, std::int64_t(whole)).normal();
    const double after = Random(seed, stream, entity, std::int64_t(whole) + 1).normal();
    return std::lerp(before, after, part * part * (3 - 2 * part));
}

} // namespace ioc::sim
