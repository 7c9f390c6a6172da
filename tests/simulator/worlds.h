// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/world.h"

namespace ioc::sim {

/// 21 November 2026, 18:45:03: a Saturday.
inline constexpr Moment kEvening = at(dayOf(2026, 11, 21), 18, 45) + std::chrono::seconds(3);

/// The fixture's six old communes and four new ones, with two months of history unless told otherwise.
World smallWorld(std::uint64_t seed = 1, Scenario::Kind kind = Scenario::Kind::Normal, Moment start = kEvening,
                 Day firstDay = dayOf(2026, 9, 20));

} // namespace ioc::sim
