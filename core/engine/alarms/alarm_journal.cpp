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
            after = one.no;
            if (until && one.at > *until)
                continue; // what comes behind it may be of before: the clock was set back
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
            after = one.no;
            if (until && one.at > *until)
                continue;
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
    const Actor program = thisProgram();
    for (AlarmEntry &entry : entries)
        m_waiting.push_back({std::move(entry), program.role, program.station, {}});
    send();
}

void AlarmRecorder::record(const AlarmEntry &act, const QString &role, const QString &station, Recorded recorded)
{
    m_waiting.push_back({act, role, station, std::move(recorded)});
    send();
}

void AlarmRecorder::send()
{
    if (m_underWay > 0)
        return; // some of that may be refused
    const std::vector<Item> items = std::exchange(m_waiting, {});
    m_underWay = items.size();
    if (m_underWay > 0 && !m_waits.isValid())
        m_waits.start();
    for (const Item &item : items) {
        m_ledger->append(toLedgerAct(item.entry, {item.role, item.station}),
                         [this, item](const Result<std::int64_t> &no) {
                             QMetaObject::invokeMethod(this, [this, item, no] { answer(item, no); });
                         });
    }
}

void AlarmRecorder::answer(const Item &item, const Result<std::int64_t> &no)
{
    if (item.recorded)
        item.recorded(no);
    if (no)
        m_waits.start();
    if (no && m_taken)
        m_taken(item.entry, *no);
    if (!no && !item.recorded) {
        if (no.error().code == ErrorCode::Usage) // it would be refused for ever, and all behind it
            qCCritical(lcEngine) << "lost, for the ledger cannot hold it:" << toString(item.entry.event)
                                 << item.entry.key.rule.toString() << toString(no.error());
        else
            m_refused.push_back(item);
    }
    if (--m_underWay == 0)
        conclude();
}

void AlarmRecorder::conclude()
{
    m_isBehind = !m_refused.empty();
    if (!m_isBehind) {
        send();
    } else {
        // People's acts do not wait for a storage that refuses.
        std::vector<Item> waiting = std::exchange(m_waiting, std::exchange(m_refused, {}));
        for (Item &item : waiting) {
            if (item.recorded)
                item.recorded(Error{ErrorCode::StorageBusy, tr("The ledger takes nothing at the moment. Try again.")});
            else
                m_waiting.push_back(std::move(item));
        }
    }
    if (m_underWay > 0)
        return;
    if (m_waiting.empty())
        m_waits.invalidate();
    for (const auto &done : std::exchange(m_answered, {}))
        done();
}

Milliseconds AlarmRecorder::waitsFor() const
{
    return Milliseconds(m_waits.isValid() ? m_waits.elapsed() : 0);
}

void AlarmRecorder::whenAnswered(std::function<void()> done)
{
    if (m_underWay == 0)
        return done();
    m_answered.push_back(std::move(done));
}

} // namespace ioc
