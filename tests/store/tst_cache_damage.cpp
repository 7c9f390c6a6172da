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

/// What a reader of everything would have mended.
void mend(CacheFixture &cache)
{
    auto reader = cache.reader();
    for (const char *name : {"pm", "received", "arrived"}) {
        const MeasureId measure(QString::fromLatin1(name));
        (void)reader.figures().days(measure, 0, 100'000);
        (void)reader.figures().hours(measure, kNoon - 1000h, kNoon + 1000h);
        (void)reader.figures().latest(measure);
    }
    const auto repaired = cache.writer->repair(reader.figures().takeDamage());
    IOC_VERIFY(repaired);
}

} // namespace

class CacheDamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatIsDamagedAndTells();
    void makesDamagedRollupsAnew_data();
    void makesDamagedRollupsAnew();
    void movesADamagedBlockAsideAndTakesItsValuesAgain();
    void remembersALossUntilItsFeedsHaveBroughtEverything();
    void movesADamagedLogEntryAside();
    void sealsWhatADamagedLogEntryHeld();
    void countsAnewWhatDamagedCountsOfARecordHadCounted_data();
    void countsAnewWhatDamagedCountsOfARecordHadCounted();
    void asksTheFeedForOtherRecordsWithDamagedCounts();
    void tellsThatARollupMadeAnewCountsTooLittle_data();
    void tellsThatARollupMadeAnewCountsTooLittle();
    void leavesABlockThatWasMendedSinceItWasTold();
    void countsOnceIntoARollupThatTheCommitMakesAnew_data();
    void countsOnceIntoARollupThatTheCommitMakesAnew();
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

void CacheDamageTest::countsAnewWhatDamagedCountsOfARecordHadCounted_data()
{
    QTest::addColumn<QByteArray>("counts");
    QTest::newRow("cut short") << QByteArray("x'01'");
    QTest::newRow("no numbers") << QByteArray("x'ffffffffffffffffffffff'");
    QTest::newRow("a series that nobody knows") << QByteArray("x'02f87f00'");
    QTest::newRow("a series of another measure") << QByteArray("x'010c00'");
}

void CacheDamageTest::countsAnewWhatDamagedCountsOfARecordHadCounted()
{
    QFETCH(QByteArray, counts);
    // A dossier moves to another field and day; of the others one is the same, one is new.
    const auto later = [] {
        BatchBuilder batch("run-2", "2026-11-21T13:00:00Z");
        batch.record("H0", "2026-11-21T03:00:00Z")
            .counts("received", "tax", kNoon, 4)
            .counts("calls", "tax", kNoon, 2, Grain::Hour);
        batch.record("H2", "2026-11-20T03:00:00Z").counts("received", "land", kNoon + 48h - 72h);
        batch.record("H9", "2026-11-21T03:00:00Z").counts("received", "land", kNoon);
        batch.value("pm", "KK1", kNoon + 24h, 5);
        return Batch(batch);
    };
    CacheFixture whole;
    IOC_VERIFY(whole.writer->commit(threeDays()));
    IOC_VERIFY(whole.writer->commit(later()));
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(threeDays()));
    const QByteArray sql = "UPDATE record_1 SET contributions = " + counts + " WHERE key = 'H0'";
    change(cache, sql.constData());
    QVERIFY(!auditCache(cache.path())->complaints.isEmpty());
    const auto committed = cache.writer->commit(later());
    IOC_VERIFY(committed);
    QCOMPARE(committed->records, std::int64_t(2));
    QCOMPARE(cache.everything({"pm", "received", "calls"}), whole.everything({"pm", "received", "calls"}));
    const auto audit = auditCache(cache.path());
    IOC_VERIFY(audit);
    QCOMPARE(audit->complaints, QStringList());
    QCOMPARE(audit->setAside, std::int64_t(1));
    QVERIFY(cache.writer->takeLost().isEmpty());
}

