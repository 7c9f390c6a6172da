// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_province.h"
#include "widgets/models/tiles/pace_state.h"

#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;

namespace {

/// A plan of this year of which 88.8 % of the days have gone.
TargetStanding plan(double whole, double due, std::optional<double> reached)
{
    TargetStanding plan;
    plan.id = QStringLiteral("plan.2026");
    plan.whole = whole;
    plan.value = due;
    plan.pace = Pace::Days;
    plan.elapsed = 88.8;
    plan.span = {QDate(2026, 1, 1), QDate(2027, 1, 1)};
    plan.reached = reached;
    if (reached) {
        plan.distance = *reached - due;
        plan.met = *plan.distance >= 0;
        plan.attained = *reached / whole * 100;
    }
    return plan;
}

} // namespace

class TestPaceState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aPlanThatIsBehindSaysByHowMuch();
    void aPlanThatIsAheadSaysByHowMuch();
    void aPlanAtItsPaceSaysSo();
    void aCeilingIsWorseAbove();
    void aRateIsToldInPoints();
    void workingDaysAreSaid();
    void withoutAPlanItIsSaidSo();
    void aTargetWithoutPaceIsNoPlan();
    void anotherPlanWithAPaceIsTaken();
    void zeroIsAFigure();
    void missingSaysWhatAndWhen();
    void aPlanOfOtherDaysMayHaveNoFigure();
    void oldIsNotJudged();
    void anAlarmIsNamedFirst();
    void bothLanguages();

private:
    PaceState stateOf(const Reading &reading, Language language = Language::English);
    Reading m_reading;
    std::shared_ptr<ProvincePack> m_pack;
    Snapshot m_snapshot;
};

void TestPaceState::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_pack = pack();
    m_snapshot = snapshot();
    m_reading = reading(kLevel, 9385);
    m_pack->indicators[3].direction = Direction::Up;
    m_pack->indicators[3].decimals = 0;
}

PaceState TestPaceState::stateOf(const Reading &given, Language language)
{
    put(m_snapshot, given);
    return makePaceState(tile(TileKind::Pace, QStringLiteral("p"), given.indicator), m_snapshot,
                         context(m_pack, language));
}

