// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache_audit.h"
#include "tests/store/cache_fixture.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kToday = at("2026-11-21T05:00:00Z");

/// A value an hour over the last 200 days, and a correction of the very first.
void fill(CacheFixture &cache)
{
    BatchBuilder values;
    for (int hour = 0; hour < 200 * 24; ++hour) {
        values.value("pm", "KK1", kToday - std::chrono::hours(hour), hour % 7);
        values.value("kept", "KK1", kToday - std::chrono::hours(hour), hour % 7);
    }
    IOC_VERIFY(cache.writer->commit(values));
    BatchBuilder correction("run-2", "2026-11-21T12:44:00Z");
    correction.value("pm", "KK1", kToday - std::chrono::hours(200 * 24 - 1), 9);
    correction.value("pm", "KK1", kToday - 1h, 9);
    IOC_VERIFY(cache.writer->commit(correction));
    IOC_VERIFY(cache.writer->sealAll());
}

void prune(CacheFixture &cache, Instant now)
{
    for (bool more = true; more;)
        more = cache.writer->maintain(now).value();
}

} // namespace

class CachePruningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void removesWhatAMeasureDoesNotKeep();
    void keepsEverythingWithoutAWord();
    void looksOnceADay();
    void removesNothingBecauseTheClockHasJumpedAhead();
    void goesOnWhenTheClockIsSetBackAgain();
    void doesNotBringBackHoursFromMemory();
    void letsAReaderFinish();
    void countsNothingTwiceThatComesAgain();
};

void CachePruningTest::removesWhatAMeasureDoesNotKeep()
{
    CacheFixture cache;
    fill(cache);
    const QStringList days = cache.days("pm");
    const QStringList kept = cache.everything({"kept"});
    cache.writer->setRetention({{MeasureId(QStringLiteral("pm")), 30}});
    prune(cache, kToday);
    QCOMPARE(cache.days("pm"), days);
    QCOMPARE(cache.hours("pm").size(), 30 * 24 + 1);
    QCOMPARE(cache.everything({"kept"}), kept);
    // Whole blocks of 2,048: the one that reaches into the thirty days stays.
    const auto values = cache.values("pm", "KK1");
    QVERIFY(values.size() < 30 * 24 + 2048);
    QVERIFY(values.contains(toMillis(kToday - std::chrono::hours(30 * 24))));
    QCOMPARE(cache.values("kept", "KK1").size(), size_t(200 * 24));
    const auto audit = auditCache(cache.path());
    IOC_VERIFY(audit);
    QCOMPARE(audit->complaints, QStringList());
    QCOMPARE(audit->replaced, std::int64_t(1)); // the young correction
}

void CachePruningTest::keepsEverythingWithoutAWord()
{
    CacheFixture cache;
    fill(cache);
    const QStringList before = cache.everything({"pm", "kept"});
    prune(cache, kToday + std::chrono::days(4000));
    QCOMPARE(cache.everything({"pm", "kept"}), before);
    QCOMPARE(cache.values("pm", "KK1").size(), size_t(200 * 24));
}

void CachePruningTest::looksOnceADay()
{
    CacheFixture cache;
    fill(cache);
    cache.writer->setRetention({{MeasureId(QStringLiteral("pm")), 30}});
    prune(cache, kToday);
    const auto hours = cache.hours("pm").size();
    prune(cache, kToday + 23h);
    QCOMPARE(cache.hours("pm").size(), hours);
    IOC_VERIFY(cache.writer->commit(BatchBuilder("run-3").value("pm", "KK1", kToday + 24h, 1)));
    IOC_VERIFY(cache.writer->sealAll());
    prune(cache, kToday + 24h);
    QCOMPARE(cache.hours("pm").size(), hours + 1 - 24);
}

void CachePruningTest::removesNothingBecauseTheClockHasJumpedAhead()
{
    CacheFixture cache;
    fill(cache);
    cache.writer->setRetention({{MeasureId(QStringLiteral("pm")), 30}});
    // Ten years ahead, and a feed succeeds at once: what it brings bears the source's time.
    const Instant wrong = kToday + std::chrono::days(3650);
    IOC_VERIFY(cache.writer->commit(BatchBuilder("run-3", "2036-11-18T05:00:00Z").value("pm", "KK1", kToday + 1h, 1)));
    prune(cache, wrong);
    QCOMPARE(cache.hours("pm").size(), 30 * 24 + 1);
    QVERIFY(cache.values("pm", "KK1").contains(toMillis(kToday - std::chrono::hours(29 * 24))));
    // What lies ahead of the clock (a forecast) does not make it forget more.
    IOC_VERIFY(cache.writer->commit(BatchBuilder("run-4").value("pm", "KK1", kToday + 5000h, 1)));
    cache.openWriter();
    cache.writer->setRetention({{MeasureId(QStringLiteral("pm")), 30}});
    prune(cache, kToday + 1h);
    QCOMPARE(cache.hours("pm").size(), 30 * 24 + 2);
}

