// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_province.h"
#include "widgets/models/alarm_list_state.h"
#include "widgets/models/feed_health_state.h"
#include "widgets/models/header_state.h"

#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;

class TestListStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void alarmsTellWhatWhereAndSinceWhen();
    void alarmsTellWhatWasDoneAboutThem();
    void alarmsAreCountedByGravity();
    void noAlarmWithSilentFeedsSaysThatSomeMayBeMissing();
    void feedsAreListedGravestFirst();
    void failedLayerIsNamed();
    void headCountsFeeds();
    void headKeepsQuietWhileSnapshotsCome();
    void headTellsSinceWhenSnapshotsAreAway();
    void headWaitsForTheFirstSnapshot();
    void headShowsTroubleOfTheEngine();
    void headSaysSimulatedData();

private:
    std::shared_ptr<ProvincePack> m_pack = pack();
    PresentContext m_eyes = context(m_pack, Language::English);
};

void TestListStates::alarmsTellWhatWhereAndSinceWhen()
{
    Snapshot with = snapshot();
    with.alarms = {raised("level.high", commune(2), Priority::Critical, at(18, 43), 112.74, QStringLiteral("Gate 1"))};
    with.alarms.front().valueIsOld = true;
    const AlarmListState state = makeAlarmListState(tile(TileKind::Alarms, QStringLiteral("a")), with, m_eyes);
    QCOMPARE(state.rows.size(), size_t(1));
    QCOMPARE(state.rows[0].mark, Mark::Critical);
    QCOMPARE(state.rows[0].title, QStringLiteral("Water above alarm level 2"));
    QCOMPARE(state.rows[0].place, QStringLiteral("C. Lâm Thủy · Gate 1 · 112.7\u00a0m · last known"));
    QCOMPARE(state.rows[0].ageText, QStringLiteral("2\u00a0minute(s)"));
    QVERIFY(state.rows[0].old);
    QVERIFY(state.accessibleText.contains(QStringLiteral("critical: Water above alarm level 2")));
}

void TestListStates::alarmsTellWhatWasDoneAboutThem()
{
    Snapshot with = snapshot();
    with.alarms = {raised("level.high", commune(2), Priority::Critical, at(18, 43), 112.74)};
    const auto placeIn = [&](AlarmPhase phase) {
        with.alarms.front().status.phase = phase;
        return makeAlarmListState(tile(TileKind::Alarms, QStringLiteral("a")), with, m_eyes).rows[0].place;
    };
    QVERIFY(!placeIn(AlarmPhase::Unacknowledged).contains(QStringLiteral("acknowledged")));
    QVERIFY(placeIn(AlarmPhase::Acknowledged).endsWith(QStringLiteral(" · acknowledged")));
    QVERIFY(placeIn(AlarmPhase::Confirmed).endsWith(QStringLiteral(" · dealt with")));
}

void TestListStates::alarmsAreCountedByGravity()
{
    Snapshot with = snapshot();
    for (const Priority priority : {Priority::Critical, Priority::High, Priority::Normal, Priority::Info})
        with.alarms.push_back(raised("overdue.high", province(), priority, at(18, 0), 1));
    const AlarmListState state = makeAlarmListState(tile(TileKind::Alarms, QStringLiteral("a")), with, m_eyes);
    QCOMPARE(state.counts.size(), size_t(3));
    QCOMPARE(state.counts[0].mark, Mark::Critical);
    QCOMPARE(state.counts[1].count, QStringLiteral("2"));
}

void TestListStates::noAlarmWithSilentFeedsSaysThatSomeMayBeMissing()
{
    Snapshot with = snapshot();
    const Tile wanted = tile(TileKind::Alarms, QStringLiteral("a"));
    QVERIFY(makeAlarmListState(wanted, with, m_eyes).emptyReason.isEmpty());
    QCOMPARE(makeAlarmListState(wanted, with, m_eyes).emptyText, QStringLiteral("No active alarm"));
    with.feeds[0].state = FeedState::Down;
    QVERIFY(!makeAlarmListState(wanted, with, m_eyes).emptyReason.isEmpty());
}

