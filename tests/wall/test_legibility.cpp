// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_province.h"
#include "tests/wall/text_audit.h"
#include "widgets/wall/wall_page.h"
#include "widgets/wall/wall_window.h"

#include <QApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;
using namespace ioc::test;

namespace {

constexpr double kCapPerDistance = 0.005; // AVIXA DISCAS, basic decision making: distance / 200
constexpr double kTextContrast = 4.5;     // WCAG 2.2 AA 1.4.3
constexpr double kLargeContrast = 3;
constexpr double kBlindContrast = 3; // whatever cones the viewer lacks

/// An indicator in each of the four faces and each mark, a trend, lists, a clock.
class FakeService final : public ReadService
{
public:
    FakeService()
    {
        auto made = sample::pack();
        PageDocument page;
        page.id = PageId(QStringLiteral("all"));
        page.title = {QStringLiteral("Tất cả"), QStringLiteral("All")};
        page.columns = 4;
        page.rows = 3;
        const std::pair<TileKind, IndicatorId> kinds[] = {
            {TileKind::Indicator, kOnTime}, {TileKind::Indicator, kOnline}, {TileKind::Indicator, kOverdue},
            {TileKind::Indicator, kLevel},  {TileKind::Trend, kOverdue},    {TileKind::Alarms, {}},
            {TileKind::Feeds, {}},          {TileKind::Clock, {}},          {TileKind::Text, {}},
            {TileKind::Directives, {}},     {TileKind::Bulletins, {}},      {TileKind::Indicator, kOnTime}};
        for (const auto &[kind, indicator] : kinds) {
            const int n = int(page.tiles.size());
            Tile one = tile(kind, QStringLiteral("t%1").arg(n), indicator);
            one.column = n % page.columns;
            one.row = n / page.columns;
            one.text = {QStringLiteral("Số liệu của Sở Nông nghiệp và Môi trường"), QStringLiteral("A text")};
            page.tiles.push_back(one);
        }
        made->pages = {page};
        made->startPage = page.id;
        m_pack = made;

        auto snapshot = std::make_shared<Snapshot>(sample::snapshot());
        snapshot->at = sample::now();
        Reading warning = reading(kOnline, 76.4);
        warning.target = standing(80, false, -3.6);
        put(*snapshot, warning);
        Reading old = reading(kOverdue, 38);
        old.quality = Quality::LastKnown;
        put(*snapshot, old);
        Reading missing = reading(kLevel, 0);
        missing.value.reset();
        missing.quality = Quality::Missing;
        put(*snapshot, missing);
        snapshot->feeds[1].state = FeedState::Down;
        snapshot->feeds[1].layer = FailedLayer::Connect;
        snapshot->alarms = {raised("level.high", commune(2), Priority::Critical, at(18, 43), 112.74),
                            raised("overdue.high", province(), Priority::High, at(18, 40), 38)};
        m_snapshot = snapshot;
    }
    PackPtr pack() const override { return m_pack; }
    SnapshotPtr snapshot() const override { return m_snapshot; }
    Instant now() const override { return sample::now(); }

private:
    PackPtr m_pack;
    SnapshotPtr m_snapshot;
};

QString describe(const DrawnText &text)
{
    return QStringLiteral("“%1” at %2, %3: %4 px, %5 on %6")
        .arg(text.text)
        .arg(text.box.x())
        .arg(text.box.y())
        .arg(text.capHeight)
        .arg(text.colour.name(), text.background.name());
}

} // namespace

class LegibilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyLetterIsLargeAndClear_data();
    void everyLetterIsLargeAndClear();
    void marksDifferForEveryEye_data();
    void marksDifferForEveryEye();
    void theAuditSeesWhatIsTooSmallAndTooFaint();
    void aPageThatCannotBeReadIsRefused();
    void saysHowManyTilesMustGo();
    void whatFitsIsShown();

private:
    FakeService m_service;
};

void LegibilityTest::everyLetterIsLargeAndClear_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("light");
    QTest::addColumn<double>("seat");
    for (const QSize size : {QSize(1920, 1080), QSize(3840, 2160), QSize(7680, 4320)}) {
        for (const bool light : {false, true}) {
            for (const double seat : {3.0, 5.0})
                QTest::addRow("%dx%d %s from %.0f", size.width(), size.height(), light ? "light" : "dark", seat)
                    << size << light << seat;
        }
    }
}

void LegibilityTest::everyLetterIsLargeAndClear()
{
    QFETCH(QSize, size);
    QFETCH(bool, light);
    QFETCH(double, seat);
    WallWindow window(m_service, {}, Language::Vietnamese);
    window.setFarthestSeat(seat);
    window.setLight(light);
    window.resize(size);
    window.show();
    QVERIFY(window.findChild<WallPage *>()->fit().isReadable());
    const auto texts = textsOnTheirGround(window);
    QVERIFY2(texts.size() > 40, qPrintable(QString::number(texts.size())));
    const double least = size.height() * seat * kCapPerDistance;
    for (const DrawnText &text : texts) {
        if (text.text.trimmed().isEmpty())
            continue;
        QVERIFY2(text.capHeight >= least - 0.01, qPrintable(describe(text)));
        const double wanted = text.capHeight >= least * 1.9 ? kLargeContrast : kTextContrast;
        QVERIFY2(contrast(text.colour, text.background) >= wanted, qPrintable(describe(text)));
        for (const Sight sight : {Sight::Protan, Sight::Deutan, Sight::Tritan})
            QVERIFY2(contrast(seen(text.colour, sight), seen(text.background, sight)) >= kBlindContrast,
                     qPrintable(describe(text)));
    }
}

