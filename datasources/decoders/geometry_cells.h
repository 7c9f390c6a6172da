// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"

#include <simdjson.h>

#include <optional>
#include <variant>

namespace ioc {

/// What a feed may ask of a geometry.
enum class GeometryFact { Longitude, Latitude, AreaKm2, Type };

/// Of "@lon", "@lat", "@area_km2", "@geometry"; nothing for another source.
std::optional<GeometryFact> geometryFact(const QString &source);

/// What the geometry of a Feature gives: an absent cell when there is none, or the reason why it cannot be had.
std::variant<Cell, QString> geometryCell(const simdjson::dom::element &feature, GeometryFact fact);

} // namespace ioc
