// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/page.h"

#include <QRect>

#include <optional>

namespace ioc {

/// The grid of a page, in cells. Pure.

QRect gridOf(const PageDocument &page);
QRect placeOf(const Tile &tile);
void setPlace(Tile &tile, const QRect &cells);

/// Nullptr when there is none of this id.
const Tile *tileOf(const PageDocument &page, const QString &id);

/// The tile that covers a cell; the last of several. Nullptr where none does.
const Tile *tileAt(const PageDocument &page, const QPoint &cell);

/// Whether the cells lie on the grid and no tile but `except` covers one of them.
bool isFree(const PageDocument &page, const QRect &cells, const QString &except = {});

/// Where so many cells are free: the first place behind `after` row by row, then the first of all; nothing where there
/// is none.
std::optional<QRect> freePlace(const PageDocument &page, QSize cells, QPoint after = {0, 0});

/// The ids of the tiles as the page is read, column by column, as Tab goes on the wall.
QStringList readingOrder(const PageDocument &page);

/// An id for a new tile that no other has: "trend", "trend-2" …
QString freeTileId(const PageDocument &page, const QString &stem);

/// Where a tile is held with the mouse.
enum class Handle { TopLeft, Top, TopRight, Right, BottomRight, Bottom, BottomLeft, Left };
constexpr int kHandles = 8;

/// The cells after a handle was moved by so many cells: the other side stays, and one cell is the least.
QRect resized(const QRect &cells, Handle handle, QPoint by);

} // namespace ioc
