// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_province.h"
#include "widgets/models/alarm_list_state.h"
#include "widgets/models/alarm_words.h"
#include "widgets/models/feed_health_state.h"
#include "widgets/models/header_state.h"
#include "widgets/models/show/data_pulse.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace ioc;
using namespace ioc::sample;

namespace {

const ShowView kOnlyPage{{}, ShowMode::Playlist, 0, 1, std::nullopt};

/// No source could be reached at 18:35 and since; before, the last was at 18:30.
Snapshot unreachable()
{
    Snapshot snapshot = sample::snapshot();
    for (FeedHealth &feed : snapshot.feeds) {
        feed.failures = 1;
        feed.layer = FailedLayer::Connect;
        feed.lastOk = at(18, 30);
        feed.failingSince = at(18, 35);
        feed.lastTry = at(18, 40);
    }
    return snapshot;
}

} // namespace

Q_DECLARE_METATYPE(ioc::ShowView)

class TestListStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void alarmsTellWhatWhereAndSinceWhen();
    void anAlarmOfAStationIsInTheUnitOfItsMeasure();
    void alarmsTellWhatWasDoneAboutThem();
    void alarmsAreCountedByPriority();
    void noAlarmWithSilentFeedsSaysThatSomeMayBeMissing();
    void feedsAreListedGravestFirst();
    void failedLayerIsNamed();
    void headCountsFeeds();
    void headKeepsQuietWhileSnapshotsCome();
    void headTellsSinceWhenSnapshotsAreAway();
    void headWaitsForTheFirstSnapshot();
    void headShowsTroubleOfTheEngine();
    void headSaysSimulatedData();
    void headTellsWhyThePageStands_data();
    void headTellsWhyThePageStands();
    void headTellsOfALostNetwork();
    void aNetworkIsLostSinceItsFirstFailure();
    void aLostNetworkIsToldBesideWhatNeedsNone();
    void noSourceIsNoGreenLight();
    void headBeatsWithTheData();
    void onlySnapshotsThatFollowCount();

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

