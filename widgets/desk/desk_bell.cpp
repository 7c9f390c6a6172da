// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/desk_bell.h"

#include "widgets/models/alarm_words.h"
#include "widgets/models/desk_groups.h"

#include <QApplication>
#include <QStyle>
#include <QSystemTrayIcon>
#include <QWidget>

#include <algorithm>

namespace ioc {

DesktopOutlet::DesktopOutlet(QWidget &window)
    : m_window(window)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_tray = std::make_unique<QSystemTrayIcon>(window.style()->standardIcon(QStyle::SP_MessageBoxWarning));
    m_tray->setToolTip(window.windowTitle());
    m_tray->show();
}

DesktopOutlet::~DesktopOutlet() = default;

void DesktopOutlet::sound()
{
    QApplication::beep();
}

void DesktopOutlet::show(const QString &title, const QString &text)
{
    QApplication::alert(&m_window);
    if (m_tray)
        m_tray->showMessage(title, text, QSystemTrayIcon::Warning);
}

void DeskBell::present(const Snapshot &snapshot, const PresentContext &context)
{
    const std::vector<Alarm> fresh = m_new.in(snapshot);
    if (fresh.empty() || !m_outlet || !m_isOpen || m_followsNotices || mutedUntil(context.now))
        return;
    const Alarm &gravest = *std::min_element(fresh.begin(), fresh.end(), comesBefore);
    const QString text =
        QStringLiteral("%1 · %2").arg(gravest.name.in(context.format.language()), AlarmWords::place(gravest, context));
    m_outlet->sound();
    m_outlet->show(fresh.size() == 1 ? tr("New alarm: %1").arg(AlarmWords::priority(gravest.priority))
                                     : tr("%n new alarm(s), the gravest: %1", nullptr, int(fresh.size()))
                                           .arg(AlarmWords::priority(gravest.priority)),
                   text);
}

void DeskBell::notice(bool isSound, const QString &title, const QString &text, Instant now)
{
    if (!m_outlet || !m_isOpen || mutedUntil(now))
        return;
    if (isSound)
        m_outlet->sound();
    else
        m_outlet->show(title, text);
}

} // namespace ioc
