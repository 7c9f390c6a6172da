// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of several sorts in one tile over time: none looks newer, or like another, than it is.
#include "tests/models/sample_trends.h"
#include "widgets/models/tiles/bars_state.h"
#include "widgets/models/tiles/heat_state.h"
#include "widgets/models/tiles/multiples_state.h"
#include "widgets/models/tiles/states_state.h"
#include "widgets/models/trend_state.h"

#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;

class TestOldOverTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void anOldTrendOfAMissingFigureStaysOld();
    void anOldRowAmongNewOnesTellsItsTime();
    void anAlarmOnAnOldTrendTellsItsTime();
    void aTileOfSeveralNamesThemAll();
    void aUnitIsOfAllOrNotTold();
    void doubtfulFiguresAreCounted();
    void aLineGoesThinWhereItsFiguresAreDoubtful();
    void aDoubtfulFigureAloneIsACross();
    void onlyAnActualFigureIsDoubtful();
    void aDoubtfulColumnIsOne();
    void aSmallTrendTellsThatItsValueIsDoubtful();
    void aDoubtfulCellIsNeitherLeastNorGreatest();

private:
    static Trend trendOf(const std::vector<IndicatorId> &indicators)
    {
        std::vector<TrendLine> lines;
        for (const IndicatorId &id : indicators)
            lines.push_back(dayLine(id, LineRole::Actual, {1.0, 2.0, 3.0}));
        return dayTrend(lines);
    }
    static void grow(Snapshot &shown, const IndicatorId &id, Quality quality)
    {
        Reading old = reading(id, 3);
        old.quality = quality;
        old.asOf = at(16, 2);
        if (quality == Quality::Missing)
            old.value.reset();
        put(shown, old);
    }
    /// Each figure of the qualities given.
    static TrendLine lineOf(const std::vector<std::optional<double>> &values, const std::vector<Quality> &qualities)
    {
        TrendLine line = dayLine(kOverdue, LineRole::Actual, values);
        for (size_t i = 0; i < qualities.size(); ++i)
            line.points[i].quality = qualities[i];
        return line;
    }
    static QString xs(const std::vector<QList<QPointF>> &runs, int most)
    {
        QStringList list;
        for (const auto &run : runs) {
            QStringList places;
            for (const QPointF &point : run)
                places.append(QString::number(std::lround(point.x() * most)));
            list.append(places.join(QLatin1Char('-')));
        }
        return list.join(QLatin1Char(' '));
    }
    PresentContext english() const { return context(m_pack, Language::English); }

    PackPtr m_pack = pack();
};

void TestOldOverTime::anOldTrendOfAMissingFigureStaysOld()
{
    Snapshot shown = withOldTrend(trendOf({kOverdue}));
    grow(shown, kOverdue, Quality::Missing);
    const StatesState states = makeStatesState(tileOfDays(TileKind::States, {kOverdue}), shown, english());
    QCOMPARE(states.head.face, Face::Old);
    QCOMPARE(states.head.timeText, QStringLiteral("16:02"));
    const MultiplesState small = makeMultiplesState(tileOfDays(TileKind::Multiples, {kOverdue}), shown, english());
    QCOMPARE(small.head.face, Face::Old);
}

void TestOldOverTime::anOldRowAmongNewOnesTellsItsTime()
{
    Trend trend = trendOf({kOnTime, kOverdue});
    trend.quality = Quality::LastKnown; // the worst of its lines
    Snapshot shown = withTrend(trend);
    grow(shown, kOverdue, Quality::LastKnown);
    const StatesState states = makeStatesState(tileOfDays(TileKind::States, {kOnTime, kOverdue}), shown, english());
    QCOMPARE(states.head.face, Face::Plain);
    QVERIFY(states.rows[0].oldText.isEmpty());
    QVERIFY2(states.rows[1].oldText.startsWith(QStringLiteral("16:02 · ")), qPrintable(states.rows[1].oldText));
    QVERIFY(states.accessibleText.contains(states.rows[1].oldText));
}

