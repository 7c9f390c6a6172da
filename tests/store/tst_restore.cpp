// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/data_restore.h"
#include "tests/store/backup_fixture.h"

#include <QRandomGenerator>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class RestoreTest : public QObject
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

    void putsItBackAndKeepsWhatWasThere();
    void restoresIntoANewFolder();
    void refusesABackupWithAFlippedBit();
    void refusesABackupWithADamagedLedger();
    void refusesABackupWhoseLedgerWasGone();
    void refusesAManifestThatLeadsOutOfTheFolder_data();
    void refusesAManifestThatLeadsOutOfTheFolder();
    void refusesAFolderWithoutManifest();
    void goesOnAfterARestoreThatWasInterrupted();
    void tellsTheLedgerOfBeforeWhereverARestoreWasInterrupted_data();
    void tellsTheLedgerOfBeforeWhereverARestoreWasInterrupted();

private:
    Result<RestoreOutcome> restore(const QString &into)
    {
        auto folder = DataFolder::own(into);
        if (!folder)
            return folder.error();
        return restoreInto(*folder, m_backup, kNoon);
    }

    std::unique_ptr<QTemporaryDir> m_place;
    QString m_data;
    QString m_backup;
};

void RestoreTest::putsItBackAndKeepsWhatWasThere()
{
    Folder folder(m_data);
    folder.write(0);
    IOC_VERIFY(backUp(m_data, m_backup, kNoon));
    folder.write(1);
    put(m_data + QStringLiteral("/pack/pack.json"), "{\"id\":\"later\"}");
    const LedgerHead before = folder.ledger->head();
    folder.close();
    const auto outcome = restore(m_data);
    IOC_VERIFY(outcome);
    QCOMPARE(hoursIn(m_data), std::int64_t(1));
    QCOMPARE(entriesIn(m_data), std::int64_t(2));
    QCOMPARE(contentOf(m_data + QStringLiteral("/pack/pack.json")), QByteArray("{\"id\":\"minh-hoa\"}"));
    QCOMPARE(hoursIn(outcome->aside), std::int64_t(2));
    QCOMPARE(entriesIn(outcome->aside), std::int64_t(3));
    QCOMPARE(contentOf(outcome->aside + QStringLiteral("/pack/pack.json")), QByteArray("{\"id\":\"later\"}"));
    QCOMPARE(outcome->entriesBefore, before.count);
    QCOMPARE(outcome->hashBefore, before.hash);
    QVERIFY(!QFileInfo::exists(DataFolder::restoreMark(m_data)));
    QVERIFY(!QFileInfo::exists(m_data + QStringLiteral("/restore.new")));
    IOC_VERIFY(restore(m_data)); // and once more, within the same second
    QCOMPARE(QDir(m_data + QStringLiteral("/aside")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 2);
}

void RestoreTest::restoresIntoANewFolder()
{
    Folder folder(m_data);
    folder.write(0);
    IOC_VERIFY(backUp(m_data, m_backup, kNoon));
    const QString other = m_place->filePath(QStringLiteral("other"));
    const auto outcome = restore(other);
    IOC_VERIFY(outcome);
    QVERIFY(outcome->aside.isEmpty());
    QCOMPARE(hoursIn(other), std::int64_t(1));
    QCOMPARE(entriesIn(other), std::int64_t(2));
    Folder again(other); // and the work goes on
    again.write(5);
    QCOMPARE(entriesIn(other), std::int64_t(3));
}

void RestoreTest::refusesABackupWithAFlippedBit()
{
    Folder folder(m_data);
    folder.write(0);
    IOC_VERIFY(backUp(m_data, m_backup, kNoon));
    folder.close();
    const QByteArray before = contentOf(DataFolder::ledgerFile(m_data));
    QRandomGenerator random(52); // the fault's number
    for (const char *name : {"cache.sqlite", "ledger.sqlite", "ledger.head", "pack/pack.json"}) {
        const QString path = m_backup + QLatin1Char('/') + QLatin1StringView(name);
        const QByteArray good = contentOf(path);
        QByteArray bad = good;
        const auto byte = qsizetype(random.bounded(quint32(bad.size())));
        bad[byte] = char(bad[byte] ^ (1 << random.bounded(8)));
        put(path, bad);
        const auto refused = restore(m_data);
        IOC_FAILS(refused, ErrorCode::StorageCorrupt);
        QVERIFY2(refused.error().message.contains(QLatin1StringView(name)), qPrintable(refused.error().message));
        put(path, good);
    }
    QCOMPARE(contentOf(DataFolder::ledgerFile(m_data)), before);
    QVERIFY(!QFileInfo::exists(DataFolder::restoreMark(m_data)));
    QVERIFY(!QFileInfo::exists(m_data + QStringLiteral("/aside")));
    QVERIFY(!QFileInfo::exists(m_data + QStringLiteral("/restore.new")));
    IOC_VERIFY(restore(m_data));
}

void RestoreTest::refusesABackupWithADamagedLedger()
{
    Folder folder(m_data);
    folder.write(0);
    folder.close();
    QByteArray bytes = contentOf(DataFolder::ledgerFile(m_data));
    put(DataFolder::ledgerFile(m_data), bytes.replace("wall-1", "wall-2"));
    IOC_VERIFY(backUp(m_data, m_backup, kNoon)); // with a manifest that fits
    const auto refused = restore(m_place->filePath(QStringLiteral("other")));
    IOC_FAILS(refused, ErrorCode::StorageCorrupt);
    QVERIFY(!QFileInfo::exists(m_place->filePath(QStringLiteral("other/ledger.sqlite"))));
}

void RestoreTest::refusesABackupWhoseLedgerWasGone()
{
    Folder folder(m_data);
    folder.write(0);
    folder.close();
    QVERIFY(QFile::remove(DataFolder::ledgerFile(m_data)));
    IOC_VERIFY(backUp(m_data, m_backup, kNoon)); // the head record counts entries
    const auto refused = restore(m_place->filePath(QStringLiteral("other")));
    IOC_FAILS(refused, ErrorCode::StorageCorrupt);
}

void RestoreTest::refusesAManifestThatLeadsOutOfTheFolder_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"../letter.txt", "/etc/passwd", "a/../../letter.txt", "..", ".", "", "lock", "socket", "a//b", "./a"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void RestoreTest::refusesAManifestThatLeadsOutOfTheFolder()
{
    QFETCH(QString, name);
    const QByteArray json = toJson({kNoon, {{name, 1, QByteArray(32, 'x')}}});
    const auto refused = backupManifestFrom(json);
    IOC_FAILS(refused, ErrorCode::Decode);
    put(m_backup + QStringLiteral("/manifest.json"), json);
    const auto restored = restore(m_data);
    IOC_FAILS(restored, ErrorCode::StorageCorrupt);
}

void RestoreTest::refusesAFolderWithoutManifest()
{
    QVERIFY(QDir().mkpath(m_backup));
    const auto refused = restore(m_data);
    IOC_FAILS(refused, ErrorCode::NotFound);
}

void RestoreTest::goesOnAfterARestoreThatWasInterrupted()
{
    Folder folder(m_data);
    folder.write(0);
    IOC_VERIFY(backUp(m_data, m_backup, kNoon));
    folder.write(1);
    folder.close();
    // Killed after the ledger had moved aside and before anything was put in place.
    put(DataFolder::restoreMark(m_data), "backup\n");
    put(m_data + QStringLiteral("/restore.new/cache.sqlite"), "half");
    QVERIFY(QDir().mkpath(m_data + QStringLiteral("/aside/20261121T045959Z")));
    QVERIFY(QFile::rename(DataFolder::ledgerFile(m_data),
                          m_data + QStringLiteral("/aside/20261121T045959Z/ledger.sqlite")));
    const auto outcome = restore(m_data);
    IOC_VERIFY(outcome);
    QCOMPARE(hoursIn(m_data), std::int64_t(1));
    QCOMPARE(entriesIn(m_data), std::int64_t(2));
    QCOMPARE(hoursIn(outcome->aside), std::int64_t(2));
    QVERIFY(QFileInfo::exists(m_data + QStringLiteral("/aside/20261121T045959Z/ledger.sqlite")));
    QVERIFY(!QFileInfo::exists(DataFolder::restoreMark(m_data)));
}

void RestoreTest::tellsTheLedgerOfBeforeWhereverARestoreWasInterrupted_data()
{
    QTest::addColumn<bool>("hadLedger");
    QTest::addColumn<bool>("inPlace");
    QTest::newRow("while files moved aside") << true << false;
    QTest::newRow("while the backup's moved in") << true << true;
    QTest::newRow("while the backup's moved in where there was no ledger") << false << true;
}

void RestoreTest::tellsTheLedgerOfBeforeWhereverARestoreWasInterrupted()
{
    QFETCH(bool, hadLedger);
    QFETCH(bool, inPlace);
    Folder folder(m_data);
    folder.write(0);
    IOC_VERIFY(backUp(m_data, m_backup, kNoon));
    folder.write(1);
    folder.write(2);
    const LedgerHead before = hadLedger ? folder.ledger->head() : LedgerHead();
    folder.close();
    const QString ledger = DataFolder::ledgerFile(m_data);
    if (!hadLedger)
        QVERIFY(QFile::remove(ledger) && QFile::remove(ledgerHeadFile(ledger)));
    // Stopped where the mark stands and nothing has moved yet; what moved next is moved here.
    const QString aside = m_data + QStringLiteral("/aside");
    put(aside, "no folder");
    const auto stopped = restore(m_data);
    IOC_FAILS(stopped, ErrorCode::Io);
    QVERIFY(QFile::remove(aside));
    QVERIFY(QDir().mkpath(aside + QStringLiteral("/earlier")));
    for (const QString &name : QDir(m_data).entryList({QStringLiteral("*.head"), QStringLiteral("*.sqlite*")}))
        QVERIFY(QFile::rename(m_data + QLatin1Char('/') + name, aside + QStringLiteral("/earlier/") + name));
    if (inPlace)
        QVERIFY(QFile::rename(m_data + QStringLiteral("/restore.new/ledger.head"), ledgerHeadFile(ledger)));
    const auto outcome = restore(m_data);
    IOC_VERIFY(outcome);
    QCOMPARE(outcome->entriesBefore, before.count);
    QCOMPARE(outcome->hashBefore, before.hash);
    QCOMPARE(entriesIn(m_data), std::int64_t(2));
    QVERIFY(!QFileInfo::exists(DataFolder::restoreMark(m_data)));
    const auto again = restore(m_data); // and that which follows tells of its own
    IOC_VERIFY(again);
    QCOMPARE(again->entriesBefore, std::int64_t(2));
}

QTEST_GUILESS_MAIN(RestoreTest)
#include "tst_restore.moc"
