// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/calendar/due_times.h"
#include "tests/base/notices_of_2026.h"

#include <random>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(ioc::FeedSchedule)

namespace {

using Kind = ScheduleDays::Kind;

QString local(const Zone &zone, std::optional<Instant> moment)
{
    return moment ? zone.toIso(*moment) : QStringLiteral("none");
}

} // namespace

class DueTimesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void fallOnTheDaysOfTheSchedule_data();
    void fallOnTheDaysOfTheSchedule();
    void keepToTheChangesOfTheClock_data();
    void keepToTheChangesOfTheClock();
    void lieBetweenTheirNeighbours();
    void areNoneWhereNoDayIsWorked();
    void fallOnTheDayAfterOneThatAZoneLeavesOut();
};

void DueTimesTest::fallOnTheDaysOfTheSchedule_data()
{
    QTest::addColumn<FeedSchedule>("due");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("next");
    QTest::addColumn<QString>("last");

    const auto row = [](const char *name, const FeedSchedule &due, const char *after, const char *next,
                        const char *last) {
        QTest::newRow(name) << due << QString::fromLatin1(after) << QString::fromLatin1(next)
                            << QString::fromLatin1(last);
    };
    const FeedSchedule five = workdaysAtFive();
    row("before the time", five, "2026-11-20T16:59", "2026-11-20T17:00", "2026-11-19T17:00");
    row("at the time", five, "2026-11-20T17:00", "2026-11-23T17:00", "2026-11-19T17:00");
    row("Friday evening", five, "2026-11-20T17:01", "2026-11-23T17:00", "2026-11-20T17:00");
    row("Sunday", five, "2026-11-22T12:00", "2026-11-23T17:00", "2026-11-20T17:00");
    // Tết is off from Monday 16 to Friday 20 February: the Friday before to the Monday after.
    row("Tet", five, "2026-02-18T09:00", "2026-02-23T17:00", "2026-02-13T17:00");
    row("a holiday amid the week", five, "2026-04-29T18:00", "2026-05-04T17:00", "2026-04-29T17:00");
    // Friday 2 January is off, and Saturday the 10th is worked for it.
    row("a working day exchanged away", five, "2026-01-01T12:00", "2026-01-05T17:00", "2025-12-31T17:00");
    row("a Saturday that is worked", five, "2026-01-09T17:30", "2026-01-10T17:00", "2026-01-09T17:00");
    row("a Saturday that is not", five, "2026-01-16T17:30", "2026-01-19T17:00", "2026-01-16T17:00");
    // No holiday of 2027 is listed: the Labour Code gives 1 January, a Friday.
    row("a year without a list", five, "2026-12-31T18:00", "2027-01-04T17:00", "2026-12-31T17:00");

    const FeedSchedule twice = schedule(Kind::Workdays, {}, {QTime(7, 30), QTime(17, 0)});
    row("twice a day, between", twice, "2026-11-20T12:00", "2026-11-20T17:00", "2026-11-20T07:30");
    row("twice a day, evening", twice, "2026-11-20T20:00", "2026-11-23T07:30", "2026-11-20T17:00");

    const FeedSchedule daily = schedule(Kind::Daily, {}, {QTime(0, 0)});
    row("midnight", daily, "2026-02-17T00:00", "2026-02-18T00:00", "2026-02-16T00:00");

    // Weekdays are due on holidays too: Tuesday 17 February is the first of Tết.
    const FeedSchedule tuesdays = schedule(Kind::Weekdays, {2}, {QTime(9, 0)});
    row("Tuesdays", tuesdays, "2026-02-16T09:00", "2026-02-17T09:00", "2026-02-10T09:00");

    const FeedSchedule fifth = schedule(Kind::OfMonth, {5}, {QTime(8, 0)});
    row("the fifth", fifth, "2026-11-05T08:00", "2026-12-05T08:00", "2026-10-05T08:00");
    const FeedSchedule monthEnd = schedule(Kind::OfMonth, {31}, {QTime(8, 0)});
    row("the last of February", monthEnd, "2026-02-01T00:00", "2026-02-28T08:00", "2026-01-31T08:00");
    row("the last of a leap February", monthEnd, "2028-02-28T12:00", "2028-02-29T08:00", "2028-01-31T08:00");
    const FeedSchedule middleAndEnd = schedule(Kind::OfMonth, {15, 30}, {QTime(8, 0)});
    row("the 15th and the 30th", middleAndEnd, "2026-02-15T12:00", "2026-02-28T08:00", "2026-02-15T08:00");
    row("the 30th of a month of 31 days", middleAndEnd, "2026-01-30T12:00", "2026-02-15T08:00", "2026-01-30T08:00");
}