void TestOldOverTime::anAlarmOnAnOldTrendTellsItsTime()
{
    Snapshot shown = withTrend(trendOf({kOnTime, kOverdue}));
    grow(shown, kOverdue, Quality::LastKnown);
    shown.alarms = {raised("overdue.high", province(), Priority::High, at(16, 0), 38)};
    const MultiplesState state =
        makeMultiplesState(tileOfDays(TileKind::Multiples, {kOnTime, kOverdue}), shown, english());
    QCOMPARE(state.trends[1].statusText, QStringLiteral("16:02 · Overdue reports rising"));
    QCOMPARE(state.trends[1].mark, Mark::Warning);
}

void TestOldOverTime::aTileOfSeveralNamesThemAll()
{
    const Snapshot shown = withTrend(trendOf({kOnTime, kOverdue}));
    Tile tile = tileOfDays(TileKind::States, {kOnTime, kOverdue});
    QCOMPARE(makeStatesState(tile, shown, english()).head.title,
             QStringLiteral("Dossiers closed on time\u00a0· 1022 reports overdue"));
    tile.title = {QStringLiteral("Hôm nay"), QStringLiteral("Today")};
    QCOMPARE(makeStatesState(tile, shown, english()).head.title, QStringLiteral("Today"));
    tile = tileOfDays(TileKind::Multiples, {kOverdue});
    tile.units = {commune(0), commune(1)};
    QCOMPARE(makeMultiplesState(tile, shown, english()).head.title, QStringLiteral("1022 reports overdue"));
}

void TestOldOverTime::aUnitIsOfAllOrNotTold()
{
    const auto unitOf = [&](const std::vector<IndicatorId> &indicators) {
        return makeBarsState(tileOfDays(TileKind::Bars, indicators), withTrend(trendOf(indicators)), english())
            .head.unitText;
    };
    QCOMPARE(unitOf({kOnTime, kOnline}), QStringLiteral("%"));
    QCOMPARE(unitOf({kOnTime, kOverdue}), QString());
}

/// Of those that are drawn; a gap is none, and a plan is nobody's report.
void TestOldOverTime::doubtfulFiguresAreCounted()
{
    Trend trend = trendOf({kOverdue});
    Tile shown = tileOfDays(TileKind::Trend, {kOverdue});
    QVERIFY(makeTrendState(shown, withTrend(trend), english()).doubtText.isEmpty());
    trend.lines[0].points[0].quality = Quality::Suspect;
    trend.lines[0].points[1].quality = Quality::Estimated; // told by its sources as what it is
    trend.lines.push_back(trend.lines[0]);
    trend.lines[1].role = LineRole::Plan;
    const QString one = QStringLiteral("1 doubtful figure(s)");
    const TrendState state = makeTrendState(shown, withTrend(trend), english());
    QCOMPARE(state.face, Face::Plain);
    QCOMPARE(state.doubtText, one);
    QVERIFY(state.accessibleText.contains(one));
    for (const TileKind kind : {TileKind::Bars, TileKind::Calendar, TileKind::Multiples}) {
        shown.kind = kind;
        const Snapshot with = withTrend(trend);
        const OverTimeHead head = kind == TileKind::Bars       ? makeBarsState(shown, with, english()).head
                                  : kind == TileKind::Calendar ? makeHeatState(shown, with, english()).head
                                                               : makeMultiplesState(shown, with, english()).head;
        QCOMPARE(head.doubtText, one);
    }
    trend.lines[0].points[0].value.reset();
    shown.kind = TileKind::Trend;
    QVERIFY(makeTrendState(shown, withTrend(trend), english()).doubtText.isEmpty());
}

