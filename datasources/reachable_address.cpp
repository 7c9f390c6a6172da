// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/reachable_address.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <future>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>

#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ioc {
namespace {

using namespace std::chrono_literals;
using SteadyTime = std::chrono::steady_clock::time_point;

constexpr Milliseconds kLook = 50ms;
constexpr Milliseconds kHeadStart = 250ms; // RFC 8305, 8: Connection Attempt Delay

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReachableAddress)
};

QHostAddress addressIn(const sockaddr *socketAddress)
{
    QHostAddress address(socketAddress);
    if (socketAddress->sa_family == AF_INET6) {
        const auto scope = reinterpret_cast<const sockaddr_in6 *>(socketAddress)->sin6_scope_id;
        if (scope != 0)
            address.setScopeId(QString::number(scope));
    }
    return address;
}

QList<QHostAddress> byTurns(QList<QHostAddress> addresses)
{
    QList<QHostAddress> ordered;
    while (!addresses.isEmpty()) {
        const auto next = std::find_if(addresses.begin(), addresses.end(), [&ordered](const QHostAddress &address) {
            return ordered.isEmpty() || address.protocol() != ordered.back().protocol();
        });
        ordered.push_back(addresses.takeAt(next == addresses.end() ? 0 : next - addresses.begin()));
    }
    return ordered;
}

/// Empty for a name that is unknown.
QList<QHostAddress> lookUp(const QByteArray &host)
{
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    if (getaddrinfo(host.constData(), nullptr, &hints, &found) != 0)
        return {};
    QList<QHostAddress> addresses;
    for (const addrinfo *one = found; one; one = one->ai_next) {
        if (one->ai_family == AF_INET || one->ai_family == AF_INET6)
            addresses.push_back(addressIn(one->ai_addr));
    }
    freeaddrinfo(found);
    return byTurns(addresses);
}

/// The look-ups that are under way: a thread for each name, however many ask for it and however often they give up.
class Lookups : public std::enable_shared_from_this<Lookups>
{
public:
    using Answer = std::shared_future<QList<QHostAddress>>;

    /// Null where the system gives no further thread.
    Answer ask(const QString &host)
    {
        const std::lock_guard lock(m_mutex);
        if (const auto same = m_underWay.find(host); same != m_underWay.end())
            return same->second;
        std::promise<QList<QHostAddress>> promise;
        const Answer answer = promise.get_future().share();
        try {
            std::thread([self = shared_from_this(), host, answering = std::move(promise)]() mutable {
                auto addresses = lookUp(host.toUtf8());
                const std::lock_guard ending(self->m_mutex);
                self->m_underWay.erase(host);
                answering.set_value(std::move(addresses));
            }).detach();
        } catch (const std::system_error &) {
            return {};
        }
        return m_underWay.emplace(host, answer).first->second;
    }

private:
    std::mutex m_mutex;
    std::map<QString, Answer> m_underWay;
};

/// A socket, and what it is to reach.
class Attempt
{
public:
    /// Whether it still goes on; else error() tells, 0 when it has arrived.
    bool begin(const QHostAddress &address, int port)
    {
        m_address = address;
        const bool isIpv4 = address.protocol() == QAbstractSocket::IPv4Protocol;
        m_socket = socket(isIpv4 ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP);
        m_error = m_socket < 0 || reach(isIpv4, in_port_t(port)) != 0 ? errno : 0;
        return m_error == EINPROGRESS;
    }

    void learn()
    {
        socklen_t size = sizeof m_error;
        if (getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &m_error, &size) != 0)
            m_error = errno;
    }

    void end()
    {
        if (m_socket >= 0)
            close(m_socket);
    }

    const QHostAddress &address() const { return m_address; }
    int socketNumber() const { return m_socket; }
    int error() const { return m_error; }

