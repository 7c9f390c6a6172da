// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/writer_thread.h"

#include "core/base/log.h"

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr int kBatchesInQueue = 4;
constexpr auto kBetweenLooks = 1s;
constexpr qint64 kMiB = 1024 * 1024;

/// Failures that may pass by themselves: room is made, a lock is let go, a disk comes back.
bool mayPass(ErrorCode code)
{
    return code == ErrorCode::StorageFull || code == ErrorCode::StorageBusy || code == ErrorCode::Io ||
           code == ErrorCode::Permission;
}

} // namespace

WriterThread::WriterThread(std::unique_ptr<CacheWriter> writer, const Clock &clock, Limits limits)
    : m_clock(clock)
    , m_writer(std::move(writer))
    , m_checkpoints(m_writer->path())
    , m_file(m_writer->path())
    , m_limits(limits)
{
    m_thread = std::thread([this] { loop(); });
}

WriterThread::~WriterThread()
{
    drainAndStop();
}

void WriterThread::commit(BatchPtr batch, Done done)
{
    std::unique_lock lock(m_mutex);
    m_room.wait(lock, [this] { return m_batchesWaiting < kBatchesInQueue || m_stopping; });
    ++m_batchesWaiting;
    m_queue.push_back({[this, batch](CacheWriter &writer) -> Result<void> {
                           const auto summary = writer.commit(*batch);
                           if (!summary)
                               return summary.error();
                           Q_EMIT committed(*summary);
                           return {};
                       },
                       std::move(done), batch});
    m_wake.notify_one();
}

void WriterThread::post(Job job, Done done)
{
    const std::scoped_lock lock(m_mutex);
    m_queue.push_back({std::move(job), std::move(done), nullptr});
    m_wake.notify_one();
}

void WriterThread::stopRetrying()
{
    const std::scoped_lock lock(m_mutex);
    m_patient = false;
    m_wake.notify_all();
}

void WriterThread::drainAndStop()
{
    if (!m_thread.joinable())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
        m_patient = false;
    }
    m_wake.notify_all();
    m_room.notify_all();
    m_thread.join();
    m_checkpoints.stop();
    if (const auto done = m_writer->checkpoint(); !done)
        qCWarning(lcStore) << "checkpoint at the end:" << toString(done.error());
    m_writer.reset();
}

void WriterThread::loop()
{
    for (;;) {
        Entry entry;
        if (!waitForEntry(entry))
            return;
        const Result<void> done = runUnlessBroken(entry);
        if (entry.batch) {
            const std::scoped_lock lock(m_mutex);
            --m_batchesWaiting;
            m_room.notify_one();
        }
        if (!done)
            qCWarning(lcStore) << "a write was given up:" << toString(done.error());
        tellLosses(); // before whoever waits for the last job ends the program
        if (entry.done)
            entry.done(done);
        while (m_writer->isBehind() && maintain()) {
        }
        considerCheckpoint();
        shortenLog();
    }
}

void WriterThread::shortenLog()
{
    const auto left = m_writer->checkpoint(m_limits.longLog);
    if (!left) {
        qCWarning(lcStore) << "checkpoint:" << toString(left.error());
        return;
    }
    m_heldLog = *left < m_limits.longLog
                    ? QString()
                    : tr("The log of the cache has grown beyond %1 MiB, for a program keeps an old view of the cache "
                         "open. If this lasts, end other programs that read the cache; nothing is lost.")
                          .arg(m_limits.longLog / kMiB);
    tell();
}

/// The next job, with maintenance while there is none; false at the end.
bool WriterThread::waitForEntry(Entry &entry)
{
    bool more = true;
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            const auto called = [this] { return !m_queue.empty() || m_stopping; };
            if (!more)
                m_wake.wait_for(lock, kBetweenLooks, called);
            if (!m_queue.empty()) {
                entry = std::move(m_queue.front());
                m_queue.pop_front();
                return true;
            }
            if (m_stopping)
                return false;
        }
        look();
        more = maintain();
        considerCheckpoint();
        if (!m_heldLog.isEmpty() && !m_gone)
            shortenLog();
    }
}

void WriterThread::tellLosses()
{
    const QSet<MeasureId> lost = m_writer->takeLost();
    if (!lost.isEmpty())
        Q_EMIT observationsLost(lost);
}

/// One step; true while there is more and the storage takes it.
bool WriterThread::maintain()
{
    if (m_gone)
        return false;
    const auto more = m_writer->maintain(m_clock.now());
    tellLosses();
    if (more)
        return *more;
    qCWarning(lcStore) << "maintenance:" << toString(more.error());
    if (more.error().code == ErrorCode::StorageCorrupt)
        noteDamage();
    return false;
}

/// Whoever opens a database that is not there makes a new one in its place.
void WriterThread::considerCheckpoint()
{
    if (!m_gone)
        m_checkpoints.consider();
}

void WriterThread::look()
{
    const bool gone = !m_file.stillThere();
    if (gone == m_gone)
        return;
    m_gone = gone;
    setTrouble(gone ? tr("The cache was removed or replaced while the program runs, and nothing can be stored. Put it "
                         "back, or end the program and start it again.")
                    : QString());
}

Result<void> WriterThread::runUnlessBroken(Entry &entry)
{
    if (!entry.batch)
        return runWithRetries(entry);
    const QString &run = entry.batch->run;
    // The cursor moves with the last part: it must not, when a part before it is missing.
    const Result<void> done =
        m_brokenRuns.contains(run)
            ? Result<void>(Error{ErrorCode::Cancelled, tr("A part of this delivery could not be stored."), run})
            : runWithRetries(entry);
    if (entry.batch->last)
        m_brokenRuns.remove(run);
    else if (!done)
        m_brokenRuns.insert(run);
    return done;
}

Result<void> WriterThread::runWithRetries(Entry &entry)
{
    for (;;) {
        look();
        const Result<void> done = m_gone ? Result<void>(Error{ErrorCode::Io, m_trouble}) : entry.job(*m_writer);
        if (done) {
            if (!m_damaged)
                setTrouble({});
            return done;
        }
        if (done.error().code == ErrorCode::StorageCorrupt)
            noteDamage();
        else if (!m_damaged)
            setTrouble(done.error().message);
        if (!mayPass(done.error().code))
            return done;
        std::unique_lock lock(m_mutex);
        if (m_wake.wait_for(lock, m_limits.retryPause, [this] { return !m_patient; }))
            return done;
    }
}

/// Told as long as the program runs, whatever else succeeds: SQLite has found pages that it cannot read.
void WriterThread::noteDamage()
{
    if (m_damaged)
        return;
    if (const auto noted = m_writer->noteDamage(); !noted)
        return setTrouble(noted.error().message);
    m_damaged = true;
    setTrouble(tr("The cache is damaged. End the program and start it again: what can be read is saved then, and the "
                  "feeds bring the rest again."));
}

void WriterThread::setTrouble(const QString &sentence)
{
    if (sentence == m_trouble)
        return;
    m_trouble = sentence;
    if (!sentence.isEmpty())
        qCCritical(lcStore) << "the storage refuses:" << sentence;
    tell();
}

void WriterThread::tell()
{
    QStringList sentences{m_trouble, m_heldLog};
    sentences.removeAll(QString());
    const QString sentence = sentences.join(QLatin1Char(' '));
    if (sentence == m_told)
        return;
    m_told = sentence;
    Q_EMIT troubleChanged(sentence);
}

} // namespace ioc
