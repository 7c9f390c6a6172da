// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/sql/sql_rows.h"

#include "datasources/reachable_address.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>

#include <poll.h>

namespace ioc {
namespace {

constexpr Milliseconds kLook{100};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SqlRows)
};

} // namespace

Error SqlRows::timeout() const
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_source.timeout).count();
    return {ErrorCode::Timeout,
            Texts::tr("The server did not bring all rows within %n second(s).", nullptr, int(seconds))};
}

Error SqlRows::refusal(const QString &serverText)
{
    return {ErrorCode::Http, Texts::tr("The server refuses the statement: %1").arg(serverText)};
}

Result<QHostAddress> SqlRows::serverAddress() const
{
    const auto addresses = addressesOf(m_source.host, m_call);
    if (!addresses)
        return addresses.error();
    if (addresses->size() == 1) // a connection that only looks would count against us at some servers
        return addresses->front();
    return firstToAnswer(*addresses, m_source.port, m_call);
}

bool waitForSocket(int socket, short events, const BlockingCall &call)
{
    while (!call.isOver()) {
        pollfd one{socket, events, 0};
        const int ready = poll(&one, 1, int(std::min(kLook, call.left()).count()));
        if (ready > 0 || (ready < 0 && errno != EINTR)) // an error is met by whoever reads the socket
            return true;
    }
    return false;
}

} // namespace ioc
