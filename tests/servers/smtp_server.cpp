// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/smtp_server.h"

#include <QDir>
#include <QFile>
#include <QTcpSocket>

namespace ioc::test {
namespace {

const QString kScript = QStringLiteral("smtp_server.py");

const char *wordOf(SmtpServer::Tls tls)
{
    return tls == SmtpServer::Tls::StartTls ? "starttls" : tls == SmtpServer::Tls::Implicit ? "implicit" : "plain";
}

} // namespace

SmtpServer::SmtpServer(Tls tls, const QByteArray &certificate, const QByteArray &key, const QString &user)
    : m_tls(tls)
    , m_user(user)
{
    QFile script(QStringLiteral(SERVERS_DIR "/") + kScript); // the tree may be closed to the server's user
    if (!script.open(QIODevice::ReadOnly))
        qFatal("no script of the mail server");
    for (const auto &[name, content] : {std::pair{kScript, script.readAll()},
                                        {QStringLiteral("server.crt"), certificate},
                                        {QStringLiteral("server.key"), key}}) {
        write(name, content);
        giveAway(name);
    }
    start();
}

void SmtpServer::start()
{
    startProcess(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral("-W"), QStringLiteral("ignore"), kScript, QString::number(port()),
                  QString::fromLatin1(wordOf(m_tls)), m_user, QString::fromUtf8(kPassword)},
                 [this] {
                     QTcpSocket socket;
                     socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(port()));
                     return socket.waitForConnected(1000);
                 });
}

QByteArrayList SmtpServer::mails() const
{
    QByteArrayList mails;
    const QDir folder(this->folder() + QStringLiteral("/mail"));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!name.endsWith(QStringLiteral(".part")) && file.open(QIODevice::ReadOnly))
            mails.push_back(file.readAll());
    }
    return mails;
}

void SmtpServer::beSilent(bool isSilent) const
{
    if (isSilent)
        write(QStringLiteral("silent"), "");
    else
        QFile::remove(folder() + QStringLiteral("/silent"));
}

bool SmtpServer::isSilent() const
{
    return QFile::exists(folder() + QStringLiteral("/silent"));
}

} // namespace ioc::test
