// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_province.h"
#include "widgets/models/trend_state.h"

#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;

class TestTrendState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void gapsEndRuns();
    void figuresByWeightAreRunsOfTheirOwn();
    void monthsOfARuleAreNamedByTheirId();
    void januaryOfALongAxisBearsItsYear();
    void hoursOfSeveralDaysAreNotToday();
    void forecastGoesOnWithABand();
    void whyThereIsNoForecastIsTold();
    void emptyTrendIsASentence();
    void oldTrendTellsItsAge();
    void hourTicksStandEverySixHours();
    void drawsPlanUnderActual();
    void severalIndicatorsAreNamed();
    void roundRangeStartsAtZeroUnlessValuesAreClose_data();
    void roundRangeStartsAtZeroUnlessValuesAreClose();
    void thinningKeepsPeaks();

private:
    TrendState stateOf(const Tile &tile, const Trend &trend);
    static TrendLine line(LineRole role, const std::vector<std::optional<double>> &values);

    std::shared_ptr<ProvincePack> m_pack = pack();
};

TrendLine TestTrendState::line(LineRole role, const std::vector<std::optional<double>> &values)
{
    TrendLine line{kOverdue, role, {}};
    for (size_t i = 0; i < values.size(); ++i)
        line.points.push_back({at(0, 0) + std::chrono::hours(i), values[i]});
    return line;
}

TrendState TestTrendState::stateOf(const Tile &tile, const Trend &trend)
{
    Snapshot with = snapshot();
    with.trends.insert(QStringLiteral("overview/") + tile.id, trend);
    return makeTrendState(tile, with, context(m_pack, Language::English));
}

void TestTrendState::gapsEndRuns()
{
    Trend trend;
    trend.quality = Quality::Good;
    trend.lines = {line(LineRole::Actual, {10.0, 20.0, std::nullopt, qQNaN(), 40.0})};
    const TrendState state = stateOf(tile(TileKind::Trend, QStringLiteral("t"), kOverdue), trend);
    QCOMPARE(state.face, Face::Plain);
    QCOMPARE(state.lines.size(), size_t(1));
    QCOMPARE(state.lines[0].runs.size(), size_t(2));
    QCOMPARE(state.lines[0].runs[0].size(), 2);
    QCOMPARE(state.lines[0].runs[1].size(), 1);
    QCOMPARE(state.lines[0].last, QPointF(1, 1));
}

void TestTrendState::figuresByWeightAreRunsOfTheirOwn()
{
    Trend trend;
    trend.quality = Quality::Good;
    TrendLine actual = line(LineRole::Actual, {1.0, 2.0, 3.0, 4.0, 5.0, std::nullopt, 7.0, std::nullopt, 9.0, 10.0});
    // The second and third point, the lone seventh, and the ninth; exact ones are solid.
    for (const size_t i : {1, 2, 6, 8})
        actual.points[i].restated = Restated::Weighted;
    actual.points[3].restated = Restated::Exact;
    TrendLine comparison = actual;
    comparison.role = LineRole::Comparison;
    trend.lines = {actual, comparison};
    const TrendState state = stateOf(tile(TileKind::Trend, QStringLiteral("t"), kOverdue), trend);
    const auto xs = [](const std::vector<QList<QPointF>> &runs) {
        QStringList list;
        for (const auto &run : runs) {
            QStringList places;
            for (const QPointF &point : run)
                places.append(QString::number(std::lround(point.x() * 9)));
            list.append(places.join(QLatin1Char('-')));
        }
        return list.join(QLatin1Char(' '));
    };
    QCOMPARE(xs(state.lines[1].runs), QStringLiteral("3-4"));
    QCOMPARE(xs(state.lines[1].weightedRuns), QStringLiteral("0-1-2-3 6 8-9"));
    QCOMPARE(state.lines[1].last->x(), 1.0);
    // A comparison has dashes of its own.
    QCOMPARE(xs(state.lines[0].runs), QStringLiteral("0-1-2-3-4 6 8-9"));
    QVERIFY(state.lines[0].weightedRuns.empty());
    QCOMPARE(state.weightedText, QStringLiteral("restated by weight"));
    QVERIFY(state.accessibleText.contains(state.weightedText));
    trend.lines = {comparison};
    QCOMPARE(stateOf(tile(TileKind::Trend, QStringLiteral("t"), kOverdue), trend).weightedText, QString());
}

