// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeper/notify_listener.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace ioc {

Result<std::unique_ptr<NotifyListener>> NotifyListener::listen()
{
    std::unique_ptr<NotifyListener> made(new NotifyListener);
    const QByteArray path = made->address();
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const Error failed{ErrorCode::Io, tr("The socket by which the wall tells that it lives cannot be made."),
                       QFile::decodeName(path), errno};
    if (!made->m_folder.isValid() || path.size() >= qsizetype(sizeof address.sun_path))
        return failed;
    std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
    made->m_socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (made->m_socket < 0 || ::bind(made->m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return failed;
    made->m_readable = std::make_unique<QSocketNotifier>(made->m_socket, QSocketNotifier::Read);
    connect(made->m_readable.get(), &QSocketNotifier::activated, made.get(), &NotifyListener::read);
    return made;
}

NotifyListener::~NotifyListener()
{
    m_readable.reset();
    if (m_socket >= 0)
        ::close(m_socket);
}

QByteArray NotifyListener::address() const
{
    return QFile::encodeName(m_folder.filePath(QStringLiteral("notify")));
}

void NotifyListener::read()
{
    char datagram[4096];
    for (;;) {
        const auto size = ::recv(m_socket, datagram, sizeof datagram, 0);
        if (size <= 0)
            return;
        for (const QByteArray &line : QByteArray(datagram, qsizetype(size)).split('\n'))
            Q_EMIT told(line);
    }
}

} // namespace ioc
