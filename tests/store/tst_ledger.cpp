// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger_hash.h"
#include "core/store/ledger_schema.h"
#include "tests/store/ledger_fixture.h"

#include <QFile>
#include <QFileInfo>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kNoon = at("2026-11-21T05:00:00Z");

} // namespace

class LedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void hashesTheBytesThatItsHeaderTells();
    void movingALetterBetweenFieldsChangesTheHash();
    void beginsWithPackAndFolder();
    void numbersActsAndChainsThem();
    void recordsSeveralActsTogetherOrNone();
    void givesTheActsOfOneSubjectMatterInTheirOrder();
    void keepsWhatWasWrittenOverARestart();
    void refusesToChangeOrRemoveAnEntry();
    void refusesAnActWithoutItsParts_data();
    void refusesAnActWithoutItsParts();
    void saysThatAnotherHoldsTheLedgerAndRecordsNothing();
    void mendsAHeadRecordThatACrashLeftBehind();
    void readsWhileAnotherWrites();
    void listsTheNewestFirst();
    void writesNothingIntoADeletedLedger();
    void writesNothingIntoAReplacedLedger();
    void refusesADatabaseOfAnotherProgramAndLeavesIt();
    void saysThatThereIsNoLedgerYet();
    void beginsWhereAnEarlierStartWasKilled();
    void isTheOwnersAlone();
};

void LedgerTest::hashesTheBytesThatItsHeaderTells()
{
    LedgerEntry entry{2, fromMillis(1'760'000'400'000), act("feed.paused"), QByteArray(32, '\x11'), {}};
    // By Python's struct and hashlib after the words of ledger_hash.h:
    // b''.join(struct.pack('>q', len(f)) + f for f in [b'toancanh-ledger-1', b'\x11'*32, struct.pack('>q', 2),
    //   struct.pack('>q', 1760000400000), b'lan', b'operator', b'wall-1', b'feed.paused', b'quakes', b'{"v":1}'])
    QCOMPARE(ledgerBytes(entry).size(), qsizetype(186));
    QCOMPARE(ledgerHash(entry).toHex(), QByteArray("049e0bf61d833290a5b8e2fd460dc036d8cf0c6d4973066d5de84dec37a90d56"));
}

void LedgerTest::movingALetterBetweenFieldsChangesTheHash()
{
    LedgerEntry one{2, kNoon, act("feed.paused"), QByteArray(32, '\0'), {}};
    LedgerEntry other = one;
    one.act.actor = QStringLiteral("lano");
    one.act.role = QStringLiteral("perator");
    QVERIFY(ledgerHash(one) != ledgerHash(other));
}

void LedgerTest::beginsWithPackAndFolder()
{
    const LedgerFixture ledger;
    IOC_VERIFY(ledger.open());
    const LedgerEntry first = ledger.entry(1);
    QCOMPARE(first.act.kind, QString::fromLatin1(kLedgerBegun));
    QCOMPARE(first.previous, noLedgerHash());
    const QJsonObject body = QJsonDocument::fromJson(first.act.body).object();
    QCOMPARE(body[QStringLiteral("pack")].toString(), QStringLiteral("minh-hoa"));
    const auto head = readLedgerHead(ledger.headFile());
    IOC_VERIFY(head);
    QCOMPARE(head->value().folder, body[QStringLiteral("folder")].toString());
    QVERIFY(!head->value().folder.isEmpty());
    const LedgerFixture other;
    IOC_VERIFY(other.open());
    QVERIFY(readLedgerHead(other.headFile()).value()->folder != head->value().folder);
}

void LedgerTest::numbersActsAndChainsThem()
{
    const LedgerFixture ledger;
    const auto writer = ledger.open();
    IOC_VERIFY(writer);
    QCOMPARE((*writer)->append(act("feed.paused"), kNoon + 1s).value(), std::int64_t(2));
    QCOMPARE((*writer)->append(act("feed.resumed"), kNoon).value(),
             std::int64_t(3)); // the clock went back; so it is told
    QCOMPARE(ledger.entry(3).previous, ledger.entry(2).hash);
    QCOMPARE(ledger.entry(2).previous, ledger.entry(1).hash);
    QVERIFY(ledger.entry(3).at < ledger.entry(2).at);
    const LedgerVerdict verdict = ledger.verdict();
    QVERIFY(verdict.isWhole());
    QCOMPARE(verdict.entries, std::int64_t(3));
    QCOMPARE(verdict.head, (*writer)->head().hash);
    QCOMPARE(verdict.unsealed, std::int64_t(0));
}

