// SPDX-License-Identifier: GPL-3.0-or-later
// Tiles of figures beside each other: number, table and bullet graphs.
#include "tests/models/sample_province.h"
#include "widgets/models/tiles/bullets_state.h"
#include "widgets/models/tiles/number_state.h"
#include "widgets/models/tiles/table_state.h"

#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;

class TestFigureRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_snapshot = snapshot();
    }

    void aNumberIsAnIndicatorWithoutLineAndBar();
    void aRowHasTargetDifferenceAndComparison();
    void aRowSpeaksBothLanguages();
    void zeroIsAFigure();
    void missingSaysWhatAndWhen();
    void oldSaysSinceWhenAndWhy();
    void anAlarmStandsBeforeTheTarget();
    void withoutTargetThereIsNothingToDifferFrom();
    void aGoodRangeIsATarget();
    void aTargetBelowIsWrittenSo();
    void aGapIsNeverNothing();
    void aPlanIsHeldAgainstWhatIsDueByNow();
    void aRunningPeriodHasARingAndALegend();
    void whatIsNotInThePackIsSaidSo();
    void hiddenRowsAreCountedWithWhatIsWrongInThem();
    void aTableKeepsTheOrderOfThePage();
    void aBulletHoldsComparisonAndTargetOnOneScale();
    void aBulletComparesOnlyTheSameFigure();
    void aBulletOfARangeShowsTheRange();
    void aLegendNamesWhatAllBarsAreComparedWith();

private:
    FigureRow rowOf(const Reading &reading, Language language = Language::English);
    static Comparison comparison(ComparisonKind kind, double value, double difference, bool inPoints);

    std::shared_ptr<ProvincePack> m_pack = pack();
    Snapshot m_snapshot = snapshot();
};

FigureRow TestFigureRows::rowOf(const Reading &reading, Language language)
{
    put(m_snapshot, reading);
    return makeFigureRow(reading.indicator, reading.unit, m_snapshot, context(m_pack, language));
}

Comparison TestFigureRows::comparison(ComparisonKind kind, double value, double difference, bool inPoints)
{
    Comparison comparison;
    comparison.kind = kind;
    comparison.value = value;
    comparison.difference = difference;
    comparison.inPoints = inPoints;
    return comparison;
}

void TestFigureRows::aNumberIsAnIndicatorWithoutLineAndBar()
{
    Reading given = reading(kOnTime, 97.63);
    given.spark = {1.0, 2.0};
    given.target = standing(95, true, 2.63);
    put(m_snapshot, given);
    const auto state =
        makeNumberState(tile(TileKind::Number, QStringLiteral("n"), kOnTime), m_snapshot, context(m_pack));
    QCOMPARE(state.valueText, QStringLiteral("97,63"));
    QCOMPARE(state.unitText, QStringLiteral("%"));
    QCOMPARE(state.timeText, QStringLiteral("18:44"));
    QCOMPARE(state.sourceText, QStringLiteral("Một cửa điện tử"));
    QVERIFY(state.spark.runs.empty());
    QVERIFY(!state.bullet);
    given.spark = {3.0, 1.0};
    put(m_snapshot, given); // nothing that the tile shows
    QVERIFY(state ==
            makeNumberState(tile(TileKind::Number, QStringLiteral("n"), kOnTime), m_snapshot, context(m_pack)));
}

void TestFigureRows::aRowHasTargetDifferenceAndComparison()
{
    Reading given = reading(kOnline, 76.4);
    given.target = standing(80, false, -3.6);
    given.comparisons = {comparison(ComparisonKind::SamePeriodLastYear, 75.6, 0.8, true)};
    const FigureRow row = rowOf(given);
    QCOMPARE(row.face, Face::Plain);
    QCOMPARE(row.valueText, QStringLiteral("76.4"));
    QCOMPARE(row.targetText, QStringLiteral("80"));
    QCOMPARE(row.differenceText, QStringLiteral("−3.6 points"));
    QCOMPARE(row.comparisonText, QStringLiteral("↗ +0.8 points on last year"));
    QCOMPARE(row.mark, Mark::Warning);
    QCOMPARE(row.statusText, QStringLiteral("below target by 3.6 points"));
    QCOMPARE(row.timeText, QStringLiteral("18:44"));
    QVERIFY(row.accessibleText.contains(QStringLiteral("Handled wholly online, 76.4\u00a0%, below target by 3.6")));
    QVERIFY(row.accessibleText.contains(QStringLiteral("the period is not over")));
}

