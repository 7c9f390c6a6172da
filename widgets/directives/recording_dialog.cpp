// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/directives/recording_dialog.h"

#include "widgets/forms/quit_watch.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ioc {
namespace {

constexpr int kMargin = 16;

} // namespace

RecordingDialog::RecordingDialog(QWidget *parent)
    : QDialog(parent)
    , m_quit(new QuitWatch(this))
    , m_message(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
    , m_layout(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_message->setObjectName(QStringLiteral("recordingMessage"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Record (Ctrl+Enter)"));
    m_buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("record"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel (Esc)"));
    for (QAbstractButton *button : m_buttons->buttons())
        button->setIcon({}); // as the buttons of the desk
    m_layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    m_layout->setSpacing(kMargin);
    m_layout->addWidget(m_message);
    m_layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &RecordingDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &RecordingDialog::reject);
    setRecording(false);
}

void RecordingDialog::setFields(QWidget *fields)
{
    m_fields = fields;
    m_layout->insertWidget(0, fields, 1);
}

void RecordingDialog::accept()
{
    if (m_isRecording)
        return;
    const auto entry = filledIn();
    if (!entry)
        return;
    setRecording(true);
    Q_EMIT submitted(*entry);
}

void RecordingDialog::reject()
{
    if (m_quit->isQuitting())
        return QDialog::reject();
    if (m_isRecording)
        return;
    const QStringList now = written();
    if (now == m_untouched || now == m_leaving)
        return QDialog::reject();
    m_leaving = now;
    tell(tr("Esc once more leaves the form, and what is written in it is lost."));
}

void RecordingDialog::showEvent(QShowEvent *event)
{
    if (!m_untouched)
        m_untouched = written();
    QDialog::showEvent(event);
}

void RecordingDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isCtrlEnter = isEnter && event->modifiers().testFlag(Qt::ControlModifier);
    if (event->isAutoRepeat() && (isCtrlEnter || event->key() == Qt::Key_Escape))
        return event->accept();
    if (isCtrlEnter)
        return accept();
    if (isEnter && !qobject_cast<QPushButton *>(focusWidget()))
        return event->accept();
    QDialog::keyPressEvent(event);
}

void RecordingDialog::recorded()
{
    QDialog::accept();
}

void RecordingDialog::refuse(const QString &sentence)
{
    setRecording(false);
    tell(sentence);
}

void RecordingDialog::tell(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setAccessibleName(sentence);
    m_message->show();
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void RecordingDialog::setRecording(bool isRecording)
{
    m_isRecording = isRecording;
    m_leaving.reset();
    if (isRecording)
        m_wasIn = focusWidget();
    for (QAbstractButton *button : m_buttons->buttons())
        button->setEnabled(!isRecording);
    if (m_fields)
        m_fields->setEnabled(!isRecording);
    if (!isRecording && m_wasIn)
        m_wasIn->setFocus();
    m_message->setText(isRecording ? tr("Being recorded…") : QString());
    m_message->setVisible(isRecording);
}

} // namespace ioc
