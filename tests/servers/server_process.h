// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <functional>

class QTcpSocket;

namespace ioc::test {

/// A port of the loopback interface that nobody listens on.
int freePort();

/// A real server of the system on loopback: in a temporary folder, on a free port, under an unprivileged user where the
/// tests run as root, and ended with the test program whatever becomes of that. What goes wrong at the start ends the
/// test program with the server's log.
class ServerProcess
{
public:
    /// Of the user `reader`.
    static constexpr const char *kPassword = "Kín-như-bưng-71";

    virtual ~ServerProcess();

    int port() const { return m_port; }
    QString folder() const { return m_folder.path(); }
    QByteArray log() const;

    virtual void start() = 0;

    /// Ends the server's process at once, as a power failure would.
    void kill();

    /// Asks the process to end, and waits until it has.
    void stop();

    /// The process stands still, with its connections open, until it is told to go on.
    void freeze() const { signalProcess(processId(), SIGSTOP); }
    void thaw() const { signalProcess(processId(), SIGCONT); }

    static void signalProcess(qint64 pid, int signal);

protected:
    enum class User {
        Unprivileged, ///< nobody, where the tests run as root
        Own           ///< that of the tests
    };

    explicit ServerProcess(User user = User::Unprivileged);

    /// Runs a program of the server to its end as the server's user; its standard output.
    QByteArray run(const QString &program, const QStringList &arguments) const;

    /// Whether a program of the server ends well.
    static bool succeeds(const QString &program, const QStringList &arguments);

    /// Whether a socket reaches the server's port.
    bool reaches(QTcpSocket &socket) const;

    /// Whether somebody takes connections there.
    bool listens() const;

    /// Starts the server and waits until `answers`.
    void startProcess(const QString &program, const QStringList &arguments, const std::function<bool()> &answers);

    /// Writes a file of the folder.
    void write(const QString &name, const QByteArray &content) const;

    /// Gives a file of the folder to the server's user.
    void giveAway(const QString &name) const;

    qint64 processId() const { return m_process.processId(); }

private:
    void asServerUser(QProcess &process) const;

    bool m_changesUser;
    QTemporaryDir m_folder;
    int m_port;
    QProcess m_process;
};

/// A key and a certificate for 127.0.0.1 and localhost that signs itself, as server.key and server.crt in a folder.
void makeCertificate(const QString &folder);

} // namespace ioc::test
