// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/backoff.h"
#include "datasources/scheduler.h"
#include "tests/ingest/feed_fixture.h"

#include <QThreadPool>

#include <mutex>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

/// Gives the outcomes that it was told, the last of them for ever.
class FakeConnector final : public Connector
{
public:
    std::vector<FetchOutcome> outcomes;
    std::vector<FetchRequest> requests;
    QStringList settlements;
    int waiting = 0; ///< further payloads that hasMore() tells of

    void fetch(const FetchRequest &request, Callback callback) override
    {
        requests.push_back(request);
        const FetchOutcome outcome = outcomes[std::min(requests.size(), outcomes.size()) - 1];
        QTimer::singleShot(0, this, [outcome, callback = std::move(callback)] { callback(outcome); });
    }

    void settled(Settlement settlement) override
    {
        static const QStringList kNames{text("committed"), text("useless"), text("undecided")};
        settlements.push_back(kNames[int(settlement)]);
        if (settlement == Settlement::Committed && waiting > 0)
            --waiting;
    }

    bool hasMore() const override { return waiting > 0; }
};

QByteArray rows(std::initializer_list<const char *> times)
{
    QByteArrayList list;
    for (const char *time : times)
        list.push_back(QByteArray(R"({"station":"KK1","at":")") + time + R"(","value":1,"unit":"24133"})");
    return '[' + list.join(',') + ']';
}

FetchOutcome payload(const QByteArray &bytes)
{
    auto payload = std::make_shared<Payload>();
    payload->feed = FeedId(text("air"));
    payload->received = at("2026-11-21T11:44:00Z");
    payload->bytes = bytes;
    payload->cursor.entityTag = text("v7");
    return PayloadPtr(std::move(payload));
}

FetchOutcome failure(std::optional<Milliseconds> retryAfter = {})
{
    return FetchFailure{Error{ErrorCode::Connection, text("refused")}, retryAfter};
}

/// A scheduler with feeds whose connectors are scripted, and a store that keeps what it is given.
class Plant
{
public:
    explicit Plant(Scheduler::Mode mode)
        : scheduler(mode)
    {
        QObject::connect(&scheduler, &Scheduler::runFinished, &scheduler,
                         [this](const RunReport &report, std::optional<Milliseconds> wait) {
                             reports.push_back(report);
                             waits.push_back(wait);
                         });
        QObject::connect(&scheduler, &Scheduler::allDone, &scheduler, [this] { ++done; });
    }
    ~Plant() { pool.waitForDone(); }

    FakeConnector &add(const char *name, std::vector<FetchOutcome> outcomes, Milliseconds every = 60s,
                       bool paused = false, int pageRows = 0, int failures = 0)
    {
        FeedDefinition feed = airFeed();
        feed.id = FeedId(text(name));
        feed.every = every;
        feed.pageRows = pageRows;
        feed.format = {{"type", "json"}, {"rows", ""}};
        auto pack = smallPack();
        pack->feeds = {feed};
        packs.push_back(pack);
        auto connector = std::make_unique<FakeConnector>();
        connector->outcomes = std::move(outcomes);
        FakeConnector &raw = *connector;
        auto runner = std::make_unique<FeedRunner>(
            pack, pack->feeds[0], std::make_shared<UnitsByCode>(unitsByCode(pack->units)), clock, std::move(connector),
            pool, [this](BatchPtr batch, const std::function<void(Result<void>)> &whenDone) {
                Result<void> outcome;
                {
                    const std::lock_guard lock(mutex);
                    if (full)
                        outcome = Error{ErrorCode::StorageFull, text("full")};
                    else
                        batches.push_back(batch);
                }
                if (whenDone)
                    whenDone(outcome);
            });
        runner->setCursor({text("2026-11-21T00:00:00+07:00"), text("v1"), {}});
        scheduler.add(std::move(runner), failures, paused);
        return raw;
    }

    FixedClock clock{at("2026-11-21T11:44:00Z")};
    std::vector<PackPtr> packs;
    std::mutex mutex;
    bool full = false;
    std::vector<BatchPtr> batches;
    QThreadPool pool;
    Scheduler scheduler;
    std::vector<RunReport> reports;
    std::vector<std::optional<Milliseconds>> waits;
    int done = 0;
};

} // namespace

class SchedulerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void runsEachFeedOnceAndSaysSo();
    void isDoneAtOnceWithoutFeeds();
    void takesEveryPageBeforeItIsDone();
    void takesEveryFileBeforeItIsDone();
    void endsAFailedFeedInModeOnce();
    void passesTheCursorOnToTheNextRun();
    void keepsTheCursorWhenNothingHasChanged();
    void comesBackByItsCadence();
    void waitsLongerAfterEachFailure();
    void startsFromTheFailuresThatTheCacheRemembers();
    void obeysARequestedPause();
    void commitsNothingForAnUselessPayload_data();
    void commitsNothingForAnUselessPayload();
    void deliversAgainWhatTheStorageDidNotTake();
    void restsWhilePaused();
    void runsWhenTold();
    void startsNothingAfterStop();
    void bearsACadenceOfAMonth();
};

void SchedulerTest::runsEachFeedOnceAndSaysSo()
{
    Plant plant(Scheduler::Mode::Once);
    auto &air = plant.add("air", {payload(rows({"2026-11-21T10:00:00Z"}))});
    auto &water = plant.add("water", {FetchOutcome(NothingNew())});
    auto &paused = plant.add("paused", {failure()}, 60s, true);
    plant.scheduler.start();
    QTRY_COMPARE(plant.done, 1);
    QCOMPARE(air.requests.size(), 1u);
    QCOMPARE(water.requests.size(), 1u);
    QCOMPARE(paused.requests.size(), 0u);
    QCOMPARE(plant.reports.size(), 2u);
    QVERIFY(!plant.waits[0] && !plant.waits[1]);
    QCOMPARE(plant.batches.size(), 1u);
    QCOMPARE(plant.batches[0]->observations.size(), 1u);
    QVERIFY(plant.scheduler.isIdle());
    QCOMPARE(air.settlements, QStringList{text("committed")});
}

void SchedulerTest::isDoneAtOnceWithoutFeeds()
{
    Plant plant(Scheduler::Mode::Once);
    plant.scheduler.start();
    QTRY_COMPARE(plant.done, 1);
}

void SchedulerTest::takesEveryPageBeforeItIsDone()
{
    Plant plant(Scheduler::Mode::Once);
    auto &air = plant.add("air",
                          {payload(rows({"2026-11-21T10:00:00Z", "2026-11-21T10:10:00Z"})),
                           payload(rows({"2026-11-21T10:20:00Z", "2026-11-21T10:30:00Z"})),
                           payload(rows({"2026-11-21T10:40:00Z"}))},
                          60s, false, 2);
    plant.scheduler.start();
    QTRY_COMPARE(plant.done, 1);
    QCOMPARE(air.requests.size(), 3u);
    QCOMPARE(air.requests[1].watermark, text("2026-11-21T17:10:00+07:00"));
    QCOMPARE(air.requests[2].watermark, text("2026-11-21T17:30:00+07:00"));
    QCOMPARE(plant.waits[0], std::optional(Milliseconds(0)));
}

void SchedulerTest::takesEveryFileBeforeItIsDone()
{
    Plant plant(Scheduler::Mode::Once);
    auto &air = plant.add("air", {payload(rows({"2026-11-21T10:00:00Z"}))});
    air.waiting = 3;
    plant.scheduler.start();
    QTRY_COMPARE(plant.done, 1);
    QCOMPARE(air.requests.size(), 3u);
}

void SchedulerTest::endsAFailedFeedInModeOnce()
{
    Plant plant(Scheduler::Mode::Once);
    auto &air = plant.add("air", {failure()});
    plant.add("water", {payload(rows({"2026-11-21T10:00:00Z"}))});
    plant.scheduler.start();
    QTRY_COMPARE(plant.done, 1);
    QCOMPARE(air.requests.size(), 1u);
    QCOMPARE(air.settlements, QStringList{text("undecided")});
    const auto failed = std::find_if(plant.reports.begin(), plant.reports.end(),
                                     [](const RunReport &report) { return report.feed.toString() == u"air"; });
    QCOMPARE(failed->end, RunReport::End::Failed);
    QCOMPARE(failed->error->message, text("refused"));
    QVERIFY(!failed->recorded);
}

