// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger_hash.h"
#include "core/store/ledger_schema.h"
#include "tests/store/ledger_fixture.h"

#include <QFile>
#include <QRandomGenerator>

using namespace ioc;
using namespace ioc::test;

namespace {

const Instant kNoon = at("2026-11-21T05:00:00Z");
constexpr int kActs = 299;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As the file's header tells it, at offset 16 (sqlite.org/fileformat2.html, 1.3.2).
qsizetype pageSizeOf(const QByteArray &database)
{
    const auto byte = [&database](int at) { return qsizetype(std::uint8_t(database[at])); };
    const qsizetype size = byte(16) * 256 + byte(17);
    return size == 1 ? 65536 : size;
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// The row anew with another actor and a hash that fits.
QByteArray forged(LedgerEntry entry)
{
    entry.act.actor = QStringLiteral("mai");
    return "UPDATE entry SET actor = 'mai', hash = x'" + ledgerHash(entry).toHex() +
           "' WHERE no = " + QByteArray::number(qlonglong(entry.no));
}

} // namespace

class LedgerDamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void tellsWhatWasDone_data();
    void tellsWhatWasDone();
    void tellsAForgedEntryByTheNext();
    void tellsAForgedLastEntryByTheHeadRecord();
    void tellsAHeadRecordThatIsGone();
    void tellsAHeadRecordWithAFlippedBit();
    void tellsTheLedgerOfAnotherFolder();
    void passesNoFlippedBitOffAsTheTruth();
    void readsTheRestWhenAPageIsGone();
    void goesOnAfterACutWithoutTakingNumbersTwice();
    void goesOnWithoutAHeadRecordAndSaysSo();
    void movesADamagedHeadRecordAside();
    void goesOnAfterALedgerThatWasDeleted();
    void tellsALedgerThatIsGone();
    void tellsAHeadRecordThatIsGoneAfterTheFirstEntry();
    void beginsWhereACrashStoppedTheBeginning();
    void isWholeWhenACrashCameAfterTheFirstEntry();
};

void LedgerDamageTest::tellsWhatWasDone_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QStringList>("breaks");
    QTest::addColumn<int>("good");
    const auto list = [](const char *text) { return QString::fromLatin1(text).split(QStringLiteral(", ")); };
    QTest::newRow("another actor") << QByteArray("UPDATE entry SET actor = 'mai' WHERE no = 5") << list("changed 5")
                                   << 9;
    QTest::newRow("another time") << QByteArray("UPDATE entry SET at = at + 1 WHERE no = 10") << list("changed 10")
                                  << 9;
    QTest::newRow("another body") << QByteArray("UPDATE entry SET body = '{\"v\":2}' WHERE no = 2") << list("changed 2")
                                  << 9;
    QTest::newRow("another beginning") << QByteArray("UPDATE entry SET kind = 'feed.paused' WHERE no = 1")
                                       << list("changed 1") << 9;
    QTest::newRow("one removed") << QByteArray("DELETE FROM entry WHERE no = 4") << list("missing 4") << 9;
    QTest::newRow("three removed") << QByteArray("DELETE FROM entry WHERE no BETWEEN 4 AND 6") << list("missing 4-6")
                                   << 7;
    QTest::newRow("beginning removed") << QByteArray("DELETE FROM entry WHERE no = 1") << list("missing 1") << 9;
    QTest::newRow("end removed") << QByteArray("DELETE FROM entry WHERE no > 7") << list("cut_at_end 8-10") << 7;
    QTest::newRow("all removed") << QByteArray("DELETE FROM entry") << list("cut_at_end 1-10") << 0;
    QTest::newRow("two changed places")
        << QByteArray("UPDATE entry SET no = 100 WHERE no = 4; UPDATE entry SET no = 4 WHERE no = 5;"
                      "UPDATE entry SET no = 5 WHERE no = 100")
        << list("reordered 4, reordered 5, unlinked 6") << 8;
    QTest::newRow("one removed and the rest moved up")
        << QByteArray("DELETE FROM entry WHERE no = 8; UPDATE entry SET no = 8 WHERE no = 9; UPDATE entry SET no = 9 "
                      "WHERE no = 10")
        << list("reordered 8, reordered 9, cut_at_end 10") << 7;
    QTest::newRow("two at once") << QByteArray("UPDATE entry SET actor = 'mai' WHERE no = 3; DELETE FROM entry WHERE "
                                               "no = 6")
                                 << list("changed 3, missing 6") << 8;
}

