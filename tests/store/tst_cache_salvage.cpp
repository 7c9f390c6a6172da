// SPDX-License-Identifier: GPL-3.0-or-later
// Damage in SQLite's own pages.
#include "core/store/cache_audit.h"
#include "core/store/cache_salvage.h"
#include "tests/store/cache_fixture.h"
#include "tests/store/damaged_pages.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace ioc;
using namespace ioc::test;

namespace {

const Instant kNew = at("2026-11-21T11:00:00Z");

QStringList records(const CacheFixture &cache)
{
    QStringList lines;
    for (const auto &record : cache.reader().records().all(FeedId(QStringLiteral("air")), {}, 10'000).value().rows)
        lines.push_back(record.key + utc(record.version));
    return lines;
}

/// Seals what there is and leaves the cache to be looked through at the next start.
void closeForDamage(CacheFixture &cache)
{
    IOC_VERIFY(cache.writer->sealAll());
    IOC_VERIFY(cache.writer->noteDamage());
    cache.writer.reset();
}

} // namespace

class CacheSalvageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesWhatCanBeReadAndTheFeedsBringTheRest_data();
    void savesWhatCanBeReadAndTheFeedsBringTheRest();
    void readsOnBehindADamagedPage();
    void beginsANewCacheWhenNothingCanBeRead();
    void givesNumbersOfLostFeedsToNobodyElsesRecords();
    void savesACacheWhoseFiguresBelongToNoSeries_data();
    void savesACacheWhoseFiguresBelongToNoSeries();
    void countsAgainWhatLostSeriesHadCounted();
    void savesACacheThatCannotBeLookedBackOn_data();
    void savesACacheThatCannotBeLookedBackOn();
    void savesACacheThatIsOlderThanSomeTables();
    void savesWhatTheQuarantineKnowsOfItsRows();
    void leavesAWholeCacheAloneThoughItIsMarked();
    void waitsForAnotherProgramThatReads();
    void leavesADamagedCacheOfAnotherZone();
};

void CacheSalvageTest::savesWhatCanBeReadAndTheFeedsBringTheRest_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("observationsStay");
    QTest::addColumn<bool>("recordsStay");
    QTest::newRow("a leaf of the blocks") << QStringLiteral("block") << QByteArray("leaf") << false << true;
    QTest::newRow("the top of the blocks") << QStringLiteral("block") << QByteArray("internal") << false << true;
    QTest::newRow("hours") << QStringLiteral("rollup_hour") << QByteArray("leaf") << true << true;
    QTest::newRow("days") << QStringLiteral("rollup_day") << QByteArray("leaf") << true << true;
    QTest::newRow("newest values") << QStringLiteral("latest") << QByteArray("leaf") << true << true;
    QTest::newRow("records") << QStringLiteral("record_1") << QByteArray("leaf") << true << false;
    QTest::newRow("the keys of records") << QStringLiteral("sqlite_autoindex_record_1_1") << QByteArray("leaf") << true
                                         << true;
    QTest::newRow("when records came") << QStringLiteral("record_1_received") << QByteArray("internal") << true << true;
    QTest::newRow("runs") << QStringLiteral("run") << QByteArray("leaf") << true << true;
    QTest::newRow("the state") << QStringLiteral("state") << QByteArray("leaf") << true << true;
}

void CacheSalvageTest::savesWhatCanBeReadAndTheFeedsBringTheRest()
{
    QFETCH(QString, table);
    QFETCH(QByteArray, type);
    QFETCH(bool, observationsStay);
    QFETCH(bool, recordsStay);
    CacheFixture cache;
    bring(cache, "first-");
    IOC_VERIFY(cache.writer->sealAll());
    const QStringList observed = cache.everything({"pm"});
    const QStringList counted = cache.everything({"received"});
    const QStringList known = records(cache);
    const auto values = cache.values("pm", "KK0");
    IOC_VERIFY(cache.writer->noteDamage());
    cache.writer.reset();
    const auto pages = pagesOf(cache.path(), table, type.constData());
    QVERIFY(!pages.empty());
    smashPage(cache.path(), pages[pages.size() / 2]);

    cache.openWriter();
    QCOMPARE(damagedFiles(cache.path()).size(), 1);
    QVERIFY(!QFileInfo::exists(damageMark(cache.path())));
    QVERIFY(!QFileInfo::exists(cache.path() + QStringLiteral(".new")));
    QCOMPARE(cache.writer->refilling(), QSet<FeedId>{FeedId(QStringLiteral("air"))});
    QCOMPARE(cache.feed("air").cursor.watermark, QString());
    QCOMPARE(cache.writer->lostCommits(), std::int64_t(0));
    if (observationsStay)
        QCOMPARE(auditCache(cache.path())->complaints, QStringList());
    QCOMPARE(cache.everything({"pm"}), observed); // the roll-ups stand, whatever became of the observations
    if (observationsStay)
        QCOMPARE(cache.values("pm", "KK0"), values);
    if (recordsStay) {
        QCOMPARE(records(cache), known);
        QCOMPARE(cache.everything({"received"}), counted);
    } else {
        QVERIFY(records(cache).size() < known.size());
        QVERIFY(records(cache).size() > known.size() / 2);
    }

    bring(cache, "again-");
    QCOMPARE(cache.everything({"pm"}), observed);
    QCOMPARE(cache.everything({"received"}), counted);
    QCOMPARE(records(cache), known);
    for (int station = 0; station < 12; ++station)
        QCOMPARE(cache.values("pm", qPrintable(QStringLiteral("KK%1").arg(station))).size(), values.size());
    QCOMPARE(cache.values("pm", "KK0"), values);
    QCOMPARE(auditCache(cache.path())->complaints, QStringList());
}