void TestTrendState::januaryOfALongAxisBearsItsYear()
{
    Tile months = tile(TileKind::Trend, QStringLiteral("t"), kOverdue);
    months.bucket = TrendBucket::Month;
    const Zone zone = context(m_pack, Language::English).format.zone();
    Trend trend;
    trend.quality = Quality::Good;
    TrendLine line{kOverdue, LineRole::Actual, {}};
    for (int i = 0; i < 14; ++i)
        line.points.push_back({zone.startOf(QDate(2025, 10, 1).addMonths(i)), 1.0});
    trend.lines = {line};
    trend.from = line.points.front().at;
    trend.to = zone.startOf(QDate(2026, 12, 1));
    QStringList labels;
    for (const AxisTick &tick : stateOf(months, trend).xTicks)
        labels.append(tick.label);
    QCOMPARE(labels.mid(0, 5), QStringList({QStringLiteral("M10"), QStringLiteral("M11"), QStringLiteral("M12"),
                                            QStringLiteral("M1/26"), QStringLiteral("M2")}));
}

void TestTrendState::hoursOfSeveralDaysAreNotToday()
{
    Tile hours = tile(TileKind::Trend, QStringLiteral("t"), kOverdue);
    hours.bucket = TrendBucket::Hour;
    const auto shown = [&](int days) {
        Trend trend;
        trend.quality = Quality::Good;
        trend.from = at(0, 0) - std::chrono::hours(24 * (days - 1));
        trend.to = at(0, 0) + std::chrono::hours(24);
        TrendLine line{kOverdue, LineRole::Actual, {}};
        for (Instant hour = trend.from; hour <= at(18, 0); hour += std::chrono::hours(1))
            line.points.push_back({hour, 1.0});
        trend.lines = {line};
        return stateOf(hours, trend);
    };
    QCOMPARE(shown(1).lines[0].name, QStringLiteral("today"));
    QCOMPARE(shown(1).xTicks[0].label, QStringLiteral("00"));
    const TrendState three = shown(3);
    QCOMPARE(three.lines[0].name, QStringLiteral("actual"));
    QCOMPARE(three.xTicks[0].label, QStringLiteral("19/11"));
    QCOMPARE(three.xTicks[1].label, QStringLiteral("06"));
    QCOMPARE(three.xTicks[8].label, QStringLiteral("21/11"));
}

void TestTrendState::monthsOfARuleAreNamedByTheirId()
{
    Tile months = tile(TileKind::Trend, QStringLiteral("t"), kOverdue);
    months.bucket = TrendBucket::Month;
    const Zone zone = context(m_pack, Language::English).format.zone();
    const auto labels = [&](const QList<QDate> &starts) {
        Trend trend;
        trend.quality = Quality::Good;
        TrendLine line{kOverdue, LineRole::Actual, {}};
        for (const QDate start : starts)
            line.points.push_back({zone.startOf(start), 1.0});
        trend.lines = {line};
        QStringList list;
        for (const AxisTick &tick : stateOf(months, trend).xTicks)
            list.append(tick.label);
        return list.join(QLatin1Char(' '));
    };
    QCOMPARE(labels({QDate(2025, 12, 1), QDate(2026, 1, 1), QDate(2026, 2, 1)}), QStringLiteral("M12 M1 M2"));
    // 2026-01 runs from 15 December to 14 January.
    QCOMPARE(labels({QDate(2025, 12, 15), QDate(2026, 1, 15), QDate(2026, 2, 15)}), QStringLiteral("M1 M2 M3"));
    QCOMPARE(labels({QDate(2025, 12, 2), QDate(2026, 1, 2), QDate(2026, 2, 2)}), QStringLiteral("M1 M2 M3"));
}

