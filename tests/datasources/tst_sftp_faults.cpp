// SPDX-License-Identifier: GPL-3.0-or-later
// What a feed must stand from an SFTP server, against a real OpenSSH. Each ends in a failure that names the layer, and
// the next fetch brings files again with nobody's help.
#include "tests/datasources/black_hole.h"
#include "tests/datasources/played_names.h"
#include "tests/datasources/sftp_feed.h"

#include <QTcpServer>

using namespace ioc;
using namespace ioc::test;

namespace {

constexpr qint64 kLarge = 512 * 1024 * 1024; // takes a while to send

} // namespace

class SftpFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        QDir(m_server.drop()).removeRecursively();
        QDir().mkdir(m_server.drop());
    }
    void tellsAServerThatIsNotThere();
    void tellsANameThatNobodyKnows();
    void tellsANameServerThatDoesNotAnswer();
    void getsPastAnAddressThatSwallowsEverything();
    void tellsAServerThatSaysNothing();
    void tellsAKeyThatTheServerDoesNotTake();
    void tellsASecretThatIsNoKey();
    void tellsASecretThatIsNotThere();
    void sendsNothingToAServerWithAnotherKey();
    void takesAnyOfTheKeysThatThePackNames();
    void givesUpOnAServerThatStandsStill();
    void givesUpOnAServerThatStandsStillAfterTheLogIn();
    void losesNothingWhenTheServerDiesAmidAFile();
    void goesOnAfterTheServerHasRestarted();
    void tellsAFolderThatIsNotThere();
    void tellsAFileThatItMayNotRead();
    void doesNotTakeForEverWhatItCannotMove();

private:
    /// A fetch of a.csv, which is under way and does not end by itself while a test looks.
    void beginLarge(SftpFeed &feed, Fetched &fetched)
    {
        feed.restart({{"timeout_s", 5}, {"max_mib", 1024}});
        feed.write("a.csv", {});
        QVERIFY(QFile::resize(feed.path("a.csv"), kLarge));
        feed.begin(fetched);
        QTRY_VERIFY_WITH_TIMEOUT(m_server.hasOpen(feed.path("a.csv")), 30'000);
    }

    void serveAgain(const QString &program = QStringLiteral("internal-sftp"))
    {
        m_server.killAll();
        m_server.serveBy(program);
        m_server.start();
    }

    void verifyRecovery(SftpFeed &feed)
    {
        feed.write("recovery.csv", "again");
        feed.restart();
        QVERIFY(feed.deliverAll().contains("again"));
    }

    SftpServer m_server;
};

void SftpFaultsTest::tellsAServerThatIsNotThere()
{
    SftpFeed feed(m_server);
    feed.restart({{"url", QStringLiteral("sftp://127.0.0.1:%1/drop").arg(freePort())}});
    QCOMPARE(feed.fetch().kind(), toString(ErrorCode::Connection));
    verifyRecovery(feed);
}

void SftpFaultsTest::tellsANameThatNobodyKnows()
{
    SftpFeed feed(m_server);
    feed.restart({{"url", "sftp://no-such-host.invalid/drop"}});
    QCOMPARE(feed.fetch().kind(), toString(ErrorCode::NameResolution));
}

void SftpFaultsTest::tellsANameServerThatDoesNotAnswer()
{
    playName("slow.test", {"127.0.0.1"});
    slowName("slow.test", std::chrono::seconds(4));
    SftpFeed feed(m_server);
    feed.write("a.csv", "1\n");
    const QString url = m_server.url().replace(QStringLiteral("127.0.0.1"), QStringLiteral("slow.test"));
    feed.restart({{"url", url}, {"timeout_s", 1}});
    QCOMPARE(feed.fetch().kind(), toString(ErrorCode::NameResolution));
    slowName("slow.test", std::chrono::seconds(0));
    feed.restart({{"url", url}});
    QCOMPARE(feed.deliverAll(), QByteArrayList{"1\n"});
}