void DueTimesTest::fallOnTheDaysOfTheSchedule()
{
    QFETCH(FeedSchedule, due);
    QFETCH(QString, after);
    const ProvincePack pack = noticesOf2026();
    const PackCalendar calendar(pack);
    const Instant moment = pack.zone.fromIso(after).value();
    QTEST(local(pack.zone, nextDue(due, calendar, moment)).chopped(9), "next");
    QTEST(local(pack.zone, lastDueBefore(due, calendar, moment)).chopped(9), "last");
}

void DueTimesTest::keepToTheChangesOfTheClock_data()
{
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("next");

    // Berlin left out 02:00 to 03:00 on 29 March 2026 and has it twice on 25 October (Directive 2000/84/EC).
    QTest::newRow("the day before the gap") << "2026-03-28T01:30:00Z"
                                            << "2026-03-29T03:30:00+02:00";
    QTest::newRow("after the gap") << "2026-03-29T01:30:00Z"
                                   << "2026-03-30T02:30:00+02:00";
    QTest::newRow("the day before the repeat") << "2026-10-24T00:30:00Z"
                                               << "2026-10-25T02:30:00+02:00";
    QTest::newRow("in the repeat it is not due again") << "2026-10-25T00:30:00Z"
                                                       << "2026-10-26T02:30:00+01:00";
    QTest::newRow("between the two") << "2026-10-25T01:00:00Z"
                                     << "2026-10-26T02:30:00+01:00";
}

void DueTimesTest::keepToTheChangesOfTheClock()
{
    QFETCH(QString, after);
    const ProvincePack pack = noticesOf2026(Zone::byName(QStringLiteral("Europe/Berlin")).value());
    const PackCalendar calendar(pack);
    const FeedSchedule due = schedule(Kind::Daily, {}, {QTime(2, 30)});
    QTEST(local(pack.zone, nextDue(due, calendar, at(qPrintable(after)))), "next");
}

void DueTimesTest::lieBetweenTheirNeighbours()
{
    // From any moment the last due time and the next are one step of the list of all due times apart.
    const std::vector<FeedSchedule> schedules = {
        workdaysAtFive(), schedule(Kind::Daily, {}, {QTime(0, 0), QTime(2, 0), QTime(2, 30), QTime(23, 59)}),
        schedule(Kind::Weekdays, {1, 7}, {QTime(2, 30)}),
        schedule(Kind::OfMonth, {1, 29}, {QTime(3, 0), QTime(12, 0)})};
    std::mt19937_64 random(17);
    for (const char *name : {"Asia/Ho_Chi_Minh", "Europe/Berlin", "Pacific/Apia"}) {
        const ProvincePack pack = noticesOf2026(Zone::byName(QString::fromLatin1(name)).value());
        const PackCalendar calendar(pack);
        for (const FeedSchedule &due : schedules) {
            for (int round = 0; round < 200; ++round) {
                const Instant moment =
                    at("2026-01-01T00:00:00Z") + std::chrono::minutes(random() % (2 * 365 * 24 * 60));
                const auto last = lastDueBefore(due, calendar, moment);
                const auto next = nextDue(due, calendar, moment - 1ms);
                QVERIFY(last && next && *last < moment && moment <= *next);
                QCOMPARE(utc(nextDue(due, calendar, *last)), utc(next));
                QCOMPARE(utc(lastDueBefore(due, calendar, *next)), utc(last));
            }
        }
    }
}

void DueTimesTest::areNoneWhereNoDayIsWorked()
{
    ProvincePack pack = noticesOf2026();
    for (QDate off = day("2026-01-01"); off < day("2029-01-01"); off = off.addDays(1))
        pack.holidays.emplace(off, LocalizedText());
    pack.makeUpDays.clear();
    const PackCalendar calendar(pack);
    QVERIFY(!nextDue(workdaysAtFive(), calendar, at("2026-11-20T00:00:00Z")));
    QVERIFY(!lastDueBefore(workdaysAtFive(), calendar, at("2028-11-20T00:00:00Z")));
}

void DueTimesTest::fallOnTheDayAfterOneThatAZoneLeavesOut()
{
    // Samoa went from Thursday 29 December 2011 to Saturday the 31st.
    const ProvincePack pack = noticesOf2026(Zone::byName(QStringLiteral("Pacific/Apia")).value());
    const PackCalendar calendar(pack);
    const FeedSchedule fridays = schedule(Kind::Weekdays, {5}, {QTime(17, 0)});
    QCOMPARE(local(pack.zone, nextDue(fridays, calendar, at("2011-12-30T12:00:00Z"))),
             QStringLiteral("2011-12-31T17:00:00+14:00"));
}

QTEST_GUILESS_MAIN(DueTimesTest)
#include "tst_due_times.moc"
