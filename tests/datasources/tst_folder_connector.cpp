// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/connector_factory.h"
#include "datasources/connectors/folder_connector.h"
#include "tests/datasources/fetch.h"

#include <QDir>
#include <QNetworkAccessManager>
#include <QTemporaryDir>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class FolderConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void takesFilesInTheOrderOfTheirNames();
    void putsAUselessFileAside();
    void deliversAnUndecidedFileAgain();
    void leavesAFileThatStillChanges();
    void readsAgainWhatItsProducerHasWrittenOn();
    void doesNotTakeForEverWhatItCannotMove();
    void leavesFilesThatDoNotMatch();
    void tellsAMissingFolder();
    void putsATooLargeFileAside();
    void deliversAnEmptyFile();
    void keepsAFileOfTheSameNameInTheArchive();
    void keepsTheBytesAfterTheFileHasMoved();
    void standsWhereTheEndpointSays();

private:
    static void write(const QTemporaryDir &folder, const char *name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
    }

    static QStringList files(const QTemporaryDir &folder, const char *below = "")
    {
        return QDir(folder.filePath(QString::fromLatin1(below))).entryList(QDir::Files, QDir::Name);
    }

    static FeedDefinition feed(int stableSeconds = 0)
    {
        return feedWith({{"type", "folder"}, {"pattern", "*.csv"}, {"stable_s", stableSeconds}, {"max_mib", 1}});
    }

    static Fetched fetch(FolderConnector &connector, Instant now = SystemClock().now())
    {
        Fetched fetched;
        start(connector, fetched, {QStringLiteral("run-1"), {}, QStringLiteral("w"), now});
        if (!QTest::qWaitFor([&] { return fetched.times > 0; }))
            qFatal("no call back");
        return fetched;
    }
};

void FolderConnectorTest::takesFilesInTheOrderOfTheirNames()
{
    QTemporaryDir folder;
    write(folder, "2026-11-21.csv", "b");
    write(folder, "2026-11-20.csv", "a");
    FolderConnector connector(feed(), folder.path());
    Fetched fetched = fetch(connector);
    QCOMPARE(fetched.bytes(), QByteArray("a"));
    QCOMPARE(fetched.origin(), QStringLiteral("2026-11-20.csv"));
    QCOMPARE(fetched.payload()->run, QStringLiteral("run-1"));
    QCOMPARE(fetched.payload()->watermark, QStringLiteral("w"));
    connector.settled(Settlement::Committed);
    QVERIFY(connector.hasMore());
    QCOMPARE(files(folder), QStringList{"2026-11-21.csv"});
    QCOMPARE(files(folder, "archive"), QStringList{"2026-11-20.csv"});
    QCOMPARE(fetch(connector).bytes(), QByteArray("b"));
    connector.settled(Settlement::Committed);
    QVERIFY(!connector.hasMore());
    QCOMPARE(fetch(connector).kind(), QStringLiteral("nothing new"));
}

void FolderConnectorTest::putsAUselessFileAside()
{
    QTemporaryDir folder;
    write(folder, "a.csv", "<html>");
    FolderConnector connector(feed(), folder.path());
    QCOMPARE(fetch(connector).kind(), QStringLiteral("payload"));
    connector.settled(Settlement::Useless);
    QCOMPARE(files(folder), QStringList());
    QCOMPARE(files(folder, "error"), QStringList{"a.csv"});
}

void FolderConnectorTest::deliversAnUndecidedFileAgain()
{
    QTemporaryDir folder;
    write(folder, "a.csv", "1");
    FolderConnector connector(feed(), folder.path());
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(fetch(connector).bytes(), QByteArray("1"));
        connector.settled(Settlement::Undecided);
    }
    QCOMPARE(files(folder), QStringList{"a.csv"});
}

void FolderConnectorTest::leavesAFileThatStillChanges()
{
    QTemporaryDir folder;
    write(folder, "a.csv", "1");
    const Instant written =
        fromMillis(QFileInfo(folder.filePath(QStringLiteral("a.csv"))).lastModified().toMSecsSinceEpoch());
    FolderConnector connector(feed(60), folder.path());
    QCOMPARE(fetch(connector, written + 59s).kind(), QStringLiteral("nothing new"));
    QVERIFY(!connector.hasMore());
    QCOMPARE(fetch(connector, written + 60s).kind(), QStringLiteral("payload"));
}

void FolderConnectorTest::readsAgainWhatItsProducerHasWrittenOn()
{
    QTemporaryDir folder;
    write(folder, "a.csv", "1");
    FolderConnector connector(feed(), folder.path());
    QCOMPARE(fetch(connector).bytes(), QByteArray("1"));
    write(folder, "a.csv", "1234");
    connector.settled(Settlement::Committed);
    QCOMPARE(files(folder), QStringList{"a.csv"});
    QCOMPARE(fetch(connector).bytes(), QByteArray("1234"));
    connector.settled(Settlement::Committed);
    QCOMPARE(files(folder, "archive"), QStringList{"a.csv"});
}

