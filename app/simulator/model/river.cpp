// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/model/river.h"

#include "app/simulator/model/random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ioc::sim {
namespace {

using Hours = std::chrono::duration<double, std::ratio<3600>>;

constexpr double kTideHours = 12.42;
constexpr double kWetCentreDay = 300; // end of October
constexpr double kWetWidthDays = 55;
constexpr double kSpateDays = 4;
constexpr std::chrono::seconds kStormAhead = std::chrono::hours(3);

double wetness(double dayOfYear)
{
    const double distance = (dayOfYear - kWetCentreDay) / kWetWidthDays;
    return std::exp(-distance * distance);
}

} // namespace

int riverLevel(const World &world, size_t station, Moment moment)
{
    const RiverStation &site = kRiverStations[station];
    const Moment upstream = moment - std::chrono::minutes(site.lagMinutes);
    const double hours = Hours(upstream.time_since_epoch()).count();
    const std::uint64_t basin = station / 4;
    const double wet = wetness(std::fmod(hours / 24, 365.25));
    const double room = site.alarms[0] - site.usual;

    const double slow = wander(world.seed, Stream::River, 100 + basin, hours / 24 / 6);
    const double spate = std::max(0.0, wander(world.seed, Stream::River, 200 + basin, hours / 24 / kSpateDays) - 1.1);
    double level = site.usual + room * (0.10 + 0.04 * slow + wet * (0.48 + 0.05 * slow + 0.5 * spate));
    level += site.tide * std::sin(2 * std::numbers::pi * hours / kTideHours);

    const double flood = std::max(world.scenario.flood(upstream), world.scenario.storm(moment, kStormAhead));
    const double crest = site.alarms[1] + site.crest;
    level += flood * std::max(0.0, crest - level);
    return int(std::lround(level + 1.5 * wander(world.seed, Stream::River, station, hours * 6)));
}

} // namespace ioc::sim
