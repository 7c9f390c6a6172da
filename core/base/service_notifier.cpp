// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/service_notifier.h"

#include <QtGlobal>

#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace ioc {

ServiceNotifier ServiceNotifier::fromEnvironment()
{
    ServiceNotifier notifier(qgetenv("NOTIFY_SOCKET"));
    qunsetenv("NOTIFY_SOCKET");
    return notifier;
}

void ServiceNotifier::tell(const QByteArray &assignment) const
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (!isAsked() || m_address.size() >= qsizetype(sizeof address.sun_path))
        return;
    std::memcpy(address.sun_path, m_address.constData(), size_t(m_address.size()));
    if (m_address.startsWith('@'))
        address.sun_path[0] = '\0';
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (socket < 0)
        return;
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(m_address.size()));
    // Who does not listen any more is not told.
    [[maybe_unused]] const auto sent = ::sendto(socket, assignment.constData(), size_t(assignment.size()), MSG_NOSIGNAL,
                                                reinterpret_cast<const sockaddr *>(&address), length);
    ::close(socket);
}

} // namespace ioc