void FolderConnectorTest::doesNotTakeForEverWhatItCannotMove()
{
    QTemporaryDir folder;
    write(folder, "a.csv", "1");
    write(folder, "archive", "a file stands where the folder should be");
    FolderConnector connector(feed(), folder.path());
    QCOMPARE(fetch(connector).bytes(), QByteArray("1"));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot move")));
    connector.settled(Settlement::Committed);
    QVERIFY(!connector.hasMore());
    QCOMPARE(fetch(connector).kind(), QStringLiteral("nothing new"));
    write(folder, "a.csv", "another one"); // a new delivery under the same name is taken
    QCOMPARE(fetch(connector).bytes(), QByteArray("another one"));
}

void FolderConnectorTest::leavesFilesThatDoNotMatch()
{
    QTemporaryDir folder;
    write(folder, "a.csv.part", "1");
    write(folder, ".a.csv", "1");
    write(folder, "readme.txt", "1");
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("b.csv")));
    QVERIFY(QFile::link(folder.filePath(QStringLiteral("readme.txt")), folder.filePath(QStringLiteral("c.csv"))));
    FolderConnector connector(feed(), folder.path());
    QCOMPARE(fetch(connector).kind(), QStringLiteral("nothing new"));
}

void FolderConnectorTest::tellsAMissingFolder()
{
    QTemporaryDir folder;
    FolderConnector connector(feed(), folder.filePath(QStringLiteral("gone")));
    const Fetched fetched = fetch(connector);
    QCOMPARE(fetched.kind(), QStringLiteral("not_found"));
    QCOMPARE(fetched.failure().error.where, folder.filePath(QStringLiteral("gone")));
    QVERIFY(!QDir(folder.filePath(QStringLiteral("gone"))).exists());
}

void FolderConnectorTest::putsATooLargeFileAside()
{
    QTemporaryDir folder;
    write(folder, "a.csv", QByteArray(1024 * 1024 + 1, 'x'));
    write(folder, "b.csv", QByteArray(1024 * 1024, 'x'));
    FolderConnector connector(feed(), folder.path());
    const Fetched refused = fetch(connector);
    QVERIFY(!refused.payload());
    QCOMPARE(refused.kind(), toString(ErrorCode::Payload));
    QCOMPARE(files(folder, "error"), QStringList{"a.csv"});
    QCOMPARE(fetch(connector).origin(), QStringLiteral("b.csv"));
}

void FolderConnectorTest::deliversAnEmptyFile()
{
    QTemporaryDir folder;
    write(folder, "a.csv", "");
    FolderConnector connector(feed(), folder.path());
    const Fetched fetched = fetch(connector);
    QVERIFY(fetched.payload());
    QCOMPARE(fetched.payload()->view().size(), size_t(0));
}

void FolderConnectorTest::keepsAFileOfTheSameNameInTheArchive()
{
    QTemporaryDir folder;
    FolderConnector connector(feed(), folder.path());
    for (const char *content : {"first", "second"}) {
        write(folder, "a.csv", content);
        QCOMPARE(fetch(connector).bytes(), QByteArray(content));
        connector.settled(Settlement::Committed);
    }
    const QStringList archived = files(folder, "archive");
    QCOMPARE(archived.size(), 2);
    QByteArrayList contents;
    for (const QString &name : archived) {
        QFile file(folder.filePath(QStringLiteral("archive/") + name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        contents.push_back(file.readAll());
    }
    std::sort(contents.begin(), contents.end());
    QCOMPARE(contents, (QByteArrayList{"first", "second"}));
}

void FolderConnectorTest::keepsTheBytesAfterTheFileHasMoved()
{
    QTemporaryDir folder;
    write(folder, "a.csv", QByteArray(100'000, 'x'));
    PayloadPtr payload;
    {
        FolderConnector connector(feed(), folder.path());
        payload = fetch(connector).payload();
        connector.settled(Settlement::Committed);
    }
    QVERIFY(QDir(folder.filePath(QStringLiteral("archive"))).removeRecursively());
    QCOMPARE(payload->view().size(), size_t(100'000));
    QCOMPARE(payload->view()[99'999], 'x');
}

void FolderConnectorTest::standsWhereTheEndpointSays()
{
    QTemporaryDir folder;
    write(folder, "a.csv", "1");
    QNetworkAccessManager network;
    const FeedDefinition definition = feedWith({{"type", "folder"}, {"path", "{endpoint:drop}"}, {"pattern", "*.csv"}});
    auto made = makeConnector(definition, {network, {{QStringLiteral("drop"), folder.path()}}});
    IOC_VERIFY(made);
    QCOMPARE(fetch(static_cast<FolderConnector &>(**made)).bytes(), QByteArray("1"));
    const auto unnamed = makeConnector(definition, {network, {}});
    IOC_FAILS(unnamed, ErrorCode::InvalidPack);
}

QTEST_GUILESS_MAIN(FolderConnectorTest)
#include "tst_folder_connector.moc"
