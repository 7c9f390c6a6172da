// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/wall_window.h"

#include "core/domain/same_page.h"
#include "widgets/models/wall_text.h"
#include "widgets/wall/painting.h"
#include "widgets/wall/wall_banner.h"
#include "widgets/wall/wall_header.h"
#include "widgets/wall/wall_page.h"

#include <QEvent>
#include <QMouseEvent>
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

constexpr double kStroke = 0.08; // of the width: a stroke over the screen that turns the page

} // namespace

WallWindow::WallWindow(ReadService &service, MapPanelFactory mapFactory, Language language, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_mapFactory(std::move(mapFactory))
    , m_language(language)
    , m_pack(service.pack())
    , m_pulse(service.now())
    , m_show(m_pack, service.now())
    , m_header(new WallHeader(this))
    , m_stack(new QStackedWidget(this))
    , m_banner(new WallBanner(this))
{
    setObjectName(QStringLiteral("wall"));
    setWindowTitle(WallText::windowTitle());
    setAccessibleName(WallText::windowTitle());
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_stack->setObjectName(QStringLiteral("pages"));
    m_stack->setAccessibleName(WallText::windowTitle());
    setFocusPolicy(Qt::StrongFocus); // no panel has the ring before somebody asks for it with Tab
    addShortcuts();
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
    // Presenters send PageUp and PageDown; remote controls of screens the media keys.
    add({Qt::Key_PageDown, Qt::Key_Right, Qt::Key_Forward, Qt::Key_MediaNext},
        [this] { turn(WallOrder::Kind::NextPage); });
    add({Qt::Key_PageUp, Qt::Key_Left, Qt::Key_Back, Qt::Key_MediaPrevious},
        [this] { turn(WallOrder::Kind::PreviousPage); });
    add({Qt::Key_Space, Qt::Key_MediaTogglePlayPause, Qt::Key_MediaPlay, Qt::Key_MediaPause},
        [this] { turn(m_view.mode == ShowMode::Held ? WallOrder::Kind::Resume : WallOrder::Kind::Hold); });
    add({Qt::Key_F11}, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    add({Qt::Key_Escape}, [this] { setWindowState(windowState() & ~Qt::WindowFullScreen); });
    add({Qt::Key_F2}, [this] { Q_EMIT deskAsked(); });
    add({Qt::Key_L},
        [this] { setLanguage(m_language == Language::Vietnamese ? Language::English : Language::Vietnamese); });
}

void WallWindow::turn(WallOrder::Kind kind)
{
    [[maybe_unused]] const auto done = carryOut({kind});
    Q_ASSERT(done); // these always can be done
}

/// Pages that are as they were stay as they stand. The others are given back: they stay in sight until there is what
/// comes in their place.
std::vector<WallPage *> WallWindow::takePack()
{
    m_pack = m_service.pack();
    std::vector<WallPage *> outdated;
    for (auto made = m_pages.begin(); made != m_pages.end();) {
        const PageDocument *now = m_pack->page(made.key());
        if (now && isSame(*now, (*made)->document())) {
            ++made;
            continue;
        }
        if (made.key() == m_shown)
            m_shown = PageId();
        outdated.push_back(*made);
        made = m_pages.erase(made);
    }
    m_show.setPack(m_pack, m_service.now());
    return outdated;
}

void WallWindow::takeSnapshot(const SnapshotPtr &snapshot)
{
    if (!snapshot)
        return;
    const Instant now = m_service.now();
    m_snapshot = snapshot;
    m_pulse.take(*snapshot, now);
    const std::vector<WallPage *> outdated = m_service.pack() != m_pack ? takePack() : std::vector<WallPage *>();
    m_show.take(snapshot->alarms, now);
    follow();
    presentAll();
    for (WallPage *page : outdated) {
        m_stack->removeWidget(page);
        delete page;
    }
}

PresentContext WallWindow::context()
{
    const Instant now = m_service.now();
    const Instant newest = m_pulse.newest(now);
    const bool old = m_snapshot && now - newest >= kSilenceUntilOld;
    return {m_pack, Format(m_language, m_pack->zone), now, m_view.page, old ? std::optional(newest) : std::nullopt};
}

/// Shows the page that is due.
void WallWindow::follow()
{
    const Instant now = m_service.now();
    m_message.follow(now);
    m_view = m_show.at(now);
    if (m_view.page == m_shown)
        return;
    m_shown = m_view.page;
    WallPage *shown = page(m_shown);
    layOut();
    presentAll(); // before it is shown: no flash of old figures
    if (shown) {
        shown->presentRest();
        m_stack->setCurrentWidget(shown);
    }
    setFocus();
    Q_EMIT currentPageChanged(m_shown);
}

void WallWindow::presentHead(const PresentContext &eyes)
{
    const HeaderState head = makeHeaderState(m_view, m_snapshot.get(), m_pulse.newest(eyes.now), eyes);
    m_header->setState(head);
    m_header->setClock(clockText(eyes));
    const auto bannerWith = [&](bool listsAlarms) {
        BannerState banner = makeBannerState(m_snapshot.get(), m_message, listsAlarms, eyes);
        if (!m_header->tellsTrouble()) {
            banner.trouble = head.troubleText;
            banner.troubleMark = head.troubleMark;
        }
        return banner;
    };
    BannerState banner = bannerWith(true);
    if (!listsAlarms(banner))
        banner = bannerWith(false);
    if (m_banner->setState(banner))
        layOut();
}

void WallWindow::presentAll()
{
    const PresentContext eyes = context();
    m_wasOld = eyes.silentSince.has_value();
    presentHead(eyes);
    WallPage *shown = page(m_shown);
    if (shown && m_snapshot)
        shown->present(m_snapshot, eyes);
    checkFirstFrame();
}

void WallWindow::tick()
{
    follow();
    const PresentContext eyes = context();
    presentHead(eyes);
    if (WallPage *shown = page(m_shown))
        shown->tick(eyes);
    if (eyes.silentSince.has_value() != m_wasOld)
        presentAll();
    m_timer.start(untilNextSecond(eyes.now));
}

WallPage *WallWindow::page(const PageId &id)
{
    const PageDocument *document = m_pack->page(id);
    if (!document)
        return nullptr;
    WallPage *&made = m_pages[id];
    if (!made) {
        made = new WallPage(*document, m_mapFactory, m_stack);
        connect(made, &WallPage::readyChanged, this, &WallWindow::checkFirstFrame);
        m_stack->addWidget(made);
        made->setTheme(theme());
    }
    return made;
}

bool WallWindow::beginWith(const PageId &page)
{
    if (!m_show.beginWith(page, m_service.now()))
        return false;
    follow();
    return true;
}

bool WallWindow::stayWith(const PageId &page)
{
    if (!m_show.stayWith(page, m_service.now()))
        return false;
    follow();
    return true;
}

Result<void> WallWindow::carryOut(const WallOrder &order)
{
    const Instant now = m_service.now();
    if (const auto done = m_show.carryOut(order, now); !done)
        return done;
    if (order.kind == WallOrder::Kind::Say)
        m_message = {order.text, now, order.lasts.value_or(kMessageLasts)};
    else if (order.kind == WallOrder::Kind::Unsay)
        m_message = {};
    follow();
    presentHead(context());
    return {};
}

bool WallWindow::hasWhat(const WallOrder &order) const
{
    return (order.page.isEmpty() || m_pack->page(order.page)) &&
           (order.playlist.isEmpty() || m_pack->playlist(order.playlist));
}

WallStatus WallWindow::status() const
{
    const bool isSaid = m_message.isSaidAt(m_service.now());
    return {{}, m_view.page, toString(m_view.mode), m_view.until, isSaid ? m_message.text : QString()};
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

void WallWindow::setLight(bool light)
{
    m_palette = light ? Palette::light() : Palette();
    applyTheme();
    update();
}

void WallWindow::hidePointer()
{
    setCursor(Qt::BlankCursor);
    m_stack->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void WallWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applyTheme();
}

void WallWindow::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position();
}

/// A stroke to the left brings the next page, as leafing does; touch screens send it too.
void WallWindow::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed)
        return;
    const double stroke = event->position().x() - std::exchange(m_pressed, std::nullopt)->x();
    if (std::abs(stroke) >= width() * kStroke)
        turn(stroke < 0 ? WallOrder::Kind::NextPage : WallOrder::Kind::PreviousPage);
}

void WallWindow::paintEvent(QPaintEvent *event)
{
    const Theme look = theme();
    QPainter painter(this);
    painter.fillRect(event->rect(), look.palette().background);
    if (m_pack->pages.empty())
        drawLine(painter, rect(), WallText::noPages(), look.body(), look.palette().inkSecond, Qt::AlignHCenter);
}

bool WallWindow::hasCompleteFrame() const
{
    const WallPage *shown = m_pages.value(m_shown);
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
    if (WallPage *shown = page(m_shown))
        shown->presentRest();
    return grab().toImage();
}

} // namespace ioc
