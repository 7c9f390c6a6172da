// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/period_arithmetic.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const PeriodRule kCalendar{QStringLiteral("calendar"), 1};
const PeriodRule kFifteenth{QStringLiteral("report"), 15};

/// "2026-11 2026-11-01 2026-12-01"
QString text(const Period &period)
{
    return QStringLiteral("%1 %2 %3")
        .arg(period.id, period.from.toString(Qt::ISODate), period.to.toString(Qt::ISODate));
}

const PeriodRule &ruleOf(const QString &id)
{
    return id == kCalendar.id ? kCalendar : kFifteenth;
}

} // namespace

class PeriodArithmeticTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void endsASpanAYearEarlierWithTheSameDay();
    void findsThePeriodOfADay_data();
    void findsThePeriodOfADay();
    void coversEveryDayOnce_data();
    void coversEveryDayOnce();
    void findsThePeriodBefore_data();
    void findsThePeriodBefore();
    void findsTheSamePeriodLastYear_data();
    void findsTheSamePeriodLastYear();
    void countsTermsFromTheYearOfTheRule();
    void findsTheSameWeekday_data();
    void findsTheSameWeekday();
    void keepsTheWeekdayAndItsPlaceInTheMonth();
    void listsPeriods_data();
    void listsPeriods();
};

void PeriodArithmeticTest::findsThePeriodOfADay_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("period");

    const auto row = [](const char *rule, const char *kind, const char *date, const char *period) {
        QTest::addRow("%s %s %s", rule, kind, date)
            << QString::fromLatin1(rule) << QString::fromLatin1(kind) << day(date) << QString::fromLatin1(period);
    };
    row("calendar", "day", "2026-11-21", "2026-11-21 2026-11-21 2026-11-22");
    row("calendar", "week", "2026-11-21", "2026-W47 2026-11-16 2026-11-23"); // a Saturday
    row("calendar", "week", "2026-11-16", "2026-W47 2026-11-16 2026-11-23"); // the Monday
    row("calendar", "week", "2027-01-01", "2026-W53 2026-12-28 2027-01-04"); // a Friday of the old year's last week
    row("calendar", "week", "2024-12-30", "2025-W01 2024-12-30 2025-01-06"); // a Monday of the new year's first
    row("calendar", "week", "2026-01-05", "2026-W02 2026-01-05 2026-01-12");
    row("calendar", "month", "2028-02-29", "2028-02 2028-02-01 2028-03-01");
    row("calendar", "month", "2026-12-31", "2026-12 2026-12-01 2027-01-01");
    row("calendar", "quarter", "2026-11-21", "2026-Q4 2026-10-01 2027-01-01");
    row("calendar", "quarter", "2026-03-31", "2026-Q1 2026-01-01 2026-04-01");
    row("calendar", "half", "2026-06-30", "2026-H1 2026-01-01 2026-07-01");
    row("calendar", "half", "2026-07-01", "2026-H2 2026-07-01 2027-01-01");
    row("calendar", "nine_months", "2026-08-01", "2026-9M 2026-01-01 2026-10-01");
    row("calendar", "year", "2026-11-21", "2026 2026-01-01 2027-01-01");

    row("report", "day", "2026-11-21", "2026-11-21 2026-11-21 2026-11-22");
    row("report", "week", "2026-11-21", "2026-W47 2026-11-16 2026-11-23");
    row("report", "month", "2026-11-14", "2026-11 2026-10-15 2026-11-15");
    row("report", "month", "2026-11-15", "2026-12 2026-11-15 2026-12-15");
    row("report", "month", "2026-12-15", "2027-01 2026-12-15 2027-01-15");
    row("report", "quarter", "2026-03-14", "2026-Q1 2025-12-15 2026-03-15");
    row("report", "quarter", "2026-03-15", "2026-Q2 2026-03-15 2026-06-15");
    row("report", "half", "2026-06-15", "2026-H2 2026-06-15 2026-12-15");
    row("report", "nine_months", "2026-01-01", "2026-9M 2025-12-15 2026-09-15");
    row("report", "year", "2025-12-14", "2025 2024-12-15 2025-12-15");
    row("report", "year", "2025-12-15", "2026 2025-12-15 2026-12-15");
    row("report", "year", "2026-12-14", "2026 2025-12-15 2026-12-15");
    row("report", "month", "2028-02-29", "2028-03 2028-02-15 2028-03-15");

    // The five-year plans of the State: 2021–2025, 2026–2030.
    row("calendar", "term", "2026-01-01", "2026-2030 2026-01-01 2031-01-01");
    row("calendar", "term", "2030-12-31", "2026-2030 2026-01-01 2031-01-01");
    row("calendar", "term", "2025-12-31", "2021-2025 2021-01-01 2026-01-01");
    row("calendar", "term", "2031-01-01", "2031-2035 2031-01-01 2036-01-01");
    row("report", "term", "2025-12-15", "2026-2030 2025-12-15 2030-12-15");
    row("report", "term", "2030-12-14", "2026-2030 2025-12-15 2030-12-15");
}

