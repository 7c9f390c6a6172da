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
        const auto onPage = [](const char *name, Change change) { QTest::newRow(name) << change; };
        const auto onTile = [&onPage](const char *name, std::function<void(Tile &)> change) {
            onPage(name, [change](PageDocument &page) { change(page.tiles.back()); });
        };
        onPage("id", [](PageDocument &page) { page.id = PageId(QStringLiteral("b")); });
        onPage("title", [](PageDocument &page) { page.title.en = QStringLiteral("b"); });
        onPage("sector", [](PageDocument &page) { page.sector = SectorId(QStringLiteral("b")); });
        onPage("columns", [](PageDocument &page) { page.columns = 3; });
        onPage("rows", [](PageDocument &page) { page.rows = 3; });
        onPage("a tile more", [](PageDocument &page) { page.tiles.push_back({}); });
        onPage("a tile less", [](PageDocument &page) { page.tiles.pop_back(); });
        onPage("order of tiles", [](PageDocument &page) { std::swap(page.tiles[0], page.tiles[1]); });
        onTile("kind", [](Tile &tile) { tile.kind = TileKind::Map; });
        onTile("place", [](Tile &tile) { tile.column = 1; });
        onTile("size", [](Tile &tile) { tile.rows = 2; });
        onTile("text", [](Tile &tile) { tile.text.vi = QStringLiteral("b"); });
        onTile("indicators", [](Tile &tile) { tile.indicators = {IndicatorId(QStringLiteral("b"))}; });
        onTile("unit", [](Tile &tile) { tile.unit = UnitId(QStringLiteral("b")); });
        onTile("bucket", [](Tile &tile) { tile.bucket = TrendBucket::Month; });
        onTile("forecast", [](Tile &tile) { tile.forecast = true; });
        onTile("classes", [](Tile &tile) { tile.classes = {1.5}; });
        onTile("end", [](Tile &tile) { tile.end = RankingEnd::Both; });
        onTile("feeds", [](Tile &tile) { tile.feeds = {FeedId(QStringLiteral("b"))}; });
        onTile("feed", [](Tile &tile) { tile.feed = FeedId(QStringLiteral("b")); });
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
