// SPDX-License-Identifier: GPL-3.0-or-later
// Figures that their sources do not vouch for look so in every tile over time.
#include "tests/wall/sample_tiles.h"
#include "tests/wall/text_audit.h"

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

class TestDoubtOverTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void doubtfulFiguresAreDrawnUnlikeGoodOnes_data();
    void doubtfulFiguresAreDrawnUnlikeGoodOnes();
    void whatACrossMeansIsTold_data();
    void whatACrossMeansIsTold();
    void valuesInDoubtAreRead_data();
    void valuesInDoubtAreRead();
    void doubtIsNotTakenForARunningBucket_data();
    void doubtIsNotTakenForARunningBucket();

private:
    static constexpr std::array kKindsWithDoubt{TileKind::Trend, TileKind::Bars, TileKind::Multiples,
                                                TileKind::Calendar, TileKind::Hours};
    QImage pictureOf(Panel &panel, const Snapshot &shown, QSize size = {640, 360})
    {
        panel.resize(size);
        panel.present(shown, context(m_pack));
        return panel.grab().toImage();
    }
    std::shared_ptr<ProvincePack> m_pack = pack();
};

void TestDoubtOverTime::doubtfulFiguresAreDrawnUnlikeGoodOnes_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("height");
    QTest::addColumn<bool>("light");
    QTest::addColumn<bool>("old");
    for (const TileKind kind : kKindsWithDoubt) {
        for (const int height : {1080, 2160}) {
            for (const bool light : {false, true}) {
                for (const bool old : {false, true})
                    QTest::addRow("%s, %d px high, %s, %s", nameOf(kind), height, light ? "light" : "dark",
                                  old ? "old" : "fresh")
                        << int(kind) << height << light << old;
            }
        }
    }
}

/// One of the two is doubtful, and then the other: the pictures have the same words, and differ in the marks alone.
void TestDoubtOverTime::doubtfulFiguresAreDrawnUnlikeGoodOnes()
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

void TestDoubtOverTime::whatACrossMeansIsTold_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("old");
    for (const TileKind kind : kKindsWithDoubt) {
        for (const bool old : {false, true})
            QTest::addRow("%s, %s", nameOf(kind), old ? "old" : "fresh") << int(kind) << old;
    }
}

/// In the head, which an old tile needs for its age, or in the legend; only where a cross is drawn.
void TestDoubtOverTime::whatACrossMeansIsTold()
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

void TestDoubtOverTime::valuesInDoubtAreRead_data()
{
    doubtfulFiguresAreDrawnUnlikeGoodOnes_data();
}

/// A cross does not run through a value, nor does it take its contrast.
void TestDoubtOverTime::valuesInDoubtAreRead()
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
    const std::vector<DrawnText> texts = textsOnTheirGround(*panel);
    QVERIFY(!texts.empty());
    for (const DrawnText &text : texts) {
        values += text.text == QStringLiteral("30") ? 1 : 0;
        QVERIFY2(contrast(text.colour, text.background) >= kTextContrast, qPrintable(text.text));
    }
    const bool writesThem = kind != int(TileKind::Trend) && kind != int(TileKind::Multiples);
    QVERIFY2(!writesThem || values >= 10, qPrintable(QString::number(values)));
}

void TestDoubtOverTime::doubtIsNotTakenForARunningBucket_data()
{
    QTest::addColumn<int>("kind");
    for (const TileKind kind : kKindsWithDoubt)
        QTest::addRow("%s", nameOf(kind)) << int(kind);
}

/// Of the newest figure, which may be both.
void TestDoubtOverTime::doubtIsNotTakenForARunningBucket()
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

QTEST_MAIN(TestDoubtOverTime)
#include "test_doubt_over_time.moc"
