// SPDX-License-Identifier: GPL-3.0-or-later
// What clocks do to a feed's state: steps, sleep, and counters of 32 bits.
#include "core/base/zone.h"
#include "core/domain/feed.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kNoon = at("2026-11-21T05:00:00Z");

FeedHealth wellAt(Instant moment)
{
    FeedHealth health;
    health.feed = FeedId(QStringLiteral("air"));
    health.lastOk = moment;
    health.lastTry = moment;
    health.promise = 5min;
    return health;
}

} // namespace

class TimeFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void feedIsNotLateWhenTheClockStepsBack();
    void feedIsLateAtOnceWhenTheClockStepsAhead();
    void agesDoNotWrapAfterFiftyDays();
    void instantsKeepTheirOrderThroughTheRepeatedHour();
    void aDayOfChangeStillEndsWhereTheNextBegins();
};

void TimeFaultsTest::feedIsNotLateWhenTheClockStepsBack()
{
    // The last success lies an hour ahead of now: its age is negative, and nothing is late.
    QVERIFY(feedStateAt(wellAt(kNoon), kNoon - 1h) == FeedState::Ok);
}

void TimeFaultsTest::feedIsLateAtOnceWhenTheClockStepsAhead()
{
    QVERIFY(feedStateAt(wellAt(kNoon), kNoon + 4min) == FeedState::Ok);
    QVERIFY(feedStateAt(wellAt(kNoon), kNoon + 1h) == FeedState::Late);
}

void TimeFaultsTest::agesDoNotWrapAfterFiftyDays()
{
    // 2^32 ms are 49 d 17:02:47.296, 2^31 ms 24 d 20:31:23.648: one minute more would look like one minute.
    for (const Milliseconds wrap : {Milliseconds(std::int64_t(1) << 32), Milliseconds(std::int64_t(1) << 31)}) {
        QVERIFY(feedStateAt(wellAt(kNoon), kNoon + wrap + 1min) == FeedState::Late);
        FeedHealth monthly = wellAt(kNoon);
        monthly.promise = wrap + 10min;
        QVERIFY(feedStateAt(monthly, kNoon + wrap + 1min) == FeedState::Ok);
        QVERIFY(feedStateAt(monthly, kNoon + wrap + 11min) == FeedState::Late);
    }
}

void TimeFaultsTest::instantsKeepTheirOrderThroughTheRepeatedHour()
{
    // Berlin, 25 October 2026: 02:00–03:00 comes twice, from 00:00 UTC and from 01:00 UTC (Directive 2000/84/EC).
    const Zone berlin = Zone::byName(QStringLiteral("Europe/Berlin")).value();
    const Instant first = at("2026-10-25T00:30:00Z");
    const Instant second = at("2026-10-25T01:30:00Z");
    QCOMPARE(berlin.time(first), berlin.time(second));
    QCOMPARE(berlin.toIso(first), QStringLiteral("2026-10-25T02:30:00+02:00"));
    QCOMPARE(berlin.toIso(second), QStringLiteral("2026-10-25T02:30:00+01:00"));
    QCOMPARE(berlin.fromIso(berlin.toIso(first)).value(), first); // the offset tells them apart
    QCOMPARE(berlin.fromIso(berlin.toIso(second)).value(), second);
}

void TimeFaultsTest::aDayOfChangeStillEndsWhereTheNextBegins()
{
    const Zone berlin = Zone::byName(QStringLiteral("Europe/Berlin")).value();
    QVERIFY(berlin.startOf(day("2026-10-26")) - berlin.startOf(day("2026-10-25")) == 25h);
    QVERIFY(berlin.startOf(day("2026-03-30")) - berlin.startOf(day("2026-03-29")) == 23h);
    QCOMPARE(berlin.dayNumber(berlin.startOf(day("2026-10-26")) - 1ms), dayNumber(day("2026-10-25")));
}

QTEST_GUILESS_MAIN(TimeFaultsTest)
#include "tst_time_faults.moc"
