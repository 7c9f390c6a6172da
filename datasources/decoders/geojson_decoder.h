// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"

namespace ioc {

/// GeoJSON (RFC 7946): a row for each Feature of a FeatureCollection, or the one Feature. Fields are JSON Pointers
/// within the Feature (/id, /properties/name) and what its geometry gives:
///
///     @lon @lat    of a Point, or of a MultiPoint of one position, in degrees
///     @area_km2    of a Polygon or MultiPolygon, on the ellipsoid of WGS 84
///     @geometry    the type of the geometry
///
/// Without a geometry (null) they are absent. A geometry that has not what is asked for, that cannot be on earth, and
/// an area that is not valid make the row unreadable. Refused whole: another coordinate reference system (`crs`, of
/// GeoJSON before 2016), a `numberReturned` (WFS) that is not the number of features. Read whole, as JsonDecoder does.
class GeoJsonDecoder final : public Decoder
{
public:
    Result<void> decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink) override;
};

} // namespace ioc
