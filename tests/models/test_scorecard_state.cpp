// SPDX-License-Identifier: GPL-3.0-or-later
// The scorecard of the alarms, and the clock.
#include "tests/models/sample_province.h"
#include "widgets/models/tiles/clock_state.h"
#include "widgets/models/tiles/scorecard_state.h"

#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;
using namespace std::chrono_literals;

class TestScorecardState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aGoodShiftHasNoMark();
    void whatIsAboveTheGuidanceIsANotice();
    void whatCannotBeManagedIsAWarning();
    void aFloodAndWhatStandsAreWarnings();
    void aShiftThatHasJustBegunHasNoRates();
    void withoutAShiftItIsTheLastDay();
    void withoutAlarmsThereAreZeros();
    void whatWasNotReadIsSaidSo();
    void whatWasNotRenewedIsOld();
    void whoIsNotHeardIsOld();
    void prioritiesAreSharesGravestFirst();
    void aClockTellsTheLunarDay();
    void aLeapMonthIsSaid();
    void theNewYearBearsItsName();

private:
    const ScoreRow &row(const QString &name);
    ScorecardState state(Language language = Language::English);

    std::shared_ptr<ProvincePack> m_pack;
    Snapshot m_snapshot;
    ShiftScore m_score;
    ScorecardState m_last;
};

// The afternoon shift since 14:00, four hours and 45 minutes of it.
void TestScorecardState::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_pack = pack();
    m_pack->shifts = {{QStringLiteral("chieu"),
                       QTime(14, 0),
                       QTime(22, 0),
                       {QStringLiteral("Ca chiều"), QStringLiteral("Afternoon shift")}}};
    m_snapshot = snapshot();
    m_score = {QStringLiteral("chieu"), {at(14, 0), now()}, {}};
    m_score.card.length = now() - at(14, 0);
    m_score.card.announced = 10;
    m_score.card.perHour = 2.1;
    m_score.card.perTenMinutes = 0.35;
    m_score.card.mostInTenMinutes = 3;
    m_score.card.shareInFlood = 0;
    m_score.card.byPriority = {{Priority::Normal, 7}, {Priority::High, 2}, {Priority::Critical, 1}};
    m_score.card.acknowledged = 9;
    m_score.card.waiting = 1;
    m_score.card.medianToAcknowledge = 4min;
}

ScorecardState TestScorecardState::state(Language language)
{
    m_snapshot.score = std::make_shared<ShiftScore>(m_score);
    return makeScorecardState(tile(TileKind::Scorecard, QStringLiteral("s")), m_snapshot, context(m_pack, language));
}

const ScoreRow &TestScorecardState::row(const QString &name)
{
    m_last = state();
    const auto found =
        std::find_if(m_last.rows.begin(), m_last.rows.end(), [&name](const ScoreRow &one) { return one.name == name; });
    if (found == m_last.rows.end())
        qFatal("no row %s", qPrintable(name));
    return *found;
}

void TestScorecardState::aGoodShiftHasNoMark()
{
    const ScorecardState shown = state();
    QCOMPARE(shown.face, Face::Plain);
    QCOMPARE(shown.stretchText, QStringLiteral("Afternoon shift, since 14:00"));
    QCOMPARE(shown.alarmsText, QStringLiteral("10 alarm(s) told"));
    QCOMPARE(shown.waitingText, QStringLiteral("1 wait(s) for somebody"));
    QStringList rows;
    for (const ScoreRow &one : shown.rows) {
        QCOMPARE(one.mark, Mark::None);
        QVERIFY(one.wordText.isEmpty());
        rows.append(one.name + QStringLiteral(": ") + one.valueText + QStringLiteral(" ") + one.limitText);
    }
    QCOMPARE(rows, QStringList({QStringLiteral("Alarms an hour: 2.1 ≤ 6, at most 12"),
                                QStringLiteral("In ten minutes, most: 3 ≤ 10"),
                                QStringLiteral("Time in flood: 0.0\u00a0% ≤ 1\u00a0%"),
                                QStringLiteral("Over 24 hours: 0 ≤ 4"), QStringLiteral("Chattering: 0 none wanted"),
                                QStringLiteral("Acknowledged, half within: 4 minute(s) "),
                                QStringLiteral("In ten minutes, mean: 0.4 ≤ 1, at most 2")}));
    QVERIFY(shown == state());
    QCOMPARE(state(Language::Vietnamese).rows[0].valueText, QStringLiteral("2,1"));
    QVERIFY(state(Language::Vietnamese).stretchText.startsWith(QStringLiteral("Ca chiều")));
}

