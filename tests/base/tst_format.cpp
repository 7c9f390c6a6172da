// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/format.h"
#include "tests/support.h"

#include <limits>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

// These run without a translator, so words come out as they stand in the source.
class FormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void writesNumbersAsTheOfficesDo_data();
    void writesNumbersAsTheOfficesDo();
    void signsNumbers_data();
    void signsNumbers();
    void dropsTrailingZerosOnAxes_data();
    void dropsTrailingZerosOnAxes();
    void writesDatesDayFirstInBothLanguages();
    void writesTheTimeOfTheZone();
    void namesEveryDayOfTheWeek();
    void shortensAMomentByItsDistance_data();
    void shortensAMomentByItsDistance();
    void tellsAtMostTwoPartsOfASpan_data();
    void tellsAtMostTwoPartsOfASpan();

private:
    const Format m_vietnamese{Language::Vietnamese, vietnam()};
    const Format m_english{Language::English, vietnam()};
};

void FormatTest::writesNumbersAsTheOfficesDo_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("vietnamese");
    QTest::addColumn<QString>("english");

    const auto row = [](const char *name, double value, int decimals, const char16_t *vi, const char16_t *en) {
        QTest::newRow(name) << value << decimals << QString::fromUtf16(vi) << QString::fromUtf16(en);
    };
    row("percentage of the seeds", 97.63, 2, u"97,63", u"97.63");
    row("count of the seeds", 2937031, 0, u"2.937.031", u"2,937,031");
    row("three digits stay whole", 999, 0, u"999", u"999");
    row("four digits are grouped", 1000, 0, u"1.000", u"1,000");
    row("the fraction is not grouped", 1234.5678, 4, u"1.234,5678", u"1,234.5678");
    row("half goes away from zero", 2.5, 0, u"3", u"3");
    row("a half below zero as well", -2.5, 0, u"\u22123", u"\u22123");
    row("2.675, held as 2.67499…, rounds as it is written", 2.675, 2, u"2,68", u"2.68");
    row("1.005 too", 1.005, 2, u"1,01", u"1.01");
    row("0.444 stays below its half", 0.444, 2, u"0,44", u"0.44");
    row("rounding carries into a new group", 999.95, 1, u"1.000,0", u"1,000.0");
    row("a fraction is filled up", 7, 2, u"7,00", u"7.00");
    row("nothing below zero is left of a tiny loss", -0.001, 2, u"0,00", u"0.00");
    row("zero", 0, 0, u"0", u"0");
    row("minus is the sign of that name", -1234.5, 1, u"\u22121.234,5", u"\u22121,234.5");
    row("no number", std::numeric_limits<double>::quiet_NaN(), 2, u"—", u"—");
    row("infinity", std::numeric_limits<double>::infinity(), 2, u"—", u"—");
    row("minus infinity", -std::numeric_limits<double>::infinity(), 0, u"—", u"—");
}

void FormatTest::writesNumbersAsTheOfficesDo()
{
    QFETCH(double, value);
    QFETCH(int, decimals);
    QTEST(m_vietnamese.number(value, decimals), "vietnamese");
    QTEST(m_english.number(value, decimals), "english");
}

void FormatTest::signsNumbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");

    QTest::newRow("up") << 1.25 << QStringLiteral("+1,3");
    QTest::newRow("down") << -1.25 << QString(QChar(0x2212) + QStringLiteral("1,3"));
    QTest::newRow("no change") << 0.0 << QStringLiteral("0,0");
    QTest::newRow("what rounds to nothing has no sign") << 0.04 << QStringLiteral("0,0");
    QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << QStringLiteral("—");
    QTest::newRow("infinity") << std::numeric_limits<double>::infinity() << QStringLiteral("—");
}

void FormatTest::signsNumbers()
{
    QFETCH(double, value);
    QTEST(m_vietnamese.signedNumber(value, 1), "text");
}

void FormatTest::dropsTrailingZerosOnAxes_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");

    QTest::newRow("whole") << 1200.0 << QStringLiteral("1.200");
    QTest::newRow("one place") << 2.5 << QStringLiteral("2,5");
    QTest::newRow("two places") << 0.25 << QStringLiteral("0,25");
    QTest::newRow("no more than two") << 0.125 << QStringLiteral("0,13");
    QTest::newRow("a zero in the middle stays") << 1.05 << QStringLiteral("1,05");
    QTest::newRow("zero") << 0.0 << QStringLiteral("0");
}

