// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/backoff.h"
#include "tests/support.h"

#include <QSet>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class BackoffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void doublesWithinAFifth_data();
    void doublesWithinAFifth();
    void isTheSameEveryTime();
    void spreadsFeedsThatFailedTogether();
    void neverOverflows();
    void startsWithinTwoSeconds();
};

void BackoffTest::doublesWithinAFifth_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<qint64>("everySeconds");
    QTest::addColumn<qint64>("plainSeconds");

    QTest::newRow("first") << 1 << qint64(60) << qint64(2);
    QTest::newRow("second") << 2 << qint64(60) << qint64(4);
    QTest::newRow("seventh") << 7 << qint64(60) << qint64(128);
    QTest::newRow("at most five minutes") << 9 << qint64(60) << qint64(300);
    QTest::newRow("or the cadence, where that is longer") << 30 << qint64(86400) << qint64(86400);
    QTest::newRow("a slow feed still tries soon at first") << 1 << qint64(86400) << qint64(2);
}

void BackoffTest::doublesWithinAFifth()
{
    QFETCH(int, failures);
    QFETCH(qint64, everySeconds);
    QFETCH(qint64, plainSeconds);
    for (int i = 0; i < 200; ++i) {
        const auto delay =
            retryDelay(FeedId(QStringLiteral("feed-%1").arg(i)), failures, std::chrono::seconds(everySeconds)).count();
        QVERIFY2(delay >= plainSeconds * 800 && delay <= plainSeconds * 1200, qPrintable(QString::number(delay)));
    }
}

void BackoffTest::isTheSameEveryTime()
{
    const FeedId feed(QStringLiteral("mot-cua"));
    QCOMPARE(retryDelay(feed, 5, 60s).count(), retryDelay(feed, 5, 60s).count());
    QCOMPARE(startDelay(feed, 60s).count(), startDelay(feed, 60s).count());
}

void BackoffTest::spreadsFeedsThatFailedTogether()
{
    QSet<qint64> delays, starts;
    for (int i = 0; i < 500; ++i) {
        const FeedId feed(QStringLiteral("feed-%1").arg(i));
        delays.insert(retryDelay(feed, 8, 60s).count());
        starts.insert(startDelay(feed, 60s).count());
    }
    QVERIFY2(delays.size() > 400, qPrintable(QString::number(delays.size())));
    QVERIFY2(starts.size() > 350, qPrintable(QString::number(starts.size())));
}

void BackoffTest::neverOverflows()
{
    for (const int failures : {0, 21, 64, 1'000'000, INT_MAX}) {
        const auto delay = retryDelay(FeedId(QStringLiteral("feed")), failures, 60s);
        QVERIFY(delay > 1s && delay <= 6min);
    }
}

void BackoffTest::startsWithinTwoSeconds()
{
    for (int i = 0; i < 200; ++i) {
        const FeedId feed(QStringLiteral("feed-%1").arg(i));
        QVERIFY(startDelay(feed, 3600s) >= 0ms && startDelay(feed, 3600s) < 2s);
        QVERIFY(startDelay(feed, 100ms) >= 0ms && startDelay(feed, 100ms) < 100ms);
    }
}

QTEST_GUILESS_MAIN(BackoffTest)
#include "tst_backoff.moc"
