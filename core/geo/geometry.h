// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/geometry/core/cs.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/multi_polygon.hpp>
#include <boost/geometry/geometries/polygon.hpp>
#include <boost/geometry/geometries/register/point.hpp>

#include <QString>

#include <optional>

namespace ioc {

/// A place on earth: WGS 84 longitude and latitude in degrees, lon in [-180, 180], lat in [-90, 90].
struct Point
{
    double lon = 0;
    double lat = 0;

    friend bool operator==(const Point &, const Point &) = default;
};

} // namespace ioc

// Cartesian on purpose: RFC 7946 §3.1.1 says that a line between two positions is straight in longitude and
// latitude.
BOOST_GEOMETRY_REGISTER_POINT_2D(ioc::Point, double, boost::geometry::cs::cartesian, lon, lat)

namespace ioc {

/// Rings are closed (the last point repeats the first); outer rings run counter-clockwise, holes clockwise.
using Polygon = boost::geometry::model::polygon<Point, false, true>;
using Ring = Polygon::ring_type;
using MultiPolygon = boost::geometry::model::multi_polygon<Polygon>;
using Box = boost::geometry::model::box<Point>;

/// True when the point can be on earth. False for most points whose longitude and latitude were swapped in
/// Vietnam.
bool isOnEarth(const Point &point);

/// Smallest box around a shape; nullopt when the shape has no point. Shapes across the 180th meridian are not
/// joined.
std::optional<Box> boundingBox(const MultiPolygon &shape);

/// Area on the WGS 84 ellipsoid in km², of a shape whose edges are straight in longitude and latitude; never
/// negative. Holes are subtracted. Additive: the areas of parts that share edges sum to the area of the
/// whole.
double areaKm2(const Polygon &polygon);
double areaKm2(const MultiPolygon &shape);

/// Why a shape is no valid OGC simple feature, as one translated sentence; nullopt when it is valid.
/// Repeated points are allowed, since rounding to few decimals makes them.
std::optional<QString> invalidity(const MultiPolygon &shape);

/// True when the point is inside the shape or on its border.
bool covers(const MultiPolygon &shape, const Point &point);

} // namespace ioc
