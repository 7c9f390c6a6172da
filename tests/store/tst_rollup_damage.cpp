// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache_salvage.h"
#include "tests/store/damaged_cache.h"

#include <QRegularExpression>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class RollupDamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesDamagedRollupsAnew_data();
    void makesDamagedRollupsAnew();
    void countsAnewWhatDamagedCountsOfARecordHadCounted_data();
    void countsAnewWhatDamagedCountsOfARecordHadCounted();
    void keepsWhatWasObservedWhereRecordsAreCountedNow_data();
    void keepsWhatWasObservedWhereRecordsAreCountedNow();
    void asksTheFeedForOtherRecordsWithDamagedCounts();
    void tellsThatARollupMadeAnewCountsTooLittle_data();
    void tellsThatARollupMadeAnewCountsTooLittle();
    void countsOnceIntoARollupThatTheCommitMakesAnew_data();
    void countsOnceIntoARollupThatTheCommitMakesAnew();
};

void RollupDamageTest::makesDamagedRollupsAnew_data()
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

void RollupDamageTest::makesDamagedRollupsAnew()
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

void RollupDamageTest::countsAnewWhatDamagedCountsOfARecordHadCounted_data()
{
    QTest::addColumn<QByteArray>("counts");
    QTest::newRow("cut short") << QByteArray("x'01'");
    QTest::newRow("no numbers") << QByteArray("x'ffffffffffffffffffffff'");
    QTest::newRow("a series that nobody knows") << QByteArray("x'02f87f00'");
    QTest::newRow("a series of another measure") << QByteArray("x'010c00'");
}

void RollupDamageTest::countsAnewWhatDamagedCountsOfARecordHadCounted()
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

void RollupDamageTest::keepsWhatWasObservedWhereRecordsAreCountedNow_data()
{
    QTest::addColumn<bool>("observationsLost");
    QTest::addColumn<bool>("salvage");
    QTest::newRow("counts of a record are damaged") << false << false;
    QTest::newRow("and the observations are lost") << true << false;
    QTest::newRow("a salvage") << false << true;
    QTest::newRow("a salvage after the observations were lost") << true << true;
}

// Under an earlier pack the measure came as values by the day; the cache is the same.
void RollupDamageTest::keepsWhatWasObservedWhereRecordsAreCountedNow()
{
    QFETCH(bool, observationsLost);
    QFETCH(bool, salvage);
    BatchBuilder earlier("earlier", "2026-11-11T03:00:00Z");
    for (int day = 0; day < 3; ++day)
        earlier
            .value("received", "land", at("2026-11-06T17:00:00Z") + std::chrono::hours(24 * day), 2 + day, Grain::Day)
            .value("received", "once", at("2026-11-06T17:00:00Z") + std::chrono::hours(24 * day), 7, Grain::Day);
    BatchBuilder later("run-2", "2026-11-21T13:00:00Z");
    later.record("H0", "2026-11-21T03:00:00Z").counts("received", "land", kNoon, 4);
    CacheFixture whole;
    CacheFixture cache;
    for (CacheFixture *one : {&whole, &cache}) {
        IOC_VERIFY(one->writer->commit(earlier));
        IOC_VERIFY(one->writer->sealAll());
        IOC_VERIFY(one->writer->commit(threeDays()));
    }
    IOC_VERIFY(whole.writer->commit(later));
    if (observationsLost)
        change(cache, "DELETE FROM block WHERE key >> 32 IN (SELECT id FROM series WHERE measure = "
                      "(SELECT no FROM measure WHERE id = 'received'))");
    change(cache, "UPDATE record_1 SET contributions = x'01' WHERE key = 'H0'");
    if (salvage) {
        cache.writer.reset();
        IOC_VERIFY(salvageCache(cache.path(), vietnam()));
    }
    cache.openWriter();
    IOC_VERIFY(cache.writer->commit(later));
    QCOMPARE(cache.days("received"), whole.days("received"));
    const auto totals = [](const CacheFixture &of) {
        return of.latest("received").replaceInStrings(QRegularExpression(QStringLiteral(" .* ")), QStringLiteral(" "));
    };
    QCOMPARE(totals(cache), (QStringList{"land total=16.5", "once total=21"})); // 2+3+4 and 4+2.5+1; 3·7
    QCOMPARE(totals(whole), totals(cache));
}

void RollupDamageTest::asksTheFeedForOtherRecordsWithDamagedCounts()
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

void RollupDamageTest::tellsThatARollupMadeAnewCountsTooLittle_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("a block was lost") << QByteArray(IOC_FLIP("block") " WHERE key = (SELECT min(key) FROM block)");
    QTest::newRow("an entry of the log was lost") << QByteArray(IOC_FLIP("arrival"));
}

void RollupDamageTest::tellsThatARollupMadeAnewCountsTooLittle()
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

void RollupDamageTest::countsOnceIntoARollupThatTheCommitMakesAnew_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("nothing damaged") << QByteArray("UPDATE state SET sequence = sequence");
    QTest::newRow("hours") << QByteArray(IOC_FLIP("rollup_hour"));
    QTest::newRow("days") << QByteArray(IOC_FLIP("rollup_day"));
    QTest::newRow("latest") << QByteArray(IOC_FLIP("latest"));
    QTest::newRow("days and latest") << QByteArray(IOC_FLIP("rollup_day") ";" IOC_FLIP("latest"));
}

void RollupDamageTest::countsOnceIntoARollupThatTheCommitMakesAnew()
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

QTEST_GUILESS_MAIN(RollupDamageTest)
#include "tst_rollup_damage.moc"
