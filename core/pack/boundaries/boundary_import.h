// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/coverage.h"
#include "core/pack/boundaries/shape_file.h"
#include "core/pack/unit_tables.h"

#include <functional>

namespace ioc {

/// How to take boundaries from a file of shapes.
struct BoundaryMapping
{
    ShapeFile file;
    QDate validFrom; ///< from which day on the units have these boundaries
    QString code;    ///< field of the unit's code
    QString name;    ///< field of its name, to be held against the pack's; empty: not held
    /// What a text of the file says whose encoding GDAL does not know, and which it was told to give byte by byte as
    /// Latin-1; empty: texts are as they stand.
    std::function<QString(const QByteArray &)> text;
    bool repair = false;        ///< shapes that are not valid may be mended
    double simplifyMetres = 0;  ///< see simplifyCoverage(); 0: as they are
    double toleranceKm2 = 0.01; ///< smaller overlaps and gaps are not told
};

/// What an import found. Units are told as "id (name)".
struct BoundaryReport
{
    QString referenceSystem; ///< of the file
    int features = 0;
    QStringList mended;         ///< units whose shapes were made valid, and what was wrong with them
    QStringList withoutPolygon; ///< communes of the pack on that day that the file has not
    QStringList withoutUnit;    ///< codes of the file that no commune of the pack bore on that day; not taken
    QStringList otherwiseNamed; ///< is it the same unit?
    QStringList otherwiseSized; ///< a tenth larger or smaller than the pack's area
    std::vector<Overlap> overlaps;
    std::vector<Gap> gaps;
    PackProblems refused; ///< features that cannot be taken
};

/// The boundaries of the units of `tables`, by their ids. Empty when any feature was refused: a file with a hole in it
/// would be worse than none. Errors of readShapes(); Decode, InvalidPack when there is nothing to take.
Result<std::vector<UnitBoundary>> importBoundaries(const BoundaryMapping &mapping, const UnitTables &tables,
                                                   BoundaryReport &report, const OgrLimits &limits = {});

/// Writes a boundary file where none is. Io, also when there is one already.
Result<void> writeNewBoundaries(const QString &path, std::span<const UnitBoundary> boundaries);

} // namespace ioc
