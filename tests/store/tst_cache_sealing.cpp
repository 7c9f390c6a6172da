// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache_audit.h"
#include "tests/store/cache_fixture.h"

#include <random>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kMorning = at("2026-11-21T00:00:00Z");

/// `minutes` values of each of `series` stations from `from` on.
Batch minutely(const char *run, int series, Instant from, int minutes, double offset = 0)
{
    BatchBuilder batch(run);
    std::vector<QByteArray> names;
    for (int s = 0; s < series; ++s)
        names.push_back("S" + QByteArray::number(s));
    for (int minute = 0; minute < minutes; ++minute) {
        for (int s = 0; s < series; ++s)
            batch.value("pm", names[size_t(s)].constData(), from + std::chrono::minutes(minute),
                        double((s * 7 + minute * 13) % 1000) / 100 + offset);
    }
    return batch;
}

std::int64_t countOf(const CacheFixture &cache, const char *sql)
{
    auto database = Database::open(cache.path(), Database::Access::ReadOnly);
    Statement statement(*database, sql);
    return statement.step() == Statement::Step::Row ? statement.integer(0) : -1;
}

CacheAudit audited(const CacheFixture &cache)
{
    return auditCache(cache.path()).value();
}

} // namespace

class CacheSealingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void leavesWhatIsFreshInTheLog();
    void sealsWhatHasLainForAnHour();
    void readsTheSameAtEveryStep();
    void canBeBrokenOffAtEveryStep();
    void opensABlockForLateAndCorrectedValues();
    void fillsBlocksUp();
    void keepsASecondInOneBlock();
    void knowsASealedDeliveryAgain();
    void takesWhatArrivesWhileSealing();
    void givesFreePagesBack();
};

void CacheSealingTest::leavesWhatIsFreshInTheLog()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(minutely("run-1", 3, kMorning, 10)));
    const auto more = cache.writer->maintain(at("2026-11-21T12:00:00Z")); // received at 11:44
    IOC_VERIFY(more);
    QVERIFY(!*more);
    QCOMPARE(countOf(cache, "SELECT count(*) FROM arrival"), std::int64_t(1));
    QCOMPARE(countOf(cache, "SELECT count(*) FROM block"), std::int64_t(0));
    QCOMPARE(audited(cache).unsealed, std::int64_t(30));
}

void CacheSealingTest::sealsWhatHasLainForAnHour()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(minutely("run-1", 3, kMorning, 10)));
    for (bool more = true; more;)
        more = cache.writer->maintain(at("2026-11-21T12:44:00Z")).value();
    QCOMPARE(countOf(cache, "SELECT count(*) FROM arrival"), std::int64_t(0));
    QCOMPARE(countOf(cache, "SELECT count(*) FROM block"), std::int64_t(3));
    const CacheAudit audit = audited(cache);
    QCOMPARE(audit.complaints, QStringList());
    QCOMPARE(audit.observations, std::int64_t(30));
    QCOMPARE(audit.unsealed, std::int64_t(0));
}

void CacheSealingTest::readsTheSameAtEveryStep()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(minutely("run-1", 40, kMorning, 60)));
    IOC_VERIFY(cache.writer->commit(minutely("run-2", 40, kMorning + 1h, 60)));
    const auto wanted = cache.values("pm", "S39");
    const auto wantedFirst = cache.values("pm", "S0");
    QCOMPARE(wanted.size(), 120u);
    int steps = 0;
    for (bool more = true; more; ++steps) {
        more = cache.writer->maintain(at("2026-11-22T00:00:00Z")).value();
        QCOMPARE(cache.values("pm", "S39"), wanted);
        QCOMPARE(cache.values("pm", "S0"), wantedFirst);
        QCOMPARE(audited(cache).complaints, QStringList());
        QCOMPARE(audited(cache).observations, std::int64_t(40 * 120));
    }
    QVERIFY(steps >= 2);
}

void CacheSealingTest::canBeBrokenOffAtEveryStep()
{
    QStringList wanted;
    std::map<std::int64_t, double> values;
    for (int steps = 0; steps < 6; ++steps) {
        CacheFixture cache;
        IOC_VERIFY(cache.writer->commit(minutely("run-1", 30, kMorning, 90)));
        IOC_VERIFY(cache.writer->commit(minutely("run-2", 30, kMorning + 30min, 90, 0.5))); // corrects an hour
        for (int i = 0; i < steps; ++i)
            IOC_VERIFY(cache.writer->maintain(at("2026-11-22T00:00:00Z")));
        cache.openWriter();
        IOC_VERIFY(cache.writer->commit(minutely("run-3", 30, kMorning + 60min, 10, 1)));
        IOC_VERIFY(cache.writer->sealAll());
        const CacheAudit audit = audited(cache);
        QCOMPARE(audit.complaints, QStringList());
        QCOMPARE(audit.observations, std::int64_t(30 * 120));
        QCOMPARE(audit.unsealed, std::int64_t(0));
        if (steps == 0) {
            wanted = cache.everything({"pm"});
            values = cache.values("pm", "S29");
        }
        QCOMPARE(cache.everything({"pm"}), wanted);
        QCOMPARE(cache.values("pm", "S29"), values);
    }
}