void LedgerDamageTest::tellsWhatWasDone()
{
    QFETCH(QByteArray, sql);
    QFETCH(QStringList, breaks);
    QFETCH(int, good);
    const LedgerFixture ledger;
    ledger.fill(9);
    QVERIFY(ledger.verdict().isWhole());
    ledger.tamper(sql);
    QCOMPARE(ledger.breaks(), breaks);
    QCOMPARE(ledger.verdict().entries, std::int64_t(good));
}

void LedgerDamageTest::tellsAForgedEntryByTheNext()
{
    const LedgerFixture ledger;
    ledger.fill(9);
    ledger.tamper(forged(ledger.entry(5)));
    QCOMPARE(ledger.breaks(), QStringList{QStringLiteral("unlinked 6")});
}

void LedgerDamageTest::tellsAForgedLastEntryByTheHeadRecord()
{
    const LedgerFixture ledger;
    ledger.fill(9);
    ledger.tamper(forged(ledger.entry(10)));
    QCOMPARE(ledger.breaks(), QStringList{QStringLiteral("head_disagrees 10")});
}

void LedgerDamageTest::tellsAHeadRecordThatIsGone()
{
    const LedgerFixture ledger;
    ledger.fill(3);
    QVERIFY(QFile::remove(ledger.headFile()));
    QCOMPARE(ledger.breaks(), QStringList{QStringLiteral("head_missing 0")});
}

void LedgerDamageTest::tellsAHeadRecordWithAFlippedBit()
{
    const LedgerFixture ledger;
    ledger.fill(3);
    const QByteArray good = contentOf(ledger.headFile());
    for (qsizetype byte = 0; byte < good.size(); ++byte) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray bad = good;
            bad[byte] = char(bad[byte] ^ (1 << bit));
            put(ledger.headFile(), bad);
            const auto head = readLedgerHead(ledger.headFile());
            IOC_FAILS(head, ErrorCode::StorageCorrupt);
        }
    }
    QCOMPARE(ledger.breaks(), QStringList{QStringLiteral("head_damaged 0")});
    put(ledger.headFile(), good);
    QVERIFY(ledger.verdict().isWhole());
}

void LedgerDamageTest::tellsTheLedgerOfAnotherFolder()
{
    const LedgerFixture ledger;
    const LedgerFixture other;
    ledger.fill(3);
    other.fill(3);
    put(ledger.path(), contentOf(other.path()));
    QCOMPARE(ledger.breaks(), QStringList({QStringLiteral("head_disagrees 1"), QStringLiteral("head_disagrees 4")}));
}

void LedgerDamageTest::passesNoFlippedBitOffAsTheTruth()
{
    const LedgerFixture ledger;
    ledger.fill(kActs);
    const QByteArray good = contentOf(ledger.path());
    std::vector<QByteArray> written;
    for (std::int64_t no = 1; no <= kActs + 1; ++no)
        written.push_back(ledgerBytes(ledger.entry(no)));
    QVERIFY(good.size() > 4 * pageSizeOf(good));
    QRandomGenerator random(47); // the fault's number
    int told = 0;
    int harmless = 0;
    for (int i = 0; i < 200; ++i) {
        QByteArray bad = good;
        const auto byte = qsizetype(random.bounded(quint32(good.size())));
        bad[byte] = char(bad[byte] ^ (1 << random.bounded(8)));
        put(ledger.path(), bad);
        const auto verdict = verifyLedger(ledger.path());
        if (!verdict || !verdict->isWhole()) {
            ++told;
            continue;
        }
        // Between the rows lies free space; a bit of it means nothing.
        ++harmless;
        QCOMPARE(verdict->entries, std::int64_t(kActs + 1));
        auto reader = LedgerReader::open(ledger.path());
        IOC_VERIFY(reader);
        for (std::int64_t no = 1; no <= kActs + 1; ++no)
            QVERIFY2(ledgerBytes(reader->entry(no).value().value()) == written[std::size_t(no - 1)],
                     qPrintable(QStringLiteral("byte %1").arg(byte)));
        const auto seventh = reader->about(QStringLiteral("feed"), QStringLiteral("subject-7-end"), 0, 10);
        QVERIFY2(seventh && seventh->size() == 1 && seventh->front().no == 7, "by the index");
    }
    QVERIFY2(told > 60, qPrintable(QStringLiteral("told %1, harmless %2").arg(told).arg(harmless)));
}

