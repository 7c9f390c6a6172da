// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/quit_signals.h"
#include "core/base/service_notifier.h"
#include "core/keeper/keeper.h"
#include "core/keeper/process_memory.h"
#include "tests/support.h"

#include <QSignalSpy>
#include <QThread>

#include <csignal>
#include <unistd.h>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kMiB = 1024 * 1024;

/// What this program does as a child of itself: a wall in small.
int beAWall(const QString &how, const QString &file)
{
    const ServiceNotifier notifier = ServiceNotifier::fromEnvironment();
    // How often it was started, by the length of a file.
    QFile count(file);
    if (!count.open(QIODevice::ReadWrite | QIODevice::Append) || count.write("x") != 1)
        return 9;
    const bool isFirst = count.size() == 1;
    count.close();
    if (how == u"never-ready")
        ::pause();
    if (how == u"misconfigured")
        return 1;
    notifier.ready();
    if (how == u"hangs-once" && isFirst)
        ::pause();
    if (how == u"deaf-once" && isFirst) {
        std::signal(SIGTERM, SIG_IGN);
        for (;;)
            ::pause();
    }
    if (how == u"crashes-once" && isFirst)
        ::raise(SIGKILL);
    std::vector<char> grown(how == u"grows-once" && isFirst ? size_t(200 * kMiB) : 1, 'x');
    QTimer alive;
    QObject::connect(&alive, &QTimer::timeout, [&notifier] { notifier.alive(); });
    alive.start(20ms);
    QTimer end;
    if (how == u"is-closed")
        QObject::connect(&end, &QTimer::timeout, qApp, &QCoreApplication::quit);
    end.start(100ms);
    if (how == u"closes-slowly") { // writes for longer than it may be silent
        notifier.stopping();
        QThread::sleep(2);
        return 0;
    }
    const QuitSignals quit;
    QObject::connect(&quit, &QuitSignals::received, qApp, &QCoreApplication::quit);
    return QCoreApplication::exec() + (grown[0] == 'x' ? 0 : 1);
}

/// Without sanitizers a child of Qt Core takes some 30 MiB.
Keeper::Limits quick()
{
    return {20s, 600ms, 20s, 200ms, 10ms, 40ms, 20s, 50ms, 150 * kMiB, 150 * kMiB};
}

} // namespace

class KeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void startsWhatEndsAnew_data();
    void startsWhatEndsAnew();
    void endsWithItsProgram_data();
    void endsWithItsProgram();
    void endsItsProgram();
    void killsWhatDoesNotEnd();
    void goesOnWithWhatCannotRun();
    void waitsForWhatIsNeverReady();
    void saysNothingWhereNobodyAsks();
    void knowsAllThatAProcessHasStarted();

