// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/geo/geometry.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace ioc {

/// The territory of one administrative unit in one boundary vintage.
struct UnitBoundary
{
    QString unitId; ///< surrogate id, `code@valid_from`
    MultiPolygon shape;
};

/// The shape of a GeoJSON geometry that is a Polygon or MultiPolygon. InvalidPack with the reason for another one, a
/// position off the earth, a ring that is open, too short or crosses itself, and for a ring wider than half of the
/// earth: what crosses the 180th meridian must be cut there (RFC 7946 §3.1.9).
Result<MultiPolygon> parseArea(const QByteArray &geometry);

/// Why a position cannot be on earth, with the position: mostly longitude and latitude are swapped.
std::optional<QString> offEarth(const Point &point);

/// Reads a boundary file of a province pack: a GeoJSON (RFC 7946) FeatureCollection of Polygon and
/// MultiPolygon features, each with a string property `id`. Further properties, members and altitudes are
/// ignored; rings of the wrong orientation are turned, as the RFC asks.
///
/// Every shape that comes back is valid and every id is there once. The first fault ends the reading; its
/// Error names the file, the number (from 1) and id of the feature, and the reason: unreadable JSON (Decode),
/// or (InvalidPack) a missing or repeated id, another geometry, a ring that is open, too short or crosses
/// itself, a position off the earth, which mostly means swapped longitude and latitude.
Result<std::vector<UnitBoundary>> readBoundaries(const QString &path);

/// The same from memory; `where` stands for the file in errors.
Result<std::vector<UnitBoundary>> parseBoundaries(const QByteArray &json, const QString &where);

/// Writes what readBoundaries() reads: one feature a line in the given order, five decimals (about a metre),
/// so that the same boundaries give the same bytes and a change shows in a diff. Unix line ends.
QByteArray formatBoundaries(std::span<const UnitBoundary> boundaries);

/// formatBoundaries() into a file, whole or not at all.
Result<void> writeBoundaries(const QString &path, std::span<const UnitBoundary> boundaries);

} // namespace ioc
