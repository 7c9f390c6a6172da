// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/load_pack.h"
#include "tests/wall/sample_tiles.h"
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

constexpr double kCapPerDistance = 0.004654;   // 16 minutes of arc: NUREG-0700, group displays
constexpr double kFigurePerDistance = 0.01163; // 40 minutes
constexpr double kTextContrast = 4.5;          // WCAG 2.2 AA 1.4.3
constexpr double kLargeContrast = 3;
constexpr double kBlindContrast = 3; // whatever cones the viewer lacks

/// One page of tiles, three to a row.
class PageService final : public ReadService
{
public:
    PageService(const std::vector<Tile> &tiles, Shown shown)
    {
        auto made = sample::pack();
        PageDocument page;
        page.id = PageId(QStringLiteral("all"));
        page.title = {QStringLiteral("Tất cả"), QStringLiteral("All")};
        page.columns = 3;
        page.rows = int(tiles.size() + 2) / page.columns;
        auto snapshot = std::make_shared<Snapshot>(shownWith(shown));
        for (Tile one : tiles) {
            const int n = int(page.tiles.size());
            one.id = QStringLiteral("t%1").arg(n);
            one.column = n % page.columns;
            one.row = n / page.columns;
            addFor(*snapshot, one, shown, page.id);
            page.tiles.push_back(one);
        }
        made->pages = {page};
        made->startPage = page.id;
        m_pack = made;
        m_snapshot = snapshot;
    }
    PackPtr pack() const override { return m_pack; }
    SnapshotPtr snapshot() const override { return m_snapshot; }
    Instant now() const override { return sample::now(); }

private:
    PackPtr m_pack;
    SnapshotPtr m_snapshot;
};

/// A pack of which nothing has been told yet.
class PackService final : public ReadService
{
public:
    explicit PackService(PackPtr pack)
        : m_pack(std::move(pack))
    {
    }
    PackPtr pack() const override { return m_pack; }
    SnapshotPtr snapshot() const override { return {}; }
    Instant now() const override { return sample::now(); }

private:
    PackPtr m_pack;
};

bool isOfOneFigure(TileKind kind)
{
    return kind == TileKind::Indicator || kind == TileKind::Number || kind == TileKind::Pace;
}

/// All kinds of tiles, as many to a page as are readable from five heights away.
std::vector<std::vector<Tile>> pagesOfAllKinds()
{
    constexpr size_t kToAPage = 6;
    std::vector<std::vector<Tile>> pages;
    for (const Tile &tile : tilesOfAllKinds()) {
        if (pages.empty() || pages.back().size() == kToAPage)
            pages.emplace_back();
        pages.back().push_back(tile);
    }
    return pages;
}

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
    void lettersAreAsLargeAsThePageHasRoomFor();
    void theAuditSeesWhatIsTooSmallAndTooFaint();
    void aPageThatCannotBeReadIsRefused();
    void saysHowManyTilesMustGo();
    void whatFitsIsShown();
    void theDemoIsReadFromThreeHeights();
};

void LegibilityTest::everyLetterIsLargeAndClear_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("light");
    QTest::addColumn<double>("seat");
    QTest::addColumn<Shown>("shown");
    for (const QSize size : {QSize(1920, 1080), QSize(3840, 2160), QSize(7680, 4320)}) {
        for (const bool light : {false, true}) {
            for (const double seat : {3.0, 5.0}) {
                for (const Shown shown : kAllShown)
                    QTest::addRow("%dx%d %s from %.0f, %s", size.width(), size.height(), light ? "light" : "dark", seat,
                                  nameOf(shown))
                        << size << light << seat << shown;
            }
        }
    }
}

