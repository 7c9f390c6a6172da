// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/model/beds.h"

#include "app/simulator/model/random.h"
#include "app/simulator/model/work_calendar.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ioc::sim {
namespace {

constexpr double kMostOccupied = 1.12;
constexpr double kBedsAYear = 0.025;
constexpr double kStorm = 0.22;
constexpr double kFlood = 0.05;

double weekdayLoad(Day day)
{
    if (seasonOf(day) == Season::Tet)
        return -0.22;
    return weekday(day) >= 5 ? -0.05 : weekday(day) <= 1 ? 0.02 : 0.01;
}

} // namespace

BedCount bedsOn(const World &world, Day day, size_t hospital)
{
    const Hospital &site = kHospitals[hospital];
    // New beds are opened at the turn of a year.
    const int yearsBefore = std::clamp(2026 - int(civil(day).year()), 0, 3);
    const int total = int(std::lround(site.beds * (1 - kBedsAYear * yearsBefore) / 5)) * 5;

    const double season = 0.02 * std::cos(2 * std::numbers::pi * (std::fmod(day, 365.25) - 20) / 365.25);
    const double slow = 0.025 * wander(world.seed, Stream::Beds, hospital, day / 7.0);
    const double chance = 0.010 * Random(world.seed, Stream::Beds, 100 + hospital, day).normal();
    const Moment counted = at(day, 16);
    const double trouble =
        kStorm * world.scenario.storm(counted, std::chrono::days(2)) + kFlood * world.scenario.flood(counted);
    const double share =
        std::clamp(site.usual + weekdayLoad(day) + season + slow + chance + trouble, 0.2, kMostOccupied);
    return {total, int(std::lround(total * share))};
}

} // namespace ioc::sim