void TestTrendState::forecastGoesOnWithABand()
{
    Tile months = tile(TileKind::Trend, QStringLiteral("t"), kOverdue);
    months.bucket = TrendBucket::Month;
    months.forecast = true;
    const auto month = [](int number, std::optional<double> value, double margin = 0) {
        return TrendLine::Point{
            zone().startOf(QDate(2026, number, 1)), value, Restated::AsWas, Quality::Good, std::nullopt, margin};
    };
    Trend trend;
    trend.quality = Quality::Good;
    trend.lines = {{kOverdue, LineRole::Actual, {month(9, 20), month(10, 40)}},
                   {kOverdue, LineRole::Forecast, {month(10, 40), month(11, 50, 20), month(12, 10, 30)}}};
    const TrendState state = stateOf(months, trend);
    QCOMPARE(state.lines.size(), 2u);
    const TrendLineState &ahead = state.lines[0]; // beneath the actual line
    QCOMPARE(ahead.role, LineRole::Forecast);
    QCOMPARE(ahead.name, QStringLiteral("forecast, 80 % sure"));
    QCOMPARE(ahead.runs.size(), 1u);
    QCOMPARE(ahead.runs[0].size(), 3);
    QCOMPARE(ahead.runs[0].front(), state.lines[1].runs[0].back()); // joins the last month that is told
    // There along the greatest, back along the least; counts are never below zero.
    QCOMPARE(ahead.band.size(), 6);
    QCOMPARE(ahead.band[1].y(), 70.0 / 75);
    QCOMPARE(ahead.band[3].y(), 0.0);
    QCOMPARE(ahead.band[4].y(), 30.0 / 75);
    QCOMPARE(state.xTicks.back().label, QStringLiteral("M12"));
    QVERIFY2(
        state.accessibleText.contains(QStringLiteral("1022 reports overdue: 10 ± 30\u00a0reports expected for M12")),
        qPrintable(state.accessibleText));
}

void TestTrendState::whyThereIsNoForecastIsTold()
{
    Tile months = tile(TileKind::Trend, QStringLiteral("t"), kOverdue);
    months.bucket = TrendBucket::Month;
    months.forecast = true;
    Trend trend;
    trend.quality = Quality::Good;
    trend.lines = {line(LineRole::Actual, {1.0, 2.0})};
    QCOMPARE(stateOf(months, trend).forecastText, QString());
    trend.noForecast = NoForecast::TooShort;
    QCOMPARE(stateOf(months, trend).forecastText, QStringLiteral("no forecast yet: too few whole months"));
    trend.noForecast = NoForecast::NotBetter;
    const TrendState state = stateOf(months, trend);
    QCOMPARE(state.forecastText, QStringLiteral("no forecast: no better than last year's figures so far"));
    QVERIFY(state.accessibleText.contains(state.forecastText));
}

void TestTrendState::emptyTrendIsASentence()
{
    const Tile wanted = tile(TileKind::Trend, QStringLiteral("t"), kOverdue);
    const TrendState none = makeTrendState(wanted, snapshot(), context(m_pack, Language::English));
    QCOMPARE(none.sentence, QStringLiteral("no data for this span yet"));
    Trend empty;
    empty.lines = {line(LineRole::Actual, {std::nullopt, std::nullopt})};
    QCOMPARE(stateOf(wanted, empty).sentence, none.sentence);
    QVERIFY(!none.accessibleText.isEmpty());
}

void TestTrendState::oldTrendTellsItsAge()
{
    Trend trend;
    trend.quality = Quality::Stale;
    trend.asOf = at(16, 2);
    trend.lines = {line(LineRole::Actual, {1.0, 2.0})};
    const TrendState state = stateOf(tile(TileKind::Trend, QStringLiteral("t"), kOverdue), trend);
    QCOMPARE(state.face, Face::Old);
    QCOMPARE(state.ageText, QStringLiteral("figures of 16:02"));
    QCOMPARE(state.reasonText, QStringLiteral("older than promised"));
}

