// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geometry.h"

#include <cmath>
#include <numbers>

#include <boost/geometry/algorithms/covered_by.hpp>
#include <boost/geometry/algorithms/envelope.hpp>
#include <boost/geometry/algorithms/intersects.hpp>
#include <boost/geometry/algorithms/is_valid.hpp>
#include <boost/geometry/algorithms/num_points.hpp>
#include <boost/geometry/strategies/cartesian.hpp>

#include <QCoreApplication>

namespace ioc {

namespace {

namespace bg = boost::geometry;

constexpr double kEquatorialRadiusKm = 6378.137; // WGS 84, NIMA TR8350.2
constexpr double kFlattening = 1 / 298.257223563;
constexpr double kPolarRadiusKm = kEquatorialRadiusKm * (1 - kFlattening);
constexpr double kEccentricitySquared = kFlattening * (2 - kFlattening);

// Gives the sentences of this file a context for the translators.
struct Geometry
{
    Q_DECLARE_TR_FUNCTIONS(ioc::Geometry)
};

// Area in km² of the strip of one radian of longitude from the equator to a latitude
// (Snyder, Map Projections: A Working Manual, USGS 1395, eq. 3-12, times b²/2(1-e²)).
double stripKm2(double latitude)
{
    const double e = std::sqrt(kEccentricitySquared);
    const double s = std::sin(latitude * std::numbers::pi / 180);
    return kPolarRadiusKm * kPolarRadiusKm / 2 * (s / (1 - kEccentricitySquared * s * s) + std::atanh(e * s) / e);
}

double ringAreaKm2(const Ring &ring)
{
    double sum = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const Point &a = ring[i - 1];
        const Point &b = ring[i];
        // Simpson's rule: off by less than one part in 1e9 even for edges of a whole degree.
        const double mean = (stripKm2(a.lat) + 4 * stripKm2((a.lat + b.lat) / 2) + stripKm2(b.lat)) / 6;
        sum += mean * (b.lon - a.lon) * std::numbers::pi / 180;
    }
    return std::abs(sum);
}

QString describe(bg::validity_failure_type failure)
{
    switch (failure) {
    case bg::no_failure:
        return {};
    case bg::failure_few_points:
        return Geometry::tr("A ring has fewer than four points.");
    case bg::failure_wrong_topological_dimension:
        return Geometry::tr("A ring has no area.");
    case bg::failure_spikes:
        return Geometry::tr("A ring runs back on itself.");
    case bg::failure_duplicate_points:
        return Geometry::tr("A ring repeats a point.");
    case bg::failure_not_closed:
        return Geometry::tr("A ring is not closed.");
    case bg::failure_self_intersections:
        return Geometry::tr("A ring crosses itself or another ring.");
    case bg::failure_wrong_orientation:
        return Geometry::tr("A ring runs the wrong way round.");
    case bg::failure_interior_rings_outside:
        return Geometry::tr("A hole lies outside its polygon.");
    case bg::failure_nested_interior_rings:
        return Geometry::tr("A hole lies inside another hole.");
    case bg::failure_disconnected_interior:
        return Geometry::tr("Holes cut the polygon into separate parts.");
    case bg::failure_intersecting_interiors:
        return Geometry::tr("Two polygons of the shape overlap.");
    case bg::failure_wrong_corner_order:
        return Geometry::tr("A box has its corners in the wrong order.");
    case bg::failure_invalid_coordinate:
        return Geometry::tr("A coordinate is not a finite number.");
    }
    return Geometry::tr("The shape is not valid.");
}

} // namespace

bool isOnEarth(const Point &point)
{
    return std::abs(point.lon) <= 180 && std::abs(point.lat) <= 90;
}

std::optional<Box> boundingBox(const MultiPolygon &shape)
{
    if (bg::num_points(shape) == 0)
        return std::nullopt;
    Box box;
    bg::envelope(shape, box);
    return box;
}

double areaKm2(const Polygon &polygon)
{
    double area = ringAreaKm2(polygon.outer());
    for (const Ring &hole : polygon.inners())
        area -= ringAreaKm2(hole);
    return area;
}

double areaKm2(const MultiPolygon &shape)
{
    double area = 0;
    for (const Polygon &polygon : shape)
        area += areaKm2(polygon);
    return area;
}

std::optional<QString> invalidity(const MultiPolygon &shape)
{
    bg::validity_failure_type failure = bg::no_failure;
    if (bg::is_valid(shape, failure))
        return std::nullopt;
    // A figure of eight has no orientation, and is told off for that before it is looked at for crossings.
    if (failure == bg::failure_wrong_orientation && bg::intersects(shape))
        failure = bg::failure_self_intersections;
    return describe(failure);
}

bool covers(const MultiPolygon &shape, const Point &point)
{
    return bg::covered_by(point, shape);
}

} // namespace ioc