void PeriodArithmeticTest::findsThePeriodOfADay()
{
    QFETCH(QString, rule);
    QFETCH(QString, kind);
    QFETCH(QDate, date);
    const Period period = periodContaining(ruleOf(rule), *periodKindFromString(kind), date);
    QTEST(text(period), "period");
    QCOMPARE(toString(period.kind), kind);
}

void PeriodArithmeticTest::coversEveryDayOnce_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("kind");

    for (const char *rule : {"calendar", "report"}) {
        for (const char *kind : {"day", "week", "month", "quarter", "half", "year", "term"})
            QTest::addRow("%s %s", rule, kind) << QString::fromLatin1(rule) << QString::fromLatin1(kind);
    }
}

void PeriodArithmeticTest::coversEveryDayOnce()
{
    QFETCH(QString, rule);
    QFETCH(QString, kind);
    Period before;
    for (QDate date(2023, 12, 1); date < QDate(2032, 2, 1); date = date.addDays(1)) {
        const Period period = periodContaining(ruleOf(rule), *periodKindFromString(kind), date);
        QVERIFY2(period.from <= date && date < period.to, qPrintable(text(period)));
        if (before.from.isValid() && period.id != before.id) {
            QCOMPARE(period.from, before.to);
            QCOMPARE(period.from, date);
            QCOMPARE(text(previousPeriod(ruleOf(rule), period)), text(before));
        }
        before = period;
    }
}

void PeriodArithmeticTest::countsTermsFromTheYearOfTheRule()
{
    PeriodRule rule = kCalendar;
    rule.termStart = 2003;
    // 2003, 2008, … 2023; and back: 1998.
    QCOMPARE(text(periodContaining(rule, PeriodKind::Term, day("2026-11-21"))),
             QStringLiteral("2023-2027 2023-01-01 2028-01-01"));
    QCOMPARE(text(periodContaining(rule, PeriodKind::Term, day("2002-12-31"))),
             QStringLiteral("1998-2002 1998-01-01 2003-01-01"));
}

void PeriodArithmeticTest::findsThePeriodBefore_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("period");

    const auto row = [](const char *rule, const char *kind, const char *date, const char *period) {
        QTest::addRow("%s %s %s", rule, kind, date)
            << QString::fromLatin1(rule) << QString::fromLatin1(kind) << day(date) << QString::fromLatin1(period);
    };
    row("calendar", "day", "2028-03-01", "2028-02-29 2028-02-29 2028-03-01");
    row("calendar", "week", "2027-01-04", "2026-W53 2026-12-28 2027-01-04");
    row("calendar", "month", "2026-01-10", "2025-12 2025-12-01 2026-01-01");
    row("calendar", "quarter", "2026-02-01", "2025-Q4 2025-10-01 2026-01-01");
    row("calendar", "nine_months", "2026-02-01", "2025-9M 2025-01-01 2025-10-01");
    row("report", "month", "2026-01-10", "2025-12 2025-11-15 2025-12-15");
    row("report", "year", "2026-01-10", "2025 2024-12-15 2025-12-15");
    row("calendar", "term", "2026-01-10", "2021-2025 2021-01-01 2026-01-01");
    row("report", "term", "2025-12-15", "2021-2025 2020-12-15 2025-12-15");
}