void LedgerTest::recordsSeveralActsTogetherOrNone()
{
    LedgerFixture ledger;
    auto writer = ledger.open();
    IOC_VERIFY(writer);
    const Instant noon = at("2026-11-21T05:00:00Z");
    const std::vector<TimedAct> good{{act("alarm.raised", QStringLiteral("a")), noon},
                                     {act("alarm.raised", QStringLiteral("b")), noon + std::chrono::seconds(1)}};
    const auto first = (*writer)->append(good);
    IOC_VERIFY(first);
    QCOMPARE(*first, std::int64_t(2));
    IOC_FAILS((*writer)->append(std::vector<TimedAct>{good[0], {act("No slug"), noon}}), ErrorCode::Usage);
    IOC_VERIFY((*writer)->append(act("feed.paused"), noon));
    QCOMPARE(ledger.entry(2).act.subject, QStringLiteral("a"));
    QCOMPARE(ledger.entry(3).act.subject, QStringLiteral("b"));
    QCOMPARE(ledger.entry(3).at, noon + std::chrono::seconds(1));
    QCOMPARE(ledger.entry(4).act.kind, QStringLiteral("feed.paused"));
    QVERIFY(ledger.verdict().isWhole());
    QCOMPARE(ledger.verdict().entries, std::int64_t(4));
}

void LedgerTest::givesTheActsOfOneSubjectMatterInTheirOrder()
{
    LedgerFixture ledger;
    auto writer = ledger.open();
    IOC_VERIFY(writer);
    const Instant noon = at("2026-11-21T05:00:00Z");
    for (const char *kind : {"alarm.raised", "alarms.other", "feed.paused", "alarm.acknowledged", "alarm.returned"})
        IOC_VERIFY((*writer)->append(act(kind), noon));
    auto reader = LedgerReader::open(ledger.path());
    IOC_VERIFY(reader);
    const auto all = reader->about(QStringLiteral("alarm"), 0, 10);
    IOC_VERIFY(all);
    QCOMPARE(all->size(), size_t(3));
    QCOMPARE(all->at(0).no, std::int64_t(2));
    QCOMPARE(all->at(1).act.kind, QStringLiteral("alarm.acknowledged"));
    QCOMPARE(all->at(2).act.kind, QStringLiteral("alarm.returned"));
    QCOMPARE(reader->about(QStringLiteral("alarm"), 2, 1)->front().no, std::int64_t(5));
    QVERIFY(reader->about(QStringLiteral("alarm"), 6, 10)->empty());
    IOC_VERIFY((*writer)->append(act("alarm.raised", QStringLiteral("many|00")), noon));
    const auto one = reader->about(QStringLiteral("alarm"), QStringLiteral("many|00"), 0, 10);
    IOC_VERIFY(one);
    QCOMPARE(one->size(), size_t(1));
    QCOMPARE(one->front().no, std::int64_t(7));
    QVERIFY(reader->about(QStringLiteral("feed"), QStringLiteral("many|00"), 0, 10)->empty());
}

void LedgerTest::keepsWhatWasWrittenOverARestart()
{
    const LedgerFixture ledger;
    LedgerAct written = act("manual.entered", QStringLiteral("giường bệnh"));
    written.body = QStringLiteral("{\"v\":1,\"note\":\"Đã xem xét\"}").toUtf8();
    {
        const auto writer = ledger.open();
        IOC_VERIFY(writer);
        IOC_VERIFY((*writer)->append(written, kNoon));
    }
    const auto again = ledger.open();
    IOC_VERIFY(again);
    QVERIFY((*again)->damage().isEmpty());
    QCOMPARE((*again)->append(act("feed.paused"), kNoon).value(), std::int64_t(3));
    const LedgerEntry entry = ledger.entry(2);
    QCOMPARE(entry.act.subject, written.subject);
    QCOMPARE(entry.act.body, written.body);
    QCOMPARE(entry.at, kNoon);
    QVERIFY(ledger.verdict().isWhole());
}

