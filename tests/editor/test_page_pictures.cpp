// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/editor/editor_trial.h"
#include "tests/wall/pictures.h"
#include "widgets/models/value_classes.h"

#include <QPaintEvent>

using namespace ioc;
using namespace ioc::sample;
using ioc::test::pixelsNear;

namespace {

/// What a widget was asked to paint.
class PaintedRegion : public QObject
{
public:
    explicit PaintedRegion(QWidget *widget)
        : QObject(widget)
    {
        widget->installEventFilter(this);
    }
    QRegion region;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            region |= static_cast<QPaintEvent *>(event)->region();
        return false;
    }
};

/// Counts what a canvas asks of a panel.
class CountingPanel final : public Panel
{
public:
    struct Counts
    {
        int presented = 0;
        int drawn = 0;
    };

    CountingPanel(const Tile &tile, std::shared_ptr<Counts> counts, QWidget *parent)
        : Panel(tile, parent)
        , m_counts(std::move(counts))
    {
    }
    void present(const Snapshot &, const PresentContext &) override { ++m_counts->presented; }
    bool isReady() const override { return true; }

protected:
    void paintContent(QPainter &, const QRectF &) override { ++m_counts->drawn; }

private:
    std::shared_ptr<Counts> m_counts;
};

/// How many pixels of two pictures are clearly others.
int differing(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < std::min(a.height(), b.height()); ++y) {
        for (int x = 0; x < std::min(a.width(), b.width()); ++x)
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 60 ? 1 : 0;
    }
    return count;
}

/// Boundaries of a province that is one degree wide and high.
QByteArray squareOf(const UnitId &unit)
{
    QByteArray json("{'type':'FeatureCollection','features':[{'type':'Feature','properties':{'id':'UNIT'},'geometry':"
                    "{'type':'Polygon','coordinates':[[[106,16],[107,16],[107,17],[106,17],[106,16]]]}}]}");
    return json.replace("UNIT", unit.toString().toUtf8()).replace('\'', '"');
}

} // namespace

