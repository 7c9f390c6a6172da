// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/closing_question.h"

#include "widgets/models/writing_place.h"

#include <QMessageBox>
#include <QPushButton>

namespace ioc {

ClosingQuestion::ClosingQuestion(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void ClosingQuestion::ask(const QString &name, WritingPlace &view)
{
    if (m_box)
        return;
    m_box = new QMessageBox(QMessageBox::NoIcon, m_window->windowTitle(),
                            tr("What is written in “%1” is not recorded yet. Close the window and lose it?").arg(name),
                            QMessageBox::NoButton, m_window);
    m_box->setObjectName(QStringLiteral("unrecorded"));
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setTextFormat(Qt::PlainText);
    const QPushButton *discard = m_box->addButton(tr("Discard and close"), QMessageBox::DestructiveRole);
    QPushButton *stay = m_box->addButton(tr("Stay"), QMessageBox::RejectRole);
    m_box->setEscapeButton(stay);
    m_box->setDefaultButton(stay);
    connect(m_box, &QMessageBox::finished, this, [this, box = m_box.data(), discard, &view] {
        m_box = nullptr;
        if (box->clickedButton() != discard)
            return;
        view.dropWriting();
        m_window->close();
    });
    m_box->open();
    m_box->activateWindow(); // nothing else does where there is no window manager, and keys would go to what it covers
}

} // namespace ioc
