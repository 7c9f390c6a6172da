// SPDX-License-Identifier: GPL-3.0-or-later
// What a snapshot brings for tiles that ask for more than the figures of the province.
#include "core/engine/alarms/alarm_keeper.h"
#include "core/engine/snapshot_maker.h"
#include "tests/rules/small_world.h"
#include "tests/store/recorded_fetches.h"

using namespace ioc;
using namespace ioc::test;

class TilesInSnapshotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void communesOfARankingAreEvaluatedAndJudged();
    void otherTilesDoNotAskForCommunes();
    void aRefreshedSnapshotIsJudgedTheSame();
    void aTrendPassesMidnightWithTheFigures();
    void feedsAreLookedAtAgain_data();
    void feedsAreLookedAtAgain();

private:
    std::shared_ptr<ProvincePack> packWith(TileKind kind);
    static void observe(CacheFixture &cache, double north, double south);
    std::vector<Reading> communes(const PackPtr &pack, CacheFixture &cache, int rounds = 1);

    SmallWorld m_world;
};

/// Visits of the month by commune; at least 100 are wanted, of the south 50.
std::shared_ptr<ProvincePack> TilesInSnapshotTest::packWith(TileKind kind)
{
    auto pack = std::make_shared<ProvincePack>(m_world.pack);
    Indicator indicator = SmallWorld::indicator("visits");
    indicator.inputs = {{latin("visits"), FormulaInput{MeasureId(latin("visits")), {}, Gather::ByKind}}};
    pack->indicators = {indicator};
    Target target;
    target.id = latin("all");
    target.indicator = indicator.id;
    target.value = 100;
    target.from = day("2026-01-01");
    target.to = day("2027-01-01");
    Target own = target;
    own.id = latin("south");
    own.unit = UnitId(latin(kSouth));
    own.value = 50;
    pack->targets = {target, own};
    Tile tile;
    tile.id = latin("tile");
    tile.kind = kind;
    tile.indicators = {indicator.id};
    PageDocument page;
    page.id = PageId(latin("page"));
    page.tiles = {tile};
    pack->pages = {page};
    return pack;
}

void TilesInSnapshotTest::observe(CacheFixture &cache, double north, double south)
{
    Batch batch;
    batch.feed = FeedId(latin("others"));
    batch.run = latin("run-1");
    batch.received = at("2026-11-21T10:55:00Z");
    for (const char *unit : {kNorth, kSouth})
        batch.series.push_back({{MeasureId(latin("visits")), UnitId(latin(unit)), {}}, Grain::Day});
    batch.observations = {{0, at("2026-11-20T05:00:00Z"), north}, {1, at("2026-11-20T05:00:00Z"), south}};
    IOC_VERIFY(cache.writer->commit(batch));
}

std::vector<Reading> TilesInSnapshotTest::communes(const PackPtr &pack, CacheFixture &cache, int rounds)
{
    CachedRollups rollups(cache.reader(), pack->zone);
    AlarmKeeper keeper(pack, Format(Language::English, pack->zone));
    auto maker = SnapshotMaker::make(pack, rollups, keeper, SnapshotMaker::Alarms::Stepped);
    if (!maker)
        qFatal("%s", qPrintable(maker.error().message));
    SnapshotPtr snapshot;
    for (int i = 0; i < rounds; ++i)
        snapshot = (*maker)->snapshot(m_world.now);
    return snapshot->byCommune.value(pack->indicators.front().id);
}

void TilesInSnapshotTest::communesOfARankingAreEvaluatedAndJudged()
{
    CacheFixture cache;
    observe(cache, 80, 60);
    const std::vector<Reading> readings = communes(packWith(TileKind::Ranking), cache);
    QCOMPARE(readings.size(), size_t(3)); // the commune of before 2025 is none
    const auto of = [&readings](const char *unit) {
        return *std::find_if(readings.begin(), readings.end(),
                             [unit](const Reading &reading) { return reading.unit == UnitId(latin(unit)); });
    };
    QCOMPARE(of(kNorth).value, std::optional(80.0));
    QCOMPARE(of(kNorth).target->value, 100.0);
    QCOMPARE(of(kNorth).target->distance, std::optional(-20.0));
    QVERIFY(!of(kNorth).target->met);
    QCOMPARE(of(kSouth).target->value, 50.0); // its own
    QVERIFY(of(kSouth).target->met);
    QVERIFY(!of(kEast).value);
    QVERIFY(of(kEast).missing == MissingReason::NeverReceived || of(kEast).missing == MissingReason::NotInPeriod);
}

