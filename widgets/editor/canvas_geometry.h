// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/editor/page_grid.h"
#include "widgets/models/editor/wall_room.h"
#include "widgets/wall/theme.h"

namespace ioc {

/// How a wall's picture lies, made small, in a canvas: what is where, in the canvas's pixels. A value; GUI thread.
class CanvasGeometry
{
public:
    CanvasGeometry() = default;

    /// As large as it fits into `room` pixels around its middle.
    CanvasGeometry(const WallRoom &wall, const PageDocument &page, const QRectF &room);

    const Theme &theme() const { return m_theme; }

    /// Of the tiles.
    const Theme &letters() const { return m_letters; }
    Theme lettersOf(const PageDocument &page) const;
    double scale() const { return m_scale; }
    QRectF picture() const { return m_picture; } ///< the whole of it
    QRectF head() const;
    QRectF page() const; ///< what the grid divides

    /// Of cells, also of those that lie off the grid.
    QRectF rectOf(const QRect &cells) const;

    /// The pixels that the wall gives to cells on the grid.
    QSize wallSizeOf(const QRect &cells) const;

    /// The cell below a point; off the grid where it is outside.
    QPoint cellAt(const QPointF &point) const;

    /// How many cells a way is, rounded.
    QPoint cellsOf(const QPointF &way) const;

    /// Between two columns or rows, in the middle of the gap.
    QLineF columnLine(int column) const;
    QLineF rowLine(int row) const;

    static QRectF handleBox(const QRectF &tile, Handle handle);

    /// The handle of a selected tile below a point.
    static std::optional<Handle> handleAt(const QRectF &tile, const QPointF &point);

private:
    QRectF small(const QRectF &wall) const;
    double cellWidth() const;
    double cellHeight() const;

    Theme m_theme;
    Theme m_letters;
    PageDocument m_page; ///< its grid alone
    QRect m_head;
    QRect m_area;
    QRectF m_picture;
    double m_scale = 1;
};

} // namespace ioc
