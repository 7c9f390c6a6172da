// SPDX-License-Identifier: GPL-3.0-or-later
// What the worker of the rules does with alarms while the cache cannot be read, and how much of a core judging may
// take.
#include "core/engine/rules_worker.h"
#include "core/pack/load_pack.h"
#include "tests/store/cache_fixture.h"
#include "tests/store/ledger_fixture.h"

#include <QSignalSpy>

#include <atomic>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const IndicatorId kCount(QStringLiteral("quake.count"));
const MeasureId kMeasure(QStringLiteral("quake.count"));
const UnitId kWorld(QStringLiteral("00@1990-01-01"));
const Instant kNow = at("2026-11-21T12:00:00Z");

AlarmRule ruleOn(const char *id, AlarmCondition condition)
{
    AlarmRule rule;
    rule.id = RuleId(QString::fromLatin1(id));
    rule.indicator = kCount;
    rule.condition = std::move(condition);
    return rule;
}

/// The pack of the end-to-end tests. With no figure `many` would return, `few` and `silent` would be raised.
PackPtr packWithRules()
{
    auto pack =
        std::make_shared<ProvincePack>(*loadPack(QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world")).value());
    pack->rules = {ruleOn("many", ThresholdCondition{AlarmSide::Above, 2, 2}),
                   ruleOn("few", ThresholdCondition{AlarmSide::Below, 2, 2}), ruleOn("silent", MissingCondition{}),
                   ruleOn("flood", ThresholdCondition{AlarmSide::Above, 4, 4})};
    for (FeedDefinition &feed : pack->feeds)
        feed.promise = 48h;
    return pack;
}

Batch quakes(const char *run, int firstHour, int count)
{
    BatchBuilder batch(run, "2026-11-21T11:59:00Z", "quakes");
    batch.batch().series.push_back({{kMeasure, kWorld, {QStringLiteral("ci")}}, Grain::Hour});
    for (int hour = firstHour; hour < firstHour + count; ++hour)
        batch.batch().observations.push_back({0, at("2026-11-20T00:00:00Z") + hour * 1h, 1});
    return batch;
}

QStringList shown(const SnapshotPtr &snapshot)
{
    QStringList lines;
    for (const Alarm &alarm : snapshot->alarms)
        lines.append(alarm.key.rule.toString() + u' ' + toString(alarm.status.phase));
    for (const Alarm &alarm : snapshot->quietAlarms)
        lines.append(alarm.key.rule.toString() + u' ' + toString(alarm.status.phase));
    lines.sort();
    return lines;
}

} // namespace

class RulesWorkerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_pack = packWithRules();
        m_cache = std::make_unique<CacheFixture>(m_pack->zone);
        IOC_VERIFY(m_cache->writer->commit(quakes("r1", 1, 3)));
        m_ledgerFile = std::make_unique<LedgerFixture>();
        m_ledger = std::make_unique<LedgerThread>(
            LedgerWriter::open(m_ledgerFile->path(), {QStringLiteral("world"), kNow}).value(), m_ledgerFile->path(),
            m_clock);
        m_worker = std::make_unique<RulesWorker>(RulesWorker::Settings{m_pack, m_cache->path(), m_ledgerFile->path(),
                                                                       RulesWorker::Alarms::Kept, Language::English},
                                                 m_clock, nullptr, m_ledger.get());
        m_newest.reset();
        connect(m_worker.get(), &RulesWorker::snapshotReady, this, [this](const SnapshotPtr &snapshot) {
            ++m_snapshots;
            m_newest = snapshot;
        });
        m_worker->start();
        QVERIFY(m_newest);
        QCOMPARE(shown(m_newest), QStringList{QStringLiteral("many unacknowledged")});
        QTRY_COMPARE(journal(), QStringList{QStringLiteral("raised many")});
    }

    void cleanup()
    {
        m_worker->stop();
        m_ledger.reset();
        m_worker.reset();
        m_cache.reset();
    }

    void nothingIsDecidedOfACacheThatCannotBeRead()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("the cache cannot be read")));
        hideTheFigures();
        tellOfACommit();
        QTRY_VERIFY(m_newest->trouble.contains(u"cannot be read"));
        QCOMPARE(shown(m_newest), QStringList{QStringLiteral("many unacknowledged")});
        QVERIFY(m_newest->reading(kCount, kWorld)->quality > Quality::Estimated); // the last that was right, marked
        for (int i = 0; i < 3; ++i) {                                             // however often it is tried
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("the cache cannot be read")));
            m_worker->makeNow();
            QCOMPARE(shown(m_newest), QStringList{QStringLiteral("many unacknowledged")});
        }
        QCOMPARE(journal(), QStringList{QStringLiteral("raised many")});

        showTheFigures();
        m_worker->makeNow(); // nobody has to do anything
        QVERIFY2(m_newest->trouble.isEmpty(), qPrintable(m_newest->trouble));
        QCOMPARE(m_newest->reading(kCount, kWorld)->value, std::optional(3.0));
        QCOMPARE(shown(m_newest), QStringList{QStringLiteral("many unacknowledged")});
        QCOMPARE(journal(), QStringList{QStringLiteral("raised many")});
    }

    // What fetches or writes stands still, though figures are made.
    void whatDoesNotComeThroughIsTold()
    {
        WriterThread writer(std::move(m_cache->writer), m_clock);
        RulesWorker worker(RulesWorker::Settings{.pack = m_pack,
                                                 .cacheFile = m_cache->path(),
                                                 .ledgerFile = m_ledgerFile->path(),
                                                 .alarms = RulesWorker::Alarms::OnlyShown,
                                                 .language = Language::English,
                                                 .hasBeats = true,
                                                 .dataFolder = QFileInfo(m_cache->path()).path(),
                                                 .beatIsLostAfter = 1s},
                           m_clock, &writer, nullptr);
        SnapshotPtr newest;
        connect(&worker, &RulesWorker::snapshotReady, this, [&newest](const SnapshotPtr &it) { newest = it; });
        worker.start();
        QTRY_VERIFY_WITH_TIMEOUT(newest && newest->trouble.contains(u"Nothing has come through"), 20000);
        const auto before = newest->beat;
        worker.takeBeat();
        QTRY_COMPARE(newest->beat, before + 1);
        QCOMPARE(newest->trouble, QString());
        worker.stop();
    }

    // What came meanwhile is judged as soon as it can be read, and recorded once.
    void whatCameMeanwhileIsJudgedLater()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("the cache cannot be read")));
        hideTheFigures();
        tellOfACommit();
        QTRY_VERIFY(!m_newest->trouble.isEmpty());
        showTheFigures();
        IOC_VERIFY(m_cache->writer->commit(quakes("r2", 10, 3)));
        tellOfACommit();
        const QStringList both{QStringLiteral("flood unacknowledged"), QStringLiteral("many unacknowledged")};
        QTRY_COMPARE(shown(m_newest), both);
        QVERIFY2(m_newest->trouble.isEmpty(), qPrintable(m_newest->trouble));
        QTRY_COMPARE(journal(), (QStringList{QStringLiteral("raised many"), QStringLiteral("raised flood")}));
    }

    // People's acts are done while the cache cannot be read: they are in the ledger, not in the cache.
    void actsAreTakenMeanwhile()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("the cache cannot be read")));
        hideTheFigures();
        tellOfACommit();
        QTRY_VERIFY(!m_newest->trouble.isEmpty());
        AlarmEntry act;
        act.key = {RuleId(QStringLiteral("many")), kWorld};
        act.event = AlarmEvent::Acknowledged;
        act.actor = QStringLiteral("lan");
        std::optional<bool> isDone;
        m_worker->actOnAlarm(act, QStringLiteral("operator"), QStringLiteral("wall-1"),
                             [&](const Result<void> &done) { isDone = done.has_value(); });
        QTRY_VERIFY(isDone);
        QVERIFY(*isDone);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("the cache cannot be read")));
        m_worker->makeNow();
        QCOMPARE(shown(m_newest), QStringList{QStringLiteral("many acknowledged")});
        showTheFigures();
    }

    // A page that is changed meanwhile does not show what it showed before under its new title.
    void whatWasDrawnForAnEarlierTileIsNotShownForALaterOne()
    {
        const auto withTiles = [this](int days) {
            PageDocument page;
            page.id = PageId(QStringLiteral("new"));
            for (const char *id : {"same", "changed"}) {
                Tile tile;
                tile.id = QString::fromLatin1(id);
                tile.kind = TileKind::Trend;
                tile.indicators = {kCount};
                page.tiles.push_back(tile);
            }
            page.tiles.back().buckets = days;
            auto pack = std::make_shared<ProvincePack>(*m_pack);
            pack->pages.push_back(page);
            return pack;
        };
        const QString same = trendKey(PageId(QStringLiteral("new")), QStringLiteral("same"));
        const QString changed = trendKey(PageId(QStringLiteral("new")), QStringLiteral("changed"));
        m_worker->takePack(withTiles(30));
        m_worker->makeNow();
        QVERIFY(m_newest->trends.contains(same) && m_newest->trends.contains(changed));
        hideTheFigures();
        m_worker->takePack(withTiles(7));
        tellOfACommit();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("the cache cannot be read")));
        m_worker->makeNow();
        QVERIFY(m_newest->trouble.contains(u"cannot be read"));
        QVERIFY(m_newest->trends.contains(same));
        QVERIFY(!m_newest->trends.contains(changed));
        showTheFigures();
        m_worker->makeNow();
        QVERIFY(m_newest->trends.contains(changed));
    }

    // The cache knows that a feed is paused, the ledger since when.
    void howFeedsStoodIsToldByCacheAndLedger()
    {
        std::atomic_bool isRecorded = false;
        m_ledger->append(act("feed.paused"), [&isRecorded](const Result<std::int64_t> &no) { isRecorded = bool(no); });
        QTRY_VERIFY(isRecorded);
        Tile tile;
        tile.id = QStringLiteral("feeds");
        tile.kind = TileKind::States;
        tile.feeds = {FeedId(QStringLiteral("quakes"))};
        tile.bucket = TrendBucket::Hour;
        tile.buckets = 24;
        PageDocument page;
        page.id = PageId(QStringLiteral("new"));
        page.tiles = {tile};
        auto pack = std::make_shared<ProvincePack>(*m_pack);
        pack->pages.push_back(page);
        m_worker->takePack(pack);
        m_worker->makeNow();
        const Trend trend = m_newest->trends.value(QStringLiteral("new/feeds"));
        QCOMPARE(trend.feeds.size(), size_t(1));
        const auto &points = trend.feeds.front().points;
        QVERIFY(points.size() > 2);
        QCOMPARE(toString(points.back().worst), QStringLiteral("paused")); // since the hour began
        QCOMPARE(toString(points[points.size() - 2].worst), QStringLiteral("ok"));
        QCOMPARE(toString(points[points.size() - 3].worst), QStringLiteral("never"));
    }

    // One round of judging, of which the snapshot is none: the alarm is shown without waiting for the next quarter of a
    // second, and a change that touches nothing that is watched brings no judging.
    void whatIsWatchedIsJudgedBetweenTheRounds()
    {
        const int before = m_snapshots;
        IOC_VERIFY(m_cache->writer->commit(quakes("r2", 10, 3)));
        tellOfACommit();
        QTRY_COMPARE(shown(m_newest).size(), 2);
        QCOMPARE(m_snapshots, before + 1); // the first that came has it
    }

    void judgingTakesItsShareOfTime_data()
    {
        QTest::addColumn<int>("judging");
        QTest::addColumn<int>("making");
        QTest::addColumn<int>("passed"); ///< since the end
        QTest::addColumn<int>("wait");
        QTest::newRow("at once, after nothing") << 0 << 0 << 0 << 20;
        QTest::newRow("a short one") << 1 << 0 << 0 << 20;
        QTest::newRow("ten times as long as it took") << 30 << 0 << 0 << 300;
        QTest::newRow("what has passed counts") << 30 << 0 << 200 << 100;
        QTest::newRow("after the pause it is soon again") << 30 << 0 << 1000 << 20;
        QTest::newRow("snapshots twice as long") << 0 << 100 << 0 << 200;
        QTest::newRow("both") << 10 << 50 << 0 << 200;
    }

    void judgingTakesItsShareOfTime()
    {
        QFETCH(int, judging);
        QFETCH(int, making);
        QFETCH(int, passed);
        QFETCH(int, wait);
        JudgingPace pace;
        QCOMPARE(pace.wait(0ms), 20ms);
        const Milliseconds began(5000);
        pace.took(began, Milliseconds(judging), Milliseconds(making));
        const Milliseconds end = began + Milliseconds(judging + making);
        QCOMPARE(pace.wait(end + Milliseconds(passed)), Milliseconds(wait));
    }

    // Whatever a round takes: judging never has more than a tenth, with its snapshots never more than a third.
    void theSharesHoldInTheLongRun()
    {
        for (int judging = 0; judging <= 200; judging += 7) {
            for (int making = 0; making <= 200; making += 7) {
                JudgingPace pace;
                Milliseconds now(0);
                for (int round = 0; round < 50; ++round) {
                    now += pace.wait(now);
                    pace.took(now, Milliseconds(judging), Milliseconds(making));
                    now += Milliseconds(judging + making);
                }
                now += pace.wait(now);
                QVERIFY(50 * judging * 10 <= now.count());
                QVERIFY(50 * (judging + making) * 3 <= now.count());
            }
        }
    }