void SchedulerTest::passesTheCursorOnToTheNextRun()
{
    Plant plant(Scheduler::Mode::Live);
    auto &air = plant.add("air", {payload(rows({"2026-11-21T10:00:00Z"})), failure(), payload(rows({}))}, 1ms);
    plant.scheduler.start();
    QTRY_VERIFY_WITH_TIMEOUT(air.requests.size() >= 3, 10000); // the failure costs its two seconds
    QCOMPARE(air.requests[0].watermark, text("2026-11-21T00:00:00+07:00"));
    QCOMPARE(air.requests[0].cursor.entityTag, text("v1"));
    QCOMPARE(air.requests[1].watermark, text("2026-11-21T17:00:00+07:00"));
    QCOMPARE(air.requests[1].cursor.entityTag, text("v7"));
    QCOMPARE(air.requests[2].cursor, air.requests[1].cursor);
    QVERIFY(air.requests[0].run != air.requests[1].run);
}

void SchedulerTest::keepsTheCursorWhenNothingHasChanged()
{
    Plant plant(Scheduler::Mode::Once);
    plant.add("air", {FetchOutcome(NotModified())});
    plant.scheduler.start();
    QTRY_COMPARE(plant.done, 1);
    QCOMPARE(plant.batches.size(), 1u); // a success without rows
    QVERIFY(plant.batches[0]->last);
    QCOMPARE(plant.batches[0]->cursor.entityTag, text("v1"));
    QCOMPARE(plant.batches[0]->cursor.watermark, text("2026-11-21T00:00:00+07:00"));
}

void SchedulerTest::comesBackByItsCadence()
{
    Plant plant(Scheduler::Mode::Live);
    auto &air = plant.add("air", {payload(rows({"2026-11-21T10:00:00Z"}))}, 5ms);
    plant.scheduler.start();
    QTRY_VERIFY(air.requests.size() >= 4);
    plant.scheduler.stop();
    for (const auto &wait : plant.waits)
        QCOMPARE(wait, std::optional(Milliseconds(5)));
    QCOMPARE(plant.done, 0);
    QTRY_VERIFY(plant.scheduler.isIdle());
}

void SchedulerTest::waitsLongerAfterEachFailure()
{
    Plant plant(Scheduler::Mode::Live);
    plant.add("air", {failure(), failure(), payload(rows({})), failure()}, 1ms);
    plant.scheduler.start();
    for (size_t runs = 1; runs <= 4; ++runs) {
        QTRY_VERIFY(plant.waits.size() >= runs);
        plant.scheduler.runNow(FeedId(text("air")));
    }
    const FeedId air(text("air"));
    QCOMPARE(plant.waits[0], std::optional(retryDelay(air, 1, 1ms)));
    QCOMPARE(plant.waits[1], std::optional(retryDelay(air, 2, 1ms)));
    QCOMPARE(plant.waits[2], std::optional(Milliseconds(1)));
    QCOMPARE(plant.waits[3], std::optional(retryDelay(air, 1, 1ms))); // a success in between
}

void SchedulerTest::startsFromTheFailuresThatTheCacheRemembers()
{
    Plant plant(Scheduler::Mode::Live);
    plant.add("air", {failure()}, 1ms, false, 0, 6);
    plant.scheduler.start();
    QTRY_COMPARE(plant.waits.size(), 1u);
    QCOMPARE(plant.waits[0], std::optional(retryDelay(FeedId(text("air")), 7, 1ms)));
}

void SchedulerTest::obeysARequestedPause()
{
    Plant plant(Scheduler::Mode::Live);
    plant.add("air", {failure(30min)}, 1ms);
    plant.add("water", {failure(1ms)}, 1ms);
    plant.scheduler.start();
    QTRY_COMPARE(plant.waits.size(), 2u);
    for (size_t i = 0; i < 2; ++i) {
        // Never sooner than our own back-off.
        const bool air = plant.reports[i].feed.toString() == u"air";
        QCOMPARE(plant.waits[i], std::optional(air ? Milliseconds(30min) : retryDelay(FeedId(text("water")), 1, 1ms)));
    }
}

void SchedulerTest::commitsNothingForAnUselessPayload_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("recorded");

    QTest::newRow("login page") << QByteArray("<html>") << toString(ErrorCode::Payload) << false;
    QTest::newRow("cut off") << QByteArray("[{") << toString(ErrorCode::Payload) << false;
    QTest::newRow("no rows") << QByteArray("null") << toString(ErrorCode::Decode) << false;
    QTest::newRow("no row fits") << QByteArray("[1]") << toString(ErrorCode::Mapping) << true;
}