void TestScorecardState::whatIsAboveTheGuidanceIsANotice()
{
    m_score.card.perHour = 6;
    QCOMPARE(row(QStringLiteral("Alarms an hour")).mark, Mark::None);
    m_score.card.perHour = 12;
    const ScoreRow above = row(QStringLiteral("Alarms an hour"));
    QCOMPARE(above.mark, Mark::Notice);
    QCOMPARE(above.wordText, QStringLiteral("above guidance"));
    QCOMPARE(above.bar.value(), 12 / 18.0);
    QCOMPARE(above.good.value(), 6 / 18.0);
}

void TestScorecardState::whatCannotBeManagedIsAWarning()
{
    m_score.card.perHour = 12.1;
    QCOMPARE(row(QStringLiteral("Alarms an hour")).mark, Mark::Warning);
    QCOMPARE(row(QStringLiteral("Alarms an hour")).wordText, QStringLiteral("unmanageable"));
    m_score.card.perTenMinutes = 2.1;
    QCOMPARE(row(QStringLiteral("In ten minutes, mean")).mark, Mark::Warning);
    m_score.card.perHour = 90;
    QCOMPARE(row(QStringLiteral("Alarms an hour")).bar.value(), 1.0);
}

void TestScorecardState::aFloodAndWhatStandsAreWarnings()
{
    m_score.card.mostInTenMinutes = 11;
    m_score.card.shareInFlood = 0.011;
    m_score.card.chattering = {{}};
    m_score.card.standing.resize(4);
    QCOMPARE(row(QStringLiteral("In ten minutes, most")).mark, Mark::Warning);
    QCOMPARE(row(QStringLiteral("Time in flood")).mark, Mark::Warning);
    QCOMPARE(row(QStringLiteral("Chattering")).mark, Mark::Warning);
    QCOMPARE(row(QStringLiteral("Over 24 hours")).mark, Mark::None);
    m_score.card.standing.resize(5);
    QCOMPARE(row(QStringLiteral("Over 24 hours")).mark, Mark::Warning);
    QVERIFY(state().accessibleText.contains(QStringLiteral("Chattering: 1, none wanted, above guidance")));
}

// Many alarms in the first minutes are no rate of an hour yet.
void TestScorecardState::aShiftThatHasJustBegunHasNoRates()
{
    m_score.card.length = 59min;
    m_score.card.perHour = 120;
    const ScoreRow rate = row(QStringLiteral("Alarms an hour"));
    QCOMPARE(rate.valueText, QString(QChar(0x2014)));
    QCOMPARE(rate.mark, Mark::None);
    QVERIFY(!rate.bar);
    QVERIFY(m_last.stretchText.endsWith(QStringLiteral("just begun")));
    QCOMPARE(row(QStringLiteral("In ten minutes, most")).valueText, QStringLiteral("3"));
    QCOMPARE(row(QStringLiteral("In ten minutes, mean")).valueText, QStringLiteral("0.4"));
    m_score.card.length = 9min;
    QCOMPARE(row(QStringLiteral("In ten minutes, mean")).valueText, QString(QChar(0x2014)));
    QCOMPARE(row(QStringLiteral("Time in flood")).valueText, QString(QChar(0x2014)));
    m_score.card.length = 1h;
    QCOMPARE(row(QStringLiteral("Alarms an hour")).valueText, QStringLiteral("120.0"));
}

void TestScorecardState::withoutAShiftItIsTheLastDay()
{
    m_score.shift.clear();
    QCOMPARE(state().stretchText, QStringLiteral("the last 24 hours"));
}

void TestScorecardState::withoutAlarmsThereAreZeros()
{
    m_score.card = {};
    m_score.card.length = 1h;
    m_score.card.perHour = 0;
    const ScorecardState shown = state();
    QCOMPARE(shown.face, Face::Zero);
    QCOMPARE(shown.rows[0].valueText, QStringLiteral("0.0"));
    QCOMPARE(shown.alarmsText, QStringLiteral("0 alarm(s) told"));
    QCOMPARE(shown.waitingText, QStringLiteral("none waits"));
    QVERIFY(shown.shares.empty());
    QCOMPARE(shown.rows[5].valueText, QString(QChar(0x2014))); // nobody had anything to acknowledge
}

