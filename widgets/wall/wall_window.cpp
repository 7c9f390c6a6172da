// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/wall_window.h"

#include "widgets/models/wall_text.h"
#include "widgets/wall/painting.h"
#include "widgets/wall/wall_header.h"
#include "widgets/wall/wall_page.h"

#include <QEvent>
#include <QPaintEvent>
#include <QShortcut>
#include <QStackedWidget>

namespace ioc {
namespace {

using namespace std::chrono_literals;

/// From now until just after the next full second of the clock.
Milliseconds untilNextSecond(Instant now)
{
    return 1000ms - Milliseconds(toMillis(now) % 1000) + 5ms;
}

} // namespace

WallWindow::WallWindow(ReadService &service, MapPanelFactory mapFactory, Language language, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_mapFactory(std::move(mapFactory))
    , m_language(language)
    , m_lastArrival(service.now())
    , m_header(new WallHeader(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("wall"));
    setWindowTitle(WallText::windowTitle());
    setAccessibleName(WallText::windowTitle());
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_stack->setObjectName(QStringLiteral("pages"));
    m_stack->setAccessibleName(WallText::windowTitle());
    setFocusPolicy(Qt::StrongFocus); // no panel has the ring before somebody asks for it with Tab
    addShortcuts();
    takePack();
    setFocus();
    connect(&service, &ReadService::snapshotChanged, this, &WallWindow::takeSnapshot);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &WallWindow::tick);
    if (const SnapshotPtr snapshot = service.snapshot())
        takeSnapshot(snapshot);
    tick();
}

WallWindow::~WallWindow() = default;

void WallWindow::addShortcuts()
{
    const auto add = [this](const QList<QKeySequence> &keys, auto action) {
        for (const QKeySequence &key : keys)
            connect(new QShortcut(key, this), &QShortcut::activated, this, action);
    };
    add({Qt::Key_PageDown, Qt::Key_Right}, [this] { setCurrentPage(m_current + 1); });
    add({Qt::Key_PageUp, Qt::Key_Left}, [this] { setCurrentPage(m_current - 1); });
    add({Qt::Key_F11}, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    add({Qt::Key_Escape}, [this] { setWindowState(windowState() & ~Qt::WindowFullScreen); });
    add({Qt::Key_F2}, [this] { Q_EMIT deskAsked(); });
    add({Qt::Key_L},
        [this] { setLanguage(m_language == Language::Vietnamese ? Language::English : Language::Vietnamese); });
}

void WallWindow::takePack()
{
    const PageId shown = m_pack && m_current < pageCount() ? m_pack->pages[size_t(m_current)].id : PageId();
    m_pack = m_service.pack();
    for (WallPage *page : std::as_const(m_pages)) {
        m_stack->removeWidget(page);
        page->deleteLater();
    }
    m_pages.clear();
    m_current = 0;
    if (!showPage(shown) && !showPage(m_pack->startPage))
        setCurrentPage(0);
}

void WallWindow::takeSnapshot(const SnapshotPtr &snapshot)
{
    if (!snapshot)
        return;
    m_snapshot = snapshot;
    m_lastArrival = m_service.now();
    if (m_service.pack() != m_pack)
        takePack();
    else
        presentAll();
}

PresentContext WallWindow::context() const
{
    const Instant now = m_service.now();
    const bool old = m_snapshot && now - m_lastArrival >= kSilenceUntilOld;
    return {m_pack, Format(m_language, m_pack->zone), now,
            m_current < pageCount() ? m_pack->pages[size_t(m_current)].id : PageId(),
            old ? std::optional(m_lastArrival) : std::nullopt};
}

void WallWindow::presentAll()
{
    const PresentContext eyes = context();
    m_wasOld = eyes.silentSince.has_value();
    m_header->setState(makeHeaderState({m_current, pageCount()}, m_snapshot.get(), m_lastArrival, eyes));
    m_header->setClock(clockText(eyes));
    WallPage *shown = page(m_current);
    if (shown && m_snapshot)
        shown->present(*m_snapshot, eyes);
    checkFirstFrame();
}

void WallWindow::tick()
{
    const PresentContext eyes = context();
    if (m_service.now() < m_lastArrival)
        m_lastArrival = m_service.now(); // the clock was set back
    m_header->setState(makeHeaderState({m_current, pageCount()}, m_snapshot.get(), m_lastArrival, eyes));
    m_header->setClock(clockText(eyes));
    if (WallPage *shown = page(m_current))
        shown->tick(eyes);
    if (eyes.silentSince.has_value() != m_wasOld)
        presentAll();
    m_timer.start(untilNextSecond(eyes.now));
}

WallPage *WallWindow::page(int index)
{
    if (index < 0 || index >= pageCount())
        return nullptr;
    WallPage *&made = m_pages[index];
    if (!made) {
        made = new WallPage(m_pack->pages[size_t(index)], m_mapFactory, m_stack);
        connect(made, &WallPage::readyChanged, this, &WallWindow::checkFirstFrame);
        m_stack->addWidget(made);
        made->setTheme(Theme(height(), m_farthestSeat));
    }
    return made;
}

int WallWindow::pageCount() const
{
    return m_pack ? int(m_pack->pages.size()) : 0;
}

void WallWindow::setCurrentPage(int index)
{
    if (pageCount() == 0) {
        presentAll();
        return;
    }
    const int wanted = (index % pageCount() + pageCount()) % pageCount();
    const bool changed = wanted != m_current;
    m_current = wanted;
    WallPage *shown = page(m_current);
    presentAll(); // before it is shown: no flash of old figures
    m_stack->setCurrentWidget(shown);
    setFocus();
    if (changed)
        Q_EMIT currentPageChanged(m_current);
}

bool WallWindow::showPage(const PageId &wanted)
{
    for (int i = 0; i < pageCount(); ++i) {
        if (m_pack->pages[size_t(i)].id == wanted) {
            setCurrentPage(i);
            return true;
        }
    }
    return false;
}

void WallWindow::setLanguage(Language language)
{
    if (m_language == language)
        return;
    m_language = language;
    Q_EMIT languageChanged(language);
    presentAll();
}

void WallWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_pack) {
        presentAll();
        update();
    }
}

