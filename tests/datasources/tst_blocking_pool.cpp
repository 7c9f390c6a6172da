// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/blocking_pool.h"
#include "tests/datasources/fetch.h"

#include <QSemaphore>
#include <QThread>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const FeedId kSlow(QStringLiteral("slow"));
const FeedId kOther(QStringLiteral("other"));
const QRegularExpression kHangs(QStringLiteral("waits for a server that hangs"));

/// Work that hangs until it is let go, whatever the deadline is. What it touches is its own.
struct Hanging
{
    std::shared_ptr<QSemaphore> release = std::make_shared<QSemaphore>();

    BlockingPool::Work work() const
    {
        return [gate = release](const BlockingCall &) -> FetchOutcome {
            gate->acquire();
            return NotModified{};
        };
    }
};

FetchOutcome nothing(const BlockingCall &)
{
    return NothingNew{};
}

/// A context that lives long, as a connector does.
struct Context : QObject
{
    int listeners() const { return receivers(SIGNAL(destroyed(QObject *))); }
};

} // namespace

class BlockingPoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void callsBackOnItsOwnThread();
    void leavesNothingAtItsContext();
    void runsNoMoreThanItsThreads();
    void endsACallThatWaitsForItsTurnTooLong();
    void abandonsACallThatHangs();
    void dropsWhatAnAbandonedCallBrings();
    void boundsTheAbandonedCallsOfAFeed();
    void boundsTheAbandonedCallsOfAll();
    void callsNobodyBackOnceTheContextIsGone();
    void endsWithoutWaitingForAnAbandonedCall();
    void tellsACallThatItsPoolEnds();
    void thePoolsOfServersEndTogether();

private:
    static void begin(BlockingPool &pool, const FeedId &feed, Milliseconds deadline, BlockingPool::Work work,
                      QObject *context, Fetched &fetched)
    {
        pool.start(feed, deadline, std::move(work), context, [&fetched](FetchOutcome outcome) {
            ++fetched.times;
            fetched.outcome = std::move(outcome);
        });
    }

    static constexpr BlockingPool::Limits kSmall{2, 3, 2, 20ms};
};

void BlockingPoolTest::callsBackOnItsOwnThread()
{
    BlockingPool pool(kSmall);
    QThread *worked = nullptr;
    QThread *called = nullptr;
    pool.start(
        kSlow, 5s,
        [&](const BlockingCall &) -> FetchOutcome {
            worked = QThread::currentThread();
            return NotModified{};
        },
        &pool, [&](const FetchOutcome &) { called = QThread::currentThread(); });
    QCOMPARE(called, nullptr); // never from within start()
    QTRY_COMPARE(called, QThread::currentThread());
    QVERIFY(worked != called);
    QCOMPARE(pool.running(), 0);
}

void BlockingPoolTest::leavesNothingAtItsContext()
{
    BlockingPool pool;
    Context context;
    for (int i = 0; i < 3; ++i) {
        Fetched fetched;
        begin(pool, kOther, 5s, nothing, &context, fetched);
        QTRY_COMPARE(fetched.times, 1);
    }
    QCOMPARE(context.listeners(), 0);
}

void BlockingPoolTest::runsNoMoreThanItsThreads()
{
    BlockingPool pool(kSmall);
    Hanging gate;
    std::array<Fetched, 5> fetched;
    for (Fetched &one : fetched)
        begin(pool, kSlow, 60s, gate.work(), &pool, one);
    QCOMPARE(pool.running(), 2);
    for (int ended = 1; ended <= 5; ++ended) {
        gate.release->release();
        QTRY_COMPARE(std::count_if(fetched.begin(), fetched.end(), [](const Fetched &one) { return one.times == 1; }),
                     ended);
        QCOMPARE(pool.running(), std::min(2, 5 - ended));
    }
}

void BlockingPoolTest::endsACallThatWaitsForItsTurnTooLong()
{
    BlockingPool pool(kSmall);
    Hanging gate;
    std::array<Fetched, 2> first;
    for (Fetched &one : first)
        begin(pool, kSlow, 60s, gate.work(), &pool, one);
    Fetched late;
    begin(pool, kOther, 50ms, nothing, &pool, late);
    QTRY_COMPARE(late.times, 1);
    QCOMPARE(late.kind(), toString(ErrorCode::Timeout));
    QVERIFY(late.failure().error.message.contains(QStringLiteral("other feeds")));
    gate.release->release(2);
    QTRY_COMPARE(first[0].times + first[1].times, 2);
    QCOMPARE(late.times, 1);
}

void BlockingPoolTest::abandonsACallThatHangs()
{
    BlockingPool pool({1, 3, 2, 20ms});
    Hanging gate;
    Fetched hung;
    Fetched other;
    QTest::ignoreMessage(QtWarningMsg, kHangs);
    begin(pool, kSlow, 100ms, gate.work(), &pool, hung);
    begin(pool, kOther, 60s, nothing, &pool, other); // waits for the only thread
    QTRY_COMPARE(hung.times, 1);
    QCOMPARE(hung.kind(), toString(ErrorCode::Timeout));
    QCOMPARE(pool.abandoned(), 1);
    QTRY_COMPARE(other.times, 1); // in a thread that stands in for the hung one
    gate.release->release();
    QTRY_COMPARE(pool.abandoned(), 0);
}

