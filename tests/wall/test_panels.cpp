// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_directives.h"
#include "tests/wall/pictures.h"
#include "tests/wall/text_audit.h"
#include "widgets/charts/trend_panel.h"
#include "widgets/wall/directives_panel.h"
#include "widgets/wall/indicator_tile.h"
#include "widgets/wall/painting.h"
#include "widgets/wall/panel_factory.h"

#include <QChart>
#include <QChartView>
#include <QFontMetricsF>
#include <QLineSeries>
#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;
using namespace ioc::test;

class TestPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void textIsAsLargeAsTheSeatsNeed_data();
    void textIsAsLargeAsTheSeatsNeed();
    void textStandsOutFromItsGround();
    void linesHoldVietnameseAccents();
    void wrappingKeepsWordsAndEndsWithDots();
    void oldTileIsHatchedAndHasNothingGood();
    void facesLookDifferent();
    void smallTileSaysThatItCannotBeRead();
    void equalSnapshotDoesNotRepaint();
    void gapsAreSeriesOfTheirOwn();
    void figuresByWeightAreDashedAndSaidSo();
    void chartKeepsItsSeriesForever();
    void emptyTrendHidesTheChart();
    void focusIsVisible();
    void mapWithoutFactoryIsASentence();
    void overdueDirectivesAreMarked();
    void everyKindHasAnAccessibleName();

private:
    QImage pictureOf(Panel &panel, const Snapshot &shown, QSize size = {460, 170});

    std::shared_ptr<ProvincePack> m_pack = pack();
};

QImage TestPanels::pictureOf(Panel &panel, const Snapshot &shown, QSize size)
{
    panel.resize(size);
    panel.present(shown, context(m_pack));
    return panel.grab().toImage();
}

void TestPanels::textIsAsLargeAsTheSeatsNeed_data()
{
    QTest::addColumn<double>("height");
    QTest::addColumn<double>("seat");
    for (const double height : {1080.0, 2160.0}) {
        for (const double seat : {2.0, 3.0, 4.0, 6.0})
            QTest::addRow("%g pixels, seat at %g heights", height, seat) << height << seat;
    }
}

/// 16, 20, 30 and 40 minutes of arc are 4.654, 5.818, 8.727 and 11.636 mm for each metre.
void TestPanels::textIsAsLargeAsTheSeatsNeed()
{
    QFETCH(double, height);
    QFETCH(double, seat);
    const Theme usual(height, seat);
    const Theme least = usual.withLetters(kLeastArc);
    const auto isOf = [&](const QFont &font, double perMetre) {
        const double wanted = height * seat * perMetre / 1000;
        const double capital = QFontMetricsF(font).capHeight();
        return capital >= wanted - 0.001 * wanted && capital < wanted + 1.6;
    };
    QVERIFY(isOf(usual.body(), 5.818));
    QVERIFY(isOf(least.body(), 4.654));
    for (const Theme &theme : {usual, least}) {
        QVERIFY(isOf(theme.font(theme.type().headline, QFont::DemiBold), 8.727));
        QVERIFY(isOf(theme.font(theme.type().numeral, QFont::DemiBold), 11.636));
    }
}

void TestPanels::textStandsOutFromItsGround()
{
    const Palette palette;
    for (const QColor &ink : {palette.ink, palette.inkSecond, palette.inkThird, palette.warning, palette.critical}) {
        QVERIFY2(contrast(ink, palette.panel) >= 4.5, qPrintable(ink.name()));
        QVERIFY2(contrast(ink, palette.hatch) >= 4.5, qPrintable(ink.name()));
    }
    for (const QColor &mark : {palette.connected, palette.spark, palette.accent, palette.second, palette.bulletFill})
        QVERIFY2(contrast(mark, palette.panel) >= 3, qPrintable(mark.name()));
}

