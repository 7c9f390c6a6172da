// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/alarm_desk.h"

#include "core/domain/shift_turns.h"
#include "widgets/desk/act_form.h"
#include "widgets/desk/alarm_detail.h"
#include "widgets/desk/alarm_list_view.h"
#include "widgets/desk/desk_style.h"
#include "widgets/desk/filter_bar.h"
#include "widgets/desk/flood_banner.h"
#include "widgets/models/alarm_words.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace ioc {
namespace {

constexpr std::chrono::milliseconds kNextFrame{34};
constexpr int kLayouts = 4; // the facts, the card, the detail, its scroll area: or each is painted before the next asks

constexpr int kMargin = 12;
constexpr int kListWidth = 1220; // in this proportion
constexpr int kDetailWidth = 700;

} // namespace

AlarmDesk::AlarmDesk(AlarmService &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_model(new AlarmTableModel(this))
    , m_acts(service)
{
    setObjectName(QStringLiteral("alarmDesk"));
    setFocusPolicy(Qt::StrongFocus);
    auto *sides = new QSplitter(Qt::Horizontal, this);
    sides->setChildrenCollapsible(false);
    sides->setHandleWidth(kMargin);
    m_detail = new AlarmDetail(service, deskTheme(isDesktopDark()));
    auto *scroll = new QScrollArea(sides); // on small screens
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_detail);
    sides->addWidget(buildList());
    sides->addWidget(scroll);
    sides->setSizes({kListWidth, kDetailWidth});
    sides->setStretchFactor(0, kListWidth);
    sides->setStretchFactor(1, kDetailWidth);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    rows->addWidget(sides);
    addKeys();
    connectParts();
    retranslate();
}

QWidget *AlarmDesk::buildList()
{
    auto *side = new QWidget(this);
    auto *rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    m_flood = new FloodBanner(side);
    m_filters = new FilterBar(side);
    auto *card = new QFrame(side);
    card->setProperty("face", QStringLiteral("card"));
    auto *inside = new QGridLayout(card);
    m_list = new AlarmListView(m_model, deskTheme(isDesktopDark()), card);
    m_nothing = new QLabel(card);
    m_nothing->setObjectName(QStringLiteral("nothingListed"));
    m_nothing->setProperty("face", QStringLiteral("second"));
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setAttribute(Qt::WA_TransparentForMouseEvents);
    // Over the list, which stays: one that is hidden loses the focus, and the keys go elsewhere.
    inside->addWidget(m_list, 0, 0);
    inside->addWidget(m_nothing, 0, 0);
    m_nothing->raise();
    m_form = new ActForm(side);
    m_told = new QLabel(side);
    m_told->setObjectName(QStringLiteral("told"));
    m_told->setTextFormat(Qt::PlainText);
    m_told->setWordWrap(true);
    rows->addWidget(m_flood);
    rows->addWidget(m_filters);
    rows->addWidget(card, 1);
    rows->addWidget(m_form);
    rows->addWidget(buildDeeds());
    rows->addWidget(m_told);
    return side;
}

