// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/world.h"

#include <array>

namespace ioc::sim {

struct RevenueSource
{
    const char *code;
    const char *name;
    double share; ///< of the year's revenue
};

inline constexpr std::array<RevenueSource, 5> kRevenueSources{{{"NOI_DIA", "Thu nội địa", 0.56},
                                                               {"DAT_DAI", "Thu từ đất", 0.17},
                                                               {"XNK", "Thu từ xuất nhập khẩu", 0.19},
                                                               {"XO_SO", "Thu xổ số kiến thiết", 0.04},
                                                               {"KHAC", "Thu khác", 0.04}}};

/// What comes in on a day from one source, in millions of đồng. A year brings about 47 trillion đồng in 2026
/// and 8 % less each year before; more at the ends of quarters, nothing to speak of at weekends.
double revenueOf(const World &world, Day day, size_t source);

/// Public investment paid out on a day, in millions of đồng; little in the first months of a year.
double disbursedOn(const World &world, Day day);

/// The year's plan of public investment, in millions of đồng.
double investmentPlan(Day day);

} // namespace ioc::sim
