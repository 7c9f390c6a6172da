// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/feed.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class FeedStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void followsFromFailuresAndAge_data();
    void followsFromFailuresAndAge();
    void staysPausedWhateverHappens();
};

void FeedStateTest::followsFromFailuresAndAge_data()
{
    QTest::addColumn<int>("ageSeconds");
    QTest::addColumn<int>("failures");
    QTest::addColumn<QString>("state");

    // A promise of 300 s.
    QTest::newRow("fresh") << 10 << 0 << "ok";
    QTest::newRow("at the promise") << 300 << 0 << "ok";
    QTest::newRow("past the promise") << 301 << 0 << "late";
    QTest::newRow("one failure within the promise is borne") << 200 << 1 << "ok";
    QTest::newRow("two as well") << 200 << 2 << "ok";
    QTest::newRow("three in a row") << 200 << 3 << "down";
    QTest::newRow("one past the promise") << 301 << 1 << "down";
    QTest::newRow("never, no failure yet") << -1 << 0 << "never";
    QTest::newRow("never, and failing") << -1 << 1 << "down";
}

void FeedStateTest::followsFromFailuresAndAge()
{
    QFETCH(int, ageSeconds);
    QFETCH(int, failures);
    const Instant now = at("2026-11-21T11:44:00Z");
    FeedHealth health;
    health.promise = 300s;
    health.failures = failures;
    if (ageSeconds >= 0)
        health.lastOk = now - std::chrono::seconds(ageSeconds);
    QTEST(toString(feedStateAt(health, now)), "state");
}

void FeedStateTest::staysPausedWhateverHappens()
{
    FeedHealth health;
    health.state = FeedState::Paused;
    health.failures = 9;
    QCOMPARE(toString(feedStateAt(health, at("2026-11-21T11:44:00Z"))), QStringLiteral("paused"));
}

QTEST_GUILESS_MAIN(FeedStateTest)
#include "tst_feed_state.moc"
