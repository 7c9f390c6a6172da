// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/touched_units.h"

#include <boost/geometry/algorithms/intersection.hpp>
#include <boost/geometry/algorithms/intersects.hpp>
#include <boost/geometry/strategies/cartesian.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <numbers>

namespace ioc {
namespace {

constexpr int kSides = 72;
constexpr double kLeastRadiusKm = 0.01;
constexpr double kEarthRadiusKm = 6371.0088; // mean radius of WGS 84, (2a + b) / 3

bool isTouched(const MultiPolygon &area, double areaSize, const UnitGround &unit)
{
    if (unit.centre && covers(area, *unit.centre))
        return true;
    MultiPolygon common;
    try {
        boost::geometry::intersection(area, *unit.shape, common);
    } catch (const boost::geometry::exception &) {
        return boost::geometry::intersects(area, *unit.shape);
    }
    const double size = areaKm2(common);
    return size > 0 && (size >= kLeastTouch * areaKm2(*unit.shape) || size >= kLeastTouch * areaSize);
}

} // namespace

Result<MultiPolygon> shapeOfRing(std::span<const Point> ring)
{
    QJsonArray points;
    for (const Point &point : ring)
        points.push_back(QJsonArray{point.lon, point.lat});
    const QJsonObject polygon{{"type", "Polygon"}, {"coordinates", QJsonArray{points}}};
    return parseArea(QJsonDocument(polygon).toJson(QJsonDocument::Compact));
}

Result<MultiPolygon> shapeOfCircle(const Point &centre, double radiusKm)
{
    const double radian = std::numbers::pi / 180;
    const double reach = std::max(radiusKm, kLeastRadiusKm) / kEarthRadiusKm;
    const double latitude = centre.lat * radian;
    std::vector<Point> ring;
    for (int i = 0; i <= kSides; ++i) {
        // The point at a distance and bearing on a sphere (Williams, Aviation Formulary).
        const double bearing = 2 * std::numbers::pi * (i % kSides) / kSides;
        const double there =
            std::asin(std::sin(latitude) * std::cos(reach) + std::cos(latitude) * std::sin(reach) * std::cos(bearing));
        const double east = std::atan2(std::sin(bearing) * std::sin(reach) * std::cos(latitude),
                                       std::cos(reach) - std::sin(latitude) * std::sin(there));
        ring.push_back({centre.lon + east / radian, there / radian});
    }
    return shapeOfRing(ring);
}

std::vector<QString> touchedUnits(const MultiPolygon &area, std::span<const UnitGround> units)
{
    std::vector<QString> touched;
    const auto box = boundingBox(area);
    const double size = areaKm2(area);
    for (const UnitGround &unit : units) {
        const auto unitBox = boundingBox(*unit.shape);
        if (box && unitBox && boost::geometry::intersects(*box, *unitBox) && isTouched(area, size, unit))
            touched.push_back(unit.unitId);
    }
    return touched;
}

} // namespace ioc
