// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/tiles/figure_row.h"

namespace ioc {

/// All that a tile of bullet graphs draws. Immutable once made; equal states draw the same picture.
struct BulletsState
{
    QString title;               ///< empty: the tile has none
    std::vector<FigureRow> rows; ///< in the order of the page
    QString targetLegend;        ///< what the line across a bar is; empty where no bar has one
    QString comparisonLegend;    ///< what the thin line is
    QString partialText;         ///< what a ring means
    QString accessibleName;      ///< the title, or what the tile is
    QString accessibleText;

    friend bool operator==(const BulletsState &, const BulletsState &) = default;
};

/// The state of a tile of bullet graphs. Pure; any thread.
BulletsState makeBulletsState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context);

} // namespace ioc
