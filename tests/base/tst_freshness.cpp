// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/calendar/freshness.h"
#include "tests/base/notices_of_2026.h"

#include <random>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

FeedDefinition feedDueAtFive(Milliseconds grace)
{
    FeedDefinition feed;
    feed.schedule = workdaysAtFive();
    feed.promise = grace;
    return feed;
}

FeedDefinition feedOfWorkdays(Milliseconds age)
{
    FeedDefinition feed;
    feed.promise = age;
    feed.promiseOnWorkdays = true;
    return feed;
}

FeedDefinition feedOfAge(Milliseconds age)
{
    FeedDefinition feed;
    feed.promise = age;
    return feed;
}

} // namespace

class FreshnessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void lastsUntilTheNextDueTimeAndItsGrace_data();
    void lastsUntilTheNextDueTimeAndItsGrace();
    void countsWorkedDaysAlone_data();
    void countsWorkedDaysAlone();
    void isAnAgeWithoutACalendar();
    void decidesWhetherAFeedIsLate();
    void isLateInDoubt();
    void tellsTheSameBothWays();
};

void FreshnessTest::lastsUntilTheNextDueTimeAndItsGrace_data()
{
    QTest::addColumn<QString>("news");
    QTest::addColumn<QString>("late");

    // Due on workdays at 17:00, with two hours of grace.
    QTest::newRow("news of Thursday in time") << "2026-11-19T17:00"
                                              << "2026-11-20T19:00:00+07:00";
    QTest::newRow("news that came before the time do not do") << "2026-11-20T16:59:59"
                                                              << "2026-11-20T19:00:00+07:00";
    QTest::newRow("news of Friday last until Monday") << "2026-11-20T17:00"
                                                      << "2026-11-23T19:00:00+07:00";
    QTest::newRow("late news of Friday too") << "2026-11-22T08:00"
                                             << "2026-11-23T19:00:00+07:00";
    QTest::newRow("news before Tet") << "2026-02-13T17:05"
                                     << "2026-02-23T19:00:00+07:00";
    QTest::newRow("before a Saturday that is worked") << "2026-01-09T17:05"
                                                      << "2026-01-10T19:00:00+07:00";
}

void FreshnessTest::lastsUntilTheNextDueTimeAndItsGrace()
{
    QFETCH(QString, news);
    const ProvincePack pack = noticesOf2026();
    const PackCalendar calendar(pack);
    QTEST(pack.zone.toIso(lateAfter(feedDueAtFive(2h), calendar, pack.zone.fromIso(news).value())), "late");
}

void FreshnessTest::countsWorkedDaysAlone_data()
{
    QTest::addColumn<QString>("news");
    QTest::addColumn<QString>("late");

    // A promise of a day.
    QTest::newRow("Thursday") << "2026-11-19T16:00"
                              << "2026-11-20T16:00:00+07:00";
    // Eight hours of Friday and sixteen of Monday.
    QTest::newRow("Friday") << "2026-11-20T16:00"
                            << "2026-11-23T16:00:00+07:00";
    QTest::newRow("Sunday") << "2026-11-22T12:00"
                            << "2026-11-24T00:00:00+07:00";
    QTest::newRow("the Friday before Tet") << "2026-02-13T16:00"
                                           << "2026-02-23T16:00:00+07:00";
    QTest::newRow("a Saturday that is worked") << "2026-01-09T16:00"
                                               << "2026-01-10T16:00:00+07:00";
    // All of Friday is a day, and the weekend adds nothing to it.
    QTest::newRow("the first moment of Friday") << "2026-11-20T00:00"
                                                << "2026-11-23T00:00:00+07:00";
}

void FreshnessTest::countsWorkedDaysAlone()
{
    QFETCH(QString, news);
    const ProvincePack pack = noticesOf2026();
    const PackCalendar calendar(pack);
    QTEST(pack.zone.toIso(lateAfter(feedOfWorkdays(24h), calendar, pack.zone.fromIso(news).value())), "late");
}

void FreshnessTest::isAnAgeWithoutACalendar()
{
    const ProvincePack pack = noticesOf2026();
    const PackCalendar calendar(pack);
    const Instant friday = at("2026-11-20T17:00:00+07:00");
    QCOMPARE(utc(lateAfter(feedOfAge(36h), calendar, friday)), utc(friday + 36h));
    QCOMPARE(utc(oldestFresh(feedOfAge(36h), calendar, friday)), utc(friday - 36h));
}

void FreshnessTest::decidesWhetherAFeedIsLate()
{
    const ProvincePack pack = noticesOf2026();
    const PackCalendar calendar(pack);
    FeedHealth health;
    health.promise = 2h;
    health.lastOk = at("2026-11-20T17:03:00+07:00");
    health.lateAfter = lateAfter(feedDueAtFive(2h), calendar, *health.lastOk);
    QVERIFY(feedStateAt(health, at("2026-11-22T23:00:00+07:00")) == FeedState::Ok);
    QVERIFY(feedStateAt(health, at("2026-11-23T19:00:00+07:00")) == FeedState::Ok);
    QVERIFY(feedStateAt(health, at("2026-11-23T19:00:00.001+07:00")) == FeedState::Late);
    health.failures = 1;
    QVERIFY(feedStateAt(health, at("2026-11-23T19:00:00.001+07:00")) == FeedState::Down);
}

void FreshnessTest::isLateInDoubt()
{
    ProvincePack pack = noticesOf2026();
    for (QDate off = day("2026-01-01"); off < day("2040-01-01"); off = off.addDays(1))
        pack.holidays.emplace(off, LocalizedText());
    pack.makeUpDays.clear();
    const PackCalendar calendar(pack);
    const Instant noon = at("2026-11-20T12:00:00+07:00");
    QCOMPARE(utc(lateAfter(feedDueAtFive(2h), calendar, noon)), utc(noon));
    QCOMPARE(utc(lateAfter(feedOfWorkdays(2h), calendar, noon)), utc(noon));
    const Instant later = at("2035-11-20T12:00:00+07:00");
    QCOMPARE(utc(oldestFresh(feedDueAtFive(2h), calendar, later)), utc(later));
}

void FreshnessTest::tellsTheSameBothWays()
{
    std::mt19937_64 random(19);
    for (const char *name : {"Asia/Ho_Chi_Minh", "Europe/Berlin"}) {
        const ProvincePack pack = noticesOf2026(Zone::byName(QString::fromLatin1(name)).value());
        const PackCalendar calendar(pack);
        for (const FeedDefinition &feed :
             {feedDueAtFive(2h), feedDueAtFive(80h), feedOfWorkdays(24h), feedOfWorkdays(5h), feedOfAge(9h)}) {
            for (int round = 0; round < 300; ++round) {
                const Instant moment =
                    at("2026-01-05T00:00:00Z") + std::chrono::minutes(random() % (2 * 365 * 24 * 60));
                const Instant oldest = oldestFresh(feed, calendar, moment);
                QVERIFY2(lateAfter(feed, calendar, oldest) >= moment, qPrintable(utc(moment)));
                QVERIFY2(lateAfter(feed, calendar, oldest - 1ms) < moment, qPrintable(utc(moment)));
            }
        }
    }
}

QTEST_GUILESS_MAIN(FreshnessTest)
#include "tst_freshness.moc"
