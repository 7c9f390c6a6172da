// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/write_queue.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace ioc;
using namespace std::chrono_literals;

namespace {

constexpr WriteQueue::Limits kPatient{.pace = 1h, .batches = 4, .weight = 100, .smallBatches = 50};

QueuedWrite batch(const QString &feed, std::int64_t rows = 1, bool last = true)
{
    auto made = std::make_shared<Batch>();
    made->feed = FeedId(feed);
    made->run = QStringLiteral("run of ") + feed;
    made->rows = rows;
    made->last = last;
    return {made, {}, {}};
}

QueuedWrite job()
{
    return {nullptr, [](CacheWriter &) { return Result<void>(); }, {}};
}

/// The feeds of what comes out; "job" for a job, "-" after a part that is not the last.
QString taken(WriteQueue &queue)
{
    QStringList names;
    const auto group = queue.take(0ms);
    for (const QueuedWrite &write : group)
        names.push_back(!write.batch ? QStringLiteral("job")
                                     : write.batch->feed.toString() + QLatin1String(write.batch->last ? "" : "-"));
    queue.finished(group);
    return names.join(QLatin1Char(' '));
}

/// As after a group of one batch of feed `a`.
void takeOne(WriteQueue &queue)
{
    queue.add(batch(QStringLiteral("a")));
    QCOMPARE(taken(queue), QStringLiteral("a"));
}

} // namespace

class WriteQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesALoneBatchAtOnce();
    void bringsSmallBatchesTogether();
    void waitsForOthersNoLongerThanThePace();
    void holdsNothingBackFromAFeedThatComesAgain();
    void holdsNoJobBack();
    void keepsTheOrder();
    void putsNoTwoPartsOfARunTogether();
    void takesRowsReadAnewAlone();
    void holdsBackWhoBringsMore();
    void letsSmallBatchesWaitInGreaterNumber();
    void letsEverythingOutAtTheEnd();
};

void WriteQueueTest::givesALoneBatchAtOnce()
{
    WriteQueue queue(kPatient);
    takeOne(queue);
    QVERIFY(queue.take(0ms).empty());
    QVERIFY(!queue.isOver());
}

void WriteQueueTest::bringsSmallBatchesTogether()
{
    WriteQueue queue(kPatient);
    takeOne(queue);
    queue.add(batch(QStringLiteral("b"), 10));
    queue.add(batch(QStringLiteral("c"), 10));
    queue.add(batch(QStringLiteral("d"), 100)); // enough to go
    QCOMPARE(taken(queue), QStringLiteral("b c d"));
}

void WriteQueueTest::waitsForOthersNoLongerThanThePace()
{
    WriteQueue queue({.pace = 30ms});
    takeOne(queue);
    queue.add(batch(QStringLiteral("b")));
    queue.add(batch(QStringLiteral("c")));
    QCOMPARE(taken(queue), QStringLiteral("b c")); // though nobody says another word
}

void WriteQueueTest::holdsNothingBackFromAFeedThatComesAgain()
{
    WriteQueue queue(kPatient);
    takeOne(queue);
    queue.add(batch(QStringLiteral("b")));
    queue.add(batch(QStringLiteral("a")));
    QCOMPARE(taken(queue), QStringLiteral("b a"));
}

void WriteQueueTest::holdsNoJobBack()
{
    WriteQueue queue(kPatient);
    takeOne(queue);
    queue.add(job());
    QCOMPARE(taken(queue), QStringLiteral("job"));
}

void WriteQueueTest::keepsTheOrder()
{
    WriteQueue queue(kPatient);
    for (const QueuedWrite &write : {batch(QStringLiteral("a")), job(), batch(QStringLiteral("b"))})
        queue.add(write);
    QCOMPARE(taken(queue), QStringLiteral("a"));
    QCOMPARE(taken(queue), QStringLiteral("job"));
    queue.stop();
    QCOMPARE(taken(queue), QStringLiteral("b"));
}

void WriteQueueTest::putsNoTwoPartsOfARunTogether()
{
    WriteQueue queue(kPatient);
    queue.add(batch(QStringLiteral("a"), 1, false));
    queue.add(batch(QStringLiteral("a")));
    queue.add(batch(QStringLiteral("a")));
    QCOMPARE(taken(queue), QStringLiteral("a-"));
    QCOMPARE(taken(queue), QStringLiteral("a"));
    QCOMPARE(taken(queue), QStringLiteral("a"));
}

void WriteQueueTest::takesRowsReadAnewAlone()
{
    WriteQueue queue(kPatient);
    auto rerun = std::make_shared<Batch>(*batch(QStringLiteral("b")).batch);
    rerun->rerun.emplace();
    queue.add(batch(QStringLiteral("a")));
    queue.add({rerun, {}, {}});
    queue.add(batch(QStringLiteral("c")));
    QCOMPARE(taken(queue), QStringLiteral("a"));
    QCOMPARE(taken(queue), QStringLiteral("b"));
    QCOMPARE(taken(queue), QStringLiteral("c"));
}

void WriteQueueTest::holdsBackWhoBringsMore()
{
    WriteQueue queue({.pace = 0ms, .batches = 1, .weight = 100, .smallBatches = 50});
    queue.add(batch(QStringLiteral("a"), 100));
    std::atomic<bool> isIn = false;
    std::thread bringer([&] {
        queue.add(batch(QStringLiteral("b"), 100));
        isIn = true;
    });
    const auto group = queue.take(0ms);
    QCOMPARE(group.size(), size_t(1));
    QVERIFY(queue.take(20ms).empty()); // taken, but not written yet: there is no room
    QVERIFY(!isIn);
    queue.finished(group);
    QTRY_VERIFY(isIn);
    bringer.join();
    QCOMPARE(taken(queue), QStringLiteral("b"));
}

void WriteQueueTest::letsSmallBatchesWaitInGreaterNumber()
{
    WriteQueue queue({.pace = 1h, .batches = 1, .weight = 100, .smallBatches = 6});
    takeOne(queue);
    QStringList all;
    for (int i = 0; i < 6; ++i) { // none of them blocks
        all.push_back(QStringLiteral("f%1").arg(i));
        queue.add(batch(all.back()));
    }
    QCOMPARE(taken(queue), all.join(QLatin1Char(' '))); // with the sixth there is no more room
}

void WriteQueueTest::letsEverythingOutAtTheEnd()
{
    WriteQueue queue(kPatient);
    takeOne(queue);
    queue.add(batch(QStringLiteral("b")));
    queue.stop();
    QVERIFY(!queue.isOver());
    QCOMPARE(taken(queue), QStringLiteral("b"));
    QVERIFY(queue.isOver());
    QVERIFY(queue.take(1h).empty());
}

QTEST_GUILESS_MAIN(WriteQueueTest)
#include "tst_write_queue.moc"