void CachePruningTest::goesOnWhenTheClockIsSetBackAgain()
{
    CacheFixture cache;
    fill(cache);
    cache.writer->setRetention({{MeasureId(QStringLiteral("pm")), 30}});
    prune(cache, kToday + std::chrono::days(3650));
    const auto hours = cache.hours("pm").size();
    IOC_VERIFY(cache.writer->commit(BatchBuilder("run-3").value("pm", "KK1", kToday + 24h, 1)));
    IOC_VERIFY(cache.writer->sealAll());
    prune(cache, kToday + 24h);
    QCOMPARE(cache.hours("pm").size(), hours + 1 - 24);
}

void CachePruningTest::doesNotBringBackHoursFromMemory()
{
    CacheFixture cache;
    fill(cache); // the writer has touched every hour and holds some in memory
    cache.writer->setRetention({{MeasureId(QStringLiteral("pm")), 30}});
    prune(cache, kToday);
    const auto hours = cache.hours("pm").size();
    IOC_VERIFY(cache.writer->commit(BatchBuilder("run-3").value("pm", "KK1", kToday + 1h, 1)));
    QCOMPARE(cache.hours("pm").size(), hours + 1);
}

void CachePruningTest::letsAReaderFinish()
{
    CacheFixture cache;
    fill(cache);
    auto database = Database::open(cache.path(), Database::Access::ReadOnly);
    IOC_VERIFY(database);
    BlockTable blocks(*database);
    std::vector<std::int64_t> damaged;
    {
        const ReadTransaction chart(*database);
        IOC_VERIFY(chart.started());
        QCOMPARE(blocks.between(1, 0, toMillis(kToday) + 1, damaged)->size(), size_t(200 * 24));
        cache.writer->setRetention({{MeasureId(QStringLiteral("pm")), 30}});
        prune(cache, kToday);
        IOC_VERIFY(cache.writer->checkpoint());
        QCOMPARE(blocks.between(1, 0, toMillis(kToday) + 1, damaged)->size(), size_t(200 * 24));
    }
    QVERIFY(blocks.between(1, 0, toMillis(kToday) + 1, damaged)->size() < size_t(30 * 24 + 2048));
    QVERIFY(damaged.empty());
}

void CachePruningTest::countsNothingTwiceThatComesAgain()
{
    CacheFixture cache;
    fill(cache);
    const QStringList days = cache.days("pm");
    const QStringList latest = cache.latest("pm");
    cache.writer->setRetention({{MeasureId(QStringLiteral("pm")), 30}});
    prune(cache, kToday);
    QVERIFY(cache.values("pm", "KK1").size() < size_t(200 * 24));
    BatchBuilder again("run-9", "2026-11-21T14:00:00Z");
    for (int hour = 0; hour < 200 * 24 - 1; ++hour)
        again.value("pm", "KK1", kToday - std::chrono::hours(hour), hour == 1 ? 9 : hour % 7);
    cache.openWriter();
    IOC_VERIFY(cache.writer->commit(again));
    QCOMPARE(cache.days("pm"), days);
    QCOMPARE(cache.latest("pm"), latest);
    // What had never come is counted, in however many parts.
    for (int part = 0; part < 2; ++part) {
        BatchBuilder older(qPrintable(QStringLiteral("old-%1").arg(part)), "2026-11-21T15:00:00Z");
        for (int hour = 0; hour < 12; ++hour)
            older.value("pm", "KK1", at("2026-01-01T17:00:00Z") + std::chrono::hours(part * 12 + hour), 1);
        IOC_VERIFY(cache.writer->commit(older));
    }
    QVERIFY(cache.days("pm").contains(
        QStringLiteral("2026-01-02 KK1 n=24 sum=24 least=1 greatest=1 last=1 at=2026-01-02T16:00:00.000Z")));
}

QTEST_GUILESS_MAIN(CachePruningTest)
#include "tst_cache_pruning.moc"