void PeriodArithmeticTest::findsThePeriodBefore()
{
    QFETCH(QString, rule);
    QFETCH(QString, kind);
    QFETCH(QDate, date);
    QTEST(text(previousPeriod(ruleOf(rule), periodContaining(ruleOf(rule), *periodKindFromString(kind), date))),
          "period");
}

void PeriodArithmeticTest::findsTheSamePeriodLastYear_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("period");

    const auto row = [](const char *rule, const char *kind, const char *date, const char *period) {
        QTest::addRow("%s %s %s", rule, kind, date)
            << QString::fromLatin1(rule) << QString::fromLatin1(kind) << day(date) << QString::fromLatin1(period);
    };
    row("calendar", "day", "2026-11-21", "2025-11-21 2025-11-21 2025-11-22");
    row("calendar", "day", "2028-02-29", "2027-02-28 2027-02-28 2027-03-01");
    row("calendar", "week", "2026-11-21", "2025-W47 2025-11-17 2025-11-24");
    row("calendar", "week", "2027-01-01", "2025-W52 2025-12-22 2025-12-29"); // 2025 has no week 53
    row("calendar", "week", "2021-01-01", "2019-W52 2019-12-23 2019-12-30"); // 2020-W53; 2019 has none
    row("calendar", "week", "2024-12-30", "2024-W01 2024-01-01 2024-01-08"); // 2025-W01
    row("calendar", "month", "2028-02-10", "2027-02 2027-02-01 2027-03-01");
    row("calendar", "half", "2026-11-21", "2025-H2 2025-07-01 2026-01-01");
    row("calendar", "nine_months", "2026-05-05", "2025-9M 2025-01-01 2025-10-01");
    row("report", "month", "2026-12-20", "2026-01 2025-12-15 2026-01-15"); // of 2027-01
    row("report", "quarter", "2026-01-20", "2025-Q1 2024-12-15 2025-03-15");
    row("report", "year", "2026-01-20", "2025 2024-12-15 2025-12-15");
    row("calendar", "term", "2028-02-29", "2021-2025 2021-01-01 2026-01-01");
}

void PeriodArithmeticTest::findsTheSamePeriodLastYear()
{
    QFETCH(QString, rule);
    QFETCH(QString, kind);
    QFETCH(QDate, date);
    QTEST(text(samePeriodLastYear(ruleOf(rule), periodContaining(ruleOf(rule), *periodKindFromString(kind), date))),
          "period");
}

void PeriodArithmeticTest::findsTheSameWeekday_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("monthsBack");
    QTest::addColumn<QDate>("same");

    QTest::newRow("third Saturday, last month") << day("2026-11-21") << 1 << day("2026-10-17");
    QTest::newRow("third Saturday, last year") << day("2026-11-21") << 12 << day("2025-11-15");
    QTest::newRow("first of a month that begins with it") << day("2026-11-01") << 1 << day("2026-10-04");
    QTest::newRow("a fifth where there is one") << day("2026-10-31") << 2 << day("2026-08-29");
    QTest::newRow("a fifth beside the last of four") << day("2026-10-31") << 1 << day("2026-09-26");
    QTest::newRow("over the new year") << day("2027-01-09") << 1 << day("2026-12-12");
}

void PeriodArithmeticTest::findsTheSameWeekday()
{
    QFETCH(QDate, date);
    QFETCH(int, monthsBack);
    QFETCH(QDate, same);
    const Period found = sameWeekday(date, monthsBack);
    QCOMPARE(found.from, same);
    QCOMPARE(found.to, same.addDays(1));
}

