// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/command_desk.h"
#include "tests/store/ledger_fixture.h"

#include <QFile>
#include <QSignalSpy>

#include <atomic>
#include <future>

using namespace ioc;
using namespace ioc::test;

namespace {

const Instant kNoon = at("2026-11-21T05:00:00Z");
const Actor kLan{QStringLiteral("lan"), QStringLiteral("operator"), QStringLiteral("wall-1"), QStringLiteral("screen")};

PackPtr packWithQuakes()
{
    auto pack = std::make_shared<ProvincePack>();
    FeedDefinition feed;
    feed.id = FeedId(QStringLiteral("quakes"));
    pack->feeds.push_back(feed);
    return pack;
}

Command pause(const char *feed)
{
    return {Command::Kind::PauseFeed, FeedId(QString::fromLatin1(feed))};
}

} // namespace

class LedgerThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_ledger = std::make_unique<LedgerFixture>();
        m_happened.clear();
        m_storage = Result<void>();
        m_possible = Result<void>();
    }

    void recordsInTheOrderOfTheCallsWithTheirTime();
    void recordsWhatWaitsBeforeItEnds();
    void keepsNoActOutForTheFaultOfAnother();
    void refusesAfterTheEnd();
    void tellsOfADamagedLedgerAndGoesOn();
    void tellsWithinSecondsThatTheLedgerWasDeleted();

    void recordsBeforeItHappens();
    void recordsTheTrialOfAChannelFirst();
    void doesNothingThatTheLedgerDoesNotTake();
    void doesNothingWithoutALedger();
    void refusesAnUnknownFeedAndRecordsNothing();
    void refusesWhatIsImpossibleAndRecordsNothing();
    void tellsWhenTheStorageRefuses();

private:
    std::unique_ptr<LedgerThread> start()
    {
        auto writer = m_ledger->open();
        Q_ASSERT(writer);
        return std::make_unique<LedgerThread>(std::move(*writer), m_ledger->path(), m_clock);
    }

    CommandDesk::Means means()
    {
        return {
            [this](const Command &) { return m_possible; },
            [this](const FeedId &feed, bool paused, const std::function<void(Result<void>)> &outcome) {
                m_happened.push_back(feed.toString() +
                                     (paused ? QStringLiteral(" paused") : QStringLiteral(" resumed")) +
                                     QStringLiteral(" at entry %1").arg(m_ledger->verdict().last));
                outcome(m_storage);
            },
            [](const FeedId &) {},
            [](const FeedId &, const std::function<void(Result<RerunOutcome>)> &outcome) { outcome(RerunOutcome()); },
            [] { return QJsonObject(); },
            [](const Command &, const Actor &, const CommandDesk::Done &done) { done({}); },
            [](const Command &, const Actor &, const CommandDesk::Done &done) { done({}); },
            [](const Command &, const Actor &, const CommandDesk::Done &done) { done({}); },
            [this](const ChannelId &channel, const std::function<void(Result<void>)> &outcome) {
                m_happened.push_back(channel.toString() +
                                     QStringLiteral(" tried at entry %1").arg(m_ledger->verdict().last));
                outcome({});
            }};
    }

    std::unique_ptr<LedgerFixture> m_ledger;
    FixedClock m_clock{kNoon};
    QStringList m_happened;
    Result<void> m_storage;
    Result<void> m_possible;
};

void LedgerThreadTest::recordsInTheOrderOfTheCallsWithTheirTime()
{
    const auto thread = start();
    std::atomic<int> recorded = 0;
    for (int i = 2; i < 12; ++i)
        thread->append(act("feed.paused", QString::number(i)), [&recorded, i](const Result<std::int64_t> &no) {
            if (no && *no == i)
                ++recorded;
        });
    QTRY_COMPARE(recorded.load(), 10);
    for (int i = 2; i < 12; ++i) {
        QCOMPARE(m_ledger->entry(i).act.subject, QString::number(i));
        QCOMPARE(m_ledger->entry(i).at, kNoon);
    }
}

void LedgerThreadTest::recordsWhatWaitsBeforeItEnds()
{
    const auto thread = start();
    std::atomic<int> recorded = 0;
    for (int i = 0; i < 20; ++i)
        thread->append(act("feed.paused"), [&recorded](const Result<std::int64_t> &no) { recorded += no ? 1 : 0; });
    thread->drainAndStop();
    QCOMPARE(recorded.load(), 20);
    QCOMPARE(m_ledger->verdict().entries, std::int64_t(21));
}