private:
    std::unique_ptr<Keeper> keeperOf(const char *how, const Keeper::Limits &limits = quick()) const
    {
        return std::make_unique<Keeper>(QCoreApplication::applicationFilePath(),
                                        QStringList{QStringLiteral("--child"), QString::fromLatin1(how), file()},
                                        limits);
    }
    QString file() const { return m_folder->filePath(QStringLiteral("starts")); }
    qint64 starts() const { return QFileInfo(file()).size(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void KeeperTest::startsWhatEndsAnew_data()
{
    QTest::addColumn<QByteArray>("how");
    QTest::addColumn<Keeper::Reason>("reason");
    QTest::newRow("hangs") << QByteArray("hangs-once") << Keeper::Reason::Silent;
    QTest::newRow("hangs, and takes no signal") << QByteArray("deaf-once") << Keeper::Reason::Silent;
    QTest::newRow("crashes") << QByteArray("crashes-once") << Keeper::Reason::Ended;
    QTest::newRow("takes too much memory") << QByteArray("grows-once") << Keeper::Reason::Memory;
}

void KeeperTest::startsWhatEndsAnew()
{
    QFETCH(QByteArray, how);
    QFETCH(Keeper::Reason, reason);
    const auto keeper = keeperOf(how.constData());
    QSignalSpy ready(keeper.get(), &Keeper::ready);
    QSignalSpy gone(keeper.get(), &Keeper::gone);
    IOC_VERIFY(keeper->start());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, 30'000);
    QCOMPARE(gone.size(), 1);
    QVERIFY(gone[0][0].value<Keeper::Reason>() == reason);
    QCOMPARE(starts(), 2);
    QCOMPARE(keeper->restarts(), 1);
    QTest::qWait(1'000); // longer than it may be silent: now it lives
    QCOMPARE(gone.size(), 1);
    QVERIFY(keeper->state() == Keeper::State::Ready);
}

void KeeperTest::endsWithItsProgram_data()
{
    QTest::addColumn<QByteArray>("how");
    QTest::newRow("at once") << QByteArray("is-closed");
    QTest::newRow("with much to write") << QByteArray("closes-slowly");
}

void KeeperTest::endsWithItsProgram()
{
    QFETCH(QByteArray, how);
    const auto keeper = keeperOf(how.constData());
    QSignalSpy ended(keeper.get(), &Keeper::ended);
    QSignalSpy gone(keeper.get(), &Keeper::gone);
    IOC_VERIFY(keeper->start());
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000); // its user has closed it
    QCOMPARE(gone.size(), 0);
    QCOMPARE(starts(), 1);
}

void KeeperTest::endsItsProgram()
{
    const auto keeper = keeperOf("lives");
    QSignalSpy ready(keeper.get(), &Keeper::ready);
    QSignalSpy ended(keeper.get(), &Keeper::ended);
    IOC_VERIFY(keeper->start());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20'000);
    keeper->stop();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000);
    QVERIFY(keeper->state() == Keeper::State::Ended);
    QCOMPARE(starts(), 1);
}

void KeeperTest::killsWhatDoesNotEnd()
{
    Keeper::Limits patient = quick();
    patient.silence = 20s;
    const auto keeper = keeperOf("deaf-once", patient);
    QSignalSpy ready(keeper.get(), &Keeper::ready);
    QSignalSpy ended(keeper.get(), &Keeper::ended);
    IOC_VERIFY(keeper->start());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20'000);
    QTest::qWait(100); // until it has become deaf
    keeper->stop();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000);
}

void KeeperTest::goesOnWithWhatCannotRun()
{
    const auto keeper = keeperOf("misconfigured");
    IOC_VERIFY(keeper->start());
    QTRY_VERIFY_WITH_TIMEOUT(keeper->restarts() >= 4, 30'000); // until somebody has mended it
    QVERIFY(keeper->reason() == Keeper::Reason::Ended);
    QSignalSpy ended(keeper.get(), &Keeper::ended);
    keeper->stop();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000);

    Keeper nothing(QStringLiteral("/nowhere/toancanh"), {}, quick());
    IOC_VERIFY(nothing.start());
    QTRY_VERIFY_WITH_TIMEOUT(nothing.restarts() >= 2, 30'000);
}

void KeeperTest::waitsForWhatIsNeverReady()
{
    Keeper::Limits hasty = quick();
    hasty.start = 500ms;
    const auto keeper = keeperOf("never-ready", hasty);
    QSignalSpy gone(keeper.get(), &Keeper::gone);
    IOC_VERIFY(keeper->start());
    QTRY_VERIFY_WITH_TIMEOUT(gone.size() >= 1, 20'000);
    QVERIFY(keeper->reason() == Keeper::Reason::NotReady);
}

void KeeperTest::saysNothingWhereNobodyAsks()
{
    QVERIFY(!ServiceNotifier(QByteArray()).isAsked());
    ServiceNotifier(QByteArray()).ready();
    ServiceNotifier("/nowhere/socket").alive();
    ServiceNotifier(QByteArray(200, 'x')).alive(); // no address is so long
}

void KeeperTest::knowsAllThatAProcessHasStarted()
{
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("sleep 60 & echo on; wait")});
    QVERIFY(shell.waitForReadyRead(20'000));
    const auto tree = processTree(pid_t(shell.processId()));
    QCOMPARE(tree.size(), 2u);
    QCOMPARE(qint64(tree[0].pid), shell.processId());
    QVERIFY(tree[0].residentBytes > 0 && tree[1].residentBytes > 0);
    QVERIFY(!tree[1].isWebPage);
    ::kill(tree[1].pid, SIGKILL);
    shell.kill();
    QVERIFY(shell.waitForFinished());
    QVERIFY(processTree(pid_t(tree[0].pid)).empty());
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == u"--child")
        return beAWall(arguments[2], arguments[3]);
    KeeperTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keeper.moc"