void CacheSalvageTest::readsOnBehindADamagedPage()
{
    CacheFixture cache;
    bring(cache, "first-");
    closeForDamage(cache);
    // The second, the middle and the last but one: what lies between is reached from neither end.
    const auto pages = pagesOf(cache.path(), QStringLiteral("block"), "leaf");
    QVERIFY(pages.size() >= 7);
    const auto countBlocks = [&cache] {
        auto database = Database::open(cache.path(), Database::Access::ReadOnly);
        Statement count(*database, "SELECT count(*) FROM block");
        return count.step() == Statement::Step::Row ? count.integer(0) : -1;
    };
    const std::int64_t before = countBlocks();
    for (const size_t page : {size_t(1), pages.size() / 2, pages.size() - 2})
        smashPage(cache.path(), pages[page]);
    cache.openWriter();
    const std::int64_t each = before / std::int64_t(pages.size()) + 1;
    QVERIFY2(countBlocks() >= before - 3 * (each + 1), qPrintable(QString::number(countBlocks())));
    QVERIFY(countBlocks() < before);
    bring(cache, "again-");
    QCOMPARE(auditCache(cache.path())->complaints, QStringList());
}

void CacheSalvageTest::beginsANewCacheWhenNothingCanBeRead()
{
    CacheFixture cache;
    bring(cache, "first-");
    const QStringList wanted = cache.everything({"pm", "received"});
    cache.writer.reset();
    smashPage(cache.path(), 1);
    const QByteArray damaged = contentOf(cache.path());
    IOC_FAILS(CacheReader::open(cache.path()), ErrorCode::StorageCorrupt); // a reader leaves it
    QCOMPARE(damagedFiles(cache.path()), QStringList());
    cache.openWriter();
    const QStringList aside = damagedFiles(cache.path());
    QCOMPARE(aside.size(), 1);
    QVERIFY(contentOf(QFileInfo(cache.path()).path() + QLatin1Char('/') + aside.front()) == damaged);
    QVERIFY(cache.writer->wasSalvaged());
    QCOMPARE(cache.everything({"pm", "received"}), QStringList());
    QCOMPARE(cache.writer->lostCommits(), std::int64_t(0));
    bring(cache, "again-");
    QCOMPARE(cache.everything({"pm", "received"}), wanted);
    cache.openWriter();
    QVERIFY(!cache.writer->wasSalvaged());
    QCOMPARE(damagedFiles(cache.path()).size(), 1);
}

void CacheSalvageTest::givesNumbersOfLostFeedsToNobodyElsesRecords()
{
    CacheFixture cache;
    bring(cache, "first-");
    const QStringList wanted = cache.everything({"pm", "received"});
    closeForDamage(cache);
    smashPage(cache.path(), pagesOf(cache.path(), QStringLiteral("feed")).front());
    cache.openWriter();
    QVERIFY(cache.writer->wasSalvaged());
    QCOMPARE(auditCache(cache.path())->complaints, QStringList());
    IOC_VERIFY(cache.writer->commit(
        BatchBuilder("other", "2026-11-21T11:44:00Z", "other").value("no2", "KK1", at("2026-11-21T11:00:00Z"), 1)));
    bring(cache, "again-");
    QCOMPARE(cache.everything({"pm", "received"}), wanted);
    QCOMPARE(auditCache(cache.path())->complaints, QStringList());
}

void CacheSalvageTest::savesACacheWhoseFiguresBelongToNoSeries_data()
{
    QTest::addColumn<QString>("measure");
    QTest::addColumn<QString>("member");
    QTest::newRow("observed") << QStringLiteral("pm") << QStringLiteral("KK3");
    QTest::newRow("observed, the last of its measure") << QStringLiteral("pm") << QStringLiteral("KK11");
    QTest::newRow("counted") << QStringLiteral("received") << QStringLiteral("land");
    QTest::newRow("counted, the last of all") << QStringLiteral("received") << QStringLiteral("tax");
}

