// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/province/grid.h"

#include <functional>
#include <set>
#include <utility>
#include <vector>

namespace ioc::province {

/// Which pieces of land touch: piece → its neighbours, in ascending order.
struct Neighbourhood
{
    std::vector<GridPoint> middles;
    std::vector<std::set<int>> neighbours;
    std::set<std::pair<int, int>> dry; ///< neighbours (both ways) that touch elsewhere than across a river
};

/// Cost of the step from a piece to its neighbour, above 0; a border is likelier where it is high.
using StepCost = std::function<double(int from, int to)>;

/// `count` of the candidates, spread as evenly as spacing(piece) asks for: each next one is the farthest from
/// all chosen so far. The first candidate is always chosen.
std::vector<int> spreadCentres(const std::vector<GridPoint> &middles, const std::vector<int> &candidates, int count,
                               const std::function<double(int)> &spacing);

/// Gives every piece to the centre that reaches it at the lowest cost. Groups are connected. Pieces that no
/// centre reaches get -1.
std::vector<int> growGroups(const Neighbourhood &land, const std::vector<int> &centres, const StepCost &cost);

/// Whether the pieces hang together. No pieces do not.
bool isConnected(const Neighbourhood &land, const std::set<int> &pieces);

/// The neighbourhood of whole groups. Middles are those of `centres`.
Neighbourhood coarser(const Neighbourhood &land, const std::vector<int> &groupOf,
                      const std::vector<GridPoint> &centres);

} // namespace ioc::province