void TestTrendState::hourTicksStandEverySixHours()
{
    Tile hourly = tile(TileKind::Trend, QStringLiteral("t"), kOverdue);
    hourly.bucket = TrendBucket::Hour;
    Trend trend;
    trend.quality = Quality::Good;
    trend.from = at(0, 0);
    trend.to = at(0, 0) + std::chrono::hours(24);
    trend.lines = {line(LineRole::Actual, std::vector<std::optional<double>>(10, 5.0))}; // it is ten o'clock
    QStringList labels;
    for (const AxisTick &tick : stateOf(hourly, trend).xTicks)
        labels.append(tick.label);
    QCOMPARE(labels,
             QStringList({QStringLiteral("00"), QStringLiteral("06"), QStringLiteral("12"), QStringLiteral("18")}));
}

void TestTrendState::drawsPlanUnderActual()
{
    Trend trend;
    trend.quality = Quality::Good;
    trend.lines = {line(LineRole::Actual, {1.0, 2.0}), line(LineRole::Comparison, {1.0, 3.0}),
                   line(LineRole::Plan, {2.0, 2.0})};
    const TrendState state = stateOf(tile(TileKind::Trend, QStringLiteral("t"), kOverdue), trend);
    QCOMPARE(state.lines.size(), size_t(3));
    QCOMPARE(state.lines[0].role, LineRole::Plan);
    QCOMPARE(state.lines[1].role, LineRole::Comparison);
    QCOMPARE(state.lines[2].role, LineRole::Actual);
    QCOMPARE(state.lines[1].name, QStringLiteral("last year"));
    QVERIFY(state.lines[2].last);
    QVERIFY(!state.lines[1].last);
}

void TestTrendState::severalIndicatorsAreNamed()
{
    Tile two = tile(TileKind::Trend, QStringLiteral("t"), kOverdue);
    two.indicators.push_back(kLevel);
    TrendLine other = line(LineRole::Actual, {3.0, 4.0});
    other.indicator = kLevel;
    Trend trend;
    trend.quality = Quality::Good;
    trend.lines = {line(LineRole::Actual, {1.0, 2.0}), other};
    const TrendState state = stateOf(two, trend);
    QCOMPARE(state.lines[0].name, QStringLiteral("1022 reports overdue"));
    QCOMPARE(state.lines[1].name, QStringLiteral("Reservoir level"));
    QCOMPARE(state.lines[1].colour, 1);
}

void TestTrendState::roundRangeStartsAtZeroUnlessValuesAreClose_data()
{
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("greatest");
    QTest::addColumn<bool>("fromZero");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::newRow("wide") << 19.0 << 52.0 << false << 0.0 << 60.0;
    QTest::newRow("close") << 95.2 << 97.9 << false << 95.0 << 98.0;
    QTest::newRow("close but from zero") << 95.2 << 97.9 << true << 0.0 << 100.0;
    QTest::newRow("one value") << 50.0 << 50.0 << false << 0.0 << 60.0;
    QTest::newRow("negative") << -12.0 << 30.0 << false << -20.0 << 40.0;
    QTest::newRow("nothing but zero") << 0.0 << 0.0 << false << 0.0 << 1.0;
    QTest::newRow("small") << 0.001 << 0.004 << false << 0.0 << 0.004;
}

void TestTrendState::roundRangeStartsAtZeroUnlessValuesAreClose()
{
    QFETCH(double, least);
    QFETCH(double, greatest);
    QFETCH(bool, fromZero);
    const RoundRange range = roundRange(least, greatest, 3, fromZero);
    QTEST(range.from, "from");
    QTEST(range.to, "to");
    QVERIFY(range.from <= least && greatest <= range.to);
}

void TestTrendState::thinningKeepsPeaks()
{
    QList<QPointF> points;
    for (int i = 0; i < 10000; ++i)
        points.append({i / 9999.0, i == 4321 ? 9.0 : i == 7777 ? -9.0 : 0.0});
    const QList<QPointF> thin = thinned(points, 400);
    QVERIFY(thin.size() <= 400);
    QVERIFY(thin.contains(points[4321]));
    QVERIFY(thin.contains(points[7777]));
    QVERIFY(std::is_sorted(thin.begin(), thin.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); }));
    QCOMPARE(thinned(points.mid(0, 10), 400).size(), 10);
}

QTEST_GUILESS_MAIN(TestTrendState)
#include "test_trend_state.moc"