void TestFigureRows::aRowSpeaksBothLanguages()
{
    const FigureRow row = rowOf(reading(kOnline, 76.4), Language::Vietnamese);
    QCOMPARE(row.name, QStringLiteral("Hồ sơ xử lý hoàn toàn trực tuyến"));
    QCOMPARE(row.valueText, QStringLiteral("76,4"));
}

void TestFigureRows::zeroIsAFigure()
{
    Reading given = reading(kOverdue, 0);
    given.target = standing(16, true, -16);
    const FigureRow row = rowOf(given);
    QCOMPARE(row.face, Face::Zero);
    QCOMPARE(row.valueText, QStringLiteral("0"));
    QCOMPARE(row.differenceText, QStringLiteral("−16\u00a0reports"));
    QCOMPARE(row.mark, Mark::None);
    QCOMPARE(row.bullet->value, 0.0);
}

void TestFigureRows::missingSaysWhatAndWhen()
{
    Reading given = reading(kOnTime, 0);
    given.value.reset();
    given.quality = Quality::Missing;
    given.missing = MissingReason::NotInPeriod;
    m_snapshot.feeds[0].nextTry = at(18, 50);
    const FigureRow row = rowOf(given);
    QCOMPARE(row.face, Face::NoData);
    QCOMPARE(row.valueText, QString(QChar(0x2014)));
    QVERIFY(row.unitText.isEmpty());
    QCOMPARE(row.troubleText, QStringLiteral("no data for this period yet"));
    QCOMPARE(row.dueText, QStringLiteral("One-stop system: due 18:50"));
    QVERIFY(!row.bullet);
    QVERIFY(!row.partial);
    QVERIFY(row.accessibleText.contains(row.dueText));
}

void TestFigureRows::oldSaysSinceWhenAndWhy()
{
    Reading given = reading(kOnTime, 97.63);
    given.quality = Quality::LastKnown;
    given.asOf = at(16, 2);
    given.target = standing(98, false, -0.37);
    m_snapshot.feeds[0].state = FeedState::Down;
    m_snapshot.feeds[0].failingSince = at(16, 2);
    const FigureRow row = rowOf(given);
    QCOMPARE(row.face, Face::Old);
    QCOMPARE(row.valueText, QStringLiteral("97.63"));
    QCOMPARE(row.troubleText,
             QStringLiteral("figures of 16:02 · disconnected for 2\u00a0hour(s)\u00a043\u00a0minute(s)"));
    QCOMPARE(row.dueText, QStringLiteral("disconnected for 2\u00a0hour(s)\u00a043\u00a0minute(s)"));
    QVERIFY(row.feedState == FeedState::Down);
    QCOMPARE(row.mark, Mark::None); // what is old is not judged anew
    QVERIFY(row.differenceText.isEmpty());
}

void TestFigureRows::anAlarmStandsBeforeTheTarget()
{
    Reading given = reading(kOverdue, 38);
    given.target = standing(16, false, 22);
    m_snapshot.alarms = {raised("overdue.high", province(), Priority::Critical, at(18, 40), 38)};
    const FigureRow row = rowOf(given);
    QCOMPARE(row.mark, Mark::Critical);
    QCOMPARE(row.statusText, QStringLiteral("Overdue reports rising"));
    QCOMPARE(row.differenceText, QStringLiteral("+22\u00a0reports"));
}

