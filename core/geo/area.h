// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geojson.h"

#include <span>
#include <vector>

namespace ioc {

/// A part of the earth that alarms watch: one shape or several. Built once, then immutable; any number of threads.
class Area
{
public:
    /// The territory of some units together.
    static Area ofUnits(std::span<const UnitBoundary> units);

    /// Reads GeoJSON (RFC 7946): a Polygon or MultiPolygon, a Feature of one, or a FeatureCollection of such features,
    /// which need no id. Decode when it is no JSON, InvalidPack for anything else and for the faults that parseArea()
    /// tells; `where` stands for the file in errors.
    static Result<Area> fromGeoJson(const QByteArray &json, const QString &where);

    /// True inside and on the border.
    bool covers(const Point &point) const;

private:
    struct Part
    {
        Box box;
        MultiPolygon shape;
    };

    void add(MultiPolygon shape);

    std::vector<Part> m_parts;
};

} // namespace ioc
