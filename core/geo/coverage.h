// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geojson.h"

#include <span>
#include <vector>

namespace ioc {

/// Territory that two units of a coverage both claim.
struct Overlap
{
    QString first;
    QString second;
    double km2 = 0;
};

/// Territory within a coverage that no unit claims.
struct Gap
{
    Point middle; ///< of the hole
    double km2 = 0;
};

/// All overlaps of at least so many km², in the order of the units. Shapes must be valid. Pure.
std::vector<Overlap> overlapsOf(std::span<const UnitBoundary> coverage, double leastKm2);

/// The holes of at least so many km² that all units together leave, the largest first: what lies outside of them is not
/// known to be missing. Shapes must be valid. Pure.
std::vector<Gap> gapsIn(std::span<const UnitBoundary> coverage, double leastKm2);

/// Both shapes as one.
MultiPolygon united(const MultiPolygon &a, const MultiPolygon &b);

} // namespace ioc
