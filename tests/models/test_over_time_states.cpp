// SPDX-License-Identifier: GPL-3.0-or-later
// Columns, small trends and heat maps.
#include "tests/models/sample_trends.h"
#include "widgets/models/tiles/bars_state.h"
#include "widgets/models/tiles/heat_state.h"
#include "widgets/models/tiles/multiples_state.h"
#include "widgets/models/value_classes.h"

#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;

class TestOverTimeStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void columnsStandOnTheZeroLine();
    void columnsGoBelowTheZeroLine();
    void columnsTellTheFourFaces();
    void hoursToComeHaveRoomOnTheAxis();
    void smallTrendsOfUnitsShareOneScale();
    void smallTrendsOfIndicatorsHaveTheirOwn();
    void aSmallTrendHasAFaceOfItsOwn();
    void calendarHasWeeksFromMonday();
    void dayWithoutDataIsNotTheLeast();
    void heatMapTellsTheFourFaces();
    void classLimitsTakeTheColoursOfTheMap();
    void hoursStandInRowsOfDays();
    void wordsAreOfTheLanguageOfTheScreen();

private:
    template <typename Make>
    auto made(Make make, const Tile &tile, const Snapshot &shown) const
    {
        return make(tile, shown, context(m_pack, Language::English));
    }
    std::shared_ptr<ProvincePack> m_pack = pack();
};

void TestOverTimeStates::columnsStandOnTheZeroLine()
{
    Tile tile = tileOfDays(TileKind::Bars, {kOverdue}, 3);
    tile.compare = tile.plan = true;
    const Trend trend = dayTrend({dayLine(kOverdue, LineRole::Comparison, {10.0, 20.0, 30.0}),
                                  dayLine(kOverdue, LineRole::Plan, {25.0, 25.0, 25.0}),
                                  dayLine(kOverdue, LineRole::Actual, {20.0, std::nullopt, 40.0})});
    const BarsState state = made(makeBarsState, tile, withTrend(trend));
    QCOMPARE(state.head.face, Face::Plain);
    QCOMPARE(state.zero, 0.0);
    QCOMPARE(state.buckets.size(), 3u);
    QCOMPARE(state.buckets[0].label, QStringLiteral("19/11"));
    QCOMPARE(state.buckets[0].bars[0], (Bar{0.5, 0.25, 0.625, QStringLiteral("20")}));
    QCOMPARE(state.buckets[1].bars[0], (Bar{std::nullopt, 0.5, 0.625, QStringLiteral("—")}));
    QVERIFY(!state.buckets[1].isRunning);
    QVERIFY(state.buckets[2].isRunning); // a part of today
    QCOMPARE(state.runningText, QStringLiteral("not over yet"));
    QCOMPARE(state.comparisonText, QStringLiteral("last year"));
    QCOMPARE(state.planText, QStringLiteral("plan"));
    QCOMPARE(state.spanTexts[2], QStringLiteral("2 day(s)"));
    QCOMPARE(QString(state.accessibleText).replace(QChar(QChar::Nbsp), QLatin1Char(' ')),
             QStringLiteral("1022 reports overdue. reports. 3 day(s). 21/11: 40 reports, not over yet; last year 30 "
                            "reports; plan 25 reports"));
}

void TestOverTimeStates::columnsGoBelowTheZeroLine()
{
    const Trend trend = dayTrend({dayLine(kOverdue, LineRole::Actual, {-10.0, 30.0})});
    const BarsState state = made(makeBarsState, tileOfDays(TileKind::Bars, {kOverdue}, 2), withTrend(trend));
    QCOMPARE(state.zero, 1.0 / 3); // from -20 to 40
    QCOMPARE(state.buckets[0].bars[0].actual, std::optional(1.0 / 6));
    QCOMPARE(state.buckets[1].bars[0].actual, std::optional(5.0 / 6));
}

