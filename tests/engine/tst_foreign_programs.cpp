// SPDX-License-Identifier: GPL-3.0-or-later
// Other programs that hold the cache: a lock for a minute, an old view for an hour.
#include "core/engine/engine.h"
#include "core/store/cache_audit.h"
#include "core/store/checkpoint.h"
#include "tests/e2e/e2e_support.h"

#include <QSignalSpy>
#include <QTest>

#include <sqlite3.h>

#include <atomic>

using namespace ioc;
using namespace std::chrono_literals;

namespace {

constexpr int kRows = 20'000;

/// Values of one series that no other batch has brought.
BatchPtr batch(int number)
{
    auto result = std::make_shared<Batch>();
    result->feed = FeedId(QStringLiteral("f"));
    result->run = QStringLiteral("run-%1").arg(number);
    result->received = fromMillis(1'700'000'000'000);
    result->series.push_back(
        {{MeasureId(QStringLiteral("m")), UnitId(QStringLiteral("u@2020-01-01")), {}}, Grain::Instant});
    for (int i = 0; i < kRows; ++i)
        result->observations.push_back(
            {0, fromMillis(1'600'000'000'000 + 1000LL * (number * kRows + i)), i / 7.0, Quality::Good});
    result->rows = kRows;
    return result;
}

} // namespace

class TestForeignPrograms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void writerWaitsForALockAndSaysSo()
    {
        auto opened = CacheWriter::open(file(), Zone());
        QVERIFY(opened.has_value());
        (*opened)->setPatience(1ms);
        WriterThread writer(std::move(*opened), m_clock, {.retryPause = 1ms});
        QSignalSpy trouble(&writer, &WriterThread::troubleChanged);
        auto foreign = Database::open(file(), Database::Access::ReadWrite);
        QVERIFY(foreign.has_value());
        QVERIFY(foreign->execute("BEGIN IMMEDIATE"));
        std::atomic<int> tries = 0;
        std::atomic<int> done = 0;
        writer.post(
            [&tries](CacheWriter &cache) -> Result<void> {
                ++tries;
                const auto committed = cache.commit(*batch(0));
                return committed ? Result<void>() : Result<void>(committed.error());
            },
            [&done](const Result<void> &result) { done = result ? 1 : -1; });
        writer.commit(batch(1), {});
        QTRY_VERIFY_WITH_TIMEOUT(tries >= 60, 20000); // a minute of tries, as they come each second
        QTRY_COMPARE(trouble.size(), 1);              // told once, not sixty times
        QVERIFY(trouble.first().first().toString().contains(QStringLiteral("holds the database")));
        QCOMPARE(done.load(), 0); // neither lost nor given up
        QVERIFY(foreign->execute("ROLLBACK"));
        QTRY_COMPARE_WITH_TIMEOUT(done.load(), 1, 20000);
        QTRY_COMPARE(trouble.size(), 2);
        QVERIFY(trouble.last().first().toString().isEmpty());
        writer.drainAndStop();
        checkCache(2);
    }

    void logThatAnOldViewHoldsIsToldAndShortenedAfterwards()
    {
        auto opened = CacheWriter::open(file(), Zone());
        QVERIFY(opened.has_value());
        constexpr qint64 kLimit = 1024 * 1024;
        WriterThread writer(std::move(*opened), m_clock, {.longLog = kLimit});
        QSignalSpy trouble(&writer, &WriterThread::troubleChanged);
        commitAndWait(writer, 0);
        auto foreign = Database::open(file(), Database::Access::ReadOnly);
        QVERIFY(foreign.has_value());
        QVERIFY(foreign->execute("BEGIN"));
        QVERIFY(foreign->execute("SELECT count(*) FROM arrival"));
        int batches = 1;
        while (trouble.isEmpty() && batches < 100) {
            commitAndWait(writer, batches++); // nobody is held up
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(trouble.size(), 1);
        QVERIFY(trouble.first().first().toString().contains(QStringLiteral("1 MiB")));
        commitAndWait(writer, batches++);
        QCoreApplication::processEvents();
        QCOMPARE(trouble.size(), 1); // it does not flicker
        QVERIFY(foreign->execute("COMMIT"));
        QTRY_COMPARE_WITH_TIMEOUT(trouble.size(), 2, 20000); // without another commit
        QVERIFY(trouble.last().first().toString().isEmpty());
        const qint64 longest = logSize(file());
        for (int i = 0; i < 10; ++i)
            commitAndWait(writer, batches++);
        QVERIFY(logSize(file()) <= longest); // written anew from its beginning
        writer.drainAndStop();
        checkCache(batches);
    }

    void runningEngineHoldsNoOldView()
    {
        e2e::RawServer server;
        server.answerWith([](const QByteArray &path) {
            return e2e::RawServer::ok(path == "/earthquakes.json"
                                          ? QByteArray("{\"features\":[]}")
                                          : QByteArray("date,precipitation,temp_max\n2024-01-01,1.0,2.0\n"));
        });
        EngineSettings settings;
        settings.packFolder = QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world");
        settings.dataFolder = m_folder->path();
        settings.endpoints[QStringLiteral("server")] = server.address();
        settings.endpoints[QStringLiteral("drop")] = m_folder->filePath(QStringLiteral("no drop"));
        Engine engine(settings);
        size_t committed = 0;
        connect(&engine, &Engine::committed, &engine,
                [&committed](const CommitSummaries &summaries) { committed += summaries.size(); });
        QSignalSpy snapshots(&engine, &ReadService::snapshotChanged);
        QVERIFY(engine.start());
        QTRY_VERIFY_WITH_TIMEOUT(committed >= 4 && snapshots.size() >= 3, 20000);
        auto foreign = Database::open(DataFolder::cacheFile(m_folder->path()), Database::Access::ReadWrite);
        QVERIFY(foreign.has_value());
        // Of a view that is held, no checkpoint would come to the end.
        QTRY_COMPARE_WITH_TIMEOUT(checkpointPassively(*foreign).value(), qint64(0), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(
            sqlite3_wal_checkpoint_v2(foreign->handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr),
            SQLITE_OK, 20000);
        engine.stop();
    }

private:
    QString file() const { return m_folder->filePath(QStringLiteral("cache.sqlite")); }

    static void commitAndWait(WriterThread &writer, int number)
    {
        std::atomic<int> done = 0;
        writer.commit(batch(number), [&done](const Result<void> &result) { done = result ? 1 : -1; });
        QTRY_COMPARE_WITH_TIMEOUT(done.load(), 1, 20000);
    }

    void checkCache(int batches) const
    {
        const auto audit = auditCache(file());
        QVERIFY(audit.has_value());
        QCOMPARE(audit->complaints, QStringList());
        QCOMPARE(audit->observations, std::int64_t(batches) * kRows);
        QCOMPARE(audit->replaced, std::int64_t(0));
    }

    const SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestForeignPrograms)
#include "tst_foreign_programs.moc"
