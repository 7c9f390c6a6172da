// SPDX-License-Identifier: GPL-3.0-or-later
// How a feed stood hour by hour, from what the cache remembers of its fetches.
#include "core/engine/feed_history_reader.h"
#include "tests/store/recorded_fetches.h"
#include "tests/store/ledger_fixture.h"

#include <random>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

constexpr auto kPromise = 30min;

ProvincePack packOfAir()
{
    ProvincePack pack;
    pack.zone = vietnam();
    FeedDefinition air;
    air.id = kAir;
    air.promise = kPromise;
    pack.feeds = {air};
    return pack;
}

/// The hours of the day from one to another.
std::vector<TrendStep> hours(int from, int to)
{
    std::vector<TrendStep> steps;
    for (int hour = from; hour < to; ++hour)
        steps.push_back(
            {clock(QStringLiteral("00:00")) + hour * 1h, clock(QStringLiteral("00:00")) + (hour + 1) * 1h, {}, {}});
    return steps;
}

QString cellsOf(FeedHistoryReader &history, const CacheFixture &cache, const std::vector<TrendStep> &steps, Instant now)
{
    auto reader = cache.reader();
    const auto trend = history.read(packOfAir(), reader, steps, now);
    return trend && trend->feeds.size() == 1 ? wordsOf(trend->feeds.front().points) : QStringLiteral("unreadable");
}

QString cellsOf(const CacheFixture &cache, const std::vector<TrendStep> &steps, Instant now, const QString &ledger = {})
{
    FeedHistoryReader history({kAir}, ledger);
    return cellsOf(history, cache, steps, now);
}

using Fetches = std::map<Instant, QString>; ///< outcomes

FeedState stateAt(const Fetches &fetches, Instant moment)
{
    FeedHealth health;
    health.promise = kPromise;
    for (auto fetch = fetches.begin(); fetch != fetches.end() && fetch->first <= moment; ++fetch) {
        health.failures = fetch->second == u"fail" ? health.failures + 1 : 0;
        health.lastOk = fetch->second == u"ok" ? fetch->first : health.lastOk;
    }
    return feedStateAt(health, moment);
}

/// The worst of feedStateAt() over the moments of an hour at which anything changes.
FeedState replayed(const Fetches &fetches, Instant from, Instant to)
{
    const Instant first = fetches.begin()->first;
    if (first >= to)
        return FeedState::Never;
    std::set<Instant> moments{std::max(from, first), to - 1ms};
    for (const auto &[when, outcome] : fetches) {
        for (const Instant moment : {when - 1ms, when, when + kPromise + 1ms}) {
            if (std::max(from, first) <= moment && moment < to)
                moments.insert(moment);
        }
    }
    FeedState worst = FeedState::Ok;
    for (const Instant moment : moments) {
        const FeedState state = stateAt(fetches, moment);
        worst = gravity(worst) < gravity(state) ? state : worst;
    }
    return worst;
}

} // namespace

class FeedHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void tellsTheWorstOfEachHour_data();
    void tellsTheWorstOfEachHour();
    void agreesWithWhatWasToldThen();
    void daysAreJudgedByAllTheirHours();
    void tellsTheRunningBucket();
    void knowsOnlyWhatWasKnownThen();
    void whatIsForgottenIsNotKnown();
    void whatIsLongOverIsLookedForOnce();
    void pausesComeFromTheLedger();
};