/// The steps to and from it, and those between two; a figure restated by weight may be doubtful besides.
void TestOldOverTime::aLineGoesThinWhereItsFiguresAreDoubtful()
{
    TrendLine line = lineOf({1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0},
                            {Quality::Good, Quality::Good, Quality::Suspect, Quality::Estimated, Quality::Good,
                             Quality::Good, Quality::Stale, Quality::LastKnown});
    line.points[4].restated = line.points[6].restated = Restated::Weighted;
    const Snapshot shown = withTrend(dayTrend({line}));
    const TrendState trend = makeTrendState(tileOfDays(TileKind::Trend, {kOverdue}), shown, english());
    QCOMPARE(xs(trend.lines[0].runs, 7), QStringLiteral("0-1"));
    QCOMPARE(xs(trend.lines[0].doubtfulRuns, 7), QStringLiteral("1-2-3 5-6-7"));
    QCOMPARE(xs(trend.lines[0].weightedRuns, 7), QStringLiteral("3-4-5"));
    QCOMPARE(xs({trend.lines[0].doubtful}, 7), QStringLiteral("2-6-7"));
    QVERIFY(trend.lines[0].isLastDoubtful);
    QCOMPARE(trend.doubtfulText, QStringLiteral("doubtful"));
    QVERIFY2(trend.accessibleText.contains(QStringLiteral("latest 8\u00a0reports, doubtful")),
             qPrintable(trend.accessibleText));

    const MultiplesState small = makeMultiplesState(tileOfDays(TileKind::Multiples, {kOverdue}), shown, english());
    QCOMPARE(xs(small.trends[0].runs, 7), QStringLiteral("0-1 3-4-5"));
    QCOMPARE(xs(small.trends[0].doubtfulRuns, 7), QStringLiteral("1-2-3 5-6-7"));
    QCOMPARE(xs({small.trends[0].doubtful}, 7), QStringLiteral("2-6-7"));
    QCOMPARE(small.doubtfulText, QStringLiteral("doubtful"));
}

void TestOldOverTime::aDoubtfulFigureAloneIsACross()
{
    const Snapshot shown =
        withTrend(dayTrend({lineOf({std::nullopt, 2.0, std::nullopt}, {Quality::Good, Quality::Suspect})}));
    const TrendState trend = makeTrendState(tileOfDays(TileKind::Trend, {kOverdue}), shown, english());
    QCOMPARE(trend.lines.size(), 1u);
    QVERIFY(trend.lines[0].runs.empty() && trend.lines[0].weightedRuns.empty() && trend.lines[0].doubtfulRuns.empty());
    QCOMPARE(trend.lines[0].doubtful.size(), 1);
    const MultiplesState small = makeMultiplesState(tileOfDays(TileKind::Multiples, {kOverdue}), shown, english());
    QVERIFY(small.trends[0].runs.empty() && small.trends[0].doubtfulRuns.empty());
    QCOMPARE(small.trends[0].doubtful.size(), 1);
    QVERIFY(!small.trends[0].last && !small.trends[0].isLastDoubtful); // its newest bucket has none
}

void TestOldOverTime::onlyAnActualFigureIsDoubtful()
{
    Trend trend = trendOf({kOverdue});
    for (const LineRole role : {LineRole::Comparison, LineRole::Plan}) {
        trend.lines.push_back(lineOf({1.0, 2.0, 3.0}, {Quality::Stale, Quality::Stale, Quality::Stale}));
        trend.lines.back().role = role;
    }
    Tile tile = tileOfDays(TileKind::Trend, {kOverdue});
    const TrendState state = makeTrendState(tile, withTrend(trend), english());
    QCOMPARE(state.lines.size(), 3u);
    for (const TrendLineState &line : state.lines)
        QVERIFY(line.doubtful.isEmpty() && line.doubtfulRuns.empty());
    QVERIFY(state.doubtfulText.isEmpty());
    tile.kind = TileKind::Bars;
    tile.compare = tile.plan = true;
    const BarsState bars = makeBarsState(tile, withTrend(trend), english());
    QCOMPARE(bars.buckets.size(), 3u);
    for (const BarBucket &bucket : bars.buckets) {
        QVERIFY(bucket.bars[0].comparison && bucket.bars[0].plan); // which are in doubt
        QVERIFY(!bucket.bars[0].isDoubtful);
    }
    QVERIFY(bars.doubtfulText.isEmpty());
    const MultiplesState small = makeMultiplesState(tile, withTrend(trend), english());
    QCOMPARE(small.trends.size(), 1u);
    QVERIFY(small.doubtfulText.isEmpty());
    tile.kind = TileKind::Calendar;
    const HeatState heat = makeHeatState(tile, withTrend(trend), english());
    QCOMPARE(heat.head.face, Face::Plain);
    QVERIFY(heat.doubtfulText.isEmpty());
}

