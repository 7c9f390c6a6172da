// SPDX-License-Identifier: GPL-3.0-or-later
// The wall and its keeper on an X server of their own: what hangs, what goes away beneath them, and what never comes.
#include "tests/e2e/e2e_support.h"
#include "tests/servers/keyring_server.h"

#include <QDBusConnection>
#include <QDir>
#include <QGuiApplication>
#include <QJsonArray>
#include <QPixmap>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QScreen>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace ioc::e2e;
using ioc::test::BusServer;

namespace {

const QString kPack = QStringLiteral(REPOSITORY_DIR "/resources/packs/minh-hoa");
constexpr int kStart = 60000;   // ms; a shared machine starts a browser process slowly
constexpr int kRestart = 90000; // 15 s of silence, 30 s to end, and the start

/// What the screen of DISPLAY shows, as a child of this program.
int grab(int argc, char **argv)
{
    const QGuiApplication app(argc, argv);
    return QGuiApplication::primaryScreen()->grabWindow(0).save(QString::fromLocal8Bit(argv[2])) ? 0 : 1;
}

class TestDisplay
{
public:
    TestDisplay()
    {
        m_server.setStandardErrorFile(QProcess::nullDevice());
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                        QStringLiteral("0"), QStringLiteral("1280x720x24"), QStringLiteral("-nolisten"),
                        QStringLiteral("tcp")});
        if (m_server.waitForStarted() && m_server.waitForReadyRead(20000))
            m_name = QLatin1Char(':') + QString::fromLatin1(m_server.readLine().trimmed());
    }
    ~TestDisplay() { kill(); }

    const QString &name() const { return m_name; } ///< empty: there is none
    void kill()
    {
        m_server.kill();
        m_server.waitForFinished();
    }

    QImage picture(const QString &file) const
    {
        QProcess self;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), m_name);
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        self.setProcessEnvironment(environment);
        self.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--grab"), file});
        return self.waitForFinished() && self.exitCode() == 0 ? QImage(file) : QImage();
    }

private:
    QProcess m_server;
    QString m_name;
};

/// What stands on a screen.
enum class Shown { Nothing, Wall, LastPicture };

constexpr double kBlue = 20; // the wall has 29, its last picture 10: it is grey, but for the hatch
constexpr double kGrey = 14;
constexpr double kTint = 4; // an empty screen has none

/// By how coloured a picture is, 0 to 255.
Shown shownOn(const QImage &picture)
{
    double sum = 0;
    int count = 0;
    for (int y = 0; y < picture.height(); y += 5) {
        for (int x = 0; x < picture.width(); x += 5) {
            const QRgb pixel = picture.pixel(x, y);
            sum += std::max({qRed(pixel), qGreen(pixel), qBlue(pixel)}) -
                   std::min({qRed(pixel), qGreen(pixel), qBlue(pixel)});
            ++count;
        }
    }
    const double colour = count > 0 ? sum / count : 0;
    return colour > kBlue ? Shown::Wall : colour > kTint && colour < kGrey ? Shown::LastPicture : Shown::Nothing;
}

/// A desktop's service that keeps the screens awake on request.
class ScreenSaver : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

public:
    QStringList asked;
    QList<uint> released;

public Q_SLOTS:
    uint Inhibit(const QString &program, const QString &) // NOLINT: named by the specification
    {
        asked.append(program);
        return uint(asked.size());
    }
    void UnInhibit(uint cookie) { released.append(cookie); } // NOLINT
};

} // namespace

class TestWallFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aWallThatStandsStillIsMarkedAndStartedAnew();
    void nothingIsLeftWhenTheXServerGoes();
    void itWaitsForANetworkAndGoesOnByItself();
    void theScreenIsKeptAwake();
    void aRunningWallLogsNoWarning();

private:
    std::unique_ptr<QProcess> begin(const QString &what, const QStringList &more = {});
    QString data() const { return m_folder->filePath(QStringLiteral("data")); }
    qint64 wall() const;
    QJsonArray walls() const;
    void order(const QStringList &words) const;
    std::unique_ptr<QProcess> simulator(quint16 port) const;
    QStringList placesAt(quint16 port) const;
    QStringList feedStates() const;
    QStringList warnings() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestDisplay> m_display;
    QProcessEnvironment m_environment;
};

