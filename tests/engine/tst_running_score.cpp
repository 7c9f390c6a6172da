// SPDX-License-Identifier: GPL-3.0-or-later
// The scorecard of the shift that runs, by the ledger and in the snapshots of an engine.
#include "core/engine/alarms/running_score.h"
#include "core/engine/engine.h"
#include "core/rules/alarms/alarm_journal_json.h"
#include "core/rules/alarms/scorecard.h"
#include "datasources/credentials/secret_source.h"
#include "tests/e2e/e2e_support.h"
#include "tests/store/ledger_fixture.h"

#include <QDir>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

struct OneSecret : SecretSource
{
    Result<QByteArray> secret(const QString &) const override { return QByteArray("key"); }
};

AlarmEntry entry(const char *rule, AlarmEvent event, Instant when, AlarmPhase phase)
{
    AlarmEntry entry;
    entry.key = {RuleId(QString::fromLatin1(rule)), UnitId(QStringLiteral("96@2025-07-01"))};
    entry.event = event;
    entry.at = when;
    entry.phase = phase;
    entry.priority = Priority::High;
    return entry;
}

void put(LedgerWriter &ledger, const AlarmEntry &entry)
{
    const auto done = ledger.append(toLedgerAct(entry, {QStringLiteral("program"), QStringLiteral("here")}), entry.at);
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
}

} // namespace

class RunningScoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theShiftThatRunsIsScored();
    void withoutAShiftItIsTheLastDay();
    void whatHasComeSinceIsReadAlone();
    void whatIsForgottenChangesNoScore();
    void whoLooksBackSeesTheScoreOfThen();
    void withoutALedgerThereWereNoAlarms();
    void anEngineHasItOnlyWhereAPageAsks();

private:
    ShiftScore scoreAt(RunningScore &score, const char *when);

    std::shared_ptr<ProvincePack> m_pack;
};

// Shifts of Vietnam: from 06:00, 14:00 and 22:00.
void RunningScoreTest::init()
{
    failOnAnyWarning();
    m_pack = std::make_shared<ProvincePack>();
    m_pack->zone = vietnam();
    m_pack->shifts = {{QStringLiteral("sang"), QTime(6, 0), QTime(14, 0)},
                      {QStringLiteral("chieu"), QTime(14, 0), QTime(22, 0)}};
}

ShiftScore RunningScoreTest::scoreAt(RunningScore &score, const char *when)
{
    const auto scored = score.at(at(when));
    if (!scored)
        qFatal("%s", qPrintable(scored.error().message));
    return **scored;
}

// Raised at 13:50, 14:10 and 15:00; that of 14:10 acknowledged after six minutes. At 16:00 the shift has had two alarms
// in two hours.
void RunningScoreTest::theShiftThatRunsIsScored()
{
    LedgerFixture fixture;
    {
        auto ledger = fixture.open();
        QVERIFY(ledger);
        put(**ledger, entry("a", AlarmEvent::Raised, at("2026-11-21T06:50:00Z"), AlarmPhase::Unacknowledged));
        put(**ledger, entry("b", AlarmEvent::Raised, at("2026-11-21T07:10:00Z"), AlarmPhase::Unacknowledged));
        put(**ledger, entry("b", AlarmEvent::Acknowledged, at("2026-11-21T07:16:00Z"), AlarmPhase::Acknowledged));
        put(**ledger, entry("c", AlarmEvent::Raised, at("2026-11-21T08:00:00Z"), AlarmPhase::Unacknowledged));
    }
    RunningScore score(m_pack, fixture.path());
    const ShiftScore now = scoreAt(score, "2026-11-21T09:00:00Z");
    QCOMPARE(now.shift, QStringLiteral("chieu"));
    QCOMPARE(utc(now.stretch.from), QStringLiteral("2026-11-21T07:00:00.000Z"));
    QCOMPARE(utc(now.stretch.to), QStringLiteral("2026-11-21T09:00:00.000Z"));
    QCOMPARE(now.card.announced, 2);
    QCOMPARE(now.card.perHour, std::optional(1.0));
    QCOMPARE(now.card.acknowledged, 1);
    QVERIFY(now.card.medianToAcknowledge == Milliseconds(6min));
    QCOMPARE(now.card.waiting, 2); // that of the morning waits too
}

