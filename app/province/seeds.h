// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/province/landscape.h"

#include <vector>

namespace ioc::province {

enum class Ground { Outside, Mainland, Island };

/// The middle of one cell of the mesh.
struct Seed
{
    GridPoint at;
    Ground ground = Ground::Outside;
    bool guide = false; ///< stands there only to make borders follow a curve
    int bank = 0;       ///< beside river n: n left of it, -n right of it, counted from 1; 0 elsewhere
};

/// Sows the cells. Pairs of guide seeds on both sides of the coast, of the land border and of the rivers make
/// the border between the two cells follow the curve; all others are strewn as far apart as spacingAt() says.
std::vector<Seed> sowSeeds(const Landscape &landscape, Random &random);

} // namespace ioc::province
