// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/services.h"
#include "widgets/models/header_state.h"
#include "widgets/models/show/banner_state.h"
#include "widgets/models/show/data_pulse.h"
#include "widgets/wall/panel_factory.h"
#include "widgets/wall/theme.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace ioc {

class WallBanner;
class WallHeader;
class WallPage;

/// The wall: a head, a page of the pack, and a line below it when somebody must act or the officer on duty has
/// something to say. A critical alarm that nobody has acknowledged stands in that line unless the page shows it. Which
/// page, WallShow decides. PageUp/PageDown, Left/Right and a stroke over the screen turn pages, Space holds and lets
/// go, F11 is full screen, Esc leaves it, L changes the language, F2 asks for the desk. Pages are made when they are
/// first shown and then kept. GUI thread.
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

    /// Distance of the farthest seat in picture heights, kNearestSeat to kFarthestSeat. Decides all text sizes.
    void setFarthestSeat(double pictureHeights);
    double farthestSeat() const { return m_farthestSeat; }

    /// For rooms in daylight; dark without.
    void setLight(bool light);

    /// For screens that nobody has a mouse at: no pointer is shown, and a stroke reaches the wall wherever it begins,
    /// also on a map. Call before the window is shown.
    void hidePointer();

    /// Begins with this page instead of the pack's start page; false when there is none.
    bool beginWith(const PageId &page);

    /// Shows this page from now on, until a playlist is ordered (WallShow::stayWith); false when there is none.
    bool stayWith(const PageId &page);

    /// What somebody orders of this wall, whatever its `screen`. Errors as of WallShow; then nothing has changed.
    Result<void> carryOut(const WallOrder &order);

    /// Whether the pack has the page and the playlist that an order names.
    bool hasWhat(const WallOrder &order) const;

    /// What is shown. `screen` is left to the program.
    WallStatus status() const;

    const PageId &currentPage() const { return m_shown; } ///< empty: the pack has none

    /// Whether the head and every panel of the current page show a snapshot.
    bool hasCompleteFrame() const;

    /// The picture of the whole window as it is now.
    QImage renderPage();

    /// Takes the time anew: clock, head, whether the page is turned, and whether figures have become old. Called by the
    /// window's own timer every second.
    void tick();

Q_SIGNALS:
    /// Once, from the event loop, when the first page is complete.
    void firstFrameCompleted();
    void languageChanged(ioc::Language language);
    void currentPageChanged(const ioc::PageId &page);
    void deskAsked();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void addShortcuts();
    void turn(WallOrder::Kind kind);
    std::vector<WallPage *> takePack();
    void takeSnapshot(const SnapshotPtr &snapshot);
    void follow();
    void presentAll();
    void presentHead(const PresentContext &eyes);
    Theme theme() const { return Theme(height(), m_farthestSeat, m_palette); }
    void applyTheme();
    void layOut();
    void checkFirstFrame();
    PresentContext context();
    WallPage *page(const PageId &id);
    struct Places
    {
        QRect page;
        QRect banner;
    };
    Places placesWith(int bannerHeight) const;
    bool listsAlarms(const BannerState &besides) const;

    ReadService &m_service;
    MapPanelFactory m_mapFactory;
    Language m_language;
    PackPtr m_pack;
    SnapshotPtr m_snapshot;
    DataPulse m_pulse;
    WallShow m_show;
    ShowView m_view;
    PageId m_shown;
    WallMessage m_message;
    bool m_wasOld = false;
    bool m_firstFrameTold = false;
    double m_farthestSeat = 3;
    Palette m_palette;
    std::optional<QPointF> m_pressed;
    WallHeader *m_header;
    QStackedWidget *m_stack;
    WallBanner *m_banner;
    QHash<PageId, WallPage *> m_pages; ///< children of m_stack
    QTimer m_timer;
};

} // namespace ioc