void RunningScoreTest::withoutAShiftItIsTheLastDay()
{
    LedgerFixture fixture;
    {
        auto ledger = fixture.open();
        QVERIFY(ledger);
        put(**ledger, entry("a", AlarmEvent::Raised, at("2026-11-21T06:50:00Z"), AlarmPhase::Unacknowledged));
    }
    RunningScore atNight(m_pack, fixture.path());
    const ShiftScore night = scoreAt(atNight, "2026-11-21T16:00:00Z"); // 23:00
    QVERIFY(night.shift.isEmpty());
    QVERIFY(night.card.length == Milliseconds(24h));
    QCOMPARE(night.card.announced, 1);
    m_pack->shifts.clear();
    RunningScore never(m_pack, fixture.path());
    QVERIFY(scoreAt(never, "2026-11-21T09:00:00Z").card.length == Milliseconds(24h));
}

void RunningScoreTest::whatHasComeSinceIsReadAlone()
{
    LedgerFixture fixture;
    auto ledger = fixture.open();
    QVERIFY(ledger);
    put(**ledger, entry("a", AlarmEvent::Raised, at("2026-11-21T07:10:00Z"), AlarmPhase::Unacknowledged));
    RunningScore score(m_pack, fixture.path());
    QCOMPARE(scoreAt(score, "2026-11-21T08:00:00Z").card.announced, 1);
    put(**ledger, entry("b", AlarmEvent::Raised, at("2026-11-21T08:10:00Z"), AlarmPhase::Unacknowledged));
    QCOMPARE(scoreAt(score, "2026-11-21T09:00:00Z").card.announced, 2);
    QCOMPARE(scoreAt(score, "2026-11-21T09:01:00Z").card.announced, 2);
    QCOMPARE(scoreAt(score, "2026-11-21T15:01:00Z").card.announced, 2); // of the last day, at night
}

// Months of alarms that came and went, one that stands since the spring, one that somebody has yet to see.
void RunningScoreTest::whatIsForgottenChangesNoScore()
{
    std::vector<AlarmEntry> journal{
        entry("stands", AlarmEvent::Raised, at("2026-04-01T00:00:00Z"), AlarmPhase::Unacknowledged),
        entry("stands", AlarmEvent::Acknowledged, at("2026-04-01T00:05:00Z"), AlarmPhase::Acknowledged)};
    Instant when = at("2026-05-01T00:00:00Z");
    for (int i = 0; i < 200; ++i, when += 24h) {
        journal.push_back(entry("daily", AlarmEvent::Raised, when, AlarmPhase::Unacknowledged));
        journal.push_back(entry("daily", AlarmEvent::Acknowledged, when + 3min, AlarmPhase::Acknowledged));
        journal.push_back(entry("daily", AlarmEvent::Returned, when + 1h, AlarmPhase::Normal));
    }
    journal.push_back(entry("unseen", AlarmEvent::Raised, at("2026-11-17T00:00:00Z"), AlarmPhase::Unacknowledged));
    journal.push_back(
        entry("unseen", AlarmEvent::Returned, at("2026-11-17T00:01:00Z"), AlarmPhase::ReturnedUnacknowledged));
    LedgerFixture fixture;
    {
        auto ledger = fixture.open();
        QVERIFY(ledger);
        for (const AlarmEntry &one : journal)
            put(**ledger, one);
    }
    RunningScore score(m_pack, fixture.path());
    const ShiftScore now = scoreAt(score, "2026-11-21T09:00:00Z");
    const Scorecard whole = scorecard(journal, {&now.stretch, 1});
    QCOMPARE(now.card.standing.size(), size_t(1));
    QCOMPARE(now.card.standing.size(), whole.standing.size());
    QCOMPARE(now.card.waiting, 1);
    QCOMPARE(now.card.waiting, whole.waiting);
    QCOMPARE(now.card.announced, whole.announced);
    const ShiftScore later = scoreAt(score, "2026-11-21T09:01:00Z"); // by what is left
    QCOMPARE(later.card.standing.size(), size_t(1));
    QCOMPARE(later.card.waiting, 1);
}

