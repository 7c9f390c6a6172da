// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache_audit.h"
#include "core/store/database.h"
#include "core/store/statement.h"
#include "tests/store/full_batch.h"

#include <QRandomGenerator>
#include <QTest>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

BatchPtr shared(const Batch &batch)
{
    return std::make_shared<const Batch>(batch);
}

/// Everything that stands in a table, a line a row.
QStringList rowsOf(const QString &path, const char *sql)
{
    auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        qFatal("%s", qPrintable(database.error().message));
    Statement rows(*database, sql);
    QStringList lines;
    while (rows.step() == Statement::Step::Row)
        lines.push_back(rows.text(0));
    return lines;
}

QStringList everything(const CacheFixture &cache)
{
    QStringList all = cache.everything({"pm", "received"});
    for (const char *member : {"KK1", "KK2", "KK3"}) {
        for (const auto &[at, value] : cache.values("pm", member))
            all.push_back(QStringLiteral("%1 %2 %3").arg(QLatin1StringView(member)).arg(at).arg(value));
    }
    all += rowsOf(cache.path(), "SELECT id || ' ' || layer || ' ' || rows || ' ' || quarantined FROM run ORDER BY id");
    all += rowsOf(cache.path(), "SELECT id || ' ' || last_ok || ' ' || rows FROM feed ORDER BY id");
    all += rowsOf(cache.path(), "SELECT field || ' ' || value || ' ' || times FROM quarantine ORDER BY field, value");
    all += rowsOf(cache.path(),
                  "SELECT series || ' ' || t || ' ' || value FROM vintage ORDER BY series, t, replaced, received");
    return all;
}

/// Some values of some stations, new, again or other than before; now and then a report and a refused row.
Batch someBatch(QRandomGenerator &random, int number)
{
    const QByteArray run = "run-" + QByteArray::number(number);
    const QByteArray feed = "feed-" + QByteArray::number(random.bounded(4));
    const QByteArray received = "2026-11-21T12:" + QByteArray::number(10 + number % 50) + ":00Z";
    BatchBuilder batch(run.constData(), received.constData(), feed.constData());
    constexpr std::array kMembers{"KK1", "KK2", "KK3"};
    for (int i = random.bounded(6); i > 0; --i)
        batch.value("pm", kMembers[size_t(random.bounded(3))], kNoon + random.bounded(40) * 10min, random.bounded(5));
    if (random.bounded(3) == 0) {
        const QByteArray version = "2026-11-21T0" + QByteArray::number(random.bounded(9)) + ":00:00Z";
        batch.record("H1", version.constData(), "open").counts("received", "tax", kNoon, random.bounded(1, 4));
    }
    if (random.bounded(4) == 0)
        batch.refused("at", "x", "{\"id\":9}");
    return batch;
}

} // namespace

class CacheGroupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesWhatSingleCommitsLeave();
    void correctsWhatCameInTheSameTransaction();
    void tellsOfEachBatch();
    void leavesNothingWhenOneCannotBeStored();
    void countsOnceWhatIsMadeAnewMeanwhile();
};

void CacheGroupsTest::leavesWhatSingleCommitsLeave()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        QRandomGenerator random(seed);
        CacheFixture singly;
        CacheFixture together;
        for (int number = 0; number < 60;) {
            std::vector<BatchPtr> group;
            for (int left = random.bounded(1, 12); left > 0; --left) {
                group.push_back(shared(someBatch(random, number++)));
                IOC_VERIFY(singly.writer->commit(*group.back()));
            }
            IOC_VERIFY(together.writer->commit(group));
        }
        QCOMPARE(everything(together), everything(singly));
        IOC_VERIFY(together.writer->sealAll());
        QCOMPARE(everything(together), everything(singly));
        const auto audit = auditCache(together.path());
        IOC_VERIFY(audit);
        QCOMPARE(audit->complaints, QStringList());
    }
}

