// SPDX-License-Identifier: GPL-3.0-or-later
// What a drop folder has archived comes again where the cache has lost it.
#include "tests/datasources/drop_folder.h"

#include <QDateTime>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kNoon = at("2026-11-21T05:00:00Z");

} // namespace

class FolderArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsNothingAgainThatTheCursorTellsOf();
    void readsAgainWhatTheCursorDoesNotTellOf();
    void readsTheWholeArchiveWhenTheFeedBeginsAnew();
    void readsTheArchiveBeforeNewFiles();
    void goesOnWhereItWasInterrupted();
    void tellsThatMoreIsWaitingUntilTheLast();
    void keepsTheOrderOfDeliveryThoughTheClockStepsBack();
    void readsFilesWithoutAPositionFirst();
    void readsOnlyWhatMatchesItsPattern();
    void takesAPatternWithSpacesForOne();
    void passesOverWhatCannotBeReadAnyMore();
    void waitsForAnArchivedFileThatCannotBeReadNow();
    void leavesAnArchivedFileThatIsOfNoUse();
    void archivesNamesAsLongAsNamesMayBe_data();
    void archivesNamesAsLongAsNamesMayBe();
    void putsLongNamesAside();
};

void FolderArchiveTest::readsNothingAgainThatTheCursorTellsOf()
{
    DropFolder folder;
    folder.write("b.csv", "1");
    folder.write("a.csv", "2");
    QCOMPARE(folder.deliverAll(), (QByteArrayList{"2", "1"}));
    folder.restart(folder.cursor);
    QCOMPARE(folder.deliverAll(), QByteArrayList());
    QVERIFY(!folder.connector->hasMore());
}

void FolderArchiveTest::readsAgainWhatTheCursorDoesNotTellOf()
{
    DropFolder folder;
    folder.write("b.csv", "1");
    QCOMPARE(folder.deliverAll(), QByteArrayList{"1"});
    const FeedCursor kept = folder.cursor;
    folder.write("c.csv", "2");
    folder.write("a.csv", "3"); // delivered first of the two
    QCOMPARE(folder.deliverAll(), (QByteArrayList{"3", "2"}));
    // The commits of both are lost with the end of the log: the cursor stands where the cache stands.
    folder.restart(kept);
    QCOMPARE(folder.deliverAll(), (QByteArrayList{"3", "2"}));
    QCOMPARE(folder.archived(), (QStringList{"b.csv", "a.csv", "c.csv"}));
    folder.restart(folder.cursor);
    QCOMPARE(folder.deliverAll(), QByteArrayList());
}

void FolderArchiveTest::readsTheWholeArchiveWhenTheFeedBeginsAnew()
{
    DropFolder folder;
    for (const char *content : {"1", "2", "3"}) {
        folder.write("a.csv", content); // the same name each time
        QCOMPARE(folder.deliverAll(), QByteArrayList{content});
    }
    folder.cursor = {}; // while it runs
    QCOMPARE(folder.deliverAll(), (QByteArrayList{"1", "2", "3"}));
    QCOMPARE(folder.deliverAll(), QByteArrayList());
    QCOMPARE(folder.archived().size(), 3);
}

void FolderArchiveTest::readsTheArchiveBeforeNewFiles()
{
    DropFolder folder;
    folder.write("z.csv", "old");
    QCOMPARE(folder.deliverAll(), QByteArrayList{"old"});
    folder.write("a.csv", "new");
    folder.restart();
    QCOMPARE(folder.deliverAll(), (QByteArrayList{"old", "new"}));
}

void FolderArchiveTest::goesOnWhereItWasInterrupted()
{
    DropFolder folder;
    for (const char *content : {"1", "2", "3"}) {
        folder.write("a.csv", content);
        QCOMPARE(folder.deliverAll(), QByteArrayList{content});
    }
    folder.restart();
    QCOMPARE(folder.fetch().bytes(), QByteArray("1"));
    folder.settle(Settlement::Committed);
    QCOMPARE(folder.fetch().bytes(), QByteArray("2"));
    folder.settle(Settlement::Undecided); // the storage did not take it
    QCOMPARE(folder.fetch().bytes(), QByteArray("2"));
    folder.restart(folder.cursor); // killed before it was settled
    QCOMPARE(folder.deliverAll(), (QByteArrayList{"2", "3"}));
}