void TestWallFaults::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_display = std::make_unique<TestDisplay>();
    QVERIFY(!m_display->name().isEmpty());
    m_environment = QProcessEnvironment::systemEnvironment();
    m_environment.insert(QStringLiteral("DISPLAY"), m_display->name());
    m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nowhere"));
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("run"))); // as a session has it
    QVERIFY(QFile::setPermissions(m_folder->filePath(QStringLiteral("run")),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    m_environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder->filePath(QStringLiteral("run")));
    if (::geteuid() == 0) // Chromium's sandbox does not start for root; tests only
        m_environment.insert(QStringLiteral("QTWEBENGINE_DISABLE_SANDBOX"), QStringLiteral("1"));
}

void TestWallFaults::cleanup()
{
    m_display.reset();
    m_folder.reset();
}

std::unique_ptr<QProcess> TestWallFaults::begin(const QString &what, const QStringList &more)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setStandardErrorFile(m_folder->filePath(QStringLiteral("log")), QIODevice::Append);
    process->setStandardOutputFile(QProcess::nullDevice());
    process->start(program(what),
                   QStringList{QStringLiteral("--data"), data(), QStringLiteral("--pack"), kPack} + more);
    process->waitForStarted();
    return process;
}

/// The process of the wall that takes orders; 0: none.
qint64 TestWallFaults::wall() const
{
    const QStringList sockets = QDir(data()).entryList({QStringLiteral("wall.*")}, QDir::System);
    for (const QString &name : sockets) {
        const qint64 pid = name.mid(5).toLongLong();
        if (pid > 0 && ::kill(pid_t(pid), 0) == 0)
            return pid;
    }
    return 0;
}

QJsonArray TestWallFaults::walls() const
{
    return json(cli({QStringLiteral("wall"), QStringLiteral("status"), QStringLiteral("--data"), data(),
                     QStringLiteral("--format"), QStringLiteral("json")}))[QLatin1String("walls")]
        .toArray();
}

void TestWallFaults::order(const QStringList &words) const
{
    const Finished done =
        cli(QStringList{QStringLiteral("wall")} + words + QStringList{QStringLiteral("--data"), data()});
    QVERIFY2(done.status == 0, done.err.constData());
}

/// It says where it listens; at port 0 it chooses one that is free.
std::unique_ptr<QProcess> TestWallFaults::simulator(quint16 port) const
{
    auto simulator = std::make_unique<QProcess>();
    simulator->setStandardErrorFile(QProcess::nullDevice());
    simulator->start(program(QStringLiteral("toancanh-simulator")),
                     {QStringLiteral("--pack"), kPack, QStringLiteral("--port"), QString::number(port),
                      QStringLiteral("--inbox"), m_folder->filePath(QStringLiteral("inbox"))});
    return simulator;
}

QStringList TestWallFaults::placesAt(quint16 port) const
{
    return {QStringLiteral("--endpoint"), QStringLiteral("systems=http://127.0.0.1:%1").arg(port),
            QStringLiteral("--endpoint"), QStringLiteral("inbox=") + m_folder->filePath(QStringLiteral("inbox"))};
}

QStringList TestWallFaults::feedStates() const
{
    QStringList names;
    for (const auto &feed : json(cli({QStringLiteral("feeds"), QStringLiteral("--data"), data(),
                                      QStringLiteral("--format"), QStringLiteral("json")}))[QLatin1String("feeds")]
                                .toArray())
        names.append(feed[QLatin1String("state")].toString());
    return names;
}

