// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_province.h"
#include "widgets/models/comparison_text.h"
#include "widgets/models/indicator_tile_state.h"
#include "widgets/models/reading_notes.h"

#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;

namespace {

/// February 2026 beside February 2025.
TetNote february()
{
    return {QDate(2026, 2, 17), QDate(2025, 1, 29), 5, 1, 15, 20, false};
}

TargetStanding plan(TargetLevel level, double whole, double attained, double elapsed)
{
    TargetStanding plan = standing(whole, true, 1);
    plan.level = level;
    plan.attained = attained;
    plan.elapsed = elapsed;
    return plan;
}

} // namespace

class TestReadingNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void comparisonsNameWhatTheyAreWith_data();
    void comparisonsNameWhatTheyAreWith();
    void tetThatMovedIsFlaggedInTheStatusLine();
    void tetIsToldInASentence();
    void computedHolidaysAreToldAsSuch();
    void everyPlanHasItsLine();
    void aRateIsToldInPoints();
    void onePlainTargetNeedsNoLine();
    void detailsHoldTheNotesButNotOfAnOldValue();
    void missingValueIsNoMissedTarget();
    void aPlanOfOtherDaysTellsItsOwnFigure();

private:
    const Indicator &indicator(const IndicatorId &id) const { return *m_pack->indicator(id); }

    std::shared_ptr<ProvincePack> m_pack = pack();
    Format m_format{Language::English, zone()};
};

void TestReadingNotes::comparisonsNameWhatTheyAreWith_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("difference");
    QTest::addColumn<QString>("text");

    using enum ComparisonKind;
    QTest::newRow("cumulative") << int(Cumulative) << 12.5 << "this year so far: ↗ +12.5 % on last year";
    QTest::newRow("cumulative, doubled") << int(Cumulative) << 140.0 << "this year so far: ↗ 2.4 times last year's";
    QTest::newRow("weekday of last year")
        << int(SameWeekdayLastYear) << -3.0 << "↘ −3.0 % on the same weekday last year";
    QTest::newRow("weekday of last month")
        << int(SameWeekdayLastMonth) << 0.0 << "→ 0.0 % on the same weekday last month";
}

void TestReadingNotes::comparisonsNameWhatTheyAreWith()
{
    QFETCH(int, kind);
    QFETCH(double, difference);
    const Comparison comparison{ComparisonKind(kind), {}, 100.0, difference, false};
    QTEST(ComparisonText(m_format).brief(indicator(kOverdue), comparison), "text");
    const Comparison nothing{ComparisonKind(kind), {}, {}, {}, false};
    QVERIFY(ComparisonText(m_format).brief(indicator(kOverdue), nothing).startsWith(QStringLiteral("no figure of")));
}

void TestReadingNotes::tetThatMovedIsFlaggedInTheStatusLine()
{
    Comparison comparison{ComparisonKind::SamePeriodLastYear, {}, 2000.0, -25.0, false};
    const auto text = [&] { return ComparisonText(m_format).brief(indicator(kOverdue), comparison); };
    QCOMPARE(text(), QStringLiteral("↘ −25.0 % on last year"));
    comparison.note = february();
    QCOMPARE(text(), QStringLiteral("↘ −25.0 % on last year, Tết has moved"));
    comparison.tet = TetHandling::JanuaryFebruary;
    QCOMPARE(text(), QStringLiteral("↘ −25.0 % on last year, the months of Tết together"));
    comparison.tet = TetHandling::WorkingDays;
    QCOMPARE(text(), QStringLiteral("↘ −25.0 % on last year, per working day"));
}

void TestReadingNotes::tetIsToldInASentence()
{
    Comparison comparison{ComparisonKind::SamePeriodLastYear, {}, 2000.0, -25.0, false};
    QVERIFY(ComparisonText(m_format).tetSentence(comparison).isEmpty());
    comparison.note = february();
    QCOMPARE(ComparisonText(m_format).tetSentence(comparison),
             QStringLiteral("The first day of Tết is 17/02/2026, and 29/01/2025 in the year compared with; Tết days 5 "
                            "against 1, working days 15 against 20"));
    comparison.note->otherTet = comparison.note->ownTet;
    QVERIFY(ComparisonText(m_format)
                .tetSentence(comparison)
                .startsWith(QStringLiteral("The first day of Tết is 17/02/2026; Tết days 5")));
}

void TestReadingNotes::computedHolidaysAreToldAsSuch()
{
    Comparison comparison{ComparisonKind::SamePeriodLastYear, {}, 2000.0, -25.0, false};
    comparison.note = february();
    comparison.note->computed = true;
    QVERIFY(ComparisonText(m_format)
                .tetSentence(comparison)
                .endsWith(QStringLiteral("(holidays by law, not listed by the province)")));
}

