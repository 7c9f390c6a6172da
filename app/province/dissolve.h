// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/province/mesh.h"
#include "core/geo/geometry.h"

#include <vector>

namespace ioc::province {

/// The shapes of groups of cells, each as valid polygons with their holes: the borders inside a group are
/// left out, the others taken over point by point. groupOfCell holds the group from 0 to count - 1 of each
/// cell, -1 for none.
std::vector<MultiPolygon> dissolve(const Mesh &mesh, const std::vector<int> &groupOfCell, int count);

} // namespace ioc::province
