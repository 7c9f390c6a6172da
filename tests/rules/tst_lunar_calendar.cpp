// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/calendar/lunar_calendar.h"
#include "core/domain/calendar/sun_and_moon.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

namespace {

/// "2025-6+-1": the first day of the leap sixth month.
QString text(const LunarDate &date)
{
    return QStringLiteral("%1-%2%3-%4")
        .arg(date.year)
        .arg(date.month)
        .arg(date.leap ? QStringLiteral("+") : QString())
        .arg(date.day);
}

double julianDate(const char *utc)
{
    constexpr double kMsOfDay = 86'400'000;
    return double(toMillis(at(utc))) / kMsOfDay + double(kJulianDayOf1970) - 0.5;
}

} // namespace

class LunarCalendarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void findsNewMoons_data();
    void findsNewMoons();
    void findsTheSunAtTheSolstices_data();
    void findsTheSunAtTheSolstices();
    void findsTet_data();
    void findsTet();
    void namesLeapMonths_data();
    void namesLeapMonths();
    void convertsFeasts_data();
    void convertsFeasts();
    void knowsNoDayThatDoesNotExist();
    void runsWithoutAGapThroughTwoCenturies();
};

void LunarCalendarTest::findsNewMoons_data()
{
    QTest::addColumn<int>("lunation");
    QTest::addColumn<double>("instant");

    // Meeus, Astronomical Algorithms, example 49.a: 18 February 1977, 3:37:42 TD, which is 3:36:54 UT (ΔT 48 s).
    QTest::newRow("February 1977") << -283 << julianDate("1977-02-18T03:36:54Z");
    // Total solar eclipses come at new moon: 11 August 1999, conjunction at 11:08 UT (NASA eclipse catalogue).
    QTest::newRow("August 1999") << -5 << julianDate("1999-08-11T11:08:30Z");
}

void LunarCalendarTest::findsNewMoons()
{
    QFETCH(int, lunation);
    QFETCH(double, instant);
    constexpr double kMinute = 1.0 / 1440;
    QVERIFY2(std::abs(newMoon(lunation) - instant) < 2 * kMinute,
             qPrintable(QString::number((newMoon(lunation) - instant) * 1440) + QStringLiteral(" minutes off")));
}

void LunarCalendarTest::findsTheSunAtTheSolstices_data()
{
    QTest::addColumn<double>("instant");
    QTest::addColumn<double>("longitude");

    // Meeus, example 25.a: 13 October 1992, 0:00 TD: 199.90895° (ΔT moves the sun by less than 0.001°).
    QTest::newRow("Meeus") << julianDate("1992-10-13T00:00:00Z") << 199.90895;
    // Equinox and solstices of almanacs (USNO): 20 March 2026 14:46, 21 June 2026 8:24, 21 December 2026 20:50 UT.
    QTest::newRow("equinox") << julianDate("2026-03-20T14:46:00Z") << 360.0;
    QTest::newRow("summer") << julianDate("2026-06-21T08:24:00Z") << 90.0;
    QTest::newRow("winter") << julianDate("2026-12-21T20:50:00Z") << 270.0;
}

void LunarCalendarTest::findsTheSunAtTheSolstices()
{
    QFETCH(double, instant);
    QFETCH(double, longitude);
    double distance = std::abs(solarLongitude(instant) - longitude);
    distance = std::min(distance, 360 - distance);
    QVERIFY2(distance < 0.01, qPrintable(QString::number(distance) + QStringLiteral(" degrees off")));
}

void LunarCalendarTest::findsTet_data()
{
    QTest::addColumn<QDate>("tet");

    // First days of Tết at UTC+7 by the method of Hồ Ngọc Đức. 2030 is the third of February in China.
    for (const char *date : {"2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10",
                             "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02"})
        QTest::newRow(date) << day(date);
    // Where the meridian tells: Vietnam kept Tết 1985 on 21 January, China on 20 February; 2007 on 17 and 18 February.
    QTest::newRow("1985") << day("1985-01-21");
    QTest::newRow("2007") << day("2007-02-17");
}

void LunarCalendarTest::findsTet()
{
    QFETCH(QDate, tet);
    QCOMPARE(lunarNewYear(tet.year()), tet);
    QCOMPARE(text(lunarDate(tet)), QStringLiteral("%1-1-1").arg(tet.year()));
    QCOMPARE(lunarDate(tet.addDays(-1)).month, 12);
}

