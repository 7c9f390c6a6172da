// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/checkpoint_thread.h"
#include "core/engine/write_queue.h"
#include "core/store/file_identity.h"

#include <QObject>
#include <QSet>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace ioc {

/// The cache writer on a thread of its own. Batches wait in a short queue, where small ones come together into one
/// transaction: who brings more is held back. When the disk is full or the database busy, the same job is tried again
/// until it succeeds or the program stops; what waits is not lost. Nothing is written into a database that was deleted
/// or replaced under the program: that is told within a second. When SQLite finds the cache damaged, that is told until
/// the end and noted, so that the next start salvages it. When nothing waits it seals, prunes and tidies the cache, a
/// few milliseconds at a time.
class WriterThread : public QObject
{
    Q_OBJECT

public:
    using Job = QueuedWrite::Job;
    using Done = QueuedWrite::Done;

    struct Limits
    {
        Milliseconds retryPause{1000}; ///< between two tries of a job that the storage refuses
        /// Bytes of log: the checkpoints do not keep up, so the writer waits for one; what it cannot move is told.
        qint64 longLog = 256 * 1024 * 1024;
    };

    WriterThread(std::unique_ptr<CacheWriter> writer, const Clock &clock)
        : WriterThread(std::move(writer), clock, Limits())
    {
    }
    WriterThread(std::unique_ptr<CacheWriter> writer, const Clock &clock, Limits limits);
    ~WriterThread() override;

    /// Blocks while much waits. From any thread but this one. `done` comes on the writer thread.
    void commit(BatchPtr batch, Done done);

    /// Never blocks. `done` comes on the writer thread.
    void post(Job job, Done done = {});

    /// `done` comes on the writer thread when all that was brought before has been written or given up; an error when
    /// the database is no longer there. Never blocks.
    void pass(Done done) { m_queue.add({nullptr, {}, std::move(done)}); }

    /// From now on a job that the storage refuses fails at once: the program is about to stop.
    void stopRetrying();

    /// Finishes what waits (a job that the storage refuses is given up), checkpoints and ends the thread.
    void drainAndStop();

Q_SIGNALS:
    /// One transaction.
    void committed(const ioc::CommitSummaries &summaries);

    /// One sentence while the storage refuses to take anything, or while a reader's old view of the cache keeps
    /// the log from being moved into the file, however long it grows; empty when all is well again.
    void troubleChanged(const QString &sentence);

    /// Something of these measures was damaged and lost: their feeds must bring it again.
    void observationsLost(const QSet<ioc::MeasureId> &measures);

private:
    void loop();
    void look();
    void write(std::vector<QueuedWrite> &group);
    bool commitTogether(const std::vector<QueuedWrite> &group);
    Result<void> writeOne(const QueuedWrite &entry);
    Result<void> commitOne(const BatchPtr &batch);
    Result<void> runUnlessBroken(const BatchPtr &batch);
    Result<void> runWithRetries(const Job &job);
    void noteDamage();
    void setTrouble(const QString &sentence);
    void shortenLog();
    void tell();
    std::vector<QueuedWrite> next();
    bool maintain();
    void tellLosses();
    void considerCheckpoint();

    const Clock &m_clock;
    std::unique_ptr<CacheWriter> m_writer;
    CheckpointThread m_checkpoints;
    FileIdentity m_file; // writer thread only
    WriteQueue m_queue;
    std::mutex m_mutex;
    std::condition_variable m_impatience;
    bool m_patient = true;
    const Limits m_limits;
    QString m_trouble;          // writer thread only
    QString m_heldLog;          // writer thread only: the log cannot be shortened
    QString m_told;             // writer thread only
    bool m_gone = false;        // writer thread only: the trouble is that the file is not there
    bool m_damaged = false;     // writer thread only: the next start is to salvage the cache
    QSet<QString> m_brokenRuns; // writer thread only: a part of theirs was given up, so the rest must not land
    std::thread m_thread;
};

} // namespace ioc

Q_DECLARE_METATYPE(ioc::CommitSummaries)
