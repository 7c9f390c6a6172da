// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/act_form.h"

#include <QApplication>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds kPresets[] = {30min, 1h, 4h, 24h};
constexpr Milliseconds kLongest = 24h; // ISA-18.2: shelving is for a limited time; the rules hold to the same
constexpr int kLongestText = 1000;

bool asksText(AlarmEvent event)
{
    return event == AlarmEvent::Commented || event == AlarmEvent::Shelved || event == AlarmEvent::RemovedFromService;
}

} // namespace

ActForm::ActForm(QWidget *parent)
    : QFrame(parent)
    , m_prompt(new QLabel(this))
    , m_text(new QLineEdit(this))
    , m_owner(new QLineEdit(this))
    , m_until(new QLabel(this))
    , m_end(new QDateTimeEdit(this))
    , m_missing(new QLabel(this))
    , m_yes(new QPushButton(this))
    , m_no(new QPushButton(this))
{
    setObjectName(QStringLiteral("actForm"));
    setProperty("face", QStringLiteral("told"));
    m_text->setObjectName(QStringLiteral("actText"));
    m_owner->setObjectName(QStringLiteral("actOwner"));
    m_owner->setMaxLength(kLongestText);
    m_end->setObjectName(QStringLiteral("actEnd"));
    m_end->setDisplayFormat(QStringLiteral("HH:mm dd/MM/yyyy"));
    m_end->setTimeSpec(Qt::UTC); // only digits: they are of the pack's zone
    m_yes->setObjectName(QStringLiteral("actYes"));
    m_yes->setDefault(true);
    m_yes->setAutoDefault(true);
    m_no->setObjectName(QStringLiteral("actNo"));
    for (QLabel *label : {m_prompt, m_until, m_missing})
        label->setTextFormat(Qt::PlainText);
    m_prompt->setWordWrap(true);
    m_missing->setObjectName(QStringLiteral("actMissing"));
    m_missing->setWordWrap(true);
    m_missing->hide();
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(m_prompt);
    rows->addWidget(m_text);
    rows->addWidget(m_owner);
    auto *ends = new QHBoxLayout;
    ends->addWidget(m_until);
    ends->addWidget(m_end);
    addPresets(ends);
    ends->addStretch();
    rows->addLayout(ends);
    rows->addWidget(m_missing);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_yes);
    buttons->addWidget(m_no);
    rows->addLayout(buttons);
    connect(m_yes, &QPushButton::clicked, this, &ActForm::confirm);
    connect(m_no, &QPushButton::clicked, this, &ActForm::cancel);
    retranslate();
    hide();
}

void ActForm::addPresets(QHBoxLayout *row)
{
    for (const Milliseconds span : kPresets) {
        auto *preset = new QToolButton(this);
        preset->setObjectName(
            QStringLiteral("actEnd%1").arg(std::chrono::duration_cast<std::chrono::minutes>(span).count()));
        connect(preset, &QToolButton::clicked, this, [this, span] { setEnd(m_question.now() + span); });
        row->addWidget(preset);
        m_presets.push_back(preset);
    }
    m_shift = new QToolButton(this);
    m_shift->setObjectName(QStringLiteral("actEndOfShift"));
    connect(m_shift, &QToolButton::clicked, this, [this] { setEnd(m_question.shiftEnds.value_or(m_question.now())); });
    row->addWidget(m_shift);
}

void ActForm::retranslate()
{
    const QString spans[] = {tr("30 minutes"), tr("1 hour"), tr("4 hours"), tr("24 hours")};
    for (size_t i = 0; i < m_presets.size(); ++i) {
        m_presets[i]->setText(spans[i]);
        m_presets[i]->setAccessibleName(tr("End in %1").arg(spans[i]));
    }
    m_shift->setText(tr("End of the shift"));
    m_until->setText(tr("Until"));
    m_end->setAccessibleName(tr("End, within 24 hours"));
    m_owner->setAccessibleName(tr("Who takes it on"));
    m_owner->setPlaceholderText(m_owner->accessibleName());
    m_yes->setText(tr("Do it (Enter)"));
    m_no->setText(tr("Leave it (Esc)"));
}

