// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <simdjson.h>

namespace ioc {

/// Whether a value is a GeoJSON Feature.
bool isFeature(const simdjson::dom::element &value);

/// Payload when the document says (`crs`, GeoJSON before 2016) that it is not in WGS 84 by longitude and latitude.
Result<void> checkReferenceSystem(const simdjson::dom::element &document);

/// The features of a FeatureCollection. Decode for another document; Payload when they are not in WGS 84 by longitude
/// and latitude, or not as many as the collection says. A collection without features needs no reference system.
Result<simdjson::dom::array> featuresOf(const simdjson::dom::element &document);

} // namespace ioc
