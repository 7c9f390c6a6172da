// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/page.h"
#include "widgets/wall/theme.h"

#include <QRect>

namespace ioc {

/// The cells that a tile covers, in pixels of a page of that size. Tiles that share a grid line share its pixel.
QRect cellsOf(const Tile &tile, const PageDocument &page, QSize size, const Theme &theme);

/// The theme of a page of that size: the largest letters with which all of its tiles have their least sizes, from the
/// usual ones down to the least; the least where a page cannot be read even so.
Theme lettersFor(const PageDocument &page, QSize size, const Theme &theme);

/// The least size of a tile of this kind with the theme's text, in pixels with its padding: what it must tell without
/// which a leader is misled (a figure with its name, state and age; two rows of a list) in letters that the farthest
/// seat can read.
QSizeF leastSizeOf(TileKind kind, const Theme &theme);

/// Whether a page can be read from the farthest seat.
struct PageFit
{
    QStringList tooSmall;   ///< ids of tiles below their least size, in the order of the page
    int toDrop = 0;         ///< when so many tiles go, the largest first, the others have room for their least sizes
    double readableTo = 40; ///< the farthest seat, in picture heights by tenths, for which all tiles are large enough;
                            ///< 0: for none

    bool isReadable() const { return tooSmall.isEmpty(); }
};

/// Whether a page of that size can be read from the farthest seat, with the least letters. As fitOf() has it, and
/// quick.
bool isReadable(const PageDocument &page, QSize size, const Theme &theme);

/// The fit with the least letters of a page that has `size` pixels of a picture for the theme. Pure; GUI thread for the
/// fonts.
PageFit fitOf(const PageDocument &page, QSize size, const Theme &theme);

} // namespace ioc
