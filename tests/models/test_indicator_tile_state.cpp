// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_province.h"
#include "widgets/models/indicator_tile_state.h"

#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;

Q_DECLARE_METATYPE(ioc::Quality)
Q_DECLARE_METATYPE(ioc::Face)
Q_DECLARE_METATYPE(ioc::MissingReason)

class TestIndicatorTileState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void qualityDecidesTheFace_data();
    void qualityDecidesTheFace();
    void missingReasonsAreSentences_data();
    void missingReasonsAreSentences();
    void zeroIsNotMissing();
    void estimatedValueSaysSo();
    void aNumberIsNeverAlone();
    void missedTargetIsAWarningInWords();
    void missedTargetFarBelowTellsUnits();
    void alarmComesBeforeMissedTarget();
    void metTargetShowsTheComparison();
    void equalFiguresPointSideways();
    void doublingIsToldInTimes();
    void oldValueTellsTimeAndHowLongTheFeedIsAway();
    void oldValueHidesTargetAndComparison();
    void alarmStandsOnAnOldValue();
    void lateFeedAndDownFeedReadDifferently();
    void missingValueNamesTheFeedThatIsDown();
    void missingValueTellsWhenItIsDue();
    void runningPeriodIsPartial();
    void rateTellsNumeratorAndDenominator();
    void silenceMakesGoodFiguresOld();
    void languageChangesNumbersAndNames();
    void sparkKeepsGaps();
    void flatZeroSparkLiesAtTheBottom();
    void bulletOfARateEndsAtHundred();
    void unknownIndicatorSaysSo();
    void equalInputGivesEqualState();

private:
    IndicatorTileState stateOf(const Reading &reading, Language language = Language::English);

    std::shared_ptr<ProvincePack> m_pack = pack();
    Snapshot m_snapshot = snapshot();
};

IndicatorTileState TestIndicatorTileState::stateOf(const Reading &reading, Language language)
{
    Snapshot with = m_snapshot;
    put(with, reading);
    return makeIndicatorTileState(tile(TileKind::Indicator, QStringLiteral("t"), reading.indicator), with,
                                  context(m_pack, language));
}

void TestIndicatorTileState::qualityDecidesTheFace_data()
{
    QTest::addColumn<Quality>("quality");
    QTest::addColumn<double>("value");
    QTest::addColumn<Face>("face");
    QTest::newRow("good") << Quality::Good << 97.63 << Face::Plain;
    QTest::newRow("good zero") << Quality::Good << 0.0 << Face::Zero;
    QTest::newRow("estimated") << Quality::Estimated << 97.63 << Face::Plain;
    QTest::newRow("estimated zero") << Quality::Estimated << 0.0 << Face::Zero;
    QTest::newRow("last known") << Quality::LastKnown << 97.63 << Face::Old;
    QTest::newRow("stale") << Quality::Stale << 97.63 << Face::Old;
    QTest::newRow("stale zero") << Quality::Stale << 0.0 << Face::Old;
    QTest::newRow("suspect") << Quality::Suspect << 97.63 << Face::Old;
    QTest::newRow("missing") << Quality::Missing << 97.63 << Face::NoData;
    QTest::newRow("not a number") << Quality::Good << qQNaN() << Face::NoData;
}

void TestIndicatorTileState::qualityDecidesTheFace()
{
    QFETCH(Quality, quality);
    QFETCH(double, value);
    QFETCH(Face, face);
    Reading given = reading(kOnTime, value);
    given.quality = quality;
    const IndicatorTileState state = stateOf(given);
    QCOMPARE(state.face, face);
    QCOMPARE(state.valueText == QStringLiteral("—"), face == Face::NoData);
    QCOMPARE(state.reasonText.isEmpty(), face == Face::Plain || face == Face::Zero);
    QVERIFY(!state.accessibleText.isEmpty());
}

void TestIndicatorTileState::missingReasonsAreSentences_data()
{
    QTest::addColumn<MissingReason>("reason");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("none") << MissingReason::None << "no data";
    QTest::newRow("never") << MissingReason::NeverReceived << "no data ever received";
    QTest::newRow("period") << MissingReason::NotInPeriod << "no data for this period yet";
    QTest::newRow("volume") << MissingReason::NoVolume << "too few cases for a figure";
    QTest::newRow("formula") << MissingReason::FormulaUndefined << "the figure cannot be computed";
    QTest::newRow("coarse") << MissingReason::TooCoarse << "reported for longer periods only";
    QTest::newRow("lineage") << MissingReason::OutsideLineage << "the unit did not exist then";
    QTest::newRow("restating") << MissingReason::NotRestatable << "the figure cannot be restated to these units";
}