void TestOverTimeStates::columnsTellTheFourFaces()
{
    const Tile tile = tileOfDays(TileKind::Bars, {kOverdue}, 2);
    const Trend zeroes = dayTrend({dayLine(kOverdue, LineRole::Actual, {0.0, 0.0})});
    const BarsState zero = made(makeBarsState, tile, withTrend(zeroes));
    QCOMPARE(zero.head.face, Face::Zero);
    QCOMPARE(zero.buckets[0].bars[0].text, QStringLiteral("0"));
    const BarsState old = made(makeBarsState, tile, withOldTrend(zeroes));
    QCOMPARE(old.head.face, Face::Old);
    QCOMPARE(old.head.ageText, QStringLiteral("figures of 16:02"));
    QVERIFY2(old.head.reasonText.startsWith(QStringLiteral("disconnected for")), qPrintable(old.head.reasonText));
    Snapshot awaited = snapshot();
    awaited.feeds[1].nextTry = at(18, 50);
    const BarsState none = made(makeBarsState, tile, awaited);
    QCOMPARE(none.head.face, Face::NoData);
    QCOMPARE(none.head.sentence, QStringLiteral("no data for this span yet"));
    QCOMPARE(none.head.reasonText, QStringLiteral("Hotline 1022: due 18:50"));
    QVERIFY(none.buckets.empty());
}

void TestOverTimeStates::hoursToComeHaveRoomOnTheAxis()
{
    Tile tile = tileOfDays(TileKind::Bars, {kOverdue}, 24);
    tile.bucket = TrendBucket::Hour;
    Trend trend;
    trend.from = at(0, 0);
    trend.to = at(0, 0) + std::chrono::hours(24);
    trend.running = at(18, 0);
    trend.quality = Quality::Good;
    TrendLine line{kOverdue, LineRole::Actual, {}, province()};
    for (int hour = 0; hour <= 18; ++hour)
        line.points.push_back({at(hour, 0), 1.0});
    trend.lines = {line};
    const BarsState state = made(makeBarsState, tile, withTrend(trend));
    QCOMPARE(state.buckets.size(), 24u);
    QCOMPARE(state.buckets[18].isRunning, true);
    QCOMPARE(state.buckets[19].bars[0].text, QString()); // to come, and not missing
}

void TestOverTimeStates::smallTrendsOfUnitsShareOneScale()
{
    Tile tile = tileOfDays(TileKind::Multiples, {kOverdue}, 3);
    tile.units = {commune(0), commune(1)};
    Snapshot shown = withTrend(dayTrend({dayLine(kOverdue, LineRole::Actual, {0.0, 10.0, 20.0}, commune(0)),
                                         dayLine(kOverdue, LineRole::Actual, {40.0, std::nullopt, 20.0}, commune(1))}));
    for (int i : {0, 1}) {
        Reading one = reading(kOverdue, 20 + i);
        one.unit = commune(i);
        put(shown, one);
    }
    const MultiplesState state = made(makeMultiplesState, tile, shown);
    QCOMPARE(state.scaleText, QStringLiteral("one scale: 0–40"));
    QCOMPARE(state.zero, std::optional(0.0));
    QCOMPARE(state.trends[0].name, QStringLiteral("W. Hòa An"));
    QCOMPARE(state.trends[0].runs, (std::vector<QList<QPointF>>{{{0, 0}, {0.5, 0.25}, {1, 0.5}}}));
    QCOMPARE(state.trends[1].runs, (std::vector<QList<QPointF>>{{{0, 1}}, {{1, 0.5}}}));
    QCOMPARE(state.trends[0].valueText, QStringLiteral("20")); // the unit is told once
    QCOMPARE(state.trends[1].valueText, QStringLiteral("20"));
    QVERIFY(state.trends[0].isRunning);
    QCOMPARE(state.runningText, QStringLiteral("not over yet"));
}

void TestOverTimeStates::smallTrendsOfIndicatorsHaveTheirOwn()
{
    const Tile tile = tileOfDays(TileKind::Multiples, {kOverdue, kLevel}, 2);
    const Trend trend =
        dayTrend({dayLine(kOverdue, LineRole::Actual, {0.0, 40.0}), dayLine(kLevel, LineRole::Actual, {0.0, 4.0})});
    const MultiplesState state = made(makeMultiplesState, tile, withTrend(trend));
    QCOMPARE(state.scaleText, QStringLiteral("each on its own scale"));
    QCOMPARE(state.trends[0].runs, state.trends[1].runs);
    QCOMPARE(state.trends[1].name, QStringLiteral("Reservoir level"));
    QCOMPARE(state.trends[1].valueText, QStringLiteral("4.0\u00a0m"));
}

