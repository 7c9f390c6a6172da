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
        onTile("tile's id", [](Tile &tile) { tile.id = QStringLiteral("b"); });
        onTile("column", [](Tile &tile) { tile.column = 1; });
        onTile("row", [](Tile &tile) { tile.row = 1; });
        onTile("width", [](Tile &tile) { tile.columns = 2; });
        onTile("height", [](Tile &tile) { tile.rows = 2; });
        onTile("tile's title", [](Tile &tile) { tile.title.en = QStringLiteral("b"); });
        onTile("text", [](Tile &tile) { tile.text.vi = QStringLiteral("b"); });
        onTile("indicators", [](Tile &tile) { tile.indicators = {IndicatorId(QStringLiteral("b"))}; });
        onTile("unit", [](Tile &tile) { tile.unit = UnitId(QStringLiteral("b")); });
        onTile("bucket", [](Tile &tile) { tile.bucket = TrendBucket::Month; });
        onTile("buckets", [](Tile &tile) { tile.buckets = 31; });
        onTile("compare", [](Tile &tile) { tile.compare = true; });
        onTile("cumulative", [](Tile &tile) { tile.cumulative = true; });
        onTile("plan", [](Tile &tile) { tile.plan = true; });
        onTile("forecast", [](Tile &tile) { tile.forecast = true; });
        onTile("classes", [](Tile &tile) { tile.classes = {1.5}; });
        onTile("units", [](Tile &tile) { tile.units = {UnitId(QStringLiteral("b"))}; });
        onTile("agency", [](Tile &tile) { tile.agency = AgencyId(QStringLiteral("b")); });
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
