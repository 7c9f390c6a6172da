// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/datasources/drop_folder.h"

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
    void looksTwiceAtAFileOfATimeAhead();
    void waitsTenSecondsWhenNothingIsDeclared();
    void readsAgainWhatItsProducerHasWrittenOn();
    void doesNotTakeForEverWhatItCannotMove();
    void leavesFilesThatDoNotMatch();
    void takesAPatternWithSpacesForOne();
    void takesNamesWhoseLettersAreTakenApart();
    void tellsAMissingFolder();
    void putsATooLargeFileAside();
    void deliversAnEmptyFile();
    void keepsAFileOfTheSameNameInTheArchive();
    void keepsTheBytesAfterTheFileHasMoved();
    void standsWhereTheEndpointSays();
    void tellsAFolderThatIsNotTheRightOne();
    void tellsAFolderThatCannotBeListed();
    void doesNotReadWhatRepeatsTheLast();
};

void FolderConnectorTest::takesFilesInTheOrderOfTheirNames()
{
    DropFolder folder;
    folder.write("2026-11-21.csv", "b");
    folder.write("2026-11-20.csv", "a");
    Fetched fetched = folder.fetch();
    QCOMPARE(fetched.bytes(), QByteArray("a"));
    QCOMPARE(fetched.origin(), QStringLiteral("2026-11-20.csv"));
    QCOMPARE(fetched.payload()->run, QStringLiteral("run-1"));
    QCOMPARE(fetched.payload()->watermark, QStringLiteral("w"));
    folder.settle(Settlement::Committed);
    QVERIFY(folder.connector->hasMore());
    QCOMPARE(folder.files(), QStringList{"2026-11-21.csv"});
    QCOMPARE(folder.archived(), QStringList{"2026-11-20.csv"});
    QCOMPARE(folder.fetch().bytes(), QByteArray("b"));
    folder.settle(Settlement::Committed);
    QVERIFY(!folder.connector->hasMore());
    QCOMPARE(folder.fetch().kind(), QStringLiteral("nothing new"));
}

void FolderConnectorTest::putsAUselessFileAside()
{
    DropFolder folder;
    folder.write("a.csv", "<html>");
    QCOMPARE(folder.fetch().kind(), QStringLiteral("a payload"));
    folder.settle(Settlement::Useless);
    QCOMPARE(folder.files(), QStringList());
    QCOMPARE(folder.files("error"), QStringList{"a.csv"});
}

void FolderConnectorTest::deliversAnUndecidedFileAgain()
{
    DropFolder folder;
    folder.write("a.csv", "1");
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(folder.fetch().bytes(), QByteArray("1"));
        folder.settle(Settlement::Undecided);
    }
    QCOMPARE(folder.files(), QStringList{"a.csv"});
}

void FolderConnectorTest::leavesAFileThatStillChanges()
{
    DropFolder folder(60);
    folder.write("a.csv", "1");
    const Instant written = fromMillis(QFileInfo(folder.path("a.csv")).lastModified().toMSecsSinceEpoch());
    QCOMPARE(folder.fetch(written + 59s).kind(), QStringLiteral("nothing new"));
    QVERIFY(!folder.connector->hasMore());
    QCOMPARE(folder.fetch(written + 60s).kind(), QStringLiteral("a payload"));
}

/// The clock of who writes into a mounted folder is not ours, or a copy keeps the time of a file that has a wrong one.
void FolderConnectorTest::looksTwiceAtAFileOfATimeAhead()
{
    DropFolder folder(60);
    const Instant now = SystemClock().now();
    folder.write("a.csv", "ho,so\n1,");
    folder.date("a.csv", now + 1h);
    QCOMPARE(folder.fetch(now).kind(), QStringLiteral("nothing new"));
    folder.write("a.csv", "ho,so\n1,2\n"); // as long as it is written, its time says nothing
    folder.date("a.csv", now + 1h);
    QCOMPARE(folder.fetch(now + 60s).kind(), QStringLiteral("nothing new"));
    QCOMPARE(folder.fetch(now + 119s).kind(), QStringLiteral("nothing new"));
    QCOMPARE(folder.fetch(now + 120s).bytes(), QByteArray("ho,so\n1,2\n"));
}

