// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/same_page.h"

#include <QTest>

#include <functional>

using namespace ioc;

using Change = std::function<void(PageDocument &)>;
Q_DECLARE_METATYPE(Change)

class TestSamePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyChangeMakesAnotherPage_data()
    {
        QTest::addColumn<Change>("change");
        const auto page = [](const char *name, Change change) { QTest::newRow(name) << change; };
        const auto tile = [&page](const char *name, std::function<void(Tile &)> change) {
            page(name, [change](PageDocument &page) { change(page.tiles.back()); });
        };
        page("id", [](PageDocument &page) { page.id = PageId(QStringLiteral("b")); });
        page("title", [](PageDocument &page) { page.title.en = QStringLiteral("b"); });
        page("sector", [](PageDocument &page) { page.sector = SectorId(QStringLiteral("b")); });
        page("columns", [](PageDocument &page) { page.columns = 3; });
        page("rows", [](PageDocument &page) { page.rows = 3; });
        page("a tile more", [](PageDocument &page) { page.tiles.push_back({}); });
        page("a tile less", [](PageDocument &page) { page.tiles.pop_back(); });
        page("order of tiles", [](PageDocument &page) { std::swap(page.tiles[0], page.tiles[1]); });
        tile("kind", [](Tile &tile) { tile.kind = TileKind::Map; });
        tile("place", [](Tile &tile) { tile.column = 1; });
        tile("size", [](Tile &tile) { tile.rows = 2; });
        tile("text", [](Tile &tile) { tile.text.vi = QStringLiteral("b"); });
        tile("indicators", [](Tile &tile) { tile.indicators = {IndicatorId(QStringLiteral("b"))}; });
        tile("unit", [](Tile &tile) { tile.unit = UnitId(QStringLiteral("b")); });
        tile("bucket", [](Tile &tile) { tile.bucket = TrendBucket::Month; });
        tile("forecast", [](Tile &tile) { tile.forecast = true; });
        tile("classes", [](Tile &tile) { tile.classes = {1.5}; });
        tile("end", [](Tile &tile) { tile.end = RankingEnd::Both; });
        tile("feed", [](Tile &tile) { tile.feed = FeedId(QStringLiteral("b")); });
    }

    void anyChangeMakesAnotherPage()
    {
        QFETCH(Change, change);
        PageDocument page;
        page.id = PageId(QStringLiteral("a"));
        page.tiles.resize(2);
        page.tiles[0].id = QStringLiteral("one");
        PageDocument other = page;
        QVERIFY(isSame(page, other));
        change(other);
        QVERIFY(!isSame(page, other) && !isSame(other, page));
    }
};

QTEST_GUILESS_MAIN(TestSamePage)
#include "tst_same_page.moc"
