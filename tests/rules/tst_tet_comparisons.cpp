// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/comparison.h"
#include "core/rules/period_arithmetic.h"
#include "core/domain/calendar/working_days.h"
#include "tests/rules/small_world.h"

using namespace ioc;
using namespace ioc::test;

namespace {

/// A hundred visits on every working day of January and February of 2025 (Tết 29 January) and 2026 (Tết 17 February),
/// as the notices on days off made them: 17 and 20 days, 21 and 15.
class TetWorld : public SmallWorld
{
public:
    TetWorld()
    {
        for (const char *date :
             {"2025-01-01", "2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31", "2026-01-01",
              "2026-01-02", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"})
            pack.holidays.emplace(day(date), LocalizedText{});
        pack.makeUpDays = {{day("2026-01-10"), day("2026-01-02")}};
        const WorkingDays workingDays(pack);
        for (const int year : {2025, 2026}) {
            for (QDate date(year, 1, 1); date < QDate(year, 3, 1); date = date.addDays(1)) {
                if (workingDays.isWorked(date))
                    rollups.observe("visits", kNorth, {}, pack.zone.instant(date, QTime(10, 0)), 100, now);
            }
        }
    }

    void goTo(const char *date) { now = pack.zone.instant(day(date), QTime(18, 0)); }

    /// The one comparison of the last whole month, or of the month so far.
    Comparison compared(const ComparisonRule &rule, Window window = Window::Complete,
                        const char *periodRule = "calendar")
    {
        Indicator indicator = SmallWorld::indicator("visits");
        indicator.comparisons = {rule};
        indicator.window = window;
        indicator.periodRule = latin(periodRule);
        return read(indicator).comparisons.at(0);
    }
};

/// "1500 against 2000: -25 %".
QString figures(const Comparison &comparison)
{
    const auto number = [](std::optional<double> value) {
        return value ? QString::number(*value, 'f', 2) : QStringLiteral("none");
    };
    return QStringLiteral("%1 against %2: %3 %")
        .arg(number(comparison.current), number(comparison.value), number(comparison.difference));
}

/// "Tết 17/02 5 days of 15, 29/01 1 of 20".
QString note(const Comparison &comparison)
{
    if (!comparison.note)
        return QStringLiteral("no note");
    const TetNote &note = *comparison.note;
    const QString format = QStringLiteral("dd/MM");
    return QStringLiteral("%1: %2 Tết days, %3 working days; %4: %5, %6%7")
        .arg(note.ownTet.toString(format))
        .arg(note.ownDays)
        .arg(note.ownWorkingDays)
        .arg(note.otherTet.toString(format))
        .arg(note.otherDays)
        .arg(note.otherWorkingDays)
        .arg(note.computed ? QStringLiteral(" computed") : QString());
}

constexpr auto kLastYear = ComparisonKind::SamePeriodLastYear;

} // namespace

class TetComparisonsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void saysThatTetHasMovedWithoutBeingAsked();
    void comparesJanuaryAndFebruaryTogether();
    void joinsTheMonthsOfTetAsFarAsTheyHaveGone();
    void joinsNoMonthThatTetCannotFallInto();
    void joinsTheMonthsOfTheRule();
    void comparesPerWorkingDay();
    void leavesTodayOutPerWorkingDay();
    void hasNoFigureOfNoWorkingDay();
    void findsNoDifferenceWhereEveryWorkingDayIsAlike();
    void saysWhatAUsualDayHeld();
    void saysNothingOfTetWhereThereIsNoFigure();
    void tellsJanuary2021AsTheStatisticiansDid();
};

void TetComparisonsTest::saysThatTetHasMovedWithoutBeingAsked()
{
    TetWorld world;
    world.goTo("2026-03-05");
    const Comparison february = world.compared(kLastYear);
    // 15 · 100 against 20 · 100. The eve of 2026 is 16 February; the fourth day of 2025 was 1 February.
    QCOMPARE(figures(february), QStringLiteral("1500.00 against 2000.00: -25.00 %"));
    QCOMPARE(note(february), QStringLiteral("17/02: 5 Tết days, 15 working days; 29/01: 1, 20"));
    QVERIFY(february.tet == TetHandling::None);
    world.goTo("2026-02-10");
    const Comparison january = world.compared(kLastYear);
    // 2100 / 1700 = +23.53 %.
    QCOMPARE(figures(january), QStringLiteral("2100.00 against 1700.00: 23.53 %"));
    QCOMPARE(note(january), QStringLiteral("17/02: 0 Tết days, 21 working days; 29/01: 4, 17"));
    // Until the 20th of January neither year has come to Tết.
    world.goTo("2026-01-20");
    QCOMPARE(note(world.compared(kLastYear, Window::ToDate)), QStringLiteral("no note"));
    // February against January of one year.
    world.goTo("2026-03-05");
    QCOMPARE(note(world.compared(ComparisonKind::PreviousPeriod)),
             QStringLiteral("17/02: 5 Tết days, 15 working days; 17/02: 0, 21"));
    // The year so far holds Tết on both sides.
    QCOMPARE(figures(world.compared(ComparisonKind::Cumulative)), QStringLiteral("3600.00 against 3700.00: -2.70 %"));
    QCOMPARE(note(world.compared(ComparisonKind::Cumulative)), QStringLiteral("no note"));
}

void TetComparisonsTest::comparesJanuaryAndFebruaryTogether()
{
    TetWorld world;
    world.goTo("2026-03-05");
    const Comparison together = world.compared({kLastYear, TetHandling::JanuaryFebruary});
    // (21 + 15) · 100 against (17 + 20) · 100: −2.70 %.
    QCOMPARE(figures(together), QStringLiteral("3600.00 against 3700.00: -2.70 %"));
    QCOMPARE(note(together), QStringLiteral("17/02: 5 Tết days, 36 working days; 29/01: 5, 37"));
    QVERIFY(together.tet == TetHandling::JanuaryFebruary);
    QVERIFY((together.own == Span{day("2026-01-01"), day("2026-03-01")}));
    QVERIFY((together.other == Span{day("2025-01-01"), day("2025-03-01")}));
}

void TetComparisonsTest::joinsTheMonthsOfTetAsFarAsTheyHaveGone()
{
    TetWorld world;
    world.goTo("2026-02-10");
    // 1 January to 10 February: 21 + 7 days against 17 + 6; Tết is over in 2025 and has not come in 2026.
    const Comparison soFar = world.compared({kLastYear, TetHandling::JanuaryFebruary}, Window::ToDate);
    QCOMPARE(figures(soFar), QStringLiteral("2800.00 against 2300.00: 21.74 %"));
    QCOMPARE(note(soFar), QStringLiteral("17/02: 0 Tết days, 28 working days; 29/01: 5, 23"));
    QVERIFY((soFar.other == Span{day("2025-01-01"), day("2025-02-11")}));
    // January alone is all there is of the two months.
    QCOMPARE(figures(world.compared({kLastYear, TetHandling::JanuaryFebruary})),
             QStringLiteral("2100.00 against 1700.00: 23.53 %"));
}

void TetComparisonsTest::joinsNoMonthThatTetCannotFallInto()
{
    TetWorld world;
    world.observe("visits", kNorth, {}, "2026-03-10T03:00:00Z", 150);
    world.observe("visits", kNorth, {}, "2025-03-10T03:00:00Z", 100);
    world.goTo("2026-04-05");
    const Comparison march = world.compared({kLastYear, TetHandling::JanuaryFebruary});
    QCOMPARE(figures(march), QStringLiteral("150.00 against 100.00: 50.00 %"));
    QVERIFY(march.tet == TetHandling::None);
    QVERIFY((march.own == Span{day("2026-03-01"), day("2026-04-01")}));
    QCOMPARE(note(march), QStringLiteral("no note"));
}

void TetComparisonsTest::joinsTheMonthsOfTheRule()
{
    TetWorld world;
    world.goTo("2026-03-20");
    // Under the 15th rule Tết falls into month 2 or 3: 15 January to 14 March.
    const Comparison third = world.compared({kLastYear, TetHandling::JanuaryFebruary}, Window::Complete, "report");
    QVERIFY((third.own == Span{day("2026-01-15"), day("2026-03-15")}));
    QVERIFY((third.other == Span{day("2025-01-15"), day("2025-03-15")}));
    // From 15 January: 12 + 15 days in 2026, 8 + 20 in 2025.
    QCOMPARE(figures(third), QStringLiteral("2700.00 against 2800.00: -3.57 %"));
    world.goTo("2026-02-10"); // month 1, to 14 January
    QVERIFY(world.compared({kLastYear, TetHandling::JanuaryFebruary}, Window::Complete, "report").tet ==
            TetHandling::None);
}

void TetComparisonsTest::comparesPerWorkingDay()
{
    TetWorld world;
    world.goTo("2026-03-05");
    // 1500 / 15 against 2000 / 20.
    const Comparison february = world.compared({kLastYear, TetHandling::WorkingDays});
    QCOMPARE(figures(february), QStringLiteral("100.00 against 100.00: 0.00 %"));
    QCOMPARE(note(february), QStringLiteral("17/02: 5 Tết days, 15 working days; 29/01: 1, 20"));
    QVERIFY(february.tet == TetHandling::WorkingDays);
    // One day of 250 more in February 2026: 1750 / 15 = 116.67.
    world.observe("visits", kNorth, {}, "2026-02-25T04:00:00Z", 250);
    QCOMPARE(figures(world.compared({kLastYear, TetHandling::WorkingDays})),
             QStringLiteral("116.67 against 100.00: 16.67 %"));
}

void TetComparisonsTest::leavesTodayOutPerWorkingDay()
{
    TetWorld world;
    world.goTo("2026-02-12");
    // Eleven whole days: 1 to 11 February holds 8 working days in 2026 and 7 in 2025.
    const Comparison soFar = world.compared({kLastYear, TetHandling::WorkingDays}, Window::ToDate);
    QVERIFY((soFar.own == Span{day("2026-02-01"), day("2026-02-12")}));
    QVERIFY((soFar.other == Span{day("2025-02-01"), day("2025-02-12")}));
    QCOMPARE(figures(soFar), QStringLiteral("100.00 against 100.00: 0.00 %"));
    QCOMPARE(note(soFar), QStringLiteral("17/02: 0 Tết days, 8 working days; 29/01: 1, 7"));
}

void TetComparisonsTest::hasNoFigureOfNoWorkingDay()
{
    TetWorld world;
    world.goTo("2026-02-02"); // whole days so far: Sunday 1 February; in 2025 Saturday 1 February
    const Comparison weekend = world.compared({kLastYear, TetHandling::WorkingDays}, Window::ToDate);
    QCOMPARE(figures(weekend), QStringLiteral("none against none: none %"));
    QVERIFY(weekend.missing != MissingReason::None);
    world.goTo("2026-02-01"); // none yet
    QCOMPARE(figures(world.compared({kLastYear, TetHandling::WorkingDays}, Window::ToDate)),
             QStringLiteral("none against none: none %"));
}

void TetComparisonsTest::findsNoDifferenceWhereEveryWorkingDayIsAlike()
{
    SmallWorld world; // no holiday listed: those of the law
    const WorkingDays workingDays(world.pack);
    for (QDate date(2024, 1, 1); date < QDate(2027, 1, 1); date = date.addDays(1)) {
        if (workingDays.isWorked(date))
            world.rollups.observe("visits", kNorth, {}, world.pack.zone.instant(date, QTime(10, 0)), 100, world.now);
    }
    Indicator indicator = SmallWorld::indicator("visits");
    for (const auto kind : {kLastYear, ComparisonKind::PreviousPeriod, ComparisonKind::Cumulative})
        indicator.comparisons.emplace_back(kind, TetHandling::WorkingDays);
    for (const PeriodKind kind : {PeriodKind::Week, PeriodKind::Month, PeriodKind::Quarter, PeriodKind::HalfYear}) {
        indicator.period = kind;
        for (QDate today(2025, 7, 3); today < QDate(2027, 1, 1); today = today.addDays(13)) {
            world.now = world.pack.zone.instant(today, QTime(18, 0));
            for (const Comparison &comparison : world.read(indicator).comparisons) {
                const QString where = today.toString(Qt::ISODate) + QStringLiteral(" ") + comparison.period.id;
                const bool worked = workingDays.count(comparison.own).days > 0;
                QVERIFY2(comparison.current == (worked ? std::optional(100.0) : std::nullopt), qPrintable(where));
                if (worked && workingDays.count(comparison.other).days > 0)
                    QVERIFY2(comparison.difference == 0.0, qPrintable(where));
            }
        }
    }
}

void TetComparisonsTest::saysWhatAUsualDayHeld()
{
    TetWorld world;
    world.goTo("2026-03-05"); // the 29 days before begin on 4 February
    world.observe("visits", kNorth, {}, "2026-03-05T03:00:00Z", 100);
    Indicator indicator = SmallWorld::indicator("visits");
    indicator.window = Window::Now;
    indicator.comparisons = {ComparisonKind::UsualDay};
    // 4 February to 4 March: 21 weekdays less five of Tết.
    QCOMPARE(note(world.read(indicator).comparisons.at(0)),
             QStringLiteral("17/02: 0 Tết days, 1 working days; 17/02: 5, 16"));
    world.goTo("2026-03-25");
    QCOMPARE(note(world.read(indicator).comparisons.at(0)), QStringLiteral("no note"));
}

void TetComparisonsTest::saysNothingOfTetWhereThereIsNoFigure()
{
    SmallWorld world;
    world.now = at("2026-02-28T11:00:00Z");
    world.observe("visits", kNorth, {}, "2026-02-10T03:00:00Z", 100);
    Indicator indicator = SmallWorld::indicator("visits");
    indicator.comparisons = {kLastYear};
    const Comparison february = world.read(indicator).comparisons.at(0);
    QVERIFY(!february.value);
    QVERIFY(february.missing == MissingReason::NotInPeriod);
    QCOMPARE(note(february), QStringLiteral("no note"));
}

void TetComparisonsTest::tellsJanuary2021AsTheStatisticiansDid()
{
    // January 2021: industrial output +22.2 % on January 2020 "do số ngày làm việc nhiều hơn", for Tết 2020 fell on 25
    // January and Tết 2021 on 12 February. By the law: 21 weekdays less New Year's Day; 23 less that and five of Tết
    // (24, 27, 28, and 29 and 30 in lieu of Saturday and Sunday).
    SmallWorld world;
    world.now = at("2021-02-05T05:00:00Z");
    world.observe("visits", kNorth, {}, "2021-01-20T03:00:00Z", 122.2);
    world.observe("visits", kNorth, {}, "2020-01-10T03:00:00Z", 100);
    Indicator indicator = SmallWorld::indicator("visits");
    indicator.window = Window::Complete;
    indicator.comparisons = {kLastYear, {kLastYear, TetHandling::WorkingDays}};
    const auto comparisons = world.read(indicator).comparisons;
    QCOMPARE(figures(comparisons.at(0)), QStringLiteral("122.20 against 100.00: 22.20 %"));
    QCOMPARE(note(comparisons.at(0)), QStringLiteral("12/02: 0 Tết days, 20 working days; 25/01: 5, 17 computed"));
    // 122.2 / 20 against 100 / 17: 6.11 / 5.88 = +3.87 %.
    QCOMPARE(figures(comparisons.at(1)), QStringLiteral("6.11 against 5.88: 3.87 %"));
}

QTEST_GUILESS_MAIN(TetComparisonsTest)
#include "tst_tet_comparisons.moc"