void LunarCalendarTest::namesLeapMonths_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("month");
    QTest::addColumn<QDate>("first");

    QTest::newRow("2023") << 2023 << 2 << day("2023-03-22");
    QTest::newRow("2025") << 2025 << 6 << day("2025-07-25");
    QTest::newRow("2028") << 2028 << 5 << day("2028-06-23");
}

void LunarCalendarTest::namesLeapMonths()
{
    QFETCH(int, year);
    QFETCH(int, month);
    QFETCH(QDate, first);
    QCOMPARE(civilDate({year, month, true, 1}), std::optional(first));
    QCOMPARE(text(lunarDate(first)), QStringLiteral("%1-%2+-1").arg(year).arg(month));
    for (int other = 1; other <= 12; ++other) {
        if (other != month)
            QVERIFY2(!civilDate({year, other, true, 1}), qPrintable(QString::number(other)));
    }
}

void LunarCalendarTest::convertsFeasts_data()
{
    QTest::addColumn<QDate>("civil");
    QTest::addColumn<QString>("lunar");

    // Giỗ Tổ, the tenth of the third month: days off as they were announced. Trung thu: the fifteenth of the eighth.
    QTest::newRow("Giỗ Tổ 2023, after a leap month") << day("2023-04-29") << "2023-3-10";
    QTest::newRow("Giỗ Tổ 2024") << day("2024-04-18") << "2024-3-10";
    QTest::newRow("Giỗ Tổ 2025") << day("2025-04-07") << "2025-3-10";
    QTest::newRow("Giỗ Tổ 2026") << day("2026-04-26") << "2026-3-10";
    QTest::newRow("Trung thu 2025, after a leap month") << day("2025-10-06") << "2025-8-15";
    QTest::newRow("Trung thu 2026") << day("2026-09-25") << "2026-8-15";
}

void LunarCalendarTest::convertsFeasts()
{
    QFETCH(QDate, civil);
    QTEST(text(lunarDate(civil)), "lunar");
}

void LunarCalendarTest::knowsNoDayThatDoesNotExist()
{
    // The twelfth month before Tết 2025 has 29 days, that before Tết 2024 thirty: 30 Tết is not every year.
    QVERIFY(!civilDate({2024, 12, false, 30}));
    QCOMPARE(civilDate({2023, 12, false, 30}), std::optional(day("2024-02-09")));
    QVERIFY(!civilDate({2026, 3, true, 1}));
    QVERIFY(!civilDate({2026, 3, false, 31}));
    QVERIFY(!civilDate({2026, 0, false, 1}));
    QVERIFY(!civilDate({2026, 13, false, 1}));
    QVERIFY(!civilDate({2026, 3, false, 0}));
}

void LunarCalendarTest::runsWithoutAGapThroughTwoCenturies()
{
    LunarDate before = lunarDate(QDate(1900, 1, 1));
    for (QDate date(1900, 1, 2); date < QDate(2101, 1, 1); date = date.addDays(1)) {
        const LunarDate now = lunarDate(date);
        const QByteArray where = (date.toString(Qt::ISODate) + QLatin1Char(' ') + text(now)).toUtf8();
        if (now.day != 1) {
            const LunarDate expected{before.year, before.month, before.leap, before.day + 1};
            QVERIFY2(now == expected && now.day <= 30, where.constData());
        } else {
            QVERIFY2(before.day == 29 || before.day == 30, where.constData());
            const bool leap = now.leap && !before.leap && now.month == before.month && now.year == before.year;
            const bool next = !now.leap && now.month == before.month % 12 + 1 &&
                              now.year == before.year + (before.month == 12 ? 1 : 0);
            QVERIFY2(leap || next, where.constData());
            if (now.month == 1 && !now.leap)
                QVERIFY2(date >= QDate(date.year(), 1, 20) && date <= QDate(date.year(), 2, 21), where.constData());
            QCOMPARE(civilDate(now), std::optional(date));
        }
        before = now;
    }
}

QTEST_GUILESS_MAIN(LunarCalendarTest)
#include "tst_lunar_calendar.moc"