void FormatTest::dropsTrailingZerosOnAxes()
{
    QFETCH(double, value);
    QTEST(m_vietnamese.axisNumber(value), "text");
}

void FormatTest::writesDatesDayFirstInBothLanguages()
{
    const QDate date(2026, 11, 5);
    for (const Format &format : {m_vietnamese, m_english}) {
        QCOMPARE(format.date(date), QStringLiteral("05/11/2026"));
        QCOMPARE(format.dayMonth(date), QStringLiteral("05/11"));
    }
}

void FormatTest::writesTheTimeOfTheZone()
{
    // 11:44:03 UTC is 18:44:03 at +07:00; 17:00 UTC is the midnight that begins the next day.
    QCOMPARE(m_vietnamese.time(at("2026-11-21T11:44:03Z")), QStringLiteral("18:44"));
    QCOMPARE(m_vietnamese.timeWithSeconds(at("2026-11-21T11:44:03Z")), QStringLiteral("18:44:03"));
    QCOMPARE(m_vietnamese.dateTime(at("2026-11-21T17:00:00Z")), QStringLiteral("00:00 22/11/2026"));
}

void FormatTest::namesEveryDayOfTheWeek()
{
    const QStringList names{QStringLiteral("Monday"),   QStringLiteral("Tuesday"), QStringLiteral("Wednesday"),
                            QStringLiteral("Thursday"), QStringLiteral("Friday"),  QStringLiteral("Saturday"),
                            QStringLiteral("Sunday")};
    const QDate monday(2026, 11, 16);
    for (int i = 0; i < 7; ++i)
        QCOMPARE(m_english.weekday(monday.addDays(i)), names[i]);
}

void FormatTest::shortensAMomentByItsDistance_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("text");

    QTest::newRow("today") << "2026-11-21T01:05:00Z"
                           << "08:05";
    QTest::newRow("just after local midnight is today") << "2026-11-20T17:00:00Z"
                                                        << "00:00";
    QTest::newRow("just before it is yesterday") << "2026-11-20T16:59:00Z"
                                                 << "23:59 20/11";
    QTest::newRow("this year") << "2026-01-02T01:05:00Z"
                               << "08:05 02/01";
    QTest::newRow("another year") << "2025-12-31T01:05:00Z"
                                  << "08:05 31/12/2025";
}

void FormatTest::shortensAMomentByItsDistance()
{
    QFETCH(QString, moment);
    QTEST(m_english.moment(at(qPrintable(moment)), at("2026-11-21T11:44:00Z")), "text");
}

void FormatTest::tellsAtMostTwoPartsOfASpan_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << qint64(0) << "under a minute";
    QTest::newRow("a clock that went back") << qint64(-3600) << "under a minute";
    QTest::newRow("59 s") << qint64(59) << "under a minute";
    QTest::newRow("60 s") << qint64(60) << "1 minute(s)";
    QTest::newRow("59 min 59 s") << qint64(3599) << "59 minute(s)";
    QTest::newRow("1 h") << qint64(3600) << "1 hour(s)";
    QTest::newRow("2 h 43 min") << qint64(2 * 3600 + 43 * 60) << "2 hour(s) 43 minute(s)";
    QTest::newRow("1 d 0 h 30 min") << qint64(86400 + 1800) << "1 day(s)";
    QTest::newRow("9 d 23 h") << qint64(9 * 86400 + 23 * 3600) << "9 day(s) 23 hour(s)";
    QTest::newRow("from ten days on the hours say nothing") << qint64(10 * 86400 + 5 * 3600) << "10 day(s)";
    QTest::newRow("past 49.7 days, where 32 bits of milliseconds end") << qint64(50 * 86400) << "50 day(s)";
}

void FormatTest::tellsAtMostTwoPartsOfASpan()
{
    QFETCH(qint64, seconds);
    QTEST(m_english.duration(std::chrono::seconds(seconds)), "text");
}

QTEST_GUILESS_MAIN(FormatTest)
#include "tst_format.moc"