void TestReadingNotes::everyPlanHasItsLine()
{
    Reading given = reading(kOverdue, 29'520);
    given.plans = {plan(TargetLevel::Province, 29'200, 101.0959, 89.0411),
                   plan(TargetLevel::National, 32'880, 89.7810, 89.0411)};
    QCOMPARE(
        readingNotes(indicator(kOverdue), given, m_format),
        (QStringList{QStringLiteral("provincial target: 101.1 % of 29,200\u00a0reports, 89.0 % of its time has gone"),
                     QStringLiteral("national target: 89.8 % of 32,880\u00a0reports, 89.0 % of its time has gone")}));
    given.plans.front().attained.reset();
    given.plans.front().distance.reset();
    QVERIFY(readingNotes(indicator(kOverdue), given, m_format)
                .front()
                .contains(QStringLiteral("no figure to hold against it")));
}

void TestReadingNotes::aRateIsToldInPoints()
{
    Reading given = reading(kOnTime, 97.63);
    given.plans = {standing(98, false, -0.37), standing(95, true, 2.63)};
    given.plans[0].level = TargetLevel::Pledge;
    QCOMPARE(readingNotes(indicator(kOnTime), given, m_format),
             (QStringList{QStringLiteral("pledge: 98\u00a0%, difference −0.37 points"),
                          QStringLiteral("provincial target: 95\u00a0%, difference +2.63 points")}));
}

void TestReadingNotes::onePlainTargetNeedsNoLine()
{
    Reading given = reading(kOnTime, 97.63);
    given.plans = {standing(95, true, 2.63)};
    given.comparisons = {{ComparisonKind::SamePeriodLastYear, {}, 96.8, 0.83, true}};
    QVERIFY(readingNotes(indicator(kOnTime), given, m_format).isEmpty());
}

void TestReadingNotes::detailsHoldTheNotesButNotOfAnOldValue()
{
    Reading given = reading(kOverdue, 38);
    given.comparisons = {{ComparisonKind::PreviousPeriod, {}, 40.0, -5.0, false},
                         {ComparisonKind::SamePeriodLastYear, {}, 2000.0, -25.0, false}};
    given.comparisons[1].note = february();
    const auto detailsOf = [&] {
        Snapshot with = snapshot();
        put(with, given);
        PresentContext eyes = context(m_pack, Language::English);
        return makeIndicatorTileState(tile(TileKind::Indicator, QStringLiteral("t"), kOverdue), with, eyes).details;
    };
    QVERIFY(detailsOf().contains(QStringLiteral("↘ −25.0 % on last year, Tết has moved")));
    QVERIFY(!detailsOf().filter(QStringLiteral("17/02/2026")).isEmpty());
    given.quality = Quality::Stale;
    QVERIFY(detailsOf().filter(QStringLiteral("17/02/2026")).isEmpty());
}

void TestReadingNotes::missingValueIsNoMissedTarget()
{
    Reading given = reading(kOnTime, 0);
    given.value.reset();
    given.quality = Quality::Missing;
    given.missing = MissingReason::NotInPeriod;
    given.target = standing(95, false, 0);
    given.target->distance.reset();
    Snapshot with = snapshot();
    put(with, given);
    const auto state = makeIndicatorTileState(tile(TileKind::Indicator, QStringLiteral("t"), kOnTime), with,
                                              context(m_pack, Language::English));
    QCOMPARE(state.mark, Mark::None);
    QCOMPARE(state.statusText, QStringLiteral("no data for this period yet"));
}

void TestReadingNotes::aPlanOfOtherDaysTellsItsOwnFigure()
{
    Reading given = reading(kOverdue, 300); // of the month, beside a plan of the year
    given.target = plan(TargetLevel::Province, 10'000, 50, 89);
    given.target->pace = Pace::Days;
    given.target->value = 8904.1;
    given.target->reached = 5000;
    const auto state = [&] {
        Snapshot with = snapshot();
        put(with, given);
        return makeIndicatorTileState(tile(TileKind::Indicator, QStringLiteral("t"), kOverdue), with,
                                      context(m_pack, Language::English));
    };
    QCOMPARE(state().targetText, QStringLiteral("plan: 5,000 reached, 8,904.1 due by now"));
    QVERIFY(!state().bullet);
    given.target->reached = 300;
    QCOMPARE(state().targetText, QStringLiteral("target by now 8,904.1"));
    QVERIFY(state().bullet);
}

QTEST_GUILESS_MAIN(TestReadingNotes)
#include "test_reading_notes.moc"
