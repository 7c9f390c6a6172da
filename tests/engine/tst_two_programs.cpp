// SPDX-License-Identifier: GPL-3.0-or-later
// An owner and a reader of one data folder, and what happens to them when the databases are taken away.
#include "app/desktop/desk_note.h"
#include "core/store/ledger_verification.h"
#include "tests/engine/quake_trial.h"

#include <QSignalSpy>

using namespace ioc;
using namespace ioc::test;

class TestTwoPrograms : public QuakeTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void secondProgramReadsAndSendsItsCommandsToTheFirst()
    {
        Engine owner(settings());
        QVERIFY(owner.start());
        QVERIFY(!owner.isReader());
        QTRY_COMPARE_WITH_TIMEOUT(count(owner), 3.0, 20000);

        Engine reader(readerSettings());
        QVERIFY(reader.start());
        QVERIFY(reader.isReader());
        QTRY_COMPARE_WITH_TIMEOUT(count(reader), 3.0, 20000);
        m_quakes = quakes(5); // what the owner takes now reaches the reader by itself
        QTRY_COMPARE_WITH_TIMEOUT(count(owner), 5.0, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(count(reader), 5.0, 20000);

        reader.setFeedPaused(kQuakes, true);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(owner) == FeedState::Paused, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(reader) == FeedState::Paused, 20000);
        const LedgerEntry entry = lastEntry();
        QCOMPARE(entry.act.kind, QStringLiteral("feed.paused"));
        QCOMPARE(entry.act.subject, QStringLiteral("quakes"));
        QCOMPARE(entry.act.actor, thisUser({}).name);
        QCOMPARE(entry.act.station, QSysInfo::machineHostName());
        QVERIFY2(entry.act.body.contains("\"via\":\"socket\""), entry.act.body.constData());

        QSignalSpy refused(&reader, &Engine::orderRefused);
        reader.runFeedNow(kQuakes); // paused
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, 20000);
        reader.setFeedPaused(kQuakes, false);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(owner) == FeedState::Ok, 20000);

        owner.stop();
        reader.runFeedNow(kQuakes);
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 2, 20000); // said, not swallowed
        QCOMPARE(count(reader), 5.0);
        reader.stop();
        QVERIFY(verifyLedger(DataFolder::ledgerFile(data())).value().isWhole());
    }

    /// What makes figures goes on; what is fetched does not come through, and the beat says so.
    void beatStopsWithTheWriter()
    {
        Engine owner(settings());
        QVERIFY(owner.start());
        QTRY_COMPARE_WITH_TIMEOUT(count(owner), 3.0, 20000);
        const auto beat = [&owner] { return owner.snapshot()->beat; };
        const auto before = beat();
        QTRY_VERIFY_WITH_TIMEOUT(beat() > before + 1, 20000);

        auto other = Database::open(DataFolder::cacheFile(data()), Database::Access::ReadWrite);
        QVERIFY(other.has_value());
        QVERIFY(other->execute("BEGIN IMMEDIATE"));
        m_quakes = quakes(5); // its commit waits
        QTRY_VERIFY_WITH_TIMEOUT(!owner.snapshot()->trouble.isEmpty(), 30000);
        const auto stopped = beat();
        const auto sequence = owner.snapshot()->sequence;
        QTRY_VERIFY_WITH_TIMEOUT(owner.snapshot()->sequence > sequence + 2, 20000);
        QCOMPARE(beat(), stopped);
        QVERIFY(other->execute("ROLLBACK"));
        QTRY_VERIFY_WITH_TIMEOUT(beat() > stopped, 30000);
        QTRY_COMPARE_WITH_TIMEOUT(count(owner), 5.0, 30000);
    }

    void readerSaysSinceWhenNobodyRunsTheFeeds()
    {
        auto owner = std::make_unique<Engine>(settings());
        QVERIFY(owner->start());
        QTRY_COMPARE_WITH_TIMEOUT(count(*owner), 3.0, 20000);
        Engine reader(readerSettings());
        QVERIFY(reader.start());
        QTRY_COMPARE_WITH_TIMEOUT(count(reader), 3.0, 20000);
        QCOMPARE(reader.snapshot()->trouble, QString());
        const auto before = reader.snapshot()->beat;
        QTRY_VERIFY_WITH_TIMEOUT(reader.snapshot()->beat > before + 1, 20000);
        QCOMPARE(deskNote(reader, Language::English), QStringLiteral("another program runs the feeds"));
        const auto current = [&reader] {
            const auto &feeds = reader.snapshot()->feeds;
            return std::count_if(feeds.begin(), feeds.end(),
                                 [](const FeedHealth &feed) { return feed.state == FeedState::Ok; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(current() > 1, 20000); // one of them promises news once a day
        QSignalSpy missed(&reader, &Engine::ownerMissed);
        owner->stop();
        owner.reset();
        QTRY_VERIFY_WITH_TIMEOUT(reader.snapshot()->trouble.contains(QStringLiteral("No program has run the sources")),
                                 20000);
        const auto stopped = reader.snapshot()->beat;
        const auto sequence = reader.snapshot()->sequence;
        QTRY_VERIFY_WITH_TIMEOUT(reader.snapshot()->sequence > sequence + 1, 20000);
        QCOMPARE(reader.snapshot()->beat, stopped);
        QCOMPARE(deskNote(reader, Language::English), QString());
        QCOMPARE(missed, (QList<QVariantList>{{true}}));
        QCOMPARE(current(), 0); // nothing beside that trouble looks current
        Engine next(settings());
        QVERIFY(next.start());
        QVERIFY(!next.isReader());
        QTRY_COMPARE_WITH_TIMEOUT(reader.snapshot()->trouble, QString(), 20000);
        QTRY_COMPARE(deskNote(reader, Language::English), QStringLiteral("another program runs the feeds"));
        QTRY_VERIFY_WITH_TIMEOUT(current() > 1, 20000);
    }

    void readerOfADamagedCacheKeepsTheLastFiguresAndSaysSo()
    {
        Engine owner(settings());
        QVERIFY(owner.start());
        QTRY_COMPARE_WITH_TIMEOUT(count(owner), 3.0, 20000);
        Engine reader(readerSettings());
        QVERIFY(reader.start());
        QTRY_COMPARE_WITH_TIMEOUT(count(reader), 3.0, 20000);
        const auto qualityOf = [](const Engine &engine) { return engine.snapshot()->reading(kCount, kWorld)->quality; };
        owner.setFeedPaused(kQuakes, true); // it would mend the row with the next commit
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(reader) == FeedState::Paused, 20000);
        {
            auto database = Database::open(DataFolder::cacheFile(data()), Database::Access::ReadWrite);
            QVERIFY(database.has_value());
            QVERIFY(database->execute("UPDATE rollup_day SET body = cast(substr(body, 1, length(body) - 1) || x'00' AS "
                                      "blob)"));
        }
        QTRY_VERIFY_WITH_TIMEOUT(reader.snapshot()->trouble.contains(QStringLiteral("damaged")), 20000);
        QCOMPARE(count(reader), 3.0);
        QVERIFY(qualityOf(reader) >= Quality::Stale);
        {
            Engine late(readerSettings()); // has seen nothing that was right
            QVERIFY(late.start());
            QTRY_VERIFY_WITH_TIMEOUT(late.snapshot() && !late.snapshot()->trouble.isEmpty(), 20000);
            QCOMPARE(count(late), -1.0);
        }
        m_quakes = quakes(5);
        owner.setFeedPaused(kQuakes, false);
        QTRY_COMPARE_WITH_TIMEOUT(count(reader), 5.0, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(reader.snapshot()->trouble.isEmpty(), 20000);
        QVERIFY(qualityOf(reader) == Quality::Good);
    }

    void whoLooksBackBesideTheOwnerSeesWhatWasKnownThen()
    {
        Engine owner(settings());
        QVERIFY(owner.start());
        QTRY_COMPARE_WITH_TIMEOUT(count(owner), 3.0, 20000);
        QTest::qWait(5); // so that the moment lies after the commit
        EngineSettings then = readerSettings();
        then.at = fromMillis(QDateTime::currentMSecsSinceEpoch());
        then.feeds = EngineSettings::Feeds::Off;
        m_quakes = quakes(5);
        QTRY_COMPARE_WITH_TIMEOUT(count(owner), 5.0, 20000);
        Engine reader(then);
        QVERIFY(reader.start());
        QVERIFY(reader.isReader());
        QTRY_COMPARE_WITH_TIMEOUT(count(reader), 3.0, 20000);
    }

    /// The owner would take it for what is done now, on the alarms of today.
    void whoLooksBackBesideTheOwnerDoesNothing()
    {
        Engine owner(settings());
        QVERIFY(owner.start());
        QTRY_COMPARE_WITH_TIMEOUT(count(owner), 3.0, 20000);
        owner.setFeedPaused(kQuakes, true);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(owner) == FeedState::Paused, 20000);
        const std::int64_t last = lastEntry().no;
        EngineSettings then = readerSettings();
        then.at = fromMillis(QDateTime::currentMSecsSinceEpoch());
        then.feeds = EngineSettings::Feeds::Off;
        Engine reader(then);
        QVERIFY(reader.start());
        QVERIFY(reader.isReader());
        QVERIFY(deskNote(reader, Language::English).startsWith(QStringLiteral("Past moment: ")));

        std::vector<Error> refused;
        const auto take = [&refused](const auto &outcome) {
            if (!outcome)
                refused.push_back(outcome.error());
        };
        AlarmEntry comment;
        comment.key = {RuleId(QStringLiteral("many")), kWorld};
        comment.event = AlarmEvent::Commented;
        comment.text = QStringLiteral("seen");
        reader.act(comment, take);
        DirectiveEntry directive;
        directive.directive = QStringLiteral("2026-0001");
        reader.act(directive, take);
        reader.handOver({}, QStringLiteral("a quiet night"), take);
        reader.savePage(reader.pack()->pages.front(), take);
        reader.removePage(reader.pack()->pages.front().id, take);
        using enum Command::Kind;
        for (const Command::Kind kind : {PauseFeed, ResumeFeed, RunFeed, RerunQuarantine, AddEntry, TryChannel,
                                         RecordBulletin, RecordWallOrder, ActOnPage})
            reader.order({kind, kQuakes}, [&](const CommandAnswer &answer) { take(outcomeOf(answer)); });
        QTRY_COMPARE(refused.size(), size_t(14));
        for (const Error &error : refused) {
            QVERIFY(error.code == ErrorCode::Permission);
            QVERIFY2(error.message.startsWith(QStringLiteral("What is shown is the past (")),
                     qPrintable(error.message));
        }
        QSignalSpy said(&reader, &Engine::orderRefused);
        reader.setFeedPaused(kQuakes, false);
        QTRY_COMPARE(said.size(), 1);
        reader.stop();
        owner.stop();
        QCOMPARE(lastEntry().no, last);
    }

    void ownerOnScreenIsRecordedBeforeItHappens()
    {
        Engine owner(settings());
        QVERIFY(owner.start());
        QTRY_COMPARE_WITH_TIMEOUT(count(owner), 3.0, 20000);
        owner.setFeedPaused(kQuakes, true);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(owner) == FeedState::Paused, 20000);
        owner.setFeedPaused(kQuakes, false);
        owner.stop(); // what was recorded has happened
        auto reader = LedgerReader::open(DataFolder::ledgerFile(data()));
        const auto entries = reader.value().newest(10).value().entries;
        QCOMPARE(entries.size(), std::size_t(3));
        QCOMPARE(entries[0].act.kind, QStringLiteral("feed.resumed"));
        QCOMPARE(entries[1].act.kind, QStringLiteral("feed.paused"));
        QVERIFY(entries[1].act.body.contains("screen"));
        auto cache = CacheReader::open(DataFolder::cacheFile(data()));
        for (const auto &record : cache.value().feeds().value()) {
            if (record.health.feed == kQuakes)
                QVERIFY(record.health.state != FeedState::Paused);
        }
    }

    void secondProgramThatWouldWriteIsRefused()
    {
        Engine owner(settings());
        QVERIFY(owner.start());
        EngineSettings second = readerSettings();
        second.whenOwned = EngineSettings::WhenOwned::Refuse;
        Engine refused(second);
        const auto started = refused.start();
        QVERIFY(!started);
        QVERIFY(started.error().code == ErrorCode::StorageBusy);
    }

    void deletedCacheIsToldWithinSecondsAndNotWrittenTo()
    {
        Engine owner(settings());
        QVERIFY(owner.start());
        QTRY_COMPARE_WITH_TIMEOUT(count(owner), 3.0, 20000);
        Engine reader(readerSettings());
        QVERIFY(reader.start());
        QTRY_COMPARE_WITH_TIMEOUT(count(reader), 3.0, 20000);
        QSignalSpy committed(&owner, &Engine::committed);
        for (const char *name : {"cache.sqlite", "cache.sqlite-wal", "cache.sqlite-shm"})
            QVERIFY(QFile::rename(data() + QLatin1Char('/') + QLatin1StringView(name),
                                  m_folder->filePath(QLatin1StringView(name))));
        QTRY_VERIFY_WITH_TIMEOUT(!owner.snapshot()->trouble.isEmpty(), 10000);
        QTRY_VERIFY_WITH_TIMEOUT(!reader.snapshot()->trouble.isEmpty(), 10000);
        const auto before = committed.size();
        m_quakes = quakes(7);
        std::optional<CommandAnswer> answer;
        owner.order({Command::Kind::ResumeFeed, kQuakes}, [&](const CommandAnswer &given) { answer = given; });
        QTRY_COMPARE_WITH_TIMEOUT(lastEntry().act.kind, QStringLiteral("feed.resumed"), 20000);
        QVERIFY(!answer); // recorded, and waiting for the cache
        QCOMPARE(committed.size(), before);
        QVERIFY(!QFileInfo::exists(DataFolder::cacheFile(data())));
        QCOMPARE(count(owner), 3.0); // the last that was stored, not what went nowhere
        for (const char *name : {"cache.sqlite-shm", "cache.sqlite-wal", "cache.sqlite"})
            QVERIFY(QFile::rename(m_folder->filePath(QLatin1StringView(name)),
                                  data() + QLatin1Char('/') + QLatin1StringView(name)));
        QTRY_VERIFY_WITH_TIMEOUT(owner.snapshot()->trouble.isEmpty(), 10000); // put back, it goes on by itself
        QTRY_VERIFY_WITH_TIMEOUT(answer && answer->done, 10000);
        QTRY_COMPARE_WITH_TIMEOUT(count(owner), 7.0, 20000);
    }

    void figuresGoOnWithoutALedgerAndActsAreRefused()
    {
        QVERIFY(QDir().mkpath(data()));
        QFile ledger(DataFolder::ledgerFile(data()));
        QVERIFY(ledger.open(QIODevice::WriteOnly));
        ledger.write(QByteArray(8192, 'x'));
        ledger.close();
        Engine owner(settings());
        QVERIFY(owner.start());
        QTRY_COMPARE_WITH_TIMEOUT(count(owner), 3.0, 20000);
        QVERIFY(owner.snapshot()->trouble.contains(QStringLiteral("ledger")));
        QSignalSpy refused(&owner, &Engine::orderRefused);
        owner.setFeedPaused(kQuakes, true);
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, 20000);
        QSignalSpy fresh(&owner, &Engine::snapshotChanged);
        owner.refresh();
        QTRY_VERIFY(!fresh.isEmpty());
        QVERIFY(stateOf(owner) != FeedState::Paused);
        QVERIFY(ledger.open(QIODevice::ReadOnly));
        QCOMPARE(ledger.readAll(), QByteArray(8192, 'x'));
    }

    void timeThatStandsStillTakesNoActs()
    {
        EngineSettings still = settings();
        still.at = fromMillis(1'700'000'000'000);
        still.feeds = EngineSettings::Feeds::Off;
        Engine engine(still);
        QVERIFY(engine.start());
        QSignalSpy refused(&engine, &Engine::orderRefused);
        engine.setFeedPaused(kQuakes, true);
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(!QFileInfo::exists(DataFolder::ledgerFile(data())));
    }

    void interruptedRestoreIsNotStartedFrom()
    {
        QVERIFY(QDir().mkpath(data()));
        QFile mark(DataFolder::restoreMark(data()));
        QVERIFY(mark.open(QIODevice::WriteOnly));
        mark.close();
        Engine engine(settings());
        const auto started = engine.start();
        QVERIFY(!started);
        QVERIFY(started.error().code == ErrorCode::StorageCorrupt);
        QVERIFY(!QFileInfo::exists(DataFolder::cacheFile(data())));
    }

    void socketAnswersForTheOwner()
    {
        Engine owner(settings());
        QVERIFY(owner.start());
        QTRY_COMPARE_WITH_TIMEOUT(count(owner), 3.0, 20000);
        CommandClient client(data(), std::chrono::seconds(20));
        std::optional<Result<CommandAnswer>> answer;
        client.send({Command::Kind::Status, {}}, [&](const Result<CommandAnswer> &given) { answer = given; });
        QTRY_VERIFY(answer);
        QVERIFY(*answer);
        const QJsonObject facts = (*answer)->facts;
        QCOMPARE(facts[QStringLiteral("pid")].toInteger(), QCoreApplication::applicationPid());
        QCOMPARE(facts[QStringLiteral("pack")].toString(), owner.pack()->id);
        QCOMPARE(facts[QStringLiteral("feeds")].toInteger(), qint64(owner.pack()->feeds.size()));
        answer.reset();
        client.send({Command::Kind::Ping, {}}, [&](const Result<CommandAnswer> &given) { answer = given; });
        QTRY_VERIFY(answer);
        QVERIFY(*answer && (*answer)->done);
    }

private:
    EngineSettings settings() const
    {
        EngineSettings settings = QuakeTrial::settings();
        settings.way = QStringLiteral("screen");
        return settings;
    }

    EngineSettings readerSettings()
    {
        EngineSettings reader = settings();
        reader.whenOwned = EngineSettings::WhenOwned::Read;
        return reader;
    }

    LedgerEntry lastEntry() const
    {
        auto reader = LedgerReader::open(DataFolder::ledgerFile(data()));
        return reader.value().newest(1).value().entries.at(0);
    }
};

QTEST_GUILESS_MAIN(TestTwoPrograms)
#include "tst_two_programs.moc"
