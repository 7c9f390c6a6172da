// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusServiceWatcher>

#include <optional>

namespace ioc {

/// Asks the desktop, by org.freedesktop.ScreenSaver on the session's bus, neither to blank nor to lock the screens as
/// long as this lives; again when the desktop's service comes or starts anew. In a session without one nothing is
/// asked: there the session itself must keep the screens awake (packaging/kiosk). GUI thread.
class ScreenAwake
{
public:
    explicit ScreenAwake(QString reason);
    ~ScreenAwake();
    Q_DISABLE_COPY_MOVE(ScreenAwake)

private:
    void ask();

    QString m_reason;
    QDBusServiceWatcher m_service;
    std::optional<uint> m_cookie; ///< of what was granted
};

} // namespace ioc
