// SPDX-License-Identifier: GPL-3.0-or-later
// What a tile over time still tells when its sources have gone: which bucket is not over, and which line is whose.
#include "tests/wall/pictures.h"
#include "tests/wall/sample_tiles.h"
#include "tests/wall/text_audit.h"
#include "core/domain/page_faults.h"
#include "widgets/charts/trend_chart.h"

#include <QImage>
#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;
using namespace ioc::test;

namespace {

const IndicatorId kTwo[] = {kOverdue, kOnTime};

/// How many pixels differ.
int unlike(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y);
    }
    return count;
}

} // namespace

class TestOldTrends : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aRunningBucketKeepsItsRingAndItsWords_data();
    void aRunningBucketKeepsItsRingAndItsWords();
    void aRunningPeriodOfATileKeepsItsRing();
    void linesThatLostTheirColoursAreToldApart();

private:
    QImage pictureOf(Panel &panel, const Snapshot &shown, QSize size = {640, 360})
    {
        panel.resize(size);
        panel.present(shown, context(m_pack));
        return panel.grab().toImage();
    }
    std::shared_ptr<ProvincePack> m_pack = pack();
};

void TestOldTrends::aRunningBucketKeepsItsRingAndItsWords_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("isDoubtful"); // the newest
    for (const TileKind kind : {TileKind::Trend, TileKind::Multiples}) {
        QTest::addRow("%s", nameOf(kind)) << int(kind) << false;
        QTest::addRow("%s, in doubt", nameOf(kind)) << int(kind) << true;
    }
}

void TestOldTrends::aRunningBucketKeepsItsRingAndItsWords()
{
    QFETCH(int, kind);
    QFETCH(bool, isDoubtful);
    Tile tile = tileOf(TileKind(kind));
    tile.indicators = {kOverdue};
    tile.compare = tile.plan = false;
    const auto panel = panelOf(tile);
    const auto picture = [&](bool isRunning) {
        Trend trend = dayTrend({dayLine(kOverdue, LineRole::Actual, {60.0, 30.0, 30.0, 30.0})});
        if (isDoubtful)
            trend.lines[0].points.back().quality = Quality::Suspect;
        if (!isRunning)
            trend.running.reset();
        return pictureOf(*panel, withOldTrend(trend));
    };
    const QImage over = picture(false);
    const QString words = QStringLiteral("not over");
    QVERIFY2(!wordsDrawnBy(*panel).contains(words), qPrintable(wordsDrawnBy(*panel)));
    const QImage running = picture(true);
    QVERIFY2(wordsDrawnBy(*panel).contains(words), qPrintable(wordsDrawnBy(*panel)));
    const QRect end(500, 120, 140, 200); // of the line, without head, legend and axis
    const int told = unlike(running.copy(end), over.copy(end));
    QVERIFY2(told >= 20, qPrintable(QString::number(told)));
    if (!isDoubtful) // a cross is as bright as ever
        QCOMPARE(pixelsNear(running.copy(end), Palette().ink), 0);
    QCOMPARE(pixelsNear(running, Palette().accent), 0);
}

void TestOldTrends::aRunningPeriodOfATileKeepsItsRing()
{
    const auto panel = panelOf(tile(TileKind::Indicator, QStringLiteral("t"), kOnTime));
    const auto picture = [&](bool isRunning) {
        Snapshot shown = withOldTrend({});
        for (Reading &reading : shown.readings) {
            reading.complete = !isRunning;
            reading.spark = {80.0, 90.0, 70.0, 85.0};
        }
        return pictureOf(*panel, shown);
    };
    const QImage running = picture(true);
    const QRect end(560, 40, 80, 180); // of the line, beside all words
    const int told = unlike(running.copy(end), picture(false).copy(end));
    QVERIFY2(told >= 20, qPrintable(QString::number(told)));
    QCOMPARE(pixelsNear(running, Palette().spark), 0);
}

void TestOldTrends::linesThatLostTheirColoursAreToldApart()
{
    const Theme theme;
    std::vector<QPen> pens;
    for (int colour = 0; colour < int(kMostTogether); ++colour) {
        TrendLineState line;
        line.role = LineRole::Actual;
        line.colour = colour;
        pens.push_back(TrendChart::penOf(line, Face::Old, theme));
        QCOMPARE(pens.back().color(), theme.palette().inkSecond);
        for (size_t i = 0; i + 1 < pens.size(); ++i)
            QVERIFY(pens[i].style() != pens.back().style() || pens[i].dashPattern() != pens.back().dashPattern() ||
                    pens[i].widthF() * 1.8 <= pens.back().widthF());
        const QPen weighted = TrendChart::penOf(line, Face::Old, theme, Firmness::Weighted);
        QVERIFY(pens.back().dashPattern() != weighted.dashPattern());
    }

    Tile tile = tileOf(TileKind::Trend);
    tile.indicators = {std::begin(kTwo), std::end(kTwo)};
    tile.compare = tile.plan = false;
    const auto panel = panelOf(tile);
    std::vector<TrendLine> lines;
    for (const IndicatorId &id : kTwo)
        lines.push_back(dayLine(id, LineRole::Actual, {60.0, 30.0, 50.0, 30.0}));
    for (const Snapshot &shown : {withTrend(dayTrend(lines)), withOldTrend(dayTrend(lines))}) {
        pictureOf(*panel, shown, {1200, 360});
        const QStringList words = wordsDrawnBy(*panel).split(u'\n'); // the title names both in one piece
        for (const IndicatorId &id : kTwo)
            QVERIFY2(words.contains(m_pack->indicator(id)->shortName.vi), qPrintable(words.join(u'\n')));
    }
}

QTEST_MAIN(TestOldTrends)
#include "test_old_trends.moc"