void TestFigureRows::withoutTargetThereIsNothingToDifferFrom()
{
    const FigureRow row = rowOf(reading(kOnTime, 97.63));
    QVERIFY(row.targetText.isEmpty());
    QVERIFY(row.differenceText.isEmpty());
    QVERIFY(!row.bullet); // nothing to hold the figure against
    QCOMPARE(row.mark, Mark::None);
}

void TestFigureRows::aGoodRangeIsATarget()
{
    QCOMPARE(rowOf(reading(kLevel, 71.5)).targetText, QStringLiteral("60–80"));
}

void TestFigureRows::aTargetBelowIsWrittenSo()
{
    Reading given = reading(kOverdue, 12);
    given.target = standing(16, true, -4);
    QCOMPARE(rowOf(given).targetText, QStringLiteral("≤ 16"));
}

void TestFigureRows::aGapIsNeverNothing()
{
    Reading given = reading(kOverdue, 28);
    given.target = standing(28.3, false, -0.3);
    QCOMPARE(rowOf(given).statusText, QStringLiteral("below target by 0.3\u00a0reports"));
    given.target = standing(30, false, -2);
    QCOMPARE(rowOf(given).statusText, QStringLiteral("below target by 2\u00a0reports"));
    given = reading(kOnTime, 94.99);
    given.target = standing(95, false, -0.004);
    QCOMPARE(rowOf(given).statusText, QStringLiteral("below target by 0.004 points"));
}

void TestFigureRows::aPlanIsHeldAgainstWhatIsDueByNow()
{
    Reading given = reading(kLevel, 71.5);
    given.target = standing(66, true, 5.5);
    given.target->whole = 75;
    given.target->pace = Pace::Days;
    given.target->reached = 71.5;
    QCOMPARE(rowOf(given).targetText, QStringLiteral("66 by now"));
}

void TestFigureRows::aRunningPeriodHasARingAndALegend()
{
    Reading given = reading(kOnTime, 97.63);
    QVERIFY(rowOf(given).partial);
    const Tile table = tile(TileKind::Table, QStringLiteral("t"), kOnTime);
    QCOMPARE(makeTableState(table, m_snapshot, context(m_pack, Language::English)).partialText,
             QStringLiteral("the period is not over"));
    given.complete = true;
    QVERIFY(!rowOf(given).partial);
    QVERIFY(makeTableState(table, m_snapshot, context(m_pack)).partialText.isEmpty());
}

void TestFigureRows::whatIsNotInThePackIsSaidSo()
{
    const PresentContext eyes = context(m_pack, Language::English);
    const FigureRow unknown = makeFigureRow(IndicatorId(QStringLiteral("no.such")), province(), m_snapshot, eyes);
    QCOMPARE(unknown.name, QStringLiteral("no.such"));
    QCOMPARE(unknown.face, Face::NoData);
    QVERIFY(unknown.troubleText.contains(QStringLiteral("not in the province pack")));
    QCOMPARE(makeFigureRow(kOnTime, commune(0), m_snapshot, eyes).troubleText, QStringLiteral("not computed yet"));
}

void TestFigureRows::hiddenRowsAreCountedWithWhatIsWrongInThem()
{
    std::vector<FigureRow> rows(5);
    for (FigureRow &row : rows)
        row.face = Face::Plain;
    QCOMPARE(moreRows(rows, 2), QStringLiteral("and 3 more figure(s)"));
    QCOMPARE(gravestFrom(rows, 2), Mark::None);
    rows[1].mark = Mark::Critical;
    rows[3].mark = Mark::Warning;
    QCOMPARE(moreRows(rows, 2), QStringLiteral("and 3 more figure(s), 1 of them out of line"));
    QCOMPARE(gravestFrom(rows, 2), Mark::Warning);
    rows[4].face = Face::Old;
    QCOMPARE(moreRows(rows, 2),
             QStringLiteral("and 3 more figure(s), 1 of them out of line, 1 without a current figure"));
}

