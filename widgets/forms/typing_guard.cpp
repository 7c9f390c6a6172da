// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/typing_guard.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QKeyEvent>

namespace ioc {
namespace {

bool isTyped(const QKeyEvent &key)
{
    return !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) && !key.text().isEmpty() &&
           key.text().front().isPrint();
}

} // namespace

TypingGuard::TypingGuard(QComboBox *box)
    : QObject(box)
{
    box->installEventFilter(this);
    box->view()->installEventFilter(this);
}

bool TypingGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !isTyped(*static_cast<QKeyEvent *>(event)))
        return QObject::eventFilter(watched, event);
    event->accept();
    return true;
}

} // namespace ioc
