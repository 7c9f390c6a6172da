// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fails for a while: whatever was being done is done again when it is well, nothing lost and nothing twice.
#include "core/store/cache_audit.h"
#include "tests/store/faulty_disk.h"
#include "tests/store/full_batch.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(ioc::test::FaultyDisk::Fault)

namespace {

const std::initializer_list<const char *> kMeasures{"pm", "received"};

Batch acknowledged()
{
    return BatchBuilder()
        .value("pm", "KK1", kNoon, 1)
        .record("H2", "2026-11-20T03:00:00Z")
        .counts("received", "land", kNoon);
}

void addFaults()
{
    using Fault = FaultyDisk::Fault;
    QTest::addColumn<Fault>("fault");
    QTest::newRow("write") << Fault::WriteError;
    QTest::newRow("short write") << Fault::ShortWrite;
    QTest::newRow("read") << Fault::ReadError;
    QTest::newRow("sync") << Fault::SyncError;
}

QStringList complaintsOf(const CacheFixture &cache)
{
    const auto audit = auditCache(cache.path());
    return audit ? audit->complaints : QStringList{toString(audit.error())};
}

} // namespace

class DiskErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void commitsTheSameBatchOnceTheDiskIsWell_data() { addFaults(); }
    void commitsTheSameBatchOnceTheDiskIsWell();
    void checkpointsOnceTheDiskIsWell_data() { addFaults(); }
    void checkpointsOnceTheDiskIsWell();
    void sealsOnceTheDiskIsWell_data() { addFaults(); }
    void sealsOnceTheDiskIsWell();
    void keepsWhatWasCommittedWhenTheProgramEndsOnABadDisk_data() { addFaults(); }
    void keepsWhatWasCommittedWhenTheProgramEndsOnABadDisk();
};

void DiskErrorsTest::commitsTheSameBatchOnceTheDiskIsWell()
{
    QFETCH(FaultyDisk::Fault, fault);
    const FaultyDisk disk;
    QStringList wanted;
    {
        CacheFixture cache;
        IOC_VERIFY(cache.writer->commit(acknowledged()));
        IOC_VERIFY(cache.writer->commit(someOfEverything()));
        wanted = cache.everything(kMeasures);
    }
    int operations = 0;
    for (bool done = false; !done; ++operations) {
        CacheFixture cache;
        IOC_VERIFY(cache.writer->commit(acknowledged()));
        const QStringList before = cache.everything(kMeasures);
        cache.openWriter(); // nothing is in its page cache
        FaultyDisk::failAfter(operations, fault);
        const auto committed = cache.writer->commit(someOfEverything());
        FaultyDisk::mend();
        done = committed.has_value();
        if (!done) {
            QCOMPARE(toString(committed.error().code), toString(ErrorCode::Io));
            QCOMPARE(cache.everything(kMeasures), before);
            QCOMPARE(complaintsOf(cache), QStringList());
            const auto again = cache.writer->commit(someOfEverything());
            IOC_VERIFY(again);
            QCOMPARE(again->added, std::int64_t(300));
            QCOMPARE(again->corrected, std::int64_t(1));
        }
        QCOMPARE(cache.everything(kMeasures), wanted);
        QCOMPARE(complaintsOf(cache), QStringList());
        QCOMPARE(auditCache(cache.path())->replaced, std::int64_t(1));
        // Another program reads from the disk what this one has told.
        cache.openWriter();
        QCOMPARE(cache.writer->lostCommits(), std::int64_t(0));
        QCOMPARE(cache.everything(kMeasures), wanted);
    }
    if (fault != FaultyDisk::Fault::SyncError) // a commit waits for no sync; the checkpoint does
        QVERIFY2(operations > 2, "the disk never failed");
}

void DiskErrorsTest::checkpointsOnceTheDiskIsWell()
{
    QFETCH(FaultyDisk::Fault, fault);
    const FaultyDisk disk;
    int operations = 0;
    for (bool done = false; !done; ++operations) {
        CacheFixture cache;
        IOC_VERIFY(cache.writer->commit(acknowledged()));
        IOC_VERIFY(cache.writer->commit(someOfEverything()));
        const QStringList before = cache.everything(kMeasures);
        FaultyDisk::failAfter(operations, fault);
        const auto moved = cache.writer->checkpoint();
        FaultyDisk::mend();
        done = moved.has_value();
        if (!done)
            QCOMPARE(toString(moved.error().code), toString(ErrorCode::Io));
        QCOMPARE(cache.everything(kMeasures), before);
        IOC_VERIFY(cache.writer->commit(BatchBuilder("run-3").value("pm", "KK1", kNoon + 24h, 5)));
        IOC_VERIFY(cache.writer->checkpoint());
        const QStringList after = cache.everything(kMeasures);
        cache.openWriter();
        QCOMPARE(cache.everything(kMeasures), after);
        QCOMPARE(complaintsOf(cache), QStringList());
    }
    QVERIFY2(operations > 1, "the disk never failed");
}

void DiskErrorsTest::sealsOnceTheDiskIsWell()
{
    QFETCH(FaultyDisk::Fault, fault);
    const FaultyDisk disk;
    int operations = 0;
    for (bool done = false; !done; ++operations) {
        CacheFixture cache;
        IOC_VERIFY(cache.writer->commit(acknowledged()));
        IOC_VERIFY(cache.writer->sealAll()); // there is a block to be read
        IOC_VERIFY(cache.writer->commit(someOfEverything()));
        const QStringList before = cache.everything(kMeasures);
        cache.openWriter();
        FaultyDisk::failAfter(operations, fault);
        const auto sealed = cache.writer->sealAll();
        FaultyDisk::mend();
        done = sealed.has_value();
        if (!done) {
            QCOMPARE(toString(sealed.error().code), toString(ErrorCode::Io));
            QCOMPARE(complaintsOf(cache), QStringList());
            IOC_VERIFY(cache.writer->sealAll());
        }
        QCOMPARE(cache.everything(kMeasures), before);
        const auto audit = auditCache(cache.path());
        IOC_VERIFY(audit);
        QCOMPARE(audit->complaints, QStringList());
        QCOMPARE(audit->unsealed, std::int64_t(0));
        QCOMPARE(audit->observations, std::int64_t(301));
    }
    if (fault != FaultyDisk::Fault::SyncError)
        QVERIFY2(operations > 1, "the disk never failed");
}

void DiskErrorsTest::keepsWhatWasCommittedWhenTheProgramEndsOnABadDisk()
{
    QFETCH(FaultyDisk::Fault, fault);
    const FaultyDisk disk;
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(acknowledged()));
    IOC_VERIFY(cache.writer->commit(someOfEverything()));
    const QStringList before = cache.everything(kMeasures);
    FaultyDisk::failAfter(0, fault);
    cache.writer.reset(); // its last connection would move the log into the file
    FaultyDisk::mend();
    cache.openWriter();
    QCOMPARE(cache.writer->lostCommits(), std::int64_t(0));
    QCOMPARE(cache.everything(kMeasures), before);
    QCOMPARE(complaintsOf(cache), QStringList());
}

QTEST_GUILESS_MAIN(DiskErrorsTest)
#include "tst_disk_errors.moc"