void TestIndicatorTileState::missingReasonsAreSentences()
{
    QFETCH(MissingReason, reason);
    QFETCH(QString, sentence);
    Reading given = reading(kOnTime, 0);
    given.value.reset();
    given.quality = Quality::Missing;
    given.missing = reason;
    given.missingMeasure = MeasureId(QStringLiteral("dossiers.closed"));
    const IndicatorTileState state = stateOf(given);
    QCOMPARE(state.statusText, sentence);
    QCOMPARE(state.valueText, QStringLiteral("—"));
    QVERIFY(state.unitText.isEmpty());
    QVERIFY(!state.bullet);
    if (reason != MissingReason::None)
        QCOMPARE(state.contextText, QStringLiteral("Dossiers closed"));
}

void TestIndicatorTileState::zeroIsNotMissing()
{
    const IndicatorTileState zero = stateOf(reading(kOverdue, 0));
    QCOMPARE(zero.face, Face::Zero);
    QCOMPARE(zero.valueText, QStringLiteral("0"));
    QCOMPARE(zero.unitText, QStringLiteral("reports"));
    Reading none = reading(kOverdue, 0);
    none.value.reset();
    none.quality = Quality::Missing;
    none.missing = MissingReason::NotInPeriod;
    const IndicatorTileState missing = stateOf(none);
    QCOMPARE(missing.valueText, QStringLiteral("—"));
    QCOMPARE(missing.statusText, QStringLiteral("no data today yet"));
}

void TestIndicatorTileState::estimatedValueSaysSo()
{
    Reading given = reading(kOnTime, 97.63);
    given.quality = Quality::Estimated;
    QCOMPARE(stateOf(given).qualifierText, QStringLiteral("estimate"));
    QVERIFY(stateOf(given).accessibleText.contains(QStringLiteral("estimate")));
}

void TestIndicatorTileState::aNumberIsNeverAlone()
{
    Reading given = reading(kOnTime, 97.63);
    given.target = standing(95, true, 2.63);
    given.comparisons = {{ComparisonKind::SamePeriodLastYear, {}, 96.8, 0.83, true}};
    const IndicatorTileState state = stateOf(given);
    QCOMPARE(state.title, QStringLiteral("Dossiers closed on time"));
    QCOMPARE(state.valueText, QStringLiteral("97.63"));
    QCOMPARE(state.unitText, QStringLiteral("%"));
    QCOMPARE(state.statusText, QStringLiteral("↗ +0.8 points on last year"));
    QCOMPARE(state.targetText, QStringLiteral("target 95"));
    QCOMPARE(state.sourceText, QStringLiteral("One-stop system"));
    QCOMPARE(state.timeText, QStringLiteral("18:44"));
    QCOMPARE(state.mark, Mark::None);
}

void TestIndicatorTileState::missedTargetIsAWarningInWords()
{
    Reading given = reading(kOnline, 76.4);
    given.target = standing(80, false, -3.6);
    const IndicatorTileState state = stateOf(given);
    QCOMPARE(state.mark, Mark::Warning);
    QCOMPARE(state.statusText, QStringLiteral("below target by 3.6 points"));
}

void TestIndicatorTileState::missedTargetFarBelowTellsUnits()
{
    Reading given = reading(kOverdue, 38);
    given.target = standing(16, false, 22);
    const IndicatorTileState state = stateOf(given);
    QCOMPARE(state.statusText, QStringLiteral("above target by 22\u00a0reports"));
    QCOMPARE(state.targetText, QStringLiteral("target ≤ 16"));
}

void TestIndicatorTileState::alarmComesBeforeMissedTarget()
{
    Reading given = reading(kOverdue, 38);
    given.target = standing(16, false, 22);
    given.alarm = Priority::High;
    m_snapshot.alarms = {raised("overdue.high", province(), Priority::High, at(18, 39), 38)};
    const IndicatorTileState state = stateOf(given);
    m_snapshot.alarms.clear();
    QCOMPARE(state.mark, Mark::Warning);
    QCOMPARE(state.statusText, QStringLiteral("Overdue reports rising"));
    given.alarm = Priority::Critical;
    QCOMPARE(stateOf(given).mark, Mark::Critical);
    QCOMPARE(stateOf(given).statusText, QStringLiteral("critical alarm"));
}

void TestIndicatorTileState::metTargetShowsTheComparison()
{
    Reading given = reading(kOnTime, 97.63);
    given.target = standing(95, true, 2.63);
    given.comparisons = {{ComparisonKind::PreviousPeriod, {}, 98.0, -0.4, true}};
    QCOMPARE(stateOf(given).statusText, QStringLiteral("↘ −0.4 points on the period before"));
}

