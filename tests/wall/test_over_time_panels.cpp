// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wall/pictures.h"
#include "tests/wall/sample_tiles.h"
#include "tests/wall/text_audit.h"
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

namespace {

/// Ten days, or two days of hours, of which every figure is the same: what differs is how it is drawn.
Trend evenTrend(TileKind kind)
{
    if (kind != TileKind::Hours)
        return dayTrend({dayLine(kOverdue, LineRole::Actual, std::vector<std::optional<double>>(10, 30.0))});
    Trend trend = trendOf(kind);
    for (auto &point : trend.lines[0].points)
        point.value = 30;
    return trend;
}

/// How many pixels two pictures tell apart without colour.
int unlike(const QImage &a, const QImage &b)
{
    constexpr double kClear = 1.5;
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y) && contrast(a.pixelColor(x, y), b.pixelColor(x, y)) >= kClear;
    }
    return count;
}

} // namespace

class TestOverTimePanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void actualIsSolidAndPlanAnOutline();
    void columnOfARunningBucketIsNotFull();
    void zeroLineIsAlwaysThere();
    void missedTargetIsAmberAndMetIsSlim();
    void whatIsMissedNowComesBeforeWhatHasNoRoom();
    void dayWithoutDataHasNoColourOfData();
    void doubtfulFiguresAreDrawnUnlikeGoodOnes_data();
    void doubtfulFiguresAreDrawnUnlikeGoodOnes();
    void whatACrossMeansIsTold_data();
    void whatACrossMeansIsTold();
    void valuesInDoubtAreRead_data();
    void valuesInDoubtAreRead();
    void doubtIsNotTakenForARunningBucket_data();
    void doubtIsNotTakenForARunningBucket();
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
    static constexpr std::array kKindsWithDoubt{TileKind::Trend, TileKind::Bars, TileKind::Multiples,
                                                TileKind::Calendar, TileKind::Hours};
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

void TestOverTimePanels::doubtfulFiguresAreDrawnUnlikeGoodOnes_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("height");
    QTest::addColumn<bool>("light");
    QTest::addColumn<bool>("old");
    for (const TileKind kind : kKindsWithDoubt) {
        for (const int height : {1080, 2160}) {
            for (const bool light : {false, true}) {
                for (const bool old : {false, true})
                    QTest::addRow("%d, %d px high, %s, %s", int(kind), height, light ? "light" : "dark",
                                  old ? "old" : "fresh")
                        << int(kind) << height << light << old;
            }
        }
    }
}

/// One of the two is doubtful, and then the other: the pictures have the same words, and differ in the marks alone.
void TestOverTimePanels::doubtfulFiguresAreDrawnUnlikeGoodOnes()
{
    QFETCH(int, kind);
    QFETCH(int, height);
    QFETCH(bool, light);
    QFETCH(bool, old);
    Tile tile = tileOf(TileKind(kind));
    tile.indicators = {kOverdue};
    tile.compare = tile.plan = false;
    const auto panel = panelOf(tile);
    panel->setTheme(Theme(height, 3, light ? Palette::light() : Palette()));
    const auto picture = [&](size_t doubtful) {
        Trend trend = evenTrend(TileKind(kind));
        trend.lines[0].points[doubtful].quality = Quality::Suspect;
        return pictureOf(*panel, old ? withOldTrend(trend) : withTrend(trend), QSize(460, 260) * (height / 1080));
    };
    const int told = unlike(picture(6), picture(4));
    const int least = 40 * (height / 1080) * (height / 1080); // pixels of the mark in both places
    QVERIFY2(told >= least, qPrintable(QString::number(told)));
}

void TestOverTimePanels::whatACrossMeansIsTold_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("old");
    for (const TileKind kind : kKindsWithDoubt) {
        for (const bool old : {false, true})
            QTest::addRow("%d, %s", int(kind), old ? "old" : "fresh") << int(kind) << old;
    }
}

