// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/data_folder.h"
#include "core/store/cache_audit.h"
#include "tests/store/cache_fixture.h"
#include "tests/store/damaged_pages.h"
#include "tests/store/version_1_cache.h"

#include <QDir>

#include <sqlite3.h>

#include <sys/stat.h>
#include <unistd.h>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

/// A disk that takes so many writes more and is full then. SQLite writes through it while there is one.
class Disk
{
public:
    Disk(const Disk &) = delete;
    Disk &operator=(const Disk &) = delete;

    static constexpr int kPlenty = -1;
    static inline int writesLeft = kPlenty;

    Disk()
    {
        s_real = sqlite3_vfs_find(nullptr);
        s_vfs = *s_real;
        s_vfs.zName = "small-disk";
        s_vfs.xOpen = open;
        sqlite3_vfs_register(&s_vfs, 1);
    }

    ~Disk()
    {
        sqlite3_vfs_unregister(&s_vfs);
        sqlite3_vfs_register(s_real, 1);
    }

private:
    static int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
    {
        const int code = s_real->xOpen(s_real, name, file, flags, outFlags);
        if (code == SQLITE_OK && file->pMethods) {
            // Files of different kinds have different methods; all of them write alike.
            sqlite3_io_methods &methods = s_methods[file->pMethods];
            s_realWrite = file->pMethods->xWrite;
            methods = *file->pMethods;
            methods.xWrite = write;
            file->pMethods = &methods;
        }
        return code;
    }

    static int write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
    {
        if (writesLeft == 0)
            return SQLITE_FULL;
        if (writesLeft > 0)
            --writesLeft;
        return s_realWrite(file, bytes, count, offset);
    }

    static inline sqlite3_vfs *s_real = nullptr;
    static inline sqlite3_vfs s_vfs;
    static inline std::map<const sqlite3_io_methods *, sqlite3_io_methods> s_methods;
    static inline int (*s_realWrite)(sqlite3_file *, const void *, int, sqlite3_int64) = nullptr;
};

/// Whoever runs the tests, the superuser as well, is nobody special for a while.
class NobodySpecial
{
public:
    NobodySpecial()
        : m_superuser(geteuid() == 0)
    {
        if (m_superuser && seteuid(65534) != 0)
            qFatal("cannot give up the rights of the superuser");
    }
    ~NobodySpecial()
    {
        if (m_superuser && seteuid(0) != 0)
            qFatal("cannot take back the rights of the superuser");
    }

private:
    bool m_superuser;
};

const Instant kNoon = at("2026-11-21T05:00:00Z");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
}

void makeDatabase(const QString &path, const char *sql)
{
    sqlite3 *handle = nullptr;
    sqlite3_open(QFile::encodeName(path).constData(), &handle);
    if (sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(handle));
    sqlite3_close(handle);
}

Batch someOfEverything()
{
    BatchBuilder batch("run-2", "2026-11-21T12:00:00Z", "other");
    for (int i = 0; i < 300; ++i)
        batch.value("pm", "KK7", kNoon + i * 1min, i);
    batch.value("pm", "KK1", kNoon, 99);
    batch.record("H2", "2026-11-21T03:00:00Z", "{\"v\":2}").counts("received", "tax", kNoon);
    batch.refused("at", "x", "{\"id\":9}");
    return batch;
}

} // namespace

class StorageFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void cleanup() { Disk::writesLeft = Disk::kPlenty; }

    void leavesNothingOfABatchThatFoundTheDiskFull();
    void countsRowsOnceThoughAPartIsGivenAgain();
    void remembersANewFeedWhoseFirstFailureFoundTheDiskFull();
    void keepsAlarmsWhenTheDiskIsFull();
    void makesACacheOnceThereIsRoom();
    void keepsValuesWhenTheCheckpointFindsTheDiskFull();
    void goesOnSealingOnceThereIsRoom();
    void goesOnPruningOnceThereIsRoom();
    void keepsAnOldCacheWhoseMigrationFindsTheDiskFull();

    void keepsADamagedCacheWhoseSalvageFindsTheDiskFull();

    void refusesANewerCacheAndLeavesIt();
    void refusesADatabaseOfAnotherProgramAndLeavesIt();
    void refusesAFileThatIsNoDatabaseAndLeavesIt();
    void saysThatThereIsNoCacheYet();
    void refusesAFolderThatCannotBeWritten();
    void refusesAFolderThatCannotBeMade();
    void letsOneOwnerHaveAFolder();
    void refusesASecondWriterInTheMidstOfATransaction();
};