// 9385 of 12,000 is 78.2 %; by now 10,656 are due: 1271 are missing.
void TestPaceState::aPlanThatIsBehindSaysByHowMuch()
{
    m_reading.target = plan(12'000, 10'656, 9385);
    const PaceState state = stateOf(m_reading);
    QCOMPARE(state.face, Face::Plain);
    QCOMPARE(state.progressText, QStringLiteral("78.2\u00a0%"));
    QCOMPARE(state.ofText, QStringLiteral("of the plan"));
    QCOMPARE(state.elapsedText, QStringLiteral("88.8 % of the time has gone"));
    QCOMPARE(state.reachedText, QStringLiteral("9,385 of 12,000\u00a0m"));
    QCOMPARE(state.mark, Mark::Warning);
    QCOMPARE(state.statusText, QStringLiteral("behind its pace by 1,271\u00a0m"));
    QCOMPARE(state.statusBrief, QStringLiteral("behind by 1,271\u00a0m"));
    QCOMPARE(state.planText, QStringLiteral("provincial plan until 31/12/2026"));
    QCOMPARE(state.progress.value(), 9385.0 / 12'000);
    QCOMPARE(state.due.value(), 0.888);
    QCOMPARE(state.timeText, QStringLiteral("18:44"));
    QCOMPARE(state.sourceText, QStringLiteral("One-stop system"));
    QVERIFY(state.accessibleText.contains(QStringLiteral("78.2\u00a0%\u00a0of the plan. 88.8 % of the time has gone")));
}

void TestPaceState::aPlanThatIsAheadSaysByHowMuch()
{
    m_reading.target = plan(12'000, 9000, 9385);
    const PaceState state = stateOf(m_reading);
    QCOMPARE(state.mark, Mark::None);
    QCOMPARE(state.statusText, QStringLiteral("ahead of its pace by 385\u00a0m"));
}

void TestPaceState::aPlanAtItsPaceSaysSo()
{
    m_reading.target = plan(12'000, 9385, 9385);
    QCOMPARE(stateOf(m_reading).statusText, QStringLiteral("at its pace"));
    QCOMPARE(stateOf(m_reading).mark, Mark::None);
}

void TestPaceState::aCeilingIsWorseAbove()
{
    m_pack->indicators[3].direction = Direction::Down;
    m_reading.target = plan(12'000, 9000, 9385);
    m_reading.target->met = false;
    QCOMPARE(stateOf(m_reading).statusText, QStringLiteral("above its pace by 385\u00a0m"));
    QCOMPARE(stateOf(m_reading).mark, Mark::Warning);
    m_reading.target = plan(12'000, 10'000, 9385);
    m_reading.target->met = true;
    QCOMPARE(stateOf(m_reading).statusText, QStringLiteral("below its pace by 615\u00a0m"));
    QCOMPARE(stateOf(m_reading).mark, Mark::None);
}

void TestPaceState::aRateIsToldInPoints()
{
    Reading rate = reading(kOnline, 62.4);
    rate.target = plan(95, 84.4, 62.4);
    rate.target->attained.reset();
    const PaceState state = stateOf(rate);
    QCOMPARE(state.progressText, QStringLiteral("62.4\u00a0%"));
    QCOMPARE(state.ofText, QStringLiteral("of the planned 95\u00a0%"));
    QCOMPARE(state.statusText, QStringLiteral("behind its pace by 22.0 points"));
    QVERIFY(state.reachedText.isEmpty());
    QCOMPARE(state.progress.value(), 62.4 / 95);
}

void TestPaceState::workingDaysAreSaid()
{
    m_reading.target = plan(12'000, 9000, 9385);
    m_reading.target->pace = Pace::WorkingDays;
    QCOMPARE(stateOf(m_reading).elapsedText, QStringLiteral("88.8 % of the time has gone (in working days)"));
}

void TestPaceState::withoutAPlanItIsSaidSo()
{
    const PaceState state = stateOf(m_reading);
    QCOMPARE(state.progressText, QStringLiteral("9,385"));
    QCOMPARE(state.ofText, QStringLiteral("m"));
    QCOMPARE(state.statusText, QStringLiteral("no plan with a pace is in force"));
    QCOMPARE(state.mark, Mark::None);
    QVERIFY(!state.progress && !state.due);
    QVERIFY(state.elapsedText.isEmpty());
}

void TestPaceState::aTargetWithoutPaceIsNoPlan()
{
    m_reading.target = standing(10'000, false, -615);
    m_reading.plans = {*m_reading.target};
    QCOMPARE(stateOf(m_reading).statusText, QStringLiteral("no plan with a pace is in force"));
}

void TestPaceState::anotherPlanWithAPaceIsTaken()
{
    m_reading.target = standing(10'000, false, -615);
    m_reading.plans = {*m_reading.target, plan(12'000, 10'656, 9385)};
    QCOMPARE(stateOf(m_reading).progressText, QStringLiteral("78.2\u00a0%"));
}

void TestPaceState::zeroIsAFigure()
{
    m_reading.value = 0;
    m_reading.target = plan(12'000, 10'656, 0);
    const PaceState state = stateOf(m_reading);
    QCOMPARE(state.face, Face::Zero);
    QCOMPARE(state.progressText, QStringLiteral("0.0\u00a0%"));
    QCOMPARE(state.progress.value(), 0.0);
}

void TestPaceState::missingSaysWhatAndWhen()
{
    m_reading.value.reset();
    m_reading.quality = Quality::Missing;
    m_reading.missing = MissingReason::NotInPeriod;
    m_reading.target = plan(12'000, 10'656, std::nullopt);
    m_snapshot.feeds[0].nextTry = at(18, 50);
    const PaceState state = stateOf(m_reading);
    QCOMPARE(state.face, Face::NoData);
    QCOMPARE(state.progressText, QString(QChar(0x2014)));
    QCOMPARE(state.troubleText, QStringLiteral("no data today yet · One-stop system: due 18:50"));
    QCOMPARE(state.due.value(), 0.888); // the plan is known all the same
    QVERIFY(!state.progress);
    QCOMPARE(state.mark, Mark::None);
}

void TestPaceState::aPlanOfOtherDaysMayHaveNoFigure()
{
    m_reading.target = plan(12'000, 10'656, std::nullopt);
    const PaceState state = stateOf(m_reading);
    QCOMPARE(state.face, Face::NoData);
    QVERIFY(state.troubleText.startsWith(QStringLiteral("no figure for the days of the plan")));
}

void TestPaceState::oldIsNotJudged()
{
    m_reading.quality = Quality::LastKnown;
    m_reading.asOf = at(16, 2);
    m_reading.target = plan(12'000, 10'656, 9385);
    m_snapshot.feeds[0].state = FeedState::Down;
    m_snapshot.feeds[0].failingSince = at(16, 2);
    const PaceState state = stateOf(m_reading);
    QCOMPARE(state.face, Face::Old);
    QCOMPARE(state.progressText, QStringLiteral("78.2\u00a0%"));
    QCOMPARE(state.mark, Mark::None);
    QVERIFY(state.statusText.isEmpty());
    QVERIFY(state.troubleText.contains(QStringLiteral("figures of 16:02 · disconnected for 2\u00a0hour(s)")));
}

void TestPaceState::anAlarmIsNamedFirst()
{
    m_reading.target = plan(12'000, 10'656, 9385);
    m_snapshot.alarms = {raised("level.high", province(), Priority::Critical, at(18, 0), 1)};
    const PaceState state = stateOf(m_reading);
    QCOMPARE(state.mark, Mark::Critical);
    QCOMPARE(state.statusText, QStringLiteral("Water above alarm level 2 · behind its pace by 1,271\u00a0m"));
}

void TestPaceState::bothLanguages()
{
    m_reading.target = plan(12'000, 10'656, 9385);
    const PaceState state = stateOf(m_reading, Language::Vietnamese);
    QCOMPARE(state.progressText, QStringLiteral("78,2\u00a0%"));
    QCOMPARE(state.title, QStringLiteral("Mực nước hồ"));
    QVERIFY(state == stateOf(m_reading, Language::Vietnamese));
}

QTEST_GUILESS_MAIN(TestPaceState)
#include "test_pace_state.moc"
