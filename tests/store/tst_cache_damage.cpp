// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache_audit.h"
#include "tests/store/cache_fixture.h"

#include <QDir>

#include <sqlite3.h>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kNoon = at("2026-11-21T05:00:00Z");

void change(const CacheFixture &cache, const char *sql)
{
    auto database = Database::open(cache.path(), Database::Access::ReadWrite);
    const auto done = database->execute(sql);
    if (!done || database->changes() == 0)
        qFatal("nothing was damaged: %s", sql);
}

Batch threeDays(const char *run = "run-1")
{
    BatchBuilder batch(run);
    for (int day = 0; day < 3; ++day) {
        for (int hour = 0; hour < 5; ++hour)
            batch.value("pm", "KK1", kNoon + std::chrono::hours(24 * day - 72 + hour), day * 10 + hour)
                .value("pm", "KK2", kNoon + std::chrono::hours(24 * day - 72 + hour), 0.1 * hour);
        batch.record(qPrintable(QStringLiteral("H%1").arg(day)), "2026-11-20T03:00:00Z")
            .counts("received", "land", kNoon + std::chrono::hours(24 * day - 72), day == 1 ? 2.5 : 1);
    }
    return batch;
}

// A bit in the middle of every packed row of a table.
#define IOC_FLIP(table)                                                                                                \
    "UPDATE " table " SET body = cast(substr(body, 1, length(body) / 2) || x'5a' || "                                  \
    "substr(body, length(body) / 2 + 2) AS blob)"

} // namespace

class CacheDamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatIsDamagedAndTells();
    void makesDamagedRollupsAnew_data();
    void makesDamagedRollupsAnew();
    void movesADamagedBlockAsideAndTakesItsValuesAgain();
    void movesADamagedLogEntryAside();
    void findsOutAboutEveryKindOfDamage_data();
    void findsOutAboutEveryKindOfDamage();
    void noticesAShortenedLog();
    void takesAMissingOrTornNumberForNone();
};

void CacheDamageTest::leavesOutWhatIsDamagedAndTells()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(threeDays()));
    IOC_VERIFY(cache.writer->sealAll());
    change(cache, IOC_FLIP("rollup_day") " WHERE key = (SELECT min(key) FROM rollup_day)");
    change(cache, IOC_FLIP("block") " WHERE key = (SELECT min(key) FROM block)");
    auto reader = cache.reader();
    const auto days = reader.figures().days(MeasureId(QStringLiteral("pm")), 0, 100'000);
    IOC_VERIFY(days);
    QCOMPARE(days->size(), 4u); // two stations on two of three days
    const auto damage = reader.figures().takeDamage();
    QCOMPARE(damage.size(), 1u);
    QCOMPARE(damage[0].table, QStringLiteral("rollup_day"));
    QVERIFY(reader.figures().takeDamage().empty());
    const auto values = reader.figures().observations(1, kNoon - 1000h, kNoon + 1000h);
    IOC_VERIFY(values);
    QVERIFY(values->empty());
    QCOMPARE(reader.figures().takeDamage().at(0).table, QStringLiteral("block"));
    QCOMPARE(cache.values("pm", "KK2").size(), 15u);
}

void CacheDamageTest::makesDamagedRollupsAnew_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<bool>("latestFirst");
    const QByteArray daysAndLatest(IOC_FLIP("rollup_day") ";" IOC_FLIP("latest"));
    QTest::newRow("hours") << QByteArray(IOC_FLIP("rollup_hour")) << false;
    QTest::newRow("days") << QByteArray(IOC_FLIP("rollup_day")) << false;
    QTest::newRow("latest") << QByteArray(IOC_FLIP("latest")) << false;
    QTest::newRow("days, then latest") << daysAndLatest << false;
    QTest::newRow("latest, then days") << daysAndLatest << true;
}

void CacheDamageTest::makesDamagedRollupsAnew()
{
    QFETCH(QByteArray, sql);
    QFETCH(bool, latestFirst);
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(threeDays()));
    const QStringList wanted = cache.everything({"pm", "received"});
    cache.openWriter();
    change(cache, sql.constData());
    auto reader = cache.reader();
    (void)reader.figures().days(MeasureId(QStringLiteral("pm")), 0, 100'000);
    (void)reader.figures().days(MeasureId(QStringLiteral("received")), 0, 100'000);
    (void)reader.figures().hours(MeasureId(QStringLiteral("pm")), kNoon - 1000h, kNoon + 1000h);
    (void)reader.figures().latest(MeasureId(QStringLiteral("pm")));
    (void)reader.figures().latest(MeasureId(QStringLiteral("received")));
    auto damage = reader.figures().takeDamage();
    QVERIFY(!damage.empty());
    if (latestFirst)
        std::reverse(damage.begin(), damage.end());
    const auto repaired = cache.writer->repair(damage);
    IOC_VERIFY(repaired);
    QVERIFY(cache.writer->takeLost().isEmpty());
    QCOMPARE(cache.everything({"pm", "received"}), wanted);
    const auto audit = auditCache(cache.path());
    IOC_VERIFY(audit);
    QCOMPARE(audit->complaints, QStringList());
    QCOMPARE(audit->setAside, std::int64_t(damage.size()));
}

void CacheDamageTest::movesADamagedBlockAsideAndTakesItsValuesAgain()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(threeDays()));
    IOC_VERIFY(cache.writer->sealAll());
    const QStringList wanted = cache.everything({"pm"});
    const auto values = cache.values("pm", "KK1");
    change(cache, IOC_FLIP("block") " WHERE key = (SELECT min(key) FROM block)");
    auto reader = cache.reader();
    (void)reader.figures().observations(1, kNoon - 1000h, kNoon + 1000h);
    const auto repaired = cache.writer->repair(reader.figures().takeDamage());
    IOC_VERIFY(repaired);
    QCOMPARE(cache.writer->takeLost(), QSet<MeasureId>{MeasureId(QStringLiteral("pm"))});
    QVERIFY(cache.values("pm", "KK1").empty());
    // The feed brings everything again: what was lost is there, and roll-ups count nothing twice.
    IOC_VERIFY(cache.writer->commit(threeDays("run-2")));
    QCOMPARE(cache.values("pm", "KK1"), values);
    QCOMPARE(cache.everything({"pm"}), wanted);
    const auto audit = auditCache(cache.path());
    IOC_VERIFY(audit);
    QCOMPARE(audit->complaints, QStringList());
    QCOMPARE(audit->setAside, std::int64_t(1));
}

