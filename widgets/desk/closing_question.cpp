// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/closing_question.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace ioc {

ClosingQuestion::ClosingQuestion(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

bool ClosingQuestion::isNeededFor(QWidget &view) const
{
    QCloseEvent closing;
    if (!m_isQuitting && !m_isAgreed)
        QCoreApplication::sendEvent(&view, &closing);
    return !closing.isAccepted();
}

void ClosingQuestion::ask(const QWidget &view)
{
    if (m_box)
        return;
    m_box = new QMessageBox(
        QMessageBox::NoIcon, m_window->windowTitle(),
        tr("What is written in “%1” is not recorded. Close the window and lose it?").arg(view.windowTitle()),
        QMessageBox::NoButton, m_window);
    m_box->setObjectName(QStringLiteral("unrecorded"));
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setTextFormat(Qt::PlainText);
    const QPushButton *discard = m_box->addButton(tr("Discard and close"), QMessageBox::DestructiveRole);
    QPushButton *stay = m_box->addButton(tr("Stay"), QMessageBox::RejectRole);
    m_box->setEscapeButton(stay);
    m_box->setDefaultButton(stay);
    connect(m_box, &QMessageBox::finished, this, [this, box = m_box.data(), discard] {
        m_box = nullptr;
        m_isAgreed = box->clickedButton() == discard;
        if (m_isAgreed)
            m_window->close();
        m_isAgreed = false;
    });
    m_box->open();
    m_box->activateWindow(); // nothing else does where there is no window manager, and keys would go to what it covers
}

bool ClosingQuestion::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Quit) {
        m_isQuitting = true;
        // All windows are asked at once; one that stays calls it off.
        QMetaObject::invokeMethod(
            this, [this] { m_isQuitting = false; }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ioc