void CacheGroupsTest::correctsWhatCameInTheSameTransaction()
{
    CacheFixture cache;
    const std::vector<BatchPtr> group{
        shared(BatchBuilder("run-1").value("pm", "KK1", kNoon, 10)),
        shared(BatchBuilder("run-2", "2026-11-21T12:00:00Z", "other").value("pm", "KK1", kNoon, 14)),
        shared(BatchBuilder("run-3", "2026-11-21T12:01:00Z", "third").value("pm", "KK1", kNoon, 14)),
    };
    const auto summaries = cache.writer->commit(group);
    IOC_VERIFY(summaries);
    QCOMPARE(summaries->at(0).added, std::int64_t(1));
    QCOMPARE(summaries->at(1).corrected, std::int64_t(1));
    QCOMPARE(summaries->at(2).added + summaries->at(2).corrected, std::int64_t(0));
    QCOMPARE(cache.values("pm", "KK1").at(toMillis(kNoon)), 14.0);
    QCOMPARE(cache.days("pm"),
             QStringList{QStringLiteral("2026-11-21 KK1 n=1 sum=14 least=14 greatest=14 last=14 at=") + utc(kNoon)});
    QCOMPARE(rowsOf(cache.path(), "SELECT count(*) FROM vintage"), QStringList{QStringLiteral("1")});
}

void CacheGroupsTest::tellsOfEachBatch()
{
    CacheFixture cache;
    const auto summaries = cache.writer->commit(
        {{shared(BatchBuilder("run-1").value("pm", "KK1", kNoon, 10)),
          shared(BatchBuilder("run-2", "2026-11-21T12:00:00Z", "other").refused("at", "x", "{}"))}});
    IOC_VERIFY(summaries);
    QCOMPARE(summaries->at(0).feed.toString(), QStringLiteral("air"));
    QCOMPARE(summaries->at(0).added, std::int64_t(1));
    QCOMPARE(summaries->at(0).quarantined, std::int64_t(0));
    QCOMPARE(summaries->at(1).feed.toString(), QStringLiteral("other"));
    QCOMPARE(summaries->at(1).quarantined, std::int64_t(1));
    QVERIFY(summaries->at(1).measures.isEmpty());
}

void CacheGroupsTest::leavesNothingWhenOneCannotBeStored()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder("run-0").value("pm", "KK1", kNoon - 1h, 9)));
    const QStringList before = everything(cache);
    auto database = Database::open(cache.path(), Database::Access::ReadWrite);
    IOC_VERIFY(database);
    IOC_VERIFY(database->execute("CREATE TRIGGER no_third BEFORE INSERT ON run WHEN new.id = 'run-3' "
                                 "BEGIN SELECT RAISE(ABORT, 'not this one'); END"));
    const std::vector<BatchPtr> group{
        shared(BatchBuilder("run-1").value("pm", "KK1", kNoon, 10)),
        shared(BatchBuilder("run-2", "2026-11-21T12:00:00Z", "other").value("pm", "KK1", kNoon, 14)),
        shared(BatchBuilder("run-3", "2026-11-21T12:01:00Z", "third").value("pm", "KK2", kNoon, 1)),
    };
    QVERIFY(!cache.writer->commit(group));
    QCOMPARE(everything(cache), before);
    IOC_VERIFY(cache.writer->commit(*group[0]));
    IOC_VERIFY(cache.writer->commit(*group[1]));
    QVERIFY(!cache.writer->commit(*group[2]));
    QCOMPARE(cache.values("pm", "KK1").at(toMillis(kNoon)), 14.0);
    QVERIFY(cache.values("pm", "KK2").empty());
    IOC_VERIFY(database->execute("DROP TRIGGER no_third"));
    IOC_VERIFY(cache.writer->commit(*group[2]));
    const auto audit = auditCache(cache.path());
    IOC_VERIFY(audit);
    QCOMPARE(audit->complaints, QStringList());
}

void CacheGroupsTest::countsOnceWhatIsMadeAnewMeanwhile()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder("run-0").value("pm", "KK1", kNoon - 1h, 9)));
    cache.openWriter();
    auto database = Database::open(cache.path(), Database::Access::ReadWrite);
    IOC_VERIFY(database);
    IOC_VERIFY(database->execute("UPDATE rollup_day SET body = x'00ff00'"));
    const std::vector<BatchPtr> group{
        shared(BatchBuilder("run-1").value("pm", "KK1", kNoon, 10)),
        shared(BatchBuilder("run-2", "2026-11-21T12:00:00Z", "other").value("pm", "KK1", kNoon + 1min, 14)),
    };
    IOC_VERIFY(cache.writer->commit(group));
    QCOMPARE(cache.days("pm"), QStringList{QStringLiteral("2026-11-21 KK1 n=3 sum=33 least=9 greatest=14 last=14 at=") +
                                           utc(kNoon + 1min)});
}

QTEST_GUILESS_MAIN(CacheGroupsTest)
#include "tst_cache_groups.moc"