void LedgerTest::refusesToChangeOrRemoveAnEntry()
{
    const LedgerFixture ledger;
    ledger.fill(2);
    for (const char *sql :
         {"UPDATE entry SET actor = 'x' WHERE no = 2", "DELETE FROM entry WHERE no = 3", "DELETE FROM entry",
          "INSERT OR REPLACE INTO entry SELECT no, at, 'x', role, station, kind, subject, body, previous, hash FROM "
          "entry "
          "WHERE no = 2"}) {
        sqlite3 *handle = nullptr;
        sqlite3_open(ledger.path().toUtf8().constData(), &handle);
        QCOMPARE(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), SQLITE_CONSTRAINT);
        QCOMPARE(QString::fromUtf8(sqlite3_errmsg(handle)), QStringLiteral("the ledger is append-only"));
        sqlite3_close(handle);
    }
    QVERIFY(ledger.verdict().isWhole());
}

void LedgerTest::refusesAnActWithoutItsParts_data()
{
    QTest::addColumn<QString>("actor");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("body");
    const QString lan = QStringLiteral("lan");
    const QString role = QStringLiteral("operator");
    const QString kind = QStringLiteral("feed.paused");
    const QByteArray body = "{\"v\":1}";
    QTest::newRow("nobody") << QString() << role << kind << body;
    QTest::newRow("no role") << lan << QString() << kind << body;
    QTest::newRow("role with a space") << lan << QStringLiteral("an operator") << kind << body;
    QTest::newRow("no kind") << lan << role << QString() << body;
    QTest::newRow("kind in capitals") << lan << role << QStringLiteral("Feed.Paused") << body;
    QTest::newRow("kind ends with a dot") << lan << role << QStringLiteral("feed.") << body;
    QTest::newRow("no body") << lan << role << kind << QByteArray();
    QTest::newRow("body without version") << lan << role << kind << QByteArray("{}");
    QTest::newRow("body is a list") << lan << role << kind << QByteArray("[1]");
    QTest::newRow("body is no UTF-8") << lan << role << kind << QByteArray("{\"v\":1,\"a\":\"\xff\"}");
    QTest::newRow("body too long") << lan << role << kind
                                   << QByteArray("{\"v\":1,\"a\":\"" + QByteArray(1024 * 1024, 'x') + "\"}");
}

void LedgerTest::refusesAnActWithoutItsParts()
{
    QFETCH(QString, actor);
    QFETCH(QString, role);
    QFETCH(QString, kind);
    QFETCH(QByteArray, body);
    const LedgerFixture ledger;
    const auto writer = ledger.open();
    IOC_VERIFY(writer);
    const auto refused =
        (*writer)->append({actor, role, QStringLiteral("wall-1"), kind, QStringLiteral("quakes"), body}, kNoon);
    IOC_FAILS(refused, ErrorCode::Usage);
    QCOMPARE((*writer)->append(act("feed.paused"), kNoon).value(), std::int64_t(2));
}

