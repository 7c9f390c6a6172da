// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/command_client.h"
#include "core/engine/command_socket.h"
#include "tests/support.h"

#include <QDir>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Command kPause{Command::Kind::PauseFeed, FeedId(QStringLiteral("quakes"))};
const CommandAnswer kDone{true, {}, {}, {}};

/// What a client was told, once it was.
struct Told
{
    std::optional<Result<CommandAnswer>> answer;
    CommandClient::Done done()
    {
        return [this](const Result<CommandAnswer> &given) { answer = given; };
    }
    QString code() const { return answer && !*answer ? toString(answer->error().code) : QString(); }
    QString sentence() const { return answer && !*answer ? answer->error().message : QString(); }
};

std::unique_ptr<QLocalSocket> connected(const QString &folder)
{
    auto descriptor = connectInFolder(folder);
    if (!descriptor)
        return nullptr;
    auto socket = std::make_unique<QLocalSocket>();
    socket->setSocketDescriptor(descriptor->release());
    return socket;
}

} // namespace

class CommandSocketTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_folder = std::make_unique<QTemporaryDir>();
        m_seen.clear();
    }

    void bringsACommandAndItsAnswer();
    void answersLater();
    void answersOneCommandAfterTheOther();
    void saysThatNobodyRuns();
    void replacesTheSocketOfAKilledOwner();
    void leavesNoSocketBehind();
    void isTheOwnersAlone();
    void worksInAVeryDeepFolder();
    void turnsAStrangerAway();
    void refusesALineThatIsTooLong();
    void refusesNonsenseAndHangsUp();
    void hangsUpOnSilence();
    void takesOnlySoManyAtATime();
    void endsWithAnAnswerUnderWay();
    void tellsAClientThatTheOwnerEnded();
    void tellsAClientThatTheOwnerIsSilent();
    void doesNothingThatNobodyWaitsFor();
    void sendsManyAtATime();
    void tellsThoseThatWaitWhenTheOwnerIsSilent();

private:
    Result<std::unique_ptr<CommandSocket>>
    listen(const CommandSocket::Limits &limits = CommandSocket::Limits::standard())
    {
        return CommandSocket::listen(
            m_folder->path(),
            [this](const Command &command, uid_t user, const CommandSocket::Answer &answer) {
                m_seen.push_back({command, user});
                answer(kDone);
            },
            limits);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<std::pair<Command, uid_t>> m_seen;
};

void CommandSocketTest::bringsACommandAndItsAnswer()
{
    const auto socket = listen();
    IOC_VERIFY(socket);
    CommandClient client(m_folder->path(), 20s);
    Told told;
    client.send(kPause, told.done());
    QVERIFY(!told.answer); // not before the event loop
    QTRY_VERIFY(told.answer);
    IOC_VERIFY(*told.answer);
    QVERIFY(**told.answer == kDone);
    QCOMPARE(m_seen.size(), std::size_t(1));
    QVERIFY(m_seen[0].first == kPause);
    QCOMPARE(m_seen[0].second, ::geteuid());
}

void CommandSocketTest::answersLater()
{
    CommandSocket::Answer later;
    const auto socket = CommandSocket::listen(
        m_folder->path(), [&](const Command &, uid_t, const CommandSocket::Answer &answer) { later = answer; });
    IOC_VERIFY(socket);
    CommandClient client(m_folder->path(), 20s);
    Told told;
    client.send(kPause, told.done());
    QTRY_VERIFY(later);
    QVERIFY(!told.answer);
    later(refusal({ErrorCode::NotFound, QStringLiteral("No such feed.")}));
    QTRY_VERIFY(told.answer);
    QCOMPARE((*told.answer)->code, QStringLiteral("not_found"));
    QCOMPARE((*told.answer)->sentence, QStringLiteral("No such feed."));
    QVERIFY(!(*told.answer)->done);
}

void CommandSocketTest::answersOneCommandAfterTheOther()
{
    const auto socket = listen();
    IOC_VERIFY(socket);
    const auto client = connected(m_folder->path());
    QVERIFY(client);
    QByteArray lines;
    for (int i = 0; i < 5; ++i)
        lines += toLine(Command{Command::Kind::RunFeed, FeedId(QString::number(i))});
    client->write(lines.left(40)); // cut within a line
    client->flush();
    client->write(lines.mid(40));
    QTRY_COMPARE(client->bytesAvailable(), 5 * toLine(kDone).size());
    QCOMPARE(m_seen.size(), std::size_t(5));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(m_seen[std::size_t(i)].first.feed.toString(), QString::number(i));
}

void CommandSocketTest::saysThatNobodyRuns()
{
    CommandClient client(m_folder->path(), 20s);
    Told told;
    client.send(kPause, told.done());
    QTRY_COMPARE(told.code(), QStringLiteral("not_found"));
    CommandClient nowhere(m_folder->filePath(QStringLiteral("nowhere")), 20s);
    Told again;
    nowhere.send(kPause, again.done());
    QTRY_COMPARE(again.code(), QStringLiteral("not_found"));
}

