// SPDX-License-Identifier: GPL-3.0-or-later
// A secret that is typed at a terminal, and the terminal afterwards.
#include "tests/e2e/e2e_support.h"

#include <QTest>

#include <csignal>
#include <pty.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

using namespace ioc::e2e;

namespace {

/// A terminal without a window.
class Terminal
{
public:
    Terminal()
    {
        if (::openpty(&m_keys, &m_line, nullptr, nullptr, nullptr) != 0)
            qFatal("no terminal");
    }
    ~Terminal()
    {
        ::close(m_keys);
        ::close(m_line);
    }

    bool showsWhatIsTyped() const
    {
        termios settings = {};
        return ::tcgetattr(m_line, &settings) == 0 && (settings.c_lflag & ECHO) != 0;
    }

    void type(const QByteArray &keys) const
    {
        QCOMPARE(::write(m_keys, keys.constData(), size_t(keys.size())), keys.size());
    }

    /// Sits a program down at it.
    void seat(QProcess &process) const
    {
        process.setChildProcessModifier([line = m_line] {
            ::setsid();
            ::ioctl(line, TIOCSCTTY, 0);
            ::dup2(line, STDIN_FILENO);
        });
    }

private:
    int m_keys = -1;
    int m_line = -1;
};

} // namespace

class TestSecretTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder->filePath(QStringLiteral("config"))));
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:"); // the user's keyring is nothing to try things on
    }

    void hidesWhatIsTyped()
    {
        const Terminal terminal;
        QProcess process;
        begin(process, terminal);
        terminal.type("m4t-kh4u\n");
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(terminal.showsWhatIsTyped());
        QCOMPARE(names(), QByteArray("Secret\na\n"));
    }

    void leavesATerminalThatShowsWhatIsTyped_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl-C") << SIGINT;
        QTest::newRow("ended") << SIGTERM;
        QTest::newRow("hung up") << SIGHUP;
    }

    void leavesATerminalThatShowsWhatIsTyped()
    {
        QFETCH(int, signal);
        const Terminal terminal;
        QProcess process;
        begin(process, terminal);
        if (signal == SIGINT)
            terminal.type("half a sec\x03");
        else
            ::kill(pid_t(process.processId()), signal);
        QVERIFY(process.waitForFinished());
        QVERIFY(process.exitStatus() == QProcess::CrashExit);
        QCOMPARE(process.exitCode(), signal); // as whoever began it expects
        QVERIFY(terminal.showsWhatIsTyped());
        QCOMPARE(names(), QByteArray("Secret\n"));
    }

    void showsWhatIsTypedWhileItIsStopped()
    {
        const Terminal terminal;
        QProcess shell;
        terminal.seat(shell);
        shell.start(QStringLiteral("/bin/sh"),
                    QStringList{QStringLiteral("-c"), QStringLiteral("set -m; \"$@\"; echo stopped >&2; read go; fg"),
                                QStringLiteral("sh"), program(QStringLiteral("toancanh-cli"))}
                        << arguments(QStringLiteral("set"), QStringLiteral("a")));
        QTRY_VERIFY(!terminal.showsWhatIsTyped());
        terminal.type("half a sec\x1a"); // Ctrl-Z
        QByteArray told;
        QTRY_VERIFY((told += shell.readAllStandardError()).contains("stopped"));
        QVERIFY(terminal.showsWhatIsTyped());
        terminal.type("\n"); // go on
        QTRY_VERIFY(!terminal.showsWhatIsTyped());
        terminal.type("m4t-kh4u\n");
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 0);
        QVERIFY(terminal.showsWhatIsTyped());
        QCOMPARE(names(), QByteArray("Secret\na\n"));
    }

    void refusesALineThatTheTerminalHasCut_data()
    {
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<int>("status");
        QTest::newRow("as long as may be") << QByteArray(4094, 'x') + '\n' << 0;
        QTest::newRow("perhaps cut") << QByteArray(4095, 'x') + '\n' << 1;
        QTest::newRow("cut") << QByteArray(6000, 'x') + '\n' << 1;
        QTest::newRow("ended without Enter") << QByteArray("m4t\x04\x04") << 1;
    }

    void refusesALineThatTheTerminalHasCut()
    {
        QFETCH(QByteArray, keys);
        QFETCH(int, status);
        const Terminal terminal;
        QProcess process;
        begin(process, terminal);
        terminal.type(keys);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), status);
        QCOMPARE(process.readAllStandardError().contains("pipe"), status != 0);
        QCOMPARE(names(), status == 0 ? QByteArray("Secret\na\n") : QByteArray("Secret\n"));
    }

private:
    QStringList arguments(const QString &order, const QString &name = {}) const
    {
        QStringList all{QStringLiteral("secret"), order};
        if (!name.isEmpty())
            all << name;
        return all << QStringLiteral("--data") << m_folder->filePath(QStringLiteral("data")) << QStringLiteral("--lang")
                   << QStringLiteral("en");
    }

    /// Until it waits for the secret: what is typed before that is thrown away.
    void begin(QProcess &process, const Terminal &terminal) const
    {
        terminal.seat(process);
        process.start(program(QStringLiteral("toancanh-cli")), arguments(QStringLiteral("set"), QStringLiteral("a")));
        QTRY_VERIFY(!terminal.showsWhatIsTyped());
    }

    QByteArray names() const { return cli(arguments(QStringLiteral("list"))).out; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSecretTerminal)
#include "tst_secret_terminal.moc"
