// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/scenario.h"
#include "app/simulator/model/territory.h"

namespace ioc::sim {

/// All that a system's figures depend on beside the time.
struct World
{
    std::uint64_t seed = 1;
    Scenario scenario;
    Territory territory;
    Day firstDay = 0; ///< history begins here
    Moment live{};    ///< from here on fast systems tell more often
};

/// The day that history begins on when "now" is `start`: the first of a month, three years earlier.
constexpr Day historyStart(Moment start)
{
    const auto date = civil(dayOf(start));
    return dayOf(int(date.year()) - 3, unsigned(date.month()), 1);
}

/// Years from a day to the end of 2026, clamped to 0…3: how far a slow improvement has still to go.
constexpr double yearsToGo(Day day)
{
    const double years = (dayOf(2026, 12, 31) - day) / 365.25;
    return years < 0 ? 0 : years > 3 ? 3 : years;
}

} // namespace ioc::sim
