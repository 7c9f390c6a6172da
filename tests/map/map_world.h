// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"
#include "widgets/models/present_context.h"

namespace ioc {

/// A province of nine square communes in three rows, u0@2025-07-01 in the south-west to u8@2025-07-01 in the
/// north-east, with a river, a rate per commune, and one page with one map tile.
struct MapWorld
{
    MapWorld();

    PackPtr pack;
    Tile tile;
    Instant now;
    Snapshot snapshot; ///< all classes, one old figure (u7), one commune without data (u8)

    UnitId unit(int index) const;
    Reading &reading(int index);
    PresentContext context(Language language = Language::English) const;

    static QColor classColour(int index); ///< of the five classes of the tile
};

} // namespace ioc