private:
    int reach(bool isIpv4, in_port_t port) const
    {
        if (isIpv4) {
            sockaddr_in to{};
            to.sin_family = AF_INET;
            to.sin_port = htons(port);
            to.sin_addr.s_addr = htonl(m_address.toIPv4Address());
            return connect(m_socket, reinterpret_cast<const sockaddr *>(&to), sizeof to);
        }
        sockaddr_in6 to{};
        to.sin6_family = AF_INET6;
        to.sin6_port = htons(port);
        to.sin6_scope_id = m_address.scopeId().toUInt();
        const Q_IPV6ADDR bytes = m_address.toIPv6Address();
        std::memcpy(&to.sin6_addr, &bytes, sizeof to.sin6_addr);
        return connect(m_socket, reinterpret_cast<const sockaddr *>(&to), sizeof to);
    }

    QHostAddress m_address;
    int m_socket = -1;
    int m_error = 0;
};

/// Attempts beside one another, until one has arrived.
class Race
{
public:
    Race(const QList<QHostAddress> &addresses, int port)
        : m_waiting(addresses)
        , m_port(port)
    {
    }
    ~Race()
    {
        for (Attempt &attempt : m_running)
            attempt.end();
    }
    Race(const Race &) = delete;
    Race &operator=(const Race &) = delete;

    Result<QHostAddress> run(const BlockingCall &call)
    {
        while (!m_winner) {
            if (call.isOver())
                return Error{ErrorCode::Timeout, Texts::tr("The server does not take the connection in time.")};
            if (!m_waiting.isEmpty() && (m_running.empty() || std::chrono::steady_clock::now() >= m_next))
                beginNext();
            else if (m_running.empty())
                return Error{ErrorCode::Connection,
                             Texts::tr("No connection to the server comes about: %1")
                                 .arg(QString::fromLocal8Bit(std::strerror(m_lastError))),
                             {},
                             m_lastError};
            else
                wait(std::min(kLook, call.left()));
        }
        return *m_winner;
    }

private:
    void beginNext()
    {
        Attempt attempt;
        const bool goesOn = attempt.begin(m_waiting.takeFirst(), m_port);
        m_next = std::chrono::steady_clock::now() + kHeadStart;
        if (goesOn)
            m_running.push_back(attempt);
        else
            conclude(attempt);
    }

    void wait(Milliseconds atMost)
    {
        std::vector<pollfd> sockets;
        for (const Attempt &attempt : m_running)
            sockets.push_back({attempt.socketNumber(), POLLOUT, 0});
        if (poll(sockets.data(), sockets.size(), int(atMost.count())) <= 0)
            return;
        for (size_t i = sockets.size(); i-- > 0;) {
            if (sockets[i].revents == 0)
                continue;
            Attempt attempt = m_running[i];
            m_running.erase(m_running.begin() + std::ptrdiff_t(i));
            attempt.learn();
            conclude(attempt);
        }
    }

    void conclude(Attempt &attempt)
    {
        attempt.end();
        if (attempt.error() == 0) {
            m_winner = attempt.address();
        } else {
            m_lastError = attempt.error();
            m_next = {}; // another has its turn at once
        }
    }

    QList<QHostAddress> m_waiting;
    int m_port;
    std::vector<Attempt> m_running;
    SteadyTime m_next;
    int m_lastError = 0;
    std::optional<QHostAddress> m_winner;
};

} // namespace

Result<QList<QHostAddress>> addressesOf(const QString &host, const BlockingCall &call)
{
    if (const QHostAddress literal(host); !literal.isNull())
        return QList{literal};
    static const auto lookups = std::make_shared<Lookups>();
    const auto answer = lookups->ask(host);
    if (!answer.valid())
        return Error{ErrorCode::NameResolution, Texts::tr("The system gives no thread to look up “%1”.").arg(host)};
    while (answer.wait_for(kLook) != std::future_status::ready) {
        if (call.isOver())
            return Error{ErrorCode::NameResolution,
                         Texts::tr("The name “%1” of the server was not looked up in time: the name server is slow or "
                                   "does not answer.")
                             .arg(host)};
    }
    if (answer.get().isEmpty())
        return Error{ErrorCode::NameResolution, Texts::tr("The name “%1” of the server is not known.").arg(host)};
    return answer.get();
}

Result<QHostAddress> firstToAnswer(const QList<QHostAddress> &addresses, int port, const BlockingCall &call)
{
    return Race(addresses, port).run(call);
}

} // namespace ioc
