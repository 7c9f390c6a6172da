// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/writer_thread.h"
#include "core/store/cache_salvage.h"
#include "core/store/cache_reader.h"
#include "core/store/data_backup.h"
#include "tests/store/kept_payloads.h"
#include "tests/support.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <future>

using namespace ioc;
using ioc::test::limitFiles;

namespace {

BatchPtr batch(int rows)
{
    auto result = std::make_shared<Batch>();
    result->feed = FeedId(QStringLiteral("f"));
    result->run = QStringLiteral("run");
    result->received = fromMillis(1'700'000'000'000);
    result->series.push_back(
        {{MeasureId(QStringLiteral("m")), UnitId(QStringLiteral("u@2020-01-01")), {}}, Grain::Instant});
    for (int i = 0; i < rows; ++i)
        result->observations.push_back({0, fromMillis(1'600'000'000'000 + 1000LL * i), double(i), Quality::Good});
    result->rows = rows;
    return result;
}

} // namespace

class TestWriterThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { std::signal(SIGXFSZ, SIG_IGN); }
    void cleanup() { limitFiles(RLIM_INFINITY); }

    /// On a disk without room for it the batch waits, as it does for the cache: nothing lands that has no payload.
    void waitsUntilThePayloadCanBeKept()
    {
        QTemporaryDir folder;
        auto opened = CacheWriter::open(folder.filePath(QStringLiteral("c.sqlite")), Zone());
        QVERIFY(opened);
        const PayloadStore payloads(folder.filePath(QStringLiteral("payloads")));
        (*opened)->keepPayloads(payloads.folder());
        WriterThread writer(std::move(*opened), m_clock, {.retryPause = std::chrono::milliseconds(20)});
        QSignalSpy trouble(&writer, &WriterThread::troubleChanged);
        QByteArray noise(2'000'000, Qt::Uninitialized); // which does not pack
        QRandomGenerator(1).fillRange(reinterpret_cast<quint32 *>(noise.data()), noise.size() / 4);
        auto payload = std::make_shared<KeptPayload>(test::rawPayload({noise}, "f"));
        auto withPayload = std::make_shared<Batch>(*batch(10));
        withPayload->payload = payload;
        withPayload->payloadHash = payload->head.hash;
        limitFiles(1'000'000);
        std::atomic<bool> done = false;
        writer.commit(withPayload, [&done](Result<void> committed) { done = bool(committed); });
        QTRY_COMPARE(trouble.size(), 1);
        QVERIFY(!trouble[0][0].toString().isEmpty());
        QVERIFY(!done);
        QVERIFY(!payloads.head(payload->head.feed, payload->head.hash));
        limitFiles(RLIM_INFINITY);
        QTRY_VERIFY(done);
        QTRY_COMPARE(trouble.size(), 2);
        QVERIFY(trouble[1][0].toString().isEmpty());
        QVERIFY(payloads.read(payload->head.feed, payload->head.hash)->body == noise);
        writer.drainAndStop();
    }

    void commitsInOrderAndSaysSo()
    {
        QTemporaryDir folder;
        WriterThread writer(std::move(CacheWriter::open(folder.filePath(QStringLiteral("c.sqlite")), Zone()).value()),
                            m_clock);
        QSignalSpy committed(&writer, &WriterThread::committed);
        std::atomic<int> done = 0;
        for (int i = 0; i < 10; ++i)
            writer.commit(batch(100), [&](Result<void> result) { done += result ? 1 : 0; });
        writer.drainAndStop();
        QCOMPARE(done.load(), 10);
        QTRY_COMPARE(committed.size(), 10);
        QCOMPARE(committed.first().first().value<CommitSummaries>().front().added, 100);
        QCOMPARE(committed.last().first().value<CommitSummaries>().front().added, 0); // the same rows again
    }

    void goesOnByItselfWhenTheDiskHasRoomAgain()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("c.sqlite"));
        WriterThread writer(std::move(CacheWriter::open(file, Zone()).value()), m_clock);
        QSignalSpy trouble(&writer, &WriterThread::troubleChanged);
        limitFiles(200'000);
        std::atomic<int> committed = 0;
        writer.commit(batch(50'000), [&](Result<void> result) { committed = result ? 1 : -1; });
        QTRY_COMPARE_WITH_TIMEOUT(trouble.size(), 1, 20000);
        QVERIFY(!trouble.first().first().toString().isEmpty());
        QCOMPARE(committed.load(), 0); // neither lost nor given up
        limitFiles(RLIM_INFINITY);
        QTRY_COMPARE_WITH_TIMEOUT(committed.load(), 1, 20000);
        QTRY_COMPARE(trouble.size(), 2);
        QVERIFY(trouble.last().first().toString().isEmpty());
        writer.drainAndStop();
        auto reader = CacheReader::open(file);
        QVERIFY(reader.has_value());
        QCOMPARE(reader->figures().latest(MeasureId(QStringLiteral("m"))).value().front().value, 49'999.0);
        QCOMPARE(complaintOf(file).value(), QString());
    }

    void storesBatchesOfSeveralFeedsTogether()
    {
        QTemporaryDir folder;
        WriterThread writer(std::move(CacheWriter::open(folder.filePath(QStringLiteral("c.sqlite")), Zone()).value()),
                            m_clock);
        QSignalSpy committed(&writer, &WriterThread::committed);
        const int done = commitThree(writer, 10, [] {});
        QCOMPARE(done, 3);
        QTRY_COMPARE(committed.size(), 1);
        QCOMPARE(committed.first().first().value<CommitSummaries>().size(), size_t(3));
    }

    void storesBatchesThatCameTogetherWhenTheDiskHasRoomAgain()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("c.sqlite"));
        WriterThread writer(std::move(CacheWriter::open(file, Zone()).value()), m_clock,
                            {.retryPause = std::chrono::milliseconds(20)});
        QSignalSpy trouble(&writer, &WriterThread::troubleChanged);
        limitFiles(200'000);
        const int done = commitThree(writer, 20'000, [&trouble] {
            QTRY_COMPARE_WITH_TIMEOUT(trouble.size(), 1, 20000);
            limitFiles(RLIM_INFINITY);
        });
        QCOMPARE(done, 3);
        QTRY_COMPARE(trouble.size(), 2);
        QVERIFY(trouble.last().first().toString().isEmpty());
        auto reader = CacheReader::open(file);
        QVERIFY(reader.has_value());
        QCOMPARE(reader->figures().latest(MeasureId(QStringLiteral("m"))).value().front().value, 19'999.0);
        QCOMPARE(reader->feeds().value().size(), size_t(3));
    }

    void endsWhileTheDiskIsFull()
    {
        QTemporaryDir folder;
        WriterThread writer(std::move(CacheWriter::open(folder.filePath(QStringLiteral("c.sqlite")), Zone()).value()),
                            m_clock);
        QSignalSpy trouble(&writer, &WriterThread::troubleChanged);
        limitFiles(200'000);
        std::atomic<int> failed = 0;
        writer.commit(batch(50'000), [&](Result<void> result) { failed += result ? 0 : 1; });
        QTRY_COMPARE_WITH_TIMEOUT(trouble.size(), 1, 20000);
        writer.stopRetrying();
        writer.drainAndStop();
        QCOMPARE(failed.load(), 1); // told, so that the feed delivers it again
    }

    void refusesTheLastPartWhenAnEarlierOneWasGivenUp()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("c.sqlite"));
        WriterThread writer(std::move(CacheWriter::open(file, Zone()).value()), m_clock);
        QSignalSpy trouble(&writer, &WriterThread::troubleChanged);
        auto first = std::make_shared<Batch>(*batch(50'000));
        first->last = false;
        auto last = std::make_shared<Batch>(*batch(1));
        last->cursor.watermark = QStringLiteral("beyond the lost part");
        limitFiles(200'000);
        std::atomic<int> firstFailed = 0;
        writer.commit(first, [&](Result<void> result) { firstFailed = result ? 0 : 1; });
        QTRY_COMPARE_WITH_TIMEOUT(trouble.size(), 1, 20000);
        writer.stopRetrying();
        QTRY_COMPARE_WITH_TIMEOUT(firstFailed.load(), 1, 20000);
        limitFiles(RLIM_INFINITY); // room again, but too late for the first part
        std::atomic<int> lastFailed = 0;
        writer.commit(last, [&](Result<void> result) { lastFailed = result ? 0 : 1; });
        writer.drainAndStop();
        QCOMPARE(lastFailed.load(), 1);
        auto reader = CacheReader::open(file);
        QVERIFY(reader.has_value());
        QVERIFY(reader->figures().latest(MeasureId(QStringLiteral("m"))).value().empty());
        QVERIFY(reader->feeds().value().empty()); // the cursor has not moved
    }

    void notesDamageForTheNextStartAndGoesOnTellingIt()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("c.sqlite"));
        WriterThread writer(std::move(CacheWriter::open(file, Zone()).value()), m_clock);
        QSignalSpy trouble(&writer, &WriterThread::troubleChanged);
        std::atomic<int> failed = 0;
        writer.post(
            [](CacheWriter &) {
                return Result<void>(Error{ErrorCode::StorageCorrupt, QStringLiteral("x"), {}});
            },
            [&](const Result<void> &done) { failed = done ? 0 : 1; });
        QTRY_COMPARE(failed.load(), 1); // given up, not tried again for ever
        QTRY_COMPARE(trouble.size(), 1);
        QVERIFY(QFile::exists(damageMark(file)));
        std::atomic<int> done = 0;
        writer.commit(batch(1), [&](Result<void> result) { done = result ? 1 : -1; });
        QTRY_COMPARE(done.load(), 1);
        writer.drainAndStop();
        QCOMPARE(trouble.size(), 1);
        QVERIFY(trouble.first().first().toString().contains(QStringLiteral("damaged")));
    }

private:
    /// Batches of three feeds that wait for the writer at one time; how many of them are committed once `meanwhile` is
    /// over and the writer has ended.
    static int commitThree(WriterThread &writer, int rows, const std::function<void()> &meanwhile)
    {
        std::promise<void> free;
        writer.post([&free](CacheWriter &) {
            free.get_future().wait();
            return Result<void>();
        });
        std::atomic<int> done = 0;
        for (const char *feed : {"a", "b", "c"}) {
            auto one = std::make_shared<Batch>(*batch(rows));
            one->feed = FeedId(QString::fromLatin1(feed));
            one->run = QStringLiteral("run of ") + QLatin1StringView(feed);
            writer.commit(one, [&done](Result<void> result) { done += result ? 1 : 0; });
        }
        free.set_value();
        meanwhile();
        if (!QTest::currentTestFailed())
            (void)QTest::qWaitFor([&done] { return done == 3; }, 20000);
        writer.drainAndStop();
        return done;
    }

    const SystemClock m_clock;
};

QTEST_GUILESS_MAIN(TestWriterThread)
#include "tst_writer_thread.moc"