void CacheDamageTest::movesADamagedLogEntryAside()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(threeDays()));
    const QStringList wanted = cache.everything({"pm"});
    cache.writer.reset();
    change(cache, IOC_FLIP("arrival"));
    cache.openWriter();
    QVERIFY(cache.values("pm", "KK1").empty());
    QCOMPARE(cache.everything({"pm"}), wanted); // the roll-ups stand
    IOC_VERIFY(cache.writer->commit(threeDays("run-2")));
    QCOMPARE(cache.everything({"pm"}), wanted);
    QCOMPARE(cache.values("pm", "KK1").size(), 15u);
    QCOMPARE(auditCache(cache.path())->complaints, QStringList());
}

void CacheDamageTest::findsOutAboutEveryKindOfDamage_data()
{
    QTest::addColumn<QByteArray>("sql");
    for (const char *table : {"block", "rollup_hour", "rollup_day", "latest"})
        QTest::newRow(table) << QByteArray("UPDATE ") + table +
                                    " SET body = cast(substr(body, 1, length(body) - 1) || x'00' AS blob)";
    QTest::newRow("a day is missing") << QByteArray(
        "DELETE FROM rollup_day WHERE key = (SELECT max(key) FROM rollup_day)");
    QTest::newRow("a day of another") << QByteArray(
        "UPDATE rollup_day SET body = (SELECT body FROM rollup_day ORDER BY key LIMIT 1 OFFSET 1) "
        "WHERE key = (SELECT key FROM rollup_day ORDER BY key LIMIT 1 OFFSET 2)");
}

void CacheDamageTest::findsOutAboutEveryKindOfDamage()
{
    QFETCH(QByteArray, sql);
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(threeDays()));
    IOC_VERIFY(cache.writer->sealAll());
    QCOMPARE(auditCache(cache.path())->complaints, QStringList());
    change(cache, sql.constData());
    const auto audit = auditCache(cache.path());
    IOC_VERIFY(audit);
    QVERIFY(!audit->complaints.isEmpty());
}

void CacheDamageTest::noticesAShortenedLog()
{
    CacheFixture cache;
    for (int i = 0; i < 4; ++i) {
        BatchBuilder batch(qPrintable(QStringLiteral("run-%1").arg(i)));
        IOC_VERIFY(cache.writer->commit(batch.value("pm", "KK1", kNoon + std::chrono::hours(i), i)));
    }
    // The files as a crash leaves them, with the end of the log cut off.
    QTemporaryDir crashed;
    const QString copy = crashed.filePath(QStringLiteral("cache.sqlite"));
    for (const char *suffix : {"", "-wal", "-sequence"})
        QVERIFY(QFile::copy(cache.path() + QLatin1String(suffix), copy + QLatin1String(suffix)));
    QFile log(copy + QStringLiteral("-wal"));
    QVERIFY(log.resize(log.size() - 10'000));
    const auto writer = CacheWriter::open(copy, vietnam());
    IOC_VERIFY(writer);
    QVERIFY((*writer)->lostCommits() >= 1);
    QVERIFY((*writer)->lostCommits() < 4);
    // It is told once: what is committed from now on counts on from here.
    IOC_VERIFY((*writer)->commit(BatchBuilder("run-9").value("pm", "KK1", kNoon + 9h, 9)));
    const auto whole = CacheWriter::open(cache.path(), vietnam());
    IOC_VERIFY(whole);
    QCOMPARE((*whole)->lostCommits(), std::int64_t(0));
}

void CacheDamageTest::takesAMissingOrTornNumberForNone()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder().value("pm", "KK1", kNoon, 1)));
    cache.writer.reset();
    QFile number(cache.path() + QStringLiteral("-sequence"));
    QVERIFY(number.resize(7));
    cache.openWriter();
    QCOMPARE(cache.writer->lostCommits(), std::int64_t(0));
    cache.writer.reset();
    QVERIFY(number.remove());
    cache.openWriter();
    QCOMPARE(cache.writer->lostCommits(), std::int64_t(0));
}

QTEST_GUILESS_MAIN(CacheDamageTest)
#include "tst_cache_damage.moc"