void FolderArchiveTest::tellsThatMoreIsWaitingUntilTheLast()
{
    DropFolder folder;
    folder.write("a.csv", "1");
    folder.write("b.csv", "2");
    QCOMPARE(folder.deliverAll().size(), 2);
    folder.restart();
    QCOMPARE(folder.fetch().payload()->more, true);
    QVERIFY(folder.connector->hasMore());
    folder.settle(Settlement::Committed);
    QCOMPARE(folder.fetch().payload()->more, false);
    folder.settle(Settlement::Committed);
    QVERIFY(!folder.connector->hasMore());
    folder.write("c.csv", "3"); // a new file is a whole by itself
    folder.write("d.csv", "4");
    QCOMPARE(folder.fetch().payload()->more, false);
}

void FolderArchiveTest::keepsTheOrderOfDeliveryThoughTheClockStepsBack()
{
    DropFolder folder;
    folder.write("a.csv", "1");
    QCOMPARE(folder.deliverAll(kNoon), QByteArrayList{"1"});
    folder.write("a.csv", "2");
    QCOMPARE(folder.deliverAll(kNoon - 1h), QByteArrayList{"2"});
    folder.restart(folder.cursor);
    folder.write("a.csv", "3");
    QCOMPARE(folder.deliverAll(kNoon - 1h), QByteArrayList{"3"});
    QCOMPARE(folder.files("archive"),
             (QStringList{"20261121T050000000Z-a.csv", "20261121T050000001Z-a.csv", "20261121T050000002Z-a.csv"}));
    folder.restart();
    QCOMPARE(folder.deliverAll(kNoon - 2h), (QByteArrayList{"1", "2", "3"}));
}

void FolderArchiveTest::readsFilesWithoutAPositionFirst()
{
    DropFolder folder;
    folder.write("new.csv", "3");
    QCOMPARE(folder.deliverAll(), QByteArrayList{"3"});
    folder.write("archive/a.csv", "2");
    folder.write("archive/b.csv", "1");
    QFile older(folder.path("archive/b.csv"));
    QVERIFY(older.open(QIODevice::ReadWrite));
    QVERIFY(
        older.setFileTime(QDateTime::fromMSecsSinceEpoch(toMillis(kNoon), Qt::UTC), QFileDevice::FileModificationTime));
    older.close();
    folder.restart(folder.cursor);
    QCOMPARE(folder.deliverAll(), QByteArrayList()); // they were archived before positions were given
    folder.restart();
    QCOMPARE(folder.fetch().bytes(), QByteArray("1"));
    folder.settle(Settlement::Committed);
    folder.restart(folder.cursor);
    QCOMPARE(folder.deliverAll(), (QByteArrayList{"2", "3"}));
}

void FolderArchiveTest::readsOnlyWhatMatchesItsPattern()
{
    DropFolder folder;
    folder.write("a.csv", "1");
    QCOMPARE(folder.deliverAll(), QByteArrayList{"1"});
    // Of another feed on the same folder, and of nobody.
    folder.write("archive/20261121T050000000Z-b.json", "2");
    folder.write("archive/.hidden.csv", "3");
    QVERIFY(QDir(folder.path("archive")).mkdir(QStringLiteral("20261121T050000000Z-c.csv")));
    folder.restart();
    QCOMPARE(folder.deliverAll(), QByteArrayList{"1"});
}

void FolderArchiveTest::takesAPatternWithSpacesForOne()
{
    DropFolder folder(0, {{"pattern", "ho so *.csv"}});
    folder.write("ho so 1.csv", "1");
    QCOMPARE(folder.deliverAll(), QByteArrayList{"1"});
    folder.write("archive/20261121T050000000Z-doanh thu.csv", "2");
    folder.restart();
    QCOMPARE(folder.deliverAll(), QByteArrayList{"1"});
}

void FolderArchiveTest::passesOverWhatCannotBeReadAnyMore()
{
    DropFolder folder;
    for (const char *name : {"a.csv", "b.csv", "c.csv"})
        folder.write(name, name);
    QCOMPARE(folder.deliverAll().size(), 3);
    folder.restart();
    QCOMPARE(folder.fetch().bytes(), QByteArray("a.csv"));
    folder.settle(Settlement::Committed);
    QVERIFY(QFile::remove(folder.path("archive/") + folder.files("archive").at(1)));
    const Fetched gone = folder.fetch();
    QVERIFY(!gone.payload()); // told
    QVERIFY(gone.kind() != QStringLiteral("nothing new"));
    QCOMPARE(folder.deliverAll(), QByteArrayList{"c.csv"}); // and it bars no way
}

void FolderArchiveTest::waitsForAnArchivedFileThatCannotBeReadNow()
{
    DropFolder folder;
    for (const char *name : {"a.csv", "b.csv"})
        folder.write(name, name);
    QCOMPARE(folder.deliverAll().size(), 2);
    folder.restart();
    QCOMPARE(folder.fetch().bytes(), QByteArray("a.csv"));
    folder.settle(Settlement::Committed);
    const QString path = folder.path("archive/") + folder.files("archive").at(1);
    QVERIFY(QFile::rename(path, folder.path("away")));
    QVERIFY(QDir().mkdir(path)); // a file that cannot be opened, whoever tries
    QVERIFY(!folder.fetch().payload());
    QVERIFY(folder.connector->hasMore());
    QVERIFY(QDir().rmdir(path) && QFile::rename(folder.path("away"), path));
    QCOMPARE(folder.deliverAll(), QByteArrayList{"b.csv"});
}

