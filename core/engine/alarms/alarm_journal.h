// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_status.h"
#include "core/engine/ledger_thread.h"

#include <QElapsedTimer>
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

/// Hands what happens to alarms to the ledger in one order: what the program decides, and what people do. Nothing is
/// handed over before the ledger has answered what went before, so that nothing can overtake what it follows from.
/// What the storage refuses of the program's waits and goes with the next call; an act is refused with it, and a person
/// tries again. Lives on the thread of the rules.
class AlarmRecorder : public QObject
{
    Q_OBJECT

public:
    using Recorded = std::function<void(Result<std::int64_t>)>;

    /// `ledger` is borrowed; null: nothing can be recorded, and nothing is kept for it.
    explicit AlarmRecorder(LedgerThread *ledger)
        : m_ledger(ledger)
    {
    }

    /// Called on this thread with each entry that the ledger has taken, in the order of the numbers.
    void tellOf(std::function<void(const AlarmEntry &entry, std::int64_t no)> taken) { m_taken = std::move(taken); }

    void record(std::vector<AlarmEntry> entries);

    /// What a person does; `recorded` comes on this object's thread.
    void record(const AlarmEntry &act, const QString &role, const QString &station, Recorded recorded);

    /// Once the ledger has said what it does with everything that was handed over, and nothing waits but what it
    /// refuses.
    void whenAnswered(std::function<void()> done);

    /// Something was refused and waits.
    bool isBehind() const { return m_isBehind; }

    /// For how long the ledger has taken nothing though something was handed over; 0 when nothing waits.
    Milliseconds waitsFor() const;

private:
    struct Item
    {
        AlarmEntry entry;
        QString role;
        QString station;
        Recorded recorded; ///< of a person's act; empty: the program's
    };

    void send();
    void answer(const Item &item, const Result<std::int64_t> &no);
    void conclude();

    LedgerThread *m_ledger;
    std::function<void(const AlarmEntry &, std::int64_t)> m_taken;
    std::vector<Item> m_waiting;
    std::vector<Item> m_refused; ///< of what is under way
    size_t m_underWay = 0;
    bool m_isBehind = false;
    QElapsedTimer
        m_waits; ///< since something was handed over, or the ledger last took something; invalid: nothing waits
    std::vector<std::function<void()>> m_answered; ///< who waits for that
};

} // namespace ioc
