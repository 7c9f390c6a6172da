// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/page_canvas.h"

#include "widgets/editor/tile_picture.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>

namespace ioc {
namespace {

Qt::CursorShape cursorOf(Handle handle)
{
    switch (handle) {
    case Handle::TopLeft:
    case Handle::BottomRight:
        return Qt::SizeFDiagCursor;
    case Handle::TopRight:
    case Handle::BottomLeft:
        return Qt::SizeBDiagCursor;
    case Handle::Top:
    case Handle::Bottom:
        return Qt::SizeVerCursor;
    case Handle::Left:
    case Handle::Right:
        return Qt::SizeHorCursor;
    }
    Q_UNREACHABLE();
}

std::optional<QPoint> stepOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return QPoint(-1, 0);
    case Qt::Key_Right:
        return QPoint(1, 0);
    case Qt::Key_Up:
        return QPoint(0, -1);
    case Qt::Key_Down:
        return QPoint(0, 1);
    default:
        return std::nullopt;
    }
}

} // namespace

bool PageCanvas::isFreeFor(const TileDrag &drag) const
{
    return isFree(m_draft.page(), drag.to, drag.tile);
}

void PageCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_draft.isOpen() && !m_drag)
        beginDrag(event->position());
}

void PageCanvas::beginDrag(const QPointF &point)
{
    m_pressed = point;
    if (const Tile *selected = m_draft.selectedTile()) {
        const QRect cells = placeOf(*selected);
        if (const auto handle = CanvasGeometry::handleAt(m_geometry.rectOf(cells), point)) {
            m_drag = TileDrag{TileDrag::Kind::Resize, selected->id, cells, *handle, cells};
            return;
        }
    }
    const QPoint cell = m_geometry.cellAt(point);
    const Tile *tile = tileAt(m_draft.page(), cell);
    m_draft.select(tile ? tile->id : QString());
    if (tile)
        m_drag = TileDrag{TileDrag::Kind::Move, tile->id, placeOf(*tile), {}, placeOf(*tile)};
    else if (gridOf(m_draft.page()).contains(cell))
        m_drag = TileDrag{TileDrag::Kind::Draw, {}, QRect(cell, QSize(1, 1)), {}, {}};
}

void PageCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_drag)
        return showCursor(event->position());
    const QPointF way = event->position() - m_pressed;
    const bool draws = m_drag->kind == TileDrag::Kind::Draw;
    const QPoint by = draws ? m_geometry.cellAt(event->position()) - m_drag->from.topLeft() : m_geometry.cellsOf(way);
    // A click that shakes is no new tile.
    const QRect to = draws && m_drag->to.isEmpty() && by.isNull() ? QRect() : m_drag->after(by);
    if (to == m_drag->to)
        return;
    updateCells(m_drag->from);
    updateCells(m_drag->to);
    m_drag->to = to;
    updateCells(to);
}

void PageCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_drag)
        endDrag();
}

void PageCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
    dropDrag();
    if (m_draft.selectedTile())
        Q_EMIT fieldsAsked();
}

void PageCanvas::endDrag()
{
    const TileDrag drag = *m_drag;
    dropDrag();
    if (!drag.hasMoved())
        return;
    m_draft.endRun();
    if (!isFreeFor(drag))
        return refuse({}, tr("Not done: another tile lies there, or it is off the grid."));
    if (drag.kind != TileDrag::Kind::Draw)
        m_draft.place(drag.tile, drag.to);
    else if (m_draft.add(TileKind::Indicator, drag.to))
        Q_EMIT tileAdded();
    m_draft.endRun();
}

/// Everything is where it was.
void PageCanvas::dropDrag()
{
    if (!m_drag)
        return;
    updateCells(m_drag->from);
    updateCells(m_drag->to);
    m_drag.reset();
}

