// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/desk_window.h"

#include "widgets/desk/alarm_desk.h"
#include "widgets/desk/closing_question.h"
#include "widgets/desk/desk_bar.h"
#include "widgets/desk/desk_style.h"
#include "widgets/forms/quit_watch.h"
#include "widgets/models/wall_text.h"
#include "widgets/models/writing_place.h"

#include <QCloseEvent>
#include <QImage>
#include <QLabel>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ioc {
namespace {

constexpr int kMostViews = 9;
constexpr auto kMute = std::chrono::minutes(30);

bool canHaveFocus(const QWidget *widget, const QWidget *view)
{
    return widget && widget->isVisibleTo(view) && widget->isEnabled();
}

/// Where a view begins that has never had the focus: what it names itself, else its first widget.
QWidget *beginningOf(QWidget *view)
{
    if (canHaveFocus(view->focusProxy(), view))
        return view->focusProxy();
    if (view->focusPolicy() != Qt::NoFocus)
        return view;
    for (QWidget *next = view->nextInFocusChain(); next != view; next = next->nextInFocusChain()) {
        const bool isReached = (next->focusPolicy() & Qt::TabFocus) && !next->focusProxy();
        if (isReached && view->isAncestorOf(next) && canHaveFocus(next, view))
            return next;
    }
    return view;
}

} // namespace

DeskWindow::DeskWindow(ReadService &service, AlarmService &alarms, Language language, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_language(language)
    , m_pulse(service.now())
    , m_bar(new DeskBar(this))
    , m_trouble(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_alarms(new AlarmDesk(alarms))
    , m_quit(new QuitWatch(this))
    , m_closing(new ClosingQuestion(this))
{
    setObjectName(QStringLiteral("desk"));
    setWindowTitle(WallText::windowTitle());
    setAccessibleName(WallText::windowTitle());
    const Palette colours = deskTheme(isDesktopDark()).palette();
    QPalette ground = palette(); // and not the style sheet: that would be painted over the window's own
    ground.setColor(QPalette::Window, colours.background);
    setPalette(ground);
    setStyleSheet(deskStyleSheet(colours));
    m_trouble->setObjectName(QStringLiteral("deskTrouble"));
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    m_trouble->setMargin(8);
    m_trouble->hide();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_bar);
    rows->addWidget(m_trouble);
    rows->addWidget(m_stack, 1);
    addView(m_alarms->windowTitle(), m_alarms);
    connect(m_bar, &DeskBar::tabChosen, this, &DeskWindow::setCurrentView);
    connect(m_bar, &DeskBar::bellPressed, this, &DeskWindow::toggleMute);
    connect(m_alarms, &AlarmDesk::readyChanged, this, &DeskWindow::checkFirstFrame);
    addShortcuts();
    connect(&service, &ReadService::snapshotChanged, this, &DeskWindow::takeSnapshot);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &DeskWindow::tick);
    m_timer.start();
    if (const SnapshotPtr snapshot = service.snapshot())
        takeSnapshot(snapshot);
    tick();
}

DeskWindow::~DeskWindow() = default;

void DeskWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &key, auto action) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    for (int i = 0; i < kMostViews; ++i)
        add(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), [this, i] { setCurrentView(i); });
    add(Qt::Key_F11, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    add(Qt::Key_M, [this] { toggleMute(); });
    add(Qt::Key_L,
        [this] { setLanguage(m_language == Language::Vietnamese ? Language::English : Language::Vietnamese); });
}

void DeskWindow::toggleMute()
{
    const Instant now = m_service.now();
    m_bell.muteUntil(m_bell.mutedUntil(now) ? std::nullopt : std::optional(now + kMute));
    showBar(context());
}

void DeskWindow::addView(const QString &title, QWidget *view)
{
    const int index = m_stack->addWidget(view);
    m_bar->addTab(title);
    connect(view, &QWidget::windowTitleChanged, this,
            [this, index](const QString &changed) { m_bar->setTabTitle(index, changed); });
    if (index == 0)
        setCurrentView(0);
}

int DeskWindow::viewCount() const
{
    return m_stack->count();
}

int DeskWindow::currentView() const
{
    return m_stack->currentIndex();
}