void LegibilityTest::marksDifferForEveryEye_data()
{
    QTest::addColumn<bool>("light");
    QTest::newRow("dark") << false;
    QTest::newRow("light") << true;
}

/// Marks have shapes of their own; their colours must at least stand out from the card, to everybody.
void LegibilityTest::marksDifferForEveryEye()
{
    QFETCH(bool, light);
    const Palette palette = light ? Palette::light() : Palette();
    for (const Sight sight : {Sight::Whole, Sight::Protan, Sight::Deutan, Sight::Tritan}) {
        for (const QColor &mark : {palette.warning, palette.critical, palette.accent, palette.connected})
            QVERIFY2(contrast(seen(mark, sight), seen(palette.panel, sight)) >= kBlindContrast,
                     qPrintable(mark.name()));
    }
}

void LegibilityTest::theAuditSeesWhatIsTooSmallAndTooFaint()
{
    class Bad final : public QWidget
    {
        void paintEvent(QPaintEvent *) override
        {
            QPainter painter(this);
            painter.fillRect(rect(), Qt::black);
            QFont font = Theme(1080, 3).body();
            font.setPixelSize(9);
            painter.setFont(font);
            painter.setPen(QColor(40, 40, 40));
            painter.drawText(QPointF(20, 50), QStringLiteral("HELLO"));
        }
    } bad;
    bad.resize(200, 100);
    bad.show();
    const auto texts = textsOnTheirGround(bad);
    QCOMPARE(texts.size(), 1u);
    QCOMPARE(texts[0].text, QStringLiteral("HELLO"));
    QVERIFY(texts[0].capHeight > 4 && texts[0].capHeight < 9);
    QCOMPARE(texts[0].background, QColor(Qt::black));
    QVERIFY(contrast(texts[0].colour, texts[0].background) < kLargeContrast);
    QVERIFY(qFuzzyCompare(contrast(Qt::black, Qt::white), 21.0));
}

void LegibilityTest::aPageThatCannotBeReadIsRefused()
{
    WallWindow window(m_service, {}, Language::English);
    window.setFarthestSeat(12);
    window.resize(1920, 1080);
    window.show();
    const auto *page = window.findChild<WallPage *>();
    QVERIFY(!page->fit().isReadable());
    for (const Panel *panel : page->panels())
        QVERIFY(!panel->isVisible());
    QVERIFY2(page->accessibleName().startsWith(
                 QStringLiteral("“All” cannot be read from the farthest seat, 12.0 picture heights away. At least ")),
             qPrintable(page->accessibleName()));
    QVERIFY(page->accessibleName().contains(QStringLiteral("it can be read from")));
    window.setFarthestSeat(page->fit().readableTo);
    QVERIFY(page->fit().isReadable());
    QVERIFY(page->panels().front()->isVisible());
}

void LegibilityTest::saysHowManyTilesMustGo()
{
    // Letters of 1 % of the height, 100 lines to a page: a clock needs 2 lines and the padding.
    const Theme theme(2160, 3);
    const QSizeF least = leastSizeOf(TileKind::Clock, theme);
    const double gap = theme.px(kPageGap);
    PageDocument page;
    page.columns = 1;
    page.rows = 5;
    for (int i = 0; i < 5; ++i) {
        Tile clock;
        clock.id = QString::number(i);
        clock.kind = TileKind::Clock;
        clock.row = i;
        page.tiles.push_back(clock);
    }
    const auto sizeFor = [&](int tiles) {
        return QSize(int(std::ceil(least.width())), int(std::ceil(tiles * (least.height() + gap) - gap)) + 1);
    };
    QVERIFY(fitOf(page, sizeFor(5), theme).isReadable());
    QCOMPARE(fitOf(page, sizeFor(3), theme).toDrop, 2);
    QCOMPARE(fitOf(page, sizeFor(3), theme).tooSmall.size(), 5);
    QVERIFY(fitOf(page, sizeFor(3), theme).readableTo < 3);
    page.rows = 10; // room for all, and all are too low
    QCOMPARE(fitOf(page, sizeFor(6), theme).toDrop, 0);
    QCOMPARE(fitOf(page, sizeFor(6), theme).tooSmall.size(), 5);
}

void LegibilityTest::whatFitsIsShown()
{
    const Theme theme(1080, 3);
    PageDocument page;
    page.columns = 1;
    page.rows = 1;
    for (int kind = 0; kind <= int(TileKind::Still); ++kind) {
        page.tiles = {Tile()};
        page.tiles[0].kind = TileKind(kind);
        const QSizeF least = leastSizeOf(TileKind(kind), theme);
        const QSize size(int(std::ceil(least.width())), int(std::ceil(least.height())));
        QVERIFY2(fitOf(page, size, theme).isReadable(), qPrintable(QString::number(kind)));
        QVERIFY(!fitOf(page, size - QSize(0, 3), theme).isReadable());
        QVERIFY(!fitOf(page, size - QSize(3, 0), theme).isReadable());
    }
}

QTEST_MAIN(LegibilityTest)
#include "test_legibility.moc"
