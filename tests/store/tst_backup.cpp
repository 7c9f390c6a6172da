// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup_manifest.h"
#include "tests/store/backup_fixture.h"

#include <atomic>
#include <thread>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class BackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_place = std::make_unique<QTemporaryDir>();
        m_data = m_place->filePath(QStringLiteral("data"));
        m_backup = m_place->filePath(QStringLiteral("backup"));
    }

    void copiesEverythingWhileTheOwnerRuns();
    void opensCleanWhateverIsWrittenMeanwhile();
    void refusesAFolderThatHoldsSomething();
    void saysThatThereIsNothing();
    void copiesADamagedLedgerAndTellsOfIt();
    void tellsALedgerThatIsGone();
    void leavesNothingHalf();

private:
    std::unique_ptr<QTemporaryDir> m_place;
    QString m_data;
    QString m_backup;
};

void BackupTest::copiesEverythingWhileTheOwnerRuns()
{
    Folder folder(m_data);
    folder.write(0);
    folder.write(1);
    const auto outcome = backUp(m_data, m_backup, kNoon);
    IOC_VERIFY(outcome);
    QCOMPARE(outcome->files, std::int64_t(6));
    QVERIFY(outcome->ledger->isWhole());
    QCOMPARE(
        filesWithin(m_backup),
        QStringList({QStringLiteral("cache.sqlite"), QStringLiteral("cache.sqlite-sequence"),
                     QStringLiteral("ledger.head"), QStringLiteral("ledger.sqlite"), QStringLiteral("manifest.json"),
                     QStringLiteral("pack/feeds/a.json"), QStringLiteral("pack/pack.json")}));
    QCOMPARE(hoursIn(m_backup), std::int64_t(2));
    QCOMPARE(entriesIn(m_backup), std::int64_t(3));
    folder.write(2); // and the owner was not disturbed
    QCOMPARE(entriesIn(m_data), std::int64_t(4));
    const auto manifest = backupManifestFrom(contentOf(m_backup + QStringLiteral("/manifest.json")));
    IOC_VERIFY(manifest);
    QCOMPARE(manifest->made, kNoon);
    QCOMPARE(manifest->files.size(), std::size_t(6));
}

void BackupTest::opensCleanWhateverIsWrittenMeanwhile()
{
    Folder folder(m_data);
    folder.write(0);
    std::atomic<bool> enough = false;
    std::atomic<int> written = 1;
    std::thread writer([&] {
        for (int hour = 1; !enough; ++hour) {
            folder.write(hour);
            written = hour + 1;
        }
    });
    int least = 0;
    for (int i = 0; i < 8; ++i) {
        least = written;
        const QString target = m_backup + QString::number(i);
        const auto outcome = backUp(m_data, target, kNoon);
        if (!outcome)
            enough = true;
        if (!outcome)
            writer.join();
        IOC_VERIFY(outcome);
        const bool good = outcome->ledger->isWhole() && entriesIn(target) > least &&
                          complaintOf(DataFolder::cacheFile(target)).value().isEmpty() && hoursIn(target) >= least;
        if (!good)
            enough = true;
        if (!good)
            writer.join();
        QVERIFY(good);
    }
    enough = true;
    writer.join();
    QVERIFY2(least > 1, "nothing was written meanwhile");
}

void BackupTest::refusesAFolderThatHoldsSomething()
{
    Folder folder(m_data);
    put(m_backup + QStringLiteral("/letter.txt"), "mine");
    const auto refused = backUp(m_data, m_backup, kNoon);
    IOC_FAILS(refused, ErrorCode::Usage);
    QCOMPARE(contentOf(m_backup + QStringLiteral("/letter.txt")), QByteArray("mine"));
}

void BackupTest::saysThatThereIsNothing()
{
    QVERIFY(QDir().mkpath(m_data));
    const auto nothing = backUp(m_data, m_backup, kNoon);
    IOC_FAILS(nothing, ErrorCode::NotFound);
    QVERIFY(!QFileInfo::exists(m_backup));
}

void BackupTest::copiesADamagedLedgerAndTellsOfIt()
{
    Folder folder(m_data);
    folder.write(0);
    folder.close();
    QByteArray bytes = contentOf(DataFolder::ledgerFile(m_data));
    QVERIFY(bytes.contains("wall-1"));
    put(DataFolder::ledgerFile(m_data), bytes.replace("wall-1", "wall-2"));
    const auto outcome = backUp(m_data, m_backup, kNoon);
    IOC_VERIFY(outcome);
    QVERIFY(outcome->ledger->breaks.front().fault == LedgerFault::Changed);
    QVERIFY(QFileInfo::exists(m_backup + QStringLiteral("/manifest.json")));
}

void BackupTest::tellsALedgerThatIsGone()
{
    Folder folder(m_data);
    folder.write(0);
    folder.close();
    QVERIFY(QFile::remove(DataFolder::ledgerFile(m_data)));
    const auto outcome = backUp(m_data, m_backup, kNoon);
    IOC_VERIFY(outcome);
    QVERIFY(outcome->ledger && !outcome->ledger->isWhole());
}

void BackupTest::leavesNothingHalf()
{
    Folder folder(m_data);
    folder.close();
    put(DataFolder::cacheFile(m_data), QByteArray(8192, 'x')); // no database
    const auto refused = backUp(m_data, m_backup, kNoon);
    IOC_FAILS(refused, ErrorCode::StorageCorrupt);
    QVERIFY(!QFileInfo::exists(m_backup));
    QVERIFY(!QFileInfo::exists(m_backup + QStringLiteral(".partial")));
}

QTEST_GUILESS_MAIN(BackupTest)
#include "tst_backup.moc"
