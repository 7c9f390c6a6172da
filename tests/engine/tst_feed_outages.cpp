// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/alarms/outage.h"
#include "core/engine/alarms/alarm_keeper.h"
#include "tests/rules/small_world.h"

#include <QTest>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const FeedId kFeed(QStringLiteral("levels"));
const Instant kNoon = ioc::test::at("2026-11-20T05:00:00Z");

PackPtr packOfOneFeed()
{
    auto pack = std::make_shared<ProvincePack>();
    pack->zone = *Zone::byName(QStringLiteral("Asia/Ho_Chi_Minh"));
    AdministrativeUnit province;
    province.id = UnitId(QStringLiteral("98@2025-07-01"));
    province.code = QStringLiteral("98");
    province.type = UnitType::Province;
    province.validFrom = QDate(2025, 7, 1);
    pack->units = UnitRegistry({province});
    FeedDefinition feed;
    feed.id = kFeed;
    feed.promise = 1h;
    pack->feeds.push_back(feed);
    return pack;
}

/// A keeper of the alarms of a pack with one feed, which may keep silent for an hour.
class Desk
{
public:
    Desk()
        : m_pack(packOfOneFeed())
        , m_rollups(m_pack->zone)
        , m_keeper(m_pack, Format(Language::English, m_pack->zone))
    {
    }

    AlarmKeeper &keeper() { return m_keeper; }

    /// Whether the feed's outage stands after a round at `now`.
    bool isDownAt(Instant now, FeedState state)
    {
        FeedHealth health;
        health.feed = kFeed;
        health.state = state;
        const QHash<FeedId, FeedHealth> feeds{{kFeed, health}};
        m_keeper.step({{*m_pack, now, feeds, m_rollups},
                       [](const IndicatorId &) -> const Reading * { return nullptr; },
                       [](const IndicatorId &) { return std::span<const Reading>(); }});
        return m_keeper.status({outageRuleId(kFeed), m_pack->units.provinceOn(QDate(2026, 11, 20))->id}).isActive();
    }

private:
    PackPtr m_pack;
    FakeRollups m_rollups;
    AlarmKeeper m_keeper;
};

} // namespace

class FeedOutagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void aFeedThatNeverBroughtAnythingIsDownOnceItsPromiseHasPassed();
    void countsFromTheEndOfAPause();
    void leavesAnAlarmFromBeforeTheStartStanding();
    void aCombinationFollowsFromTheSilenceOfItsParts_data();
    void aCombinationFollowsFromTheSilenceOfItsParts();
};

// With the minute for which any outage is held.
void FeedOutagesTest::aFeedThatNeverBroughtAnythingIsDownOnceItsPromiseHasPassed()
{
    Desk desk;
    QVERIFY(!desk.isDownAt(kNoon, FeedState::Never));
    QVERIFY(!desk.isDownAt(kNoon + 59min, FeedState::Never));
    QVERIFY(!desk.isDownAt(kNoon + 61min, FeedState::Never));
    QVERIFY(desk.isDownAt(kNoon + 63min, FeedState::Never));
    QVERIFY(desk.isDownAt(kNoon + 48h, FeedState::Never));
    QVERIFY(!desk.isDownAt(kNoon + 49h, FeedState::Ok));
}

void FeedOutagesTest::countsFromTheEndOfAPause()
{
    Desk desk;
    QVERIFY(!desk.isDownAt(kNoon, FeedState::Never));
    QVERIFY(!desk.isDownAt(kNoon + 30min, FeedState::Paused));
    QVERIFY(!desk.isDownAt(kNoon + 5h, FeedState::Paused));
    QVERIFY(!desk.isDownAt(kNoon + 5h + 1min, FeedState::Never));
    QVERIFY(!desk.isDownAt(kNoon + 6h, FeedState::Never));
    QVERIFY(!desk.isDownAt(kNoon + 6h + 2min, FeedState::Never));
    QVERIFY(desk.isDownAt(kNoon + 6h + 4min, FeedState::Never));
}

// A program that has just begun cannot know yet.
void FeedOutagesTest::leavesAnAlarmFromBeforeTheStartStanding()
{
    Desk before;
    before.isDownAt(kNoon, FeedState::Never);
    before.isDownAt(kNoon + 61min, FeedState::Never);
    QVERIFY(before.isDownAt(kNoon + 63min, FeedState::Never));
    Desk after;
    for (const AlarmEntry &entry : before.keeper().takeEntries())
        after.keeper().replay(entry);
    QVERIFY(after.isDownAt(kNoon + 70min, FeedState::Never));
    QVERIFY(after.isDownAt(kNoon + 72min, FeedState::Never));
}

void FeedOutagesTest::aCombinationFollowsFromTheSilenceOfItsParts_data()
{
    QTest::addColumn<bool>("isMissing"); ///< a part watches for missing data
    QTest::addColumn<QString>("suppressor");
    QTest::addColumn<int>("priority"); ///< of the outage

    QTest::newRow("silence") << true << outageRuleId(kFeed).toString() << int(Priority::High);
    QTest::newRow("levels alone") << false << QString() << int(Priority::Normal);
}

void FeedOutagesTest::aCombinationFollowsFromTheSilenceOfItsParts()
{
    QFETCH(bool, isMissing);
    auto pack = std::make_shared<ProvincePack>(*packOfOneFeed());
    const MeasureId measure(QStringLiteral("level"));
    pack->feeds[0].observations.emplace_back().measure = measure;
    Indicator indicator;
    indicator.id = IndicatorId(QStringLiteral("level.now"));
    indicator.inputs.insert(QStringLiteral("x"), {measure, {}});
    pack->indicators.push_back(indicator);
    AlarmRule part;
    part.id = RuleId(QStringLiteral("part"));
    part.indicator = indicator.id;
    part.condition = isMissing ? AlarmCondition(MissingCondition{}) : AlarmCondition(ThresholdCondition{});
    AlarmRule any;
    any.id = RuleId(QStringLiteral("any"));
    any.condition = CombinedCondition{CombinedCondition::Of::Any, {part.id, RuleId(QStringLiteral("other"))}};
    any.priority = Priority::Critical;
    pack->rules = {part, any};
    const AlarmKeeper keeper(pack, Format(Language::English, pack->zone));
    const auto &suppressors = keeper.rule(any.id)->suppressedBy;
    QTEST(suppressors.empty() ? QString() : suppressors.front().toString(), "suppressor");
    QTEST(int(keeper.rule(outageRuleId(kFeed))->priority), "priority");
}

QTEST_GUILESS_MAIN(FeedOutagesTest)
#include "tst_feed_outages.moc"
