// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/alarms/alarm_journal.h"

#include "core/base/log.h"
#include "core/engine/actor.h"
#include "core/rules/alarms/alarm_journal_json.h"
#include "core/store/ledger_reader.h"

namespace ioc {
namespace {

constexpr int kEntriesAtOnce = 1000;

} // namespace

Result<void> readAlarmJournal(const QString &ledgerFile, std::int64_t &after, std::optional<Instant> until,
                              const std::function<void(const AlarmEntry &entry, std::int64_t no)> &take)
{
    auto ledger = LedgerReader::open(ledgerFile);
    if (!ledger && ledger.error().code == ErrorCode::NotFound)
        return {};
    if (!ledger)
        return ledger.error();
    for (;;) {
        const auto entries = ledger->about(QStringLiteral("alarm"), after, kEntriesAtOnce);
        if (!entries)
            return entries.error();
        for (const LedgerEntry &one : *entries) {
            if (until && one.at > *until)
                return {};
            after = one.no;
            if (const auto entry = alarmEntryFrom(one.act))
                take(*entry, one.no);
            else
                qCWarning(lcEngine) << "entry" << one.no << "of the ledger is no alarm's:" << toString(entry.error());
        }
        if (entries->size() < size_t(kEntriesAtOnce))
            return {};
    }
}

Result<std::vector<AlarmEntry>> readAlarmHistory(const QString &ledgerFile, const AlarmKey &key,
                                                 std::optional<Instant> until)
{
    std::vector<AlarmEntry> history;
    auto ledger = LedgerReader::open(ledgerFile);
    if (!ledger && ledger.error().code == ErrorCode::NotFound)
        return history;
    if (!ledger)
        return ledger.error();
    for (std::int64_t after = 0;;) {
        const auto entries = ledger->about(QStringLiteral("alarm"), textOf(key), after, kEntriesAtOnce);
        if (!entries)
            return entries.error();
        for (const LedgerEntry &one : *entries) {
            if (until && one.at > *until)
                return history;
            after = one.no;
            if (const auto entry = alarmEntryFrom(one.act))
                history.push_back(*entry);
        }
        if (entries->size() < size_t(kEntriesAtOnce))
            return history;
    }
}

void AlarmRecorder::record(std::vector<AlarmEntry> entries)
{
    if (!m_ledger)
        return;
    if (m_refused.empty()) {
        for (const AlarmEntry &entry : entries)
            send(entry);
        return;
    }
    m_refused.insert(m_refused.end(), entries.begin(), entries.end());
    if (m_underWay > 0)
        return; // some of those may be refused too
    for (const AlarmEntry &entry : std::exchange(m_refused, {}))
        send(entry);
}

void AlarmRecorder::send(const AlarmEntry &entry)
{
    const Actor program = thisProgram();
    ++m_underWay;
    m_ledger->append(toLedgerAct(entry, {program.role, program.station}),
                     [this, entry](const Result<std::int64_t> &no) {
                         QMetaObject::invokeMethod(this, [this, entry, no] { taken(entry, no); });
                     });
}

void AlarmRecorder::taken(const AlarmEntry &entry, const Result<std::int64_t> &no)
{
    if (!no)
        m_refused.push_back(entry);
    else if (m_recorded)
        m_recorded(entry, *no);
    if (--m_underWay == 0 && m_answered)
        std::exchange(m_answered, {})();
}

void AlarmRecorder::whenAnswered(std::function<void()> done)
{
    if (m_underWay == 0)
        return done();
    m_answered = std::move(done);
}

void AlarmRecorder::record(const AlarmEntry &act, const QString &role, const QString &station,
                           std::function<void(Result<std::int64_t>)> recorded)
{
    m_ledger->append(toLedgerAct(act, {role, station}),
                     [this, act, recorded = std::move(recorded)](const Result<std::int64_t> &no) {
                         QMetaObject::invokeMethod(this, [this, act, recorded, no] {
                             recorded(no);
                             if (no && m_recorded)
                                 m_recorded(act, *no);
                         });
                     });
}

} // namespace ioc
