// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/model/vn_aqi.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ioc::sim {
namespace {

constexpr size_t kSteps = 8;
constexpr std::array<double, kSteps> kIndex{0, 50, 100, 150, 200, 300, 400, 500};
constexpr size_t kOzone8hSteps = 6;

// In the order of Pollutant. Ozone over eight hours ends at 300.
constexpr std::array<std::array<double, kSteps>, 7> kBreakPoints{
    {{0, 160, 200, 300, 400, 800, 1000, 1200},
     {0, 100, 120, 170, 210, 400, 0, 0},
     {0, 10'000, 30'000, 45'000, 60'000, 90'000, 120'000, 150'000},
     {0, 125, 350, 550, 800, 1600, 2100, 2630},
     {0, 100, 200, 700, 1200, 2350, 3100, 3850},
     {0, 50, 150, 250, 350, 420, 500, 600},
     {0, 25, 50, 80, 150, 250, 350, 500}}};

constexpr size_t kHours = 12;

} // namespace

std::optional<double> subIndex(Pollutant pollutant, double concentration)
{
    const auto &points = kBreakPoints[size_t(pollutant)];
    const size_t steps = pollutant == Pollutant::Ozone8h ? kOzone8hSteps : kSteps;
    for (size_t step = 1; step < steps; ++step) {
        if (concentration <= points[step]) {
            const double part = (concentration - points[step - 1]) / (points[step] - points[step - 1]);
            return kIndex[step - 1] + part * (kIndex[step] - kIndex[step - 1]);
        }
    }
    return steps == kSteps ? std::optional(kIndex.back()) : std::nullopt;
}

std::optional<double> nowCast(std::span<const std::optional<double>> newestFirst)
{
    const auto hours = newestFirst.first(std::min(newestFirst.size(), kHours));
    const auto newest = hours.first(std::min<size_t>(hours.size(), 3));
    if (std::count_if(newest.begin(), newest.end(), [](const auto &value) { return value.has_value(); }) < 2)
        return std::nullopt;

    double least = std::numeric_limits<double>::max();
    double greatest = 0;
    for (const auto &value : hours) {
        least = std::min(least, value.value_or(least));
        greatest = std::max(greatest, value.value_or(greatest));
    }
    if (greatest <= 0)
        return 0;

    const double ratio = least / greatest;
    const double weight = std::max(ratio, 0.5);
    double sum = 0;
    double weights = 0;
    double power = 1;
    for (const auto &value : hours) {
        if (value) {
            sum += power * *value;
            weights += power;
        }
        power *= weight;
    }
    return ratio > 0.5 ? sum / weights : sum / 2;
}

std::optional<int> stationIndex(std::optional<double> pm25NowCast, std::optional<double> pm10NowCast)
{
    if (!pm25NowCast && !pm10NowCast)
        return std::nullopt;
    const double pm25 = pm25NowCast ? *subIndex(Pollutant::Pm25, *pm25NowCast) : 0;
    const double pm10 = pm10NowCast ? *subIndex(Pollutant::Pm10, *pm10NowCast) : 0;
    return int(std::lround(std::max(pm25, pm10)));
}

} // namespace ioc::sim
