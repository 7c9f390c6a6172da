// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/services.h"
#include "widgets/models/header_state.h"
#include "widgets/wall/panel_factory.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace ioc {

class WallHeader;
class WallPage;

/// The wall: a head and the pages of the pack, one at a time. PageUp/PageDown and Left/Right turn pages, F11 is full
/// screen, Esc leaves it, L changes the language, F2 asks for the
/// desk. Pages are made when they are first shown and then kept. GUI thread.
class WallWindow final : public QWidget
{
    Q_OBJECT

public:
    /// Borrows the service, which must outlive the window.
    explicit WallWindow(ReadService &service, MapPanelFactory mapFactory = {}, Language language = Language::Vietnamese,
                        QWidget *parent = nullptr);
    ~WallWindow() override;

    /// Says everything again in this language. languageChanged() comes first, so that the program can change its
    /// translators.
    void setLanguage(Language language);
    Language language() const { return m_language; }

    /// Distance of the farthest seat in picture heights, 1 to 12. Decides all text sizes.
    void setFarthestSeat(double pictureHeights);

    int pageCount() const;
    int currentPage() const { return m_current; } ///< from 0
    void setCurrentPage(int index);               ///< wraps around at both ends
    bool showPage(const PageId &page);            ///< false when the pack has no such page

    /// Whether the head and every panel of the current page show a snapshot.
    bool hasCompleteFrame() const;

    /// The picture of the whole window as it is now.
    QImage renderPage();

    /// Takes the time anew: clock, head, and whether figures have become old. Called by the window's own timer every
    /// second.
    void tick();

Q_SIGNALS:
    /// Once, from the event loop, when the first page is complete.
    void firstFrameCompleted();
    void languageChanged(ioc::Language language);
    void currentPageChanged(int index);
    void deskAsked();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addShortcuts();
    void takePack();
    void takeSnapshot(const SnapshotPtr &snapshot);
    void presentAll();
    void applyTheme();
    void checkFirstFrame();
    PresentContext context() const;
    WallPage *page(int index);

    ReadService &m_service;
    MapPanelFactory m_mapFactory;
    Language m_language;
    PackPtr m_pack;
    SnapshotPtr m_snapshot;
    Instant m_lastArrival;
    bool m_wasOld = false;
    bool m_firstFrameTold = false;
    double m_farthestSeat = 3;
    int m_current = 0;
    WallHeader *m_header;
    QStackedWidget *m_stack;
    QHash<int, WallPage *> m_pages; ///< children of m_stack
    QTimer m_timer;
};

} // namespace ioc
