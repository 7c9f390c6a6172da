// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/model/air.h"

#include "app/simulator/model/random.h"
#include "app/simulator/model/vn_aqi.h"

#include <cmath>
#include <numbers>

namespace ioc::sim {
namespace {

constexpr int kNowCastHours = 12;
constexpr double kAway = 0.004;
constexpr double kStormBurden = 3.4;
constexpr std::chrono::seconds kStormAhead = std::chrono::hours(14);

std::int64_t hourNumber(Moment moment)
{
    return std::chrono::floor<std::chrono::hours>(moment).time_since_epoch().count();
}

double bump(double hour, double centre, double width)
{
    const double distance = (hour - centre) / width;
    return std::exp(-distance * distance);
}

double roundTenth(double value)
{
    return std::round(value * 10) / 10;
}

} // namespace

AirNetwork::AirNetwork(const World &world)
    : m_world(world)
    , m_firstHour(hourNumber(startOf(world.firstDay)) - kNowCastHours)
{
}

AirHour AirNetwork::at(size_t station, Moment hour)
{
    const std::int64_t number = hourNumber(hour);
    std::array<std::optional<double>, kNowCastHours> pm25;
    std::array<std::optional<double>, kNowCastHours> pm10;
    for (int back = 0; back < kNowCastHours; ++back) {
        const Concentrations &known = concentrations(station, number - back);
        pm25[size_t(back)] = known.pm25;
        pm10[size_t(back)] = known.pm10;
    }
    return {pm25[0], pm10[0], stationIndex(nowCast(pm25), nowCast(pm10))};
}

const AirNetwork::Concentrations &AirNetwork::concentrations(size_t station, std::int64_t hour)
{
    auto &known = m_known[station];
    const auto index = size_t(std::max<std::int64_t>(0, hour - m_firstHour));
    while (known.size() <= index)
        known.push_back(workOut(station, m_firstHour + std::int64_t(known.size())));
    return known[index];
}

AirNetwork::Concentrations AirNetwork::workOut(size_t station, std::int64_t hour) const
{
    Random random(m_world.seed, Stream::Air, station, hour);
    if (random.chance(kAway))
        return {};
    const Moment moment{std::chrono::hours(hour)};
    const double clock = secondOfDay(moment) / 3600.0;
    const double yearTurn = 2 * std::numbers::pi * (std::fmod(dayOf(moment), 365.25) - 15) / 365.25;
    const double background = 26 + 12 * std::cos(yearTurn);
    const double daily = 0.9 + 0.22 * bump(clock, 7.5, 2) + 0.30 * bump(clock, 20, 3) - 0.10 * bump(clock, 14, 3);
    const double spell = 0.26 * wander(m_world.seed, Stream::Air, 1000, double(hour) / 40);
    const double local = 0.10 * wander(m_world.seed, Stream::Air, 2000 + station, double(hour) / 6);
    const double storm = 1 + (kStormBurden - 1) * m_world.scenario.storm(moment, kStormAhead);
    const double washed = 1 - 0.35 * m_world.scenario.flood(moment);
    const double pm25 = background * kAirStations[station].burden * daily * storm * washed *
                        std::exp(spell + local + 0.05 * random.normal());
    const double pm10 = pm25 * random.between(1.38, 1.52) + 7;
    return {roundTenth(pm25), roundTenth(pm10)};
}

} // namespace ioc::sim
