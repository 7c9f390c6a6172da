// SPDX-License-Identifier: GPL-3.0-or-later
// What is not ours, or is in other hands, is refused with a sentence and left as it is.
#include "core/store/data_folder.h"
#include "tests/nobody_special.h"
#include "tests/store/cache_fixture.h"

#include <QDir>

#include <sqlite3.h>

#include <sys/stat.h>
#include <unistd.h>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

void makeDatabase(const QString &path, const char *sql)
{
    sqlite3 *handle = nullptr;
    sqlite3_open(QFile::encodeName(path).constData(), &handle);
    if (sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(handle));
    sqlite3_close(handle);
}

} // namespace

class RefusedCachesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void refusesANewerCacheAndLeavesIt();
    void refusesADatabaseOfAnotherProgramAndLeavesIt();
    void refusesAFileThatIsNoDatabaseAndLeavesIt();
    void saysThatThereIsNoCacheYet();
    void refusesAFolderThatCannotBeWritten();
    void refusesAFolderThatCannotBeMade();
    void letsOneOwnerHaveAFolder();
    void refusesASecondWriterInTheMidstOfATransaction();
};

void RefusedCachesTest::refusesANewerCacheAndLeavesIt()
{
    for (const char *journal : {"DELETE", "WAL"}) {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("cache.sqlite"));
        const QByteArray sql = QByteArray("PRAGMA journal_mode=") + journal +
                               "; CREATE TABLE later(a); INSERT INTO later VALUES(1); PRAGMA user_version=3";
        makeDatabase(path, sql.constData());
        const QByteArray before = contentOf(path);
        const auto writer = CacheWriter::open(path, vietnam());
        IOC_FAILS(writer, ErrorCode::StorageVersion);
        QVERIFY(writer.error().message.contains(QLatin1Char('3')));
        const auto reader = CacheReader::open(path);
        IOC_FAILS(reader, ErrorCode::StorageVersion);
        QVERIFY2(contentOf(path) == before, journal);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("cache.sqlite")});
    }
}

void RefusedCachesTest::refusesADatabaseOfAnotherProgramAndLeavesIt()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("cache.sqlite"));
    makeDatabase(path, "CREATE TABLE bookmarks(url); INSERT INTO bookmarks VALUES('x')");
    const QByteArray before = contentOf(path);
    const auto writer = CacheWriter::open(path, vietnam());
    IOC_FAILS(writer, ErrorCode::StorageVersion);
    const auto reader = CacheReader::open(path);
    IOC_FAILS(reader, ErrorCode::StorageVersion);
    QVERIFY(contentOf(path) == before);
}

void RefusedCachesTest::refusesAFileThatIsNoDatabaseAndLeavesIt()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("cache.sqlite"));
    const QByteArray letter = QByteArray("Dear reader, this is no database. ").repeated(200);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(letter);
    file.close();
    const auto writer = CacheWriter::open(path, vietnam());
    IOC_FAILS(writer, ErrorCode::StorageCorrupt);
    const auto reader = CacheReader::open(path);
    IOC_FAILS(reader, ErrorCode::StorageCorrupt);
    QVERIFY(contentOf(path) == letter);
}

void RefusedCachesTest::saysThatThereIsNoCacheYet()
{
    QTemporaryDir folder;
    const auto reader = CacheReader::open(folder.filePath(QStringLiteral("cache.sqlite")));
    IOC_FAILS(reader, ErrorCode::NotFound);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void RefusedCachesTest::refusesAFolderThatCannotBeWritten()
{
    QTemporaryDir folder;
    QCOMPARE(::chmod(QFile::encodeName(folder.path()).constData(), 0555), 0);
    {
        const NobodySpecial nobody;
        const auto owned = DataFolder::own(folder.path());
        IOC_FAILS(owned, ErrorCode::Permission);
        const auto writer = CacheWriter::open(folder.filePath(QStringLiteral("cache.sqlite")), vietnam());
        IOC_FAILS(writer, ErrorCode::Permission);
    }
    QCOMPARE(::chmod(QFile::encodeName(folder.path()).constData(), 0700), 0);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void RefusedCachesTest::refusesAFolderThatCannotBeMade()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto owned = DataFolder::own(folder.filePath(QStringLiteral("file/below")));
    IOC_FAILS(owned, ErrorCode::Permission);
    QCOMPARE(owned.error().where, folder.filePath(QStringLiteral("file/below")));
}

void RefusedCachesTest::letsOneOwnerHaveAFolder()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("deep/data"));
    {
        auto first = DataFolder::own(path);
        IOC_VERIFY(first);
        const auto second = DataFolder::own(path);
        IOC_FAILS(second, ErrorCode::StorageBusy);
        // The lock goes with the value.
        const DataFolder moved = std::move(*first);
        const auto third = DataFolder::own(path);
        IOC_FAILS(third, ErrorCode::StorageBusy);
        QCOMPARE(moved.path(), path);
    }
    IOC_VERIFY(DataFolder::own(path));
}

void RefusedCachesTest::refusesASecondWriterInTheMidstOfATransaction()
{
    CacheFixture cache;
    auto other = Database::open(cache.path(), Database::Access::ReadWrite);
    IOC_VERIFY(other);
    sqlite3_busy_timeout(other->handle(), 0);
    auto held = Database::open(cache.path(), Database::Access::ReadWrite);
    IOC_VERIFY(held);
    {
        const Transaction transaction(*held);
        IOC_VERIFY(transaction.started());
        const Transaction refused(*other);
        IOC_FAILS(refused.started(), ErrorCode::StorageBusy);
        IOC_VERIFY(held->execute("INSERT INTO measure(no, id) VALUES(1, 'pm')"));
    }
    // Left without commit(), the transaction has left nothing.
    Statement measures(*other, "SELECT count(*) FROM measure");
    QCOMPARE(measures.step(), Statement::Step::Row);
    QCOMPARE(measures.integer(0), std::int64_t(0));
}

QTEST_GUILESS_MAIN(RefusedCachesTest)
#include "tst_refused_caches.moc"
