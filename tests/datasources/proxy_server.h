// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace ioc::test {

/// A proxy, HTTP (CONNECT) or SOCKS 5, that leads everybody to one port of this machine, whatever they ask for, once
/// they have named user and password.
class ProxyServer : public QTcpServer
{
public:
    ProxyServer(quint16 target, QByteArray user, QByteArray password)
        : m_target(target)
        , m_user(std::move(user))
        , m_password(std::move(password))
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port to listen on");
    }

    QByteArrayList asked; ///< "host:port"
    int refused = 0;

private:
    void read(QTcpSocket &socket)
    {
        if (auto *on = socket.findChild<QTcpSocket *>()) {
            on->write(socket.readAll());
            return;
        }
        const QByteArray said = socket.peek(4096);
        if (said.startsWith('\x05') && !socket.property("greeted").toBool())
            return greet(socket);
        if (said.startsWith('\x01'))
            return takeLogin(socket);
        if (said.startsWith('\x05'))
            return takeSocks(socket);
        if (said.contains("\r\n\r\n"))
            takeConnect(socket);
    }

    void takeConnect(QTcpSocket &socket)
    {
        const QByteArray head = socket.readAll();
        const QByteArray login = "Proxy-Authorization: Basic " + QByteArray(m_user + ':' + m_password).toBase64();
        if (!head.contains(login)) {
            ++refused;
            socket.write("HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                         "Content-Length: 0\r\n\r\n");
            return;
        }
        asked.push_back(head.split(' ').value(1));
        leadOn(socket);
        socket.write("HTTP/1.1 200 Here you are\r\n\r\n");
    }

    /// RFC 1928, 3: user and password alone.
    static void greet(QTcpSocket &socket)
    {
        const bool hasLogin = socket.readAll().sliced(2).contains('\x02');
        socket.setProperty("greeted", true);
        socket.write(hasLogin ? QByteArray("\x05\x02", 2) : QByteArray("\x05\xff", 2));
    }

    /// RFC 1929, 2.
    void takeLogin(QTcpSocket &socket)
    {
        const bool isKnown = socket.readAll() == '\x01' + counted(m_user) + counted(m_password);
        refused += isKnown ? 0 : 1;
        socket.write(isKnown ? QByteArray("\x01\x00", 2) : QByteArray("\x01\x01", 2));
    }

    /// RFC 1928, 4: names alone, which the proxy is to look up.
    void takeSocks(QTcpSocket &socket)
    {
        const QByteArray request = socket.readAll();
        if (request.at(3) != '\x03')
            return socket.abort();
        const int length = request.at(4);
        const int port = uchar(request.at(5 + length)) * 256 + uchar(request.at(6 + length));
        asked.push_back(request.sliced(5, length) + ':' + QByteArray::number(port));
        leadOn(socket);
        socket.write(QByteArray("\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x50", 10));
    }

    static QByteArray counted(const QByteArray &text) { return char(text.size()) + text; }

    void leadOn(QTcpSocket &socket)
    {
        auto *on = new QTcpSocket(&socket);
        connect(on, &QTcpSocket::readyRead, &socket, [on, &socket] { socket.write(on->readAll()); });
        connect(on, &QTcpSocket::disconnected, &socket, [&socket] { socket.disconnectFromHost(); });
        on->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
    }

    quint16 m_target;
    QByteArray m_user;
    QByteArray m_password;
};

} // namespace ioc::test
