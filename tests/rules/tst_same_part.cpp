// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/period_arithmetic.h"
#include "core/rules/same_part.h"
#include "tests/support.h"

#include <random>

using namespace ioc;
using namespace ioc::test;

namespace {

const PeriodRule kCalendar{QStringLiteral("calendar"), 1};
const PeriodRule kFifteenth{QStringLiteral("report"), 15};

/// "2025-11-01 2025-11-22 until 18:00", or "… whole".
QString text(const Stretch &stretch)
{
    const QString cut = stretch.cut ? QStringLiteral("until ") +
                                          vietnam().local(*stretch.cut).toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                                    : QStringLiteral("whole");
    return QStringLiteral("%1 %2 %3")
        .arg(stretch.fromDay.toString(Qt::ISODate), stretch.toDay.toString(Qt::ISODate), cut);
}

} // namespace

class SamePartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void endsAtTheSameDayAndHour_data();
    void endsAtTheSameDayAndHour();
    void leavesTheRunningHourOut();
    void takesAPeriodThatIsOverWhole();
    void coversThePeriodUntilNow_data();
    void coversThePeriodUntilNow();
    void staysWithinTheEarlierPeriodAndGrowsWithTheCurrentOne();
};

void SamePartTest::endsAtTheSameDayAndHour_data()
{
    QTest::addColumn<bool>("report");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QDate>("today"); // at 18:00
    QTest::addColumn<bool>("lastYear");
    QTest::addColumn<QString>("part");

    const auto row = [](const char *rule, const char *kind, const char *today, const char *with, const char *part) {
        QTest::addRow("%s %s %s %s", rule, kind, today, with)
            << (QString::fromLatin1(rule) == QStringLiteral("report")) << QString::fromLatin1(kind) << day(today)
            << (QString::fromLatin1(with) == QStringLiteral("last year")) << QString::fromLatin1(part);
    };
    row("calendar", "month", "2026-11-21", "last year", "2025-11-01 2025-11-22 until 2025-11-21 18:00");
    row("calendar", "month", "2026-11-21", "before", "2026-10-01 2026-10-22 until 2026-10-21 18:00");
    row("calendar", "day", "2026-11-21", "last year", "2025-11-21 2025-11-22 until 2025-11-21 18:00");
    row("calendar", "day", "2028-02-29", "last year", "2027-02-28 2027-03-01 until 2027-02-28 18:00");
    // The year by its dates, not by how many days have gone: 2024 had one more.
    row("calendar", "year", "2025-11-21", "last year", "2024-01-01 2024-11-22 until 2024-11-21 18:00");
    row("calendar", "year", "2024-12-31", "last year", "2023-01-01 2024-01-01 until 2023-12-31 18:00");
    row("calendar", "term", "2027-11-21", "last year", "2021-01-01 2022-11-22 until 2022-11-21 18:00");
    row("calendar", "quarter", "2026-11-21", "before", "2026-07-01 2026-08-22 until 2026-08-21 18:00");
    row("calendar", "half", "2026-11-21", "before", "2026-01-01 2026-05-22 until 2026-05-21 18:00");
    // 29 February and the 31st do not exist there: the last day before counts whole.
    row("calendar", "month", "2028-02-29", "last year", "2027-02-01 2027-03-01 whole");
    row("calendar", "year", "2028-02-29", "last year", "2027-01-01 2027-03-01 whole");
    row("calendar", "month", "2026-03-31", "before", "2026-02-01 2026-03-01 whole");
    row("calendar", "quarter", "2026-05-31", "before", "2026-01-01 2026-03-01 whole");
    // Weeks by their days: the Friday of week 53 beside the Friday of week 52.
    row("calendar", "week", "2026-11-21", "last year", "2025-11-17 2025-11-23 until 2025-11-22 18:00");
    row("calendar", "week", "2027-01-01", "last year", "2025-12-22 2025-12-27 until 2025-12-26 18:00");
    // Under the 15th rule by the date as well: the month before began on 15 October.
    row("report", "month", "2026-11-21", "before", "2026-10-15 2026-10-22 until 2026-10-21 18:00");
    row("report", "month", "2026-04-10", "before", "2026-02-15 2026-03-11 until 2026-03-10 18:00");
    row("report", "month", "2026-03-31", "before", "2026-02-15 2026-03-01 whole");
    row("report", "month", "2028-03-01", "last year", "2027-02-15 2027-03-02 until 2027-03-01 18:00");
    row("report", "year", "2026-12-20", "last year", "2025-12-15 2025-12-21 until 2025-12-20 18:00");
}