void LedgerDamageTest::readsTheRestWhenAPageIsGone()
{
    const LedgerFixture ledger;
    ledger.fill(kActs);
    QByteArray bytes = contentOf(ledger.path());
    const auto place = bytes.indexOf("feed.pausedsubject-150-end"); // of the table: the index has no kind
    QVERIFY(place > 0);
    const qsizetype pageSize = pageSizeOf(bytes);
    const qsizetype page = place / pageSize * pageSize;
    const int lost = int(bytes.mid(page, pageSize).count("feed.pausedsubject-"));
    QVERIFY(lost > 3 && lost < kActs / 2);
    bytes.replace(page, pageSize, QByteArray(pageSize, '\0'));
    put(ledger.path(), bytes);
    const LedgerVerdict verdict = ledger.verdict();
    QVERIFY(!verdict.isWhole());
    QVERIFY(verdict.breaks[0].fault == LedgerFault::Unreadable || verdict.breaks[0].fault == LedgerFault::Missing);
    QVERIFY(verdict.breaks[0].no <= 150 && verdict.breaks[0].through >= 150);
    QCOMPARE(verdict.entries, std::int64_t(kActs + 1 - lost));
    auto reader = LedgerReader::open(ledger.path());
    IOC_VERIFY(reader);
    const auto newest = reader->newest(1000);
    IOC_VERIFY(newest);
    QCOMPARE(newest->entries.size(), std::size_t(kActs + 1 - lost));
    QCOMPARE(newest->unreadable, std::int64_t(lost));
    const auto writer = ledger.open(); // and the work goes on
    IOC_VERIFY(writer);
    QCOMPARE((*writer)->append(act("feed.paused"), kNoon).value(), std::int64_t(kActs + 2));
}

void LedgerDamageTest::goesOnAfterACutWithoutTakingNumbersTwice()
{
    const LedgerFixture ledger;
    ledger.fill(9);
    ledger.sql("DROP TRIGGER entry_is_kept; DELETE FROM entry WHERE no > 7");
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("cut_at_end")));
    {
        const auto writer = ledger.open();
        IOC_VERIFY(writer);
        QVERIFY((*writer)->damage().contains(QStringLiteral("10")));
        QCOMPARE((*writer)->append(act("feed.paused"), kNoon).value(), std::int64_t(12));
    }
    QCOMPARE(ledger.entry(11).act.kind, QString::fromLatin1(kLedgerDamaged));
    QVERIFY(ledger.entry(11).act.body.contains("cut_at_end"));
    QCOMPARE(ledger.breaks(), QStringList{QStringLiteral("missing 8-10")});
    const auto again = ledger.open();
    IOC_VERIFY(again);
    QVERIFY((*again)->damage().isEmpty()); // told once
}

void LedgerDamageTest::goesOnWithoutAHeadRecordAndSaysSo()
{
    const LedgerFixture ledger;
    ledger.fill(4);
    QVERIFY(QFile::remove(ledger.headFile()));
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("head_missing")));
    {
        const auto writer = ledger.open();
        IOC_VERIFY(writer);
        QVERIFY(!(*writer)->damage().isEmpty());
    }
    QCOMPARE(ledger.entry(6).act.kind, QString::fromLatin1(kLedgerDamaged));
    QVERIFY(ledger.verdict().isWhole());
}

