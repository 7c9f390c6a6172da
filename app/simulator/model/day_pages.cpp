// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/model/day_pages.h"

namespace ioc::sim {
namespace {

constexpr double kOpens = 7 * 3600;
constexpr double kCloses = 17.5 * 3600;
constexpr double kOutsideHours = 0.06;

} // namespace

double shareOfDay(int secondOfDay)
{
    const double office = std::clamp((secondOfDay - kOpens) / (kCloses - kOpens), 0.0, 1.0);
    const double smooth = office * office * (3 - 2 * office);
    return smooth * (1 - kOutsideHours) + kOutsideHours * secondOfDay / kSecondsADay;
}

} // namespace ioc::sim