void FeedHistoryTest::tellsTheWorstOfEachHour_data()
{
    QTest::addColumn<QString>("fetches");
    QTest::addColumn<QString>("cells");

    // A promise of 30 min; the hours from 8 to 12, at 11:30.
    QTest::newRow("always in time") << "08:00-11:20/20 ok"
                                    << "ok ok ok ok";
    QTest::newRow("nothing before the first fetch") << "08:00 other, 09:50-11:20/20 ok"
                                                    << "never ok ok ok";
    QTest::newRow("a wait past the promise") << "08:00-09:20/20 ok, 09:55-11:20/15 ok"
                                             << "ok late ok ok";
    QTest::newRow("a wait of just the promise") << "08:00-09:20/20 ok, 09:50-11:20/15 ok"
                                                << "ok ok ok ok";
    QTest::newRow("a wait over the end of an hour") << "08:00-09:20/20 ok, 10:05-11:20/15 ok"
                                                    << "ok late late ok";
    QTest::newRow("two failures within the promise are borne")
        << "08:00-08:50/10 ok, 09:00 fail, 09:05 fail, 09:10-11:20/20 ok"
        << "ok ok ok ok";
    QTest::newRow("three failures in a row") << "08:00-08:50/10 ok, 09:00-09:02 fail, 09:10-11:20/20 ok"
                                             << "ok down ok ok";
    QTest::newRow("three failures, the last in the next hour")
        << "08:00-08:50/10 ok, 08:58-09:00 fail, 09:01-11:20/20 ok"
        << "ok down ok ok";
    QTest::newRow("still failing as the hour begins") << "08:00-08:40/10 ok, 08:57-08:59 fail, 09:00-11:20/20 ok"
                                                      << "down ok ok ok";
    QTest::newRow("a failure past the promise") << "08:00-08:50/10 ok, 09:25 fail, 09:26-11:20/20 ok"
                                                << "ok down ok ok";
    QTest::newRow("a failure, and then past the promise") << "08:00-08:50/10 ok, 09:00 fail, 09:30-11:20/20 ok"
                                                          << "ok down ok ok";
    QTest::newRow("failures that a success parts")
        << "08:00-08:50/10 ok, 09:00 fail, 09:01 fail, 09:02 ok, 09:03 fail, 09:04-11:20/20 ok"
        << "ok ok ok ok";
    QTest::newRow("a page ends the failures, and is no news")
        << "08:00-08:50/10 ok, 09:00 fail, 09:01 fail, 09:10 page, 09:11 fail, 09:12 page, 09:19-11:20/20 ok"
        << "ok ok ok ok";
    QTest::newRow("pages keep no promise") << "08:00-08:50/10 ok, 09:10 page, 09:25-11:20/20 ok"
                                           << "ok late ok ok";
    QTest::newRow("rows read anew and unfinished parts are no fetches")
        << "08:00-08:50/10 ok, 09:10 rerun, 09:15 open, 09:25-11:20/20 ok"
        << "ok late ok ok";
    QTest::newRow("the program stood still") << "08:00-08:59/1 ok, 10:30-11:30/5 ok"
                                             << "ok never late ok";
    QTest::newRow("the program ran, and nothing came") << "08:00-08:59/1 ok, 09:30 other, 10:30-11:30/5 ok"
                                                       << "ok late late ok";
    QTest::newRow("never a success") << "08:30 other, 09:10-11:20/10 fail"
                                     << "never down down down";
    QTest::newRow("late now") << "08:00-10:55/5 ok, 11:10 other"
                              << "ok ok ok late";
    QTest::newRow("nothing at all") << ""
                                    << "never never never never";
    QTest::newRow("first pages alone") << "09:00-09:10/5 page, 09:20-11:20/20 ok"
                                       << "never never ok ok";
}

void FeedHistoryTest::tellsTheWorstOfEachHour()
{
    QFETCH(QString, fetches);
    QFETCH(QString, cells);
    CacheFixture cache;
    recordAll(cache, fetches);
    QCOMPARE(cellsOf(cache, hours(8, 12), clock(QStringLiteral("11:30"))), cells);
}

/// Whatever comes and fails, each hour is told as the worst that was told in it; looked at once, or again and again.
void FeedHistoryTest::agreesWithWhatWasToldThen()
{
    std::mt19937 random(20261121);
    const std::vector<TrendStep> steps = hours(6, 12);
    for (int round = 0; round < 40; ++round) {
        CacheFixture cache;
        FeedHistoryReader history({kAir}, {});
        Fetches fetches;
        for (int hour = 6; hour < 12; ++hour) // somebody watches
            record(cache, clock(QStringLiteral("00:00")) + hour * 1h, QStringLiteral("other"));
        for (Instant when = clock(QStringLiteral("06:30")); when < clock(QStringLiteral("12:00"));
             when += std::chrono::minutes(1 + int(random() % unsigned(2 + round)))) {
            const unsigned dice = random() % 12;
            fetches[when] = dice < 4   ? QStringLiteral("fail")
                            : dice < 5 ? QStringLiteral("page")
                                       : QStringLiteral("ok");
            record(cache, when, fetches[when]);
            if (dice % 3 == 0)
                cellsOf(history, cache, steps, when);
        }
        QStringList wanted;
        for (const TrendStep &step : steps)
            wanted.append(toString(replayed(fetches, step.start, step.end)));
        QCOMPARE(cellsOf(cache, steps, clock(QStringLiteral("23:00"))), wanted.join(QLatin1Char(' ')));
        QCOMPARE(cellsOf(history, cache, steps, clock(QStringLiteral("23:00"))), wanted.join(QLatin1Char(' ')));
    }
}

void FeedHistoryTest::daysAreJudgedByAllTheirHours()
{
    CacheFixture cache;
    const Instant midnight = clock(QStringLiteral("00:00"));
    std::vector<TrendStep> days;
    for (int day = -3; day <= 0; ++day)
        days.push_back({midnight + day * 24h, midnight + (day + 1) * 24h, {}, {}});
    // Two days ago without a gap, yesterday with one before dawn, today late since eleven.
    for (Instant when = midnight - 48h; when < midnight + 10h + 31min; when += 10min) {
        if (when < midnight - 20h || when >= midnight - 19h)
            record(cache, when, QStringLiteral("ok"));
    }
    QCOMPARE(cellsOf(cache, days, midnight + 10h + 45min), QStringLiteral("never ok late ok"));
    QCOMPARE(cellsOf(cache, days, midnight + 12h), QStringLiteral("never ok late late"));
}

