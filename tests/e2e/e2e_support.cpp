// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/e2e_support.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTimer>

namespace ioc::e2e {

Finished run(const QString &program, const QStringList &arguments, int timeoutSeconds)
{
    QProcess process;
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(std::chrono::seconds(timeoutSeconds), &process, &QProcess::kill);
    process.start(program, arguments);
    if (process.waitForStarted() && process.state() != QProcess::NotRunning)
        loop.exec();
    const bool ended = process.exitStatus() == QProcess::NormalExit && process.error() != QProcess::FailedToStart;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

QString program(const QString &name)
{
    return QStringLiteral(PROGRAM_DIR "/") + name;
}

Finished cli(const QStringList &arguments, int timeoutSeconds)
{
    return run(program(QStringLiteral("toancanh-cli")),
               arguments + QStringList{QStringLiteral("--lang"), QStringLiteral("en")}, timeoutSeconds);
}

QJsonObject json(const Finished &finished)
{
    return QJsonDocument::fromJson(finished.out).object();
}

RawServer::RawServer()
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port is free on loopback");
    connect(this, &QTcpServer::newConnection, this, &RawServer::serve);
}

QString RawServer::address() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(serverPort());
}

QByteArray RawServer::ok(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" +
           body;
}

void RawServer::serve()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            const QByteArray request = socket->peek(8192);
            if (!request.contains("\r\n\r\n"))
                return;
            socket->readAll();
            ++m_requests;
            const QByteArray path = request.split(' ').value(1);
            socket->write(m_answer(path));
            socket->disconnectFromHost();
        });
    }
}

QString vegaPath(const QString &name)
{
    return QStringLiteral(REPOSITORY_DIR "/tests/data/node_modules/vega-datasets/data/") + name;
}

QByteArray vegaData(const QString &name)
{
    QFile file(vegaPath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing: run npm ci --prefix tests/data", qPrintable(file.fileName()));
    return file.readAll();
}

QByteArray tool(const QString &name, const QStringList &arguments)
{
    const Finished finished = run(name, arguments, 30);
    if (finished.status != 0)
        qFatal("%s failed: %s", qPrintable(name), finished.err.constData());
    return finished.out.trimmed();
}

} // namespace ioc::e2e
