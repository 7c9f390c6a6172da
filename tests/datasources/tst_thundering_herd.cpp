// SPDX-License-Identifier: GPL-3.0-or-later
// Five hundred feeds that start, fail and come back together, on a clock of the test's own.
#include "datasources/backoff.h"
#include "datasources/cadence.h"
#include "tests/ingest/feed_fixture.h"

#include <map>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

constexpr int kFeeds = 500;
constexpr int kMostInASecond = 2 * kStartsPerSecond; // chance puts up to twice the average into one

FeedId feedId(int number)
{
    return FeedId(QStringLiteral("nguon-%1").arg(number));
}

/// Starts by second.
class Starts
{
public:
    void note(Milliseconds at) { ++m_bySecond[at / 1s]; }

    int most() const
    {
        int most = 0;
        for (const auto &[second, starts] : m_bySecond)
            most = std::max(most, starts);
        return most;
    }

private:
    std::map<std::int64_t, int> m_bySecond;
};

} // namespace

class ThunderingHerdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void startsAreSpread();
    void retriesOfAnOutageAreSpread_data();
    void retriesOfAnOutageAreSpread();
    void dueTimesOfOneHourAreSpread();
    void feedsThatWereHeldUpTogetherDoNotGoOnTogether();
};

void ThunderingHerdTest::startsAreSpread()
{
    Starts starts;
    for (int number = 0; number < kFeeds; ++number) {
        const Milliseconds delay = startDelay(feedId(number), 60s, kFeeds);
        QVERIFY(delay >= 0ms && delay < 20s); // 500 at 25 a second
        starts.note(delay);
    }
    QVERIFY2(starts.most() <= kMostInASecond, qPrintable(QString::number(starts.most())));
}

void ThunderingHerdTest::retriesOfAnOutageAreSpread_data()
{
    QTest::addColumn<int>("outageSeconds");
    QTest::newRow("ten seconds") << 10;
    QTest::newRow("ten minutes") << 600;
    QTest::newRow("a day") << 86400;
}

void ThunderingHerdTest::retriesOfAnOutageAreSpread()
{
    QFETCH(int, outageSeconds);
    const Milliseconds outage = std::chrono::seconds(outageSeconds);
    Starts retries;
    Milliseconds last{0};
    for (int number = 0; number < kFeeds; ++number) {
        Milliseconds now{0}; // all fail at this moment, and at once whenever they try while the network is gone
        for (int failures = 1; now < outage; ++failures) {
            now += retryDelay(feedId(number), failures, 60s, kFeeds);
            retries.note(now);
        }
        last = std::max(last, now);
    }
    QVERIFY2(retries.most() <= kMostInASecond, qPrintable(QString::number(retries.most())));
    QVERIFY(last <= outage + 6min); // every one has had its turn: five minutes and their fifth
}

void ThunderingHerdTest::dueTimesOfOneHourAreSpread()
{
    const PackPtr pack = smallPack();
    const auto calendar = std::make_shared<const PackCalendar>(*pack);
    FeedDefinition feed;
    feed.schedule = FeedSchedule{{ScheduleDays::Kind::Workdays, {}}, {QTime(17, 0)}};
    const Instant noon = at("2026-11-20T05:00:00Z");
    Starts starts;
    for (int number = 0; number < kFeeds; ++number) {
        Cadence cadence(feed, calendar);
        cadence.begin({0ms, noon}, startDelay(feedId(number), 60s, kFeeds));
        const Milliseconds wait = cadence.wait(noon, {0ms, noon});
        QVERIFY(wait >= 5h && wait < 5h + 20s);
        starts.note(wait);
    }
    QVERIFY2(starts.most() <= kMostInASecond, qPrintable(QString::number(starts.most())));
}

void ThunderingHerdTest::feedsThatWereHeldUpTogetherDoNotGoOnTogether()
{
    FeedDefinition feed;
    feed.every = 60s;
    const PackPtr pack = smallPack();
    const auto calendar = std::make_shared<const PackCalendar>(*pack);
    Starts starts;
    for (int number = 0; number < kFeeds; ++number) {
        Cadence cadence(feed, calendar);
        cadence.begin({0ms, at("2026-11-20T05:00:00Z")}, startDelay(feedId(number), 60s, kFeeds));
        // The disk was full for half an hour, and all their runs end when it has room again.
        const Moment room{30min, at("2026-11-20T05:30:00Z")};
        starts.note(room.sinceBoot + cadence.wait({}, room));
    }
    QVERIFY2(starts.most() <= kMostInASecond, qPrintable(QString::number(starts.most())));
}

QTEST_GUILESS_MAIN(ThunderingHerdTest)
#include "tst_thundering_herd.moc"