void StorageFaultsTest::leavesNothingOfABatchThatFoundTheDiskFull()
{
    const Disk disk;
    const Batch batch = someOfEverything();
    QStringList wanted;
    {
        CacheFixture cache;
        IOC_VERIFY(cache.writer->commit(BatchBuilder()
                                            .value("pm", "KK1", kNoon, 1)
                                            .record("H2", "2026-11-20T03:00:00Z")
                                            .counts("received", "land", kNoon)));
        IOC_VERIFY(cache.writer->commit(batch));
        wanted = cache.everything({"pm", "received"});
    }
    int writes = 0;
    for (bool done = false; !done; ++writes) {
        CacheFixture cache;
        IOC_VERIFY(cache.writer->commit(BatchBuilder()
                                            .value("pm", "KK1", kNoon, 1)
                                            .record("H2", "2026-11-20T03:00:00Z")
                                            .counts("received", "land", kNoon)));
        const QStringList before = cache.everything({"pm", "received"});
        Disk::writesLeft = writes;
        const auto committed = cache.writer->commit(batch);
        Disk::writesLeft = Disk::kPlenty;
        done = committed.has_value();
        if (!done) {
            QCOMPARE(toString(committed.error().code), toString(ErrorCode::StorageFull));
            QCOMPARE(cache.everything({"pm", "received"}), before);
            QVERIFY(cache.feed("other").health.feed.isEmpty());
            QVERIFY(cache.reader().quarantine({}, 10).value().empty());
            QCOMPARE(cache.reader().vintageCount().value(), std::int64_t(0));
            // Room again: the same batch, the same writer.
            const auto again = cache.writer->commit(batch);
            IOC_VERIFY(again);
            QCOMPARE(again->added, std::int64_t(300));
            QCOMPARE(again->corrected, std::int64_t(1));
            QCOMPARE(again->records, std::int64_t(1));
        }
        QCOMPARE(cache.everything({"pm", "received"}), wanted);
        QVERIFY(cache.feed("other").health.lastOk);
        QCOMPARE(cache.reader().quarantine({}, 10).value().size(), 1u);
        QCOMPARE(cache.reader().integrityComplaint().value(), QString());
    }
    QVERIFY2(writes > 10, "the disk was never full");
}

void StorageFaultsTest::countsRowsOnceThoughAPartIsGivenAgain()
{
    const Disk disk;
    CacheFixture cache;
    BatchBuilder first;
    first.value("pm", "KK1", kNoon, 1).refused("at", "x", "{}");
    first.batch().last = false;
    const BatchBuilder last = [] {
        BatchBuilder batch;
        batch.value("pm", "KK1", kNoon + 1h, 1);
        return batch;
    }();
    for (const Batch *part : {&static_cast<const Batch &>(first), &static_cast<const Batch &>(last)}) {
        Disk::writesLeft = 1;
        const auto full = cache.writer->commit(*part);
        Disk::writesLeft = Disk::kPlenty;
        IOC_FAILS(full, ErrorCode::StorageFull);
        IOC_VERIFY(cache.writer->commit(*part));
    }
    QCOMPARE(cache.feed("air").health.rows, std::int64_t(3));
    QCOMPARE(cache.feed("air").health.quarantined, std::int64_t(1));
}

void StorageFaultsTest::remembersANewFeedWhoseFirstFailureFoundTheDiskFull()
{
    const Disk disk;
    CacheFixture cache;
    const FeedFailure failure{FeedId(QStringLiteral("air")), QStringLiteral("r1"), kNoon, FailedLayer::Connect,
                              QStringLiteral("refused")};
    Disk::writesLeft = 1;
    const auto full = cache.writer->noteFailure(failure);
    Disk::writesLeft = Disk::kPlenty;
    IOC_FAILS(full, ErrorCode::StorageFull);
    IOC_VERIFY(cache.writer->noteFailure(failure));
    QCOMPARE(cache.feed("air").health.failures, 1);
}