void LedgerDamageTest::movesADamagedHeadRecordAside()
{
    const LedgerFixture ledger;
    ledger.fill(4);
    put(ledger.headFile(), "what is this\n");
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("head_damaged")));
    IOC_VERIFY(ledger.open());
    QCOMPARE(contentOf(ledger.headFile() + QStringLiteral(".damaged")), QByteArray("what is this\n"));
    QVERIFY(ledger.entry(6).act.body.contains("head_damaged"));
    QVERIFY(ledger.verdict().isWhole());
}

void LedgerDamageTest::goesOnAfterALedgerThatWasDeleted()
{
    const LedgerFixture ledger;
    ledger.fill(4);
    QVERIFY(QFile::remove(ledger.path()));
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("cut_at_end\" stored 0 counted 5")));
    {
        const auto writer = ledger.open();
        IOC_VERIFY(writer);
        QVERIFY2((*writer)->damage().contains(QStringLiteral("entries 1 to 5 are gone")),
                 qPrintable((*writer)->damage()));
    }
    QCOMPARE(ledger.entry(6).act.kind, QString::fromLatin1(kLedgerBegun));
    QCOMPARE(ledger.entry(7).act.kind, QString::fromLatin1(kLedgerDamaged));
    const QByteArray body = ledger.entry(7).act.body;
    QVERIFY2(body.contains("\"stored\":0") && body.contains("\"counted\":5"), body.constData());
    QCOMPARE(ledger.breaks(), QStringList{QStringLiteral("missing 1-5")});
}

void LedgerDamageTest::tellsALedgerThatIsGone()
{
    const LedgerFixture ledger;
    ledger.fill(4);
    QVERIFY(QFile::remove(ledger.path()));
    QCOMPARE(ledger.breaks(), QStringList{QStringLiteral("cut_at_end 1-5")});
}

void LedgerDamageTest::tellsAHeadRecordThatIsGoneAfterTheFirstEntry()
{
    const LedgerFixture ledger;
    ledger.fill(0);
    QVERIFY(QFile::remove(ledger.headFile()));
    QCOMPARE(ledger.breaks(), QStringList{QStringLiteral("head_missing 0")});
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("head_missing")));
    const auto writer = ledger.open();
    IOC_VERIFY(writer);
    QVERIFY(!(*writer)->damage().isEmpty());
}

namespace {

/// What is beside the ledger before its first entry.
LedgerHead prepared(const LedgerFixture &ledger)
{
    return {readLedgerHead(ledger.headFile()).value()->folder, 0, noLedgerHash()};
}

} // namespace

void LedgerDamageTest::beginsWhereACrashStoppedTheBeginning()
{
    const LedgerFixture ledger;
    ledger.fill(0);
    const LedgerHead head = prepared(ledger);
    QVERIFY(QFile::remove(ledger.path()));
    IOC_VERIFY(writeLedgerHead(ledger.headFile(), head));
    IOC_FAILS(verifyLedger(ledger.path()), ErrorCode::NotFound); // nobody has done anything yet
    ledger.fill(2);
    QVERIFY(ledger.verdict().isWhole());
    QCOMPARE(ledger.verdict().entries, std::int64_t(3));
    QCOMPARE(folderOf(ledger.entry(1)), head.folder);
}

void LedgerDamageTest::isWholeWhenACrashCameAfterTheFirstEntry()
{
    const LedgerFixture ledger;
    ledger.fill(0);
    IOC_VERIFY(writeLedgerHead(ledger.headFile(), prepared(ledger)));
    QVERIFY(ledger.verdict().isWhole());
    QCOMPARE(ledger.verdict().unsealed, std::int64_t(1));
    {
        const auto writer = ledger.open();
        IOC_VERIFY(writer);
        QVERIFY((*writer)->damage().isEmpty());
    }
    QCOMPARE(ledger.verdict().unsealed, std::int64_t(0));
}

QTEST_GUILESS_MAIN(LedgerDamageTest)
#include "tst_ledger_damage.moc"
