// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/reading_server.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSocketNotifier>
#include <QTcpSocket>

#include <cstdio>
#include <unistd.h>

namespace ioc {
namespace {

constexpr int kPatienceMs = 10'000;

} // namespace

ReadingServer::ReadingServer(int rows)
    : m_rows(rows)
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(*socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_asked.remove(socket);
                socket->deleteLater();
            });
        }
    });
}

void ReadingServer::answer(QTcpSocket &socket)
{
    QByteArray &asked = m_asked[&socket];
    asked += socket.readAll();
    for (qsizetype end = asked.indexOf("\r\n\r\n"); end >= 0; end = asked.indexOf("\r\n\r\n")) {
        const QByteArray body = readings(asked.mid(5, asked.indexOf(' ', 5) - 5));
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                     QByteArray::number(body.size()) + "\r\n\r\n" + body);
        asked.remove(0, end + 4);
    }
}

QByteArray ReadingServer::readings(const QByteArray &name) const
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (name == kProbe.toLatin1()) {
        const qint64 sent = now / 1000 % 2 == 0 ? now % kProbeTurn : 0;
        return "[{\"series\":\"probe\",\"t\":" + QByteArray::number(now) + ",\"v\":" + QByteArray::number(sent) + "}]";
    }
    QByteArrayList rows;
    for (int row = 0; row < m_rows; ++row)
        rows.push_back("{\"series\":\"" + name + '-' + QByteArray::number(row) + "\",\"t\":" + QByteArray::number(now) +
                       ",\"v\":" + QByteArray::number(double((now / 1000 + row * 7) % 1000) / 10) + '}');
    return '[' + rows.join(',') + ']';
}

ReadingServerProcess::~ReadingServerProcess()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished(kPatienceMs);
}

Result<void> ReadingServerProcess::start(int rows)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("feeds"), QStringLiteral("--serve"), QString::number(rows)});
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(kPatienceMs))
            return Error{ErrorCode::Timeout, QStringLiteral("the server does not start")};
    }
    m_port = m_process.readLine().trimmed().toInt();
    return {};
}

int serveReadings(int rows)
{
    ReadingServer server(rows);
    if (!server.listen(QHostAddress::LocalHost))
        return 1;
    std::printf("%d\n", int(server.serverPort()));
    std::fflush(stdout);
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

} // namespace ioc
