// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/datasources/plant.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class FeedRunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void takesEveryPageBeforeItIsDone();
    void takesEveryFileBeforeItIsDone();
    void passesTheCursorOnToTheNextRun();
    void keepsTheCursorWhenNothingHasChanged();
    void commitsNothingForAnUselessPayload_data();
    void commitsNothingForAnUselessPayload();
    void deliversAgainWhatTheStorageDidNotTake();
    void beginsAnewWhenTheRunUnderWayHasEnded();
};

void FeedRunnerTest::takesEveryPageBeforeItIsDone()
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
    QCOMPARE(air.requests[1].watermark, text("2026-11-21T17:00:00+07:00")); // 17:10 may go on
    QCOMPARE(air.requests[2].watermark, text("2026-11-21T17:20:00+07:00"));
    QCOMPARE(plant.waits[0], std::optional(Milliseconds(0)));
}

void FeedRunnerTest::takesEveryFileBeforeItIsDone()
{
    Plant plant(Scheduler::Mode::Once);
    auto &air = plant.add("air", {payload(rows({"2026-11-21T10:00:00Z"}))});
    air.waiting = 3;
    plant.scheduler.start();
    QTRY_COMPARE(plant.done, 1);
    QCOMPARE(air.requests.size(), 3u);
}

void FeedRunnerTest::passesTheCursorOnToTheNextRun()
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

void FeedRunnerTest::keepsTheCursorWhenNothingHasChanged()
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

void FeedRunnerTest::commitsNothingForAnUselessPayload_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("recorded");

    QTest::newRow("login page") << QByteArray("<html>") << toString(ErrorCode::Payload) << false;
    QTest::newRow("cut off") << QByteArray("[{") << toString(ErrorCode::Payload) << false;
    QTest::newRow("no rows") << QByteArray("null") << toString(ErrorCode::Decode) << false;
    QTest::newRow("no row fits") << QByteArray("[1]") << toString(ErrorCode::Mapping) << true;
}

void FeedRunnerTest::commitsNothingForAnUselessPayload()
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

void FeedRunnerTest::deliversAgainWhatTheStorageDidNotTake()
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

void FeedRunnerTest::beginsAnewWhenTheRunUnderWayHasEnded()
{
    Plant plant(Scheduler::Mode::Live);
    auto &air = plant.add("air", {payload(rows({"2026-11-21T10:00:00Z"})), payload(rows({}))}, 3600s);
    plant.scheduler.start();
    plant.scheduler.runNow(FeedId(text("air")));
    QTRY_COMPARE(air.requests.size(), 1u);
    plant.scheduler.beginAnew(FeedId(text("air"))); // before its payload has come
    QTRY_COMPARE(plant.reports.size(), 2u);         // not only in an hour
    QCOMPARE(plant.reports[0].more, true);
    QCOMPARE(air.requests[1].cursor, FeedCursor());
    QCOMPARE(air.requests[1].watermark, QString());
    QCOMPARE(plant.reports[1].more, false);
}

QTEST_GUILESS_MAIN(FeedRunnerTest)
#include "tst_feed_runner.moc"
