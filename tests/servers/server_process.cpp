// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/server_process.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <grp.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace ioc::test {
namespace {

constexpr uid_t kNobody = 65534;            // of every Debian
constexpr int kPatience = 60'000;           // ms
constexpr int kPatienceOfALook = 1000;      // ms
constexpr unsigned long kBetweenLooks = 50; // ms
const QString kLog = QStringLiteral("server.log");

bool isRoot()
{
    return geteuid() == 0;
}

} // namespace

int freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("no free port");
    return server.serverPort();
}

ServerProcess::ServerProcess(User user)
    : m_changesUser(user == User::Unprivileged && isRoot())
    , m_port(freePort())
{
    if (!m_folder.isValid())
        qFatal("no temporary folder");
    if (m_changesUser && chown(m_folder.path().toUtf8().constData(), kNobody, kNobody) != 0)
        qFatal("the folder cannot be given to the server's user");
}

ServerProcess::~ServerProcess()
{
    kill();
}

void ServerProcess::asServerUser(QProcess &process) const
{
    process.setWorkingDirectory(folder());
    process.setChildProcessModifier([changesUser = m_changesUser] {
        if (changesUser && (setgroups(0, nullptr) != 0 || setgid(kNobody) != 0 || setuid(kNobody) != 0))
            _exit(126);
        prctl(PR_SET_PDEATHSIG, SIGKILL);
    });
}

QByteArray ServerProcess::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    asServerUser(process);
    process.start(program, arguments);
    if (!process.waitForFinished(kPatience) || process.exitCode() != 0)
        qFatal("%s failed: %s %s", qPrintable(program), qPrintable(process.errorString()),
               process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

bool ServerProcess::succeeds(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

bool ServerProcess::reaches(QTcpSocket &socket) const
{
    socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(m_port));
    return socket.waitForConnected(kPatienceOfALook);
}

bool ServerProcess::listens() const
{
    QTcpSocket socket;
    return reaches(socket);
}

void ServerProcess::startProcess(const QString &program, const QStringList &arguments,
                                 const std::function<bool()> &answers)
{
    asServerUser(m_process);
    const QString log = m_folder.filePath(kLog);
    m_process.setStandardOutputFile(log, QIODevice::Append);
    m_process.setStandardErrorFile(log, QIODevice::Append);
    m_process.start(program, arguments);
    const bool isStarted = m_process.waitForStarted();
    QElapsedTimer elapsed;
    elapsed.start();
    while (!answers()) {
        if (!isStarted || m_process.waitForFinished(1) || elapsed.hasExpired(kPatience))
            qFatal("%s does not answer: %s\n%s", qPrintable(program), qPrintable(m_process.errorString()),
                   this->log().constData());
        QThread::msleep(kBetweenLooks);
    }
}

void ServerProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(kPatience);
}

void ServerProcess::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(kPatience))
        qFatal("the server does not end: %s", log().constData());
}

void ServerProcess::signalProcess(qint64 pid, int signal)
{
    if (::kill(pid_t(pid), signal) != 0)
        qFatal("no process %lld", static_cast<long long>(pid));
}

void ServerProcess::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
}

void ServerProcess::giveAway(const QString &name) const
{
    if (m_changesUser && chown(m_folder.filePath(name).toUtf8().constData(), kNobody, kNobody) != 0)
        qFatal("no file %s", qPrintable(name));
}

QByteArray ServerProcess::log() const
{
    QFile file(m_folder.filePath(kLog));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void makeCertificate(const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("openssl"),
                  QStringLiteral("req -x509 -newkey rsa:2048 -nodes -days 30 -keyout server.key -out server.crt "
                                 "-subj /CN=localhost -addext subjectAltName=IP:127.0.0.1,DNS:localhost")
                      .split(QLatin1Char(' ')));
    if (!process.waitForFinished(kPatience) || process.exitCode() != 0)
        qFatal("openssl failed: %s", process.readAllStandardError().constData());
}

} // namespace ioc::test
