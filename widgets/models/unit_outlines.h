// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QPolygonF>

#include <vector>

namespace ioc {

/// The territory of a unit for a small map: x grows to the east and y to the south, both in degrees of latitude.
struct UnitOutline
{
    UnitId unit;
    std::vector<QPolygonF> rings; ///< closed; holes too
};

/// Outlines from the pack's GeoJSON (polygons with a property `id`), without what is finer than `tolerance` degrees.
/// What is no polygon is left out. Pure; any thread.
std::vector<UnitOutline> outlinesFrom(const QByteArray &geoJson, double tolerance = 0.002);

/// Around all of them.
QRectF boundsOf(const std::vector<UnitOutline> &outlines);

} // namespace ioc
