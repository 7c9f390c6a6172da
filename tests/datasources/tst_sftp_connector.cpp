// SPDX-License-Identifier: GPL-3.0-or-later
// Files of a real OpenSSH server: which are taken, in which order, and what becomes of them.
#include "tests/datasources/sftp_feed.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const QJsonObject kRemember{{"after", "remember"}};

} // namespace

class SftpConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        QDir(m_server.drop()).removeRecursively();
        QDir().mkdir(m_server.drop());
    }
    void readsTheExampleOfTheDocument();
    void takesTheOldestFirst();
    void readsNamesHoweverTheyAreWritten();
    void putsAUselessFileAside();
    void readsTheArchiveAgainWhenTheFeedBeginsAnew();
    void leavesAFileThatStillGrows();
    void looksTwiceWithinOneFetch();
    void readsAgainWhatItsProducerHasWrittenOn();
    void refusesAFileThatIsTooLarge();
    void leavesWhatIsNoFileOfThePattern();
    void takesAPatternWithSpacesForOne();
    void remembersWhatItMayNotMove();
    void takesARememberedFileThatHasChanged();
    void passesOverAFileThatRepeatsTheLast();
    void finishesAMoveThatWasInterrupted();
    void readsTheHomeOfTheUser();
    void tellsAFolderThatIsNotTheRightOne();

private:
    SftpServer m_server;
};

void SftpConnectorTest::readsTheExampleOfTheDocument()
{
    SftpFeed feed(m_server);
    feed.write("giuong-benh-2026-11-20.csv", "ma;giuong\n26041;120\n", "2026-11-20T23:50:00Z");
    feed.write("giuong-benh-2026-11-21.csv", "ma;giuong\n26041;118\n", "2026-11-21T04:59:00Z");
    feed.restart({{"pattern", "giuong-benh-*.csv"}, {"stable_s", 1}});
    const Fetched first = feed.fetch();
    QCOMPARE(first.origin(), QStringLiteral("giuong-benh-2026-11-20.csv"));
    QCOMPARE(first.bytes(), QByteArray("ma;giuong\n26041;120\n"));
    feed.settle(Settlement::Committed);
    QVERIFY(feed.connector->hasMore());
    QCOMPARE(feed.files("archive"), QStringList{"20261121T114400000Z-giuong-benh-2026-11-20.csv"});
    QCOMPARE(feed.fetch().bytes(), QByteArray("ma;giuong\n26041;118\n"));
    feed.settle(Settlement::Committed);
    QVERIFY(!feed.connector->hasMore());
    QCOMPARE(feed.files(), QStringList());
    QCOMPARE(feed.fetch().kind(), QStringLiteral("nothing new"));
}

void SftpConnectorTest::takesTheOldestFirst()
{
    SftpFeed feed(m_server);
    feed.write("a.csv", "third", "2026-11-21T05:00:00Z");
    feed.write("c.csv", "second", "2026-11-20T23:00:00Z");
    feed.write("b.csv", "first", "2024-02-29T05:00:00Z"); // listed by its year
    feed.write("d.csv", "fourth", "2026-11-21T05:00:00Z");
    QCOMPARE(feed.deliverAll(), (QByteArrayList{"first", "second", "third", "fourth"}));
    QCOMPARE(feed.archived(), (QStringList{"b.csv", "c.csv", "a.csv", "d.csv"}));
}

void SftpConnectorTest::readsNamesHoweverTheyAreWritten()
{
    SftpFeed feed(m_server);
    const QList<const char *> names{"Báo cáo “quý 4” số 1.csv", "50% #1?.csv", "a \"b\" \\ 'c'.csv",
                                    "rw-r--r-- 1 x y 3 Nov 22 12:21 x.csv"};
    for (const char *name : names)
        feed.write(name, name);
    QByteArrayList delivered = feed.deliverAll();
    QByteArrayList wanted(names.begin(), names.end());
    std::sort(delivered.begin(), delivered.end());
    std::sort(wanted.begin(), wanted.end());
    QCOMPARE(delivered, wanted);
    QCOMPARE(feed.files(), QStringList());
    QCOMPARE(feed.archived().size(), names.size());
}

