// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache_audit.h"
#include "tests/store/damaged_pages.h"
#include "tests/store/faulty_disk.h"
#include "tests/store/full_batch.h"
#include "tests/store/version_1_cache.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class DiskFullTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void leavesNothingOfABatchThatFoundTheDiskFull();
    void countsRowsOnceThoughAPartIsGivenAgain();
    void remembersANewFeedWhoseFirstFailureFoundTheDiskFull();
    void keepsWhatAlarmsWatchWhenTheDiskIsFull();
    void makesACacheOnceThereIsRoom();
    void keepsValuesWhenTheCheckpointFindsTheDiskFull();
    void goesOnSealingOnceThereIsRoom();
    void goesOnPruningOnceThereIsRoom();
    void keepsAnOldCacheWhoseMigrationFindsTheDiskFull();
    void keepsADamagedCacheWhoseSalvageFindsTheDiskFull();
};

void DiskFullTest::leavesNothingOfABatchThatFoundTheDiskFull()
{
    const FaultyDisk disk;
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
        FaultyDisk::failAfter(writes);
        const auto committed = cache.writer->commit(batch);
        FaultyDisk::mend();
        done = committed.has_value();
        if (!done) {
            QCOMPARE(toString(committed.error().code), toString(ErrorCode::StorageFull));
            QCOMPARE(cache.everything({"pm", "received"}), before);
            QVERIFY(cache.feed("other").health.feed.isEmpty());
            QVERIFY(cache.reader().quarantine({}, 10).value().empty());
            QCOMPARE(auditCache(cache.path())->replaced, std::int64_t(0));
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
        QCOMPARE(auditCache(cache.path())->complaints, QStringList());
    }
    QVERIFY2(writes > 10, "the disk was never full");
}

void DiskFullTest::countsRowsOnceThoughAPartIsGivenAgain()
{
    const FaultyDisk disk;
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
        FaultyDisk::failAfter(1);
        const auto full = cache.writer->commit(*part);
        FaultyDisk::mend();
        IOC_FAILS(full, ErrorCode::StorageFull);
        IOC_VERIFY(cache.writer->commit(*part));
    }
    QCOMPARE(cache.feed("air").health.rows, std::int64_t(3));
    QCOMPARE(cache.feed("air").health.quarantined, std::int64_t(1));
}

void DiskFullTest::remembersANewFeedWhoseFirstFailureFoundTheDiskFull()
{
    const FaultyDisk disk;
    CacheFixture cache;
    const FeedFailure failure{FeedId(QStringLiteral("air")), QStringLiteral("r1"), kNoon, FailedLayer::Connect,
                              QStringLiteral("refused")};
    FaultyDisk::failAfter(1);
    const auto full = cache.writer->noteFailure(failure);
    FaultyDisk::mend();
    IOC_FAILS(full, ErrorCode::StorageFull);
    IOC_VERIFY(cache.writer->noteFailure(failure));
    QCOMPARE(cache.feed("air").health.failures, 1);
}

void DiskFullTest::keepsWhatAlarmsWatchWhenTheDiskIsFull()
{
    const FaultyDisk disk;
    CacheFixture cache;
    const AlarmKey key{RuleId(QStringLiteral("flood")), UnitId(QStringLiteral("96@2025-07-01"))};
    const std::vector<KeptSignal> before{{key, {true, {}, {}}}};
    IOC_VERIFY(cache.writer->keepSignals(before));
    FaultyDisk::failAfter(0);
    const auto full = cache.writer->keepSignals({});
    FaultyDisk::mend();
    IOC_FAILS(full, ErrorCode::StorageFull);
    QVERIFY(cache.reader().signals().value() == before);
    IOC_VERIFY(cache.writer->keepSignals({}));
    QVERIFY(cache.reader().signals().value().empty());
}