void FolderConnectorTest::waitsTenSecondsWhenNothingIsDeclared()
{
    DropFolder folder;
    FeedDefinition feed = folder.definition();
    feed.connector.remove(QStringLiteral("stable_s"));
    folder.use(feed);
    folder.write("a.csv", "1");
    const Instant written = fromMillis(QFileInfo(folder.path("a.csv")).lastModified().toMSecsSinceEpoch());
    QCOMPARE(folder.fetch(written + 9s).kind(), QStringLiteral("nothing new"));
    QCOMPARE(folder.fetch(written + 10s).kind(), QStringLiteral("a payload"));
}

void FolderConnectorTest::readsAgainWhatItsProducerHasWrittenOn()
{
    DropFolder folder;
    folder.write("a.csv", "1");
    QCOMPARE(folder.fetch().bytes(), QByteArray("1"));
    folder.write("a.csv", "1234");
    folder.settle(Settlement::Committed);
    QCOMPARE(folder.files(), QStringList{"a.csv"});
    QCOMPARE(folder.fetch().bytes(), QByteArray("1234"));
    folder.settle(Settlement::Committed);
    QCOMPARE(folder.archived(), QStringList{"a.csv"});
}

void FolderConnectorTest::doesNotTakeForEverWhatItCannotMove()
{
    DropFolder folder;
    folder.write("a.csv", "1");
    folder.write("archive", "a file stands where the folder should be");
    QCOMPARE(folder.fetch().bytes(), QByteArray("1"));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot move")));
    folder.settle(Settlement::Committed);
    QVERIFY(!folder.connector->hasMore());
    QCOMPARE(folder.fetch().kind(), QStringLiteral("nothing new"));
    folder.write("a.csv", "another one"); // a new delivery under the same name is taken
    QCOMPARE(folder.fetch().bytes(), QByteArray("another one"));
}

void FolderConnectorTest::leavesFilesThatDoNotMatch()
{
    DropFolder folder;
    folder.write("a.csv.part", "1");
    folder.write(".a.csv", "1");
    folder.write("readme.txt", "1");
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("b.csv")));
    QVERIFY(QFile::link(folder.path("readme.txt"), folder.path("c.csv")));
    QCOMPARE(folder.fetch().kind(), QStringLiteral("nothing new"));
}

void FolderConnectorTest::takesAPatternWithSpacesForOne()
{
    DropFolder folder(0, {{"pattern", "ho so; xa *.csv"}});
    for (const char *name : {"ho", "doanh thu.csv", "ho so", "so;", " xa 01.csv"})
        folder.write(name, "999");
    folder.write("ho so; xa 01.csv", "1");
    QCOMPARE(folder.deliverAll(), QByteArrayList{"1"});
    QCOMPARE(folder.archived(), QStringList{"ho so; xa 01.csv"});
    QCOMPARE(folder.files().size(), 5);
}

void FolderConnectorTest::takesNamesWhoseLettersAreTakenApart()
{
    const QString name = QStringLiteral("báo-cáo-ề.csv");
    for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
        for (const auto other : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
            DropFolder folder(0, {{"pattern", QStringLiteral("báo-cáo-?.csv").normalized(form)}});
            QFile file(folder.path() + QLatin1Char('/') + name.normalized(other));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("1") == 1);
            file.close();
            QCOMPARE(folder.deliverAll(), QByteArrayList{"1"});
            QCOMPARE(folder.archived(), QStringList{name.normalized(other)}); // as it was delivered
            folder.restart();
            QCOMPARE(folder.deliverAll(), QByteArrayList{"1"});
        }
    }
}

void FolderConnectorTest::tellsAMissingFolder()
{
    DropFolder folder;
    QVERIFY(QDir().rmdir(folder.path()));
    const Fetched fetched = folder.fetch();
    QCOMPARE(fetched.kind(), QStringLiteral("not_found"));
    QCOMPARE(fetched.failure().error.where, QDir::cleanPath(folder.path()));
    QVERIFY(!QDir(folder.path()).exists());
}