void SftpConnectorTest::putsAUselessFileAside()
{
    SftpFeed feed(m_server);
    for (int i = 0; i < 2; ++i) {
        feed.write("a.csv", "<html>");
        QCOMPARE(feed.fetch().bytes(), QByteArray("<html>"));
        feed.settle(Settlement::Useless);
        QCOMPARE(feed.files(), QStringList());
        QCOMPARE(feed.files("error").size(), i + 1);
    }
    QVERIFY(feed.files("error").contains(QStringLiteral("a.csv")));
}

void SftpConnectorTest::readsTheArchiveAgainWhenTheFeedBeginsAnew()
{
    SftpFeed feed(m_server);
    for (const char *content : {"1", "2", "1"}) {
        feed.write("a.csv", content);
        QCOMPARE(feed.deliverAll(), QByteArrayList{content});
    }
    feed.restart({}, feed.cursor);
    QCOMPARE(feed.deliverAll(), QByteArrayList());
    feed.write("b.csv", "new");
    feed.restart();
    QCOMPARE(feed.deliverAll(), (QByteArrayList{"1", "2", "1", "new"}));
}

void SftpConnectorTest::leavesAFileThatStillGrows()
{
    SftpFeed feed(m_server);
    feed.restart({{"stable_s", 60}});
    const Instant noon = at("2026-11-21T05:00:00Z");
    feed.write("a.csv", "1");
    QCOMPARE(feed.fetch(noon).kind(), QStringLiteral("nothing new"));
    feed.write("a.csv", "1234"); // of the same minute
    QCOMPARE(feed.fetch(noon + 60s).kind(), QStringLiteral("nothing new"));
    QCOMPARE(feed.fetch(noon + 119s).kind(), QStringLiteral("nothing new"));
    QCOMPARE(feed.fetch(noon + 120s).bytes(), QByteArray("1234"));
}

void SftpConnectorTest::looksTwiceWithinOneFetch()
{
    // Else a program that fetches once and ends would never take a file.
    SftpFeed feed(m_server);
    feed.restart({{"stable_s", 1}});
    feed.write("a.csv", "1");
    QCOMPARE(feed.fetch().bytes(), QByteArray("1"));
}

void SftpConnectorTest::readsAgainWhatItsProducerHasWrittenOn()
{
    SftpFeed feed(m_server);
    feed.write("a.csv", "1");
    QCOMPARE(feed.fetch().bytes(), QByteArray("1"));
    feed.write("a.csv", "1234");
    feed.settle(Settlement::Committed);
    QCOMPARE(feed.files(), QStringList{"a.csv"});
    QCOMPARE(feed.fetch().bytes(), QByteArray("1234"));
    feed.settle(Settlement::Committed);
    QCOMPARE(feed.archived(), QStringList{"a.csv"});
}

void SftpConnectorTest::refusesAFileThatIsTooLarge()
{
    SftpFeed feed(m_server);
    feed.restart({{"max_mib", 1}});
    feed.write("a.csv", QByteArray(1024 * 1024 + 1, 'x'), "2026-11-20T05:00:00Z");
    feed.write("b.csv", QByteArray(1024 * 1024, 'x'));
    QCOMPARE(feed.fetch().kind(), toString(ErrorCode::Payload));
    QCOMPARE(feed.files("error"), QStringList{"a.csv"});
    QCOMPARE(feed.fetch().bytes().size(), 1024 * 1024);
}

void SftpConnectorTest::leavesWhatIsNoFileOfThePattern()
{
    SftpFeed feed(m_server);
    feed.write("a.csv.part", "1");
    feed.write(".a.csv", "1");
    QVERIFY(QDir(feed.path()).mkdir(QStringLiteral("b.csv")));
    QVERIFY(QFile::link(feed.path("a.csv.part"), feed.path("c.csv")));
    QCOMPARE(feed.fetch().kind(), QStringLiteral("nothing new"));
    QVERIFY(!feed.connector->hasMore());
}

void SftpConnectorTest::takesAPatternWithSpacesForOne()
{
    SftpFeed feed(m_server);
    feed.write("ho so 1.csv", "1");
    feed.write("doanh thu.csv", "999");
    feed.restart({{"pattern", "ho so *.csv"}});
    QCOMPARE(feed.deliverAll(), QByteArrayList{"1"});
    QCOMPARE(feed.files(), QStringList{"doanh thu.csv"});
}

