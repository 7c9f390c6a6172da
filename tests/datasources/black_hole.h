// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>

#include <vector>

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ioc::test {

/// An address of this machine and a port at which whatever is sent is swallowed, as by a path that leads nowhere: who
/// connects is neither taken nor refused. Somebody listens there whose queue is full, and Linux drops every further
/// SYN. It ends the test program where it cannot be made, since nothing would be tested then.
class BlackHole
{
public:
    explicit BlackHole(const QHostAddress &address, int port = 0)
        : m_isIpv4(address.protocol() == QAbstractSocket::IPv4Protocol)
    {
        m_listener = newSocket();
        const int on = 1;
        setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        m_at.any.ss_family = sa_family_t(m_isIpv4 ? AF_INET : AF_INET6);
        if (m_isIpv4) {
            m_at.v4.sin_addr.s_addr = htonl(address.toIPv4Address());
            m_at.v4.sin_port = htons(in_port_t(port));
        } else {
            setsockopt(m_listener, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on);
            const Q_IPV6ADDR bytes = address.toIPv6Address();
            std::copy_n(bytes.c, sizeof bytes.c, m_at.v6.sin6_addr.s6_addr);
            m_at.v6.sin6_port = htons(in_port_t(port));
        }
        socklen_t size = sizeof m_at;
        if (bind(m_listener, &m_at.plain, length()) != 0 || listen(m_listener, 0) != 0 ||
            getsockname(m_listener, &m_at.plain, &size) != 0)
            qFatal("nobody can listen on %s: is there no such loopback address?", qPrintable(address.toString()));
        int tries = 0;
        while (!isSwallowed()) {
            if (++tries > kMostWaiting)
                qFatal("the system takes connections beyond the queue of who listens");
        }
    }
    ~BlackHole()
    {
        for (const int socket : m_waiting)
            close(socket);
        close(m_listener);
    }
    BlackHole(const BlackHole &) = delete;
    BlackHole &operator=(const BlackHole &) = delete;

    int port() const { return ntohs(m_isIpv4 ? m_at.v4.sin_port : m_at.v6.sin6_port); }

private:
    static constexpr int kMostWaiting = 8;
    static constexpr int kLongestAnswer = 500; // ms, on loopback

    int newSocket() const
    {
        return socket(m_isIpv4 ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    }
    socklen_t length() const { return m_isIpv4 ? sizeof m_at.v4 : sizeof m_at.v6; }

    /// Connects once more, and keeps that.
    bool isSwallowed()
    {
        const int socket = newSocket();
        m_waiting.push_back(socket);
        if (connect(socket, &m_at.plain, length()) == 0)
            return false;
        pollfd one{socket, POLLOUT, 0};
        if (errno != EINPROGRESS)
            qFatal("the system refuses connections beyond the queue of who listens");
        if (poll(&one, 1, kLongestAnswer) == 0)
            return true;
        if (one.revents & POLLERR)
            qFatal("the system refuses connections beyond the queue of who listens");
        return false;
    }

    bool m_isIpv4;
    int m_listener = -1;
    union {
        sockaddr plain;
        sockaddr_in v4;
        sockaddr_in6 v6;
        sockaddr_storage any;
    } m_at{.any = {}};
    std::vector<int> m_waiting;
};

} // namespace ioc::test