void TestIndicatorTileState::equalFiguresPointSideways()
{
    Reading given = reading(kOnTime, 97.63);
    given.comparisons = {{ComparisonKind::SamePeriodLastYear, {}, 97.63, 0.01, true}};
    QCOMPARE(stateOf(given).statusText, QStringLiteral("→ 0.0 points on last year"));
}

void TestIndicatorTileState::doublingIsToldInTimes()
{
    Reading given = reading(kOverdue, 38);
    given.comparisons = {{ComparisonKind::UsualDay, {}, 16.0, 140.0, false}};
    QCOMPARE(stateOf(given).statusText, QStringLiteral("↗ 2.4 times a usual day"));
    given.comparisons.front().difference = 12.5;
    QCOMPARE(stateOf(given).statusText, QStringLiteral("↗ +12.5 % on a usual day"));
    given.comparisons.front().difference.reset();
    QCOMPARE(stateOf(given).statusText, QStringLiteral("no figure of a usual day"));
}

void TestIndicatorTileState::oldValueTellsTimeAndHowLongTheFeedIsAway()
{
    Reading given = reading(kOverdue, 38);
    given.quality = Quality::LastKnown;
    given.asOf = at(16, 2);
    m_snapshot.feeds[1].state = FeedState::Down;
    m_snapshot.feeds[1].failingSince = at(16, 2);
    const IndicatorTileState state = stateOf(given);
    m_snapshot.feeds[1] = health(kHotline);
    QCOMPARE(state.face, Face::Old);
    QCOMPARE(state.ageText, QStringLiteral("figures of 16:02"));
    QCOMPARE(state.reasonText, QStringLiteral("disconnected for 2\u00a0hour(s)\u00a043\u00a0minute(s)"));
    QVERIFY(state.feedState == FeedState::Down);
}

void TestIndicatorTileState::oldValueHidesTargetAndComparison()
{
    Reading given = reading(kOnline, 76.4);
    given.quality = Quality::Stale;
    given.target = standing(80, false, -3.6);
    given.comparisons = {{ComparisonKind::SamePeriodLastYear, {}, 75.0, 1.4, true}};
    const IndicatorTileState state = stateOf(given);
    QCOMPARE(state.mark, Mark::None);
    QVERIFY(state.statusText.isEmpty());
    QCOMPARE(state.reasonText, QStringLiteral("older than promised"));
}

void TestIndicatorTileState::alarmStandsOnAnOldValue()
{
    Reading given = reading(kLevel, 85);
    given.quality = Quality::Stale;
    given.alarm = Priority::Critical;
    const IndicatorTileState state = stateOf(given);
    QCOMPARE(state.face, Face::Old);
    QCOMPARE(state.mark, Mark::Critical);
    QVERIFY(!state.ageText.isEmpty());
}

void TestIndicatorTileState::lateFeedAndDownFeedReadDifferently()
{
    Reading given = reading(kOverdue, 38);
    given.quality = Quality::Stale;
    m_snapshot.feeds[1].state = FeedState::Late;
    m_snapshot.feeds[1].lastOk = at(18, 31);
    const QString late = stateOf(given).reasonText;
    m_snapshot.feeds[1].state = FeedState::Down;
    m_snapshot.feeds[1].failingSince = at(18, 31);
    const QString down = stateOf(given).reasonText;
    m_snapshot.feeds[1].state = FeedState::Paused;
    const QString paused = stateOf(given).reasonText;
    m_snapshot.feeds[1] = health(kHotline);
    QCOMPARE(late, QStringLiteral("source silent for 14\u00a0minute(s)"));
    QCOMPARE(down, QStringLiteral("disconnected for 14\u00a0minute(s)"));
    QCOMPARE(paused, QStringLiteral("source paused"));
}

void TestIndicatorTileState::missingValueNamesTheFeedThatIsDown()
{
    Reading given = reading(kOverdue, 0);
    given.value.reset();
    given.quality = Quality::Missing;
    given.missing = MissingReason::NeverReceived;
    m_snapshot.feeds[1].state = FeedState::Down;
    m_snapshot.feeds[1].failingSince = at(17, 45);
    const IndicatorTileState state = stateOf(given);
    m_snapshot.feeds[1] = health(kHotline);
    QCOMPARE(state.reasonText, QStringLiteral("Hotline 1022: disconnected for 1\u00a0hour(s)"));
}