/// What the canvas draws of the wall, and when it draws it anew.
class PagePicturesTest : public EditorTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    /// Not of the figures that a tile of the same name had on another page.
    void anotherPageHasItsOwnPanels()
    {
        const QImage first = canvas()->grab().toImage();
        PageDocument other = draft().page();
        other.id = PageId(QStringLiteral("third"));
        other.tiles[0].indicators = {kLevel};
        draft().open(other);
        const QImage second = canvas()->grab().toImage();
        const QRect box = canvas()->rectOf({0, 0, 4, 3}).toRect();
        QVERIFY(differing(first.copy(box), second.copy(box)) > 1000);
        draft().open(threeTiles());
        QVERIFY(differing(canvas()->grab().toImage().copy(box), first.copy(box)) < 100); // but for the edges of glyphs
    }

    /// Its id follows each letter of the title.
    void aNewPageKeepsItsPanelsWhileItIsNamed()
    {
        int made = 0;
        PageDocument page = threeTiles();
        page.tiles = {lying(TileKind::Map, "map", {0, 0, 12, 8}, kOnTime)};
        PageDraft draft;
        draft.begin(page);
        PageCanvas canvas(draft, [&made](const Tile &tile, const PageDocument &, QWidget *parent) -> Panel * {
            ++made;
            return new CountingPanel(tile, std::make_shared<CountingPanel::Counts>(), parent);
        });
        canvas.resize(600, 400);
        canvas.show();
        QVERIFY(QTest::qWaitForWindowExposed(&canvas));
        canvas.present(m_read->m_snapshot, context(m_read->m_pack, Language::English));
        QTRY_COMPARE(made, 1);
        PageDocument named = draft.page();
        named.id = PageId(QStringLiteral("named"));
        draft.changePage(named);
        settle();
        QCOMPARE(draft.page().id, named.id);
        QCOMPARE(made, 1);
        draft.begin(page); // another page, if of the same tiles
        settle();
        QCOMPARE(made, 2);
        draft.begin(page);
        settle();
        QCOMPARE(made, 3);
    }

    void figuresThatComeOnlyOnceItIsSavedAreAnnounced()
    {
        draft().select(QStringLiteral("days"));
        Tile changed = tile("days");
        const auto lowerPart = [this] {
            const QRect box = canvas()->rectOf(place("days")).toRect();
            return canvas()->grab().toImage().copy(box.adjusted(0, box.height() * 3 / 4, 0, 0));
        };
        const QImage announced = lowerPart();
        auto snapshot = std::make_shared<Snapshot>(*m_read->m_snapshot);
        snapshot->trends.insert(trendKey(draft().page().id, changed.id), Trend());
        m_read->m_snapshot = snapshot;
        present();
        QTRY_VERIFY(differing(lowerPart(), announced) > 100);
        const QImage there = lowerPart();
        changed.buckets = 31;
        draft().change(changed.id, changed);
        QVERIFY(differing(lowerPart(), there) > 100);
        QVERIFY(differing(lowerPart(), announced) < 20);
    }

    void aMapIsSketchedFromThePacksBoundaries()
    {
        auto pack = std::make_shared<ProvincePack>(*m_read->m_pack);
        pack->boundaries = {{QDate(2025, 7, 1), squareOf(commune(0))}};
        m_read->m_pack = pack;
        auto snapshot = std::make_shared<Snapshot>(*m_read->m_snapshot);
        Reading reading = sample::reading(kOnTime, 97);
        reading.unit = commune(0);
        snapshot->byCommune[kOnTime] = {reading};
        m_read->m_snapshot = snapshot;
        Tile map = lying(TileKind::Map, "days", {0, 3, 8, 5}, kOnTime);
        map.classes = {85, 90, 95};
        draft().change(map.id, map);
        present();
        const Indicator &indicator = *pack->indicator(kOnTime);
        const QColor best = makeClasses(map.classes, indicator, Format(Language::English, pack->zone)).back().colour;
        const auto coloured = [&] {
            return pixelsNear(canvas()->grab().toImage().copy(canvas()->rectOf(place("days")).toRect()), best);
        };
        QTRY_VERIFY(coloured() > 2000);
    }

    /// The tile and nothing else, neither painted nor drawn by its panel.
    void draggingRepaintsNoOtherTile()
    {
        auto counts = std::make_shared<CountingPanel::Counts>();
        PageDocument page = threeTiles();
        page.tiles.push_back(lying(TileKind::Map, "map", {8, 4, 4, 4}, kOnTime));
        PageDraft draft;
        draft.open(page);
        PageCanvas canvas(draft, [&counts](const Tile &tile, const PageDocument &, QWidget *parent) -> Panel * {
            return new CountingPanel(tile, counts, parent);
        });
        canvas.resize(1200, 700);
        canvas.show();
        QVERIFY(QTest::qWaitForWindowExposed(&canvas));
        canvas.present(m_read->m_snapshot, context(m_read->m_pack, Language::English));
        QTRY_VERIFY(counts->drawn > 0);
        const auto middle = [&](QRect cells) { return canvas.rectOf(cells).center().toPoint(); };
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, middle({4, 0, 4, 3}));
        QTest::mousePress(&canvas, Qt::LeftButton, {}, middle({4, 0, 4, 3}));
        QTest::mouseMove(&canvas, middle({5, 0, 4, 3}));
        settle();
        PaintedRegion painted(&canvas);
        const int drawn = counts->drawn;
        for (int column = 6; column <= 8; ++column) {
            QTest::mouseMove(&canvas, middle({column, 0, 4, 3}));
            QCoreApplication::processEvents();
        }
        QVERIFY(!painted.region.isEmpty());
        QVERIFY(!painted.region.intersects(canvas.rectOf({0, 4, 8, 4}).toRect()));
        QVERIFY(!painted.region.intersects(canvas.rectOf({8, 4, 4, 4}).toRect()));
        QVERIFY(!painted.region.intersects(canvas.rectOf({0, 0, 3, 3}).toRect()));
        QCOMPARE(counts->drawn, drawn);
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, middle({8, 0, 4, 3}));
        QCoreApplication::processEvents();
        QCOMPARE(counts->drawn, drawn);
    }

    /// Four snapshots a second are no reason to draw four times.
    void snapshotsAreShownAtMostOnceASecond()
    {
        auto counts = std::make_shared<CountingPanel::Counts>();
        PageDocument page = threeTiles();
        page.tiles = {lying(TileKind::Map, "map", {0, 0, 12, 8}, kOnTime)};
        PageDraft draft;
        draft.open(page);
        PageCanvas canvas(draft, [&counts](const Tile &tile, const PageDocument &, QWidget *parent) -> Panel * {
            return new CountingPanel(tile, counts, parent);
        });
        canvas.resize(600, 400);
        canvas.show();
        QVERIFY(QTest::qWaitForWindowExposed(&canvas));
        const PresentContext eyes = context(m_read->m_pack, Language::English);
        canvas.present(m_read->m_snapshot, eyes);
        QTRY_VERIFY(counts->drawn > 0);
        const int before = counts->presented;
        for (int i = 0; i < 8; ++i)
            canvas.present(m_read->m_snapshot, eyes);
        QVERIFY(counts->presented <= before + 1); // one if a second was over
        QTRY_VERIFY(counts->presented > before);  // the last one is not forgotten
        QVERIFY(counts->presented <= before + 2);
    }

    /// It has the proportions and the letters of the wall, not those of the desk.
    void showsTheWallInItsProportions()
    {
        m_editor->setRoom({{3840, 2160}, 1, 3});
        const QRectF near = canvas()->rectOf({0, 0, 12, 8});
        QVERIFY(std::abs(near.width() / near.height() - 1.9) < 0.2);
        const QImage close = canvas()->grab().toImage();
        m_editor->setRoom({{3840, 2160}, 1, 5});
        QVERIFY(canvas()->rectOf({0, 0, 12, 8}).top() > near.top()); // its head has larger letters
        QVERIFY(canvas()->grab().toImage() != close);
    }
};

QTEST_MAIN(PagePicturesTest)
#include "test_page_pictures.moc"