/// In the head, which an old tile needs for its age, or in the legend; only where a cross is drawn.
void TestOverTimePanels::whatACrossMeansIsTold()
{
    QFETCH(int, kind);
    QFETCH(bool, old);
    Tile tile = tileOf(TileKind(kind));
    tile.indicators = {kOverdue};
    const auto panel = panelOf(tile);
    const auto words = [&](bool isDoubtful) {
        Trend trend = evenTrend(TileKind(kind));
        trend.lines[0].points[5].quality = isDoubtful ? Quality::Suspect : Quality::Good;
        pictureOf(*panel, old ? withOldTrend(trend) : withTrend(trend));
        return wordsDrawnBy(*panel);
    };
    const QString told = words(true);
    QCOMPARE(told.contains(QStringLiteral("1 doubtful figure")), !old);
    if (old)
        QVERIFY2(told.split(QLatin1Char('\n')).contains(QStringLiteral("doubtful")), qPrintable(told));
    QVERIFY(!words(false).contains(QStringLiteral("doubtful")));
}

void TestOverTimePanels::valuesInDoubtAreRead_data()
{
    doubtfulFiguresAreDrawnUnlikeGoodOnes_data();
}

/// A cross does not run through a value, nor does it take its contrast.
void TestOverTimePanels::valuesInDoubtAreRead()
{
    constexpr double kTextContrast = 4.5; // WCAG 2.2 AA 1.4.3
    QFETCH(int, kind);
    QFETCH(int, height);
    QFETCH(bool, light);
    QFETCH(bool, old);
    Tile tile = tileOf(TileKind(kind));
    tile.indicators = {kOverdue};
    const auto panel = panelOf(tile);
    panel->setTheme(Theme(height, 3, light ? Palette::light() : Palette()));
    Trend trend = evenTrend(TileKind(kind));
    for (auto &point : trend.lines[0].points)
        point.quality = Quality::Suspect;
    pictureOf(*panel, old ? withOldTrend(trend) : withTrend(trend), QSize(1600, 700) * (height / 1080));
    int values = 0;
    for (const DrawnText &text : textsOnTheirGround(*panel)) {
        values += text.text == QStringLiteral("30") ? 1 : 0;
        QVERIFY2(contrast(text.colour, text.background) >= kTextContrast, qPrintable(text.text));
    }
    const bool writesThem = kind != int(TileKind::Trend) && kind != int(TileKind::Multiples);
    QVERIFY2(!writesThem || values >= 10, qPrintable(QString::number(values)));
}

void TestOverTimePanels::doubtIsNotTakenForARunningBucket_data()
{
    QTest::addColumn<int>("kind");
    for (const TileKind kind : kKindsWithDoubt)
        QTest::addRow("%d", int(kind)) << int(kind);
}

/// Of the newest figure, which may be both.
void TestOverTimePanels::doubtIsNotTakenForARunningBucket()
{
    QFETCH(int, kind);
    Tile tile = tileOf(TileKind(kind));
    tile.indicators = {kOverdue};
    tile.compare = tile.plan = false;
    const auto panel = panelOf(tile);
    const auto picture = [&](bool isRunning, bool isDoubtful) {
        Trend trend = evenTrend(TileKind(kind));
        auto &points = trend.lines[0].points;
        points.front().value = 60;               // the newest stands in the middle
        points.front().quality = Quality::Stale; // the head counts one at least
        if (isDoubtful)
            points.back().quality = Quality::Stale;
        if (!isRunning)
            trend.running.reset();
        return pictureOf(*panel, withTrend(trend), {640, 360}).copy(0, 110, 640, 180); // without head and legends
    };
    const QImage good = picture(false, false);
    const QImage running = picture(true, false);
    const QImage doubtful = picture(false, true);
    const QImage both = picture(true, true);
    for (const auto &[one, other] : {std::pair(doubtful, good), std::pair(doubtful, running), std::pair(both, good),
                                     std::pair(both, running), std::pair(both, doubtful)}) {
        const int told = unlike(one, other);
        QVERIFY2(told >= 20, qPrintable(QString::number(told)));
    }
}

void TestOverTimePanels::oldTilesAreHatchedAndHaveNoColour_data()
{
    QTest::addColumn<int>("kind");
    for (const TileKind kind : kindsOverTime())
        QTest::addRow("%d", int(kind)) << int(kind);
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