private:
    /// Everything that figures are made of cannot be read, as long as its name is another.
    void hideTheFigures() { rename("", "_hidden"); }
    void showTheFigures() { rename("_hidden", ""); }

    void rename(const QByteArray &from, const QByteArray &to)
    {
        auto database = Database::open(m_cache->path(), Database::Access::ReadWrite);
        IOC_VERIFY(database);
        for (const char *table : {"rollup_day", "rollup_hour", "latest"})
            IOC_VERIFY(database->execute(
                QByteArray("ALTER TABLE " + QByteArray(table) + from + " RENAME TO " + table + to).constData()));
    }

    void tellOfACommit()
    {
        CommitSummary summary;
        summary.feed = FeedId(QStringLiteral("quakes"));
        summary.touch(kMeasure, dayNumber(QDate(2026, 11, 20)));
        m_worker->takeCommits({summary});
    }

    /// "raised many", … of the alarms, oldest first.
    QStringList journal() const
    {
        QStringList lines;
        std::int64_t after = 0;
        const auto read = readAlarmJournal(m_ledgerFile->path(), after, {}, [&](const AlarmEntry &entry, std::int64_t) {
            lines.append(toString(entry.event) + u' ' + entry.key.rule.toString());
        });
        if (!read)
            lines.append(toString(read.error()));
        return lines;
    }

    FixedClock m_clock{kNow};
    PackPtr m_pack;
    std::unique_ptr<CacheFixture> m_cache;
    std::unique_ptr<LedgerFixture> m_ledgerFile;
    std::unique_ptr<LedgerThread> m_ledger;
    std::unique_ptr<RulesWorker> m_worker;
    SnapshotPtr m_newest;
    int m_snapshots = 0;
};

QTEST_GUILESS_MAIN(RulesWorkerTest)
#include "tst_rules_worker.moc"