void TestOverTimeStates::aSmallTrendHasAFaceOfItsOwn()
{
    const Tile tile = tileOfDays(TileKind::Multiples, {kOnTime, kOverdue, kLevel, kOnline}, 2);
    Trend trend =
        dayTrend({dayLine(kOnTime, LineRole::Actual, {97.0, 90.0}), dayLine(kOverdue, LineRole::Actual, {0.0, 0.0}),
                  dayLine(kLevel, LineRole::Actual, {70.0, 71.0})});
    trend.quality = Quality::Missing; // the worst of them
    Snapshot shown = withTrend(trend);
    Reading target = reading(kOnTime, 90);
    target.target = standing(95, false, -5);
    put(shown, target);
    put(shown, reading(kOverdue, 0));
    Reading old = reading(kLevel, 71.5);
    old.quality = Quality::Stale;
    old.asOf = at(16, 2);
    put(shown, old);
    Reading none = reading(kOnline, 0);
    none.value.reset();
    none.quality = Quality::Missing;
    none.missing = MissingReason::NeverReceived;
    put(shown, none);
    const MultiplesState state = made(makeMultiplesState, tile, shown);
    QCOMPARE(state.head.face, Face::Plain);
    QCOMPARE(state.trends[0].face, Face::Plain);
    QCOMPARE(state.trends[0].mark, Mark::Warning);
    QCOMPARE(state.trends[0].statusText, QStringLiteral("below target by 5 points"));
    // The figure of a day is not held against the target of the month.
    trend.lines[0].points.back().value = 80;
    shown.trends.insert(QStringLiteral("overview/t"), trend);
    QCOMPARE(made(makeMultiplesState, tile, shown).trends[0].statusText, QString());
    QCOMPARE(state.trends[1].face, Face::Zero);
    QCOMPARE(state.trends[1].valueText, QStringLiteral("0\u00a0reports"));
    QCOMPARE(state.trends[2].face, Face::Old);
    QCOMPARE(state.trends[2].mark, Mark::None);
    QCOMPARE(state.trends[2].statusText, QStringLiteral("16:02 · older than promised"));
    QCOMPARE(state.trends[3].face, Face::NoData);
    QCOMPARE(state.trends[3].valueText, QStringLiteral("—"));
    QCOMPARE(state.trends[3].statusText, QStringLiteral("no data ever received"));
    // All of them old: that is told once.
    QCOMPARE(made(makeMultiplesState, tileOfDays(TileKind::Multiples, {kOnTime, kOverdue}, 2), withOldTrend(trend))
                 .head.face,
             Face::Old);
}

void TestOverTimeStates::calendarHasWeeksFromMonday()
{
    // 21 November 2026 is a Saturday; forty days back it is Tuesday 13 October.
    std::vector<std::optional<double>> values(40, 5.0);
    const HeatState state = made(makeHeatState, tileOfDays(TileKind::Calendar, {kOverdue}, 40),
                                 withTrend(dayTrend({dayLine(kOverdue, LineRole::Actual, values)})));
    QCOMPARE(state.rows, 7);
    QCOMPARE(state.columns, 6);
    QCOMPARE(state.cell(0, 0).kind, HeatCell::Kind::Outside); // Monday 12 October
    QCOMPARE(state.cell(1, 0).kind, HeatCell::Kind::Figure);
    QCOMPARE(state.cell(5, 5).isRunning, true);
    QCOMPARE(state.cell(6, 5).kind, HeatCell::Kind::Outside); // tomorrow is not asked for
    QCOMPARE(state.rowLabels[0].text, QStringLiteral("Mon"));
    QCOMPARE(state.columnLabels, (std::vector<HeatLabel>{{0, QStringLiteral("M10")}, {2, QStringLiteral("M11")}}));
    QVERIFY(state.growsByColumns);
}

void TestOverTimeStates::dayWithoutDataIsNotTheLeast()
{
    const Trend trend = dayTrend({dayLine(kOverdue, LineRole::Actual, {30.0, std::nullopt, 10.0, 5.0})});
    const HeatState state =
        made(makeHeatState, tileOfDays(TileKind::Calendar, {kOverdue}, 4), withTrend(trend)); // Wednesday on
    QCOMPARE(state.cell(3, 0).kind, HeatCell::Kind::NoData);
    QCOMPARE(state.noDataText, QStringLiteral("no data"));
    QCOMPARE(state.leastText, QStringLiteral("least 10 (20/11)"));
    QCOMPARE(state.greatestText, QStringLiteral("greatest 30 (18/11)")); // today is not over: it is neither
    QVERIFY(state.cell(4, 0).step < state.cell(2, 0).step);
    QCOMPARE(state.cell(5, 0).step, 0);
    QCOMPARE(state.steps.front().depth, 0.0);
    QCOMPARE(state.steps.back().depth, 1.0);
    QVERIFY(!state.steps.front().colour);
}

