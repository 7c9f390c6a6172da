// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/writer_thread.h"

#include "core/base/log.h"

namespace ioc {
namespace {

using namespace std::chrono_literals;

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
    m_queue.add({std::move(batch), {}, std::move(done)});
}

void WriterThread::post(Job job, Done done)
{
    m_queue.add({nullptr, std::move(job), std::move(done)});
}

void WriterThread::stopRetrying()
{
    const std::scoped_lock lock(m_mutex);
    m_patient = false;
    m_impatience.notify_all();
}

void WriterThread::drainAndStop()
{
    if (!m_thread.joinable())
        return;
    stopRetrying();
    m_queue.stop();
    m_thread.join();
    m_checkpoints.stop();
    if (const auto done = m_writer->checkpoint(); !done)
        qCWarning(lcStore) << "checkpoint at the end:" << toString(done.error());
    m_writer.reset();
}

void WriterThread::loop()
{
    for (;;) {
        std::vector<QueuedWrite> group = next();
        if (group.empty())
            return;
        write(group);
        while (m_writer->isBehind() && maintain()) {
        }
        considerCheckpoint();
        shortenLog();
    }
}

/// Batches that cannot be stored together are stored one by one: what is wrong with one does not keep the others out.
void WriterThread::write(std::vector<QueuedWrite> &group)
{
    const bool together = group.size() > 1 && commitTogether(group);
    if (together)
        m_queue.finished(group);
    tellLosses(); // before whoever waits for the last job ends the program
    for (QueuedWrite &entry : group) {
        Result<void> done;
        if (!together) {
            done = writeOne(entry);
            m_queue.finished({entry});
            if (!done)
                qCWarning(lcStore) << "a write was given up:" << toString(done.error());
            tellLosses();
        }
        if (entry.done)
            entry.done(done);
    }
}

Result<void> WriterThread::writeOne(const QueuedWrite &entry)
{
    if (entry.batch)
        return runUnlessBroken(entry.batch);
    if (entry.job)
        return runWithRetries(entry.job);
    look();
    return m_gone ? Result<void>(Error{ErrorCode::Io, m_trouble}) : Result<void>();
}

bool WriterThread::commitTogether(const std::vector<QueuedWrite> &group)
{
    look();
    if (m_gone)
        return false;
    std::vector<BatchPtr> batches;
    for (const QueuedWrite &entry : group) {
        if (m_brokenRuns.contains(entry.batch->run))
            return false;
        batches.push_back(entry.batch);
    }
    const auto summaries = m_writer->commit(batches);
    if (!summaries)
        return false;
    if (!m_damaged)
        setTrouble({});
    Q_EMIT committed(*summaries);
    return true;
}

Result<void> WriterThread::commitOne(const BatchPtr &batch)
{
    const auto summaries = m_writer->commit({&batch, 1});
    if (!summaries)
        return summaries.error();
    Q_EMIT committed(*summaries);
    return {};
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

/// What is to be written next, with maintenance while there is nothing; empty at the end.
std::vector<QueuedWrite> WriterThread::next()
{
    bool more = true;
    for (;;) {
        auto group = m_queue.take(more ? 0ms : kBetweenLooks);
        if (!group.empty() || m_queue.isOver())
            return group;
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

Result<void> WriterThread::runUnlessBroken(const BatchPtr &batch)
{
    // The cursor moves with the last part: it must not, when a part before it is missing.
    const Result<void> done =
        m_brokenRuns.contains(batch->run)
            ? Result<void>(Error{ErrorCode::Cancelled, tr("A part of this delivery could not be stored."), batch->run})
            : runWithRetries([this, &batch](CacheWriter &) { return commitOne(batch); });
    if (batch->last)
        m_brokenRuns.remove(batch->run);
    else if (!done)
        m_brokenRuns.insert(batch->run);
    return done;
}

Result<void> WriterThread::runWithRetries(const Job &job)
{
    for (;;) {
        look();
        const Result<void> done = m_gone ? Result<void>(Error{ErrorCode::Io, m_trouble}) : job(*m_writer);
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
        if (m_impatience.wait_for(lock, m_limits.retryPause, [this] { return !m_patient; }))
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