void CacheDamageTest::asksTheFeedForOtherRecordsWithDamagedCounts()
{
    CacheFixture whole;
    IOC_VERIFY(whole.writer->commit(threeDays()));
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(threeDays()));
    change(cache, "UPDATE record_1 SET contributions = x'01' WHERE key IN ('H0', 'H1')");
    BatchBuilder first("run-2");
    first.record("H0", "2026-11-20T03:00:00Z").counts("received", "land", kNoon - 72h);
    IOC_VERIFY(cache.writer->commit(first));
    QCOMPARE(cache.writer->takeLost(), QSet<MeasureId>{MeasureId(QStringLiteral("received"))});
    IOC_VERIFY(cache.writer->commit(threeDays("run-3"))); // as the feed brings it
    QCOMPARE(cache.everything({"pm", "received"}), whole.everything({"pm", "received"}));
    QCOMPARE(auditCache(cache.path())->complaints, QStringList());
}

void CacheDamageTest::tellsThatARollupMadeAnewCountsTooLittle_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("a block was lost") << QByteArray(IOC_FLIP("block") " WHERE key = (SELECT min(key) FROM block)");
    QTest::newRow("an entry of the log was lost") << QByteArray(IOC_FLIP("arrival"));
}

void CacheDamageTest::tellsThatARollupMadeAnewCountsTooLittle()
{
    QFETCH(QByteArray, sql);
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(threeDays()));
    if (sql.contains("block"))
        IOC_VERIFY(cache.writer->sealAll());
    const QStringList wanted = cache.everything({"pm", "received"});
    cache.writer.reset();
    change(cache, sql.constData());
    cache.openWriter();
    auto reader = cache.reader();
    (void)reader.figures().observations(1, kNoon - 1000h, kNoon + 1000h);
    IOC_VERIFY(cache.writer->repair(reader.figures().takeDamage()));
    const MeasureId pm(QStringLiteral("pm"));
    QVERIFY(cache.writer->takeLost().contains(pm));
    // The loss was told; later a day is damaged, and made anew of what is left.
    change(cache, IOC_FLIP("rollup_day"));
    mend(cache);
    QVERIFY(cache.writer->takeLost().contains(pm));
    QCOMPARE(auditCache(cache.path())->complaints.filter(QStringLiteral("latest")), QStringList());
    IOC_VERIFY(cache.writer->commit(threeDays("run-2")));
    QCOMPARE(cache.everything({"pm", "received"}), wanted);
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

void CacheDamageTest::countsOnceIntoARollupThatTheCommitMakesAnew_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("nothing damaged") << QByteArray("UPDATE state SET sequence = sequence");
    QTest::newRow("hours") << QByteArray(IOC_FLIP("rollup_hour"));
    QTest::newRow("days") << QByteArray(IOC_FLIP("rollup_day"));
    QTest::newRow("latest") << QByteArray(IOC_FLIP("latest"));
    QTest::newRow("days and latest") << QByteArray(IOC_FLIP("rollup_day") ";" IOC_FLIP("latest"));
}

void CacheDamageTest::countsOnceIntoARollupThatTheCommitMakesAnew()
{
    QFETCH(QByteArray, sql);
    // No reader has told of the damage: the commit meets it.
    BatchBuilder more("run-2", "2026-11-22T03:00:00Z");
    for (int day = 0; day < 3; ++day) {
        const Instant noon = kNoon + std::chrono::hours(24 * day - 72);
        more.value("pm", "KK1", noon, 99).value("pm", "KK2", noon + 30min, 0.3);
        more.record(qPrintable(QStringLiteral("H%1").arg(day)), "2026-11-21T03:00:00Z")
            .counts("received", "civil", noon, 1);
        more.record(qPrintable(QStringLiteral("N%1").arg(day)), "2026-11-21T03:00:00Z")
            .counts("received", "land", noon, 7)
            .counts("arrived", "land", noon, 1, Grain::Hour);
    }
    CacheFixture whole;
    CacheFixture damaged;
    for (CacheFixture *cache : {&whole, &damaged}) {
        IOC_VERIFY(cache->writer->commit(threeDays()));
        cache->openWriter();
        if (cache == &damaged)
            change(damaged, sql.constData());
        IOC_VERIFY(cache->writer->commit(more));
    }
    mend(damaged); // what the commit has not touched
    QCOMPARE(damaged.everything({"pm", "received", "arrived"}), whole.everything({"pm", "received", "arrived"}));
    QCOMPARE(auditCache(damaged.path())->complaints, QStringList());
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
