// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/quake_trial.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace ioc;
using namespace ioc::test;

class TestEngine : public QuakeTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void showsWhatTheFeedBrings()
    {
        Engine engine(settings(EngineSettings::Feeds::Live));
        QVERIFY(engine.start());
        QTRY_COMPARE_WITH_TIMEOUT(count(engine), 3.0, 20000);
        QVERIFY(engine.snapshot()->reading(kCount, kWorld)->quality == Quality::Good);
        m_quakes = quakes(5); // two more; the three are the same records, changed
        QTRY_COMPARE_WITH_TIMEOUT(count(engine), 5.0, 20000);
        engine.stop();
    }

    void snapshotsComeByThemselvesSoThatAgesStayTrue()
    {
        Engine engine(settings(EngineSettings::Feeds::Off));
        QSignalSpy spy(&engine, &ReadService::snapshotChanged);
        QVERIFY(engine.start());
        QTRY_VERIFY_WITH_TIMEOUT(spy.size() >= 3, 20000);
        const auto first = spy[0][0].value<SnapshotPtr>();
        const auto third = spy[2][0].value<SnapshotPtr>();
        QVERIFY(third->sequence > first->sequence);
        QVERIFY(third->at > first->at);
    }

    void opensFromTheCacheWithTheFeedsStopped()
    {
        {
            Engine engine(settings(EngineSettings::Feeds::Once));
            QSignalSpy done(&engine, &Engine::allDone);
            QVERIFY(engine.start());
            QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 20000);
            engine.stop();
        }
        m_server.close();
        EngineSettings again = settings(EngineSettings::Feeds::Live);
        again.packFolder.clear(); // the copy in the data folder
        Engine engine(again);
        QSignalSpy spy(&engine, &ReadService::snapshotChanged);
        QVERIFY(engine.start());
        QTRY_VERIFY_WITH_TIMEOUT(spy.size() >= 1, 20000);
        QCOMPARE(spy[0][0].value<SnapshotPtr>()->reading(kCount, kWorld)->value,
                 std::optional(3.0)); // in the first snapshot
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(engine) == FeedState::Down, 20000);
        QCOMPARE(count(engine), 3.0);
        QVERIFY(engine.snapshot()->reading(kCount, kWorld)->quality >= Quality::LastKnown);
        QVERIFY(m_server.listen(QHostAddress::LocalHost));
    }

    void bringsAgainWhatWasLostWhenTheProgramEndedBeforeItsFeedHeard()
    {
        const auto collect = [this] {
            Engine engine(settings(EngineSettings::Feeds::Once));
            QSignalSpy done(&engine, &Engine::allDone);
            QVERIFY(engine.start());
            QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 20000);
            engine.stop();
        };
        collect();
        const QString file = DataFolder::cacheFile(data());
        const auto rows = [&file](const char *sql) {
            auto database = Database::open(file, Database::Access::ReadOnly);
            Statement statement(*database, sql);
            return statement.step() == Statement::Step::Row ? int(statement.integer(0)) : -1;
        };
        const int blocks = rows("SELECT count(*) FROM block");
        QVERIFY(blocks > 0);
        {
            auto database = Database::open(file, Database::Access::ReadWrite);
            QVERIFY(database->execute("UPDATE feed SET entity_tag = 'e', last_modified = 'm'"));
            QVERIFY(database->execute("UPDATE block SET body = x'00' WHERE key = (SELECT min(key) FROM block)"));
            Statement first(*database, "SELECT min(key) FROM block");
            QVERIFY(first.step() == Statement::Step::Row);
            auto writer = CacheWriter::open(file, Zone::byName(QStringLiteral("UTC")).value());
            QVERIFY(writer.has_value());
            QVERIFY((*writer)->repair({{QStringLiteral("block"), first.integer(0)}}));
        }
        m_server.close();
        {
            Engine engine(settings(EngineSettings::Feeds::Live));
            QVERIFY(engine.start());
            QTRY_VERIFY_WITH_TIMEOUT(engine.snapshot() && !engine.snapshot()->trouble.isEmpty(), 20000);
            QTRY_VERIFY_WITH_TIMEOUT(rows("SELECT count(*) FROM refill") > 0, 20000);
            engine.stop();
        }
        QVERIFY(rows("SELECT count(*) FROM feed WHERE entity_tag = ''") > 0);
        QVERIFY(m_server.listen(QHostAddress::LocalHost));
        collect();
        QCOMPARE(rows("SELECT count(*) FROM refill"), 0);
        QCOMPARE(rows("SELECT count(*) FROM block"), blocks);
    }

    void goesOnFromACacheThatNobodyCanRead()
    {
        const auto collect = [this](Engine &engine) {
            QSignalSpy done(&engine, &Engine::allDone);
            QVERIFY(engine.start());
            QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 20000);
        };
        {
            Engine engine(settings(EngineSettings::Feeds::Once));
            collect(engine);
            engine.stop();
        }
        QFile file(DataFolder::cacheFile(data()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(4096, 'x'));
        file.close();
        m_server.close();
        {
            Engine engine(settings(EngineSettings::Feeds::Live));
            QVERIFY(engine.start());
            QTRY_VERIFY_WITH_TIMEOUT(engine.snapshot() && !engine.snapshot()->trouble.isEmpty(), 20000);
            engine.stop();
        }
        QVERIFY(m_server.listen(QHostAddress::LocalHost));
        Engine engine(settings(EngineSettings::Feeds::Live));
        QVERIFY(engine.start());
        QTRY_COMPARE_WITH_TIMEOUT(count(engine), 3.0, 20000);
        QCOMPARE(QDir(data()).entryList({QStringLiteral("cache.sqlite.damaged-*")}).size(), 1);
    }

    void stopsInTimeWhileAServerIsSilent()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        EngineSettings hung = settings(EngineSettings::Feeds::Live);
        hung.endpoints[QStringLiteral("server")] = QStringLiteral("http://127.0.0.1:%1").arg(silent.serverPort());
        Engine engine(hung);
        QVERIFY(engine.start());
        QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections(), 20000);
        QElapsedTimer timer;
        timer.start();
        engine.stop();
        QVERIFY(timer.elapsed() < 3000); // the connector's own limit is five seconds
    }

    void pausedFeedRestsAndIsSaidToRest()
    {
        Engine engine(settings(EngineSettings::Feeds::Live));
        QVERIFY(engine.start());
        QTRY_COMPARE_WITH_TIMEOUT(count(engine), 3.0, 20000);
        engine.setFeedPaused(FeedId(QStringLiteral("quakes")), true);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(engine) == FeedState::Paused, 20000);
        engine.setFeedPaused(FeedId(QStringLiteral("quakes")), false);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(engine) == FeedState::Ok, 20000);
    }

    void timeStandsStillAtAGivenMoment()
    {
        EngineSettings still = settings(EngineSettings::Feeds::Off);
        still.at = fromMillis(1'700'000'000'000);
        Engine engine(still);
        QSignalSpy spy(&engine, &ReadService::snapshotChanged);
        QVERIFY(engine.start());
        QTRY_VERIFY_WITH_TIMEOUT(spy.size() >= 1, 20000);
        QCOMPARE(engine.snapshot()->at, *still.at);
        QCOMPARE(engine.now(), *still.at);
    }

private:
    EngineSettings settings(EngineSettings::Feeds feeds) const
    {
        EngineSettings settings = QuakeTrial::settings();
        settings.feeds = feeds;
        return settings;
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
