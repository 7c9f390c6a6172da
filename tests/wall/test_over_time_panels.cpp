// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wall/pictures.h"
#include "tests/wall/sample_tiles.h"
#include "widgets/tiles/bars_panel.h"
#include "widgets/tiles/heat_panel.h"
#include "widgets/tiles/multiples_panel.h"
#include "widgets/tiles/states_panel.h"
#include "widgets/wall/panel_factory.h"

#include <QImage>
#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;
using namespace ioc::test;

class TestOverTimePanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void actualIsSolidAndPlanAnOutline();
    void columnOfARunningBucketIsNotFull();
    void zeroLineIsAlwaysThere();
    void missedTargetIsAmberAndMetIsSlim();
    void statesOfFeedsHaveShapesOfTheirOwn();
    void feedsInTroubleNowAreMarkedAsEverywhere();
    void whatIsMissedNowComesBeforeWhatHasNoRoom();
    void dayWithoutDataHasNoColourOfData();
    void oldTilesAreHatchedAndHaveNoColour_data();
    void oldTilesAreHatchedAndHaveNoColour();
    void tilesWithoutDataSayWhy_data();
    void tilesWithoutDataSayWhy();
    void everySizeAndSeatKeepsItsEdges_data();
    void everySizeAndSeatKeepsItsEdges();
    void equalSnapshotDoesNotRepaint();
    void everyTileHasAnAccessibleName();

private:
    QImage pictureOf(Panel &panel, const Snapshot &shown, QSize size = {640, 360})
    {
        panel.resize(size);
        panel.present(shown, context(m_pack));
        return panel.grab().toImage();
    }
    std::shared_ptr<ProvincePack> m_pack = pack();
};