void PeriodArithmeticTest::keepsTheWeekdayAndItsPlaceInTheMonth()
{
    for (QDate date(2023, 1, 1); date < QDate(2031, 1, 1); date = date.addDays(1)) {
        for (const int back : {1, 12}) {
            const QDate same = sameWeekday(date, back).from;
            const QByteArray where =
                (date.toString(Qt::ISODate) + QLatin1Char(' ') + same.toString(Qt::ISODate)).toUtf8();
            const QDate month = QDate(date.year(), date.month(), 1).addMonths(-back);
            QVERIFY2(same.dayOfWeek() == date.dayOfWeek(), where.constData());
            QVERIFY2(same.year() == month.year() && same.month() == month.month(), where.constData());
            const int place = (date.day() - 1) / 7;
            const bool noFifth = place == 4 && same.day() + 7 > month.daysInMonth();
            QVERIFY2((same.day() - 1) / 7 == place || noFifth, where.constData());
        }
    }
}

void PeriodArithmeticTest::listsPeriods_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<QStringList>("ids");

    const auto row = [](const char *rule, const char *kind, const char *from, const char *to, const QStringList &ids) {
        QTest::addRow("%s %s %s %s", rule, kind, from, to)
            << QString::fromLatin1(rule) << QString::fromLatin1(kind) << day(from) << day(to) << ids;
    };
    row("calendar", "day", "2028-02-28", "2028-03-02", {"2028-02-28", "2028-02-29", "2028-03-01"});
    row("calendar", "week", "2026-12-22", "2027-01-11", {"2026-W53", "2027-W01"});
    row("calendar", "month", "2026-10-01", "2027-01-01", {"2026-10", "2026-11", "2026-12"});
    row("calendar", "month", "2026-10-02", "2027-01-02", {"2026-11", "2026-12", "2027-01"});
    row("report", "month", "2026-10-15", "2026-12-15", {"2026-11", "2026-12"});
    row("report", "month", "2026-10-16", "2026-12-16", {"2026-12", "2027-01"});
    row("calendar", "year", "2025-01-01", "2027-01-01", {"2025", "2026"});
    row("calendar", "nine_months", "2025-01-01", "2027-12-31", {"2025-9M", "2026-9M", "2027-9M"});
    row("calendar", "nine_months", "2026-11-01", "2027-06-01", {"2027-9M"});
    row("report", "nine_months", "2026-10-01", "2028-02-01", {"2027-9M", "2028-9M"});
    row("calendar", "term", "2016-01-01", "2027-01-01", {"2016-2020", "2021-2025", "2026-2030"});
    row("report", "term", "2020-12-15", "2025-12-15", {"2021-2025"});
    row("calendar", "month", "2026-10-01", "2026-10-01", {});
    row("calendar", "month", "2026-10-02", "2026-10-31", {});
}

void PeriodArithmeticTest::listsPeriods()
{
    QFETCH(QString, rule);
    QFETCH(QString, kind);
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QStringList ids;
    for (const Period &period : periodsBetween(ruleOf(rule), *periodKindFromString(kind), from, to))
        ids.push_back(period.id);
    QTEST(ids, "ids");
}

void PeriodArithmeticTest::endsASpanAYearEarlierWithTheSameDay()
{
    // The last day of a span that ends before 29 February is the 28th, which is there in every year.
    QCOMPARE(endYearBefore(day("2028-02-29")), day("2027-03-01"));
    QCOMPARE(endYearBefore(day("2028-03-01")), day("2027-03-01"));
    QCOMPARE(endYearBefore(day("2027-03-01")), day("2026-03-01"));
    QCOMPARE(endYearBefore(day("2027-01-01")), day("2026-01-01"));
}

QTEST_GUILESS_MAIN(PeriodArithmeticTest)
#include "tst_period_arithmetic.moc"