void LedgerTest::saysThatAnotherHoldsTheLedgerAndRecordsNothing()
{
    const LedgerFixture ledger;
    const auto writer = ledger.open();
    IOC_VERIFY(writer);
    sqlite3 *foreign = nullptr;
    sqlite3_open(ledger.path().toUtf8().constData(), &foreign);
    QCOMPARE(sqlite3_exec(foreign, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    const auto busy = (*writer)->append(act("feed.paused"), kNoon);
    IOC_FAILS(busy, ErrorCode::StorageBusy);
    QCOMPARE(sqlite3_exec(foreign, "ROLLBACK", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(foreign);
    QCOMPARE(ledger.verdict().entries, std::int64_t(1));
    QCOMPARE((*writer)->append(act("feed.paused"), kNoon).value(), std::int64_t(2));
    QVERIFY(ledger.verdict().isWhole());
}

void LedgerTest::mendsAHeadRecordThatACrashLeftBehind()
{
    const LedgerFixture ledger;
    ledger.fill(1);
    QFile head(ledger.headFile());
    QVERIFY(head.open(QIODevice::ReadOnly));
    const QByteArray before = head.readAll();
    head.close();
    {
        const auto writer = ledger.open();
        IOC_VERIFY((*writer)->append(act("feed.paused"), kNoon));
    }
    QVERIFY(head.open(QIODevice::WriteOnly)); // as if the program had been killed between the two
    head.write(before);
    head.close();
    const LedgerVerdict behind = ledger.verdict();
    QVERIFY(behind.isWhole());
    QCOMPARE(behind.unsealed, std::int64_t(1));
    const auto writer = ledger.open();
    IOC_VERIFY(writer);
    QVERIFY((*writer)->damage().isEmpty());
    QCOMPARE(ledger.verdict().unsealed, std::int64_t(0));
    QCOMPARE(ledger.verdict().entries, std::int64_t(3));
}

void LedgerTest::readsWhileAnotherWrites()
{
    const LedgerFixture ledger;
    const auto writer = ledger.open();
    IOC_VERIFY(writer);
    for (int i = 0; i < 30; ++i) {
        IOC_VERIFY((*writer)->append(act("feed.paused"), kNoon));
        const LedgerVerdict verdict = ledger.verdict(); // the writer is open, its log not yet checkpointed
        QVERIFY(verdict.isWhole());
        QCOMPARE(verdict.entries, std::int64_t(i + 2));
    }
}

void LedgerTest::listsTheNewestFirst()
{
    const LedgerFixture ledger;
    ledger.fill(5);
    auto reader = LedgerReader::open(ledger.path());
    IOC_VERIFY(reader);
    const auto newest = reader->newest(2);
    IOC_VERIFY(newest);
    QCOMPARE(newest->entries.size(), std::size_t(2));
    QCOMPARE(newest->entries[0].no, std::int64_t(6));
    QCOMPARE(newest->entries[1].no, std::int64_t(5));
    QCOMPARE(reader->newest(100).value().entries.size(), std::size_t(6));
}

void LedgerTest::writesNothingIntoADeletedLedger()
{
    const LedgerFixture ledger;
    const auto writer = ledger.open();
    IOC_VERIFY(writer);
    const QString elsewhere = ledger.path() + QStringLiteral(".elsewhere");
    QVERIFY(QFile::rename(ledger.path(), elsewhere));
    const auto refused = (*writer)->append(act("feed.paused"), kNoon);
    IOC_FAILS(refused, ErrorCode::Io);
    QVERIFY(!QFile::exists(ledger.path()));
    QVERIFY(QFile::rename(elsewhere, ledger.path())); // put back, it goes on
    QCOMPARE((*writer)->append(act("feed.paused"), kNoon).value(), std::int64_t(2));
}

void LedgerTest::writesNothingIntoAReplacedLedger()
{
    const LedgerFixture ledger;
    const auto writer = ledger.open();
    IOC_VERIFY(writer);
    QVERIFY(QFile::copy(ledger.path(), ledger.path() + QStringLiteral(".copy")));
    QVERIFY(QFile::remove(ledger.path()));
    QVERIFY(QFile::rename(ledger.path() + QStringLiteral(".copy"), ledger.path()));
    const auto refused = (*writer)->append(act("feed.paused"), kNoon);
    IOC_FAILS(refused, ErrorCode::Io);
}

void LedgerTest::refusesADatabaseOfAnotherProgramAndLeavesIt()
{
    const LedgerFixture ledger;
    ledger.sql("CREATE TABLE bookmarks(url); INSERT INTO bookmarks VALUES('x')");
    QFile file(ledger.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const auto writer = ledger.open();
    IOC_FAILS(writer, ErrorCode::StorageVersion);
    const auto reader = LedgerReader::open(ledger.path());
    IOC_FAILS(reader, ErrorCode::StorageVersion);
    file.seek(0);
    QCOMPARE(file.readAll(), before);
}

void LedgerTest::saysThatThereIsNoLedgerYet()
{
    const LedgerFixture ledger;
    const auto reader = LedgerReader::open(ledger.path());
    IOC_FAILS(reader, ErrorCode::NotFound);
    QVERIFY(!QFile::exists(ledger.path()));
}

void LedgerTest::beginsWhereAnEarlierStartWasKilled()
{
    const LedgerFixture ledger;
    ledger.sql("PRAGMA journal_mode=WAL; CREATE TABLE t(a); DROP TABLE t"); // a database, and nothing in it
    const auto reader = LedgerReader::open(ledger.path());
    IOC_FAILS(reader, ErrorCode::NotFound);
    IOC_VERIFY(ledger.open());
    QVERIFY(ledger.verdict().isWhole());
    QCOMPARE(ledger.verdict().entries, std::int64_t(1));
}

void LedgerTest::isTheOwnersAlone()
{
    const LedgerFixture ledger;
    ledger.fill(1);
    const auto mine = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFile::permissions(ledger.path()), QFile::Permissions(mine));
    QCOMPARE(QFile::permissions(ledger.headFile()), QFile::Permissions(mine));
}

QTEST_GUILESS_MAIN(LedgerTest)
#include "tst_ledger.moc"
