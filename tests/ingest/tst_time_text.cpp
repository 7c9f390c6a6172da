// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/time_text.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

class TimeTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsTimes_data();
    void readsTimes();
    void refusesTimes_data();
    void refusesTimes();
    void readsLocalTimesInTheirZone();
};

void TimeTextTest::readsTimes_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("instant");

    const QString iso;
    const QString dayFirst = QStringLiteral("dd/MM/yyyy HH:mm");
    // 18:44 in Vietnam is 11:44 UTC.
    QTest::newRow("date") << iso << "2026-11-21"
                          << "2026-11-20T17:00:00.000Z";
    QTest::newRow("local") << iso << "2026-11-21T18:44"
                           << "2026-11-21T11:44:00.000Z";
    QTest::newRow("seconds") << iso << "2026-11-21T18:44:03"
                             << "2026-11-21T11:44:03.000Z";
    QTest::newRow("a space for the T") << iso << "2026-11-21 18:44:03"
                                       << "2026-11-21T11:44:03.000Z";
    QTest::newRow("UTC") << iso << "2026-11-21T18:44:03Z"
                         << "2026-11-21T18:44:03.000Z";
    QTest::newRow("small z") << iso << "2026-11-21T18:44:03z"
                             << "2026-11-21T18:44:03.000Z";
    QTest::newRow("offset") << iso << "2026-11-21T18:44:03+07:00"
                            << "2026-11-21T11:44:03.000Z";
    QTest::newRow("offset without colon") << iso << "2026-11-21T18:44:03+0700"
                                          << "2026-11-21T11:44:03.000Z";
    QTest::newRow("offset of hours alone") << iso << "2026-11-21T18:44:03+07"
                                           << "2026-11-21T11:44:03.000Z";
    QTest::newRow("west") << iso << "2026-11-21T18:44:03-05:30"
                          << "2026-11-22T00:14:03.000Z";
    QTest::newRow("offset without seconds") << iso << "2026-11-21T18:44+07:00"
                                            << "2026-11-21T11:44:00.000Z";
    QTest::newRow("tenths") << iso << "2026-11-21T18:44:03.2Z"
                            << "2026-11-21T18:44:03.200Z";
    QTest::newRow("milliseconds") << iso << "2026-11-21T18:44:03.250+07:00"
                                  << "2026-11-21T11:44:03.250Z";
    QTest::newRow("nanoseconds are cut") << iso << "2026-11-21T18:44:03.123456789Z"
                                         << "2026-11-21T18:44:03.123Z";
    QTest::newRow("24:00 is the next day's midnight") << iso << "2026-11-21T24:00"
                                                      << "2026-11-21T17:00:00.000Z";
    QTest::newRow("24:00 in UTC") << iso << "2026-11-21T24:00:00Z"
                                  << "2026-11-22T00:00:00.000Z";
    QTest::newRow("24:00 with offset, at the end of a year") << iso << "2026-12-31T24:00:00+07:00"
                                                             << "2026-12-31T17:00:00.000Z";
    QTest::newRow("29 February of a leap year") << iso << "2028-02-29"
                                                << "2028-02-28T17:00:00.000Z";
    QTest::newRow("spaces around") << iso << " 2026-11-21 "
                                   << "2026-11-20T17:00:00.000Z";
    QTest::newRow("day first") << dayFirst << "05/11/2026 18:44"
                               << "2026-11-05T11:44:00.000Z";
    QTest::newRow("the day is never taken for the month") << dayFirst << "12/11/2026 00:00"
                                                          << "2026-11-11T17:00:00.000Z";
    QTest::newRow("24:00 of a declared format") << dayFirst << "31/12/2026 24:00"
                                                << "2026-12-31T17:00:00.000Z";
    QTest::newRow("month first, declared") << "MM/dd/yyyy"
                                           << "11/05/2026"
                                           << "2026-11-04T17:00:00.000Z";
    QTest::newRow("one digit where one is declared") << "d/M/yyyy H:mm"
                                                     << "5/1/2026 9:05"
                                                     << "2026-01-05T02:05:00.000Z";
    QTest::newRow("the last second that can be written") << QString() << "9999-12-31T23:59:59"
                                                         << "9999-12-31T16:59:59.000Z";
    QTest::newRow("two digits there as well") << "d/M/yyyy H:mm"
                                              << "15/11/2026 19:05"
                                              << "2026-11-15T12:05:00.000Z";
    QTest::newRow("no signs at all") << "yyyyMMddHHmmss"
                                     << "20261121184403"
                                     << "2026-11-21T11:44:03.000Z";
    QTest::newRow("literal letters") << "HH:mm, dd-MM-yyyy"
                                     << "18:44, 21-11-2026"
                                     << "2026-11-21T11:44:00.000Z";
}

