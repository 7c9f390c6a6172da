// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"
#include "widgets/editor/canvas_geometry.h"
#include "widgets/editor/page_verdict.h"
#include "widgets/models/editor/page_draft.h"
#include "widgets/models/editor/tile_drag.h"
#include "widgets/models/present_context.h"
#include "widgets/wall/panel_factory.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>
#include <QWidget>

#include <map>

namespace ioc {

class TilePicture;
class WallHeader;

/// The page as the wall will show it, made small, to be arranged by mouse and keyboard. What is dragged snaps to cells;
/// where it may not lie it is red, and is put nowhere on release. Tab goes from tile to tile, arrows move, Shift and
/// arrows resize, Delete removes, Ctrl+D duplicates, Insert adds, Escape drops a drag. GUI thread.
class PageCanvas final : public QWidget
{
    Q_OBJECT

public:
    /// Borrows the draft, which must outlive the canvas.
    PageCanvas(PageDraft &draft, MapPanelFactory mapFactory, QWidget *parent = nullptr);
    ~PageCanvas() override;

    void setRoom(const WallRoom &room);

    /// Which tiles are marked.
    void setVerdict(const PageVerdict &verdict);

    /// Shows a snapshot, at once or within a second of the last one.
    void present(const SnapshotPtr &snapshot, const PresentContext &context);

    /// Where cells are on the canvas, for whoever points at them.
    QRectF rectOf(const QRect &cells) const { return m_geometry.rectOf(cells); }

    /// A tile where there is room; selects it.
    void addTile();
    void duplicateSelected();
    void removeSelected();

    QSize sizeHint() const override { return {960, 540}; }

Q_SIGNALS:
    /// A new tile is there, and wants to be told what it shows.
    void tileAdded();

    /// Enter on a tile: its fields are wanted.
    void fieldsAsked();

    /// Something was not done, and why.
    void refused(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool event(QEvent *event) override;

private:
    // what is there
    void follow();
    void layOut();
    void presentNow();
    void presentTo(TilePicture &picture);
    void drawNextStale();
    TilePicture &pictureOf(const Tile &tile);
    void describe();

    // painting
    void paintGrid(QPainter &painter) const;
    void paintTile(QPainter &painter, const Tile &tile, const QRectF &box);
    void paintMarks(QPainter &painter, const Tile &tile, const QRectF &box) const;
    void paintChip(QPainter &painter, const QRectF &box, const QString &text, const QColor &ink) const;
    void paintSelection(QPainter &painter) const;
    void paintDrag(QPainter &painter);
    void paintRefused(QPainter &painter, const QRectF &box) const;
    void updateCells(const QRect &cells);
    void drawHead();

    // mouse and keys
    bool isFreeFor(const TileDrag &drag) const;
    void beginDrag(const QPointF &point);
    void endDrag();
    void dropDrag();
    void showCursor(const QPointF &point);
    bool moveOrResize(int key, bool resizes);
    void refuse(const QRect &cells, const QString &sentence);

    PageDraft &m_draft;
    MapPanelFactory m_mapFactory;
    WallRoom m_room;
    CanvasGeometry m_geometry;
    QHash<QString, QString> m_faults; ///< by tile: what stands against it
    QSet<QString> m_small;            ///< those whose only fault is their size
    PageDocument m_shown;             ///< as it was last laid out
    int m_shownSession = 0;           ///< of the draft
    QString m_shownSelection;
    std::map<QString, std::unique_ptr<TilePicture>> m_pictures; ///< by tile
    std::unique_ptr<WallHeader> m_head;
    QPixmap m_headPixmap;

    SnapshotPtr m_snapshot;
    std::optional<PresentContext> m_eyes;
    std::optional<Snapshot> m_preview; ///< what the panels were last shown
    PackPtr m_previewPack;
    QElapsedTimer m_sincePresented;
    QTimer m_nextPresent;
    QTimer m_nextDraw;

    std::optional<TileDrag> m_drag;
    QPointF m_pressed;
    QRect m_refused; ///< cells that are red for a moment
    QTimer m_refusedEnds;
};

} // namespace ioc
