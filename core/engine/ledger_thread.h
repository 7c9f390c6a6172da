// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ledger_writer.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace ioc {

/// The ledger writer on a thread of its own: its waiting for the disk never delays a tick. What waits at one moment is
/// recorded in one transaction. What the storage refuses fails at once, and with it all that waits behind it, so that
/// nothing is recorded before what it follows from; a human tries again.
class LedgerThread : public QObject
{
    Q_OBJECT

public:
    using Recorded = std::function<void(Result<std::int64_t>)>;

    LedgerThread(std::unique_ptr<LedgerWriter> writer, const QString &ledgerFile, const Clock &clock);
    ~LedgerThread() override;

    /// Never blocks; from any thread. `recorded` comes on the ledger thread with the number that the act got. The time
    /// of the entry is that of this call.
    void append(LedgerAct act, Recorded recorded);

    /// Records what waits and ends the thread. What comes later fails as Cancelled.
    void drainAndStop();

Q_SIGNALS:
    /// One sentence while the ledger is damaged, or gone from under the program; empty when it is well again. The whole
    /// chain is verified once, at the start; whether the file is there, every second.
    void troubleChanged(const QString &sentence);

private:
    struct Entry
    {
        TimedAct act;
        Recorded recorded;
    };

    void loop();
    Result<void> record(const std::vector<Entry> &entries);
    void refuseWaiting(const Error &why);
    void verify();
    void look();
    void setTrouble(const QString &sentence);

    std::unique_ptr<LedgerWriter> m_writer;
    const QString m_file;
    const Clock &m_clock;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Entry> m_queue;
    bool m_stopping = false;
    QString m_damage;  // ledger thread only
    QString m_trouble; // ledger thread only
    std::thread m_thread;
};

} // namespace ioc
