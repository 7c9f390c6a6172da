// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pack/boundaries/ogr_program.h"

namespace ioc {

/// A Shapefile or GeoPackage, and what it does not tell of itself.
struct ShapeFile
{
    QString path;
    QString layer = {};           ///< of a GeoPackage with several; empty: the one there is
    QString referenceSystem = {}; ///< EPSG:9210 …; empty: as the file says
    QString encoding = {};        ///< of the texts of a Shapefile, as GDAL calls it; empty: as the file says
};

/// What is in it.
struct ShapeLayer
{
    QByteArray geoJson;      ///< WGS 84, longitude first
    QString referenceSystem; ///< what the file was in
};

/// Reads a file of shapes by ogr2ogr, as it is or with its shapes made valid. InvalidPack when it is neither Shapefile
/// nor GeoPackage by its first bytes, its layer is not named where there are several, or its coordinates would be taken
/// for WGS 84 without the shift of 200 m because their reference system has a datum nobody knows. Otherwise the errors
/// of runOgr().
Result<ShapeLayer> readShapes(const ShapeFile &file, bool mended, const OgrLimits &limits);

} // namespace ioc