/// Every kind of tile on pages of the wall.
void LegibilityTest::everyLetterIsLargeAndClear()
{
    QFETCH(QSize, size);
    QFETCH(bool, light);
    QFETCH(double, seat);
    QFETCH(Shown, shown);
    const double least = size.height() * seat * kCapPerDistance;
    for (const std::vector<Tile> &tiles : pagesOfAllKinds()) {
        PageService service(tiles, shown);
        WallWindow window(service, {}, Language::Vietnamese);
        window.setFarthestSeat(seat);
        window.setLight(light);
        window.resize(size);
        window.show();
        const auto *page = window.findChild<WallPage *>();
        QVERIFY(page->fit().isReadable());
        QCOMPARE(page->panels().size(), tiles.size());
        for (const Panel *panel : page->panels())
            QTRY_VERIFY(panel->isReady());
        for (const DrawnText &text : textsOnTheirGround(window)) {
            if (text.text.trimmed().isEmpty())
                continue;
            QVERIFY2(text.capHeight >= least - 0.01, qPrintable(describe(text)));
            const double wanted = text.capHeight >= least * 1.9 ? kLargeContrast : kTextContrast;
            QVERIFY2(contrast(text.colour, text.background) >= wanted, qPrintable(describe(text)));
            for (const Sight sight : {Sight::Protan, Sight::Deutan, Sight::Tritan})
                QVERIFY2(contrast(seen(text.colour, sight), seen(text.background, sight)) >= kBlindContrast,
                         qPrintable(describe(text)));
        }
        for (Panel *panel : page->panels()) {
            const std::vector<DrawnText> texts = textsDrawnBy(*panel);
            QVERIFY2(!texts.empty(), qPrintable(panel->objectName()));
            const double largest = std::ranges::max(texts, {}, &DrawnText::capHeight).capHeight;
            if (isOfOneFigure(panel->tile().kind))
                QVERIFY2(largest >= size.height() * seat * kFigurePerDistance, qPrintable(panel->objectName()));
        }
    }
}

/// A page with room has the letters that are read with ease, a full one smaller ones, never below the least.
void LegibilityTest::lettersAreAsLargeAsThePageHasRoomFor()
{
    const Theme theme(1080, 3);
    PageDocument page;
    page.columns = 1;
    page.rows = 1;
    page.tiles = {Tile()};
    page.tiles[0].kind = TileKind::Table;
    const auto sizeFor = [&](double minutes) {
        const QSizeF least = leastSizeOf(TileKind::Table, theme.withLetters(minutes));
        return QSize(int(std::ceil(least.width())), int(std::ceil(least.height())));
    };
    for (const double minutes : {kLeastArc, 18.0, kUsualArc})
        QCOMPARE(lettersFor(page, sizeFor(minutes), theme).type(), theme.withLetters(minutes).type());
    QCOMPARE(lettersFor(page, sizeFor(kUsualArc) * 3, theme).type(), theme.type());
    QCOMPARE(lettersFor(page, QSize(9, 9), theme).type(), theme.withLetters(kLeastArc).type());
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
    PageService service(tilesOfAllKinds(), Shown::Plain);
    WallWindow window(service, {}, Language::English);
    window.setFarthestSeat(12);
    window.resize(1920, 1080);
    window.show();
    const auto *page = window.findChild<WallPage *>();
    QVERIFY(!page->fit().isReadable());
    for (const Panel *panel : page->panels())
        QVERIFY(!panel->isVisible());
    QVERIFY2(page->accessibleName().startsWith(
                 QStringLiteral("“All” cannot be read from the farthest seat, 12.0 picture heights away. The others ")),
             qPrintable(page->accessibleName()));
    QVERIFY2(page->accessibleName().contains(QStringLiteral("it can be read from")),
             qPrintable(page->accessibleName()));
    const double readableTo = page->fit().readableTo;
    window.setFarthestSeat(readableTo + 0.1);
    QVERIFY(!page->fit().isReadable());
    window.setFarthestSeat(readableTo);
    QVERIFY(page->fit().isReadable());
    QVERIFY(page->panels().front()->isVisible());
}

void LegibilityTest::saysHowManyTilesMustGo()
{
    const Theme theme = Theme(2160, 3).withLetters(kLeastArc);
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
    const Theme theme = Theme(1080, 3).withLetters(kLeastArc);
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

void LegibilityTest::theDemoIsReadFromThreeHeights()
{
    const auto demo = loadPack(QStringLiteral(REPOSITORY_DIR "/resources/packs/minh-hoa"));
    QVERIFY(demo);
    QVERIFY(!(*demo)->pages.empty());
    for (const PageDocument &page : (*demo)->pages) {
        auto made = std::make_shared<ProvincePack>(**demo);
        made->startPage = page.id;
        made->startPlaylist = {};
        PackService service(made);
        WallWindow window(service, {}, Language::Vietnamese);
        window.setFarthestSeat(3);
        window.resize(1920, 1080);
        window.show();
        QCOMPARE(window.currentPage(), page.id);
        const PageFit fit = window.findChild<WallPage *>()->fit();
        QVERIFY2(fit.isReadable(), qPrintable(page.id.toString() + QLatin1Char(' ') + fit.tooSmall.join(u' ')));
    }
}

QTEST_MAIN(LegibilityTest)
#include "test_legibility.moc"
