// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <functional>

#include <sys/socket.h>

namespace ioc::test {

/// A server that plays faults byte by byte. It reads one request of a connection and gives it to the script.
class ScriptedServer : public QTcpServer
{
public:
    using Script = std::function<void(QTcpSocket &)>;

    explicit ScriptedServer(Script script)
        : m_script(std::move(script))
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port to listen on");
    }

    QString url(const char *path = "/data") const
    {
        return QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(QString::fromLatin1(path));
    }

    /// Bytes, then the end of the connection.
    static Script answer(const QByteArray &bytes)
    {
        return [bytes](QTcpSocket &socket) {
            socket.write(bytes);
            socket.disconnectFromHost();
        };
    }

    /// Bytes, and then nothing more.
    static Script answerAndStall(const QByteArray &bytes)
    {
        return [bytes](QTcpSocket &socket) {
            socket.write(bytes);
            socket.flush();
        };
    }

    /// Bytes, then a reset (RST) of the connection.
    static Script answerAndReset(const QByteArray &bytes)
    {
        return [bytes](QTcpSocket &socket) {
            socket.write(bytes);
            socket.flush();
            const linger hard{1, 0};
            setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
            socket.abort();
        };
    }

    QByteArrayList requests;

private:
    void read(QTcpSocket &socket)
    {
        QByteArray &head = m_heads[&socket];
        head += socket.readAll();
        const qsizetype end = head.indexOf("\r\n\r\n");
        if (end < 0 || head.size() < end + 4 + lengthIn(head.first(end)))
            return;
        requests.push_back(head);
        head.clear();
        m_script(socket);
    }

    static qsizetype lengthIn(const QByteArray &head)
    {
        for (const QByteArray &line : head.toLower().split('\n')) {
            if (line.startsWith("content-length:"))
                return line.mid(15).trimmed().toLongLong();
        }
        return 0;
    }

    Script m_script;
    std::map<QTcpSocket *, QByteArray> m_heads;
};

} // namespace ioc::test
