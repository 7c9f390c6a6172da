// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTemporaryDir>

#include <memory>

namespace ioc {

/// The other side of ServiceNotifier: a socket in a folder of its own, for programs of the same user. One thread.
class NotifyListener : public QObject
{
    Q_OBJECT

public:
    /// Io when the socket cannot be made.
    static Result<std::unique_ptr<NotifyListener>> listen();
    ~NotifyListener() override;

    /// For $NOTIFY_SOCKET.
    QByteArray address() const;

Q_SIGNALS:
    void told(const QByteArray &assignment); ///< "READY=1", "WATCHDOG=1" …

private:
    NotifyListener() = default;
    void read();

    QTemporaryDir m_folder;
    int m_socket = -1;
    std::unique_ptr<QSocketNotifier> m_readable;
};

} // namespace ioc
