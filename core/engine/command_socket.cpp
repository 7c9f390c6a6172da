// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/command_socket.h"

#include "core/base/log.h"

#include <QLocalSocket>
#include <QPointer>
#include <QTimer>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ioc {
namespace {

using namespace std::chrono_literals;

std::optional<uid_t> userOf(const QLocalSocket &socket)
{
    ucred peer = {};
    socklen_t size = sizeof peer;
    if (::getsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0)
        return std::nullopt;
    return peer.uid;
}

/// Whether there is still somebody to answer.
bool isAwaited(const QLocalSocket &socket)
{
    pollfd peer = {int(socket.socketDescriptor()), 0, 0}; // a peer that has closed is told unasked
    return socket.state() == QLocalSocket::ConnectedState && ::poll(&peer, 1, 0) <= 0;
}

} // namespace

struct CommandSocket::Connection
{
    std::unique_ptr<QLocalSocket> socket;
    QTimer silence;
    uid_t user = 0;
    bool busy = false; ///< a command is being carried out; the next is read after its answer
};

CommandSocket::Limits CommandSocket::Limits::standard()
{
    return {::geteuid(), 30s, 16};
}

Result<std::unique_ptr<CommandSocket>> CommandSocket::listen(const QString &folder, Handler handler,
                                                             const Limits &limits, const QByteArray &name)
{
    auto listener = listenInFolder(folder, name);
    if (!listener)
        return listener.error();
    std::unique_ptr<CommandSocket> made(new CommandSocket(std::move(handler), limits));
    made->m_folder = std::move(listener->folder);
    if (!made->m_server.listen(qintptr(listener->socket.number())))
        return Error{ErrorCode::Io, tr("The command socket cannot be made; other programs cannot send commands."),
                     folder};
    listener->socket.release(); // the server's now
    return made;
}

CommandSocket::CommandSocket(Handler handler, const Limits &limits)
    : m_handler(std::move(handler))
    , m_limits(limits)
{
    connect(&m_server, &QLocalServer::newConnection, this, &CommandSocket::take);
}

CommandSocket::~CommandSocket()
{
    m_server.close();
    for (const auto &connection : m_connections)
        connection->socket->disconnect(this);
}

void CommandSocket::takeNoMore()
{
    m_isClosed = true;
    m_server.close();
}

void CommandSocket::take()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        auto connection = std::make_unique<Connection>();
        connection->socket.reset(socket);
        socket->setParent(nullptr);
        const auto user = userOf(*socket);
        if (!user || *user != m_limits.user || m_connections.size() >= m_limits.connections) {
            qCWarning(lcEngine) << "a connection to the command socket was refused";
            continue;
        }
        connection->user = *user;
        socket->setReadBufferSize(kLongestCommandLine);
        Connection *raw = connection.get();
        connection->silence.setSingleShot(true);
        connection->silence.setInterval(m_limits.patience);
        connect(&connection->silence, &QTimer::timeout, socket, &QLocalSocket::abort);
        connect(socket, &QLocalSocket::readyRead, this, [this, raw] { read(*raw); });
        connect(socket, &QLocalSocket::disconnected, this, [this, raw] {
            const auto gone = std::find_if(m_connections.begin(), m_connections.end(),
                                           [raw](const auto &one) { return one.get() == raw; });
            if (gone == m_connections.end())
                return;
            (*gone)->socket.release()->deleteLater(); // we are within its signal
            m_connections.erase(gone);
        });
        connection->silence.start();
        m_connections.push_back(std::move(connection));
        read(*raw);
    }
}

void CommandSocket::read(Connection &connection)
{
    QLocalSocket *socket = connection.socket.get();
    if (connection.busy || m_isClosed)
        return;
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() >= kLongestCommandLine)
            refuse(connection, commandFromLine(socket->readAll()).error());
        return;
    }
    QByteArray line = socket->readLine();
    line.chop(1);
    const auto command = commandFromLine(line);
    if (!command)
        return refuse(connection, command.error());
    if (!isAwaited(*socket)) {
        qCInfo(lcEngine) << "a command is not carried out: whoever sent it has not waited for the answer";
        return;
    }
    connection.busy = true;
    connection.silence.stop();
    m_handler(
        *command, connection.user,
        [this, raw = &connection, guard = QPointer<QLocalSocket>(socket)](const CommandAnswer &answer) {
            if (!guard || guard->state() != QLocalSocket::ConnectedState)
                return; // it did not wait
            raw->busy = false;
            raw->silence.start();
            guard->write(toLine(answer));
            guard->flush(); // the program may be about to end. One that left ends the connection here: raw is gone
            const auto next = [this, raw, guard] {
                if (guard->state() == QLocalSocket::ConnectedState)
                    read(*raw);
            };
            QMetaObject::invokeMethod(guard, next, Qt::QueuedConnection);
        });
}

void CommandSocket::refuse(Connection &connection, const Error &error)
{
    connection.busy = true; // nothing more is read
    connection.socket->write(toLine(refusal(error)));
    connection.socket->disconnectFromServer();
}

} // namespace ioc
