// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/province/mesh.h"

#include <vector>

namespace ioc::province {

/// The course of a river as it is drawn: along the borders between cells, from the corner nearest to its
/// source to a corner of the coast near its mouth. So units that end at the river end exactly there.
std::vector<GridPoint> drawRiver(const Mesh &mesh, const Curve &course);

} // namespace ioc::province