void ActForm::ask(const Question &question)
{
    m_question = question;
    const bool isShelf = question.event == AlarmEvent::Shelved;
    const bool isName = question.event == AlarmEvent::Assigned;
    const bool isText = asksText(question.event);
    setPrompt(question.prompt);
    m_text->clear();
    m_text->setVisible(isText);
    m_text->setAccessibleName(question.event == AlarmEvent::Commented ? tr("Comment") : tr("Reason"));
    m_text->setPlaceholderText(m_text->accessibleName());
    m_owner->setText(question.ownName);
    m_owner->setVisible(isName);
    m_until->setVisible(isShelf);
    m_end->setVisible(isShelf);
    for (auto *preset : m_presets)
        preset->setVisible(isShelf);
    m_shift->setVisible(isShelf && question.shiftEnds);
    setEnd(question.now() + 1h);
    m_missing->hide();
    const QWidget *focus = QApplication::focusWidget();
    const bool isWriting = qobject_cast<const QLineEdit *>(focus) && !isAncestorOf(focus);
    show();
    if (!isWriting)
        takeFocus();
    if (isName)
        m_owner->selectAll();
}

void ActForm::takeFocus()
{
    QWidget *first = asksText(m_question.event)                 ? m_text
                     : m_question.event == AlarmEvent::Assigned ? static_cast<QWidget *>(m_owner)
                                                                : m_yes;
    first->setFocus();
}

void ActForm::fill(const AlarmEntry &act, const QString &why)
{
    m_text->setText(act.text);
    if (act.until)
        setEnd(*act.until);
    tell(why);
}

bool ActForm::hasWriting() const
{
    return asksText(m_question.event) && !m_text->text().trimmed().isEmpty();
}

void ActForm::setPrompt(const QString &prompt)
{
    m_prompt->setText(prompt);
    setAccessibleName(prompt);
}

void ActForm::tell(const QString &sentence)
{
    m_missing->setText(sentence);
    m_missing->setAccessibleName(sentence);
    m_missing->show();
}

void ActForm::cancel()
{
    hide();
    Q_EMIT closed();
}

Instant ActForm::end() const
{
    return m_question.zone.instant(m_end->date(), m_end->time());
}

void ActForm::setEnd(Instant end)
{
    const QDateTime local = m_question.zone.local(end);
    m_end->setDateTime(QDateTime(local.date(), QTime(local.time().hour(), local.time().minute()), Qt::UTC));
}

QString ActForm::missing() const
{
    if (asksText(m_question.event) && m_text->text().trimmed().isEmpty())
        return m_question.event == AlarmEvent::Commented ? tr("Write the comment.") : tr("Write the reason.");
    if (m_question.event == AlarmEvent::Assigned && m_owner->text().trimmed().isEmpty())
        return tr("Say who takes it on.");
    if (const auto over = m_text->text().size() - kLongestText; asksText(m_question.event) && over > 0)
        return tr("%n letter(s) too many.", nullptr, int(over));
    const Instant now = m_question.now();
    if (m_question.event == AlarmEvent::Shelved && (end() <= now || end() - now > kLongest))
        return tr("The end must lie within the next 24 hours.");
    return {};
}

void ActForm::confirm()
{
    if (const QString sentence = missing(); !sentence.isEmpty()) {
        tell(sentence);
        return;
    }
    AlarmEntry act;
    act.event = m_question.event;
    if (asksText(act.event))
        act.text = m_text->text().trimmed();
    if (act.event == AlarmEvent::Shelved)
        act.until = end();
    if (act.event == AlarmEvent::Assigned)
        act.owner = m_owner->text().trimmed();
    hide();
    Q_EMIT given(act);
    if (isHidden()) // who was refused at once is asked again
        Q_EMIT closed();
}

void ActForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return cancel();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (auto *end = qobject_cast<QToolButton *>(focusWidget()))
            return end->click();
        return m_no->hasFocus() ? cancel() : confirm();
    }
    QFrame::keyPressEvent(event);
}

} // namespace ioc
