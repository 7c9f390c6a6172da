// SPDX-License-Identifier: GPL-3.0-or-later
// Where figures stood against their targets, or feeds stood, bucket by bucket.
#include "tests/models/sample_trends.h"
#include "widgets/models/tiles/states_state.h"

#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;

class TestTimelineOfStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void standingsAreToldInWords();
    void runningBucketDoesNotCount();
    void aSingleMissIsNoZeroPerCent();
    void whatStillAddsUpIsNotJudged();
    void standingsTellTheFourFaces();
    void statesOfFeedsAreToldInWords();
    void aFeedsRunningBucketIsAsBadAsItIsNow();
    void feedsOfWhichNothingIsKnownHaveNoData();

private:
    StatesState made(const Tile &tile, const Snapshot &shown) const
    {
        return makeStatesState(tile, shown, context(m_pack, Language::English));
    }
    static Tile daysOfFeeds(const std::vector<FeedId> &feeds)
    {
        Tile days = tile(TileKind::States, QStringLiteral("t"));
        days.feeds = feeds;
        return days;
    }

    /// The days that end with the running one.
    static Trend feedTrend(const std::vector<std::pair<FeedId, std::vector<FeedState>>> &feeds)
    {
        const size_t count = feeds.front().second.size();
        Trend trend = dayTrend({dayLine(kOnTime, LineRole::Actual, std::vector<std::optional<double>>(count))});
        for (const auto &[feed, states] : feeds) {
            trend.feeds.push_back({feed, {}});
            for (size_t i = 0; i < count; ++i)
                trend.feeds.back().points.push_back({trend.lines.front().points[i].at, states[i]});
        }
        trend.lines.clear();
        trend.asOf.reset();
        return trend;
    }

    std::shared_ptr<ProvincePack> m_pack = pack();
};

void TestTimelineOfStates::standingsAreToldInWords()
{
    TrendLine onTime = dayLine(kOnTime, LineRole::Actual, {96.0, 90.0, 91.0, std::nullopt, 97.0, 92.0});
    for (auto &point : onTime.points)
        point.met = point.value ? std::optional(*point.value >= 95) : std::nullopt;
    TrendLine online = dayLine(kOnline, LineRole::Actual, {80.0, 81.0, 82.0, 83.0, 84.0, 85.0});
    online.points[1].quality = Quality::Suspect;
    const StatesState state =
        made(tileOfDays(TileKind::States, {kOnTime, kOnline}, 6), withTrend(dayTrend({onTime, online})));
    const StateRow &row = state.rows[0];
    QCOMPARE(row.name, QStringLiteral("Dossiers closed on time"));
    const auto sixth = [](int i) { return i / 6.0; };
    QCOMPARE(row.stretches, (std::vector<StateStretch>{{Stood::Met, 0, sixth(1)},
                                                       {Stood::Missed, sixth(1), sixth(3)},
                                                       {Stood::NoData, sixth(3), sixth(4)},
                                                       {Stood::Met, sixth(4), sixth(5)},
                                                       {Stood::Missed, sixth(5), 1}}));
    QCOMPARE(row.summaryText, QStringLiteral("missed 2 of 4 day(s); 1 day(s) without data"));
    QCOMPARE(row.shortText, QStringLiteral("missed 50 %"));
    QCOMPARE(row.mark, Mark::Warning); // now
    QCOMPARE(state.rows[1].summaryText, QStringLiteral("has no target; 1 day(s) in doubt"));
    QCOMPARE(state.rows[1].mark, Mark::None);
    QStringList keys;
    for (const StateKey &key : state.keys)
        keys.append(key.text);
    QCOMPARE(keys, QStringList({QStringLiteral("target missed"), QStringLiteral("target met"),
                                QStringLiteral("no data"), QStringLiteral("in doubt"), QStringLiteral("no target")}));
    QCOMPARE(state.running, sixth(5));
    QCOMPARE(state.runningText, QStringLiteral("not over yet"));
    QVERIFY(state.accessibleText.contains(QStringLiteral("missed 2 of 4 day(s); 1 day(s) without data, missed now")));
}