void TestOverTimePanels::actualIsSolidAndPlanAnOutline()
{
    Tile tile = tileOf(TileKind::Bars);
    tile.compare = tile.plan = false;
    BarsPanel plain(tile);
    const Trend actual = dayTrend({dayLine(kOverdue, LineRole::Actual, {40.0, 40.0, 40.0, 40.0})});
    const Palette palette;
    const QImage alone = pictureOf(plain, withTrend(actual));
    const int solid = pixelsNear(alone, palette.accent);
    QVERIFY2(solid > 15'000, qPrintable(QString::number(solid)));
    QCOMPARE(pixelsNear(alone, palette.bulletFill), 0);

    tile.compare = tile.plan = true;
    BarsPanel all(tile);
    const QImage beside =
        pictureOf(all, withTrend(dayTrend({dayLine(kOverdue, LineRole::Comparison, {40.0, 40.0, 40.0, 40.0}),
                                           dayLine(kOverdue, LineRole::Plan, {40.0, 40.0, 40.0, 40.0}),
                                           dayLine(kOverdue, LineRole::Actual, {40.0, 40.0, 40.0, 40.0})})));
    QVERIFY(pixelsNear(beside, palette.accent) > 8'000);
    QVERIFY(pixelsNear(beside, palette.bulletFill) > 1'000); // stands out behind
    QVERIFY(pixelsNear(beside, palette.ink) > pixelsNear(alone, palette.ink) + 500);
    QVERIFY(all.accessibleDescription().contains(QStringLiteral("plan 40")));
}

void TestOverTimePanels::columnOfARunningBucketIsNotFull()
{
    Tile tile = tileOf(TileKind::Bars);
    tile.compare = tile.plan = false;
    BarsPanel panel(tile);
    Trend trend = dayTrend({dayLine(kOverdue, LineRole::Actual, {40.0, 40.0})});
    const int marked = pixelsNear(pictureOf(panel, withTrend(trend)), Palette().accent);
    trend.running.reset();
    const int whole = pixelsNear(pictureOf(panel, withTrend(trend)), Palette().accent);
    QVERIFY2(marked < whole * 0.65 && marked > whole * 0.4, qPrintable(QStringLiteral("%1 %2").arg(marked).arg(whole)));
}

void TestOverTimePanels::zeroLineIsAlwaysThere()
{
    Tile tile = tileOf(TileKind::Bars);
    tile.compare = tile.plan = false;
    for (const double value : {0.0, 40.0, -40.0}) {
        BarsPanel panel(tile);
        const QImage picture =
            pictureOf(panel, withTrend(dayTrend({dayLine(kOverdue, LineRole::Actual, {value, value, value})})));
        int longest = 0;
        for (int y = 0; y < picture.height(); ++y)
            longest = std::max(longest, pixelsNear(picture.copy(0, y, picture.width(), 1), Palette().ink, 40));
        QVERIFY2(longest > 400, qPrintable(QStringLiteral("%1: %2").arg(value).arg(longest)));
    }
}

void TestOverTimePanels::missedTargetIsAmberAndMetIsSlim()
{
    StatesPanel panel(tileOf(TileKind::States));
    TrendLine line = dayLine(kOnTime, LineRole::Actual, {90.0, 90.0, 90.0, 90.0});
    for (auto &point : line.points)
        point.met = true;
    const Palette palette;
    const QImage met = pictureOf(panel, withTrend(dayTrend({line})));
    QCOMPARE(pixelsNear(met, palette.warning), 0);
    const int slim = pixelsNear(met, palette.bulletFill);
    for (auto &point : line.points)
        point.met = false;
    const QImage missed = pictureOf(panel, withTrend(dayTrend({line})));
    // Colour is not all: a missed stretch is more than twice as high.
    QVERIFY(pixelsNear(missed, palette.warning) > slim * 2);
}

/// Each state of a feed has a shape besides its colour.
void TestOverTimePanels::statesOfFeedsHaveShapesOfTheirOwn()
{
    StatesPanel panel(tileOfFeeds());
    const Palette palette;
    const auto shown = [&](FeedState state) {
        Trend trend = dayTrend({dayLine(kOnTime, LineRole::Actual, {1.0, 1.0})});
        trend.feeds = {{kHotline, {{trend.lines[0].points[0].at, state}, {trend.lines[0].points[1].at, state}}}};
        trend.lines.clear();
        return pictureOf(panel, withTrend(trend));
    };
    const auto high = [](const QImage &picture, const QColor &colour) {
        int rows = 0;
        for (int y = 0; y < picture.height(); ++y)
            rows += pixelsNear(picture.copy(0, y, picture.width(), 1), colour) > picture.width() / 2 ? 1 : 0;
        return rows;
    };
    const QImage current = shown(FeedState::Ok);
    QCOMPARE(pixelsNear(current, palette.warning) + pixelsNear(current, palette.critical), 0);
    const int slim = high(current, palette.bulletFill);
    const int late = high(shown(FeedState::Late), palette.warning);
    QVERIFY2(late > slim * 1.5, qPrintable(QStringLiteral("%1 %2").arg(late).arg(slim)));
    const QImage down = shown(FeedState::Down);
    std::vector<bool> rows;
    for (int y = 0; y < down.height(); ++y)
        rows.push_back(pixelsNear(down.copy(0, y, down.width(), 1), palette.critical) > down.width() / 2);
    int edges = 0;
    for (size_t y = 1; y < rows.size(); ++y)
        edges += rows[y] != rows[y - 1] ? 1 : 0;
    QCOMPARE(edges, 4); // two bars with a gap between them
    const QImage paused = shown(FeedState::Paused);
    QCOMPARE(pixelsNear(paused, palette.bulletFill), 0);
    QVERIFY(high(paused, palette.inkSecond) >= 2);
}

void TestOverTimePanels::feedsInTroubleNowAreMarkedAsEverywhere()
{
    StatesPanel panel(tileOfFeeds());
    Snapshot shown = shownFor(tileOfFeeds(), Shown::Plain);
    const Palette palette;
    const auto markedLeft = [&](const QColor &colour) {
        const QImage picture = pictureOf(panel, shown);
        return pixelsNear(picture.copy(0, 0, int(panel.theme().type().body * 2.5), picture.height()), colour);
    };
    const int ofLegend = markedLeft(palette.critical);
    shown.feeds[0].state = FeedState::Down;
    QVERIFY(markedLeft(palette.critical) > ofLegend + 20);
}

void TestOverTimePanels::whatIsMissedNowComesBeforeWhatHasNoRoom()
{
    Tile tile = tileOf(TileKind::States);
    tile.indicators = {kOnTime, kOnline, kOverdue, kLevel};
    StatesPanel panel(tile);
    std::vector<TrendLine> lines;
    for (const IndicatorId &id : tile.indicators) {
        lines.push_back(dayLine(id, LineRole::Actual, {90.0, 90.0}));
        for (auto &point : lines.back().points)
            point.met = id != kLevel; // the last one
    }
    const int lineHeights = 7;
    const QSize low(640, int(panel.theme().type().body * 1.25 * lineHeights));
    QVERIFY(pixelsNear(pictureOf(panel, withTrend(dayTrend(lines)), low), Palette().warning) > 500);
}

void TestOverTimePanels::dayWithoutDataHasNoColourOfData()
{
    Tile tile = tileOf(TileKind::Calendar);
    tile.buckets = 3;
    HeatPanel panel(tile);
    const auto blue = [&](const std::vector<std::optional<double>> &values) {
        const QImage picture = pictureOf(panel, withTrend(dayTrend({dayLine(kOverdue, LineRole::Actual, values)})));
        int count = 0;
        for (int y = 60; y < picture.height() - 70; ++y) { // without head and legend
            for (int x = 0; x < picture.width(); ++x) {
                const QColor pixel = picture.pixelColor(x, y);
                count += pixel.blue() > pixel.red() + 60 ? 1 : 0;
            }
        }
        return count;
    };
    const int two = blue({50.0, std::nullopt, 50.0});
    const int three = blue({50.0, 50.0, 50.0});
    QVERIFY2(three > 1.3 * two && two > 500, qPrintable(QStringLiteral("%1 %2").arg(two).arg(three)));
}

void TestOverTimePanels::oldTilesAreHatchedAndHaveNoColour_data()
{
    QTest::addColumn<int>("kind");
    for (const TileKind kind : kindsOverTime())
        QTest::addRow("%s", nameOf(kind)) << int(kind);
}

void TestOverTimePanels::oldTilesAreHatchedAndHaveNoColour()
{
    QFETCH(int, kind);
    const auto panel = panelOf(tileOf(TileKind(kind)));
    const Palette palette;
    const QImage fresh = pictureOf(*panel, withTrend(trendOf(TileKind(kind))));
    const QImage old = pictureOf(*panel, withOldTrend(trendOf(TileKind(kind))));
    QVERIFY(pixelsNear(old, palette.hatch, 2) > pixelsNear(fresh, palette.hatch, 2) + 2'000);
    for (const QColor &colour : {palette.accent, palette.second, palette.warning, palette.critical})
        QCOMPARE(pixelsNear(old, colour), 0);
    QCOMPARE(greenPixels(fresh) + greenPixels(old), 0);
    QVERIFY2(panel->accessibleDescription().contains(QStringLiteral("16:02")),
             qPrintable(panel->accessibleDescription()));
}

void TestOverTimePanels::tilesWithoutDataSayWhy_data()
{
    oldTilesAreHatchedAndHaveNoColour_data();
}

void TestOverTimePanels::tilesWithoutDataSayWhy()
{
    QFETCH(int, kind);
    const auto panel = panelOf(tileOf(TileKind(kind)));
    Snapshot awaited = snapshot();
    for (FeedHealth &feed : awaited.feeds)
        feed.nextTry = at(18, 50);
    const QImage picture = pictureOf(*panel, awaited);
    QVERIFY(panel->isReady());
    QVERIFY(pixelsNear(picture, Palette().inkSecond, 40) > 200);
    QVERIFY2(panel->accessibleDescription().contains(QStringLiteral("18:50")),
             qPrintable(panel->accessibleDescription()));
    QCOMPARE(pixelsNear(picture, Palette().accent), 0);
}

void TestOverTimePanels::everySizeAndSeatKeepsItsEdges_data()
{
    oldTilesAreHatchedAndHaveNoColour_data();
}

/// Whatever the size, nothing is drawn over the padding, and text never goes below the floor, so that what has no room
/// is a sentence or left out.
void TestOverTimePanels::everySizeAndSeatKeepsItsEdges()
{
    QFETCH(int, kind);
    const auto panel = panelOf(tileOf(TileKind(kind)));
    const Snapshot shown = withTrend(trendOf(TileKind(kind)));
    for (const double seat : {1.0, 3.0, 5.0, 12.0}) {
        panel->setTheme(Theme(1080, seat));
        for (const QSize size :
             {QSize(200, 120), QSize(460, 170), QSize(640, 360), QSize(300, 700), QSize(1920, 1080)}) {
            const QImage picture = pictureOf(*panel, shown, size);
            const int padding = int(panel->theme().px(6));
            const QColor ground = panel->theme().palette().panel;
            for (const QRect &edge : {QRect(padding, size.height() - padding, size.width() - 2 * padding, 3),
                                      QRect(size.width() - padding, padding * 2, 3, size.height() - 4 * padding)}) {
                const QImage strip = picture.copy(edge);
                const int drawn = strip.width() * strip.height() - pixelsNear(strip, ground, 3);
                QVERIFY2(drawn == 0, qPrintable(QStringLiteral("seat %1, %2 x %3: %4")
                                                    .arg(seat)
                                                    .arg(size.width())
                                                    .arg(size.height())
                                                    .arg(drawn)));
            }
        }
    }
}

void TestOverTimePanels::equalSnapshotDoesNotRepaint()
{
    for (const TileKind kind : kindsOverTime()) {
        QWidget window;
        window.resize(640, 360);
        Panel *panel = makePanel(tileOf(kind), PageDocument(), {}, &window);
        panel->setGeometry(window.rect());
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        Snapshot shown = withTrend(trendOf(kind));
        panel->present(shown, context(m_pack));
        QCoreApplication::processEvents();
        PaintCounter counter(panel);
        ++shown.sequence;
        panel->present(shown, context(m_pack));
        QCoreApplication::processEvents();
        QCOMPARE(counter.count, 0);
    }
}

void TestOverTimePanels::everyTileHasAnAccessibleName()
{
    QWidget parent;
    for (const TileKind kind : {TileKind::Bars, TileKind::Multiples, TileKind::Calendar, TileKind::Hours,
                                TileKind::States, TileKind::Still}) {
        const Tile wanted = tileOf(kind);
        Panel *panel = makePanel(wanted, PageDocument(), {}, &parent);
        panel->present(withTrend(trendOf(kind)), context(m_pack));
        QVERIFY(!panel->accessibleName().isEmpty());
        QVERIFY(panel->accessibleName() != wanted.id);
        QVERIFY(!panel->accessibleDescription().isEmpty());
    }
}

QTEST_MAIN(TestOverTimePanels)
#include "test_over_time_panels.moc"