void AlarmDesk::addKeys()
{
    const auto add = [this](const QKeySequence &key, auto what) {
        auto *shortcut = new QShortcut(key, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    add(QKeySequence::Find, [this] { m_filters->focusText(); });
    add(Qt::Key_Escape, [this] { leaveOrClear(); });
    add(Qt::Key_F6, [this] { changeSide(); });
    add(Qt::Key_F, [this] { jumpToFirst(); });
    add(Qt::Key_1, [this] { m_filters->setScope(DeskFilter::Scope::Waiting); });
    add(Qt::Key_2, [this] { m_filters->setScope(DeskFilter::Scope::Active); });
    add(Qt::Key_3, [this] { m_filters->setScope(DeskFilter::Scope::All); });
    add(Qt::Key_4, [this] { m_filters->toggleHighOnly(); });
    add(Qt::Key_5, [this] { m_filters->toggleMine(); });
    add(Qt::Key_6, [this] { m_filters->setGrouping(DeskGrouping((int(m_model->grouping()) + 1) % 4)); });
    add(Qt::Key_0, [this] { m_filters->reset(); });
}

void AlarmDesk::connectParts()
{
    m_currentSoon.setSingleShot(true);
    connect(&m_currentSoon, &QTimer::timeout, this, &AlarmDesk::showCurrent);
    connect(m_list, &AlarmListView::spacePressed, this, [this] { startDeed(AlarmEvent::Acknowledged); });
    connect(m_list, &AlarmListView::currentAlarmChanged, this, [this] {
        if (m_isChanging)
            return;
        m_movedByItself.invalidate();
        showCurrentSoon();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isChanging)
            showCounts();
    });
    connect(m_filters, &FilterBar::filterChanged, this,
            [this] { changeRows([this] { m_model->setFilter(m_filters->filter(), m_service.actor()); }); });
    connect(m_filters, &FilterBar::groupingChanged, this,
            [this] { changeRows([this] { m_model->setGrouping(m_filters->grouping()); }); });
    connect(m_filters, &FilterBar::wasLeft, m_list, [this] { m_list->setFocus(); });
    connect(m_flood, &FloodBanner::firstAsked, this, &AlarmDesk::jumpToFirst);
    connect(m_flood, &FloodBanner::groupingAsked, this, [this] { m_filters->setGrouping(DeskGrouping::Cause); });
    connect(m_form, &ActForm::given, this, [this](const AlarmEntry &act) {
        if (!act.text.isEmpty())
            m_given.push_back(act);
        order(act, std::vector(m_asked)); // a refusal may come at once, and asks about others
    });
    connect(m_form, &ActForm::closed, m_list, [this] {
        m_list->setFocus();
        askAgain();
    });
    connect(&m_acts, &AlarmActs::pendingChanged, this, [this] { m_model->setPending(m_acts.pending()); });
    connect(&m_acts, &AlarmActs::answered, this, [this](const QString &sentence, bool allDone) {
        // A refusal is not gone because the next order was answered.
        const QString before = m_isRefused ? m_told->text() + QLatin1Char(' ') : QString();
        tell(before + sentence, !allDone && !m_isRefused);
        m_isRefused = m_isRefused || !allDone;
        if (m_acts.pending().isEmpty())
            m_given.clear();
    });
    connect(&m_acts, &AlarmActs::refused, this, &AlarmDesk::takeRefusal);
    connect(&m_acts, &AlarmActs::recorded, this, [this](const AlarmKey &key) {
        if (m_detail->alarm() && m_detail->alarm()->key == key)
            m_detail->askAgain();
    });
    connect(m_detail, &AlarmDetail::readyChanged, this, &AlarmDesk::readyChanged);
    connect(m_detail, &AlarmDetail::stepTicked, this, [this](const AlarmKey &key, const QString &comment) {
        if (isTooSoon())
            return m_detail->askAgain();
        AlarmEntry act;
        act.event = AlarmEvent::Commented;
        act.text = comment;
        order(act, {key});
    });
}

void AlarmDesk::retranslate()
{
    setWindowTitle(tr("Alarms"));
    setAccessibleName(windowTitle());
    m_list->setAccessibleName(tr("List of alarms"));
    const QString names[] = {tr("Acknowledge (A)"), tr("Dealt with (X)"), tr("Comment (C)"),  tr("Assign (O)"),
                             tr("Shelve (G)"),      tr("Unshelve (U)"),   tr("Take out (D)"), tr("Put back (R)")};
    const QString tips[] = {tr("Acknowledge: somebody has seen it (Space or A)"),
                            tr("Dealt with: something has been done about it (X)"),
                            tr("Write a comment (C)"),
                            tr("Say who takes it on (O)"),
                            tr("Put aside for a time, with a reason (G)"),
                            tr("Take off the shelf (U)"),
                            tr("Take out of service, with a reason (D)"),
                            tr("Put back into service (R)")};
    for (size_t i = 0; i < m_deeds.size(); ++i) {
        m_deeds[i].action->setText(names[i]);
        m_deeds[i].action->setToolTip(tips[i]);
    }
    m_directive->setText(tr("Directive (N)"));
    m_directive->setToolTip(tr("A leader orders something about this alarm (N)"));
    m_filters->retranslate();
    m_flood->retranslate();
    m_form->retranslate();
    if (m_form->isAsking())
        m_form->setPrompt(promptOf(m_form->event(), m_asked));
    m_detail->retranslate();
    m_list->fitColumns(m_context);
    showCounts();
}

void AlarmDesk::present(const SnapshotPtr &snapshot, const PresentContext &context)
{
    const bool isOtherPack = !m_context || m_context->pack != context.pack;
    const bool isFirst = !m_snapshot;
    m_snapshot = snapshot;
    m_context = context;
    if (isOtherPack)
        m_list->fitColumns(context);
    m_filters->setChoices(context);
    m_flood->setState(makeFloodState(*snapshot, context));
    const auto before = m_list->currentAlarm();
    changeRows([&] { m_model->apply(snapshot, context); });
    if (!isFirst && m_list->currentAlarm() != before)
        m_movedByItself.start();
}

void AlarmDesk::changeRows(const std::function<void()> &change)
{
    m_isChanging = true;
    change();
    m_list->ensureCurrent();
    m_isChanging = false;
    showCounts();
    showCurrentSoon();
}

/// The list and what stands beside it are drawn in two frames.
void AlarmDesk::showCurrentSoon()
{
    if (!m_currentSoon.isActive())
        m_currentSoon.start(kNextFrame);
}

void AlarmDesk::showCurrent()
{
    if (!m_snapshot)
        return;
    m_currentSoon.stop();
    const auto key = m_list->currentAlarm();
    const Alarm *alarm = key ? m_model->alarm(*key) : nullptr;
    m_detail->show(alarm ? std::optional(*alarm) : std::nullopt, m_snapshot, *m_context);
    for (int level = 0; level < kLayouts; ++level)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

void AlarmDesk::showCounts()
{
    m_filters->setCounts(m_model->inScope(DeskFilter::Scope::Waiting), m_model->inScope(DeskFilter::Scope::Active),
                         m_model->inScope(DeskFilter::Scope::All));
    const bool isEmpty = m_model->rowCount() == 0;
    m_nothing->setVisible(isEmpty);
    if (isEmpty)
        m_nothing->setText(!m_snapshot ? tr("Waiting for the first figures.")
                           : m_model->inScope(DeskFilter::Scope::All) == 0
                               ? tr("Nothing is out of line.")
                               : tr("No alarm passes the filters. 3 shows all, 0 takes the filters away."));
    const size_t chosen = m_list->chosenAlarms().size();
    m_chosen->setText(chosen > 1 ? tr("%n chosen", nullptr, int(chosen)) : QString());
    if (chosen == 0 && m_deedBar->isAncestorOf(QApplication::focusWidget()))
        m_list->setFocus(); // a button that is disabled gives it to whatever comes next
    for (const Deed &deed : m_deeds)
        deed.action->setEnabled(chosen > 0);
    m_directive->setEnabled(chosen > 0);
}

void AlarmDesk::jumpToFirst()
{
    if (!m_flood->state())
        return;
    const AlarmKey first = m_flood->state()->firstOut;
    m_model->reveal(first);
    if (m_model->rowOf(first) < 0) {
        m_filters->reset();
        m_filters->setScope(DeskFilter::Scope::All);
    }
    m_model->reveal(first);
    if (m_model->rowOf(first) < 0)
        return tell(tr("The alarm that the flood began with is normal again."), false);
    m_list->setCurrentAlarm(first);
    m_list->setFocus();
}

void AlarmDesk::leaveOrClear()
{
    if (m_form->isAsking())
        return m_form->cancel();
    if (!m_filters->filter().text.isEmpty())
        m_filters->clearText();
    else
        m_filters->reset();
    m_list->setFocus();
}

void AlarmDesk::changeSide()
{
    if (m_currentSoon.isActive())
        showCurrent();
    const QWidget *focus = QApplication::focusWidget();
    if (m_detail->isAncestorOf(focus) && m_form->isAsking())
        m_form->takeFocus();
    else if (m_detail->isAncestorOf(focus) || m_form->isAncestorOf(focus))
        m_list->setFocus(Qt::ShortcutFocusReason);
    else
        m_detail->focusFirst();
}

bool AlarmDesk::isReady() const
{
    return m_snapshot && !m_currentSoon.isActive() && m_detail->isReady();
}

void AlarmDesk::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool AlarmDesk::hasWriting() const
{
    return (m_form->isAsking() && m_form->hasWriting()) || !m_given.empty() || !m_refused.empty();
}

void AlarmDesk::dropWriting()
{
    m_given.clear();
    m_refused.clear();
    if (m_form->isAsking())
        m_form->cancel();
}

void AlarmDesk::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_list->setFocus();
}

} // namespace ioc
