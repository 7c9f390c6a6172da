// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/wall/page_fit.h"
#include "widgets/wall/panel_factory.h"

#include <QTimer>

#include <deque>

namespace ioc {

/// One page of the wall: the panels of a page document on its grid. Owned by the window; GUI thread.
class WallPage final : public QWidget
{
    Q_OBJECT

public:
    WallPage(const PageDocument &document, const MapPanelFactory &mapFactory, QWidget *parent = nullptr);

    const PageId &id() const { return m_document.id; }
    const PageDocument &document() const { return m_document; }
    const std::vector<Panel *> &panels() const { return m_panels; }

    void setTheme(const Theme &theme);

    /// What it has while no lines stand below it: whether it can be read is judged by this. Without it, by its size.
    void setRoom(QSize room);

    /// The first snapshot, and one for a page of few panels, is shown at once. Of another one six panels are, those of
    /// alarms first, and six more with each frame that follows, so that no frame has to draw a whole picture of 4K.
    void present(const SnapshotPtr &snapshot, const PresentContext &context);

    /// Shows what is still to be shown of the last snapshot.
    void presentRest();
    void tick(const PresentContext &context);

    /// Whether it can be read from the farthest seat at the size that it has. One that cannot be is not shown: it says
    /// why, and what to do.
    const PageFit &fit() const { return m_fit; }

    /// Whether every panel has something to show, or the page is refused.
    bool isReady() const;

Q_SIGNALS:
    void readyChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void nameItself();
    void presentSome();

    PageDocument m_document;
    PageFit m_fit;
    std::optional<PresentContext> m_eyes; ///< of the last presentation
    QString m_refusal;
    Theme m_theme;
    QSize m_room;
    std::vector<Panel *> m_panels; ///< children of this widget, in reading order
    SnapshotPtr m_snapshot;        ///< the last one
    std::deque<Panel *> m_waiting; ///< that have not shown it; who waits longest first
    QTimer m_nextSome;
};

} // namespace ioc
