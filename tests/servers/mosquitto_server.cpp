// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/mosquitto_server.h"

#include <QFile>

namespace ioc::test {

MosquittoServer::MosquittoServer(const QList<std::pair<QString, QByteArray>> &files, const QByteArrayList &more)
{
    QByteArray lines = "listener " + QByteArray::number(port()) + " 127.0.0.1\n" +
                       "persistence true\npersistence_location " + folder().toUtf8() + "/\n" +
                       "max_queued_messages 0\nallow_anonymous " + (more.isEmpty() ? "true" : "false") + '\n';
    for (const QByteArray &line : more)
        lines += line + '\n';
    for (const auto &[name, content] : files + QList<std::pair<QString, QByteArray>>{{QStringLiteral("conf"), lines}}) {
        write(name, content);
        giveAway(name);
    }
    start();
}

void MosquittoServer::start()
{
    startProcess(QStringLiteral("/usr/sbin/mosquitto"), {QStringLiteral("-c"), QStringLiteral("conf")},
                 [this] { return listens(); });
}

void MosquittoServer::restart()
{
    stop();
    start();
}

QString MosquittoServer::url(const char *scheme) const
{
    return QStringLiteral("%1://127.0.0.1:%2").arg(QString::fromLatin1(scheme)).arg(port());
}

void MosquittoServer::forget()
{
    kill();
    QFile::remove(folder() + QStringLiteral("/mosquitto.db"));
    start();
}

} // namespace ioc::test
