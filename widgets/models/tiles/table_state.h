// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/tiles/figure_row.h"

namespace ioc {

/// All that a table of indicators draws. Immutable once made; equal states draw the same picture.
struct TableState
{
    QString title; ///< empty: the tile has none
    QString nameHeading;
    QString valueHeading;
    QString targetHeading;
    QString differenceHeading;
    QString comparisonHeading;
    QString timeHeading;
    std::vector<FigureRow> rows; ///< in the order of the page
    QString partialText;         ///< what a ring means; empty where no row has one
    QString accessibleName;      ///< the title, or what the tile is
    QString accessibleText;

    friend bool operator==(const TableState &, const TableState &) = default;
};

/// The state of a table tile. Pure; any thread.
TableState makeTableState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context);

} // namespace ioc
