// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of several sorts in one tile over time: none looks newer, or like another, than it is.
#include "tests/models/sample_trends.h"
#include "widgets/models/tiles/bars_state.h"
#include "widgets/models/tiles/heat_state.h"
#include "widgets/models/tiles/multiples_state.h"
#include "widgets/models/tiles/states_state.h"
#include "widgets/models/trend_state.h"

#include <QTest>

using namespace ioc;
using namespace ioc::sample;

class TestOldOverTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOldTrendOfAMissingFigureStaysOld();
    void anOldRowAmongNewOnesTellsItsTime();
    void anAlarmOnAnOldTrendTellsItsTime();
    void aTileOfSeveralNamesThemAll();
    void aUnitIsOfAllOrNotTold();
    void doubtfulFiguresAreCounted();

private:
    static Tile tileOf(TileKind kind, const std::vector<IndicatorId> &indicators)
    {
        Tile made = tile(kind, QStringLiteral("t"));
        made.indicators = indicators;
        made.buckets = 3;
        return made;
    }
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
    PresentContext english() const { return context(m_pack, Language::English); }

    PackPtr m_pack = pack();
};

void TestOldOverTime::anOldTrendOfAMissingFigureStaysOld()
{
    Snapshot shown = withOldTrend(trendOf({kOverdue}));
    grow(shown, kOverdue, Quality::Missing);
    const StatesState states = makeStatesState(tileOf(TileKind::States, {kOverdue}), shown, english());
    QCOMPARE(states.head.face, Face::Old);
    QCOMPARE(states.head.timeText, QStringLiteral("16:02"));
    const MultiplesState small = makeMultiplesState(tileOf(TileKind::Multiples, {kOverdue}), shown, english());
    QCOMPARE(small.head.face, Face::Old);
}

void TestOldOverTime::anOldRowAmongNewOnesTellsItsTime()
{
    Trend trend = trendOf({kOnTime, kOverdue});
    trend.quality = Quality::LastKnown; // the worst of its lines
    Snapshot shown = withTrend(trend);
    grow(shown, kOverdue, Quality::LastKnown);
    const StatesState states = makeStatesState(tileOf(TileKind::States, {kOnTime, kOverdue}), shown, english());
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
    const MultiplesState state = makeMultiplesState(tileOf(TileKind::Multiples, {kOnTime, kOverdue}), shown, english());
    QCOMPARE(state.trends[1].statusText, QStringLiteral("16:02 · Overdue reports rising"));
    QCOMPARE(state.trends[1].mark, Mark::Warning);
}

void TestOldOverTime::aTileOfSeveralNamesThemAll()
{
    const Snapshot shown = withTrend(trendOf({kOnTime, kOverdue}));
    Tile tile = tileOf(TileKind::States, {kOnTime, kOverdue});
    QCOMPARE(makeStatesState(tile, shown, english()).head.title,
             QStringLiteral("Dossiers closed on time\u00a0· 1022 reports overdue"));
    tile.title = {QStringLiteral("Hôm nay"), QStringLiteral("Today")};
    QCOMPARE(makeStatesState(tile, shown, english()).head.title, QStringLiteral("Today"));
    tile = tileOf(TileKind::Multiples, {kOverdue});
    tile.units = {commune(0), commune(1)};
    QCOMPARE(makeMultiplesState(tile, shown, english()).head.title, QStringLiteral("1022 reports overdue"));
}

void TestOldOverTime::aUnitIsOfAllOrNotTold()
{
    const auto unitOf = [&](const std::vector<IndicatorId> &indicators) {
        return makeBarsState(tileOf(TileKind::Bars, indicators), withTrend(trendOf(indicators)), english())
            .head.unitText;
    };
    QCOMPARE(unitOf({kOnTime, kOnline}), QStringLiteral("%"));
    QCOMPARE(unitOf({kOnTime, kOverdue}), QString());
}

/// Of those that are drawn; a gap is none, and a plan is nobody's report.
void TestOldOverTime::doubtfulFiguresAreCounted()
{
    Trend trend = trendOf({kOverdue});
    Tile shown = tileOf(TileKind::Trend, {kOverdue});
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

QTEST_GUILESS_MAIN(TestOldOverTime)
#include "test_old_over_time.moc"