void SftpConnectorTest::remembersWhatItMayNotMove()
{
    SftpFeed feed(m_server);
    feed.restart(kRemember);
    feed.write("b.csv", "2");
    feed.write("a.csv", "1", "2025-01-01T00:00:00Z");
    QCOMPARE(feed.deliverAll(), (QByteArrayList{"1", "2"}));
    QCOMPARE(feed.files(), (QStringList{"a.csv", "b.csv"}));
    QVERIFY(!QDir(feed.path("archive")).exists());
    feed.restart(kRemember, feed.cursor);
    QCOMPARE(feed.deliverAll(), QByteArrayList());
    QVERIFY(QFile::remove(feed.path("a.csv")));
    feed.write("c.csv", "3");
    QCOMPARE(feed.deliverAll(), QByteArrayList{"3"});
    feed.restart(kRemember); // the feed begins anew
    QCOMPARE(feed.deliverAll(), (QByteArrayList{"2", "3"}));
}

void SftpConnectorTest::takesARememberedFileThatHasChanged()
{
    SftpFeed feed(m_server);
    feed.restart(kRemember);
    feed.write("a.csv", "1", "2026-11-21T05:00:01Z");
    QCOMPARE(feed.deliverAll(), QByteArrayList{"1"});
    feed.write("a.csv", "2", "2026-11-21T05:01:00Z"); // of the same size
    QCOMPARE(feed.deliverAll(), QByteArrayList{"2"});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QByteArray first = now.toString(Qt::ISODate).toUtf8();
    const QByteArray second = now.addSecs(-1).toString(Qt::ISODate).toUtf8(); // mostly of the same minute
    feed.write("a.csv", "3", first.constData());
    QCOMPARE(feed.deliverAll(), QByteArrayList{"3"});
    feed.write("a.csv", "4", second.constData());
    QCOMPARE(feed.deliverAll(), QByteArrayList{"4"});
}

void SftpConnectorTest::passesOverAFileThatRepeatsTheLast()
{
    SftpFeed feed(m_server);
    feed.write("a.csv", "1");
    QCOMPARE(feed.deliverAll(), QByteArrayList{"1"});
    feed.write("a (1).csv", "1");
    QCOMPARE(feed.fetch().kind(), QStringLiteral("not modified"));
    QCOMPARE(feed.files(), QStringList());
    QCOMPARE(feed.files("duplicate").size(), 1);
    QCOMPARE(feed.archived(), QStringList{"a.csv"});
}

void SftpConnectorTest::finishesAMoveThatWasInterrupted()
{
    SftpFeed feed(m_server);
    feed.write("a.csv", "1");
    const Fetched fetched = feed.fetch();
    QCOMPARE(fetched.bytes(), QByteArray("1"));
    feed.restart({}, fetched.payload()->cursor); // committed, and then the power failed
    QCOMPARE(feed.fetch().kind(), QStringLiteral("not modified"));
    QCOMPARE(feed.archived(), QStringList{"a.csv"});
    QVERIFY(!QDir(feed.path("duplicate")).exists());
}

void SftpConnectorTest::readsTheHomeOfTheUser()
{
    // Its name tells of a folder that nobody has: what is asked for is the path below the home.
    SftpFeed feed(m_server);
    feed.restart({{"url", QStringLiteral("sftp://127.0.0.1:%1/~/no-such-folder-of-toancanh").arg(m_server.port())}});
    const Fetched fetched = feed.fetch();
    QCOMPARE(fetched.kind(), toString(ErrorCode::NotFound));
    feed.restart({{"url", QStringLiteral("sftp://127.0.0.1:%1/~").arg(m_server.port())}, {"pattern", "no-such-*"}});
    QCOMPARE(feed.fetch().kind(), QStringLiteral("nothing new"));
}

void SftpConnectorTest::tellsAFolderThatIsNotTheRightOne()
{
    SftpFeed feed(m_server);
    feed.restart({{"must_hold", ".here"}});
    const Fetched fetched = feed.fetch();
    QCOMPARE(fetched.kind(), toString(ErrorCode::NotFound));
    QVERIFY(wordsOf(fetched).contains(QStringLiteral(".here")));
    feed.write(".here", "");
    QCOMPARE(feed.fetch().kind(), QStringLiteral("nothing new"));
}

QTEST_GUILESS_MAIN(SftpConnectorTest)
#include "tst_sftp_connector.moc"