void RunningScoreTest::whoLooksBackSeesTheScoreOfThen()
{
    LedgerFixture fixture;
    {
        auto ledger = fixture.open();
        QVERIFY(ledger);
        put(**ledger, entry("a", AlarmEvent::Raised, at("2026-11-21T07:10:00Z"), AlarmPhase::Unacknowledged));
        put(**ledger, entry("a", AlarmEvent::Acknowledged, at("2026-11-21T07:40:00Z"), AlarmPhase::Acknowledged));
    }
    RunningScore score(m_pack, fixture.path(), at("2026-11-21T07:30:00Z"));
    const ShiftScore then = scoreAt(score, "2026-11-21T07:30:00Z");
    QCOMPARE(then.card.waiting, 1);
    QCOMPARE(then.card.acknowledged, 0);
}

void RunningScoreTest::withoutALedgerThereWereNoAlarms()
{
    const QTemporaryDir folder;
    RunningScore score(m_pack, folder.filePath(QStringLiteral("none.sqlite")));
    const ShiftScore now = scoreAt(score, "2026-11-21T09:00:00Z");
    QCOMPARE(now.card.announced, 0);
    QCOMPARE(now.card.perHour, std::optional(0.0));
}

void RunningScoreTest::anEngineHasItOnlyWhereAPageAsks()
{
    const QTemporaryDir folder;
    const QString pack = folder.filePath(QStringLiteral("pack"));
    QProcess::execute(QStringLiteral("cp"),
                      {QStringLiteral("-r"), QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world"), pack});
    QVERIFY(QDir().mkpath(folder.filePath(QStringLiteral("drop"))));
    EngineSettings settings;
    settings.packFolder = pack;
    settings.dataFolder = folder.filePath(QStringLiteral("data"));
    settings.secrets = std::make_shared<OneSecret>();
    settings.endpoints[QStringLiteral("drop")] = folder.filePath(QStringLiteral("drop"));
    settings.feeds = EngineSettings::Feeds::Off;
    QVERIFY(QDir().mkpath(settings.dataFolder));
    const Instant now = SystemClock().now();
    {
        auto ledger =
            LedgerWriter::open(DataFolder::ledgerFile(settings.dataFolder), {QStringLiteral("world"), now - 3h});
        QVERIFY(ledger);
        for (int i = 0; i < 48; ++i) {
            const QByteArray rule = "rule" + QByteArray::number(i);
            put(**ledger, entry(rule.constData(), AlarmEvent::Raised, now - 2h + std::chrono::minutes(i),
                                AlarmPhase::Unacknowledged));
        }
    }
    {
        Engine without(settings);
        QVERIFY(without.start());
        QTRY_VERIFY_WITH_TIMEOUT(without.snapshot(), 20000);
        QVERIFY(!without.snapshot()->score);
        without.stop();
    }
    QFile page(pack + QStringLiteral("/pages/overview.json"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    QByteArray text = page.readAll();
    page.close();
    text.replace("\"tiles\": [", "\"tiles\": [ { \"id\": \"card\", \"type\": \"scorecard\", \"at\": [2, 0, 1, 1] },");
    text.replace("\"columns\": 2", "\"columns\": 3");
    QVERIFY(page.open(QIODevice::WriteOnly | QIODevice::Truncate));
    page.write(text);
    page.close();
    Engine with(settings);
    QVERIFY(with.start());
    QTRY_VERIFY_WITH_TIMEOUT(with.snapshot() && with.snapshot()->score, 20000);
    const ShiftScore &score = *with.snapshot()->score;
    QVERIFY(score.shift.isEmpty()); // the pack has none
    QCOMPARE(score.card.announced, 48);
    QCOMPARE(score.card.perHour, std::optional(2.0));
    QCOMPARE(score.card.waiting, 48);
    QCOMPARE(score.card.byPriority.at(Priority::High), 48);
    with.stop();
}

QTEST_GUILESS_MAIN(RunningScoreTest)
#include "tst_running_score.moc"