void StorageFaultsTest::keepsAlarmsWhenTheDiskIsFull()
{
    const Disk disk;
    CacheFixture cache;
    const AlarmKey key{RuleId(QStringLiteral("flood")), UnitId(QStringLiteral("96@2025-07-01"))};
    AlarmState before;
    before.phase = AlarmState::Phase::Raised;
    IOC_VERIFY(cache.writer->saveAlarms({{key, before}}));
    Disk::writesLeft = 0;
    const auto full = cache.writer->saveAlarms({{key, AlarmState()}});
    Disk::writesLeft = Disk::kPlenty;
    IOC_FAILS(full, ErrorCode::StorageFull);
    QCOMPARE(cache.reader().alarms().value()[0].second, before);
    IOC_VERIFY(cache.writer->saveAlarms({{key, AlarmState()}}));
    QCOMPARE(cache.reader().alarms().value()[0].second, AlarmState());
}

void StorageFaultsTest::makesACacheOnceThereIsRoom()
{
    const Disk disk;
    int writes = 0;
    for (bool done = false; !done; ++writes) {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("cache.sqlite"));
        Disk::writesLeft = writes;
        {
            const auto opened = CacheWriter::open(path, vietnam());
            Disk::writesLeft = Disk::kPlenty;
            done = opened.has_value();
            if (!done)
                QCOMPARE(toString(opened.error().code), toString(ErrorCode::StorageFull));
        }
        const auto again = CacheWriter::open(path, vietnam());
        IOC_VERIFY(again);
        IOC_VERIFY((*again)->commit(BatchBuilder().value("pm", "KK1", kNoon, 1)));
    }
    QVERIFY2(writes > 3, "the disk was never full");
}

void StorageFaultsTest::keepsValuesWhenTheCheckpointFindsTheDiskFull()
{
    const Disk disk;
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(someOfEverything()));
    const QStringList before = cache.everything({"pm", "received"});
    Disk::writesLeft = 1;
    const auto full = cache.writer->checkpoint();
    Disk::writesLeft = Disk::kPlenty;
    IOC_FAILS(full, ErrorCode::StorageFull);
    QCOMPARE(cache.everything({"pm", "received"}), before);
    IOC_VERIFY(cache.writer->checkpoint());
    QCOMPARE(cache.everything({"pm", "received"}), before);
    QCOMPARE(cache.reader().integrityComplaint().value(), QString());
}

void StorageFaultsTest::goesOnSealingOnceThereIsRoom()
{
    const Disk disk;
    int writes = 0;
    for (bool done = false; !done; writes += 3) {
        CacheFixture cache;
        IOC_VERIFY(cache.writer->commit(someOfEverything()));
        const QStringList before = cache.everything({"pm", "received"});
        Disk::writesLeft = writes;
        const auto sealed = cache.writer->sealAll();
        Disk::writesLeft = Disk::kPlenty;
        done = sealed.has_value();
        if (!done) {
            QCOMPARE(toString(sealed.error().code), toString(ErrorCode::StorageFull));
            QCOMPARE(auditCache(cache.path())->complaints, QStringList());
            IOC_VERIFY(cache.writer->sealAll());
        }
        QCOMPARE(cache.everything({"pm", "received"}), before);
        const auto audit = auditCache(cache.path());
        IOC_VERIFY(audit);
        QCOMPARE(audit->complaints, QStringList());
        QCOMPARE(audit->unsealed, std::int64_t(0));
    }
    QVERIFY2(writes > 6, "the disk was never full");
}

void StorageFaultsTest::goesOnPruningOnceThereIsRoom()
{
    const Disk disk;
    int writes = 0;
    const auto pruneAll = [](CacheWriter &writer) -> Result<void> {
        for (;;) {
            const auto more = writer.maintain(kNoon + std::chrono::days(400));
            if (!more)
                return more.error();
            if (!*more)
                return {};
        }
    };
    for (bool done = false; !done; ++writes) {
        CacheFixture cache;
        IOC_VERIFY(cache.writer->commit(someOfEverything()));
        IOC_VERIFY(cache.writer->commit(BatchBuilder("run-9").value("pm", "KK1", kNoon + std::chrono::days(399), 1)));
        IOC_VERIFY(cache.writer->sealAll());
        const QStringList days = cache.days("pm");
        cache.writer->setRetention({{MeasureId(QStringLiteral("pm")), 30}});
        Disk::writesLeft = writes;
        const auto pruned = pruneAll(*cache.writer);
        Disk::writesLeft = Disk::kPlenty;
        done = pruned.has_value();
        if (!done) {
            QCOMPARE(toString(pruned.error().code), toString(ErrorCode::StorageFull));
            IOC_VERIFY(pruneAll(*cache.writer));
        }
        QCOMPARE(cache.hours("pm").size(), 1);
        QCOMPARE(cache.days("pm"), days);
        QCOMPARE(auditCache(cache.path())->complaints, QStringList());
    }
    QVERIFY2(writes > 1, "the disk was never full");
}