void DeskWindow::setCurrentView(int index)
{
    if (index < 0 || index >= m_stack->count())
        return;
    QWidget *view = m_stack->widget(index);
    QWidget *last = view->focusWidget(); // before the stack chooses one itself
    m_stack->setCurrentIndex(index);
    m_bar->setCurrentTab(index);
    (canHaveFocus(last, view) ? last : beginningOf(view))->setFocus();
}

void DeskWindow::setNote(const QString &note)
{
    m_bar->setNote(note);
}

void DeskWindow::setLanguage(Language language)
{
    if (m_language == language)
        return;
    m_language = language;
    Q_EMIT languageChanged(language);
    present();
}

void DeskWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        present();
}

void DeskWindow::closeEvent(QCloseEvent *event)
{
    for (int i = 0; i < m_stack->count() && !m_quit->isQuitting(); ++i) {
        auto *place = dynamic_cast<WritingPlace *>(m_stack->widget(i));
        if (!place || !place->hasWriting())
            continue;
        if (i != currentView())
            setCurrentView(i); // before the question, which then has the focus
        m_closing->ask(m_stack->widget(i)->windowTitle(), *place);
        return event->ignore();
    }
    QWidget::closeEvent(event);
}

void DeskWindow::takeSnapshot(const SnapshotPtr &snapshot)
{
    if (!snapshot)
        return;
    m_snapshot = snapshot;
    m_pulse.take(*snapshot, m_service.now());
    m_bell.setOpen(isVisible()); // a minimised window is; one that was closed is only hidden
    m_bell.present(*snapshot, context());
    present();
}

void DeskWindow::takeNotice(bool isSound, const QString &title, const QString &text)
{
    m_bell.setOpen(isVisible());
    m_bell.notice(isSound, title, text, m_service.now());
}

PresentContext DeskWindow::context()
{
    const PackPtr pack = m_service.pack();
    const Instant now = m_service.now();
    const Instant newest = m_pulse.newest(now);
    const bool old = m_snapshot && now - newest >= kSilenceUntilOld;
    return {pack, Format(m_language, pack->zone), now, {}, old ? std::optional(newest) : std::nullopt};
}

void DeskWindow::present()
{
    const PresentContext eyes = context();
    m_wasOld = eyes.silentSince.has_value();
    showBar(eyes);
    if (m_snapshot) {
        m_alarms->present(m_snapshot, eyes);
        Q_EMIT presented(m_snapshot, eyes);
    }
    checkFirstFrame();
}

void DeskWindow::showBar(const PresentContext &eyes)
{
    const HeaderState state = makeHeaderState({}, m_snapshot.get(), m_pulse.newest(eyes.now), eyes);
    m_bar->setFeeds(state, deskTheme(isDesktopDark()).palette());
    m_bar->setClock(clockText(eyes) + QStringLiteral("  ") + state.dateText);
    const auto muted = m_bell.mutedUntil(eyes.now);
    m_bar->setBell(muted ? tr("Muted until %1").arg(eyes.format.time(*muted)) : tr("Sound on"),
                   muted ? tr("Let new alarms be heard again (M)") : tr("Mute for 30 minutes (M)"), muted.has_value());
    m_trouble->setVisible(!state.troubleText.isEmpty());
    m_trouble->setText(state.troubleText.isEmpty() ? QString() : QStringLiteral("▲ ") + state.troubleText);
    m_trouble->setAccessibleName(state.troubleText);
}

void DeskWindow::tick()
{
    const PresentContext eyes = context();
    showBar(eyes);
    if (eyes.silentSince.has_value() != m_wasOld)
        present();
}

bool DeskWindow::hasCompleteFrame() const
{
    return m_snapshot && m_alarms->isReady();
}

void DeskWindow::checkFirstFrame()
{
    if (m_firstFrameTold || !hasCompleteFrame())
        return;
    m_firstFrameTold = true;
    QMetaObject::invokeMethod(this, &DeskWindow::firstFrameCompleted, Qt::QueuedConnection);
}

QImage DeskWindow::renderPage()
{
    return grab().toImage();
}

} // namespace ioc