void CommandSocketTest::replacesTheSocketOfAKilledOwner()
{
    // Closed without being removed, as by the kernel after kill -9.
    {
        const auto killed = listenInFolder(m_folder->path());
        IOC_VERIFY(killed);
    }
    QVERIFY(QFileInfo::exists(m_folder->filePath(QStringLiteral("socket"))));
    CommandClient client(m_folder->path(), 20s);
    Told nobody;
    client.send(kPause, nobody.done());
    QTRY_COMPARE(nobody.code(), QStringLiteral("not_found"));
    const auto socket = listen();
    IOC_VERIFY(socket);
    Told told;
    client.send(kPause, told.done());
    QTRY_VERIFY(told.answer);
    IOC_VERIFY(*told.answer);
}

void CommandSocketTest::leavesNoSocketBehind()
{
    {
        const auto socket = listen();
        IOC_VERIFY(socket);
        QVERIFY(QFileInfo::exists(m_folder->filePath(QStringLiteral("socket"))));
    }
    QVERIFY(!QFileInfo::exists(m_folder->filePath(QStringLiteral("socket"))));
}

void CommandSocketTest::isTheOwnersAlone()
{
    const auto socket = listen();
    IOC_VERIFY(socket);
    struct stat found = {};
    QCOMPARE(::stat(QFile::encodeName(m_folder->filePath(QStringLiteral("socket"))).constData(), &found), 0);
    QCOMPARE(found.st_mode & 0777, mode_t(0600));
}

void CommandSocketTest::worksInAVeryDeepFolder()
{
    QString deep = m_folder->path();
    while (deep.size() < 400)
        deep += QStringLiteral("/a-folder-with-quite-a-long-name");
    QVERIFY(QDir().mkpath(deep));
    const auto socket =
        CommandSocket::listen(deep, [](const Command &, uid_t, const CommandSocket::Answer &answer) { answer(kDone); });
    IOC_VERIFY(socket);
    QVERIFY(QFileInfo::exists(deep + QStringLiteral("/socket")));
    CommandClient client(deep, 20s);
    Told told;
    client.send(kPause, told.done());
    QTRY_VERIFY(told.answer);
    IOC_VERIFY(*told.answer);
}

void CommandSocketTest::turnsAStrangerAway()
{
    auto limits = CommandSocket::Limits::standard();
    limits.user = ::geteuid() + 1; // so that we are the stranger
    const auto socket = listen(limits);
    IOC_VERIFY(socket);
    QTest::ignoreMessage(QtWarningMsg, "a connection to the command socket was refused");
    CommandClient client(m_folder->path(), 20s);
    Told told;
    client.send(kPause, told.done());
    QTRY_COMPARE(told.code(), QStringLiteral("timeout"));
    QVERIFY(m_seen.empty());
}

void CommandSocketTest::refusesALineThatIsTooLong()
{
    const auto socket = listen();
    IOC_VERIFY(socket);
    const auto client = connected(m_folder->path());
    QVERIFY(client);
    QByteArray heard;
    connect(client.get(), &QLocalSocket::readyRead, this, [&] { heard += client->readAll(); });
    client->write(QByteArray(1024 * 1024, 'x')); // and no end of the line
    QTRY_VERIFY(client->state() == QLocalSocket::UnconnectedState);
    QVERIFY(m_seen.empty());
    // Whether the refusal still arrives depends on what the kernel had not yet delivered; if it does, it is one.
    QVERIFY2(heard.isEmpty() || heard.contains("\"done\":false"), heard.constData());
}

void CommandSocketTest::refusesNonsenseAndHangsUp()
{
    const auto socket = listen();
    IOC_VERIFY(socket);
    const auto client = connected(m_folder->path());
    QVERIFY(client);
    client->write("open sesame\n" + toLine(kPause));
    QTRY_VERIFY(client->state() == QLocalSocket::UnconnectedState);
    const auto answer = answerFromLine(client->readLine().chopped(1));
    IOC_VERIFY(answer);
    QCOMPARE(answer->code, QStringLiteral("usage"));
    QVERIFY(m_seen.empty());
}

void CommandSocketTest::hangsUpOnSilence()
{
    auto limits = CommandSocket::Limits::standard();
    limits.patience = 50ms;
    const auto socket = listen(limits);
    IOC_VERIFY(socket);
    const auto client = connected(m_folder->path());
    QVERIFY(client);
    client->write("{\"v\":1,"); // never ends
    QTRY_VERIFY(client->state() == QLocalSocket::UnconnectedState);
    QVERIFY(m_seen.empty());
}

void CommandSocketTest::takesOnlySoManyAtATime()
{
    auto limits = CommandSocket::Limits::standard();
    limits.connections = 2;
    auto socket = listen(limits);
    IOC_VERIFY(socket);
    const auto first = connected(m_folder->path());
    const auto second = connected(m_folder->path());
    first->write(toLine(kPause));
    second->write(toLine(kPause));
    QTRY_COMPARE(m_seen.size(), std::size_t(2));
    QTest::ignoreMessage(QtWarningMsg, "a connection to the command socket was refused");
    const auto third = connected(m_folder->path());
    QTRY_VERIFY(third->state() == QLocalSocket::UnconnectedState);
    QSignalSpy gone(second.get(), &QLocalSocket::disconnected);
    socket->reset(); // all are let go
    QTRY_COMPARE(gone.size(), 1);
}

