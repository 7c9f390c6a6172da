// SPDX-License-Identifier: GPL-3.0-or-later
// A repair that has to wait: the wall shows the last whole figures as old, and says why.
#include "core/engine/rules_worker.h"
#include "core/engine/writer_thread.h"
#include "core/pack/load_pack.h"
#include "tests/store/cache_fixture.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const IndicatorId kCount(QStringLiteral("quake.count"));
const UnitId kWorld(QStringLiteral("00@1990-01-01"));

Batch aQuake()
{
    BatchBuilder batch("r1", "2026-11-21T11:59:00Z", "quakes");
    batch.batch().series.push_back(
        {{MeasureId(QStringLiteral("quake.count")), kWorld, {QStringLiteral("ci")}}, Grain::Hour});
    batch.batch().observations.push_back({0, at("2026-11-20T00:00:00Z"), 1});
    return batch;
}

} // namespace

class RepairWaitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhyTheFiguresAreOld();
};

void RepairWaitsTest::tellsWhyTheFiguresAreOld()
{
    const FixedClock clock(at("2026-11-21T12:00:00Z"));
    const PackPtr pack = loadPack(QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world")).value();
    CacheFixture cache(pack->zone);
    IOC_VERIFY(cache.writer->commit(aQuake()));
    cache.writer->setPatience(1ms);
    WriterThread writer(std::move(cache.writer), clock, {.retryPause = 1ms});
    RulesWorker worker({pack, cache.path(), cache.path() + QStringLiteral("-no-ledger")}, clock, &writer, nullptr);
    SnapshotPtr shown;
    connect(&worker, &RulesWorker::snapshotReady, this, [&shown](const SnapshotPtr &snapshot) { shown = snapshot; });
    connect(&writer, &WriterThread::troubleChanged, &worker, &RulesWorker::takeTrouble);
    worker.start();
    QVERIFY(shown);
    QCOMPARE(shown->reading(kCount, kWorld)->value, std::optional(1.0));
    auto foreign = Database::open(cache.path(), Database::Access::ReadWrite);
    IOC_VERIFY(foreign->execute("UPDATE rollup_day SET body = zeroblob(length(body)); "
                                "UPDATE rollup_hour SET body = zeroblob(length(body)); "
                                "UPDATE latest SET body = zeroblob(length(body))"));
    IOC_VERIFY(foreign->execute("BEGIN IMMEDIATE"));
    worker.takeForeignCommit();
    QTRY_VERIFY_WITH_TIMEOUT(shown->trouble.contains(QStringLiteral("damaged")), 20000);
    QVERIFY(shown->trouble.contains(QStringLiteral("holds the database")));
    QCOMPARE(shown->reading(kCount, kWorld)->value, std::optional(1.0));
    QVERIFY(shown->reading(kCount, kWorld)->quality == Quality::Stale);
    IOC_VERIFY(foreign->execute("ROLLBACK"));
    QTRY_VERIFY_WITH_TIMEOUT(shown->trouble.isEmpty(), 20000);
    QCOMPARE(shown->reading(kCount, kWorld)->value, std::optional(1.0));
    worker.stop();
    writer.drainAndStop();
}

QTEST_GUILESS_MAIN(RepairWaitsTest)
#include "tst_repair_waits.moc"
