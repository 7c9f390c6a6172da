// SPDX-License-Identifier: GPL-3.0-or-later
// A ledger of an earlier version of the program: read as it is, migrated by its owner, never changed in what it says.
#include "core/store/ledger_reader.h"
#include "core/store/ledger_schema.h"
#include "core/store/statement.h"
#include "tests/store/ledger_fixture.h"

#include <QFile>

using namespace ioc;
using namespace ioc::test;

namespace {

constexpr int kActs = 30;

/// As version 1 of the schema was.
void makeOld(const LedgerFixture &ledger)
{
    ledger.sql("DROP INDEX entry_of_subject; PRAGMA user_version=1");
}

int versionOf(const LedgerFixture &ledger)
{
    auto database = Database::open(ledger.path(), Database::Access::ReadOnly);
    Statement version(*database, "PRAGMA user_version");
    return version.step() == Statement::Step::Row ? int(version.integer(0)) : -1;
}

/// How SQLite finds the entries of one subject.
QString planOf(const LedgerFixture &ledger)
{
    auto database = Database::open(ledger.path(), Database::Access::ReadOnly);
    const QByteArray sql = QByteArrayLiteral("EXPLAIN QUERY PLAN ") + LedgerReader::kAboutOne;
    Statement plan(*database, sql.constData());
    QStringList steps;
    while (plan.step() == Statement::Step::Row)
        steps.append(plan.text(3));
    return steps.join(QStringLiteral("; "));
}

std::vector<std::int64_t> numbersAbout(const LedgerFixture &ledger, const QString &subject)
{
    auto reader = LedgerReader::open(ledger.path());
    std::vector<std::int64_t> numbers;
    for (const LedgerEntry &entry : reader.value().about(QStringLiteral("feed"), subject, 0, 100).value())
        numbers.push_back(entry.no);
    return numbers;
}

} // namespace

class LedgerMigrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void findsTheEntriesOfOneSubjectByItsIndexInTheirOrder()
    {
        const LedgerFixture ledger;
        ledger.fill(kActs);
        const QString plan = planOf(ledger);
        QVERIFY2(plan.contains(u"USING INDEX entry_of_subject (subject=? AND rowid>?)"), qPrintable(plan));
        QVERIFY2(!plan.contains(u"SCAN") && !plan.contains(u"TEMP B-TREE"), qPrintable(plan));
    }

    void readsAnOldLedgerAndLeavesIt()
    {
        const LedgerFixture ledger;
        ledger.fill(kActs);
        makeOld(ledger);
        QCOMPARE(numbersAbout(ledger, QStringLiteral("subject-7-end")), std::vector<std::int64_t>{7});
        QVERIFY(ledger.verdict().isWhole());
        QCOMPARE(versionOf(ledger), 1);
        QVERIFY2(planOf(ledger).contains(u"entry"), "it can be asked");
    }

    void itsOwnerMigratesItWithoutTouchingAnEntry()
    {
        const LedgerFixture ledger;
        ledger.fill(kActs);
        makeOld(ledger);
        const LedgerVerdict before = ledger.verdict();
        {
            const auto writer = ledger.open();
            IOC_VERIFY(writer);
            QCOMPARE((*writer)->append(act("feed.paused"), at("2026-11-21T06:00:00Z")).value(),
                     std::int64_t(kActs + 2));
        }
        QCOMPARE(versionOf(ledger), kLedgerVersion);
        QVERIFY(planOf(ledger).contains(u"USING INDEX entry_of_subject"));
        QCOMPARE(ledger.entry(kActs + 1).hash, before.head);
        QCOMPARE(ledger.entry(kActs + 2).previous, before.head);
        const LedgerVerdict after = ledger.verdict();
        QVERIFY(after.isWhole());
        QCOMPARE(after.entries, std::int64_t(kActs + 2));
        QCOMPARE(numbersAbout(ledger, QStringLiteral("quakes")), std::vector<std::int64_t>{kActs + 2});
    }

    void oneThatCannotBeMigratedStillTakesActs()
    {
        const LedgerFixture ledger;
        ledger.fill(kActs);
        makeOld(ledger);
        ledger.sql("CREATE TABLE entry_of_subject(x)"); // its name is taken
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("the ledger stays as it was")));
        {
            const auto writer = ledger.open();
            IOC_VERIFY(writer);
            IOC_VERIFY((*writer)->append(act("feed.paused"), at("2026-11-21T06:00:00Z")));
        }
        QCOMPARE(versionOf(ledger), 1);
        QVERIFY(ledger.verdict().isWhole());
        QCOMPARE(numbersAbout(ledger, QStringLiteral("quakes")), std::vector<std::int64_t>{kActs + 2});
    }

    // As an older program refuses this one's.
    void refusesANewerLedgerAndLeavesIt()
    {
        const LedgerFixture ledger;
        ledger.fill(kActs);
        ledger.sql(QByteArrayLiteral("PRAGMA user_version=") + QByteArray::number(kLedgerVersion + 1));
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
};

QTEST_GUILESS_MAIN(LedgerMigrationTest)
#include "tst_ledger_migration.moc"
