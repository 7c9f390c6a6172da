// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/alarm_groups.h"
#include "core/rules/alarms/outages.h"
#include "tests/rules/alarms/journal.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

StandingAlarm standing(const AlarmKey &key, AlarmPhase phase, Priority priority, std::optional<AlarmKey> cause = {},
                       std::chrono::minutes raised = 0min)
{
    AlarmStatus status;
    status.phase = phase;
    status.raisedAt = Journal().start + raised;
    return {key, status, priority, cause};
}

const AlarmKey kOutage{outageRuleId(FeedId(QStringLiteral("gauges"))), UnitId(QStringLiteral("98@2025-07-01"))};

/// An outage, what it suppresses, and what that suppresses; and one alone.
std::vector<StandingAlarm> scene()
{
    return {standing(alarm("level2", "26001@2025-07-01"), AlarmPhase::Suppressed, Priority::High,
                     alarm("level3", "26001@2025-07-01"), 5min),
            standing(alarm("level3", "26001@2025-07-01"), AlarmPhase::Suppressed, Priority::Critical, kOutage, 3min),
            standing(alarm("air", "26002@2025-07-01"), AlarmPhase::ReturnedUnacknowledged, Priority::Info),
            standing(kOutage, AlarmPhase::Unacknowledged, Priority::Normal, {}, 4min)};
}

} // namespace

class AlarmGroupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void putsUnderOneCauseWhatFollowsFromIt();
    void keepsACauseThatIsNotInTheList();
    void endsEvenWithCausesInACircle();
    void putsUnderEachFeedWhatDependsOnIt();
    void putsUnderTheirTerritory();
    void putsUnderTheirRule();
};

void AlarmGroupsTest::putsUnderOneCauseWhatFollowsFromIt()
{
    const auto groups = groupByCause(scene());
    QCOMPARE(groups.size(), 2u);
    QCOMPARE(groups[0].head, kOutage);
    QCOMPARE(groups[0].members, (std::vector<size_t>{0, 1, 3}));
    QVERIFY(groups[0].highest == Priority::Critical);
    QCOMPARE(utc(groups[0].first), utc(Journal().start + 3min));
    QCOMPARE(groups[0].unacknowledged, 1u);
    QCOMPARE(groups[1].head, alarm("air", "26002@2025-07-01"));
    QCOMPARE(groups[1].members, std::vector<size_t>{2});
    QCOMPARE(groups[1].unacknowledged, 1u);
}

void AlarmGroupsTest::keepsACauseThatIsNotInTheList()
{
    auto alarms = scene();
    alarms.pop_back();
    const auto groups = groupByCause(alarms);
    QCOMPARE(groups[0].head, kOutage);
    QCOMPARE(groups[0].members, (std::vector<size_t>{0, 1}));
}

void AlarmGroupsTest::endsEvenWithCausesInACircle()
{
    const auto groups =
        groupByCause(std::vector{standing(alarm("a"), AlarmPhase::Suppressed, Priority::High, alarm("b")),
                                 standing(alarm("b"), AlarmPhase::Suppressed, Priority::High, alarm("a"))});
    size_t members = 0;
    for (const auto &group : groups)
        members += group.members.size();
    QCOMPARE(members, 2u);
}

void AlarmGroupsTest::putsUnderEachFeedWhatDependsOnIt()
{
    const FeedId gauges(QStringLiteral("gauges"));
    const FeedId sky(QStringLiteral("sky"));
    const auto groups = groupByFeed(scene(), [&](const RuleId &rule) -> std::vector<FeedId> {
        if (rule.toString() == QLatin1String("level2"))
            return {gauges, sky};
        return rule.toString() == QLatin1String("level3") ? std::vector{gauges} : std::vector<FeedId>();
    });
    QCOMPARE(groups.size(), 3u);
    QCOMPARE(groups[0].head, gauges);
    QCOMPARE(groups[0].members, (std::vector<size_t>{0, 1, 3})); // its outage too
    QCOMPARE(groups[1].head, sky);
    QCOMPARE(groups[1].members, std::vector<size_t>{0});
    QVERIFY(groups[2].head.isEmpty());
    QCOMPARE(groups[2].members, std::vector<size_t>{2});
}

void AlarmGroupsTest::putsUnderTheirTerritory()
{
    const UnitId north(QStringLiteral("north"));
    const auto groups = groupByTerritory(
        scene(), [&](const UnitId &unit) { return unit.toString().startsWith(QLatin1String("2600")) ? north : unit; });
    QCOMPARE(groups.size(), 2u);
    QCOMPARE(groups[0].head, north);
    QCOMPARE(groups[0].members, (std::vector<size_t>{0, 1, 2}));
    QCOMPARE(groups[1].members, std::vector<size_t>{3});
}

void AlarmGroupsTest::putsUnderTheirRule()
{
    auto alarms = scene();
    alarms.push_back(standing(alarm("air", "26009@2025-07-01"), AlarmPhase::Unacknowledged, Priority::Normal));
    const auto groups = groupByRule(alarms);
    QCOMPARE(groups.size(), 4u);
    QCOMPARE(groups[2].head, RuleId(QStringLiteral("air")));
    QCOMPARE(groups[2].members, (std::vector<size_t>{2, 4}));
    QVERIFY(groups[2].highest == Priority::Normal);
    QCOMPARE(groups[2].unacknowledged, 2u);
}

QTEST_GUILESS_MAIN(AlarmGroupsTest)
#include "tst_alarm_groups.moc"
