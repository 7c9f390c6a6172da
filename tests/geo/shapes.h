// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geojson.h"

#include <utility>

namespace ioc::test {

inline MultiPolygon shapeOf(Ring ring)
{
    Polygon polygon;
    polygon.outer() = std::move(ring);
    MultiPolygon shape;
    shape.push_back(std::move(polygon));
    return shape;
}

/// A rectangle from the south-west to the north-east corner.
inline MultiPolygon rectangle(Point southWest, Point northEast)
{
    return shapeOf({southWest, {northEast.lon, southWest.lat}, northEast, {southWest.lon, northEast.lat}, southWest});
}

} // namespace ioc::test