void TestOldOverTime::aDoubtfulColumnIsOne()
{
    Trend trend =
        dayTrend({lineOf({1.0, std::nullopt, 3.0}, {Quality::Good, Quality::Stale, Quality::Suspect})}); // today's
    Tile tile = tileOfDays(TileKind::Bars, {kOverdue});
    const BarsState state = makeBarsState(tile, withTrend(trend), english());
    QVERIFY(!state.buckets[0].bars[0].isDoubtful);
    QVERIFY(!state.buckets[1].bars[0].isDoubtful); // a gap is a gap
    QVERIFY(state.buckets[2].bars[0].isDoubtful && state.buckets[2].isRunning);
    QCOMPARE(state.doubtfulText, QStringLiteral("doubtful"));
    QVERIFY2(state.accessibleText.contains(QStringLiteral("21/11: 3\u00a0reports, not over yet, doubtful")),
             qPrintable(state.accessibleText));
}

/// And is not held against its target.
void TestOldOverTime::aSmallTrendTellsThatItsValueIsDoubtful()
{
    Trend trend = dayTrend({dayLine(kOnTime, LineRole::Actual, {97.0, 90.0})});
    Reading missed = reading(kOnTime, 90);
    missed.target = standing(95, false, -5);
    const auto stateOf = [&] {
        Snapshot shown = withTrend(trend);
        put(shown, missed);
        return makeMultiplesState(tileOfDays(TileKind::Multiples, {kOnTime}), shown, english());
    };
    QVERIFY(!stateOf().trends[0].isLastDoubtful);
    QCOMPARE(stateOf().trends[0].mark, Mark::Warning);
    trend.lines[0].points.back().quality = Quality::Suspect;
    const MultiplesState state = stateOf();
    QVERIFY(state.trends[0].isLastDoubtful && state.trends[0].isValueDoubtful);
    QCOMPARE(state.trends[0].mark, Mark::None);
    QVERIFY(state.trends[0].statusText.isEmpty());
    QVERIFY2(state.accessibleText.contains(state.trends[0].valueText + QStringLiteral(", doubtful")),
             qPrintable(state.accessibleText));
    missed.value.reset(); // nothing is told of it
    missed.quality = Quality::Missing;
    missed.missing = MissingReason::NeverReceived;
    QVERIFY(!stateOf().trends[0].isValueDoubtful);
}

void TestOldOverTime::aDoubtfulCellIsNeitherLeastNorGreatest()
{
    Tile tile = tileOfDays(TileKind::Calendar, {kOverdue});
    tile.buckets = 5;
    const std::vector<std::optional<double>> values{0.0, 20.0, 30.0, 999.0, 40.0};
    const HeatState state = makeHeatState(
        tile, withTrend(dayTrend({lineOf(values, {Quality::Stale, Quality::Good, Quality::Good, Quality::Suspect})})),
        english());
    QStringList doubtful;
    for (const HeatCell &cell : state.cells) {
        if (cell.isDoubtful)
            doubtful.append(cell.text);
    }
    QCOMPARE(doubtful, QStringList({QStringLiteral("0"), QStringLiteral("999")}));
    QCOMPARE(state.doubtfulText, QStringLiteral("doubtful"));
    QCOMPARE(state.leastText, QStringLiteral("least 20 (18/11)"));
    QCOMPARE(state.greatestText, QStringLiteral("greatest 30 (19/11)")); // today is not over
    const HeatState none = makeHeatState(
        tile, withTrend(dayTrend({lineOf(values, std::vector<Quality>(values.size(), Quality::Stale))})), english());
    QVERIFY(none.leastText.isEmpty() && none.greatestText.isEmpty());
}

QTEST_GUILESS_MAIN(TestOldOverTime)
#include "test_old_over_time.moc"
