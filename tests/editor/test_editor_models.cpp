// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/page_faults.h"
#include "tests/editor/three_tiles.h"
#include "widgets/models/editor/page_checks.h"
#include "widgets/models/editor/preview_snapshot.h"
#include "widgets/models/editor/same_tile.h"
#include "widgets/models/editor/tile_fields.h"
#include "widgets/models/editor/wall_room.h"

#include <QTest>

using namespace ioc;
using namespace ioc::sample;

namespace {

QStringList sentencesOf(const std::vector<PageFault> &faults, const QString &tile)
{
    QStringList sentences;
    for (const PageFault &fault : faults) {
        if (fault.tile == tile)
            sentences.append(fault.sentence);
    }
    return sentences;
}

} // namespace

class EditorModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handlesKeepTheOtherSide()
    {
        const QRect cells(4, 2, 3, 3);
        QCOMPARE(resized(cells, Handle::TopLeft, {-1, 1}), QRect(3, 3, 4, 2));
        QCOMPARE(resized(cells, Handle::Top, {5, -1}), QRect(4, 1, 3, 4));
        QCOMPARE(resized(cells, Handle::Right, {2, 9}), QRect(4, 2, 5, 3));
        QCOMPARE(resized(cells, Handle::BottomRight, {-9, -9}), QRect(4, 2, 1, 1));
        QCOMPARE(resized(cells, Handle::TopLeft, {9, 9}), QRect(6, 4, 1, 1));
        QCOMPARE(resized(cells, Handle::BottomLeft, {1, 1}), QRect(5, 2, 2, 4));
    }

    /// Whatever kind a tile becomes, nothing is left of the old one that the new one must not have.
    void anotherKindLeavesNothingBehindThatItMayNotHave()
    {
        Tile full = lying(TileKind::Multiples, "full", {0, 0, 4, 3});
        for (const TileKind from : kTileKinds) {
            for (const TileKind to : kTileKinds) {
                full.kind = from;
                full.indicators = {kOnTime, kOnline};
                full.units = {commune(0)};
                full.bucket = TrendBucket::Month;
                full.forecast = full.compare = full.plan = true;
                full.agency = AgencyId(QStringLiteral("health"));
                full.feed = FeedId(QStringLiteral("river"));
                PageDocument page;
                page.tiles = {withKind(full, to)};
                const Tile &made = page.tiles[0];
                QCOMPARE(made.indicators.size(), size_t(isOfOneIndicator(to)                   ? 1
                                                        : isKnown(TileField::Indicators, made) ? 2
                                                                                               : 0));
                QVERIFY2(to == TileKind::Multiples || faultsOfTile(page, 0).isEmpty(),
                         qPrintable(TileWords::kind(to) + faultsOfTile(page, 0).join(u' ')));
            }
        }
    }

    /// Between two that are equal lies no class.
    void limitsOfClassesRise()
    {
        PageDocument page;
        page.tiles = {lying(TileKind::Map, "map", {0, 0, 12, 9}, kOnTime)};
        const auto faultsOf = [&page](std::vector<double> limits) {
            page.tiles[0].classes = std::move(limits);
            return faultsOfTile(page, 0);
        };
        QCOMPARE(faultsOf({85, 90, 95}), QStringList());
        QCOMPARE(faultsOf({90, 85}), QStringList{QStringLiteral("The class limits must rise.")});
        QCOMPARE(faultsOf({85, 90, 90}), QStringList{QStringLiteral("The class limits must rise.")});
    }

    /// A fifth line would bear the colour of the first.
    void linesThatCannotBeToldApartAreAFault()
    {
        PageDocument page;
        page.tiles = {lying(TileKind::Trend, "t", {0, 0, 4, 3}, kOnTime)};
        page.tiles[0].indicators.resize(kMostTogether, kOnTime);
        QCOMPARE(faultsOfTile(page, 0), QStringList());
        page.tiles[0].indicators.push_back(kOnline);
        QCOMPARE(faultsOfTile(page, 0).size(), 1);
        page.tiles[0].kind = TileKind::Table;
        QCOMPARE(faultsOfTile(page, 0), QStringList());
        page.tiles[0] = withKind(page.tiles[0], TileKind::Bars);
        QCOMPARE(faultsOfTile(page, 0), QStringList());
        QCOMPARE(page.tiles[0].indicators.size(), kMostTogether);
    }

    void whatOtherFieldsRuleOutGoes()
    {
        Tile trend = lying(TileKind::Trend, "t", {0, 0, 4, 3}, kOnTime);
        trend.bucket = TrendBucket::Month;
        trend.forecast = true;
        QVERIFY(mended(trend).forecast);
        trend.cumulative = true;
        QVERIFY(!mended(trend).forecast);
        QVERIFY(isKnown(TileField::Plan, trend));
        QVERIFY(!isKnown(TileField::Forecast, trend));
        QVERIFY(!isKnown(TileField::Classes, trend));
    }

    /// Once a timeline of states names indicators, feeds are no choice any more, and the other way round.
    void aTimelineOfStatesNamesIndicatorsOrFeeds()
    {
        Tile states = lying(TileKind::States, "s", {0, 0, 4, 3});
        QVERIFY(isKnown(TileField::Indicators, states) && isKnown(TileField::Feeds, states));
        states.indicators = {kOnTime};
        QVERIFY(isKnown(TileField::Indicators, states) && !isKnown(TileField::Feeds, states));
        states.indicators.clear();
        states.feeds = {kHotline};
        states.bucket = TrendBucket::Month;
        QVERIFY(!isKnown(TileField::Indicators, states) && isKnown(TileField::Feeds, states));
        QVERIFY(!isKnown(TileField::Unit, states));
        QVERIFY(mended(states).bucket == TrendBucket::Day);
        QCOMPARE(mended(states).feeds, states.feeds);
        QVERIFY(withKind(states, TileKind::Multiples).feeds.empty());

        PageDocument page = threeTiles();
        page.tiles = {mended(states)};
        QVERIFY(PageChecks::of(page, false, *sample::pack()).empty());
        page.tiles[0].feeds.push_back(FeedId(QStringLiteral("no.such")));
        QCOMPARE(sentencesOf(PageChecks::of(page, false, *sample::pack()), QStringLiteral("s")),
                 QStringList{QStringLiteral("The pack has no feed “no.such”.")});
        page.tiles[0].feeds.clear();
        QCOMPARE(sentencesOf(PageChecks::of(page, false, *sample::pack()), QStringLiteral("s")),
                 QStringList{QStringLiteral("A timeline of states names its indicators or its feeds.")});
    }

    void otherFeedsAreAnotherSeries()
    {
        Tile states = lying(TileKind::States, "s", {0, 0, 4, 3});
        states.feeds = {kHotline};
        Tile other = states;
        QVERIFY(drawsTheSame(states, other));
        other.feeds = {kOneStop};
        QVERIFY(!drawsTheSame(states, other));
        const PackPtr pack = sample::pack();
        QVERIFY(awaitsSaving(states, PageId(QStringLiteral("overview")), *pack, sample::snapshot()));
        states.feeds.clear(); // it has nothing to wait for
        QVERIFY(!awaitsSaving(states, PageId(QStringLiteral("overview")), *pack, sample::snapshot()));
    }

    void faultsNameTheirTile()
    {
        const PackPtr pack = sample::pack();
        PageDocument page = threeTiles();
        QVERIFY(PageChecks::of(page, true, *pack).empty());
        page.tiles[1].column = 3;
        page.tiles[2].indicators.clear();
        page.tiles[0].title.vi = QStringLiteral("Đúng hạn");
        page.title.en.clear();
        const auto faults = PageChecks::of(page, true, *pack);
        QCOMPARE(sentencesOf(faults, QStringLiteral("online")),
                 QStringList{QStringLiteral("The tile lies on the tile “on-time”.")});
        QCOMPARE(sentencesOf(faults, QStringLiteral("days")),
                 QStringList{QStringLiteral("A tile of this type names its indicator.")});
        QCOMPARE(sentencesOf(faults, QStringLiteral("on-time")),
                 QStringList{QStringLiteral("The title is there in one language alone.")});
        QCOMPARE(sentencesOf(faults, {}), QStringList{QStringLiteral("The page has a title in both languages.")});
    }

    void aNewPageHasAnIdOfItsOwn()
    {
        auto pack = sample::pack();
        pack->pages = {threeTiles()};
        QVERIFY(PageChecks::of(threeTiles(), false, *pack).empty());
        QCOMPARE(sentencesOf(PageChecks::of(threeTiles(), true, *pack), {}),
                 QStringList{QStringLiteral("There is a page “overview” already.")});
        PageDocument page = threeTiles();
        page.id = PageId(QStringLiteral("Toàn cảnh"));
        QCOMPARE(PageChecks::of(page, true, *pack).size(), size_t(1));
        QCOMPARE(freePageId(*pack, QStringLiteral("Đê điều, lũ 2026")), PageId(QStringLiteral("de-dieu-lu-2026")));
        QCOMPARE(freePageId(*pack, QStringLiteral("Overview")), PageId(QStringLiteral("overview-2")));
        QCOMPARE(freePageId(*pack, {}), PageId(QStringLiteral("page")));
    }

    void aTileOverTimeHasTheSeriesOfOneThatDrawsTheSame()
    {
        ProvincePack pack = *sample::pack();
        pack.pages = {threeTiles()};
        Snapshot snapshot = sample::snapshot();
        snapshot.trends.clear();
        Trend trend;
        trend.quality = Quality::Good;
        snapshot.trends.insert(trendKey(pack.pages[0].id, QStringLiteral("days")), trend);
        PageDocument page = threeTiles();
        page.id = PageId(QStringLiteral("copy"));
        page.tiles[2].id = QStringLiteral("renamed");
        Snapshot preview = previewOf(page, pack, snapshot);
        QVERIFY(preview.trends.contains(QStringLiteral("copy/renamed")));
        QVERIFY(!awaitsSaving(page.tiles[2], page.id, pack, preview));
        // Another indicator: the old line would be told under a new name.
        page.tiles[2].indicators = {kOnTime};
        preview = previewOf(page, pack, snapshot);
        QVERIFY(preview.trends.isEmpty());
        QVERIFY(awaitsSaving(page.tiles[2], page.id, pack, preview));
        QVERIFY(!awaitsSaving(page.tiles[0], page.id, pack, preview));
        page.tiles[0].unit = commune(1);
        QVERIFY(awaitsSaving(page.tiles[0], page.id, pack, preview));
    }

    void theSeatIsInPictureHeights()
    {
        QCOMPARE((WallRoom{{3840, 2160}, 1.25, 5}.seat()), 4.0);
        QCOMPARE((WallRoom{{3840, 2160}, 2, 1}.seat()), 1.0);
        QCOMPARE((WallRoom{{3840, 2160}, 0.5, 30}.seat()), 40.0);
    }

    void everyKindAndFieldHasAName()
    {
        QStringList names;
        for (const TileKind kind : kTileKinds)
            names.append(TileWords::kind(kind));
        for (const TileField field : kTileFields)
            names.append(QStringLiteral("field ") + TileWords::field(field));
        QVERIFY(!names.contains(QString()));
        names.removeDuplicates();
        QCOMPARE(size_t(names.size()), kTileKinds.size() + kTileFields.size());
    }
};

QTEST_MAIN(EditorModelsTest)
#include "test_editor_models.moc"
