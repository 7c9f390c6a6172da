// SPDX-License-Identifier: GPL-3.0-or-later
// What others do to the disk under a running program: remounted read-only, on a network, deleted, no room for a name.
#include "core/base/durable_file.h"
#include "core/store/data_backup.h"
#include "core/store/data_folder.h"
#include "core/store/file_identity.h"
#include "tests/store/cache_fixture.h"
#include "tests/store/ledger_fixture.h"
#include "tests/store/remounted_disk.h"

#include <QDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kNoon = at("2026-11-21T05:00:00Z");

void touch(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class ForeignHandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void keepsTheCacheWholeWhenTheDiskIsRemountedReadOnly();
    void recordsNothingWhenTheDiskIsRemountedReadOnly();
    void keepsAnActWhoseHeadRecordCannotBeWritten();
    void refusesAFolderOnANetwork_data();
    void refusesAFolderOnANetwork();
    void takesAFolderOnADiskOfTheMachine();
    void seesThatAFileWasDeletedOrReplaced();
    void seesThatALogWasDeleted();
    void leavesTheOldContentWhenANewOneCannotBeWritten();
};

void ForeignHandsTest::keepsTheCacheWholeWhenTheDiskIsRemountedReadOnly()
{
    const RemountedDisk disk;
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder().value("pm", "KK1", kNoon, 1)));
    const QStringList before = cache.everything({"pm"});
    RemountedDisk::readOnly = true;
    const auto refused = cache.writer->commit(BatchBuilder("run-2").value("pm", "KK1", kNoon + 1h, 2));
    IOC_FAILS(refused, ErrorCode::Io);
    RemountedDisk::readOnly = false;
    QCOMPARE(cache.everything({"pm"}), before);
    IOC_VERIFY(cache.writer->commit(BatchBuilder("run-2").value("pm", "KK1", kNoon + 1h, 2)));
    QVERIFY(cache.everything({"pm"}) != before);
    QCOMPARE(complaintOf(cache.path()).value(), QString());
}

void ForeignHandsTest::recordsNothingWhenTheDiskIsRemountedReadOnly()
{
    const RemountedDisk disk;
    const LedgerFixture ledger;
    const auto writer = ledger.open();
    IOC_VERIFY(writer);
    IOC_VERIFY((*writer)->append(act("feed.paused"), kNoon));
    RemountedDisk::readOnly = true;
    const auto refused = (*writer)->append(act("feed.resumed"), kNoon);
    IOC_FAILS(refused, ErrorCode::Io);
    QVERIFY(ledger.verdict().isWhole()); // the rest is readable
    QCOMPARE(ledger.verdict().entries, std::int64_t(2));
    RemountedDisk::readOnly = false;
    QCOMPARE((*writer)->append(act("feed.resumed"), kNoon).value(), std::int64_t(3));
    QVERIFY(ledger.verdict().isWhole());
}

void ForeignHandsTest::keepsAnActWhoseHeadRecordCannotBeWritten()
{
    const LedgerFixture ledger;
    const auto writer = ledger.open();
    IOC_VERIFY(writer);
    QVERIFY(QDir().mkpath(ledger.headFile() + QStringLiteral(".new"))); // stands in the way of the new record
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("head record")));
    QCOMPARE((*writer)->append(act("feed.paused"), kNoon).value(), std::int64_t(2));
    QVERIFY(ledger.verdict().isWhole());
    QCOMPARE(ledger.verdict().unsealed, std::int64_t(1));
    QVERIFY(QDir().rmdir(ledger.headFile() + QStringLiteral(".new")));
    QCOMPARE((*writer)->append(act("feed.resumed"), kNoon).value(), std::int64_t(3));
    QCOMPARE(ledger.verdict().unsealed, std::int64_t(0));
}

void ForeignHandsTest::refusesAFolderOnANetwork_data()
{
    QTest::addColumn<long>("type");
    QTest::addColumn<QString>("name");
    // <linux/magic.h> and statfs(2)
    QTest::newRow("nfs") << 0x6969L << QStringLiteral("NFS");
    QTest::newRow("cifs") << 0xFF534D42L << QStringLiteral("SMB");
    QTest::newRow("smb2") << 0xFE534D42L << QStringLiteral("SMB");
    QTest::newRow("smb") << 0x517BL << QStringLiteral("SMB");
    QTest::newRow("9p") << 0x01021997L << QStringLiteral("9P");
    QTest::newRow("ceph") << 0x00C36400L << QStringLiteral("Ceph");
}

void ForeignHandsTest::refusesAFolderOnANetwork()
{
    QFETCH(long, type);
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const auto owned = DataFolder::own(folder.path(), [type](const QString &) { return type; });
    IOC_FAILS(owned, ErrorCode::Usage);
    QVERIFY(owned.error().message.contains(name));
    QVERIFY(QDir(folder.path()).isEmpty()); // not even a lock
}

void ForeignHandsTest::takesAFolderOnADiskOfTheMachine()
{
    const QTemporaryDir folder;
    QVERIFY(DataFolder::fileSystemType(folder.path()));
    QVERIFY(!DataFolder::fileSystemType(folder.filePath(QStringLiteral("nowhere"))));
    IOC_VERIFY(DataFolder::own(folder.path(), [](const QString &) { return 0xEF53L; })); // ext4
    IOC_VERIFY(DataFolder::own(folder.path(), [](const QString &) { return std::nullopt; }));
}

void ForeignHandsTest::seesThatAFileWasDeletedOrReplaced()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.sqlite"));
    touch(path);
    FileIdentity identity(path);
    QVERIFY(identity.stillThere());
    QVERIFY(QFile::rename(path, path + QStringLiteral(".moved")));
    QVERIFY(!identity.stillThere());
    touch(path);
    QVERIFY(!identity.stillThere()); // another file of the same name
    QVERIFY(QFile::remove(path));
    QVERIFY(QFile::rename(path + QStringLiteral(".moved"), path));
    QVERIFY(identity.stillThere()); // the same file is back
    FileIdentity never(folder.filePath(QStringLiteral("never")));
    QVERIFY(!never.stillThere());
}

void ForeignHandsTest::seesThatALogWasDeleted()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.sqlite"));
    touch(path);
    FileIdentity identity(path);
    touch(path + QStringLiteral("-wal")); // made later, as SQLite does
    QVERIFY(identity.stillThere());
    QVERIFY(QFile::remove(path + QStringLiteral("-wal")));
    QVERIFY(!identity.stillThere());
}

void ForeignHandsTest::leavesTheOldContentWhenANewOneCannotBeWritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("head"));
    IOC_VERIFY(writeDurably(path, "old"));
    QVERIFY(QDir().mkpath(path + QStringLiteral(".new")));
    const auto refused = writeDurably(path, "new");
    QVERIFY(!refused);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old"));
}

QTEST_GUILESS_MAIN(ForeignHandsTest)
#include "tst_foreign_hands.moc"
