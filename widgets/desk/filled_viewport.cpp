// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/filled_viewport.h"

#include <QPaintEvent>
#include <QPainter>

namespace ioc {

FilledViewport::FilledViewport(QAbstractScrollArea *list, const QColor &colour)
    : QObject(list)
    , m_colour(colour)
{
    list->viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    list->viewport()->installEventFilter(this); // the last that is installed is asked first
}

bool FilledViewport::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        QPainter painter(static_cast<QWidget *>(watched));
        for (const QRect &rect : static_cast<QPaintEvent *>(event)->region())
            painter.fillRect(rect, m_colour);
    }
    return false;
}

} // namespace ioc
