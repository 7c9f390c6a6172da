// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/server_process.h"

#include <QByteArrayList>

namespace ioc::test {

/// OpenSSH's sshd with its own SFTP server, for the user that the tests run as, who logs in with a key: a password
/// would need an account of the machine. It serves the whole file system; `drop` in its folder is for the feeds.
class SftpServer final : public ServerProcess
{
public:
    SftpServer();
    ~SftpServer() override;

    void start() override;

    /// All of its processes stand still, go on, or end at once.
    void freezeAll() const { signalAll(SIGSTOP); }
    void thawAll() const { signalAll(SIGCONT); }
    void killAll();

    /// As start() from now on: with another host key, as a server that somebody on the way pretends to be.
    void changeHostKey();

    /// As start() from now on: what serves files once somebody has logged in, such as "internal-sftp -R", which lets
    /// nobody write.
    void serveBy(const QString &program) { m_program = program; }

    /// Whether a file is being read for a client.
    bool hasOpen(const QString &path) const;

    QString user() const { return m_user; }
    QByteArray userKey() const { return content(QStringLiteral("user")); }
    QByteArray otherKey() const { return content(QStringLiteral("other")); }
    QString fingerprint() const; ///< of the host key, "SHA256:…"

    QString drop() const { return folder() + QStringLiteral("/drop"); }
    QString url() const { return QStringLiteral("sftp://127.0.0.1:%1%2").arg(port()).arg(drop()); }

private:
    QList<qint64> sessions() const; ///< the processes that serve a connection
    void signalAll(int signal) const;
    QByteArray content(const QString &name) const;

    QString m_user;
    QString m_hostKey = QStringLiteral("host");
    QString m_program = QStringLiteral("internal-sftp");
};

} // namespace ioc::test