void LedgerThreadTest::keepsNoActOutForTheFaultOfAnother()
{
    const auto thread = start();
    std::promise<void> free;
    thread->append(act("feed.paused"), [&free](const Result<std::int64_t> &) { free.get_future().wait(); });
    QStringList outcomes; // on the ledger thread alone, until it has ended
    for (const char *kind : {"alarm.raised", "No slug", "alarm.returned"}) // which wait together now
        thread->append(act(kind), [&outcomes](const Result<std::int64_t> &no) {
            outcomes.push_back(no ? QString::number(*no) : toString(no.error().code));
        });
    free.set_value();
    thread->drainAndStop();
    QCOMPARE(outcomes, (QStringList{QStringLiteral("3"), QStringLiteral("usage"), QStringLiteral("4")}));
    QVERIFY(m_ledger->verdict().isWhole());
}

void LedgerThreadTest::refusesAfterTheEnd()
{
    const auto thread = start();
    thread->drainAndStop();
    std::optional<Result<std::int64_t>> outcome;
    thread->append(act("feed.paused"), [&](const Result<std::int64_t> &no) { outcome = no; });
    QVERIFY(outcome);
    IOC_FAILS(*outcome, ErrorCode::Cancelled);
}

void LedgerThreadTest::tellsOfADamagedLedgerAndGoesOn()
{
    m_ledger->fill(9);
    m_ledger->sql("DROP TRIGGER entry_is_final; UPDATE entry SET actor = 'mai' WHERE no = 4");
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("the ledger:")));
    auto writer = m_ledger->open();
    IOC_VERIFY(writer);
    LedgerThread thread(std::move(*writer), m_ledger->path(), m_clock);
    QSignalSpy trouble(&thread, &LedgerThread::troubleChanged);
    std::atomic<std::int64_t> no = 0;
    thread.append(act("feed.paused"), [&no](const Result<std::int64_t> &given) { no = given ? *given : -1; });
    QTRY_COMPARE(no.load(), std::int64_t(11));
    // Told by a signal that may have come before the spy; the log line above is told in any case.
    QVERIFY(trouble.empty() || trouble[0][0].toString().contains(QLatin1Char('4')));
}

void LedgerThreadTest::tellsWithinSecondsThatTheLedgerWasDeleted()
{
    const auto thread = start();
    QSignalSpy trouble(thread.get(), &LedgerThread::troubleChanged);
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("removed or replaced")));
    QVERIFY(QFile::rename(m_ledger->path(), m_ledger->path() + QStringLiteral(".away")));
    QTRY_COMPARE(trouble.size(), 1);
    QVERIFY(!trouble[0][0].toString().isEmpty());
    QVERIFY(QFile::rename(m_ledger->path() + QStringLiteral(".away"), m_ledger->path()));
    QTRY_COMPARE(trouble.size(), 2);
    QCOMPARE(trouble[1][0].toString(), QString());
}

void LedgerThreadTest::recordsBeforeItHappens()
{
    const auto thread = start();
    CommandDesk desk(packWithQuakes(), thread.get(), {}, means());
    std::optional<CommandAnswer> answer;
    desk.carryOut(pause("quakes"), kLan, [&](const CommandAnswer &given) { answer = given; });
    QTRY_VERIFY(answer);
    QVERIFY(answer->done);
    QCOMPARE(m_happened, QStringList{QStringLiteral("quakes paused at entry 2")});
    const LedgerEntry entry = m_ledger->entry(2);
    QCOMPARE(entry.act.actor, QStringLiteral("lan"));
    QCOMPARE(entry.act.role, QStringLiteral("operator"));
    QCOMPARE(entry.act.station, QStringLiteral("wall-1"));
    QCOMPARE(entry.act.kind, QStringLiteral("feed.paused"));
    QCOMPARE(entry.act.subject, QStringLiteral("quakes"));
    QCOMPARE(entry.act.body, QByteArray("{\"v\":1,\"via\":\"screen\"}"));
}