void TestPanels::linesHoldVietnameseAccents()
{
    const Theme theme(2160);
    const QFontMetricsF metrics(theme.body());
    const QRectF small = metrics.tightBoundingRect(QStringLiteral("ễổặợgỵ"));
    QVERIFY(-small.top() <= metrics.ascent());
    QVERIFY(small.height() <= lineHeight(theme.body()));
    // Capitals with two accents stand a little above their line; the card's padding must hold them.
    const QRectF capitals = metrics.tightBoundingRect(QStringLiteral("ẪỔẾỠẴ"));
    QVERIFY(-capitals.top() - metrics.ascent() <= theme.px(8) / 2);
}

void TestPanels::wrappingKeepsWordsAndEndsWithDots()
{
    const QFont font = Theme(1080).body();
    const QString text = QStringLiteral("Mực nước sông Lam (trạm Lâm Thủy) vượt báo động 2");
    QCOMPARE(wrapped(text, font, 2000, 3), QStringList(text));
    const QStringList three = wrapped(text, font, 300, 3);
    QCOMPARE(three.join(QLatin1Char(' ')), text);
    const QStringList one = wrapped(text, font, 300, 1);
    QCOMPARE(one.size(), 1);
    QVERIFY(one.front().endsWith(QChar(0x2026)));
    for (const QString &line : three + one)
        QVERIFY(textWidth(line, font) <= 300);
}

void TestPanels::oldTileIsHatchedAndHasNothingGood()
{
    IndicatorTile panel(tile(TileKind::Indicator, QStringLiteral("t"), kOnTime));
    Snapshot shown = snapshot();
    Reading given = reading(kOnTime, 97.63);
    given.spark = {1.0, 2.0, 3.0};
    given.target = standing(95, true, 2.63);
    put(shown, given);
    const Palette palette;
    const QImage plain = pictureOf(panel, shown);
    QVERIFY(pixelsNear(plain, palette.hatch, 1) < 20); // smoothed edges only
    QVERIFY(pixelsNear(plain, palette.ink) > 200);
    given.quality = Quality::LastKnown;
    put(shown, given);
    const QImage old = pictureOf(panel, shown);
    QVERIFY(pixelsNear(old, palette.hatch, 1) > old.width() * old.height() / 4);
    QCOMPARE(pixelsNear(old, palette.ink), 0);
    QCOMPARE(greenPixels(old), 0);
    QCOMPARE(pixelsNear(old, palette.bulletFill, 2), 0);
}