void DiskFullTest::makesACacheOnceThereIsRoom()
{
    const FaultyDisk disk;
    int writes = 0;
    for (bool done = false; !done; ++writes) {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("cache.sqlite"));
        FaultyDisk::failAfter(writes);
        {
            const auto opened = CacheWriter::open(path, vietnam());
            FaultyDisk::mend();
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

void DiskFullTest::keepsValuesWhenTheCheckpointFindsTheDiskFull()
{
    const FaultyDisk disk;
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(someOfEverything()));
    const QStringList before = cache.everything({"pm", "received"});
    FaultyDisk::failAfter(1);
    const auto full = cache.writer->checkpoint();
    FaultyDisk::mend();
    IOC_FAILS(full, ErrorCode::StorageFull);
    QCOMPARE(cache.everything({"pm", "received"}), before);
    IOC_VERIFY(cache.writer->checkpoint());
    QCOMPARE(cache.everything({"pm", "received"}), before);
    QCOMPARE(auditCache(cache.path())->complaints, QStringList());
}

void DiskFullTest::goesOnSealingOnceThereIsRoom()
{
    const FaultyDisk disk;
    int writes = 0;
    for (bool done = false; !done; writes += 3) {
        CacheFixture cache;
        IOC_VERIFY(cache.writer->commit(someOfEverything()));
        const QStringList before = cache.everything({"pm", "received"});
        FaultyDisk::failAfter(writes);
        const auto sealed = cache.writer->sealAll();
        FaultyDisk::mend();
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

void DiskFullTest::goesOnPruningOnceThereIsRoom()
{
    const FaultyDisk disk;
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
        FaultyDisk::failAfter(writes);
        const auto pruned = pruneAll(*cache.writer);
        FaultyDisk::mend();
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

void DiskFullTest::keepsAnOldCacheWhoseMigrationFindsTheDiskFull()
{
    const FaultyDisk disk;
    int writes = 0;
    for (bool done = false; !done; writes += 5) {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("cache.sqlite"));
        makeVersion1(path);
        FaultyDisk::failAfter(writes);
        {
            const auto opened = CacheWriter::open(path, vietnam());
            FaultyDisk::mend();
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

void DiskFullTest::keepsADamagedCacheWhoseSalvageFindsTheDiskFull()
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
    const FaultyDisk disk;
    int writes = 0;
    int full = 0;
    for (bool done = false; !done; writes += 60) {
        bool isReplaced = false;
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("cache.sqlite"));
        for (const char *suffix : {"", "-sequence", "-damaged"})
            QVERIFY(QFile::copy(damaged + QLatin1String(suffix), path + QLatin1String(suffix)));
        FaultyDisk::failAfter(writes);
        {
            const auto opened = CacheWriter::open(path, vietnam());
            FaultyDisk::mend();
            done = opened.has_value();
            if (!done) {
                ++full;
                QCOMPARE(toString(opened.error().code), toString(ErrorCode::StorageFull));
                QVERIFY(!QFileInfo::exists(path + QStringLiteral(".new")));
                // SQLite notes in the file's head that it was opened for writing.
                isReplaced = contentOf(path).mid(100) != contentOf(damaged).mid(100);
                const QStringList aside =
                    QDir(folder.path()).entryList({QStringLiteral("cache.sqlite.damaged-*")}, QDir::Files);
                QCOMPARE(aside.size(), isReplaced ? 1 : 0);
                if (isReplaced) // and full only then
                    QVERIFY(contentOf(folder.filePath(aside.front())).mid(100) == contentOf(damaged).mid(100));
            }
        }
        const auto opened = CacheWriter::open(path, vietnam());
        IOC_VERIFY(opened);
        QVERIFY((*opened)->wasSalvaged() != (done || isReplaced));
        QVERIFY(!(*opened)->refilling().isEmpty()); // whoever opens it has the feeds bring what is lost
        const auto audit = auditCache(path);
        IOC_VERIFY(audit);
        QCOMPARE(audit->complaints, QStringList());
        QCOMPARE(audit->observations, whole);
    }
    QVERIFY2(full > 3, "the disk was never full");
}

QTEST_GUILESS_MAIN(DiskFullTest)
#include "tst_disk_full.moc"
