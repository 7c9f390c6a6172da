// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/canvas_geometry.h"

#include "widgets/wall/page_fit.h"
#include "widgets/wall/panel.h"
#include "widgets/wall/wall_areas.h"

#include <QLineF>

#include <cmath>

namespace ioc {
namespace {

constexpr double kHandle = 10; // pixels of the canvas
constexpr double kReach = 4;   // around a handle

} // namespace

CanvasGeometry::CanvasGeometry(const WallRoom &wall, const PageDocument &page, const QRectF &room)
    : m_theme(wall.picture.height(), wall.seat())
    , m_head(headAreaOf(wall.picture, m_theme))
    , m_area(pageAreaOf(wall.picture, m_theme))
{
    m_page.columns = std::max(1, page.columns);
    m_page.rows = std::max(1, page.rows);
    m_letters = lettersOf(page);
    m_scale = std::max(0.01, std::min(room.width() / wall.picture.width(), room.height() / wall.picture.height()));
    const QSizeF size = QSizeF(wall.picture) * m_scale;
    m_picture = QRectF(
        QPointF(std::round(room.center().x() - size.width() / 2), std::round(room.center().y() - size.height() / 2)),
        size);
}

Theme CanvasGeometry::lettersOf(const PageDocument &page) const
{
    return lettersFor(page, m_area.size(), m_theme);
}

QRectF CanvasGeometry::small(const QRectF &wall) const
{
    return {m_picture.topLeft() + wall.topLeft() * m_scale, wall.size() * m_scale};
}

QRectF CanvasGeometry::head() const
{
    return small(m_head);
}

QRectF CanvasGeometry::page() const
{
    return small(m_area);
}

double CanvasGeometry::cellWidth() const
{
    return (m_area.width() + m_theme.px(kPageGap)) / m_page.columns;
}

double CanvasGeometry::cellHeight() const
{
    return (m_area.height() + m_theme.px(kPageGap)) / m_page.rows;
}

QRectF CanvasGeometry::rectOf(const QRect &cells) const
{
    const double gap = m_theme.px(kPageGap);
    return small({m_area.left() + cells.left() * cellWidth(), m_area.top() + cells.top() * cellHeight(),
                  cells.width() * cellWidth() - gap, cells.height() * cellHeight() - gap});
}

QSize CanvasGeometry::wallSizeOf(const QRect &cells) const
{
    Tile tile;
    setPlace(tile, cells);
    return ioc::cellsOf(tile, m_page, m_area.size(), m_theme).size();
}

QPoint CanvasGeometry::cellAt(const QPointF &point) const
{
    const QPointF wall = (point - m_picture.topLeft()) / m_scale - m_area.topLeft();
    return {int(std::floor(wall.x() / cellWidth())), int(std::floor(wall.y() / cellHeight()))};
}

QPoint CanvasGeometry::cellsOf(const QPointF &way) const
{
    return {int(std::lround(way.x() / m_scale / cellWidth())), int(std::lround(way.y() / m_scale / cellHeight()))};
}

QLineF CanvasGeometry::columnLine(int column) const
{
    const double x = rectOf({column, 0, 1, 1}).left() - m_theme.px(kPageGap) * m_scale / 2;
    return {x, page().top(), x, page().bottom()};
}

QLineF CanvasGeometry::rowLine(int row) const
{
    const double y = rectOf({0, row, 1, 1}).top() - m_theme.px(kPageGap) * m_scale / 2;
    return {page().left(), y, page().right(), y};
}

QRectF CanvasGeometry::handleBox(const QRectF &tile, Handle handle)
{
    const auto place = [&]() -> QPointF {
        switch (handle) {
        case Handle::TopLeft:
            return tile.topLeft();
        case Handle::Top:
            return {tile.center().x(), tile.top()};
        case Handle::TopRight:
            return tile.topRight();
        case Handle::Right:
            return {tile.right(), tile.center().y()};
        case Handle::BottomRight:
            return tile.bottomRight();
        case Handle::Bottom:
            return {tile.center().x(), tile.bottom()};
        case Handle::BottomLeft:
            return tile.bottomLeft();
        case Handle::Left:
            return {tile.left(), tile.center().y()};
        }
        Q_UNREACHABLE();
    }();
    return {place.x() - kHandle / 2, place.y() - kHandle / 2, kHandle, kHandle};
}

std::optional<Handle> CanvasGeometry::handleAt(const QRectF &tile, const QPointF &point)
{
    for (int i = 0; i < kHandles; ++i) {
        if (handleBox(tile, Handle(i)).adjusted(-kReach, -kReach, kReach, kReach).contains(point))
            return Handle(i);
    }
    return std::nullopt;
}

} // namespace ioc