/// What the log holds that is more than information, but for what Qt says on an X server without a GPU. Chromium's
/// lines have another head and count as well.
QStringList TestWallFaults::warnings() const
{
    static const QRegularExpression kHead(QStringLiteral(R"(^\d{4}-\d\d-\d\dT[\d:.]+Z )"));
    static const QStringList kOfTheMachine{
        QStringLiteral(
            "warning default: QXcbIntegration: Cannot create platform OpenGL context, neither GLX nor EGL are enabled"),
        QStringLiteral("warning default: No suitable graphics backend found")};
    QFile log(m_folder->filePath(QStringLiteral("log")));
    QStringList lines =
        log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()).split(QLatin1Char('\n')) : QStringList();
    if (lines.filter(QStringLiteral(" info ")).isEmpty())
        return {QStringLiteral("there is no log")};
    lines.removeIf([](QString line) {
        line.remove(kHead);
        return line.isEmpty() || line.startsWith(u"info ") || line.startsWith(u"debug ") ||
               kOfTheMachine.contains(line);
    });
    return lines;
}

/// Its thread draws no more and takes no orders, as in a driver that hangs.
void TestWallFaults::aWallThatStandsStillIsMarkedAndStartedAnew()
{
    const auto keeper = begin(QStringLiteral("toancanh-keeper"));
    QTRY_VERIFY_WITH_TIMEOUT(wall() != 0, kStart);
    const QString file = m_folder->filePath(QStringLiteral("screen.png"));
    const auto shown = [&] { return shownOn(m_display->picture(file)); };
    QTRY_COMPARE_WITH_TIMEOUT(shown(), Shown::Wall, kStart);
    QTest::qWait(40000); // the keeper takes a picture every twenty seconds

    order({QStringLiteral("message"), QStringLiteral("Họp lúc 14:00")});
    const qint64 first = wall();
    QVERIFY(first > 0); // or all of this group is meant
    QCOMPARE(::kill(pid_t(first), SIGSTOP), 0);
    auto leftStanding = qScopeGuard([first] { ::kill(pid_t(first), SIGKILL); });
    QTRY_COMPARE_WITH_TIMEOUT(shown(), Shown::LastPicture, kRestart);
    QTRY_VERIFY_WITH_TIMEOUT(wall() != 0 && wall() != first, kRestart);
    QTRY_COMPARE_WITH_TIMEOUT(shown(), Shown::Wall, kStart);
    const auto said = [&] { return walls()[0][QLatin1String("message")].toString(); };
    QTRY_COMPARE_WITH_TIMEOUT(said(), QStringLiteral("Họp lúc 14:00"), kStart);
    QCOMPARE(walls().size(), 1);
    QVERIFY(::kill(pid_t(first), 0) != 0); // ended, not left standing
    leftStanding.dismiss();

    keeper->terminate();
    QVERIFY(keeper->waitForFinished(kStart));
    QCOMPARE(wall(), 0);
}

/// The session ends with its display; the display manager starts it anew. The data folder is as it was.
void TestWallFaults::nothingIsLeftWhenTheXServerGoes()
{
    auto keeper = begin(QStringLiteral("toancanh-keeper"));
    QTRY_VERIFY_WITH_TIMEOUT(wall() != 0, kStart);
    const qint64 first = wall();
    QVERIFY(first > 0);
    m_display->kill();
    QVERIFY(keeper->waitForFinished(kStart));
    QTRY_VERIFY_WITH_TIMEOUT(::kill(pid_t(first), 0) != 0, kStart);

    m_display = std::make_unique<TestDisplay>();
    m_environment.insert(QStringLiteral("DISPLAY"), m_display->name());
    keeper = begin(QStringLiteral("toancanh-keeper"));
    QTRY_VERIFY_WITH_TIMEOUT(wall() != 0 && wall() != first, kStart);
    QTRY_COMPARE_WITH_TIMEOUT(walls().size(), 1, kStart);
    keeper->terminate();
    QVERIFY(keeper->waitForFinished(kStart));
    const Finished verified =
        cli({QStringLiteral("ledger"), QStringLiteral("verify"), QStringLiteral("--data"), data()});
    QVERIFY2(verified.status == 0, verified.err.constData());
}

