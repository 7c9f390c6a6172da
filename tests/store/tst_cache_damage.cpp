// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/damaged_cache.h"

#include <QDir>

#include <sqlite3.h>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class CacheDamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatIsDamagedAndTells();
    void movesADamagedBlockAsideAndTakesItsValuesAgain();
    void remembersALossUntilItsFeedsHaveBroughtEverything();
    void takesANewestValueThatWasCorrectedWhileItWasLost();
    void movesADamagedLogEntryAside();
    void sealsWhatADamagedLogEntryHeld();
    void leavesABlockThatWasMendedSinceItWasTold();
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

void CacheDamageTest::remembersALossUntilItsFeedsHaveBroughtEverything()
{
    const QSet<MeasureId> pm{MeasureId(QStringLiteral("pm"))};
    const QSet<FeedId> air{FeedId(QStringLiteral("air"))};
    CacheFixture cache;
    Batch batch = threeDays();
    batch.cursor.watermark = QStringLiteral("w1");
    IOC_VERIFY(cache.writer->commit(batch));
    IOC_VERIFY(cache.writer->sealAll());
    change(cache, IOC_FLIP("block") " WHERE key = (SELECT min(key) FROM block)");
    IOC_VERIFY(cache.writer->repair({{QStringLiteral("block"), blockKey(1, toMillis(kNoon - 72h))}}));
    // The program ends before any feed has heard of it: the next one tells.
    cache.openWriter();
    QCOMPARE(cache.feed("air").cursor.watermark, QStringLiteral("w1"));
    QCOMPARE(cache.writer->takeLost(), pm);
    IOC_VERIFY(cache.writer->beginAnew(air, pm));
    QCOMPARE(cache.feed("air").cursor.watermark, QString());
    // A run that was under way moves the cursor all the same, and the program ends before the feed has begun anew.
    batch.run = QStringLiteral("run-2");
    batch.observations.clear();
    batch.cursor.watermark = QStringLiteral("w2");
    IOC_VERIFY(cache.writer->commit(batch));
    cache.openWriter();
    QVERIFY(cache.writer->takeLost().isEmpty());
    QCOMPARE(cache.writer->refilling(), air);
    QCOMPARE(cache.feed("air").cursor.watermark, QString());
    QVERIFY(!cache.feed("air").health.lastOk);
    batch = threeDays("run-3");
    batch.cursor.watermark = QStringLiteral("w3");
    IOC_VERIFY(cache.writer->commit(batch));
    IOC_VERIFY(cache.writer->noteRefilled(*air.begin()));
    cache.openWriter();
    QVERIFY(cache.writer->refilling().isEmpty());
    QCOMPARE(cache.feed("air").cursor.watermark, QStringLiteral("w3"));
    QCOMPARE(cache.values("pm", "KK1").size(), 15u);
}

void CacheDamageTest::takesANewestValueThatWasCorrectedWhileItWasLost()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder().value("pm", "KK1", kNoon, 1)));
    IOC_VERIFY(cache.writer->sealAll());
    change(cache, IOC_FLIP("block"));
    IOC_VERIFY(cache.writer->commit(BatchBuilder("run-2").value("pm", "KK1", kNoon, 1.5)));
    QCOMPARE(cache.latest("pm"), QStringList{"KK1 2026-11-21T05:00:00.000Z value=1.5 quality=good total=1.5"});
    QCOMPARE(auditCache(cache.path())->complaints, QStringList());
}

void CacheDamageTest::sealsWhatADamagedLogEntryHeld()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(threeDays()));
    const auto values = cache.values("pm", "KK1");
    change(cache, IOC_FLIP("arrival"));
    IOC_VERIFY(cache.writer->repair({{QStringLiteral("arrival"), 1}}));
    cache.openWriter(); // as after a crash: what was in memory alone is gone
    QVERIFY(cache.writer->takeLost().isEmpty());
    QCOMPARE(cache.values("pm", "KK1"), values);
    QCOMPARE(auditCache(cache.path())->complaints, QStringList());
}

void CacheDamageTest::movesADamagedLogEntryAside()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(threeDays()));
    const QStringList wanted = cache.everything({"pm"});
    cache.writer.reset();
    change(cache, IOC_FLIP("arrival"));
    cache.openWriter();
    QCOMPARE(cache.writer->takeLost(),
             (QSet<MeasureId>{MeasureId(QStringLiteral("pm")), MeasureId(QStringLiteral("received"))}));
    QVERIFY(cache.values("pm", "KK1").empty());
    QCOMPARE(cache.everything({"pm"}), wanted); // the roll-ups stand
    IOC_VERIFY(cache.writer->commit(threeDays("run-2")));
    QCOMPARE(cache.everything({"pm"}), wanted);
    QCOMPARE(cache.values("pm", "KK1").size(), 15u);
    QCOMPARE(auditCache(cache.path())->complaints, QStringList());
}

void CacheDamageTest::leavesABlockThatWasMendedSinceItWasTold()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(threeDays()));
    IOC_VERIFY(cache.writer->sealAll());
    const auto values = cache.values("pm", "KK1");
    change(cache, IOC_FLIP("block") " WHERE key = (SELECT min(key) FROM block)");
    auto reader = cache.reader();
    (void)reader.figures().observations(1, kNoon - 1000h, kNoon + 1000h);
    const auto told = reader.figures().takeDamage();
    QCOMPARE(told.size(), 1u);
    IOC_VERIFY(cache.writer->repair(told));
    QVERIFY(!cache.writer->takeLost().isEmpty());
    IOC_VERIFY(cache.writer->commit(threeDays("run-2")));
    IOC_VERIFY(cache.writer->sealAll());
    IOC_VERIFY(cache.writer->repair(told)); // of another reader, late
    QVERIFY(cache.writer->takeLost().isEmpty());
    QCOMPARE(cache.values("pm", "KK1"), values);
    QCOMPARE(auditCache(cache.path())->setAside, std::int64_t(1));
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
