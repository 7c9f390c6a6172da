// SPDX-License-Identifier: GPL-3.0-or-later
// Fault 63: the clock was ahead and is set back, so entries of the ledger lie in the future of those after them.
#include "core/engine/alarms/alarm_journal.h"
#include "core/engine/alarms/shift_report_query.h"
#include "core/engine/directive_journal.h"
#include "core/rules/alarms/alarm_journal_json.h"
#include "tests/store/ledger_fixture.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const AlarmKey kWater{RuleId(QStringLiteral("water")), UnitId(QStringLiteral("96@2025-07-01"))};
const AlarmKey kSmoke{RuleId(QStringLiteral("smoke")), UnitId(QStringLiteral("96@2025-07-01"))};
const Actor kLan{QStringLiteral("lan"), QStringLiteral("operator"), QStringLiteral("wall-1"), QStringLiteral("screen")};

AlarmEntry raised(const AlarmKey &key, Instant when)
{
    AlarmEntry entry;
    entry.key = key;
    entry.event = AlarmEvent::Raised;
    entry.phase = AlarmPhase::Unacknowledged;
    entry.priority = Priority::High;
    entry.at = when;
    return entry;
}

/// What happens to an alarm and to a directive, a month ahead and then now.
class SetBackLedger
{
public:
    SetBackLedger()
    {
        put(raised(kWater, at("2026-11-21T05:10:00Z")));
        comment("before", at("2026-11-21T05:10:00Z"));
        AlarmEntry ahead = raised(kWater, at("2026-12-21T05:20:00Z"));
        ahead.event = AlarmEvent::Returned;
        ahead.phase = AlarmPhase::ReturnedUnacknowledged;
        put(ahead);
        comment("ahead", ahead.at);
        put(raised(kSmoke, at("2026-11-21T05:30:00Z")));
        AlarmEntry acknowledged = raised(kWater, at("2026-11-21T05:40:00Z"));
        acknowledged.event = AlarmEvent::Acknowledged;
        acknowledged.phase = AlarmPhase::Normal;
        acknowledged.actor = kLan.name;
        put(acknowledged);
        comment("after", at("2026-11-21T05:40:00Z"));
    }

    QString path() const { return m_ledger.path(); }

private:
    void put(const AlarmEntry &entry) { append(toLedgerAct(entry, {kLan.role, kLan.station}), entry.at); }
    void comment(const char *text, Instant when)
    {
        DirectiveEntry entry;
        entry.directive = QStringLiteral("2026-0001");
        entry.event = DirectiveEvent::Commented;
        entry.text = QString::fromLatin1(text);
        entry.at = when;
        entry.actor = kLan.name;
        append(actOf(entry, kLan), when);
    }
    void append(const LedgerAct &act, Instant when)
    {
        if (const auto done = m_writer->append(act, when); !done)
            qFatal("%s", qPrintable(done.error().message));
    }

    LedgerFixture m_ledger;
    std::unique_ptr<LedgerWriter> m_writer = m_ledger.open().value();
};

} // namespace

class ClockSetBackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void theJournalGoesOnBehindIt()
    {
        QStringList read;
        std::int64_t after = 0;
        const auto take = [&read](const AlarmEntry &entry, std::int64_t) { read.push_back(toString(entry.event)); };
        IOC_VERIFY(readAlarmJournal(m_ledger.path(), after, kEnd, take));
        QCOMPARE(read,
                 (QStringList{QStringLiteral("raised"), QStringLiteral("raised"), QStringLiteral("acknowledged")}));
        IOC_VERIFY(readAlarmJournal(m_ledger.path(), after, kEnd, take)); // and reads nothing twice
        QCOMPARE(read.size(), 3);
    }

    void theHistoryOfAnAlarmGoesOnBehindIt()
    {
        const auto history = readAlarmHistory(m_ledger.path(), kWater, kEnd);
        IOC_VERIFY(history);
        QCOMPARE(history->size(), 2u);
        QVERIFY(history->back().event == AlarmEvent::Acknowledged);
    }

    void theReportOfTheShiftGoesOnBehindIt()
    {
        auto pack = std::make_shared<ProvincePack>();
        pack->zone = vietnam();
        const auto report = askShiftReport(pack, m_ledger.path(), {at("2026-11-21T05:00:00Z"), kEnd},
                                           Format(Language::English, pack->zone));
        IOC_VERIFY(report);
        QCOMPARE(report->whole.announced, 2);
    }

    void whatPeopleSaidOfADirectiveGoesOnBehindIt()
    {
        QStringList read;
        std::int64_t after = 0;
        IOC_VERIFY(readDirectiveJournal(m_ledger.path(), after, kEnd,
                                        [&read](const DirectiveEntry &entry) { read.push_back(entry.text); }));
        QCOMPARE(read, (QStringList{QStringLiteral("before"), QStringLiteral("after")}));
    }

private:
    const Instant kEnd = at("2026-11-21T06:00:00Z");
    SetBackLedger m_ledger;
};

QTEST_GUILESS_MAIN(ClockSetBackTest)
#include "tst_clock_set_back.moc"
