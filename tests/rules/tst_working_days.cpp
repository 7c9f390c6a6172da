// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/pack_reader.h"
#include "core/domain/calendar/statutory_holidays.h"
#include "core/rules/tet_note.h"
#include "core/domain/calendar/working_days.h"
#include "tests/support.h"

#include <random>

using namespace ioc;
using namespace ioc::test;

namespace {

PackPtr demoPack()
{
    return readPack(QStringLiteral(REPOSITORY_DIR "/resources/packs/minh-hoa")).pack;
}

int weekdayHolidays(const std::set<QDate> &off)
{
    return int(std::count_if(off.begin(), off.end(), [](QDate day) { return day.dayOfWeek() < Qt::Saturday; }));
}

QStringList texts(const std::set<QDate> &days)
{
    QStringList list;
    for (const QDate day : days)
        list.push_back(day.toString(QStringLiteral("dd/MM")));
    return list;
}

} // namespace

class WorkingDaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void countsTheMonthsAroundTet_data();
    void countsTheMonthsAroundTet();
    void givesElevenWorkingDaysOffInEveryListedYear();
    void computesTheDaysOffOfTheLaw_data();
    void computesTheDaysOffOfTheLaw();
    void givesElevenWorkingDaysOffInEveryComputedYear();
    void saysWhenHolidaysAreComputed();
    void countsAsADayByDayCountDoes();
    void countsTheDaysOfTetInASpan();
    void findsTheMonthsThatTetCanFallInto_data();
    void findsTheMonthsThatTetCanFallInto();
};

void WorkingDaysTest::countsTheMonthsAroundTet_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<int>("days");

    // From the notices on days off. January 2025: 23 weekdays less 1 January and the five of Tết (27 to 31).
    QTest::newRow("January 2025") << day("2025-01-01") << day("2025-02-01") << 17;
    // 1 February is a Saturday.
    QTest::newRow("February 2025") << day("2025-02-01") << day("2025-03-01") << 20;
    // 22 weekdays less 1 and 2 January, and Saturday the 10th worked for the 2nd.
    QTest::newRow("January 2026") << day("2026-01-01") << day("2026-02-01") << 21;
    // 20 weekdays less the five of Tết (16 to 20).
    QTest::newRow("February 2026") << day("2026-02-01") << day("2026-03-01") << 15;
    // 261 weekdays less 13, and two Saturdays worked.
    QTest::newRow("2026") << day("2026-01-01") << day("2027-01-01") << 250;
    QTest::newRow("the Saturday worked") << day("2026-01-10") << day("2026-01-11") << 1;
    QTest::newRow("another Saturday") << day("2026-01-17") << day("2026-01-18") << 0;
    QTest::newRow("a holiday") << day("2026-02-17") << day("2026-02-18") << 0;
    QTest::newRow("nothing") << day("2026-02-17") << day("2026-02-17") << 0;
    QTest::newRow("the wrong way round") << day("2026-03-17") << day("2026-02-17") << 0;
}

void WorkingDaysTest::countsTheMonthsAroundTet()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    const PackPtr pack = demoPack();
    QVERIFY(pack);
    const WorkingDayCount count = WorkingDays(*pack).count({from, to});
    QTEST(count.days, "days");
    QVERIFY(!count.computed);
    if (from.addDays(1) == to)
        QCOMPARE(WorkingDays(*pack).isWorked(from), count.days == 1);
}

void WorkingDaysTest::givesElevenWorkingDaysOffInEveryListedYear()
{
    // Labour Code 45/2019/QH14, Art. 112: eleven days, in lieu where they fall on a weekend, made up where exchanged.
    const PackPtr pack = demoPack();
    QVERIFY(pack);
    for (int year = 2023; year <= 2027; ++year) {
        int off = 0;
        for (const auto &[day, name] : pack->holidays)
            off += day.year() == year && day.dayOfWeek() < Qt::Saturday ? 1 : 0;
        for (const auto &[day, holiday] : pack->makeUpDays)
            off -= day.year() == year ? 1 : 0;
        QVERIFY2(off == 11, qPrintable(QStringLiteral("%1: %2").arg(year).arg(off)));
    }
}

void WorkingDaysTest::computesTheDaysOffOfTheLaw_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<QStringList>("days");

    // As they were announced, where no day was exchanged. 2023: New Year, 10/3, 30/4 and 2/9 fell on weekends.
    QTest::newRow("2023") << 2023
                          << QStringList{QStringLiteral("01/01"), QStringLiteral("02/01"), QStringLiteral("21/01"),
                                         QStringLiteral("22/01"), QStringLiteral("23/01"), QStringLiteral("24/01"),
                                         QStringLiteral("25/01"), QStringLiteral("26/01"), QStringLiteral("27/01"),
                                         QStringLiteral("29/04"), QStringLiteral("30/04"), QStringLiteral("01/05"),
                                         QStringLiteral("02/05"), QStringLiteral("03/05"), QStringLiteral("01/09"),
                                         QStringLiteral("02/09"), QStringLiteral("04/09")};
    // Tết on Saturday 6 February: the eve is a Friday, and two days follow in lieu.
    QTest::newRow("2027") << 2027
                          << QStringList{QStringLiteral("01/01"), QStringLiteral("05/02"), QStringLiteral("06/02"),
                                         QStringLiteral("07/02"), QStringLiteral("08/02"), QStringLiteral("09/02"),
                                         QStringLiteral("10/02"), QStringLiteral("11/02"), QStringLiteral("16/04"),
                                         QStringLiteral("30/04"), QStringLiteral("01/05"), QStringLiteral("03/05"),
                                         QStringLiteral("02/09"), QStringLiteral("03/09")};
}