// SQLite finds nothing wrong with a row that is not there.
void CacheSalvageTest::savesACacheWhoseFiguresBelongToNoSeries()
{
    QFETCH(QString, measure);
    QFETCH(QString, member);
    CacheFixture cache;
    bring(cache, "first-");
    const QStringList wanted = cache.everything({"pm", "received"});
    closeForDamage(cache);
    {
        auto database = Database::open(cache.path(), Database::Access::ReadWrite);
        Statement lose(*database, "DELETE FROM series WHERE members = ?");
        QVERIFY(lose.with(membersText({member})).run());
        QCOMPARE(database->changes(), 1);
    }
    const auto refused = cache.reader().figures().days(MeasureId(measure), 0, 100'000);
    IOC_FAILS(refused, ErrorCode::StorageCorrupt);
    cache.openWriter();
    QVERIFY(cache.writer->wasSalvaged());
    QCOMPARE(damagedFiles(cache.path()).size(), 1);
    IOC_VERIFY(cache.reader().figures().days(MeasureId(measure), 0, 100'000));
    QCOMPARE(auditCache(cache.path())->complaints, QStringList());
    IOC_VERIFY(cache.reader().figuresKnownAt(at("2026-11-01T00:00:00Z")).days(MeasureId(measure), 0, 100'000));
    IOC_VERIFY(cache.writer->commit( // which may get the number that is free now
        BatchBuilder("other", "2026-11-21T11:44:00Z", "other").value(qPrintable(measure), "new", kNew, 1)));
    bring(cache, "again-");
    QCOMPARE(cache.everything({"pm", "received"}).filter(QRegularExpression(QStringLiteral("^((?!new ).)*$"))), wanted);
    QCOMPARE(auditCache(cache.path())->complaints, QStringList());
}

// All numbers are given again, to the same series and in the same order.
void CacheSalvageTest::countsAgainWhatLostSeriesHadCounted()
{
    CacheFixture cache;
    bring(cache, "first-");
    const QStringList wanted = cache.everything({"pm", "received"});
    closeForDamage(cache);
    for (const std::int64_t page : pagesOf(cache.path(), QStringLiteral("series")))
        smashPage(cache.path(), page);
    cache.openWriter();
    QCOMPARE(cache.everything({"pm", "received"}), QStringList());
    bring(cache, "again-");
    QCOMPARE(cache.everything({"pm", "received"}), wanted);
    QCOMPARE(auditCache(cache.path())->complaints, QStringList());
}

void CacheSalvageTest::savesACacheThatCannotBeLookedBackOn_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("counts of a record") << QByteArray("UPDATE record_1 SET contributions = x'ff' WHERE no = 7");
    QTest::newRow("of a series that nobody knows")
        << QByteArray("UPDATE record_1 SET contributions = x'02f87f00' WHERE no = 7");
    QTest::newRow("counts of an earlier version") << QByteArray("UPDATE record_version SET contributions = x'ff'");
}

void CacheSalvageTest::savesACacheThatCannotBeLookedBackOn()
{
    QFETCH(QByteArray, sql);
    CacheFixture cache;
    bring(cache, "first-");
    IOC_VERIFY(cache.writer->commit(BatchBuilder("other", "2026-11-22T03:00:00Z")
                                        .record("H1-a-longer-name-of-a-dossier", "2026-11-21T03:00:00Z")
                                        .counts("received", "land", kNew)));
    const QStringList wanted = cache.everything({"pm", "received"});
    IOC_VERIFY(cache.writer->noteDamage());
    cache.writer.reset();
    {
        auto database = Database::open(cache.path(), Database::Access::ReadWrite);
        IOC_VERIFY(database->execute(sql.constData()));
        QCOMPARE(database->changes(), 1);
    }
    const auto lookBack = [&cache](const char *known) -> Result<void> {
        auto reader = cache.reader();
        const auto then = reader.figuresKnownAt(at(known)).days(MeasureId(QStringLiteral("received")), 0, 100'000);
        for (size_t i = 0; then && i < then->size(); ++i) {
            if (const auto key = reader.figures().key((*then)[i].series); !key)
                return key.error();
        }
        return then ? Result<void>() : Result<void>(then.error());
    };
    const bool earlier = sql.contains("version");
    const char *known = earlier ? "2026-11-21T12:00:00Z" : "2026-11-01T00:00:00Z";
    const auto refused = lookBack(known);
    IOC_FAILS(refused, ErrorCode::StorageCorrupt);
    const auto audit = auditCache(cache.path());
    QVERIFY(!audit || !audit->complaints.isEmpty());
    cache.openWriter();
    QVERIFY(cache.writer->wasSalvaged());
    IOC_VERIFY(lookBack(known));
    bring(cache, "again-");
    IOC_VERIFY(lookBack(known));
    QCOMPARE(cache.everything({"pm", "received"}), wanted);
    QCOMPARE(auditCache(cache.path())->complaints, QStringList());
}

// Tables are added at the first start of a newer program; where damage keeps it from doing so, the rest is saved.
void CacheSalvageTest::savesACacheThatIsOlderThanSomeTables()
{
    CacheFixture cache;
    bring(cache, "first-");
    const QStringList wanted = cache.everything({"pm", "received"});
    closeForDamage(cache);
    {
        auto database = Database::open(cache.path(), Database::Access::ReadWrite);
        IOC_VERIFY(database->execute("DROP TABLE feed_memory; DROP TABLE feed_remark; DROP TABLE quarantine_row; "
                                     "DROP INDEX run_payload; DROP INDEX run_outcome; DROP INDEX run_failed"));
    }
    smashPage(cache.path(), pagesOf(cache.path(), QStringLiteral("run"), "leaf").front());
    cache.openWriter();
    QVERIFY(cache.writer->wasSalvaged());
    QCOMPARE(cache.everything({"pm", "received"}), wanted);
}

// Or reading them anew would say that nothing was kept of them.
void CacheSalvageTest::savesWhatTheQuarantineKnowsOfItsRows()
{
    CacheFixture cache;
    bring(cache, "first-");
    BatchBuilder refused("refused");
    refused.batch().quarantined.push_back(
        {QStringLiteral("pm"), QStringLiteral("x"), QStringLiteral("no number"), "{\"pm\":\"x\"}", 7});
    refused.refused("", "", "{\"gap\":true}"); // is no row
    refused.batch().sources = R"({"pm":"/pm"})";
    IOC_VERIFY(cache.writer->commit(refused));
    closeForDamage(cache);
    smashPage(cache.path(), pagesOf(cache.path(), QStringLiteral("block"), "leaf").front());
    cache.openWriter();
    QVERIFY(cache.writer->wasSalvaged());
    const auto rows = cache.reader().quarantinedRows(FeedId(QStringLiteral("air")));
    IOC_VERIFY(rows);
    QCOMPARE(rows->size(), 2u);
    QCOMPARE(rows->at(0).row, std::optional<std::int64_t>()); // the newest first
    QCOMPARE(rows->at(1).row, std::optional<std::int64_t>(7));
    QCOMPARE(rows->at(1).sources, QStringLiteral(R"({"pm":"/pm"})"));
}

void CacheSalvageTest::leavesAWholeCacheAloneThoughItIsMarked()
{
    CacheFixture cache;
    bring(cache, "first-");
    IOC_VERIFY(cache.writer->noteDamage());
    cache.openWriter();
    QVERIFY(!cache.writer->wasSalvaged());
    QCOMPARE(damagedFiles(cache.path()), QStringList());
    QVERIFY(!QFileInfo::exists(damageMark(cache.path())));
    QCOMPARE(cache.feed("air").cursor.watermark, QStringLiteral("w1"));
}

void CacheSalvageTest::waitsForAnotherProgramThatReads()
{
    CacheFixture cache;
    bring(cache, "first-");
    IOC_VERIFY(cache.writer->sealAll());
    IOC_VERIFY(cache.writer->noteDamage());
    IOC_VERIFY(cache.writer->checkpoint());
    cache.writer.reset();
    smashPage(cache.path(), pagesOf(cache.path(), QStringLiteral("block"), "leaf").front());
    {
        auto reading = cache.reader();
        IOC_VERIFY(reading.holdMoment());
        IOC_VERIFY(reading.feeds());
        const auto refused = CacheWriter::open(cache.path(), vietnam());
        IOC_FAILS(refused, ErrorCode::StorageBusy);
        QCOMPARE(damagedFiles(cache.path()), QStringList());
    }
    IOC_VERIFY(CacheWriter::open(cache.path(), vietnam()));
    QCOMPARE(damagedFiles(cache.path()).size(), 1);
}

void CacheSalvageTest::leavesADamagedCacheOfAnotherZone()
{
    CacheFixture cache;
    bring(cache, "first-");
    closeForDamage(cache);
    smashPage(cache.path(), pagesOf(cache.path(), QStringLiteral("block"), "leaf").front());
    IOC_FAILS(CacheWriter::open(cache.path(), Zone::byName(QStringLiteral("Asia/Tokyo")).value()),
              ErrorCode::StorageVersion);
    QCOMPARE(damagedFiles(cache.path()), QStringList());
}

QTEST_GUILESS_MAIN(CacheSalvageTest)
#include "tst_cache_salvage.moc"