/// Nothing answers when the machine starts, and for a long while after; then everything does.
void TestWallFaults::itWaitsForANetworkAndGoesOnByItself()
{
    QTcpSocket place; // keeps a port that nobody listens to, until the systems do
    QVERIFY(place.bind(QHostAddress::LocalHost, 0, QAbstractSocket::ReuseAddressHint));
    const quint16 port = place.localPort();
    const auto wallProgram = begin(QStringLiteral("toancanh"), QStringList{QStringLiteral("--wall")} + placesAt(port));
    QTRY_VERIFY_WITH_TIMEOUT(wall() != 0, kStart);
    QTRY_VERIFY_WITH_TIMEOUT(feedStates().count(QStringLiteral("down")) > 3, 4 * kStart);
    QVERIFY(!feedStates().contains(QStringLiteral("ok")));

    const auto systems = simulator(port);
    QTRY_VERIFY_WITH_TIMEOUT(feedStates().count(QStringLiteral("ok")) > 9, 4 * kStart);
    wallProgram->terminate();
    QVERIFY(wallProgram->waitForFinished(kStart));
    systems->terminate();
    systems->waitForFinished();
}

void TestWallFaults::theScreenIsKeptAwake()
{
    BusServer bus;
    const QString name = QStringLiteral("wall-faults");
    QDBusConnection connection = QDBusConnection::connectToBus(bus.address(), name);
    ScreenSaver saver;
    QVERIFY(connection.registerObject(QStringLiteral("/org/freedesktop/ScreenSaver"), &saver,
                                      QDBusConnection::ExportAllSlots));
    m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), bus.address());
    const auto wallProgram = begin(QStringLiteral("toancanh"), {QStringLiteral("--wall")});
    QTRY_VERIFY_WITH_TIMEOUT(wall() != 0, kStart);
    QVERIFY(saver.asked.isEmpty()); // the desktop is not there yet

    QVERIFY(connection.registerService(QStringLiteral("org.freedesktop.ScreenSaver")));
    QTRY_COMPARE_WITH_TIMEOUT(saver.asked, QStringList{QStringLiteral("toancanh")}, kStart);
    QVERIFY(connection.unregisterService(QStringLiteral("org.freedesktop.ScreenSaver"))); // it starts anew
    QVERIFY(connection.registerService(QStringLiteral("org.freedesktop.ScreenSaver")));
    QTRY_COMPARE_WITH_TIMEOUT(saver.asked.size(), 2, kStart);
    QVERIFY(saver.released.isEmpty());
    order({QStringLiteral("hold")}); // after it the wall has read the answer, too

    wallProgram->terminate();
    QVERIFY(wallProgram->waitForFinished(kStart));
    QTRY_COMPARE_WITH_TIMEOUT(saver.released, QList<uint>{2}, kStart);
    QDBusConnection::disconnectFromBus(name);
}

/// While all goes well, and while people use it.
void TestWallFaults::aRunningWallLogsNoWarning()
{
    const auto systems = simulator(0);
    QTRY_VERIFY_WITH_TIMEOUT(systems->canReadLine(), kStart);
    const QUrl listens(QString::fromLatin1(systems->readLine().trimmed().mid(qstrlen("listening "))));
    const auto wallProgram =
        begin(QStringLiteral("toancanh"), QStringList{QStringLiteral("--wall")} + placesAt(quint16(listens.port())));
    QTRY_VERIFY_WITH_TIMEOUT(wall() != 0, kStart);
    QTRY_VERIFY_WITH_TIMEOUT(feedStates().count(QStringLiteral("ok")) > 9, 4 * kStart);
    for (int page = 0; page < 6; ++page)
        order({QStringLiteral("next")});
    order({QStringLiteral("hold")});
    order({QStringLiteral("message"), QStringLiteral("Họp lúc 14:00")});
    order({QStringLiteral("clear")});
    order({QStringLiteral("resume")});
    QTest::qWait(20000); // long enough for the feeds of ten seconds, and a page by itself
    wallProgram->terminate();
    QVERIFY(wallProgram->waitForFinished(kStart));
    QCOMPARE(warnings(), QStringList());
    systems->terminate();
    systems->waitForFinished();
}

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--grab") == 0)
        return grab(argc, argv);
    QCoreApplication app(argc, argv);
    TestWallFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_wall_faults.moc"