void SchedulerTest::commitsNothingForAnUselessPayload()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, recorded);
    Plant plant(Scheduler::Mode::Once);
    auto &air = plant.add("air", {payload(bytes)});
    plant.scheduler.start();
    QTRY_COMPARE(plant.done, 1);
    QCOMPARE(plant.reports[0].end, RunReport::End::Failed);
    QTEST(toString(plant.reports[0].error->code), "code");
    QCOMPARE(plant.reports[0].recorded, recorded);
    QCOMPARE(plant.batches.size(), recorded ? 1u : 0u);
    QCOMPARE(air.settlements, QStringList{text("useless")});
}

void SchedulerTest::deliversAgainWhatTheStorageDidNotTake()
{
    Plant plant(Scheduler::Mode::Live);
    plant.full = true;
    auto &air = plant.add("air", {payload(rows({"2026-11-21T10:00:00Z"}))}, 1ms);
    plant.scheduler.start();
    QTRY_COMPARE(plant.reports.size(), 1u);
    QCOMPARE(toString(plant.reports[0].error->code), toString(ErrorCode::StorageFull));
    QCOMPARE(air.settlements, QStringList{text("undecided")});
    {
        const std::lock_guard lock(plant.mutex);
        plant.full = false;
    }
    plant.scheduler.runNow(FeedId(text("air")));
    QTRY_VERIFY(plant.reports.size() >= 2);
    QCOMPARE(air.requests[1].watermark, air.requests[0].watermark);
    QCOMPARE(air.settlements[1], text("committed"));
}

void SchedulerTest::restsWhilePaused()
{
    Plant plant(Scheduler::Mode::Live);
    auto &air = plant.add("air", {payload(rows({}))}, 1ms, true);
    auto &other = plant.add("other", {payload(rows({}))}, 1ms);
    plant.scheduler.start();
    plant.scheduler.runNow(FeedId(text("air")));
    QTRY_VERIFY(other.requests.size() >= 5);
    QCOMPARE(air.requests.size(), 0u);
    plant.scheduler.setPaused(FeedId(text("air")), false);
    QTRY_VERIFY(air.requests.size() >= 2);
    plant.scheduler.setPaused(FeedId(text("air")), true);
    const size_t before = air.requests.size();
    const size_t others = other.requests.size();
    QTRY_VERIFY(other.requests.size() >= others + 5);
    QVERIFY(air.requests.size() <= before);
}

void SchedulerTest::runsWhenTold()
{
    Plant plant(Scheduler::Mode::Live);
    auto &air = plant.add("air", {payload(rows({}))}, 3600s);
    plant.scheduler.start();
    plant.scheduler.runNow(FeedId(text("air")));
    QTRY_COMPARE(plant.reports.size(), 1u);
    plant.scheduler.runNow(FeedId(text("air")));
    QTRY_COMPARE(plant.reports.size(), 2u);
    QCOMPARE(air.requests.size(), 2u);
    plant.scheduler.runNow(FeedId(text("nobody")));
}

void SchedulerTest::startsNothingAfterStop()
{
    Plant plant(Scheduler::Mode::Live);
    auto &air = plant.add("air", {payload(rows({}))}, 1ms);
    plant.scheduler.start();
    QTRY_VERIFY(air.requests.size() >= 1);
    plant.scheduler.stop();
    QTRY_VERIFY(plant.scheduler.isIdle());
    const size_t before = air.requests.size();
    plant.scheduler.runNow(FeedId(text("air")));
    plant.scheduler.setPaused(FeedId(text("air")), true);
    plant.scheduler.setPaused(FeedId(text("air")), false);
    Plant other(Scheduler::Mode::Once);
    other.add("other", {payload(rows({}))});
    other.scheduler.start();
    QTRY_COMPARE(other.done, 1);
    QCOMPARE(air.requests.size(), before);
}

void SchedulerTest::bearsACadenceOfAMonth()
{
    // 30 days are 2 592 000 000 ms, more than 31 bits hold.
    Plant plant(Scheduler::Mode::Live);
    auto &air = plant.add("air", {payload(rows({}))}, std::chrono::hours(24 * 30));
    plant.scheduler.start();
    plant.scheduler.runNow(FeedId(text("air")));
    QTRY_COMPARE(plant.reports.size(), 1u); // and no warning of a negative interval
    QCOMPARE(air.requests.size(), 1u);
}

QTEST_GUILESS_MAIN(SchedulerTest)
#include "tst_scheduler.moc"
