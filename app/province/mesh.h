// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/province/seeds.h"

#include <cstdint>
#include <vector>

namespace ioc::province {

/// A line between two cells, there once for both of them.
struct Border
{
    int from = 0; ///< corners of the mesh
    int to = 0;
    int left = 0; ///< cells (seeds) left and right of the way from `from` to `to`
    int right = 0;
    std::vector<GridPoint> path; ///< both corners and what lies between, at least two points
    double length = 0;           ///< grid steps, straight
};

/// The Voronoi cells of the seeds on land. Everything that is drawn later is made of whole borders of this
/// mesh, which is why no gap and no overlap can come in between.
struct Mesh
{
    std::vector<Seed> cells;
    std::vector<GridPoint> corners;
    std::vector<Border> borders; ///< those with land on at least one side
};

Mesh buildMesh(std::vector<Seed> seeds);

/// Whether the border lies between the two banks of a river.
bool isRiver(const Mesh &mesh, const Border &border);

/// Bends the borders that `shown` names (one flag a border) by midpoint displacement. A bend stays within the
/// two triangles that the border spans with its two seeds; those of different borders do not overlap, so no
/// two borders can cross however rough they are.
void roughenBorders(Mesh &mesh, const std::vector<bool> &shown, std::uint64_t seed);

} // namespace ioc::province