void CommandSocketTest::endsWithAnAnswerUnderWay()
{
    CommandSocket::Answer later;
    auto socket = CommandSocket::listen(
        m_folder->path(), [&](const Command &, uid_t, const CommandSocket::Answer &answer) { later = answer; });
    IOC_VERIFY(socket);
    auto client = connected(m_folder->path());
    client->write(toLine(kPause));
    QTRY_VERIFY(later);
    client.reset(); // it did not wait
    QCoreApplication::processEvents();
    later(kDone);
    socket->reset();
    later(kDone); // nobody is there any more
}

void CommandSocketTest::tellsAClientThatTheOwnerEnded()
{
    bool asked = false;
    auto socket = CommandSocket::listen(m_folder->path(),
                                        [&](const Command &, uid_t, const CommandSocket::Answer &) { asked = true; });
    IOC_VERIFY(socket);
    CommandClient client(m_folder->path(), 20s);
    Told told;
    client.send(kPause, told.done());
    QTRY_VERIFY(asked);
    socket->reset();
    QTRY_COMPARE(told.code(), QStringLiteral("timeout"));
    QVERIFY2(told.sentence().startsWith(QStringLiteral("It is not known whether this was done")),
             qPrintable(told.sentence()));
}

void CommandSocketTest::tellsAClientThatTheOwnerIsSilent()
{
    const auto socket =
        CommandSocket::listen(m_folder->path(), [](const Command &, uid_t, const CommandSocket::Answer &) {});
    IOC_VERIFY(socket);
    CommandClient client(m_folder->path(), 50ms);
    Told told;
    client.send(kPause, told.done());
    QTRY_COMPARE(told.code(), QStringLiteral("timeout"));
    QVERIFY2(told.sentence().startsWith(QStringLiteral("It is not known whether this was done")),
             qPrintable(told.sentence()));
}

void CommandSocketTest::doesNothingThatNobodyWaitsFor()
{
    const auto socket = listen();
    IOC_VERIFY(socket);
    QTest::ignoreMessage(QtInfoMsg, "a command is not carried out: whoever sent it has not waited for the answer");
    {
        const auto descriptor = connectInFolder(m_folder->path()); // the owner does not come to it meanwhile
        IOC_VERIFY(descriptor);
        const QByteArray line = toLine(kPause);
        QCOMPARE(::write(descriptor->number(), line.constData(), size_t(line.size())), ssize_t(line.size()));
    }
    CommandClient client(m_folder->path(), 20s);
    Told told;
    client.send({Command::Kind::Ping, {}}, told.done());
    QTRY_VERIFY(told.answer);
    QCOMPARE(m_seen.size(), std::size_t(1));
    QVERIFY(m_seen[0].first.kind == Command::Kind::Ping);
}

/// As when all alarms of a storm are acknowledged at once; the owner takes sixteen connections.
void CommandSocketTest::sendsManyAtATime()
{
    const auto socket = listen();
    IOC_VERIFY(socket);
    CommandClient client(m_folder->path(), 20s);
    std::vector<Told> told(100);
    for (std::size_t i = 0; i < told.size(); ++i)
        client.send({Command::Kind::RunFeed, FeedId(QString::number(i))}, told[i].done());
    QTRY_VERIFY(std::all_of(told.begin(), told.end(), [](const Told &one) { return one.answer.has_value(); }));
    for (const Told &one : told)
        QCOMPARE(one.code(), QString());
    QCOMPARE(m_seen.size(), told.size());
}

void CommandSocketTest::tellsThoseThatWaitWhenTheOwnerIsSilent()
{
    int seen = 0;
    const auto socket =
        CommandSocket::listen(m_folder->path(), [&](const Command &, uid_t, const CommandSocket::Answer &) { ++seen; });
    IOC_VERIFY(socket);
    CommandClient client(m_folder->path(), 200ms);
    std::vector<Told> told(100);
    for (Told &one : told)
        client.send(kPause, one.done());
    QTRY_VERIFY(std::all_of(told.begin(), told.end(), [](const Told &one) { return one.answer.has_value(); }));
    const auto unknown =
        std::count_if(told.begin(), told.end(), [](const Told &one) { return one.code() == u"timeout"; });
    const auto notDone =
        std::count_if(told.begin(), told.end(), [](const Told &one) { return one.code() == u"connection"; });
    QCOMPARE(unknown, seen); // those that were sent
    QCOMPARE(unknown + notDone, std::ptrdiff_t(told.size()));
    QVERIFY(notDone > 80);
}

QTEST_GUILESS_MAIN(CommandSocketTest)
#include "tst_command_socket.moc"
