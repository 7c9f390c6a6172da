// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/model/traffic.h"

#include "app/simulator/model/random.h"
#include "app/simulator/model/work_calendar.h"

#include <algorithm>
#include <cmath>

namespace ioc::sim {
namespace {

constexpr double kQueueBegins = 0.72;
constexpr double kQueueShare = 2.2; // of the segment's length, for each unit of load above that
constexpr double kFloodLoad = 0.38;
constexpr double kStormLoad = 0.30;

double bump(double hour, double centre, double width)
{
    const double distance = (hour - centre) / width;
    return std::exp(-distance * distance);
}

/// 0 … 1 over a day.
double rhythm(Day day, double hour)
{
    const double base = 0.12 + 0.42 * bump(hour, 13, 6);
    const double rush = bump(hour, 7.4, 0.9) + bump(hour, 17.3, 1.2);
    if (isWorkingDay(day))
        return std::min(1.0, base + 0.62 * rush);
    return (seasonOf(day) == Season::Tet ? 0.55 : 0.95) * (base + 0.50 * bump(hour, 18.5, 1.8));
}

} // namespace

TrafficState trafficAt(const World &world, size_t segment, Moment moment)
{
    const RoadSegment &road = kRoadSegments[segment];
    const double minutes = double(moment.time_since_epoch().count()) / 60;
    const double hour = secondOfDay(moment) / 3600.0;
    const double usual = road.load * rhythm(dayOf(moment), hour);
    const double chance = 0.05 * wander(world.seed, Stream::Traffic, segment, minutes / 12) +
                          0.04 * wander(world.seed, Stream::Traffic, 100 + segment, minutes / 90);
    const double trouble = kFloodLoad * world.scenario.flood(moment) + kStormLoad * world.scenario.storm(moment);
    const double load = std::clamp(usual + chance + trouble * (0.6 + 0.6 * road.load), 0.03, 1.25);

    TrafficState state;
    const double slowed = 0.62 * std::pow(std::min(load, 1.25), 2.2);
    state.speed = std::max(4.0, std::round(road.freeSpeed * (1 - slowed) * 10) / 10);
    state.congestion = int(std::min(1.0, kQueueShare * std::max(0.0, load - kQueueBegins)) * road.length);
    state.vehicles = int(road.capacity * std::min(load, 1.0) * (1 - 0.5 * world.scenario.flood(moment)));
    return state;
}

} // namespace ioc::sim
