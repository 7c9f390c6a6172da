// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/quit_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace ioc {

QuitWatch::QuitWatch(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool QuitWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Quit) {
        m_isQuitting = true;
        QMetaObject::invokeMethod(
            this, [this] { m_isQuitting = false; }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ioc