void SftpFaultsTest::getsPastAnAddressThatSwallowsEverything()
{
    playName("two.test", {"::1", "127.0.0.1"});
    const BlackHole hole(QHostAddress(QHostAddress::LocalHostIPv6), m_server.port());
    SftpFeed feed(m_server);
    feed.write("a.csv", "1\n");
    feed.restart({{"url", m_server.url().replace(QStringLiteral("127.0.0.1"), QStringLiteral("two.test"))}});
    QCOMPARE(feed.deliverAll(), QByteArrayList{"1\n"});
}

void SftpFaultsTest::tellsAServerThatSaysNothing()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    SftpFeed feed(m_server);
    feed.restart({{"url", QStringLiteral("sftp://127.0.0.1:%1/drop").arg(silent.serverPort())}, {"timeout_s", 1}});
    QCOMPARE(feed.fetch().kind(), toString(ErrorCode::Timeout));
    verifyRecovery(feed);
}

void SftpFaultsTest::tellsAKeyThatTheServerDoesNotTake()
{
    SftpFeed feed(m_server);
    feed.secrets->values[QStringLiteral("so-y-te")] = m_server.otherKey();
    const Fetched fetched = feed.fetch();
    QCOMPARE(fetched.kind(), toString(ErrorCode::Secret));
    for (const QByteArray &line : m_server.otherKey().split('\n'))
        QVERIFY(line.isEmpty() || !wordsOf(fetched).contains(QString::fromUtf8(line)));
    feed.secrets->values[QStringLiteral("so-y-te")] = m_server.userKey();
    verifyRecovery(feed);
}

void SftpFaultsTest::tellsASecretThatIsNoKey()
{
    SftpFeed feed(m_server);
    feed.secrets->values[QStringLiteral("so-y-te")] = "Kín-như-bưng-71";
    const Fetched fetched = feed.fetch();
    QCOMPARE(fetched.kind(), toString(ErrorCode::Secret));
    QVERIFY(!wordsOf(fetched).contains(QStringLiteral("Kín")));
    // Nor does a server that takes no passwords.
    const QJsonObject auth{{"type", "password"}, {"user", m_server.user()}, {"secret", "so-y-te"}};
    feed.restart({{"auth", auth}});
    const Fetched refused = feed.fetch();
    QCOMPARE(refused.kind(), toString(ErrorCode::Secret));
    QVERIFY(!wordsOf(refused).contains(QStringLiteral("Kín")));
}

void SftpFaultsTest::tellsASecretThatIsNotThere()
{
    SftpFeed feed(m_server);
    feed.secrets->values.clear();
    QCOMPARE(feed.fetch().kind(), toString(ErrorCode::Secret));
    feed.secrets->values[QStringLiteral("so-y-te")] = m_server.userKey();
    feed.write("a.csv", "1");
    QCOMPARE(feed.fetch().bytes(), QByteArray("1"));
}

