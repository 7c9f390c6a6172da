// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geojson.h"

#include <span>
#include <vector>

namespace ioc {

/// Draws a coverage with fewer points. A vertex goes when the triangle with its two neighbours is smaller
/// than tolerance² (Visvalingam and Whyatt 1993), smallest first; tolerance is in metres on the ground, at
/// least 0, and 0 drops only points on a straight line.
///
/// Units that share a border still share it afterwards, vertex by vertex: a border is simplified once, not
/// once for each side, and points where three borders or a border and the coast meet stay. A vertex also
/// stays when dropping it would make lines cross or a ring collapse, so valid shapes stay valid and no island
/// vanishes.
///
/// Input is a coverage as a boundary file holds it: neighbours repeat each other's vertices exactly, nothing
/// overlaps. Pure; units come back in the same order.
std::vector<UnitBoundary> simplifyCoverage(std::span<const UnitBoundary> coverage, double toleranceMetres);

} // namespace ioc