void StorageFaultsTest::keepsAnOldCacheWhoseMigrationFindsTheDiskFull()
{
    const Disk disk;
    int writes = 0;
    for (bool done = false; !done; writes += 5) {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("cache.sqlite"));
        makeVersion1(path);
        Disk::writesLeft = writes;
        {
            const auto opened = CacheWriter::open(path, vietnam());
            Disk::writesLeft = Disk::kPlenty;
            done = opened.has_value();
            if (!done)
                QCOMPARE(toString(opened.error().code), toString(ErrorCode::StorageFull));
        }
        IOC_VERIFY(CacheWriter::open(path, vietnam()));
        const auto audit = auditCache(path);
        IOC_VERIFY(audit);
        QCOMPARE(audit->observations, std::int64_t(3));
        QCOMPARE(audit->complaints, QStringList());
    }
    QVERIFY2(writes > 20, "the disk was never full");
}

void StorageFaultsTest::keepsADamagedCacheWhoseSalvageFindsTheDiskFull()
{
    QTemporaryDir original;
    const QString damaged = original.filePath(QStringLiteral("cache.sqlite"));
    std::int64_t whole = 0;
    {
        CacheFixture cache;
        bring(cache, "first-");
        IOC_VERIFY(cache.writer->sealAll());
        whole = auditCache(cache.path())->observations;
        IOC_VERIFY(cache.writer->noteDamage());
        cache.writer.reset();
        smashPage(cache.path(), pagesOf(cache.path(), QStringLiteral("record_1"), "leaf").back());
        for (const char *suffix : {"", "-sequence", "-damaged"})
            QVERIFY(QFile::copy(cache.path() + QLatin1String(suffix), damaged + QLatin1String(suffix)));
    }
    const Disk disk;
    int writes = 0;
    int full = 0;
    for (bool done = false; !done; writes += 60) {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("cache.sqlite"));
        for (const char *suffix : {"", "-sequence", "-damaged"})
            QVERIFY(QFile::copy(damaged + QLatin1String(suffix), path + QLatin1String(suffix)));
        Disk::writesLeft = writes;
        {
            const auto opened = CacheWriter::open(path, vietnam());
            Disk::writesLeft = Disk::kPlenty;
            done = opened.has_value();
            if (!done) {
                ++full;
                QCOMPARE(toString(opened.error().code), toString(ErrorCode::StorageFull));
                QVERIFY(!QFileInfo::exists(path + QStringLiteral(".new")));
                // SQLite notes in the file's head that it was opened for writing.
                QVERIFY(contentOf(path).mid(100) == contentOf(damaged).mid(100));
            }
        }
        const auto opened = CacheWriter::open(path, vietnam());
        IOC_VERIFY(opened);
        QVERIFY((*opened)->wasSalvaged() != done);
        const auto audit = auditCache(path);
        IOC_VERIFY(audit);
        QCOMPARE(audit->complaints, QStringList());
        QCOMPARE(audit->observations, whole);
    }
    QVERIFY2(full > 3, "the disk was never full");
}

void StorageFaultsTest::refusesANewerCacheAndLeavesIt()
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

void StorageFaultsTest::refusesADatabaseOfAnotherProgramAndLeavesIt()
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

void StorageFaultsTest::refusesAFileThatIsNoDatabaseAndLeavesIt()
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

void StorageFaultsTest::saysThatThereIsNoCacheYet()
{
    QTemporaryDir folder;
    const auto reader = CacheReader::open(folder.filePath(QStringLiteral("cache.sqlite")));
    IOC_FAILS(reader, ErrorCode::NotFound);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void StorageFaultsTest::refusesAFolderThatCannotBeWritten()
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

void StorageFaultsTest::refusesAFolderThatCannotBeMade()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto owned = DataFolder::own(folder.filePath(QStringLiteral("file/below")));
    IOC_FAILS(owned, ErrorCode::Permission);
    QCOMPARE(owned.error().where, folder.filePath(QStringLiteral("file/below")));
}

void StorageFaultsTest::letsOneOwnerHaveAFolder()
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

void StorageFaultsTest::refusesASecondWriterInTheMidstOfATransaction()
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

QTEST_GUILESS_MAIN(StorageFaultsTest)
#include "tst_storage_faults.moc"
