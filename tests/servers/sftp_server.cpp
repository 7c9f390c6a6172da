// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/sftp_server.h"

#include <QDir>
#include <QFile>

#include <pwd.h>
#include <unistd.h>

namespace ioc::test {
namespace {

const QString kRunFolder = QStringLiteral("/run/sshd"); // sshd asks for it when it is root

QString presentUser()
{
    const passwd *user = getpwuid(geteuid());
    if (!user)
        qFatal("this user has no name");
    return QString::fromUtf8(user->pw_name);
}

} // namespace

SftpServer::SftpServer()
    : ServerProcess(User::Own)
    , m_user(presentUser())
{
    if (geteuid() == 0)
        QDir().mkpath(kRunFolder);
    for (const char *name : {"host", "new-host", "user", "other"})
        run(QStringLiteral("ssh-keygen"),
            {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"), QString(),
             QStringLiteral("-f"), folder() + QLatin1Char('/') + QString::fromLatin1(name)});
    QDir(folder()).mkdir(QStringLiteral("drop"));
    start();
}

SftpServer::~SftpServer()
{
    killAll();
}

void SftpServer::killAll()
{
    signalAll(SIGKILL);
    kill();
}

void SftpServer::signalAll(int signal) const
{
    for (const qint64 pid : sessions())
        ::kill(pid_t(pid), signal); // one may have ended meanwhile
    if (processId() > 0)
        signalProcess(processId(), signal);
}

void SftpServer::start()
{
    const auto option = [](const QString &text) { return QStringList{QStringLiteral("-o"), text}; };
    QStringList arguments{QStringLiteral("-D"),        QStringLiteral("-e"), QStringLiteral("-f"),
                          QStringLiteral("/dev/null"), QStringLiteral("-h"), folder() + QLatin1Char('/') + m_hostKey};
    for (const QString &text :
         {QStringLiteral("ListenAddress=127.0.0.1:%1").arg(port()),
          QStringLiteral("AuthorizedKeysFile=%1/user.pub").arg(folder()), QStringLiteral("PidFile=none"),
          QStringLiteral("StrictModes=no"), QStringLiteral("UsePAM=no"), QStringLiteral("PasswordAuthentication=no"),
          QStringLiteral("PermitRootLogin=yes"), QStringLiteral("Subsystem=sftp %1").arg(m_program)})
        arguments += option(text);
    // Not that somebody listens: a child of the server before this one holds its port until it has its turn.
    const auto said = [this] { return log().count("Server listening on"); };
    startProcess(QStringLiteral("/usr/sbin/sshd"), arguments, [said, before = said()] { return said() > before; });
}

void SftpServer::changeHostKey()
{
    m_hostKey = QStringLiteral("new-host");
}

QString SftpServer::fingerprint() const
{
    const QByteArray told = run(QStringLiteral("ssh-keygen"),
                                {QStringLiteral("-l"), QStringLiteral("-f"), folder() + QStringLiteral("/host.pub")});
    return QString::fromLatin1(told.split(' ').value(1));
}

QList<qint64> SftpServer::sessions() const
{
    QList<qint64> found;
    QList<qint64> parents{processId()};
    while (!parents.isEmpty()) {
        const qint64 parent = parents.takeFirst();
        QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(parent));
        if (!children.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &child : children.readAll().split(' ')) {
            if (const qint64 pid = child.toLongLong(); pid > 0) {
                found.push_back(pid);
                parents.push_back(pid);
            }
        }
    }
    return found;
}

bool SftpServer::hasOpen(const QString &path) const
{
    for (const qint64 pid : sessions()) {
        const QDir open(QStringLiteral("/proc/%1/fd").arg(pid));
        for (const QFileInfo &file : open.entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)) {
            if (file.symLinkTarget() == path)
                return true;
        }
    }
    return false;
}

QByteArray SftpServer::content(const QString &name) const
{
    QFile file(folder() + QLatin1Char('/') + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace ioc::test
