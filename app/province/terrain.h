// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/province/grid.h"

#include <span>

namespace ioc::province {

enum class TownRank { City, Town, Seat };

/// Where people live close together, and where a district had its seat before July 2025.
struct Town
{
    const char16_t *districtVi;
    GridPoint at;
    TownRank rank;
    double reach; ///< grid steps over which it thins out
};

/// The ten districts of old by their towns, the provincial city first, the island last.
std::span<const Town> towns();

/// How far apart small cells stand here, in grid steps: close in towns and on the coast, wide in the hills.
double spacingAt(GridPoint place);

/// Persons per km² before the total is fitted.
double densityAt(GridPoint place);

} // namespace ioc::province
