// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/wall/painting.h"

#include <functional>

namespace ioc {

/// An entry of a list: a mark, what it is, and what is said about it.
struct ListRow
{
    Mark mark = Mark::None;
    QString badge; ///< a word in a striped frame above it, in the place of the mark
    QString title;
    QColor titleColour;
    int titleLines = 2;  ///< at most
    QStringList details; ///< each begins a line of its own where there is room
    QColor detailColour;
    int detailLines = 2; ///< at most, of each
};

/// Draws the first entries of a list, and how many have no room. An entry that does not fit whole has fewer lines, at
/// least one of its title and one of its details. GUI thread.
void paintListRows(QPainter &painter, const QRectF &area, size_t count, const std::function<ListRow(size_t)> &rowAt,
                   const Theme &theme);

/// Whether a list of entries has room for a heading of that height, in pixels, too.
bool hasRoomForHead(double height, double head, const Theme &theme);

} // namespace ioc