void WorkingDaysTest::computesTheDaysOffOfTheLaw()
{
    QFETCH(int, year);
    QTEST(texts(statutoryHolidays(year)), "days");
}

void WorkingDaysTest::givesElevenWorkingDaysOffInEveryComputedYear()
{
    for (int year = 1900; year <= 2100; ++year) {
        const int off = weekdayHolidays(statutoryHolidays(year));
        QVERIFY2(off == 11, qPrintable(QStringLiteral("%1: %2").arg(year).arg(off)));
    }
}

void WorkingDaysTest::saysWhenHolidaysAreComputed()
{
    ProvincePack pack;
    pack.holidays = {{day("2026-09-02"), {}}};
    const WorkingDays workingDays(pack);
    // A listed year is taken as it stands: 22 weekdays of September less the one holiday that is listed.
    QCOMPARE(workingDays.count({day("2026-09-01"), day("2026-10-01")}), (WorkingDayCount{21, false}));
    // February 2025 is not listed: Tết is 29 January, so its fourth day is Saturday 1 February, in lieu Monday 3.
    QCOMPARE(workingDays.count({day("2025-02-01"), day("2025-03-01")}), (WorkingDayCount{19, true}));
    QVERIFY(workingDays.count({day("2025-12-31"), day("2026-01-02")}).computed);
    QVERIFY(workingDays.count({day("2026-12-31"), day("2027-01-02")}).computed);
    QVERIFY(!workingDays.count({day("2026-01-01"), day("2027-01-01")}).computed);
}

void WorkingDaysTest::countsAsADayByDayCountDoes()
{
    const PackPtr pack = demoPack();
    QVERIFY(pack);
    const WorkingDays workingDays(*pack);
    const auto isOff = [&](QDate date) {
        const bool listed = date.year() >= 2023 && date.year() <= 2027;
        return listed ? pack->holidays.contains(date) : statutoryHolidays(date.year()).contains(date);
    };
    std::mt19937 random(20261121);
    std::uniform_int_distribution<int> start(0, 3000);
    std::uniform_int_distribution<int> length(0, 500);
    for (int round = 0; round < 60; ++round) {
        const QDate from = QDate(2021, 6, 1).addDays(start(random));
        const QDate to = from.addDays(length(random));
        int days = 0;
        for (QDate date = from; date < to; date = date.addDays(1)) {
            const bool weekday = date.dayOfWeek() < Qt::Saturday;
            days += (weekday && !isOff(date)) || pack->makeUpDays.contains(date) ? 1 : 0;
        }
        const QString span = from.toString(Qt::ISODate) + QStringLiteral(" ") + to.toString(Qt::ISODate);
        QVERIFY2(workingDays.count({from, to}).days == days, qPrintable(span));
    }
}

void WorkingDaysTest::countsTheDaysOfTetInASpan()
{
    // Tết 2025 is 29 January: the eve and four days, 28 January to 1 February. Tết 2026 is 17 February.
    QCOMPARE(tetDaysIn({day("2025-01-01"), day("2025-02-01")}), 4);
    QCOMPARE(tetDaysIn({day("2025-02-01"), day("2025-03-01")}), 1);
    QCOMPARE(tetDaysIn({day("2026-01-01"), day("2026-02-01")}), 0);
    QCOMPARE(tetDaysIn({day("2026-02-01"), day("2026-03-01")}), 5);
    QCOMPARE(tetDaysIn({day("2025-01-01"), day("2027-01-01")}), 10);
    QCOMPARE(tetDaysIn({day("2025-03-01"), day("2026-01-20")}), 0);
    for (int year = 1900; year <= 2100; ++year)
        QCOMPARE(tetDaysIn({QDate(year, 1, 1), QDate(year, 12, 31)}), 5);
}

void WorkingDaysTest::findsTheMonthsThatTetCanFallInto_data()
{
    QTest::addColumn<int>("startDay");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");

    QTest::newRow("calendar: January and February") << 1 << day("2026-01-01") << day("2026-03-01");
    // Month 2 is 15 January to 14 February, month 3 goes to 14 March.
    QTest::newRow("15th rule: months 2 and 3") << 15 << day("2026-01-15") << day("2026-03-15");
    QTest::newRow("25th rule: months 1 and 2") << 25 << day("2025-12-25") << day("2026-02-25");
}

void WorkingDaysTest::findsTheMonthsThatTetCanFallInto()
{
    QFETCH(int, startDay);
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    const Span months = tetMonths({QStringLiteral("rule"), startDay}, 2026);
    QCOMPARE(months.from, from);
    QCOMPARE(months.to, to);
    for (int year = 1900; year <= 2100; ++year)
        QCOMPARE(tetDaysIn(tetMonths({QStringLiteral("rule"), startDay}, year)), 5);
}

QTEST_GUILESS_MAIN(WorkingDaysTest)
#include "tst_working_days.moc"
