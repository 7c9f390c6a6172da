// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geojson.h"

#include <span>

namespace ioc {

/// The shape inside a ring, whose last point repeats the first. InvalidPack with the reason for what parseArea()
/// refuses: a ring that crosses itself, has no area, or leads over the 180th meridian.
Result<MultiPolygon> shapeOfRing(std::span<const Point> ring);

/// The shape inside a circle on the ground, as a polygon of 72 sides; a radius below 10 m counts as one. InvalidPack
/// when it reaches a pole or the 180th meridian.
Result<MultiPolygon> shapeOfCircle(const Point &centre, double radiusKm);

/// A unit, and a place that stands for it where one is known.
struct UnitGround
{
    QString unitId;
    const MultiPolygon *shape = nullptr;
    std::optional<Point> centre;
};

/// By which least share an area touches a unit. Borders are drawn by hand on both sides, so that a strip along them
/// says nothing.
constexpr double kLeastTouch = 0.05;

/// The units that an area touches, in their order: it holds at least kLeastTouch of the unit's territory, or the unit
/// holds as much of the area (a small area in a large unit), or it holds the unit's centre. Pure.
std::vector<QString> touchedUnits(const MultiPolygon &area, std::span<const UnitGround> units);

} // namespace ioc
