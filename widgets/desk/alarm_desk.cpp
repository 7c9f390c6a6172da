// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/alarm_desk.h"

#include <QEvent>

namespace ioc {

AlarmDesk::AlarmDesk(AlarmService &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
{
    setObjectName(QStringLiteral("alarmDesk"));
    retranslate();
}

void AlarmDesk::retranslate()
{
    setWindowTitle(tr("Alarms"));
    setAccessibleName(windowTitle());
}

void AlarmDesk::present(const SnapshotPtr &snapshot, const PresentContext &)
{
    m_snapshot = snapshot;
}

bool AlarmDesk::isReady() const
{
    return m_snapshot != nullptr;
}

void AlarmDesk::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ioc