// The rule's figure has a unit of its own, which is not that of the stations.
void TestListStates::anAlarmOfAStationIsInTheUnitOfItsMeasure()
{
    Measure water;
    water.id = MeasureId(QStringLiteral("river.level"));
    water.unit = {QStringLiteral("m"), QStringLiteral("m")};
    water.decimals = 2;
    m_pack->measures.insert_or_assign(water.id, water);
    TableCondition condition;
    condition.measure = water.id;
    AlarmRule &rule = *std::find_if(m_pack->rules.begin(), m_pack->rules.end(),
                                    [](const AlarmRule &one) { return one.id.toString() == u"overdue.high"; });
    rule.condition = condition;
    Snapshot with = snapshot();
    with.alarms = {raised("overdue.high", commune(2), Priority::High, at(18, 43), 2.351, QStringLiteral("Gate 1"))};
    const QString place = makeAlarmListState(tile(TileKind::Alarms, QStringLiteral("a")), with, m_eyes).rows[0].place;
    QVERIFY2(place.endsWith(QStringLiteral("2.35\u00a0m")), qPrintable(place));
    QCOMPARE(AlarmWords::value(with.alarms[0], m_eyes), QStringLiteral("2.35\u00a0m"));
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

void TestListStates::alarmsAreCountedByPriority()
{
    Snapshot with = snapshot();
    for (const Priority priority : {Priority::Critical, Priority::High, Priority::Normal, Priority::Info})
        with.alarms.push_back(raised("overdue.high", province(), priority, at(18, 0), 1));
    const AlarmListState state = makeAlarmListState(tile(TileKind::Alarms, QStringLiteral("a")), with, m_eyes);
    QStringList words;
    std::set<Mark> marks; // told apart by who sees no colours
    for (const AlarmCount &count : state.counts) {
        words.push_back(count.count + QLatin1Char(' ') + count.word);
        marks.insert(count.mark);
    }
    QCOMPARE(words, (QStringList{QStringLiteral("1 critical"), QStringLiteral("1 high"), QStringLiteral("1 normal"),
                                 QStringLiteral("1 info")}));
    QCOMPARE(marks.size(), 4u);
    QCOMPARE(state.rows[1].word, QStringLiteral("high"));
    QCOMPARE(state.rows[1].mark, state.counts[1].mark);
    QVERIFY(state.accessibleText.contains(QStringLiteral("normal: ")));
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
    const HeaderState state =
        makeHeaderState(ShowView{{}, ShowMode::Playlist, 0, 5, now() + Milliseconds(21'001)}, &with, now(), m_eyes);
    QCOMPARE(state.feeds.size(), size_t(2));
    QCOMPARE(state.feeds[0].longText, QStringLiteral("1 sources current"));
    QCOMPARE(state.feeds[1].longText, QStringLiteral("1 disconnected"));
    QCOMPARE(state.feeds[1].countText, QStringLiteral("1"));
    QCOMPARE(state.pageText, QStringLiteral("Page 1/5 · next in 22 s"));
    QCOMPARE(state.dateText, QStringLiteral("Saturday, 21/11/2026"));
}

void TestListStates::headKeepsQuietWhileSnapshotsCome()
{
    const Snapshot with = snapshot();
    const HeaderState state = makeHeaderState(kOnlyPage, &with, now() - kSilenceUntilSaid + Milliseconds(1), m_eyes);
    QVERIFY(state.troubleText.isEmpty());
    QVERIFY(!state.feedsAreOld);
}

void TestListStates::headTellsSinceWhenSnapshotsAreAway()
{
    const Snapshot with = snapshot();
    const HeaderState state = makeHeaderState(kOnlyPage, &with, at(18, 40), m_eyes);
    QCOMPARE(state.troubleText, QStringLiteral("No new figures since 18:40 (5 minute(s))"));
    QCOMPARE(state.troubleMark, Mark::Critical);
    QVERIFY(state.feedsAreOld);
    const HeaderState sooner = makeHeaderState(kOnlyPage, &with, now() - kSilenceUntilSaid, m_eyes);
    QCOMPARE(sooner.troubleMark, Mark::Warning);
}

void TestListStates::headWaitsForTheFirstSnapshot()
{
    const HeaderState state = makeHeaderState(kOnlyPage, nullptr, at(18, 40), m_eyes);
    QCOMPARE(state.troubleText, QStringLiteral("Waiting for the first figures since 18:40"));
    QVERIFY(state.feeds.empty());
}

void TestListStates::headShowsTroubleOfTheEngine()
{
    Snapshot with = snapshot();
    with.trouble = QStringLiteral("The disk is full");
    QCOMPARE(makeHeaderState(kOnlyPage, &with, now(), m_eyes).troubleText, with.trouble);
}

void TestListStates::headSaysSimulatedData()
{
    const Snapshot with = snapshot();
    QCOMPARE(makeHeaderState(kOnlyPage, &with, now(), m_eyes).simulatedText, QStringLiteral("Simulated data"));
    auto real = pack();
    real->simulated = false;
    QVERIFY(makeHeaderState(kOnlyPage, &with, now(), context(real)).simulatedText.isEmpty());
}

void TestListStates::headTellsWhyThePageStands_data()
{
    QTest::addColumn<ShowView>("view");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const ShowView &view, const char *text) {
        QTest::newRow(name) << view << QString::fromUtf8(text);
    };
    row("no list", {{}, ShowMode::Playlist, 1, 3, std::nullopt}, "Page 2/3");
    row("by hand", {{}, ShowMode::Playlist, -1, 3, now() + Milliseconds(60'000)}, "next in 60 s");
    row("long", {{}, ShowMode::Playlist, 0, 3, at(19, 0)}, "Page 1/3 · next at 19:00");
    row("held", {{}, ShowMode::Held, 0, 3, std::nullopt}, "Page 1/3 · held");
    row("held for a time", {{}, ShowMode::Held, 0, 3, at(18, 50)}, "Page 1/3 · held until 18:50");
    row("alarm", {{}, ShowMode::Takeover, -1, 3, at(18, 55)}, "critical alarm, until 18:55");
    row("meeting", {{}, ShowMode::Meeting, 0, 1, std::nullopt, SectorId(QStringLiteral("water"))},
        "Page 1/1 · meeting: Water");
}

void TestListStates::headTellsWhyThePageStands()
{
    QFETCH(ShowView, view);
    QFETCH(QString, text);
    auto withSector = pack();
    withSector->sectors = {{SectorId(QStringLiteral("water")), {QStringLiteral("Nước"), QStringLiteral("Water")}}};
    const Snapshot with = snapshot();
    QCOMPARE(makeHeaderState(view, &with, now(), context(withSector, Language::English)).pageText, text);
}

void TestListStates::headTellsOfALostNetwork()
{
    Snapshot with = unreachable();
    with.feeds[1].layer = FailedLayer::Dns;
    with.feeds[1].lastOk = at(18, 33);
    const HeaderState state = makeHeaderState(kOnlyPage, &with, now(), m_eyes);
    QCOMPARE(state.troubleText, QStringLiteral("No network since 18:35 (10 minute(s)), last contact 18:33"));
    QCOMPARE(state.troubleMark, Mark::Critical);
    with.trouble = QStringLiteral("Nobody can be told by “SMS”"); // for the same reason
    QCOMPARE(makeHeaderState(kOnlyPage, &with, now(), m_eyes).troubleText,
             QStringLiteral("%1 · %2").arg(state.troubleText, with.trouble));
    with.trouble.clear();
    with.feeds[1].layer = FailedLayer::Http; // somebody answered
    QVERIFY(makeHeaderState(kOnlyPage, &with, now(), m_eyes).troubleText.isEmpty());
    with.feeds[1] = with.feeds[0];
    with.feeds[0].failures = 0;
    QVERIFY(makeHeaderState(kOnlyPage, &with, now(), m_eyes).troubleText.isEmpty());
    with.feeds[0].state = FeedState::Paused; // one source alone is no network
    QVERIFY(makeHeaderState(kOnlyPage, &with, now(), m_eyes).troubleText.isEmpty());
}

/// Between the last contact and the first failure nobody knows: the program may have been off.
void TestListStates::aNetworkIsLostSinceItsFirstFailure()
{
    Snapshot with = unreachable();
    const auto trouble = [&] { return makeHeaderState(kOnlyPage, &with, now(), m_eyes).troubleText; };
    for (FeedHealth &feed : with.feeds) {
        feed.lastOk = at(18, 9);
        feed.failingSince = at(18, 44);
    }
    QCOMPARE(trouble(), QStringLiteral("No network since 18:44 (1 minute(s)), last contact 18:09"));
    with.feeds[0].failingSince = at(17, 0); // its own machine was gone while others could be reached
    QCOMPARE(trouble(), QStringLiteral("No network since 18:44 (1 minute(s)), last contact 18:09"));
    for (FeedHealth &feed : with.feeds)
        feed.lastOk = feed.failingSince = at(18, 44);
    QCOMPARE(trouble(), QStringLiteral("No network since 18:44 (1 minute(s)): no source can be reached"));
    for (FeedHealth &feed : with.feeds)
        feed.lastOk.reset();
    QCOMPARE(trouble(), QStringLiteral("No network since 18:44 (1 minute(s)): no source can be reached"));
}

/// A folder is read without it, and a source that is due once a day has not been tried since.
void TestListStates::aLostNetworkIsToldBesideWhatNeedsNone()
{
    auto withMore = std::make_shared<ProvincePack>(*m_pack);
    const auto add = [&withMore](const char *id, const char *type) {
        FeedDefinition feed;
        feed.id = FeedId(QString::fromLatin1(id));
        feed.connector = {{QStringLiteral("type"), QString::fromLatin1(type)}};
        withMore->feeds.push_back(feed);
        FeedHealth health;
        health.feed = feed.id;
        health.state = FeedState::Ok;
        health.lastOk = health.lastTry = at(18, 44);
        return health;
    };
    Snapshot with = unreachable();
    with.feeds.push_back(add("folder", "folder"));
    with.feeds.push_back(add("people", "manual"));
    FeedHealth daily = add("daily", "http");
    daily.lastOk = daily.lastTry = at(6, 0);
    with.feeds.push_back(daily);
    const auto trouble = [&] {
        return makeHeaderState(kOnlyPage, &with, now(), context(withMore, Language::English)).troubleText;
    };
    QVERIFY2(trouble().startsWith(QStringLiteral("No network since 18:35")), qPrintable(trouble()));
    with.feeds.back().lastOk = with.feeds.back().lastTry = at(18, 36); // reached after the others were not
    QCOMPARE(trouble(), QString());
    with.feeds.back().lastOk = with.feeds.back().lastTry = at(6, 0);
    for (const char *id : {"weekly", "monthly"}) {
        with.feeds.push_back(add(id, "http"));
        with.feeds.back().lastOk = with.feeds.back().lastTry = at(6, 0);
    }
    QCOMPARE(trouble(), QString()); // two of five: it may be their machine
}

void TestListStates::noSourceIsNoGreenLight()
{
    Snapshot with = snapshot();
    for (FeedHealth &feed : with.feeds)
        feed.state = FeedState::Never;
    const HeaderState state = makeHeaderState(kOnlyPage, &with, now(), m_eyes);
    QCOMPARE(state.feeds[0].longText, QStringLiteral("0 sources current"));
    QVERIFY(state.feeds[0].isNone);
    QVERIFY(!state.feeds[1].isNone);
}

void TestListStates::headBeatsWithTheData()
{
    Snapshot with = snapshot();
    with.beat = 7;
    with.sequence = 4; // snapshots alone prove only what makes them
    QCOMPARE(makeHeaderState(kOnlyPage, &with, now(), m_eyes).beat, 7);
    with.beat = 8;
    QCOMPARE(makeHeaderState(kOnlyPage, &with, now(), m_eyes).beat, 0);
}

void TestListStates::onlySnapshotsThatFollowCount()
{
    DataPulse pulse(at(18, 0));
    QCOMPARE(pulse.newest(at(18, 1)), at(18, 0));
    Snapshot with = snapshot();
    with.sequence = 1;
    with.at = at(18, 1);
    pulse.take(with, at(18, 1));
    QCOMPARE(pulse.newest(at(18, 5)), at(18, 1));
    pulse.take(with, at(18, 5)); // the same again: what makes them stands still
    QCOMPARE(pulse.newest(at(18, 5)), at(18, 1));
    with.sequence = 2;
    with.at = at(18, 2);
    pulse.take(with, at(18, 6)); // comes, but four minutes late
    QCOMPARE(pulse.newest(at(18, 6)), at(18, 2));
    QCOMPARE(pulse.newest(at(17, 30)), at(17, 30)); // the clock was set back
    with.sequence = 3;
    with.at = at(18, 10);
    pulse.take(with, at(18, 7));
    QCOMPARE(pulse.newest(at(18, 7)), at(18, 7));
}

QTEST_GUILESS_MAIN(TestListStates)
#include "test_list_states.moc"