void TilesInSnapshotTest::otherTilesDoNotAskForCommunes()
{
    CacheFixture cache;
    observe(cache, 80, 60);
    QVERIFY(communes(packWith(TileKind::Number), cache).empty());
    const std::vector<Reading> ofMap = communes(packWith(TileKind::Map), cache);
    QCOMPARE(ofMap.size(), size_t(3));
    QVERIFY(!ofMap.front().target); // a map does not judge
}

void TilesInSnapshotTest::aRefreshedSnapshotIsJudgedTheSame()
{
    CacheFixture cache;
    observe(cache, 80, 60);
    const PackPtr pack = packWith(TileKind::Ranking);
    QVERIFY(communes(pack, cache, 3) == communes(pack, cache));
}

void TilesInSnapshotTest::aTrendPassesMidnightWithTheFigures()
{
    CacheFixture cache;
    observe(cache, 80, 60);
    const auto pack = packWith(TileKind::Trend);
    pack->pages[0].tiles[0].buckets = 3;
    CachedRollups rollups(cache.reader(), pack->zone);
    AlarmKeeper keeper(pack, Format(Language::English, pack->zone));
    auto maker = SnapshotMaker::make(pack, rollups, keeper, SnapshotMaker::Alarms::Stepped);
    const auto runningAt = [&](const char *now) {
        return (*maker)->snapshot(at(now))->trends.value(trendKey(pack->pages[0].id, latin("tile"))).running;
    };
    QCOMPARE(runningAt("2026-11-21T16:59:50Z"), std::optional(at("2026-11-20T17:00:00Z")));
    QCOMPARE(runningAt("2026-11-21T17:00:05Z"), std::optional(at("2026-11-21T17:00:00Z"))); // and not a minute later
}

void TilesInSnapshotTest::feedsAreLookedAtAgain_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("failures");
    QTest::newRow("when one stands otherwise") << 10 << 3;
    QTest::newRow("when a minute is over") << 60 << 0;
}

void TilesInSnapshotTest::feedsAreLookedAtAgain()
{
    QFETCH(int, seconds);
    QFETCH(int, failures);
    CacheFixture cache;
    const auto pack = packWith(TileKind::States);
    FeedDefinition air;
    air.id = kAir;
    air.promise = std::chrono::hours(1);
    pack->feeds = {air};
    Tile &tile = pack->pages[0].tiles[0];
    tile.indicators.clear();
    tile.feeds = {kAir};
    tile.bucket = TrendBucket::Hour;
    tile.buckets = 24;
    CachedRollups rollups(cache.reader(), pack->zone);
    AlarmKeeper keeper(pack, Format(Language::English, pack->zone));
    const auto maker = SnapshotMaker::make(pack, rollups, keeper, SnapshotMaker::Alarms::Stepped);
    IOC_VERIFY(maker);
    const Instant now = m_world.now; // 18:00
    const auto cells = [&](int later, int failed) {
        FeedHealth health;
        health.feed = kAir;
        health.promise = air.promise;
        health.lastOk = now - std::chrono::minutes(10);
        health.failures = failed;
        (*maker)->setFeeds({health});
        const SnapshotPtr snapshot = (*maker)->snapshot(now + std::chrono::seconds(later));
        const Trend trend = snapshot->trends.value(QStringLiteral("page/tile"));
        return trend.feeds.size() == 1 && trend.lines.empty() ? wordsOf(trend.feeds.front().points).section(u' ', -3)
                                                              : QStringLiteral("none");
    };
    record(cache, now - std::chrono::minutes(10), QStringLiteral("ok"));
    QCOMPARE(cells(0, 0), QStringLiteral("never ok never"));
    for (int i = 1; i <= 3; ++i)
        record(cache, now + std::chrono::seconds(i), QStringLiteral("fail"));
    QCOMPARE(cells(4, 0), QStringLiteral("never ok never"));
    QCOMPARE(cells(seconds, failures), QStringLiteral("never ok down"));
}

QTEST_GUILESS_MAIN(TilesInSnapshotTest)
#include "tst_tiles_in_snapshot.moc"
