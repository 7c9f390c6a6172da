// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing in the journal of alarms overtakes what it follows from, whatever the ledger refuses meanwhile.
#include "core/engine/alarms/alarm_journal.h"
#include "tests/store/ledger_fixture.h"

#include <sqlite3.h>

using namespace ioc;
using namespace ioc::test;

namespace {

AlarmEntry entry(AlarmEvent event, AlarmPhase phase, const QString &rule = QStringLiteral("water"))
{
    AlarmEntry made;
    made.key = {RuleId(rule), UnitId(QStringLiteral("00@1990-01-01"))};
    made.event = event;
    made.phase = phase;
    made.at = at("2026-11-21T05:00:00Z");
    return made;
}

const AlarmEntry kRaised = entry(AlarmEvent::Raised, AlarmPhase::Unacknowledged);
const AlarmEntry kReturned = entry(AlarmEvent::Returned, AlarmPhase::ReturnedUnacknowledged);
const AlarmEntry kAcknowledged = entry(AlarmEvent::Acknowledged, AlarmPhase::Normal);

} // namespace

class AlarmRecorderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_ledger = std::make_unique<LedgerFixture>();
        LedgerWriter::Settings settings{QStringLiteral("world"), at("2026-11-21T05:00:00Z")};
        settings.patience = Milliseconds(0);
        m_thread = std::make_unique<LedgerThread>(LedgerWriter::open(m_ledger->path(), settings).value(),
                                                  m_ledger->path(), m_clock);
        m_recorder = std::make_unique<AlarmRecorder>(m_thread.get());
        m_taken.clear();
        m_recorder->tellOf([this](const AlarmEntry &taken, std::int64_t) { m_taken.push_back(toString(taken.event)); });
    }

    void cleanup()
    {
        m_thread.reset();
        m_recorder.reset();
    }

    void keepsTheOrderOfProgramAndPeople()
    {
        std::optional<bool> isRecorded;
        m_recorder->record({kRaised});
        m_recorder->record({kReturned});
        m_recorder->record(kAcknowledged, QStringLiteral("operator"), QStringLiteral("wall-1"),
                           [&](const Result<std::int64_t> &no) { isRecorded = no.has_value(); });
        QTRY_VERIFY(isRecorded);
        QVERIFY(*isRecorded);
        QCOMPARE(m_taken,
                 (QStringList{QStringLiteral("raised"), QStringLiteral("returned"), QStringLiteral("acknowledged")}));
    }

    /// The ledger refuses one entry and would take the next, before anybody has heard of the first.
    void nothingOvertakesWhatWasRefused()
    {
        lockTheLedger();
        std::optional<bool> isRecorded;
        m_recorder->record({kRaised});
        m_recorder->record({kReturned});
        m_recorder->record(kAcknowledged, QStringLiteral("operator"), QStringLiteral("wall-1"),
                           [&](const Result<std::int64_t> &no) { isRecorded = no.has_value(); });
        QTRY_VERIFY(isRecorded);
        QVERIFY(!*isRecorded); // a person tries again
        QVERIFY(m_recorder->isBehind());
        QVERIFY(m_taken.isEmpty());
        QTRY_VERIFY(m_recorder->waitsFor() > Milliseconds(0));
        unlockTheLedger();
        m_recorder->record({}); // the next round
        QTRY_COMPARE(m_taken, (QStringList{QStringLiteral("raised"), QStringLiteral("returned")}));
        QTRY_VERIFY(!m_recorder->isBehind());
    }

    void whatTheLedgerCanNeverHoldStandsInNobodysWay()
    {
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("the ledger refuses")));
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("lost, for the ledger cannot hold it")));
        AlarmEntry tooLong = kRaised;
        tooLong.sentence = QString(2'000'000, u'x');
        m_recorder->record({tooLong, kReturned});
        QTRY_COMPARE(m_taken, QStringList{QStringLiteral("returned")});
        QVERIFY(!m_recorder->isBehind());
    }

    void saysSoToEveryoneWhoAsked()
    {
        int told = 0;
        m_recorder->record({kRaised});
        m_recorder->whenAnswered([&] { ++told; });
        m_recorder->whenAnswered([&] { ++told; });
        QTRY_COMPARE(m_taken.size(), 1);
        QTRY_COMPARE(told, 2);
    }

    void saysWhenAllIsAnswered()
    {
        bool isAnswered = false;
        m_recorder->record({kRaised});
        m_recorder->record({kReturned});
        m_recorder->whenAnswered([&] { isAnswered = m_taken.size() == 2; });
        QTRY_COMPARE(m_taken.size(), 2);
        QTRY_VERIFY(isAnswered);
    }

private:
    void lockTheLedger()
    {
        QCOMPARE(sqlite3_open(m_ledger->path().toUtf8().constData(), &m_foreign), SQLITE_OK);
        QCOMPARE(sqlite3_exec(m_foreign, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("the ledger refuses")));
    }

    void unlockTheLedger()
    {
        QCOMPARE(sqlite3_exec(m_foreign, "ROLLBACK", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(m_foreign);
    }

    SystemClock m_clock;
    std::unique_ptr<LedgerFixture> m_ledger;
    std::unique_ptr<LedgerThread> m_thread;
    std::unique_ptr<AlarmRecorder> m_recorder;
    QStringList m_taken;
    sqlite3 *m_foreign = nullptr;
};

QTEST_GUILESS_MAIN(AlarmRecorderTest)
#include "tst_alarm_recorder.moc"