void TestScorecardState::whatWasNotReadIsSaidSo()
{
    const ScorecardState shown = makeScorecardState(tile(TileKind::Scorecard, QStringLiteral("s")), m_snapshot,
                                                    context(m_pack, Language::English));
    QCOMPARE(shown.face, Face::NoData);
    QVERIFY(shown.rows.empty());
    QCOMPARE(shown.emptyText, QStringLiteral("the journal of alarms has not been read yet"));
    QVERIFY(shown.accessibleText.contains(shown.emptyText));
}

void TestScorecardState::whatWasNotRenewedIsOld()
{
    m_score.card.perHour = 20;
    m_score.stretch.to = now() - kScoreIsOldAfter;
    QCOMPARE(state().face, Face::Plain);
    m_score.stretch.to = at(18, 40);
    const ScorecardState shown = state();
    QCOMPARE(shown.face, Face::Old);
    QCOMPARE(shown.ageText, QStringLiteral("reckoned at 18:40, not renewed since"));
    QCOMPARE(shown.rows[0].mark, Mark::None);
}

void TestScorecardState::whoIsNotHeardIsOld()
{
    m_snapshot.score = std::make_shared<ShiftScore>(m_score);
    PresentContext eyes = context(m_pack);
    eyes.silentSince = at(18, 44);
    QCOMPARE(makeScorecardState(tile(TileKind::Scorecard, QStringLiteral("s")), m_snapshot, eyes).face, Face::Old);
}

void TestScorecardState::prioritiesAreSharesGravestFirst()
{
    const ScorecardState shown = state();
    QCOMPARE(shown.shares.size(), size_t(3));
    QVERIFY(shown.shares[0].priority == Priority::Critical);
    QCOMPARE(shown.shares[0].share, 0.1);
    QVERIFY(shown.shares[0].text.endsWith(QStringLiteral(" 1")));
    QCOMPARE(shown.shares[2].share, 0.7);
}

// 21 November 2026 is the 13th day of the tenth month of Bính Ngọ.
void TestScorecardState::aClockTellsTheLunarDay()
{
    const ClockState vietnamese = makeClockState(context(m_pack));
    QCOMPARE(vietnamese.time, QStringLiteral("18:45:03"));
    QVERIFY(vietnamese.lunar.endsWith(QStringLiteral("13/10 Bính Ngọ")));
    const ClockState english = makeClockState(context(m_pack, Language::English), &vietnamese);
    QCOMPARE(english.lunar, QStringLiteral("lunar 13/10"));
    QCOMPARE(english.brief, QStringLiteral("18:45"));
    PresentContext tomorrow = context(m_pack, Language::English);
    tomorrow.now += 24h;
    QCOMPARE(makeClockState(tomorrow, &english).lunar, QStringLiteral("lunar 14/10"));
}

// In 2025 the sixth month came twice: the second began on 25 July.
void TestScorecardState::aLeapMonthIsSaid()
{
    QCOMPARE(lunarText(QDate(2025, 7, 24), Language::English), QStringLiteral("lunar 30/6"));
    QCOMPARE(lunarText(QDate(2025, 7, 25), Language::English), QStringLiteral("lunar 1/6 (leap month)"));
    QVERIFY(lunarText(QDate(2025, 7, 25), Language::Vietnamese).endsWith(QStringLiteral("Ất Tỵ")));
}

// Tết of Bính Ngọ was on 17 February 2026; that of Giáp Thìn on 10 February 2024.
void TestScorecardState::theNewYearBearsItsName()
{
    QVERIFY(lunarText(QDate(2026, 2, 16), Language::Vietnamese).endsWith(QStringLiteral("Ất Tỵ")));
    QVERIFY(lunarText(QDate(2026, 2, 17), Language::Vietnamese).endsWith(QStringLiteral("1/1 Bính Ngọ")));
    QVERIFY(lunarText(QDate(2024, 2, 10), Language::Vietnamese).endsWith(QStringLiteral("1/1 Giáp Thìn")));
    QVERIFY(lunarText(QDate(1984, 2, 2), Language::Vietnamese).endsWith(QStringLiteral("Giáp Tý")));
}

QTEST_GUILESS_MAIN(TestScorecardState)
#include "test_scorecard_state.moc"
