// SPDX-License-Identifier: GPL-3.0-or-later
// What is done at the desk: its buttons and keys, the questions before, and what is told after.
#include "widgets/desk/alarm_desk.h"

#include "core/domain/shift_turns.h"
#include "widgets/desk/act_form.h"
#include "widgets/desk/alarm_detail.h"
#include "widgets/desk/alarm_list_view.h"
#include "widgets/desk/flow_layout.h"
#include "widgets/models/alarm_words.h"

#include <QAccessible>
#include <QLabel>
#include <QToolButton>

namespace ioc {
namespace {

constexpr size_t kMostNamed = 2;                 // of the alarms that a question is about
constexpr std::chrono::milliseconds kPause{700}; // until one has seen that another alarm is shown

/// Deeds that need nothing but to be meant.
bool isPlain(AlarmEvent event)
{
    return event == AlarmEvent::Acknowledged || event == AlarmEvent::Confirmed || event == AlarmEvent::Unshelved ||
           event == AlarmEvent::ReturnedToService;
}

} // namespace

QWidget *AlarmDesk::buildDeeds()
{
    auto *bar = new QWidget(this);
    m_deedBar = bar;
    auto *row = new FlowLayout(bar, 6);
    addDeed(AlarmEvent::Acknowledged, Qt::Key_A);
    addDeed(AlarmEvent::Confirmed, Qt::Key_X);
    addDeed(AlarmEvent::Commented, Qt::Key_C);
    addDeed(AlarmEvent::Assigned, Qt::Key_O);
    addDeed(AlarmEvent::Shelved, Qt::Key_G);
    addDeed(AlarmEvent::Unshelved, Qt::Key_U);
    addDeed(AlarmEvent::RemovedFromService, Qt::Key_D);
    addDeed(AlarmEvent::ReturnedToService, Qt::Key_R);
    const auto addButton = [bar, row](const QString &name, QAction *action) {
        auto *button = new QToolButton(bar);
        button->setObjectName(name);
        button->setProperty("face", QStringLiteral("deed"));
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    };
    for (const Deed &deed : m_deeds)
        addButton(QStringLiteral("do-") + toString(deed.event), deed.action);
    m_directive = addAction(Qt::Key_N);
    connect(m_directive, &QAction::triggered, this, &AlarmDesk::askDirective);
    addButton(QStringLiteral("directive"), m_directive);
    m_chosen = new QLabel(bar);
    m_chosen->setTextFormat(Qt::PlainText);
    m_chosen->setProperty("face", QStringLiteral("second"));
    row->addWidget(m_chosen);
    return bar;
}

QAction *AlarmDesk::addAction(Qt::Key key)
{
    auto *action = new QAction(this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setAutoRepeat(false); // a key that is held down is meant for one alarm
    QWidget::addAction(action);
    return action;
}

/// About the one that is current.
void AlarmDesk::askDirective()
{
    const auto key = m_list->currentAlarm();
    if (!key)
        return tell(tr("Choose an alarm first."), true);
    if (m_list->chosenAlarms().size() > 1)
        return tell(tr("A directive is about one alarm. Choose one."), true);
    if (isTooSoon())
        return;
    if (const Alarm *alarm = m_model->alarm(*key))
        Q_EMIT directiveAsked(*alarm);
}

void AlarmDesk::addDeed(AlarmEvent event, Qt::Key key)
{
    QAction *action = addAction(key);
    connect(action, &QAction::triggered, this, [this, event] { startDeed(event); });
    m_deeds.push_back({event, action});
}

int AlarmDesk::criticalAmong(const std::vector<AlarmKey> &alarms) const
{
    return int(std::count_if(alarms.begin(), alarms.end(), [this](const AlarmKey &key) {
        const Alarm *alarm = m_model->alarm(key);
        return alarm && alarm->priority == Priority::Critical;
    }));
}

std::optional<Instant> AlarmDesk::endOfShift() const
{
    const auto turn = turnAt(m_context->pack->shifts, m_context->now, m_context->format.zone());
    return turn ? std::optional(turn->stretch.to) : std::nullopt;
}

QString AlarmDesk::nameOf(const Alarm &alarm) const
{
    return alarm.name.in(m_context->format.language()) + QStringLiteral(" · ") + AlarmWords::place(alarm, *m_context);
}

QString AlarmDesk::promptOf(AlarmEvent event, const std::vector<AlarmKey> &alarms) const
{
    const auto deed =
        std::find_if(m_deeds.begin(), m_deeds.end(), [event](const Deed &each) { return each.event == event; });
    const QString what = deed->action->toolTip();
    const Alarm *alarm = m_model->alarm(alarms.front());
    if (alarms.size() == 1 && alarm)
        return tr("%1: %2").arg(what, nameOf(*alarm));
    const QString count = tr("%n alarm(s)", nullptr, int(alarms.size()));
    const int critical = criticalAmong(alarms);
    const QString many = critical == 0 ? tr("%1: %2").arg(what, count)
                                       : tr("%1: %2, of which critical: %3").arg(what, count).arg(critical);
    QStringList names;
    for (size_t i = 0; i < std::min(alarms.size(), kMostNamed); ++i) {
        if (const Alarm *one = m_model->alarm(alarms[i]))
            names.append(nameOf(*one));
    }
    if (alarms.size() > kMostNamed)
        names.append(QStringLiteral("…"));
    return many + QStringLiteral(" (") + names.join(QStringLiteral("; ")) + QLatin1Char(')');
}

/// The alarm that was looked at has just left the list, and the key may have been meant for that one. Each press that
/// is not taken begins the pause anew: not every system says of a key that it is held down.
bool AlarmDesk::isTooSoon()
{
    if (!m_movedByItself.isValid() || m_movedByItself.elapsed() >= kPause.count())
        return false;
    m_movedByItself.restart();
    const auto key = m_list->currentAlarm();
    const Alarm *alarm = key ? m_model->alarm(*key) : nullptr;
    if (alarm)
        tell(tr("The list has gone on to “%1”. If it is meant, press again.").arg(nameOf(*alarm)), true);
    return true;
}

void AlarmDesk::startDeed(AlarmEvent event)
{
    const auto alarms = m_list->chosenAlarms();
    if (alarms.empty() || !m_context || isTooSoon())
        return;
    const bool needsQuestion = !isPlain(event) || (alarms.size() > 1 && criticalAmong(alarms) > 0);
    if (needsQuestion && m_form->isAsking() && m_form->hasWriting()) {
        m_form->takeFocus();
        return tell(tr("What you have written is not done yet: finish it, or leave it with Esc."), true);
    }
    if (needsQuestion)
        return ask(event, alarms);
    AlarmEntry act;
    act.event = event;
    order(act, alarms);
}

/// The form takes room from the list: what is current stays in sight.
void AlarmDesk::ask(AlarmEvent event, const std::vector<AlarmKey> &alarms)
{
    m_asked = alarms;
    m_form->ask({event, promptOf(event, alarms), [this] { return m_context->now; }, m_context->format.zone(),
                 m_service.actor(), endOfShift()});
    m_list->scrollTo(m_list->currentIndex());
}

/// What was written is not lost because the ledger could not take it.
void AlarmDesk::takeRefusal(const AlarmEntry &act, const std::vector<AlarmKey> &alarms, const QString &why)
{
    const auto shown = m_detail->alarm();
    if (shown && std::find(alarms.begin(), alarms.end(), shown->key) != alarms.end())
        m_detail->askAgain(); // what it shows may not be so
    const auto given = std::find(m_given.begin(), m_given.end(), act);
    if (given == m_given.end())
        return;
    m_given.erase(given);
    m_refused.push_back({act, alarms, why});
    askAgain();
}

/// One after the other, when nothing else is asked.
void AlarmDesk::askAgain()
{
    if (m_form->isAsking() || m_refused.empty())
        return;
    const Refused next = m_refused.front();
    m_refused.erase(m_refused.begin());
    ask(next.act.event, next.alarms);
    m_form->fill(next.act, next.why);
}

void AlarmDesk::order(const AlarmEntry &act, const std::vector<AlarmKey> &alarms)
{
    if (m_acts.pending().isEmpty())
        m_isRefused = false;
    if (!m_isRefused)
        tell(tr("Being recorded…"), false);
    m_acts.order(act, alarms);
}

void AlarmDesk::tell(const QString &sentence, bool isRefusal)
{
    m_told->setText(isRefusal ? QStringLiteral("▲ ") + sentence : sentence);
    m_told->setAccessibleName(sentence);
    QAccessibleEvent said(m_told, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

} // namespace ioc