void TestTimelineOfStates::runningBucketDoesNotCount()
{
    TrendLine line = dayLine(kOnTime, LineRole::Actual, {96.0, 97.0, 10.0});
    for (auto &point : line.points)
        point.met = *point.value >= 95;
    const StatesState state = made(tileOfDays(TileKind::States, {kOnTime}, 3), withTrend(dayTrend({line})));
    QCOMPARE(state.rows[0].summaryText, QStringLiteral("met in all 2 day(s)"));
    QCOMPARE(state.rows[0].shortText, QStringLiteral("always met"));
    QCOMPARE(state.rows[0].mark, Mark::Warning);
}

void TestTimelineOfStates::aSingleMissIsNoZeroPerCent()
{
    const auto shortText = [this](int met, int missed) {
        TrendLine line =
            dayLine(kOnTime, LineRole::Actual, std::vector<std::optional<double>>(size_t(met + missed + 1), 90));
        for (size_t i = 0; i < line.points.size(); ++i)
            line.points[i].met = int(i) < met;
        const Tile tile = tileOfDays(TileKind::States, {kOnTime}, met + missed + 1);
        return made(tile, withTrend(dayTrend({line}))).rows[0].shortText;
    };
    QCOMPARE(shortText(299, 1), QStringLiteral("missed <\u00a01 %"));
    QCOMPARE(shortText(1, 299), QStringLiteral("missed >\u00a099 %"));
    QCOMPARE(shortText(0, 300), QStringLiteral("missed 100 %"));
    QCOMPARE(shortText(1, 2), QStringLiteral("missed 67 %"));
}

void TestTimelineOfStates::whatStillAddsUpIsNotJudged()
{
    TrendLine line = dayLine(kOverdue, LineRole::Actual, {12.0, 11.0, 3.0});
    line.points[0].met = line.points[1].met = true; // and of today nobody knows yet
    const StatesState state = made(tileOfDays(TileKind::States, {kOverdue}, 3), withTrend(dayTrend({line})));
    QCOMPARE(state.rows[0].stretches,
             (std::vector<StateStretch>{{Stood::Met, 0, 2.0 / 3}, {Stood::ToCome, 2.0 / 3, 1}}));
    QCOMPARE(state.rows[0].mark, Mark::None);
    QCOMPARE(state.keys.size(), 1u);
}

void TestTimelineOfStates::standingsTellTheFourFaces()
{
    const Tile tile = tileOfDays(TileKind::States, {kOnTime}, 2);
    TrendLine line = dayLine(kOnTime, LineRole::Actual, {0.0, 0.0});
    for (auto &point : line.points)
        point.met = false;
    const StatesState zero = made(tile, withTrend(dayTrend({line})));
    QCOMPARE(zero.head.face, Face::Plain); // a figure of zero stands as any other
    QCOMPARE(zero.rows[0].stretches, (std::vector<StateStretch>{{Stood::Missed, 0, 1}}));
    const StatesState old = made(tile, withOldTrend(dayTrend({line})));
    QCOMPARE(old.head.face, Face::Old);
    QCOMPARE(old.rows[0].mark, Mark::None);
    QCOMPARE(made(tile, snapshot()).head.face, Face::NoData);
}