void CacheSealingTest::opensABlockForLateAndCorrectedValues()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(minutely("run-1", 1, kMorning, 100)));
    IOC_VERIFY(cache.writer->sealAll());
    BatchBuilder late("run-2", "2026-11-21T13:00:00Z");
    late.value("pm", "S0", kMorning + 50min, 99).value("pm", "S0", kMorning + 50min + 30s, 7);
    const auto done = cache.writer->commit(late);
    IOC_VERIFY(done);
    QCOMPARE(done->corrected, std::int64_t(1));
    QCOMPARE(done->added, std::int64_t(1));
    IOC_VERIFY(cache.writer->sealAll());
    QCOMPARE(countOf(cache, "SELECT count(*) FROM block"), std::int64_t(1));
    const auto values = cache.values("pm", "S0");
    QCOMPARE(values.size(), 101u);
    QCOMPARE(values.at(toMillis(kMorning + 50min)), 99.0);
    QCOMPARE(values.at(toMillis(kMorning + 50min + 30s)), 7.0);
    QCOMPARE(audited(cache).complaints, QStringList());
    QCOMPARE(audited(cache).replaced, std::int64_t(1));
}

void CacheSealingTest::fillsBlocksUp()
{
    CacheFixture cache;
    for (int hour = 0; hour < 50; ++hour) {
        IOC_VERIFY(cache.writer->commit(
            minutely(qPrintable(QStringLiteral("run-%1").arg(hour)), 1, kMorning + std::chrono::hours(hour), 60)));
        IOC_VERIFY(cache.writer->sealAll());
    }
    QCOMPARE(countOf(cache, "SELECT count(*) FROM block"), std::int64_t(2)); // 3,000 in blocks of 2,048
    QCOMPARE(cache.values("pm", "S0").size(), 3000u);
    QCOMPARE(audited(cache).complaints, QStringList());
}

void CacheSealingTest::keepsASecondInOneBlock()
{
    // More values within one second than a block is filled with, delivered backwards.
    CacheFixture cache;
    constexpr int kValues = 5000;
    constexpr int kAtOnce = 500;
    for (int end = kValues; end > 0; end -= kAtOnce) {
        BatchBuilder batch(qPrintable(QStringLiteral("run-%1").arg(end)));
        for (int i = end - kAtOnce; i < end; ++i)
            batch.value("pm", "S0", kMorning + Milliseconds(i / 5), i, Grain::Instant)
                .value("pm", "S1", kMorning + Milliseconds(i), i, Grain::Instant);
        IOC_VERIFY(cache.writer->commit(batch));
        IOC_VERIFY(cache.writer->sealAll());
    }
    QCOMPARE(cache.values("pm", "S0").size(), size_t(kValues / 5));
    QCOMPARE(cache.values("pm", "S1").size(), size_t(kValues));
    QCOMPARE(audited(cache).complaints, QStringList());
}

void CacheSealingTest::knowsASealedDeliveryAgain()
{
    CacheFixture cache;
    const Batch batch = minutely("run-1", 5, kMorning, 200);
    IOC_VERIFY(cache.writer->commit(batch));
    IOC_VERIFY(cache.writer->sealAll());
    Batch again = batch;
    again.run = QStringLiteral("run-2");
    const auto done = cache.writer->commit(again);
    IOC_VERIFY(done);
    QCOMPARE(done->added, std::int64_t(0));
    QCOMPARE(done->corrected, std::int64_t(0));
    QCOMPARE(countOf(cache, "SELECT count(*) FROM arrival"), std::int64_t(0));
    QCOMPARE(audited(cache).replaced, std::int64_t(0));
}

void CacheSealingTest::takesWhatArrivesWhileSealing()
{
    CacheFixture cache;
    std::int64_t minutes = 0;
    for (int round = 0; round < 30; ++round) {
        IOC_VERIFY(cache.writer->commit(minutely(qPrintable(QStringLiteral("run-%1").arg(round)), 20,
                                                 kMorning + std::chrono::minutes(minutes), 10)));
        minutes += 10;
        IOC_VERIFY(cache.writer->maintain(at("2026-11-22T12:00:00Z")));
    }
    QCOMPARE(audited(cache).observations, 20 * minutes);
    QCOMPARE(audited(cache).complaints, QStringList());
    IOC_VERIFY(cache.writer->sealAll());
    QCOMPARE(audited(cache).observations, 20 * minutes);
    QCOMPARE(audited(cache).unsealed, std::int64_t(0));
}

void CacheSealingTest::givesFreePagesBack()
{
    CacheFixture cache;
    for (int day = 0; day < 8; ++day)
        IOC_VERIFY(cache.writer->commit(
            minutely(qPrintable(QStringLiteral("run-%1").arg(day)), 400, kMorning + std::chrono::hours(day), 60)));
    auto other = Database::open(cache.path(), Database::Access::ReadWrite);
    IOC_VERIFY(other);
    IOC_VERIFY(other->execute("CREATE TABLE big(x); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                              "WHERE i < 9000) INSERT INTO big SELECT randomblob(1000) FROM n; DROP TABLE big"));
    const std::int64_t before = countOf(cache, "PRAGMA page_count");
    for (bool more = true; more;)
        more = cache.writer->maintain(at("2026-11-21T12:00:00Z")).value();
    QVERIFY(countOf(cache, "PRAGMA page_count") < before - 300);
    QCOMPARE(audited(cache).complaints, QStringList());
}

QTEST_GUILESS_MAIN(CacheSealingTest)
#include "tst_cache_sealing.moc"
