// SPDX-License-Identifier: GPL-3.0-or-later
// Alarms beside figures that miss a damaged row: they stand as they stood.
#include "core/pack/load_pack.h"
#include "core/engine/snapshot_maker.h"
#include "tests/store/cache_fixture.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const IndicatorId kCount(QStringLiteral("quake.count"));
const UnitId kWorld(QStringLiteral("00@1990-01-01"));
const FeedId kQuakes(QStringLiteral("quakes"));
const Instant kNow = at("2026-11-21T12:00:00Z");

/// The pack of the end-to-end tests with one rule: more than two quakes in a year, without delay.
PackPtr packWithARule()
{
    auto pack =
        std::make_shared<ProvincePack>(*loadPack(QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world")).value());
    AlarmRule rule;
    rule.id = RuleId(QStringLiteral("many"));
    rule.indicator = kCount;
    rule.condition = ThresholdCondition{AlarmSide::Above, 2, 2};
    pack->rules.push_back(rule);
    for (FeedDefinition &feed : pack->feeds)
        feed.promise = std::chrono::hours(48);
    return pack;
}

Batch threeQuakes()
{
    BatchBuilder batch("r1", "2026-11-21T11:59:00Z", "quakes");
    batch.batch().series.push_back(
        {{MeasureId(QStringLiteral("quake.count")), kWorld, {QStringLiteral("ci")}}, Grain::Hour});
    for (int hour = 1; hour <= 3; ++hour)
        batch.batch().observations.push_back({0, at("2026-11-20T00:00:00Z") + hour * 1h, 1});
    return batch;
}

FeedHealth healthy()
{
    FeedHealth health;
    health.feed = kQuakes;
    health.state = FeedState::Ok;
    health.lastOk = kNow - 1min;
    health.promise = std::chrono::hours(48);
    return health;
}

} // namespace

class AlarmsAndDamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFigureThatMissesARowClearsNothing();
};

void AlarmsAndDamageTest::aFigureThatMissesARowClearsNothing()
{
    const PackPtr pack = packWithARule();
    CacheFixture cache(pack->zone);
    IOC_VERIFY(cache.writer->commit(threeQuakes()));
    // Read before the damage, as a wall that runs.
    CachedRollups source(cache.reader(), pack->zone);
    AlarmKeeper keeper(pack, Format(Language::English, pack->zone));
    const auto maker = SnapshotMaker::make(pack, source, keeper, SnapshotMaker::Alarms::Stepped);
    IOC_VERIFY(maker);
    (*maker)->setFeeds({healthy()});
    const SnapshotPtr before = (*maker)->snapshot(kNow);
    QCOMPARE(before->reading(kCount, kWorld)->value, std::optional(3.0));
    QCOMPARE(before->alarms.size(), size_t(1));
    QCOMPARE(keeper.takeEntries().size(), size_t(1));
    auto database = Database::open(cache.path(), Database::Access::ReadWrite);
    IOC_VERIFY(database->execute("UPDATE rollup_day SET body = zeroblob(length(body)); "
                                 "UPDATE rollup_hour SET body = zeroblob(length(body)); "
                                 "UPDATE latest SET body = zeroblob(length(body))"));
    source.clear();
    (*maker)->noteEverything();
    (*maker)->setFeeds({healthy()});
    const SnapshotPtr after = (*maker)->snapshot(kNow + 1min);
    QVERIFY(!source.isWhole());
    QVERIFY(after->reading(kCount, kWorld)->value != std::optional(3.0)); // which is why nothing of it is shown
    QCOMPARE(after->alarms.size(), size_t(1));
    QVERIFY(keeper.takeEntries().empty());
}

QTEST_GUILESS_MAIN(AlarmsAndDamageTest)
#include "tst_alarms_and_damage.moc"