void FolderConnectorTest::putsATooLargeFileAside()
{
    DropFolder folder;
    folder.write("a.csv", QByteArray(1024 * 1024 + 1, 'x'));
    folder.write("b.csv", QByteArray(1024 * 1024, 'x'));
    const Fetched refused = folder.fetch();
    QVERIFY(!refused.payload());
    QCOMPARE(refused.kind(), toString(ErrorCode::Payload));
    QCOMPARE(folder.files("error"), QStringList{"a.csv"});
    QCOMPARE(folder.fetch().origin(), QStringLiteral("b.csv"));
}

void FolderConnectorTest::deliversAnEmptyFile()
{
    DropFolder folder;
    folder.write("a.csv", "");
    const Fetched fetched = folder.fetch();
    QVERIFY(fetched.payload());
    QCOMPARE(fetched.payload()->view().size(), size_t(0));
}

void FolderConnectorTest::keepsAFileOfTheSameNameInTheArchive()
{
    DropFolder folder;
    for (const char *content : {"first", "second"}) {
        folder.write("a.csv", content);
        QCOMPARE(folder.fetch().bytes(), QByteArray(content));
        folder.settle(Settlement::Committed);
    }
    const QStringList archived = folder.files("archive");
    QCOMPARE(archived.size(), 2);
    QByteArrayList contents;
    for (const QString &name : archived) {
        QFile file(folder.path("archive/") + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        contents.push_back(file.readAll());
    }
    std::sort(contents.begin(), contents.end());
    QCOMPARE(contents, (QByteArrayList{"first", "second"}));
}

void FolderConnectorTest::keepsTheBytesAfterTheFileHasMoved()
{
    DropFolder folder;
    folder.write("a.csv", QByteArray(100'000, 'x'));
    const PayloadPtr payload = folder.fetch().payload();
    folder.settle(Settlement::Committed);
    folder.restart();
    QVERIFY(QDir(folder.path("archive")).removeRecursively());
    QCOMPARE(payload->view().size(), size_t(100'000));
    QCOMPARE(payload->view()[99'999], 'x');
}

void FolderConnectorTest::standsWhereTheEndpointSays()
{
    DropFolder folder;
    folder.write("a.csv", "1");
    const FeedDefinition definition =
        feedWith({{"type", "folder"}, {"path", "{endpoint:drop}"}, {"pattern", "*.csv"}, {"stable_s", 0}});
    folder.use(definition, {{QStringLiteral("drop"), folder.path()}});
    QCOMPARE(folder.fetch().bytes(), QByteArray("1"));
    HttpNetwork network;
    BlockingPool blocking;
    const auto unnamed = makeConnector(definition, {network, {}, std::make_shared<KnownSecrets>(), blocking});
    IOC_FAILS(unnamed, ErrorCode::InvalidPack);
}

void FolderConnectorTest::tellsAFolderThatIsNotTheRightOne()
{
    // As when a server's folder is not mounted, and the empty folder below shows.
    DropFolder folder(0, {{"must_hold", ".here"}});
    const Fetched fetched = folder.fetch();
    QCOMPARE(fetched.kind(), toString(ErrorCode::NotFound));
    QVERIFY(fetched.failure().error.message.contains(QStringLiteral(".here")));
    folder.write(".here", "");
    folder.write("a.csv", "1");
    QCOMPARE(folder.fetch().bytes(), QByteArray("1"));
}

void FolderConnectorTest::tellsAFolderThatCannotBeListed()
{
    DropFolder folder;
    folder.write("a.csv", "1");
    FeedDefinition definition = folder.definition();
    definition.connector["path"] = folder.path("a.csv");
    folder.use(definition);
    QCOMPARE(folder.fetch().kind(), toString(ErrorCode::NotFound));
}

void FolderConnectorTest::doesNotReadWhatRepeatsTheLast()
{
    DropFolder folder;
    folder.write("bao-cao.csv", "1");
    QCOMPARE(folder.deliverAll(), QByteArrayList{"1"});
    folder.write("bao-cao (1).csv", "1");
    QCOMPARE(folder.fetch().kind(), QStringLiteral("not modified"));
    QCOMPARE(folder.files(), QStringList());
    QCOMPARE(folder.files("duplicate").size(), 1);
    folder.restart(); // nor when the feed begins anew
    QCOMPARE(folder.deliverAll(), QByteArrayList{"1"});
}

QTEST_GUILESS_MAIN(FolderConnectorTest)
#include "tst_folder_connector.moc"