void FeedHistoryTest::tellsTheRunningBucket()
{
    CacheFixture cache;
    recordAll(cache, QStringLiteral("08:00-11:20/20 ok"));
    FeedHistoryReader history({kAir}, {});
    auto reader = cache.reader();
    const auto trend = history.read(packOfAir(), reader, hours(8, 14), clock(QStringLiteral("11:30")));
    IOC_VERIFY(trend);
    QCOMPARE(utc(*trend->running), utc(clock(QStringLiteral("11:00"))));
    QCOMPARE(trend->feeds.front().points.size(), size_t(4)); // of hours to come nothing is told
    QCOMPARE(utc(trend->to), utc(clock(QStringLiteral("14:00"))));
}

/// A look back at 09:30 sees what was recorded by then.
void FeedHistoryTest::knowsOnlyWhatWasKnownThen()
{
    CacheFixture cache;
    recordAll(cache, QStringLiteral("08:00-09:20/20 ok, 09:35-09:37 fail, 09:40-11:20/20 ok"));
    QCOMPARE(cellsOf(cache, hours(8, 12), clock(QStringLiteral("09:30"))), QStringLiteral("ok ok"));
    QCOMPARE(cellsOf(cache, hours(8, 12), clock(QStringLiteral("09:38"))), QStringLiteral("ok down"));
    QCOMPARE(cellsOf(cache, hours(8, 12), clock(QStringLiteral("07:00"))), QString());
}

void FeedHistoryTest::whatIsForgottenIsNotKnown()
{
    CacheFixture cache;
    const Instant midnight = clock(QStringLiteral("00:00"));
    for (Instant when = midnight - 72h; when < midnight + 11h; when += 10min)
        record(cache, when, QStringLiteral("ok"));
    for (Instant when = midnight - 72h; when < midnight + 11h; when += 60min) // whose runs stay
        record(cache, when, QStringLiteral("other"));
    std::vector<TrendStep> days;
    for (int day = -3; day <= 0; ++day)
        days.push_back({midnight + day * 24h, midnight + (day + 1) * 24h, {}, {}});
    QCOMPARE(cellsOf(cache, days, midnight + 11h), QStringLiteral("ok ok ok ok"));
    cache.forgetOldRuns(midnight + 11h, {{kAir, 1}});
    // What was before yesterday at eleven is forgotten, but not that the last success was then.
    QCOMPARE(cellsOf(cache, days, midnight + 11h), QStringLiteral("never never ok ok"));
}

void FeedHistoryTest::whatIsLongOverIsLookedForOnce()
{
    CacheFixture cache;
    recordAll(cache, QStringLiteral("08:00-08:20/20 ok, 09:20-11:00/20 ok"));
    FeedHistoryReader history({kAir}, {});
    QCOMPARE(cellsOf(history, cache, hours(8, 12), clock(QStringLiteral("11:10"))), QStringLiteral("late late ok ok"));
    // Nothing comes so late; it would be found by a second look.
    recordAll(cache, QStringLiteral("08:45 ok, 09:10 ok, 11:05 ok"));
    QCOMPARE(cellsOf(history, cache, hours(8, 12), clock(QStringLiteral("11:30"))), QStringLiteral("late late ok ok"));
    QCOMPARE(cellsOf(cache, hours(8, 12), clock(QStringLiteral("11:30"))), QStringLiteral("ok ok ok ok"));
    // And the next day begins with what is known of this one.
    QCOMPARE(cellsOf(history, cache, hours(10, 13), clock(QStringLiteral("12:10"))), QStringLiteral("ok late never"));
}

void FeedHistoryTest::pausesComeFromTheLedger()
{
    CacheFixture cache;
    LedgerFixture ledger;
    recordAll(cache, QStringLiteral("08:00-08:40/20 ok, 08:00-13:55/5 other, 11:01-11:55/5 ok"));
    const auto writer = ledger.open();
    IOC_VERIFY(writer);
    const auto note = [&](const char *kind, const QString &when, const FeedId &feed = kAir) {
        IOC_VERIFY((*writer)->append(act(kind, feed.toString()), clock(when)));
    };
    note("feed.paused", QStringLiteral("08:10"), FeedId(QStringLiteral("rain"))); // another's
    note("feed.paused", QStringLiteral("08:45"));
    note("feed.run", QStringLiteral("10:00"));
    note("feed.resumed", QStringLiteral("11:00"));
    note("feed.paused", QStringLiteral("11:58"));
    const std::vector<TrendStep> steps = hours(8, 14);
    // Between the resumption and the first fetch the news were old.
    QCOMPARE(cellsOf(cache, steps, clock(QStringLiteral("13:30")), ledger.path()),
             QStringLiteral("paused paused paused late paused paused"));
    QCOMPARE(cellsOf(cache, steps, clock(QStringLiteral("10:30")), ledger.path()),
             QStringLiteral("paused paused paused"));
    QCOMPARE(cellsOf(cache, steps, clock(QStringLiteral("08:44")), ledger.path()), QStringLiteral("ok"));
    QCOMPARE(cellsOf(cache, steps, clock(QStringLiteral("10:30"))), QStringLiteral("ok late late"));
}

QTEST_GUILESS_MAIN(FeedHistoryTest)
#include "tst_feed_history.moc"
