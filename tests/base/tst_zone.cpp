// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/zone.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class ZoneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { failOnAnyWarning(); }
    void refusesANameNobodyKnows();
    void startsTheVietnameseDayAtSeventeenUtc();
    void countsDaysBefore1970();
    void takesTheOffsetOfTheMoment_data();
    void takesTheOffsetOfTheMoment();
    void findsTheInstantOfALocalTime_data();
    void findsTheInstantOfALocalTime();
    void beginsTheDayAfterAMidnightThatDoesNotExist();
    void countsTheHoursOfADayOfChange_data();
    void countsTheHoursOfADayOfChange();
    void comesBackToTheSameInstant();
    void readsIsoTimes_data();
    void readsIsoTimes();
    void refusesWhatIsNoIsoTime_data();
    void refusesWhatIsNoIsoTime();
    void readsADayAndNothingElse();
    void writesTheOffset();

private:
    static Zone zone(const char *name) { return Zone::byName(QString::fromLatin1(name)).value(); }
};

void ZoneTest::initTestCase()
{
    // The machine's own zone may not matter; this one has a gap on 29 March 2026.
    qputenv("TZ", "Europe/Berlin");
    tzset();
}

void ZoneTest::refusesANameNobodyKnows()
{
    for (const char *name : {"Asia/Atlantis", "", "Asia/Hồ_Chí_Minh"}) {
        const auto zone = Zone::byName(QString::fromUtf8(name));
        IOC_FAILS(zone, ErrorCode::NotFound);
    }
}

void ZoneTest::startsTheVietnameseDayAtSeventeenUtc()
{
    const Zone zone = vietnam();
    QCOMPARE(utc(zone.startOf(day("2026-11-21"))), QStringLiteral("2026-11-20T17:00:00.000Z"));
    QCOMPARE(zone.date(at("2026-11-20T16:59:59.999Z")), day("2026-11-20"));
    QCOMPARE(zone.date(at("2026-11-20T17:00:00Z")), day("2026-11-21"));
    // 2026-11-21 is 56 years and 14 leap days (1972 … 2024) after 1970, then 304 + 20 days: 20440 + 14 + 324.
    QCOMPARE(zone.dayNumber(at("2026-11-20T17:00:00Z")), std::int64_t(20778));
    QCOMPARE(dayNumber(day("2026-11-21")), std::int64_t(20778));
    QCOMPARE(zone.time(at("2026-11-20T16:59:59.999Z")), QTime(23, 59, 59, 999));
}

void ZoneTest::countsDaysBefore1970()
{
    QCOMPARE(Zone().dayNumber(fromMillis(-1)), std::int64_t(-1));
    QCOMPARE(Zone().date(fromMillis(-1)), QDate(1969, 12, 31));
    QCOMPARE(Zone().time(fromMillis(-1)), QTime(23, 59, 59, 999));
    QCOMPARE(dateOfDayNumber(-1), QDate(1969, 12, 31));
}

void ZoneTest::takesTheOffsetOfTheMoment_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("instant");
    QTest::addColumn<int>("seconds");

    QTest::newRow("last winter second") << "Europe/Berlin"
                                        << "2026-03-29T00:59:59.999Z" << 3600;
    QTest::newRow("first summer second") << "Europe/Berlin"
                                         << "2026-03-29T01:00:00Z" << 7200;
    QTest::newRow("last summer second") << "Europe/Berlin"
                                        << "2026-10-25T00:59:59.999Z" << 7200;
    QTest::newRow("first winter second") << "Europe/Berlin"
                                         << "2026-10-25T01:00:00Z" << 3600;
    QTest::newRow("ten years ahead") << "Europe/Berlin"
                                     << "2036-07-01T00:00:00Z" << 7200;
    QTest::newRow("Vietnam today") << "Asia/Ho_Chi_Minh"
                                   << "2026-07-01T00:00:00Z" << 25200;
    QTest::newRow("half an hour") << "Asia/Kolkata"
                                  << "2026-07-01T00:00:00Z" << 19800;
}

void ZoneTest::takesTheOffsetOfTheMoment()
{
    QFETCH(QString, name);
    QFETCH(QString, instant);
    QTEST(zone(qPrintable(name)).offsetSeconds(at(qPrintable(instant))), "seconds");
}

void ZoneTest::findsTheInstantOfALocalTime_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<QString>("instant");

    // Berlin 2026: 29 March 02:00 → 03:00 (01:00Z), 25 October 03:00 → 02:00 (01:00Z).
    QTest::newRow("before the gap") << "Europe/Berlin" << QDate(2026, 3, 29) << QTime(1, 59)
                                    << "2026-03-29T00:59:00.000Z";
    QTest::newRow("in the gap") << "Europe/Berlin" << QDate(2026, 3, 29) << QTime(2, 30) << "2026-03-29T01:30:00.000Z";
    QTest::newRow("after the gap") << "Europe/Berlin" << QDate(2026, 3, 29) << QTime(3, 0)
                                   << "2026-03-29T01:00:00.000Z";
    QTest::newRow("before the repeat") << "Europe/Berlin" << QDate(2026, 10, 25) << QTime(1, 59)
                                       << "2026-10-24T23:59:00.000Z";
    QTest::newRow("the first of two") << "Europe/Berlin" << QDate(2026, 10, 25) << QTime(2, 30)
                                      << "2026-10-25T00:30:00.000Z";
    QTest::newRow("after the repeat") << "Europe/Berlin" << QDate(2026, 10, 25) << QTime(3, 0)
                                      << "2026-10-25T02:00:00.000Z";
    QTest::newRow("noon of the day of change")
        << "Europe/Berlin" << QDate(2026, 3, 29) << QTime(12, 0) << "2026-03-29T10:00:00.000Z";
    QTest::newRow("Vietnam") << "Asia/Ho_Chi_Minh" << QDate(2026, 3, 29) << QTime(2, 30) << "2026-03-28T19:30:00.000Z";
}