void TestFigureRows::aTableKeepsTheOrderOfThePage()
{
    Tile wanted = tile(TileKind::Table, QStringLiteral("t"));
    wanted.indicators = {kOverdue, kOnTime, kLevel};
    const TableState state = makeTableState(wanted, m_snapshot, context(m_pack, Language::English));
    QStringList names;
    for (const FigureRow &row : state.rows)
        names.append(row.name);
    QCOMPARE(names, QStringList({QStringLiteral("1022 reports overdue"), QStringLiteral("Dossiers closed on time"),
                                 QStringLiteral("Reservoir level")}));
    QVERIFY(state.title.isEmpty());
    QVERIFY(!state.accessibleName.isEmpty());
    QVERIFY(state.accessibleText.contains(QStringLiteral("Reservoir level, 71.5\u00a0m")));
    QVERIFY(state == makeTableState(wanted, m_snapshot, context(m_pack, Language::English)));
}

// 38 against a target of 16 and 20 on a usual day: the scale ends at 38 · 1.25 = 47.5.
void TestFigureRows::aBulletHoldsComparisonAndTargetOnOneScale()
{
    Reading given = reading(kOverdue, 38);
    given.target = standing(16, false, 22);
    given.comparisons = {comparison(ComparisonKind::UsualDay, 20, 90, false)};
    const Bullet bullet = rowOf(given).bullet.value();
    QCOMPARE(bullet.value, 38 / 47.5);
    QCOMPARE(bullet.target.value(), 16 / 47.5);
    QCOMPARE(bullet.comparison.value(), 20 / 47.5);
    QVERIFY(!bullet.goodFrom);
    given.comparisons[0].value = 80; // the scale holds it too
    QCOMPARE(rowOf(given).bullet->comparison.value(), 0.8);
    QCOMPARE(makeTargetBar(m_pack->indicators[2], given)->value, 38 / 47.5); // of which an indicator tile knows nothing
}

void TestFigureRows::aBulletComparesOnlyTheSameFigure()
{
    Reading given = reading(kOnTime, 97.63);
    given.target = standing(95, true, 2.63);
    given.comparisons = {comparison(ComparisonKind::Cumulative, 90, 1, true)};
    QVERIFY(rowOf(given).bullet->comparison);
    given.comparisons[0].current = 91; // the year so far, which is not what the bar shows
    QVERIFY(!rowOf(given).bullet->comparison);
}

void TestFigureRows::aBulletOfARangeShowsTheRange()
{
    const Bullet bullet = rowOf(reading(kLevel, 71.5)).bullet.value();
    QCOMPARE(bullet.goodFrom.value(), 0.6);
    QCOMPARE(bullet.goodTo.value(), 0.8);
    QCOMPARE(bullet.value, 0.715);
    QVERIFY(!bullet.target);
    QVERIFY(!rowOf(reading(kLevel, -1)).bullet); // a bar cannot show it
}

void TestFigureRows::aLegendNamesWhatAllBarsAreComparedWith()
{
    Tile wanted = tile(TileKind::Bullets, QStringLiteral("t"));
    wanted.indicators = {kOnTime, kOnline};
    const auto legend = [&] {
        return makeBulletsState(wanted, m_snapshot, context(m_pack, Language::English)).comparisonLegend;
    };
    QVERIFY(legend().isEmpty());
    Reading given = reading(kOnTime, 97.63);
    given.comparisons = {comparison(ComparisonKind::SamePeriodLastYear, 90, 1, true)};
    put(m_snapshot, given);
    QCOMPARE(legend(), QStringLiteral("last year"));
    given = reading(kOnline, 76.4);
    given.comparisons = {comparison(ComparisonKind::PreviousPeriod, 90, 1, true)};
    put(m_snapshot, given);
    QCOMPARE(legend(), QStringLiteral("figure compared with"));
}

QTEST_GUILESS_MAIN(TestFigureRows)
#include "test_figure_rows.moc"