void FolderArchiveTest::leavesAnArchivedFileThatIsOfNoUse()
{
    // Its rows were taken once: a pack with a fault in its mapping must not empty the archive.
    DropFolder folder;
    folder.write("a.csv", "1");
    folder.write("b.csv", "2");
    QCOMPARE(folder.deliverAll().size(), 2);
    folder.restart();
    QCOMPARE(folder.fetch().bytes(), QByteArray("1"));
    folder.settle(Settlement::Useless);
    QCOMPARE(folder.fetch().bytes(), QByteArray("2"));
    folder.settle(Settlement::Useless);
    QCOMPARE(folder.fetch().kind(), QStringLiteral("nothing new"));
    QCOMPARE(folder.archived().size(), 2);
    QVERIFY(!QDir(folder.path("error")).exists());
    folder.restart(folder.cursor); // with the mended pack
    QCOMPARE(folder.deliverAll(), (QByteArrayList{"1", "2"}));
}

void FolderArchiveTest::archivesNamesAsLongAsNamesMayBe_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("name"); ///< with %1 in the place of what tells one file from another
    const auto row = [](const char *name, const QString &pattern, const QString &before, const QString &filling,
                        const QString &after) {
        const int most = 255 - 1 - int((before + after).toUtf8().size());
        QTest::newRow(name) << pattern
                            << before + QStringLiteral("%1") + filling.repeated(most / int(filling.toUtf8().size())) +
                                   after;
    };
    row("an ending", QStringLiteral("*.csv"), {}, QStringLiteral("x"), QStringLiteral(".csv"));
    row("a beginning", QStringLiteral("hồ-sơ*"), QStringLiteral("hồ-sơ"), QStringLiteral("ữ"), {});
    row("a space and marks apart", QStringLiteral("hồ sơ*"),
        QStringLiteral("Hồ sơ").normalized(QString::NormalizationForm_D), QStringLiteral("ữ"), QStringLiteral(".csv"));
    row("something behind", QStringLiteral("*-thang-??.csv"), {}, QStringLiteral("ạ"), QStringLiteral("-thang-09.csv"));
    row("something between", QStringLiteral("a*-cuoi*"), QStringLiteral("a"), QStringLiteral("😀"),
        QStringLiteral("-cuoi và thêm nhiều chữ nữa ở phía sau.csv"));
}

void FolderArchiveTest::archivesNamesAsLongAsNamesMayBe()
{
    QFETCH(QString, pattern);
    QFETCH(QString, name);
    DropFolder folder(0, {{"pattern", pattern}});
    folder.write(name.arg(1), "1");
    folder.write(name.arg(2), "2");
    QCOMPARE(folder.deliverAll(), (QByteArrayList{"1", "2"}));
    QCOMPARE(folder.files(), QStringList());
    for (const QString &archived : folder.files("archive"))
        QVERIFY2(archived.toUtf8().size() > 250 && archived.toUtf8().size() <= 255, qPrintable(archived));
    folder.restart(folder.cursor);
    QCOMPARE(folder.deliverAll(), QByteArrayList());
    folder.restart();
    QCOMPARE(folder.deliverAll(), (QByteArrayList{"1", "2"})); // their names are still of the pattern
}

void FolderArchiveTest::putsLongNamesAside()
{
    DropFolder folder;
    const QString rest = QString(250, QLatin1Char('x')) + QStringLiteral(".csv");
    for (const char *name : {"1", "2"})
        folder.write(QLatin1String(name) + rest, "1");
    QCOMPARE(folder.fetch().bytes(), QByteArray("1"));
    folder.settle(Settlement::Committed);
    QCOMPARE(folder.fetch().kind(), QStringLiteral("not modified"));
    QCOMPARE(folder.files("duplicate").size(), qsizetype(1));
    for (int i = 0; i < 2; ++i) {
        folder.write(QLatin1Char('3') + rest, "of no use " + QByteArray::number(i));
        QVERIFY(folder.fetch().payload());
        folder.settle(Settlement::Useless);
    }
    QCOMPARE(folder.files("error").size(), qsizetype(2));
    QCOMPARE(folder.files(), QStringList());
}

QTEST_GUILESS_MAIN(FolderArchiveTest)
#include "tst_folder_archive.moc"