void BlockingPoolTest::dropsWhatAnAbandonedCallBrings()
{
    BlockingPool pool(kSmall);
    Hanging gate;
    Fetched hung;
    QTest::ignoreMessage(QtWarningMsg, kHangs);
    begin(pool, kSlow, 10ms, gate.work(), &pool, hung);
    QTRY_COMPARE(hung.times, 1);
    gate.release->release();
    QTRY_COMPARE(pool.abandoned(), 0);
    QCOMPARE(hung.times, 1);
    QCOMPARE(hung.kind(), toString(ErrorCode::Timeout));
}

void BlockingPoolTest::boundsTheAbandonedCallsOfAFeed()
{
    BlockingPool pool(kSmall);
    Hanging gate;
    for (int i = 0; i < 2; ++i) {
        Fetched hung;
        QTest::ignoreMessage(QtWarningMsg, kHangs);
        begin(pool, kSlow, 10ms, gate.work(), &pool, hung);
        QTRY_COMPARE(hung.times, 1);
    }
    Fetched refused;
    begin(pool, kSlow, 60s, nothing, &pool, refused);
    QTRY_COMPARE(refused.times, 1);
    QVERIFY(refused.failure().error.message.contains(QStringLiteral("of this feed")));
    Fetched other;
    begin(pool, kOther, 60s, nothing, &pool, other);
    QTRY_COMPARE(other.times, 1);
    QCOMPARE(other.kind(), QStringLiteral("nothing new"));
    gate.release->release();
    QTRY_COMPARE(pool.abandoned(), 1);
    Fetched again;
    begin(pool, kSlow, 60s, nothing, &pool, again);
    QTRY_COMPARE(again.times, 1);
    QCOMPARE(again.kind(), QStringLiteral("nothing new"));
    gate.release->release();
    QTRY_COMPARE(pool.abandoned(), 0);
}

void BlockingPoolTest::boundsTheAbandonedCallsOfAll()
{
    BlockingPool pool(kSmall);
    Hanging gate;
    for (const char *feed : {"a", "b", "c"}) {
        Fetched hung;
        QTest::ignoreMessage(QtWarningMsg, kHangs);
        begin(pool, FeedId(QString::fromLatin1(feed)), 10ms, gate.work(), &pool, hung);
        QTRY_COMPARE(hung.times, 1);
    }
    Fetched refused;
    begin(pool, kOther, 60s, nothing, &pool, refused);
    QTRY_COMPARE(refused.times, 1);
    QVERIFY(refused.failure().error.message.contains(QStringLiteral("of all feeds")));
    gate.release->release(3);
    QTRY_COMPARE(pool.abandoned(), 0);
}

void BlockingPoolTest::callsNobodyBackOnceTheContextIsGone()
{
    BlockingPool pool(kSmall);
    Fetched fetched;
    auto context = std::make_unique<QObject>();
    begin(
        pool, kSlow, 60s,
        [](const BlockingCall &call) -> FetchOutcome {
            while (!call.isOver())
                QThread::yieldCurrentThread();
            return NotModified{};
        },
        context.get(), fetched);
    QCOMPARE(pool.running(), 1);
    context.reset(); // and the call learns of it
    QTRY_COMPARE(pool.running(), 0);
    QCOMPARE(fetched.times, 0);
}

void BlockingPoolTest::endsWithoutWaitingForAnAbandonedCall()
{
    Hanging gate;
    Fetched hung;
    {
        BlockingPool pool(kSmall);
        QTest::ignoreMessage(QtWarningMsg, kHangs);
        begin(pool, kSlow, 10ms, gate.work(), &pool, hung);
        QTRY_COMPARE(hung.times, 1);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^1 blocking calls? .*left behind")));
    }
    gate.release->release(); // it ends now, and finds nobody
    QTRY_COMPARE(gate.release->available(), 0);
}

void BlockingPoolTest::tellsACallThatItsPoolEnds()
{
    auto seen = std::make_shared<std::atomic<bool>>(false);
    Fetched fetched;
    {
        BlockingPool pool({2, 3, 2, 30s});
        begin(
            pool, kSlow, 60s,
            [seen](const BlockingCall &call) -> FetchOutcome {
                while (!call.isOver())
                    QThread::yieldCurrentThread();
                *seen = true;
                return NotModified{};
            },
            this, fetched);
    }
    QVERIFY(*seen);
    QCoreApplication::processEvents();
    QCOMPARE(fetched.times, 0);
}

// The call of one server ends when that of another has been told to: one after the other they would be left behind.
void BlockingPoolTest::thePoolsOfServersEndTogether()
{
    auto told = std::make_shared<std::atomic<bool>>(false);
    auto begun = std::make_shared<std::atomic<int>>(0);
    std::array<Fetched, 2> fetched;
    {
        ServerPools pools;
        begin(
            pools.of(QStringLiteral("a")), kSlow, 60s,
            [told, begun](const BlockingCall &) -> FetchOutcome {
                ++*begun;
                while (!*told)
                    QThread::msleep(1);
                return NothingNew{};
            },
            this, fetched[0]);
        begin(
            pools.of(QStringLiteral("b")), kOther, 60s,
            [told, begun](const BlockingCall &call) -> FetchOutcome {
                ++*begun;
                while (!call.isOver())
                    QThread::msleep(1);
                *told = true;
                return NothingNew{};
            },
            this, fetched[1]);
        QTRY_COMPARE(begun->load(), 2);
    }
    QVERIFY(*told);
}

QTEST_GUILESS_MAIN(BlockingPoolTest)
#include "tst_blocking_pool.moc"
