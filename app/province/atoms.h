// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/province/grouping.h"
#include "app/province/mesh.h"

#include <vector>

namespace ioc::province {

/// The smallest piece of land that never changes hands in part: a few cells of the mesh.
struct Atom
{
    GridPoint middle; ///< inside it
    Ground ground = Ground::Mainland;
    double areaKm2 = 0; ///< near enough for sharing out people
    int population = 0;
    int households = 0;
};

/// Which atom each cell of the mesh belongs to; -1 outside.
using AtomOfCell = std::vector<int>;

/// Joins the guide cells to the strewn cell beside them, never across a river.
AtomOfCell joinCells(const Mesh &mesh);

/// Settles `population` people. Every atom gets at least a few dozen.
std::vector<Atom> settleAtoms(const Mesh &mesh, const AtomOfCell &atomOfCell, int population, Random &random);

/// Which atoms touch, and which of them only across a river.
Neighbourhood neighbourhoodOf(const Mesh &mesh, const AtomOfCell &atomOfCell, const std::vector<Atom> &atoms);

} // namespace ioc::province