void SamePartTest::endsAtTheSameDayAndHour()
{
    QFETCH(bool, report);
    QFETCH(QString, kind);
    QFETCH(QDate, today);
    QFETCH(bool, lastYear);
    const PeriodRule &rule = report ? kFifteenth : kCalendar;
    const Period current = periodContaining(rule, *periodKindFromString(kind), today);
    const Period earlier = lastYear ? samePeriodLastYear(rule, current) : previousPeriod(rule, current);
    QTEST(text(samePart(vietnam(), vietnam().instant(today, QTime(18, 0)), current, earlier)), "part");
}

void SamePartTest::leavesTheRunningHourOut()
{
    const Period today = periodContaining(kCalendar, PeriodKind::Day, day("2026-11-21"));
    const Period yesterday = previousPeriod(kCalendar, today);
    for (const QTime time : {QTime(18, 0), QTime(18, 5), QTime(18, 59, 59, 999)})
        QCOMPARE(text(samePart(vietnam(), vietnam().instant(today.from, time), today, yesterday)),
                 QStringLiteral("2026-11-20 2026-11-21 until 2026-11-20 18:00"));
}

void SamePartTest::takesAPeriodThatIsOverWhole()
{
    const Period february = periodContaining(kCalendar, PeriodKind::Month, day("2025-02-10"));
    const Stretch part = samePart(vietnam(), vietnam().instant(day("2025-03-01"), QTime(0, 0)), february,
                                  samePeriodLastYear(kCalendar, february));
    QCOMPARE(text(part), QStringLiteral("2024-02-01 2024-03-01 whole"));
}

void SamePartTest::coversThePeriodUntilNow_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QDate>("of");
    QTest::addColumn<QString>("part");

    // It is 21 November 2026, 18:00.
    QTest::newRow("this month") << "month" << day("2026-11-01") << "2026-11-01 2026-11-22 until 2026-11-21 18:00";
    QTest::newRow("last month") << "month" << day("2026-10-01") << "2026-10-01 2026-11-01 whole";
    QTest::newRow("nine months, over") << "nine_months" << day("2026-11-21") << "2026-01-01 2026-10-01 whole";
    QTest::newRow("today") << "day" << day("2026-11-21") << "2026-11-21 2026-11-22 until 2026-11-21 18:00";
    QTest::newRow("next month") << "month" << day("2026-12-01") << "2026-12-01 2026-12-01 whole";
}

void SamePartTest::coversThePeriodUntilNow()
{
    QFETCH(QString, kind);
    QFETCH(QDate, of);
    const Period period = periodContaining(kCalendar, *periodKindFromString(kind), of);
    QTEST(text(coveredPart(vietnam(), vietnam().instant(day("2026-11-21"), QTime(18, 0)), period)), "part");
}

void SamePartTest::staysWithinTheEarlierPeriodAndGrowsWithTheCurrentOne()
{
    std::mt19937 random(20261121);
    std::uniform_int_distribution<int> anyDay(0, 4000);
    std::uniform_int_distribution<int> anyStart(1, 28);
    for (int round = 0; round < 400; ++round) {
        const PeriodRule rule{QStringLiteral("rule"), anyStart(random)};
        const QDate date = QDate(2023, 1, 1).addDays(anyDay(random));
        for (const PeriodKind kind : {PeriodKind::Day, PeriodKind::Week, PeriodKind::Month, PeriodKind::Quarter,
                                      PeriodKind::HalfYear, PeriodKind::Year, PeriodKind::Term}) {
            const Period current = periodContaining(rule, kind, date);
            for (const Period &earlier : {samePeriodLastYear(rule, current), previousPeriod(rule, current)}) {
                const auto part = [&](QDate today) {
                    return samePart(vietnam(), vietnam().instant(today, QTime(18, 0)), current, earlier);
                };
                const Stretch now = part(date);
                const QString where =
                    QStringLiteral("%1 %2 %3 %4").arg(rule.startDay).arg(toString(kind), current.id, text(now));
                QVERIFY2(now.fromDay == earlier.from && now.toDay > earlier.from && now.toDay <= earlier.to,
                         qPrintable(where));
                QVERIFY2(part(date.addDays(1)).toDay >= now.toDay || date.addDays(1) == current.to, qPrintable(where));
                QVERIFY2(part(current.to).toDay == earlier.to && !part(current.to).cut, qPrintable(where));
            }
        }
    }
}

QTEST_GUILESS_MAIN(SamePartTest)
#include "tst_same_part.moc"