void TestOverTimeStates::heatMapTellsTheFourFaces()
{
    const Tile tile = tileOfDays(TileKind::Calendar, {kOverdue}, 2);
    const Trend zeroes = dayTrend({dayLine(kOverdue, LineRole::Actual, {0.0, 0.0})});
    const HeatState zero = made(makeHeatState, tile, withTrend(zeroes));
    QCOMPARE(zero.head.face, Face::Zero);
    QCOMPARE(zero.cell(4, 0).text, QStringLiteral("0"));
    QCOMPARE(zero.cell(4, 0).kind, HeatCell::Kind::Figure);
    QCOMPARE(made(makeHeatState, tile, withOldTrend(zeroes)).head.face, Face::Old);
    const HeatState none = made(makeHeatState, tile, snapshot());
    QCOMPARE(none.head.face, Face::NoData);
    QVERIFY(none.cells.empty());
    QVERIFY(none.accessibleText.contains(QStringLiteral("no data for this span yet")));
}

void TestOverTimeStates::classLimitsTakeTheColoursOfTheMap()
{
    Tile tile = tileOfDays(TileKind::Calendar, {kOverdue}, 2);
    tile.classes = {10, 20};
    const Trend trend = dayTrend({dayLine(kOverdue, LineRole::Actual, {5.0, 20.0})});
    const HeatState state = made(makeHeatState, tile, withTrend(trend));
    QCOMPARE(state.steps.size(), 3u);
    const auto classes = makeClasses(tile.classes, *m_pack->indicator(kOverdue), Format(Language::English, zone()));
    for (size_t i = 0; i < classes.size(); ++i) {
        QCOMPARE(state.steps[i].colour, std::optional(classes[i].colour));
        QCOMPARE(state.steps[i].text, classes[i].text);
    }
    QCOMPARE(state.cell(4, 0).step, 0);
    QCOMPARE(state.cell(5, 0).step, 2);
}

void TestOverTimeStates::hoursStandInRowsOfDays()
{
    const Tile tile = tileOfDays(TileKind::Hours, {kOverdue}, 48);
    Trend trend;
    trend.from = at(0, 0) - std::chrono::hours(24);
    trend.to = at(0, 0) + std::chrono::hours(24);
    trend.running = at(18, 0);
    trend.quality = Quality::Good;
    TrendLine line{kOverdue, LineRole::Actual, {}, province()};
    for (int hour = -24; hour <= 18; ++hour)
        line.points.push_back({at(0, 0) + std::chrono::hours(hour), double(hour + 24)});
    trend.lines = {line};
    const HeatState state = made(makeHeatState, tile, withTrend(trend));
    QCOMPARE(state.rows, 2);
    QCOMPARE(state.columns, 24);
    QCOMPARE(state.cell(0, 5).text, QStringLiteral("5"));
    QCOMPARE(state.cell(1, 18).isRunning, true);
    QCOMPARE(state.cell(1, 19).kind, HeatCell::Kind::ToCome);
    QCOMPARE(state.rowLabels, (std::vector<HeatLabel>{{0, QStringLiteral("20/11")}, {1, QStringLiteral("21/11")}}));
    QCOMPARE(state.columnLabels[2], (HeatLabel{6, QStringLiteral("06")}));
    QCOMPARE(state.leastText, QStringLiteral("least 0 (00:00 20/11)"));
    QVERIFY(!state.growsByColumns);
}

void TestOverTimeStates::wordsAreOfTheLanguageOfTheScreen()
{
    const Tile tile = tileOfDays(TileKind::Bars, {kOverdue}, 1);
    const Trend trend = dayTrend({dayLine(kOverdue, LineRole::Actual, {1234.0})});
    const BarsState state = makeBarsState(tile, withTrend(trend), context(m_pack, Language::Vietnamese));
    QCOMPARE(state.head.title, QStringLiteral("Phản ánh 1022 quá hạn"));
    QCOMPARE(state.head.unitText, QStringLiteral("phản ánh"));
    QCOMPARE(state.buckets[0].bars[0].text, QStringLiteral("1.234"));
    QCOMPARE(made(makeBarsState, tile, withTrend(trend)).buckets[0].bars[0].text, QStringLiteral("1,234"));
}

QTEST_GUILESS_MAIN(TestOverTimeStates)
#include "test_over_time_states.moc"