void SftpFaultsTest::sendsNothingToAServerWithAnotherKey()
{
    SftpFeed feed(m_server);
    feed.write("a.csv", "1");
    const QString other(QStringLiteral("SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
    const qsizetype before = m_server.log().count("Accepted publickey");
    feed.restart({{"host_keys", QJsonArray{other}}});
    const Fetched fetched = feed.fetch();
    QCOMPARE(fetched.kind(), toString(ErrorCode::Tls));
    QVERIFY(wordsOf(fetched).contains(m_server.fingerprint())); // so that who operates it can be asked
    QCOMPARE(m_server.log().count("Accepted publickey"), before);
    QCOMPARE(feed.files(), QStringList{"a.csv"});
    verifyRecovery(feed);

    SftpServer pretender;
    const QString known = pretender.fingerprint();
    pretender.stop();
    pretender.changeHostKey();
    pretender.start();
    feed.restart({{"url", pretender.url()}, {"host_keys", QJsonArray{known}}});
    QCOMPARE(feed.fetch().kind(), toString(ErrorCode::Tls));
}

void SftpFaultsTest::takesAnyOfTheKeysThatThePackNames()
{
    SftpFeed feed(m_server);
    feed.write("a.csv", "1");
    const QString old(QStringLiteral("SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
    feed.restart({{"host_keys", QJsonArray{old, m_server.fingerprint()}}});
    QCOMPARE(feed.fetch().bytes(), QByteArray("1"));
}

void SftpFaultsTest::givesUpOnAServerThatStandsStill()
{
    SftpFeed feed(m_server);
    Fetched fetched;
    beginLarge(feed, fetched);
    m_server.freezeAll();
    feed.finish(fetched);
    m_server.thawAll();
    QCOMPARE(fetched.kind(), toString(ErrorCode::Timeout));
    QVERIFY(QFile::remove(feed.path("a.csv")));
    verifyRecovery(feed);
}

void SftpFaultsTest::givesUpOnAServerThatStandsStillAfterTheLogIn()
{
    SftpFeed feed(m_server);
    feed.restart({{"timeout_s", 2}});
    serveAgain(QStringLiteral("/bin/sleep 600"));
    QCOMPARE(feed.fetch().kind(), toString(ErrorCode::Timeout));
    serveAgain();
    verifyRecovery(feed);
}

void SftpFaultsTest::losesNothingWhenTheServerDiesAmidAFile()
{
    SftpFeed feed(m_server);
    Fetched fetched;
    beginLarge(feed, fetched);
    m_server.killAll();
    feed.finish(fetched);
    QCOMPARE(fetched.kind(), toString(ErrorCode::Connection));
    QCOMPARE(feed.fetch().kind(), toString(ErrorCode::Connection));
    m_server.start();
    QVERIFY(QFile::resize(feed.path("a.csv"), 1000));
    QCOMPARE(feed.fetch().bytes().size(), 1000);
}

void SftpFaultsTest::goesOnAfterTheServerHasRestarted()
{
    SftpFeed feed(m_server);
    feed.write("a.csv", "1");
    feed.write("b.csv", "2");
    QCOMPARE(feed.fetch().bytes(), QByteArray("1"));
    m_server.killAll();
    feed.settle(Settlement::Committed); // it cannot be moved now
    QCOMPARE(feed.files(), (QStringList{"a.csv", "b.csv"}));
    m_server.start();
    QCOMPARE(feed.fetch().kind(), QStringLiteral("not modified")); // it is known by what it brought
    QCOMPARE(feed.archived(), QStringList{"a.csv"});
    QVERIFY(feed.connector->hasMore());
    QCOMPARE(feed.deliverAll(), QByteArrayList{"2"});
}

void SftpFaultsTest::tellsAFolderThatIsNotThere()
{
    SftpFeed feed(m_server);
    QVERIFY(QDir().rmdir(m_server.drop()));
    const Fetched fetched = feed.fetch();
    QVERIFY(QDir().mkdir(m_server.drop()));
    QCOMPARE(fetched.kind(), toString(ErrorCode::NotFound));
    QVERIFY(wordsOf(fetched).contains(m_server.url()));
    verifyRecovery(feed);
}

void SftpFaultsTest::tellsAFileThatItMayNotRead()
{
    SftpFeed feed(m_server);
    feed.write("a.csv", "1");
    serveAgain(QStringLiteral("internal-sftp -P open")); // the rights of files bind nobody who is root
    const Fetched fetched = feed.fetch();
    QCOMPARE(fetched.kind(), toString(ErrorCode::Http));
    QVERIFY(wordsOf(fetched).contains(QStringLiteral("a.csv")));
    serveAgain();
    verifyRecovery(feed);
}

void SftpFaultsTest::doesNotTakeForEverWhatItCannotMove()
{
    SftpFeed feed(m_server);
    serveAgain(QStringLiteral("internal-sftp -R")); // lets nobody write
    feed.write("a.csv", "1");
    QCOMPARE(feed.fetch().bytes(), QByteArray("1"));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot move")));
    feed.settle(Settlement::Committed);
    QCOMPARE(feed.fetch().kind(), QStringLiteral("nothing new"));
    feed.write("a.csv", "another one");
    QCOMPARE(feed.fetch().bytes(), QByteArray("another one"));
    serveAgain();
}

QTEST_GUILESS_MAIN(SftpFaultsTest)
#include "tst_sftp_faults.moc"