void TestListStates::feedsAreListedGravestFirst()
{
    Snapshot with = snapshot();
    with.feeds[1].state = FeedState::Down;
    with.feeds[1].lastOk.reset();
    const FeedHealthState state = makeFeedHealthState(tile(TileKind::Feeds, QStringLiteral("f")), with, m_eyes);
    QCOMPARE(state.rows[0].name, QStringLiteral("Hotline 1022"));
    QCOMPARE(state.rows[0].word, QStringLiteral("disconnected"));
    QCOMPARE(state.rows[0].lastOkText, QStringLiteral("never"));
    QCOMPARE(state.rows[1].word, QStringLiteral("current"));
    QCOMPARE(state.rows[1].lastOkText, QStringLiteral("18:44"));
}

void TestListStates::failedLayerIsNamed()
{
    Snapshot with = snapshot();
    with.feeds[0].state = FeedState::Late;
    with.feeds[0].layer = FailedLayer::Storage;
    with.feeds[0].error = QStringLiteral("database\nis locked");
    const FeedHealthState state = makeFeedHealthState(tile(TileKind::Feeds, QStringLiteral("f")), with, m_eyes);
    QCOMPARE(state.rows[0].problemText, QStringLiteral("our own storage: database is locked"));
    with.feeds[0].state = FeedState::Ok;
    QVERIFY(
        makeFeedHealthState(tile(TileKind::Feeds, QStringLiteral("f")), with, m_eyes).rows[0].problemText.isEmpty());
}

void TestListStates::headCountsFeeds()
{
    Snapshot with = snapshot();
    with.feeds[1].state = FeedState::Down;
    const HeaderState state = makeHeaderState({0, 5}, &with, now(), m_eyes);
    QCOMPARE(state.feeds.size(), size_t(2));
    QCOMPARE(state.feeds[0].longText, QStringLiteral("1 sources current"));
    QCOMPARE(state.feeds[1].longText, QStringLiteral("1 disconnected"));
    QCOMPARE(state.feeds[1].countText, QStringLiteral("1"));
    QCOMPARE(state.pageText, QStringLiteral("Page 1/5"));
    QCOMPARE(state.dateText, QStringLiteral("Saturday, 21/11/2026"));
}

void TestListStates::headKeepsQuietWhileSnapshotsCome()
{
    const Snapshot with = snapshot();
    const HeaderState state = makeHeaderState({0, 1}, &with, now() - kSilenceUntilSaid + Milliseconds(1), m_eyes);
    QVERIFY(state.troubleText.isEmpty());
    QVERIFY(!state.feedsAreOld);
}

void TestListStates::headTellsSinceWhenSnapshotsAreAway()
{
    const Snapshot with = snapshot();
    const HeaderState state = makeHeaderState({0, 1}, &with, at(18, 40), m_eyes);
    QCOMPARE(state.troubleText, QStringLiteral("No new figures since 18:40 (5 minute(s))"));
    QCOMPARE(state.troubleMark, Mark::Critical);
    QVERIFY(state.feedsAreOld);
    const HeaderState sooner = makeHeaderState({0, 1}, &with, now() - kSilenceUntilSaid, m_eyes);
    QCOMPARE(sooner.troubleMark, Mark::Warning);
}

void TestListStates::headWaitsForTheFirstSnapshot()
{
    const HeaderState state = makeHeaderState({0, 1}, nullptr, at(18, 40), m_eyes);
    QCOMPARE(state.troubleText, QStringLiteral("Waiting for the first figures since 18:40"));
    QVERIFY(state.feeds.empty());
}

void TestListStates::headShowsTroubleOfTheEngine()
{
    Snapshot with = snapshot();
    with.trouble = QStringLiteral("The disk is full");
    QCOMPARE(makeHeaderState({0, 1}, &with, now(), m_eyes).troubleText, with.trouble);
}

void TestListStates::headSaysSimulatedData()
{
    const Snapshot with = snapshot();
    QCOMPARE(makeHeaderState({0, 1}, &with, now(), m_eyes).simulatedText, QStringLiteral("Simulated data"));
    auto real = pack();
    real->simulated = false;
    QVERIFY(makeHeaderState({0, 1}, &with, now(), context(real)).simulatedText.isEmpty());
}

QTEST_GUILESS_MAIN(TestListStates)
#include "test_list_states.moc"
