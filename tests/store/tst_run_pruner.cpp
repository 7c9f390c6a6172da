// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/payload_sweeper.h"
#include "core/store/run_pruner.h"
#include "tests/store/cache_fixture.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kReceived = at("2026-11-21T11:44:00Z");

} // namespace

class RunPrunerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void remembersEachFeedsRunsForItsDays();
    void forgetsNothingBeforeItIsTold();
    void aClockThatJumpsAheadForgetsNothing();
    void forgetsManyInShortSteps();
    void findsRunsWithoutLookingAtAll_data();
    void findsRunsWithoutLookingAtAll();

private:
    static void bring(CacheFixture &cache, const QString &run, Instant received, const char *feed = "air")
    {
        BatchBuilder batch(qPrintable(run), "2026-11-21T11:44:00Z", feed);
        batch.batch().received = received;
        IOC_VERIFY(cache.writer->commit(batch));
    }

    static QString runs(const CacheFixture &cache)
    {
        auto database = Database::open(cache.path(), Database::Access::ReadOnly);
        Statement runs(*database, "SELECT group_concat(id) FROM (SELECT id FROM run ORDER BY id)");
        return runs.step() == Statement::Step::Row ? runs.text(0) : QStringLiteral("unreadable");
    }
};

void RunPrunerTest::remembersEachFeedsRunsForItsDays()
{
    CacheFixture cache;
    for (const char *feed : {"air", "rain", "stream"}) {
        bring(cache, QString::fromLatin1(feed) + QStringLiteral("-old"), kReceived, feed);
        bring(cache, QString::fromLatin1(feed) + QStringLiteral("-new"), kReceived + 30 * 24h, feed);
    }
    bring(cache, QStringLiteral("rain-newest"), kReceived + 31 * 24h, "rain");
    cache.forgetOldRuns(kReceived + 31 * 24h,
                        {{FeedId(QStringLiteral("rain")), 60}, {FeedId(QStringLiteral("stream")), 0}});
    QCOMPARE(runs(cache), QStringLiteral("air-new,rain-new,rain-newest,rain-old"));
}

// A wall that looks back, or ahead.
void RunPrunerTest::forgetsNothingBeforeItIsTold()
{
    CacheFixture cache;
    bring(cache, QStringLiteral("old"), kReceived);
    for (auto more = cache.writer->maintain(kReceived + 1000 * 24h); more && *more;)
        more = cache.writer->maintain(kReceived + 1000 * 24h);
    QCOMPARE(runs(cache), QStringLiteral("old"));
}

// Until a run has ended by it.
void RunPrunerTest::aClockThatJumpsAheadForgetsNothing()
{
    CacheFixture cache;
    bring(cache, QStringLiteral("old"), kReceived);
    bring(cache, QStringLiteral("new"), kReceived + 29 * 24h);
    cache.forgetOldRuns(kReceived + 3650 * 24h);
    QCOMPARE(runs(cache), QStringLiteral("new,old"));
}

void RunPrunerTest::forgetsManyInShortSteps()
{
    CacheFixture cache;
    for (int i = 0; i < 1000; ++i)
        bring(cache, QStringLiteral("r%1").arg(i), kReceived);
    bring(cache, QStringLiteral("last"), kReceived + 40 * 24h);
    auto database = Database::open(cache.path(), Database::Access::ReadWrite);
    IOC_VERIFY(database);
    RunPruner pruner(*database);
    pruner.setDays({});
    int steps = 1;
    for (auto more = pruner.step(kReceived + 40 * 24h, 1us); more && *more; ++steps)
        more = pruner.step(kReceived + 40 * 24h, 1us);
    QVERIFY(steps > 4); // 200 at once
    QCOMPARE(runs(cache), QStringLiteral("last"));
    QVERIFY(!pruner.wanted(kReceived + 40 * 24h + 59min));
    QVERIFY(pruner.wanted(kReceived + 40 * 24h + 60min));
    QVERIFY(pruner.wanted(kReceived)); // the clock was set back
}

void RunPrunerTest::findsRunsWithoutLookingAtAll_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("those to forget") << QByteArray(kForgetRuns);
    QTest::newRow("those that brought a payload") << QByteArray(kNewestRunOfPayload);
}

// A stream brings hundreds of thousands a day.
void RunPrunerTest::findsRunsWithoutLookingAtAll()
{
    QFETCH(QByteArray, sql);
    CacheFixture cache;
    auto database = Database::open(cache.path(), Database::Access::ReadOnly);
    const QByteArray explained = "EXPLAIN QUERY PLAN " + sql;
    Statement plan(*database, explained.constData());
    QStringList steps;
    while (plan.step() == Statement::Step::Row)
        steps.push_back(plan.text(3));
    QVERIFY(!steps.isEmpty());
    for (const QString &step : steps)
        QVERIFY2(!step.startsWith(QStringLiteral("SCAN")), qPrintable(steps.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(RunPrunerTest)
#include "tst_run_pruner.moc"
