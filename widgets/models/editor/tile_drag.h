// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/editor/page_grid.h"

namespace ioc {

/// What the mouse does on the grid between press and release. Pure.
struct TileDrag
{
    enum class Kind { Move, Resize, Draw };

    Kind kind = Kind::Move;
    QString tile;                        ///< Move, Resize
    QRect from;                          ///< the cells at the start; of Draw the cell that was pressed
    Handle handle = Handle::BottomRight; ///< Resize
    QRect to = {};                       ///< the cells now

    /// The cells after the mouse has gone so many cells.
    QRect after(QPoint by) const;

    bool hasMoved() const { return kind == Kind::Draw ? !to.isEmpty() : to != from; }
};

} // namespace ioc
