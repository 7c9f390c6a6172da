// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cache_writer.h"
#include "core/store/file_identity.h"

#include <QObject>
#include <QSet>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace ioc {

/// The cache writer on a thread of its own. Batches wait in a short queue: who brings more is held back. When the disk
/// is full or the database busy, the same job is tried again until it succeeds or the program stops; what waits is not
/// lost. Nothing is written into a database that was deleted or replaced under the program: that is told within a
/// second.
class WriterThread : public QObject
{
    Q_OBJECT

public:
    using Job = std::function<Result<void>(CacheWriter &)>;
    using Done = std::function<void(Result<void>)>;

    /// `file`: the database that the writer has open; empty: nobody looks whether it is still there.
    explicit WriterThread(std::unique_ptr<CacheWriter> writer, const QString &file = {});
    ~WriterThread() override;

    /// Blocks while four batches wait. From any thread but this one. `done` comes on the writer thread.
    void commit(BatchPtr batch, Done done);

    /// Never blocks. `done` comes on the writer thread.
    void post(Job job, Done done = {});

    /// From now on a job that the storage refuses fails at once: the program is about to stop.
    void stopRetrying();

    /// Finishes what waits (a job that the storage refuses is given up), checkpoints and ends the thread.
    void drainAndStop();

Q_SIGNALS:
    void committed(const ioc::CommitSummary &summary);

    /// One sentence while the storage refuses to take anything; empty when it takes again.
    void troubleChanged(const QString &sentence);

private:
    struct Entry
    {
        Job job;
        Done done;
        BatchPtr batch; ///< null for other jobs
    };

    void loop();
    void waitForWork(std::unique_lock<std::mutex> &lock);
    void look();
    Result<void> runUnlessBroken(Entry &entry);
    Result<void> runWithRetries(Entry &entry);
    void setTrouble(const QString &sentence);

    std::unique_ptr<CacheWriter> m_writer;
    std::optional<FileIdentity> m_file; // writer thread only
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_room;
    std::deque<Entry> m_queue;
    int m_batchesWaiting = 0;
    bool m_patient = true;
    bool m_stopping = false;
    QString m_trouble;          // writer thread only
    bool m_gone = false;        // writer thread only: the trouble is that the file is not there
    QSet<QString> m_brokenRuns; // writer thread only: a part of theirs was given up, so the rest must not land
    std::thread m_thread;
};

} // namespace ioc

Q_DECLARE_METATYPE(ioc::CommitSummary)