void TestIndicatorTileState::missingValueTellsWhenItIsDue()
{
    Reading given = reading(kOverdue, 0);
    given.value.reset();
    given.quality = Quality::Missing;
    given.missing = MissingReason::NotInPeriod;
    m_snapshot.feeds[1].nextTry = at(19, 0);
    const IndicatorTileState state = stateOf(given);
    m_snapshot.feeds[1] = health(kHotline);
    QCOMPARE(state.reasonText, QStringLiteral("Hotline 1022: due 19:00"));
    QCOMPARE(stateOf(given).reasonText, QStringLiteral("awaited from Hotline 1022"));
}

void TestIndicatorTileState::runningPeriodIsPartial()
{
    Reading given = reading(kOnTime, 97.63);
    QVERIFY(stateOf(given).partial);
    QCOMPARE(stateOf(given).contextText, QStringLiteral("since 01/11/2026, not over yet"));
    given.complete = true;
    QVERIFY(!stateOf(given).partial);
    QCOMPARE(stateOf(given).contextText, QStringLiteral("01/11–30/11/2026"));
}

void TestIndicatorTileState::rateTellsNumeratorAndDenominator()
{
    Reading given = reading(kOnTime, 97.63);
    given.numerator = 1269;
    given.denominator = 1300;
    const IndicatorTileState state = stateOf(given);
    QVERIFY(state.accessibleText.contains(QStringLiteral("1,269 of 1,300")));
    QVERIFY(state.details.join(QLatin1Char('\n')).contains(QStringLiteral("1,269 of 1,300")));
}

void TestIndicatorTileState::silenceMakesGoodFiguresOld()
{
    PresentContext eyes = context(m_pack, Language::English);
    eyes.silentSince = at(18, 40);
    const auto state =
        makeIndicatorTileState(tile(TileKind::Indicator, QStringLiteral("t"), kOnTime), m_snapshot, eyes);
    QCOMPARE(state.face, Face::Old);
    QCOMPARE(state.reasonText, QStringLiteral("no update since 18:40"));
}

void TestIndicatorTileState::languageChangesNumbersAndNames()
{
    const IndicatorTileState state = stateOf(reading(kOnTime, 97.63), Language::Vietnamese);
    QCOMPARE(state.title, QStringLiteral("Hồ sơ giải quyết đúng hạn"));
    QCOMPARE(state.valueText, QStringLiteral("97,63"));
    QCOMPARE(state.sourceText, QStringLiteral("Một cửa điện tử"));
}

void TestIndicatorTileState::sparkKeepsGaps()
{
    const Spark spark = makeSpark({1.0, 2.0, std::nullopt, 3.0, std::nullopt});
    QCOMPARE(spark.runs.size(), size_t(2));
    QCOMPARE(spark.runs[0], QList<QPointF>({{0, 0}, {0.25, 0.5}}));
    QCOMPARE(spark.runs[1], QList<QPointF>({{0.75, 1}}));
    QVERIFY(!spark.last);
    QVERIFY(makeSpark({}).runs.empty());
    QVERIFY(makeSpark({std::nullopt, std::nullopt}).runs.empty());
}

void TestIndicatorTileState::flatZeroSparkLiesAtTheBottom()
{
    QCOMPARE(makeSpark({0.0, 0.0}).last, QPointF(1, 0));
    QCOMPARE(makeSpark({5.0, 5.0}).last, QPointF(1, 0.5));
}

void TestIndicatorTileState::bulletOfARateEndsAtHundred()
{
    Reading given = reading(kOnTime, 97.63);
    given.target = standing(95, true, 2.63);
    QCOMPARE(stateOf(given).bullet->value, 0.9763);
    QCOMPARE(stateOf(given).bullet->target, 0.95);
    given.target.reset();
    QVERIFY(!stateOf(given).bullet);
}

void TestIndicatorTileState::unknownIndicatorSaysSo()
{
    const auto state =
        makeIndicatorTileState(tile(TileKind::Indicator, QStringLiteral("t"), IndicatorId(QStringLiteral("no.such"))),
                               m_snapshot, context(m_pack));
    QCOMPARE(state.face, Face::NoData);
    QVERIFY(!state.statusText.isEmpty());
    const auto notComputed =
        makeIndicatorTileState(tile(TileKind::Indicator, QStringLiteral("t"), kOnTime), Snapshot(), context(m_pack));
    QCOMPARE(notComputed.face, Face::NoData);
    QVERIFY(notComputed.statusText != state.statusText);
}

void TestIndicatorTileState::equalInputGivesEqualState()
{
    QCOMPARE(stateOf(reading(kOnTime, 97.63)) == stateOf(reading(kOnTime, 97.63)), true);
    QCOMPARE(stateOf(reading(kOnTime, 97.63)) == stateOf(reading(kOnTime, 97.64)), false);
}

QTEST_GUILESS_MAIN(TestIndicatorTileState)
#include "test_indicator_tile_state.moc"