void ZoneTest::findsTheInstantOfALocalTime()
{
    QFETCH(QString, name);
    QFETCH(QDate, date);
    QFETCH(QTime, time);
    QTEST(utc(zone(qPrintable(name)).instant(date, time)), "instant");
}

void ZoneTest::beginsTheDayAfterAMidnightThatDoesNotExist()
{
    // Cairo went from 00:00 to 01:00 on 28 April 2023, at 22:00Z of the 27th.
    const Zone cairo = zone("Africa/Cairo");
    const Instant start = cairo.startOf(day("2023-04-28"));
    QCOMPARE(utc(start), QStringLiteral("2023-04-27T22:00:00.000Z"));
    QCOMPARE(cairo.date(start), day("2023-04-28"));
    QCOMPARE(cairo.date(start - 1ms), day("2023-04-27"));
}

void ZoneTest::countsTheHoursOfADayOfChange_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("hours");

    QTest::newRow("spring") << QDate(2026, 3, 29) << 23;
    QTest::newRow("autumn") << QDate(2026, 10, 25) << 25;
    QTest::newRow("any other") << QDate(2026, 7, 1) << 24;
}

void ZoneTest::countsTheHoursOfADayOfChange()
{
    QFETCH(QDate, date);
    const Zone berlin = zone("Europe/Berlin");
    QTEST(int((berlin.startOf(date.addDays(1)) - berlin.startOf(date)) / 1h), "hours");
}

void ZoneTest::comesBackToTheSameInstant()
{
    // Every half hour of two days around each change; the second pass of the repeated hour alone reads as the first.
    const Zone berlin = zone("Europe/Berlin");
    for (const char *start : {"2026-03-28T00:00:00Z", "2026-10-24T00:00:00Z"}) {
        for (int i = 0; i < 96; ++i) {
            const Instant instant = at(start) + i * 30min;
            const bool secondPass = instant >= at("2026-10-25T01:00:00Z") && instant < at("2026-10-25T02:00:00Z");
            const Instant wanted = secondPass ? instant - 1h : instant;
            QCOMPARE(utc(berlin.instant(berlin.date(instant), berlin.time(instant))), utc(wanted));
        }
    }
}

void ZoneTest::readsIsoTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("instant");

    QTest::newRow("a bare date is its first instant") << "2026-11-21"
                                                      << "2026-11-20T17:00:00.000Z";
    QTest::newRow("no offset: local") << "2026-11-21T14:05"
                                      << "2026-11-21T07:05:00.000Z";
    QTest::newRow("seconds") << "2026-11-21T14:05:09"
                             << "2026-11-21T07:05:09.000Z";
    QTest::newRow("UTC") << "2026-11-21T14:05:09Z"
                         << "2026-11-21T14:05:09.000Z";
    QTest::newRow("offset") << "2026-11-21T14:05:09+09:00"
                            << "2026-11-21T05:05:09.000Z";
    QTest::newRow("milliseconds") << "2026-11-21T14:05:09.250Z"
                                  << "2026-11-21T14:05:09.250Z";
    QTest::newRow("spaces around") << "  2026-11-21T14:05 "
                                   << "2026-11-21T07:05:00.000Z";
    QTest::newRow("a gap of the machine's own zone") << "2026-03-29T02:30"
                                                     << "2026-03-28T19:30:00.000Z";
}

void ZoneTest::readsIsoTimes()
{
    QFETCH(QString, text);
    const auto read = vietnam().fromIso(text);
    IOC_VERIFY(read);
    QTEST(utc(*read), "instant");
}

void ZoneTest::refusesWhatIsNoIsoTime_data()
{
    QTest::addColumn<QString>("text");

    for (const char *text : {"", "today", "21/11/2026", "2026-02-29", "2026-13-01T00:00", "2026-11-21T25:00"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void ZoneTest::refusesWhatIsNoIsoTime()
{
    QFETCH(QString, text);
    const auto read = vietnam().fromIso(text);
    IOC_FAILS(read, ErrorCode::Usage);
}

void ZoneTest::readsADayAndNothingElse()
{
    QCOMPARE(dayFromIso(QStringLiteral("2026-11-21")), QDate(2026, 11, 21));
    for (const char *text : {"", "2026-11-21T14:05", "2026-11-21 14:05", "2026-11-21x", "2026-1-2", "2026-02-29"})
        QVERIFY2(!dayFromIso(QString::fromLatin1(text)).isValid(), text);
}

void ZoneTest::writesTheOffset()
{
    QCOMPARE(vietnam().toIso(at("2026-11-21T11:45:03Z")), QStringLiteral("2026-11-21T18:45:03+07:00"));
    QCOMPARE(zone("Europe/Berlin").toIso(at("2026-10-25T00:30:00Z")), QStringLiteral("2026-10-25T02:30:00+02:00"));
    QCOMPARE(zone("Europe/Berlin").toIso(at("2026-10-25T01:30:00Z")), QStringLiteral("2026-10-25T02:30:00+01:00"));
}

QTEST_GUILESS_MAIN(ZoneTest)
#include "tst_zone.moc"