void TestTimelineOfStates::statesOfFeedsAreToldInWords()
{
    using enum FeedState;
    const StatesState state = made(
        daysOfFeeds({kOneStop, kHotline}),
        withTrend(feedTrend({{kOneStop, {Never, Ok, Late, Down, Paused, Ok}}, {kHotline, {Ok, Ok, Ok, Ok, Ok, Ok}}})));
    QVERIFY(state.head.title.startsWith(QStringLiteral("One-stop system")));
    QVERIFY(state.head.title.endsWith(QStringLiteral("Hotline 1022")));
    const StateRow &row = state.rows[0];
    QCOMPARE(row.name, QStringLiteral("One-stop system"));
    const auto sixth = [](int i) { return i / 6.0; };
    QCOMPARE(row.stretches, (std::vector<StateStretch>{{Stood::NoData, 0, sixth(1)},
                                                       {Stood::Current, sixth(1), sixth(2)},
                                                       {Stood::Late, sixth(2), sixth(3)},
                                                       {Stood::Down, sixth(3), sixth(4)},
                                                       {Stood::Paused, sixth(4), sixth(5)},
                                                       {Stood::Current, sixth(5), 1}}));
    QCOMPARE(row.summaryText, QStringLiteral("in trouble 2 of 3 day(s); 1 day(s) paused; 1 day(s) without data"));
    QCOMPARE(row.shortText, QStringLiteral("in trouble 67 %"));
    QVERIFY(row.mark == Mark::None && row.feed == Ok);
    QCOMPARE(state.rows[1].summaryText, QStringLiteral("current in all 5 day(s)"));
    QCOMPARE(state.rows[1].shortText, QStringLiteral("always current"));
    QStringList keys;
    for (const StateKey &key : state.keys)
        keys.append(key.text);
    QCOMPARE(keys, QStringList({QStringLiteral("disconnected"), QStringLiteral("late"), QStringLiteral("no data"),
                                QStringLiteral("paused"), QStringLiteral("current")}));
    QCOMPARE(state.running, sixth(5));
    QCOMPARE(state.runningText, QStringLiteral("not over yet"));
}

void TestTimelineOfStates::aFeedsRunningBucketIsAsBadAsItIsNow()
{
    using enum FeedState;
    Snapshot shown = withTrend(feedTrend({{kOneStop, {Ok, Ok, Ok}}, {kHotline, {Ok, Ok, Down}}}));
    shown.feeds[0].state = Late;
    const StatesState state = made(daysOfFeeds({kOneStop, kHotline}), shown);
    QCOMPARE(state.rows[0].stretches.back().stood, Stood::Late);
    QCOMPARE(state.rows[0].mark, Mark::Warning);
    QCOMPARE(state.rows[0].summaryText, QStringLiteral("late; current in all 2 day(s)")); // today is not over
    QCOMPARE(state.rows[0].shortText, QStringLiteral("late"));
    QCOMPARE(state.rows[1].stretches.back().stood, Stood::Down); // it was, today
    QCOMPARE(state.rows[1].mark, Mark::None);
    QVERIFY2(state.accessibleText.contains(QStringLiteral("One-stop system: late; current in all 2 day(s)")),
             qPrintable(state.accessibleText));
    shown.feeds[0].state = Paused;
    const StatesState paused = made(daysOfFeeds({kOneStop, kHotline}), shown);
    QCOMPARE(paused.rows[0].stretches.back().stood, Stood::Paused);
    QVERIFY(paused.rows[0].mark == Mark::None && paused.rows[0].feed == Paused);
}

void TestTimelineOfStates::feedsOfWhichNothingIsKnownHaveNoData()
{
    using enum FeedState;
    const Tile tile = daysOfFeeds({kOneStop});
    QCOMPARE(made(tile, snapshot()).head.face, Face::NoData);
    Snapshot shown = withTrend(feedTrend({{kOneStop, {Never, Never}}}));
    shown.feeds[0].state = Never;
    QCOMPARE(made(tile, shown).head.face, Face::NoData);
    shown.feeds[0].state = Down; // it was just tried
    const StatesState tried = made(tile, shown);
    QCOMPARE(tried.head.face, Face::Plain);
    QCOMPARE(tried.rows[0].shortText, QStringLiteral("disconnected"));
    QCOMPARE(tried.rows[0].summaryText, QStringLiteral("disconnected; 1 day(s) without data"));
    QCOMPARE(tried.rows[0].stretches, (std::vector<StateStretch>{{Stood::NoData, 0, 0.5}, {Stood::Down, 0.5, 1}}));
    shown.trends[QStringLiteral("overview/t")].quality = Quality::Stale; // it could not be read again
    QCOMPARE(made(tile, shown).head.face, Face::Old);
}

QTEST_GUILESS_MAIN(TestTimelineOfStates)
#include "test_timeline_of_states.moc"