void LedgerThreadTest::recordsTheTrialOfAChannelFirst()
{
    const auto thread = start();
    CommandDesk desk(packWithQuakes(), thread.get(), {}, means());
    Command trial{Command::Kind::TryChannel, {}};
    trial.subject = QStringLiteral("sms");
    std::optional<CommandAnswer> answer;
    desk.carryOut(trial, kLan, [&](const CommandAnswer &given) { answer = given; });
    QTRY_VERIFY(answer);
    QVERIFY(answer->done);
    QCOMPARE(m_happened, QStringList{QStringLiteral("sms tried at entry 2")});
    QCOMPARE(m_ledger->entry(2).act.kind, QStringLiteral("channel.tried"));
    QCOMPARE(m_ledger->entry(2).act.subject, QStringLiteral("sms"));
}

void LedgerThreadTest::doesNothingThatTheLedgerDoesNotTake()
{
    const auto thread = start();
    CommandDesk desk(packWithQuakes(), thread.get(), {}, means());
    sqlite3 *foreign = nullptr;
    sqlite3_open(m_ledger->path().toUtf8().constData(), &foreign);
    QCOMPARE(sqlite3_exec(foreign, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("the ledger refuses")));
    std::optional<CommandAnswer> answer;
    desk.carryOut(pause("quakes"), kLan, [&](const CommandAnswer &given) { answer = given; });
    QTRY_VERIFY(answer);
    QVERIFY(!answer->done);
    QCOMPARE(answer->code, QStringLiteral("storage_busy"));
    QVERIFY(m_happened.empty());
    QCOMPARE(sqlite3_exec(foreign, "ROLLBACK", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(foreign);
    answer.reset();
    desk.carryOut(pause("quakes"), kLan, [&](const CommandAnswer &given) { answer = given; });
    QTRY_VERIFY(answer);
    QVERIFY(answer->done); // with no human at the disk
}

void LedgerThreadTest::doesNothingWithoutALedger()
{
    CommandDesk desk(packWithQuakes(), nullptr, QStringLiteral("The ledger is damaged."), means());
    std::optional<CommandAnswer> answer;
    desk.carryOut(pause("quakes"), kLan, [&](const CommandAnswer &given) { answer = given; });
    QVERIFY(answer);
    QVERIFY(!answer->done);
    QCOMPARE(answer->sentence, QStringLiteral("The ledger is damaged."));
    QVERIFY(m_happened.empty());
}

void LedgerThreadTest::refusesAnUnknownFeedAndRecordsNothing()
{
    const auto thread = start();
    CommandDesk desk(packWithQuakes(), thread.get(), {}, means());
    std::optional<CommandAnswer> answer;
    desk.carryOut(pause("floods"), kLan, [&](const CommandAnswer &given) { answer = given; });
    QVERIFY(answer);
    QCOMPARE(answer->code, QStringLiteral("not_found"));
    thread->drainAndStop();
    QCOMPARE(m_ledger->verdict().last, std::int64_t(1));
}

void LedgerThreadTest::refusesWhatIsImpossibleAndRecordsNothing()
{
    m_possible = Error{ErrorCode::Usage, QStringLiteral("The feed is paused.")};
    const auto thread = start();
    CommandDesk desk(packWithQuakes(), thread.get(), {}, means());
    std::optional<CommandAnswer> answer;
    desk.carryOut(pause("quakes"), kLan, [&](const CommandAnswer &given) { answer = given; });
    QVERIFY(answer);
    QCOMPARE(answer->sentence, QStringLiteral("The feed is paused."));
    thread->drainAndStop();
    QCOMPARE(m_ledger->verdict().last, std::int64_t(1));
}

void LedgerThreadTest::tellsWhenTheStorageRefuses()
{
    m_storage = Error{ErrorCode::StorageFull, QStringLiteral("The disk is full.")};
    const auto thread = start();
    CommandDesk desk(packWithQuakes(), thread.get(), {}, means());
    std::optional<CommandAnswer> answer;
    desk.carryOut(pause("quakes"), kLan, [&](const CommandAnswer &given) { answer = given; });
    QTRY_VERIFY(answer);
    QVERIFY(!answer->done);
    QCOMPARE(answer->code, QStringLiteral("storage_full"));
}

QTEST_GUILESS_MAIN(LedgerThreadTest)
#include "tst_ledger_thread.moc"