void TestPanels::facesLookDifferent()
{
    IndicatorTile panel(tile(TileKind::Indicator, QStringLiteral("t"), kOverdue));
    Snapshot shown = snapshot();
    put(shown, reading(kOverdue, 0));
    const QImage zero = pictureOf(panel, shown);
    Reading given = reading(kOverdue, 0);
    given.quality = Quality::Stale;
    put(shown, given);
    const QImage stale = pictureOf(panel, shown);
    shown.feeds[1].state = FeedState::Down;
    shown.feeds[1].failingSince = at(16, 2);
    const QImage down = pictureOf(panel, shown);
    given.value.reset();
    given.quality = Quality::Missing;
    put(shown, given);
    const QImage missing = pictureOf(panel, shown);
    const QList<QImage> faces = {zero, stale, down, missing};
    for (qsizetype i = 0; i < faces.size(); ++i) {
        for (qsizetype j = i + 1; j < faces.size(); ++j)
            QVERIFY2(faces[i] != faces[j], qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
    }
}

void TestPanels::smallTileSaysThatItCannotBeRead()
{
    IndicatorTile panel(tile(TileKind::Indicator, QStringLiteral("t"), kOverdue));
    Snapshot shown = snapshot();
    shown.alarms = {raised("overdue.high", province(), Priority::Critical, at(18, 0), 38)};
    QVERIFY(pixelsNear(pictureOf(panel, shown), Palette().critical) > 100);
    QCOMPARE(pixelsNear(pictureOf(panel, shown, {460, 90}), Palette().critical), 0);
}

void TestPanels::equalSnapshotDoesNotRepaint()
{
    QWidget window;
    window.resize(480, 200);
    auto *panel = new IndicatorTile(tile(TileKind::Indicator, QStringLiteral("t"), kOnTime), &window);
    panel->setGeometry(10, 10, 460, 170);
    panel->present(snapshot(), context(m_pack));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCoreApplication::processEvents();
    PaintCounter counter(panel);
    Snapshot later = snapshot();
    later.sequence = 2;
    later.at += Milliseconds(250);
    panel->present(later, context(m_pack));
    QCoreApplication::processEvents();
    QCOMPARE(counter.count, 0);
    put(later, reading(kOnTime, 97.7));
    panel->present(later, context(m_pack));
    QTRY_COMPARE(counter.count, 1);
}

void TestPanels::gapsAreSeriesOfTheirOwn()
{
    TrendPanel panel(tile(TileKind::Trend, QStringLiteral("t"), kOverdue));
    Snapshot shown = snapshot();
    Trend trend;
    trend.quality = Quality::Good;
    TrendLine line{kOverdue, LineRole::Actual, {}};
    for (int hour = 0; hour < 12; ++hour)
        line.points.push_back({at(hour, 0), hour == 5 ? std::nullopt : std::optional(double(hour))});
    trend.lines = {line};
    shown.trends.insert(QStringLiteral("overview/t"), trend);
    pictureOf(panel, shown, {460, 260});
    QList<qsizetype> sizes;
    for (const QAbstractSeries *series : panel.findChild<QChartView *>()->chart()->series()) {
        if (const auto *each = qobject_cast<const QLineSeries *>(series))
            sizes.append(each->count());
    }
    QCOMPARE(sizes, QList<qsizetype>({5, 6}));
}

void TestPanels::figuresByWeightAreDashedAndSaidSo()
{
    TrendPanel panel(tile(TileKind::Trend, QStringLiteral("t"), kOverdue));
    Snapshot shown = snapshot();
    Trend trend;
    trend.quality = Quality::Good;
    TrendLine actual{kOverdue, LineRole::Actual, {}};
    TrendLine comparison{kOverdue, LineRole::Comparison, {}};
    for (int hour = 0; hour < 12; ++hour) {
        actual.points.push_back({at(hour, 0), 20.0 + hour * hour % 7, hour < 5 ? Restated::Weighted : Restated::AsWas});
        comparison.points.push_back({at(hour, 0), 18.0 + hour % 3});
    }
    trend.lines = {actual, comparison};
    shown.trends.insert(QStringLiteral("overview/t"), trend);
    pictureOf(panel, shown, {460, 260});
    QStringList looks;
    for (const QAbstractSeries *series : panel.findChild<QChartView *>()->chart()->series()) {
        if (const auto *each = qobject_cast<const QLineSeries *>(series))
            looks.append(QStringLiteral("%1 %2").arg(each->count()).arg(int(each->pen().dashPattern().value(0))));
    }
    // Dotted, solid, dashed: all three told apart without colour.
    QCOMPARE(looks, QStringList({QStringLiteral("12 1"), QStringLiteral("7 0"), QStringLiteral("6 4")}));
    QVERIFY(panel.accessibleDescription().contains(QStringLiteral("restated by weight")));
}

void TestPanels::chartKeepsItsSeriesForever()
{
    TrendPanel panel(tile(TileKind::Trend, QStringLiteral("t"), kOverdue));
    Snapshot shown = snapshot();
    QList<QAbstractSeries *> before;
    for (int round = 0; round < 20; ++round) {
        Trend trend;
        trend.quality = Quality::Good;
        trend.lines = {{kOverdue, LineRole::Actual, {{at(0, 0), 1.0}, {at(1, 0), 2.0 + round}}}};
        shown.trends.insert(QStringLiteral("overview/t"), trend);
        pictureOf(panel, shown, {460, 260});
        const QList<QAbstractSeries *> now = panel.findChild<QChartView *>()->chart()->series();
        if (round > 0)
            QCOMPARE(now, before);
        before = now;
    }
}

void TestPanels::emptyTrendHidesTheChart()
{
    TrendPanel panel(tile(TileKind::Trend, QStringLiteral("t"), kOverdue));
    const QImage picture = pictureOf(panel, snapshot(), {460, 260});
    QVERIFY(panel.findChild<QChartView *>()->isHidden());
    QVERIFY(pixelsNear(picture, Palette().inkSecond) > 50);
}

void TestPanels::focusIsVisible()
{
    QWidget window;
    window.resize(480, 200);
    auto *panel = new IndicatorTile(tile(TileKind::Indicator, QStringLiteral("t"), kOnTime), &window);
    panel->setGeometry(10, 10, 460, 170);
    window.setFocusPolicy(Qt::StrongFocus);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.setFocus();
    panel->present(snapshot(), context(m_pack));
    const int without = pixelsNear(panel->grab().toImage(), Palette().accent);
    QTest::keyClick(&window, Qt::Key_Tab);
    QTRY_VERIFY(panel->hasFocus());
    QVERIFY(pixelsNear(panel->grab().toImage(), Palette().accent) > without + 500);
}

void TestPanels::mapWithoutFactoryIsASentence()
{
    QWidget parent;
    PageDocument page;
    Panel *panel = makePanel(tile(TileKind::Map, QStringLiteral("map"), kOnTime), page, {}, &parent);
    panel->present(snapshot(), context(m_pack));
    QVERIFY(panel->isReady());
    QVERIFY(panel->accessibleDescription().contains(QStringLiteral("map is not available")));
}

void TestPanels::overdueDirectivesAreMarked()
{
    Snapshot with = snapshot();
    with.directives = shared({directive("2026-0001", QDate(2026, 12, 24))});
    DirectivesPanel panel(tile(TileKind::Directives, QStringLiteral("t")));
    const QColor critical = panel.theme().palette().critical;
    const QImage quiet = pictureOf(panel, with, {460, 300});
    QCOMPARE(pixelsNear(quiet, critical), 0);
    std::vector<Directive> many(40, directive("2026-0001", QDate(2026, 11, 1)));
    with.directives = shared(many);
    const QImage overdue = pictureOf(panel, with, {460, 300});
    QVERIFY(pixelsNear(overdue, critical) > 100);
    QVERIFY(panel.accessibleDescription().contains(QStringLiteral("40 overdue")));
    for (int height = 80; height < 200; height += 3) { // whatever fits, nothing is cut off
        const QImage foot = pictureOf(panel, with, {460, height}).copy(8, height - 5, 440, 3);
        QVERIFY2(pixelsNear(foot, panel.theme().palette().inkSecond, 40) == 0, qPrintable(QString::number(height)));
    }
}

void TestPanels::everyKindHasAnAccessibleName()
{
    QWidget parent;
    PageDocument page;
    for (const TileKind kind :
         {TileKind::Indicator, TileKind::Trend, TileKind::Map, TileKind::Alarms, TileKind::Bulletins, TileKind::Feeds,
          TileKind::Clock, TileKind::Text, TileKind::Directives}) {
        Tile wanted = tile(kind, QStringLiteral("tile.%1").arg(int(kind)), kOnTime);
        wanted.text = {QStringLiteral("Ghi chú"), QStringLiteral("Note")};
        Panel *panel = makePanel(wanted, page, {}, &parent);
        panel->present(snapshot(), context(m_pack));
        QCOMPARE(panel->objectName(), wanted.id);
        QVERIFY(!panel->accessibleName().isEmpty());
        QVERIFY(panel->accessibleName() != wanted.id);
        QVERIFY(panel->focusPolicy() & Qt::TabFocus);
    }
}

QTEST_MAIN(TestPanels)
#include "test_panels.moc"