void PageCanvas::showCursor(const QPointF &point)
{
    const Tile *selected = m_draft.selectedTile();
    const auto handle =
        selected ? CanvasGeometry::handleAt(m_geometry.rectOf(placeOf(*selected)), point) : std::nullopt;
    const QPoint cell = m_geometry.cellAt(point);
    if (handle)
        setCursor(cursorOf(*handle));
    else if (tileAt(m_draft.page(), cell))
        setCursor(Qt::SizeAllCursor);
    else if (gridOf(m_draft.page()).contains(cell))
        setCursor(Qt::CrossCursor);
    else
        unsetCursor();
}

void PageCanvas::refuse(const QRect &cells, const QString &sentence)
{
    updateCells(m_refused);
    m_refused = cells;
    updateCells(m_refused);
    m_refusedEnds.start();
    Q_EMIT refused(sentence);
}

/// Whether the key was one of these.
bool PageCanvas::moveOrResize(int key, bool resizes)
{
    const auto step = stepOf(key);
    const Tile *tile = m_draft.selectedTile();
    if (!step || !tile)
        return false;
    const QRect from = placeOf(*tile);
    const QRect to = resizes ? resized(from, Handle::BottomRight, *step) : from.translated(*step);
    if (to != from && !m_draft.place(tile->id, to))
        refuse(to, tr("Not done: another tile lies there, or it is off the grid."));
    return true;
}

void PageCanvas::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers with = event->modifiers() & ~Qt::KeypadModifier;
    if (event->key() == Qt::Key_Escape && m_drag)
        return dropDrag();
    if (m_drag) // one thing at a time
        return;
    if ((with == Qt::NoModifier || with == Qt::ShiftModifier) && moveOrResize(event->key(), with == Qt::ShiftModifier))
        return;
    const bool isPlain = with == Qt::NoModifier;
    if (isPlain && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        return removeSelected();
    if (isPlain && event->key() == Qt::Key_Insert)
        return addTile();
    if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_draft.selectedTile()) {
        Q_EMIT fieldsAsked();
        return;
    }
    QWidget::keyPressEvent(event);
}

void PageCanvas::addTile()
{
    const PageDocument &page = m_draft.page();
    if (!m_draft.isOpen())
        return;
    // As large as there is room for, from a third of the page on.
    QSize cells(std::max(1, page.columns / 3), std::max(1, page.rows / 3));
    auto place = freePlace(page, cells);
    while (!place && cells != QSize(1, 1)) {
        cells = (cells - QSize(1, 1)).expandedTo({1, 1});
        place = freePlace(page, cells);
    }
    if (place && m_draft.add(TileKind::Indicator, *place)) {
        Q_EMIT tileAdded();
        return;
    }
    refuse({}, tr("There is no free cell: make a tile smaller first, or remove one."));
}

void PageCanvas::duplicateSelected()
{
    if (m_draft.selectedTile() && !m_draft.duplicate(m_draft.selected()))
        refuse({}, tr("There is no free place of this size."));
}

void PageCanvas::removeSelected()
{
    if (m_draft.selectedTile())
        m_draft.remove(m_draft.selected());
}

/// Tab goes from tile to tile, and from the last one on.
bool PageCanvas::focusNextPrevChild(bool next)
{
    const QStringList order = readingOrder(m_draft.page());
    const qsizetype at = order.indexOf(m_draft.selected());
    const qsizetype to = at < 0 ? (next ? 0 : order.size() - 1) : at + (next ? 1 : -1);
    if (!hasFocus() || to < 0 || to >= order.size())
        return QWidget::focusNextPrevChild(next);
    m_draft.select(order[to]);
    return true;
}

/// Who comes back finds the tile that was left.
void PageCanvas::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    const QStringList order = readingOrder(m_draft.page());
    if (!order.isEmpty() && !m_draft.selectedTile() && event->reason() == Qt::TabFocusReason)
        m_draft.select(order.first());
    else if (!order.isEmpty() && !m_draft.selectedTile() && event->reason() == Qt::BacktabFocusReason)
        m_draft.select(order.last());
    update();
}

void PageCanvas::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_draft.endRun();
    dropDrag();
    update();
}

/// Escape drops a drag before any shortcut of the window has it.
bool PageCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_drag &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

} // namespace ioc
