// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/period_named.h"

#include "core/rules/period_arithmetic.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

class PeriodNamedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void findsThePeriodOfAnId_data();
    void findsThePeriodOfAnId();
    void refusesWhatIsNoId_data();
    void refusesWhatIsNoId();
    void findsEveryPeriodThatThereIs();
};

void PeriodNamedTest::findsThePeriodOfAnId_data()
{
    QTest::addColumn<int>("startDay");
    QTest::addColumn<QString>("days");

    const auto row = [](const char *id, int startDay, const char *days) {
        QTest::addRow("%s", id) << startDay << QString::fromLatin1(days);
    };
    row("2026-11-21", 1, "2026-11-21 2026-11-22");
    row("2026-W47", 1, "2026-11-16 2026-11-23");
    row("2026-11", 1, "2026-11-01 2026-12-01");
    row("2026-Q4", 1, "2026-10-01 2027-01-01");
    row("2026-H1", 1, "2026-01-01 2026-07-01");
    row("2026-9M", 1, "2026-01-01 2026-10-01");
    row("2026", 1, "2026-01-01 2027-01-01");
    // From the 15th of the month before to the 14th (Khánh Hòa Decision 01/2023, Art. 4).
    row("2026-12", 15, "2026-11-15 2026-12-15");
    row("2026-Q1", 15, "2025-12-15 2026-03-15");
    row("2026-H2", 15, "2026-06-15 2026-12-15");
    row("2025", 15, "2024-12-15 2025-12-15");
    row("2026-2030", 1, "2026-01-01 2031-01-01");
    row("2021-2025", 15, "2020-12-15 2025-12-15");
}

void PeriodNamedTest::findsThePeriodOfAnId()
{
    QFETCH(int, startDay);
    const auto period = periodNamed({QString(), startDay}, QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(period);
    QTEST(QString(period->from.toString(Qt::ISODate) + QLatin1Char(' ') + period->to.toString(Qt::ISODate)), "days");
}

void PeriodNamedTest::refusesWhatIsNoId_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id :
         {"",        "x",         "20",        "2026-",    "2026-13",    "2026-00", "2026-Q5", "2026-Q0",
          "2026-H3", "2026-W54",  "2026-W00",  "2026-8M",  "2026-11-31", "2026-1",  "26-11",   "2026-11-21T10:00",
          "abcd",    "2026-2031", "2027-2031", "2026-2026"})
        QTest::addRow("“%s”", id) << QString::fromLatin1(id);
}

void PeriodNamedTest::refusesWhatIsNoId()
{
    QFETCH(QString, id);
    QVERIFY(!periodNamed({QString(), 1}, id));
}

void PeriodNamedTest::findsEveryPeriodThatThereIs()
{
    for (const int startDay : {1, 2, 15, 28}) {
        const PeriodRule rule{QString(), startDay};
        for (QDate day(2023, 12, 1); day < QDate(2027, 2, 1); day = day.addDays(1)) {
            for (const PeriodKind kind :
                 {PeriodKind::Day, PeriodKind::Week, PeriodKind::Month, PeriodKind::Quarter, PeriodKind::HalfYear,
                  PeriodKind::NineMonths, PeriodKind::Year, PeriodKind::Term}) {
                const Period period = periodContaining(rule, kind, day);
                const auto named = periodNamed(rule, period.id);
                QVERIFY2(named, qPrintable(period.id));
                QVERIFY(*named == period);
            }
        }
    }
}

QTEST_GUILESS_MAIN(PeriodNamedTest)
#include "tst_period_named.moc"
