// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_status.h"
#include "core/engine/ledger_thread.h"

#include <QObject>

#include <functional>

namespace ioc {

/// The entries of the journal of alarms in a ledger after number `after`, oldest first, up to `until` if that is given;
/// `after` becomes the number of the last that was read, on an error too. One that cannot be understood is left out and
/// logged. Needs no owner.
Result<void> readAlarmJournal(const QString &ledgerFile, std::int64_t &after, std::optional<Instant> until,
                              const std::function<void(const AlarmEntry &entry, std::int64_t no)> &take);

/// What happened to one alarm, oldest first, up to `until` if that is given; the rest as above.
Result<std::vector<AlarmEntry>> readAlarmHistory(const QString &ledgerFile, const AlarmKey &key,
                                                 std::optional<Instant> until);

/// Hands what the program decides about alarms to the ledger, in its order. What the ledger refuses is handed over
/// again with the next call, before anything later. Lives on the thread of the rules.
class AlarmRecorder : public QObject
{
    Q_OBJECT

public:
    /// `ledger` is borrowed; null: nothing can be recorded, and nothing is kept for it.
    explicit AlarmRecorder(LedgerThread *ledger)
        : m_ledger(ledger)
    {
    }

    /// Called on this thread with each entry that the ledger has taken, in the order of the numbers.
    void tellOf(std::function<void(const AlarmEntry &entry, std::int64_t no)> recorded)
    {
        m_recorded = std::move(recorded);
    }

    void record(std::vector<AlarmEntry> entries);

    /// Once the ledger has said what it does with everything that was handed over.
    void whenAnswered(std::function<void()> done);

    /// Something was refused and waits: what people do now would come before it.
    bool isBehind() const { return !m_refused.empty(); }

    /// What a person does; `recorded` comes on this object's thread.
    void record(const AlarmEntry &act, const QString &role, const QString &station,
                std::function<void(Result<std::int64_t>)> recorded);

private:
    void send(const AlarmEntry &entry);
    void taken(const AlarmEntry &entry, const Result<std::int64_t> &no);

    LedgerThread *m_ledger;
    std::function<void(const AlarmEntry &, std::int64_t)> m_recorded;
    std::vector<AlarmEntry> m_refused; ///< in their order, and what came since
    size_t m_underWay = 0;
    std::function<void()> m_answered;
};

} // namespace ioc