void WallWindow::setFarthestSeat(double pictureHeights)
{
    m_farthestSeat = pictureHeights;
    applyTheme();
}

void WallWindow::applyTheme()
{
    const Theme theme(height(), m_farthestSeat);
    m_header->setTheme(theme);
    const int side = int(std::lround(theme.px(20)));
    const int top = int(std::lround(theme.px(14)));
    const int head = m_header->preferredHeight();
    m_header->setGeometry(side, top, width() - 2 * side, head);
    const int below = top + head + int(std::lround(theme.px(12)));
    m_stack->setGeometry(side, below, width() - 2 * side, height() - below - side);
    for (WallPage *made : std::as_const(m_pages))
        made->setTheme(theme);
}

void WallWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applyTheme();
}

void WallWindow::paintEvent(QPaintEvent *event)
{
    const Theme theme(height(), m_farthestSeat);
    QPainter painter(this);
    painter.fillRect(event->rect(), theme.palette().background);
    if (pageCount() == 0)
        drawLine(painter, rect(), WallText::noPages(), theme.body(), theme.palette().inkSecond, Qt::AlignHCenter);
}

bool WallWindow::hasCompleteFrame() const
{
    const WallPage *shown = m_pages.value(m_current);
    return m_snapshot && shown && shown->isReady();
}

void WallWindow::checkFirstFrame()
{
    if (m_firstFrameTold || !hasCompleteFrame())
        return;
    m_firstFrameTold = true;
    // Queued: a window that is built with a snapshot at hand must not speak before anybody can listen.
    QMetaObject::invokeMethod(this, &WallWindow::firstFrameCompleted, Qt::QueuedConnection);
}

QImage WallWindow::renderPage()
{
    return grab().toImage();
}

} // namespace ioc