void TimeTextTest::readsTimes()
{
    QFETCH(QString, format);
    QFETCH(QString, text);
    QTEST(utc(TimeFormat(format, vietnam()).parse(text.toStdString())), "instant");
}

void TimeTextTest::refusesTimes_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("text");

    const QString dayFirst = QStringLiteral("dd/MM/yyyy");
    for (const char *text : {"",
                             "2026",
                             "2026-11",
                             "2026-11-21T",
                             "2026-11-21T18",
                             "2026-11-21T18:4",
                             "2026-11-21T18:44:",
                             "2026-11-21T18:44:03.",
                             "2026-11-21T18:44.5",
                             "2026-11-21T24:01",
                             "2026-11-21T24:00:00.5",
                             "2026-11-21T24:00:00.5Z",
                             "2026-11-21T25:00",
                             "2026-11-21T18:60",
                             "2026-11-21T18:44:61",
                             "2026-02-29",
                             "2026-02-31",
                             "2026-04-31",
                             "2026-00-10",
                             "2026-13-01",
                             "2026-11-00",
                             "26-11-21",
                             "2026-1-2",
                             "20261121",
                             "2026-11-21T18:44:03+7:00",
                             "2026-11-21T18:44:03+19:00",
                             "2026-11-21T18:44:03+07:60",
                             "2026-11-21T18:44:03+07:",
                             "2026-11-21T18:44:03 ICT",
                             "2026-11-21T18:44:03Z07",
                             "21/11/2026",
                             "hôm nay",
                             "-2026-11-21",
                             "9999-12-31T24:00", // the year 10000 can be written nowhere
                             "9999-12-31T23:59:59-11:59",
                             "9999-12-31T23:59:59Z",
                             "46347"})
        QTest::addRow("ISO: %s", text) << QString() << QString::fromUtf8(text);
    for (const char *text : {"31/02/2026", "29/02/2026", "31/04/2026", "00/11/2026", "21/13/2026", "21/11/26",
                             "1/11/2026", "21-11-2026", "21/11/20265", "21/11/", "11/21/2026"})
        QTest::addRow("dd/MM/yyyy: %s", text) << dayFirst << QString::fromUtf8(text);
    QTest::newRow("two-digit years are refused, however they are declared") << "dd/MM/yy"
                                                                            << "21/11/26";
    QTest::newRow("more digits than a number holds")
        << QStringLiteral("yyyyyyyyyyyy") << QStringLiteral("202600000000");
    QTest::newRow("year of five digits") << QStringLiteral("yyyyy-MM-dd") << QStringLiteral("12026-11-21");
}

void TimeTextTest::refusesTimes()
{
    QFETCH(QString, format);
    QFETCH(QString, text);
    QCOMPARE(utc(TimeFormat(format, vietnam()).parse(text.toStdString())), QStringLiteral("none"));
}

void TimeTextTest::readsLocalTimesInTheirZone()
{
    const TimeFormat berlin(QString(), Zone::byName(QStringLiteral("Europe/Berlin")).value());
    QCOMPARE(utc(berlin.parse("2026-01-15T12:00")), QStringLiteral("2026-01-15T11:00:00.000Z"));
    QCOMPARE(utc(berlin.parse("2026-07-15T12:00")), QStringLiteral("2026-07-15T10:00:00.000Z"));
    // The hour that comes twice: the first of the two.
    QCOMPARE(utc(berlin.parse("2026-10-25T02:30")), QStringLiteral("2026-10-25T00:30:00.000Z"));
}

QTEST_GUILESS_MAIN(TimeTextTest)
#include "tst_time_text.moc"
